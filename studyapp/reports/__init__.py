"""The weak-discipline report as a file: HTML, PDF, CSV, JSON."""
