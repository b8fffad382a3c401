"""Text for the cells of a CSV file."""

FORMULA = tuple("=+-@\t\r")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: such a one begins with an apostrophe."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
