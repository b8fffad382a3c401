"""What studying is: pure values and functions. No I/O, no clock, no randomness of its own."""
