"""What makes a part of a date, or puts it or a duration on one side."""
