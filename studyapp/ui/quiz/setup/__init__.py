"""What a quiz is made of, before it begins."""
