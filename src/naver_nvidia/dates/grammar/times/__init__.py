"""Times and parts of the day."""
