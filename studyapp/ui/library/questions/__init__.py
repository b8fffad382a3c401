"""The question browser: filters and a list, and one question to read."""
