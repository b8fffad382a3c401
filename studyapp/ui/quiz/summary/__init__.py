"""What came of a quiz."""
