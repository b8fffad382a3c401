"""Two folders that claim to be the same bank: memory is keyed by the bank's id, so one must go."""

from collections.abc import Iterable

from studyapp.banks.contents import START
from studyapp.domain.banks import BankReading
from studyapp.domain.problems import Problem


def duplicates(readings: Iterable[BankReading]) -> tuple[tuple[str, Problem], ...]:
    """(folder, problem) for every bank whose id an earlier folder has."""
    first: dict[str, str] = {}
    found: list[tuple[str, Problem]] = []
    for reading in readings:
        if reading.info is None:
            continue
        bank = reading.info.id
        if bank in first:
            message = f"the bank id {bank} is taken by the bank in {first[bank]}"
            problem = Problem("bank.yaml", *START, message, "change the id, or remove one of them")
            found.append((reading.folder, problem))
        first.setdefault(bank, reading.folder)
    return tuple(found)
