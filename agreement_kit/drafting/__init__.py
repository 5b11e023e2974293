"""Typed values become words of one language: pure functions, each in the module of its topic."""
