"""Days and units counted within, before or after another."""
