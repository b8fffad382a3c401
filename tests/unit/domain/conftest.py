"""Hypothesis draws the same examples every time, and the machine's load fails no test."""

from hypothesis import settings

settings.register_profile("exact", derandomize=True, deadline=None)
settings.load_profile("exact")
