"""A running quiz: one question at a time."""
