"""A fault in a bank file as a value, so that the command line and the window show the same list."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.sentences import Sentence


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """`file` is relative to the bank's folder; `line` and `column` count from 1."""

    file: str
    line: int
    column: int
    message: Sentence
    hint: Sentence | None = None
    severity: Severity = Severity.ERROR
