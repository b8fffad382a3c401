"""What a submitted sitting came to."""
