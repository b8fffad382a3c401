"""The forms of the bank and what the learner did with them; the first page of one."""
