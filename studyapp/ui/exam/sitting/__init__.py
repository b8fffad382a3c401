"""The exam while it runs."""
