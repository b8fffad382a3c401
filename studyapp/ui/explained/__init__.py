"""A question with its answer open: what quiz, summary and the walk through an exam share."""
