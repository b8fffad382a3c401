"""The answers of a submitted sitting one by one, with reasons."""
