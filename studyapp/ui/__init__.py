"""The window: the one room, with the PDF report, where Qt may be imported."""
