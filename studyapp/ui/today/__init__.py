"""Today: how long until the exam, the one thing to do now, and how well the cards are known."""
