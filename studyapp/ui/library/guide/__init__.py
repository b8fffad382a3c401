"""The study guide: topics at the left, a lesson, and what belongs to it."""
