"""What is asked between the end of an exam and its result."""
