"""Dates that hang on the one last spoken of."""
