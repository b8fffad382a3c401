"""Longer texts of a bank as closed documents, for the window and for paper."""
