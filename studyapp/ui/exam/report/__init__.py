"""The second page of a result: what the real exam does not tell."""
