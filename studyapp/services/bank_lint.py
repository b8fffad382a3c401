"""How well banks are written, for their author: the findings of the rules, and tests of the whole.

What keeps a bank from being read comes first, in the words of the check.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from studyapp.domain.banks import BankReading
from studyapp.domain.lint import RULES, BankTest, Finding, Grade, Judgement
from studyapp.domain.plain import to_plain
from studyapp.services.bank_check import BankCheck, CheckReport
from studyapp.services.ports import BankReader

HEAD = ("rule", "what", "checked", "errors", "warnings", "infos", "suppressed")
TEST_HEAD = ("rule", "whole bank", "observed", "chance", "limit", "n", "p", "Holm p", "held")


class Linter(Protocol):
    """The rules."""

    def judge(self, reading: BankReading) -> Judgement | None:
        """What they find in a bank; None where the bank itself cannot be used."""
        ...


@dataclass(frozen=True, slots=True)
class LintReport:
    """What the check found, and for each of its banks what the rules found."""

    check: CheckReport
    judgements: tuple[Judgement | None, ...]

    @property
    def failed(self) -> bool:
        """Whether a bank has an error or does not hold what it must."""
        judged = [judgement for judgement in self.judgements if judgement is not None]
        return bool(self.check.errors) or any(judgement.failed for judgement in judged)

    def lines(self) -> list[str]:
        """For each bank a table of the rules, one of the tests, then the errors and warnings."""
        lines = self.check.lines()
        for reading, judgement in zip(self.check.readings, self.judgements, strict=True):
            if judgement is not None:
                lines += ["", *_rules(judgement), "", *_tests(judgement), ""]
                lines += [_told(reading.folder, f) for f in judgement.findings if _shown(f)]
                lines.append(_verdict(judgement))
        return lines

    def plain(self) -> dict[str, Any]:
        """The report for programs: infos and suppressed warnings stand in it too."""
        banks = zip(self.check.plain()["banks"], self.judgements, strict=True)
        return {
            "held": not self.failed,
            "banks": [_plain(bank, judgement) for bank, judgement in banks],
        }


class BankLint:
    def __init__(self, reader: BankReader, linter: Linter) -> None:
        self._check = BankCheck(reader)
        self._linter = linter

    def lint(self, folder: Path | None = None) -> LintReport:
        """Judge one folder, or every bank there is."""
        check = self._check.check(folder)
        return LintReport(check, tuple(map(self._linter.judge, check.readings)))


def _tallies(judgement: Judgement) -> list[tuple[str | int, ...]]:
    """By rule: its name, what it looked at, errors, warnings, infos, suppressed warnings."""
    counted = Counter((f.rule, f.grade) for f in judgement.findings if not f.suppressed)
    left = Counter(f.rule for f in judgement.findings if f.suppressed)
    return [
        (
            *(rule, name, judgement.checked[rule], counted[rule, Grade.ERROR]),
            *(counted[rule, Grade.WARNING], counted[rule, Grade.INFO], left[rule]),
        )
        for rule, name in RULES.items()
    ]


def _rules(judgement: Judgement) -> list[str]:
    return _table([HEAD, *(tuple(map(str, tally)) for tally in _tallies(judgement))], 2)


def _tests(judgement: Judgement) -> list[str]:
    return _table([TEST_HEAD, *map(_row, judgement.tests)], 2)


def _row(test: BankTest) -> tuple[str, ...]:
    return (
        *(test.rule, str(test.what), _figure(test.observed), _figure(test.chance)),
        (">= " if test.least else "<= ") + _figure(test.limit),
        *(str(test.n), _figure(test.p), _figure(test.holm), "yes" if test.held else "NO"),
    )


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() else f"{value:.3f}"


def _table(rows: list[tuple[str, ...]], left: int) -> list[str]:
    """Columns as wide as they need; the first `left` begin at the left, the others end right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    padded = (
        [
            cell.ljust(width) if at < left else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        for row in rows
    )
    return ["  ".join(cells).rstrip() for cells in padded]


def _shown(finding: Finding) -> bool:
    return finding.grade is not Grade.INFO and not finding.suppressed


def _told(folder: str, finding: Finding) -> str:
    place = f"{Path(folder) / finding.file}:{finding.line}"
    return (
        f"{place}: {finding.grade}: {finding.rule} {finding.item}: "
        f"{finding.message} ({finding.hint})"
    )


def _verdict(judgement: Judgement) -> str:
    counted = Counter(f.grade for f in judgement.findings if not f.suppressed)
    missed = sum(not test.held for test in judgement.tests)
    held = "Not held" if judgement.failed else "Held"
    return (
        f"{held}: {counted[Grade.ERROR]} errors, {counted[Grade.WARNING]} warnings, "
        f"{missed} of {len(judgement.tests)} limits of the whole bank not held."
    )


def _plain(bank: dict[str, Any], judgement: Judgement | None) -> dict[str, Any]:
    head = {name: bank[name] for name in ("bank", "version", "folder", "problems")}
    if judgement is None:
        return {**head, "held": False}
    return {
        **head,
        "held": not judgement.failed,
        "rules": [dict(zip(HEAD, tally, strict=True)) for tally in _tallies(judgement)],
        "tests": [{**to_plain(test), "what": str(test.what)} for test in judgement.tests],
        "findings": [
            {**to_plain(f), "message": str(f.message), "hint": str(f.hint)}
            for f in judgement.findings
        ],
    }
