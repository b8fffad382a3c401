"""What is due, and the cards that the learner set aside or marked."""
