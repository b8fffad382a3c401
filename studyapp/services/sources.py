"""Sources as lines that a reader can look up."""

from studyapp.domain.frameworks import BankInfo, SourceRef


def source_line(info: BankInfo, ref: SourceRef) -> str:
    """Author, title, year and place, as far as the bank gives them."""
    source = info.sources.get(ref.ref)
    if source is None:
        return ref.ref
    parts = (source.author, source.title, source.year, ref.at)
    return ", ".join(part for part in parts if part)
