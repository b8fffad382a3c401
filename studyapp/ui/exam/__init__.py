"""Mock exams: the forms, the first page, the exam itself, its result and the walk through it."""
