"""What sets dates in a text apart from their look-alikes; words given as a date are not asked."""
