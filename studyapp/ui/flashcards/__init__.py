"""The Flashcards page: what is due, the session that asks it, and what it came to."""
