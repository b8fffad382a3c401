"""How good the bank is, measured by readers who do not see the keys. See docs/bank-quality.md."""
