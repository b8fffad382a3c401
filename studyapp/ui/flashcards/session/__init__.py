"""The running session: one card in the whole window."""
