"""Which of several days, months or years is meant."""
