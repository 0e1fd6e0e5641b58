"""Days and units of the calendar, how they are written, and arithmetic on them."""
