"""Rules by the kind of date that they read, and the engine that applies them."""
