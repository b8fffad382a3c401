"""Progress: which disciplines and topics are weak, how sure that is, and what to do about it."""
