"""What several adapters are made with, and no format by itself."""
