"""Dates said from the day of publication."""
