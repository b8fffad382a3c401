"""Revisions of the durable tables, in the order in which profiles meet them."""
