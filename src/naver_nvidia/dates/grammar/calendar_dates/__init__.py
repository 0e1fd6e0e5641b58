"""Dates that say their year, or lack only it, and parts of a year."""
