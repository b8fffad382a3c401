"""The Quiz page: what is practised, the questions, what came of them."""
