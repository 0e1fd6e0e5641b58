"""What the sentence around a date says of it: its direction, its day, its year."""
