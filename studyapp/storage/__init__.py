"""The profile's database: an append-only log, and projections that can be made again from it."""
