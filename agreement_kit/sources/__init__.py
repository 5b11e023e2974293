"""Strict readers of the files that people write: plain data with the place of every value, within limits."""
