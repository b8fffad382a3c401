"""What a linter says of the questions of a bank, as values: findings on items, tests of the bank.

The rules themselves stand in `banks.lint`; the words for people and programs in
`services.bank_lint`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.sentences import Sentence

RULES: Mapping[str, str] = {
    "L1": "long key",
    "L2": "short key",
    "K1": "key position",
    "K2": "key runs",
    "A1": "all, none, both of the above",
    "N1": "negative stem",
    "N2": "double negative",
    "T1": "absolutes",
    "G1": "grammar cue",
    "C1": "clang",
    "D1": "duplicate items",
    "D2": "same item, other key",
    "D3": "duplicate options",
    "D5": "key told by another stem",
    "D6": "copied from a seed",
    "S1": "unfocused stem",
    "S2": "too long",
    "O1": "illogical order",
    "O2": "number of options",
    "M1": "metadata and blueprint",
    "M2": "rationales",
}
"""What each rule looks for, in the order in which rules are shown."""

SUPPRESSION = "lint_ok"
WARNED = "warned"
"""What stands for a rule where the suppressions, or all warnings together, are judged."""


class Grade(StrEnum):
    """An error blocks a release, a warning is counted, an info only shown to those who ask."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw of an item. `file` is relative to the bank's folder, `line` counts from 1.

    `suppressed` is the author's reason for leaving it so; empty where it counts.
    """

    rule: str
    grade: Grade
    item: str
    file: str
    line: int
    observed: float
    limit: float
    message: Sentence
    hint: Sentence
    suppressed: str = ""


@dataclass(frozen=True, slots=True)
class BankTest:
    """Something that the bank as a whole, or a form of it, has to hold.

    A test has a `chance` (the expected value, were the key told by nothing), `p` and `holm`, its p
    adjusted for all tests of the bank; it is held while `holm` is over the family's level, and
    `limit` shows where that would end were it alone. A plain limit has none of the three and is
    held while `observed` does not pass `limit` (or not fall below it, where that is the `least`).
    `n` counts what was looked at.
    """

    rule: str
    what: Sentence
    observed: float
    limit: float
    n: int
    held: bool
    least: bool = False
    chance: float | None = None
    p: float | None = None
    holm: float | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything that was found in a bank. `checked` counts by rule what it looked at."""

    checked: Mapping[str, int]
    findings: tuple[Finding, ...]
    tests: tuple[BankTest, ...]

    @property
    def failed(self) -> bool:
        """Whether there is an error, or something that the bank does not hold."""
        errors = any(finding.grade is Grade.ERROR for finding in self.findings)
        return errors or not all(test.held for test in self.tests)
