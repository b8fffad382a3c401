"""What a session came to, once it is over."""
