"""Dates a length of time away from another."""
