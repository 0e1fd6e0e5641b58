"""What stands around a date: its clause, the clock beside it, the rows it is in."""
