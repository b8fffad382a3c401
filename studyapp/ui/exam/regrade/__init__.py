"""Corrected keys before and after they are taken over."""
