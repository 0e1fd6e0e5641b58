"""Names with nothing beside them that says which one is meant."""
