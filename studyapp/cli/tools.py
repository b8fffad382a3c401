"""What the commands need from outside their room, handed in by the composition in `__main__`."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from studyapp.services.bank_check import BankCheck
from studyapp.services.bank_lint import BankLint
from studyapp.services.offer import Services


@dataclass(frozen=True, slots=True)
class Tools:
    """`profile` arguments are None for the usual one.

    `reading` opens a profile beside an open window, `writing` alone (its second argument is the
    command's name, told to whoever comes second). `restore` gives the path of what stood there
    before. `report` writes the report (profile, format, file, paper) and gives its text where no
    file is named. `window`, `smoke` and `screenshots` give an exit code.
    """

    version: str
    reading: Callable[[Path | None], AbstractContextManager[Services]]
    writing: Callable[[Path | None, str], AbstractContextManager[Services]]
    bank_check: Callable[[Path | None], BankCheck]
    bank_lint: Callable[[Path | None], BankLint]
    restore: Callable[[Path | None, Path], Path]
    demo: Callable[[Path | None, int, int], int]
    report: Callable[[Path | None, str, Path | None, str], str]
    window: Callable[[Path | None], int]
    smoke: Callable[[Path | None], int]
    screenshots: Callable[[Path, int], int]
