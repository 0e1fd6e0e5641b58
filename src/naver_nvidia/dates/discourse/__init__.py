"""What was told before a date, which it may hang on."""
