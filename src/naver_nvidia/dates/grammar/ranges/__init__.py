"""Several dates, and the days from one to another."""
