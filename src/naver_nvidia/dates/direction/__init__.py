"""On which side of publication a date lies."""
