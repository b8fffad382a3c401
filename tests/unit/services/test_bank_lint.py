"""The linter's report for an author and for programs."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from studyapp.domain.banks import BankReading
from studyapp.domain.lint import RULES, BankTest, Finding, Grade, Judgement
from studyapp.domain.problems import Problem
from studyapp.domain.sentences import sentence
from studyapp.services.bank_lint import BankLint
from tests.fakes import MemoryBanks, bank_folder

FILE = "metrics/metrics-1.yaml"
WARNING = Finding(
    *("L1", Grade.WARNING, "q1", FILE, 7, 1.5, 1.3),
    sentence("long by {ratio:.1f}", ratio=1.5),
    sentence("even out"),
)
INFO = replace(WARNING, rule="T1", grade=Grade.INFO)
LIMIT = BankTest("A1", sentence("share of {what}", what="all"), 0.25, 0.5, 40, held=True)
TEST = replace(LIMIT, rule="L1", chance=0.25, p=0.0123, holm=1.0)


@dataclass
class FixedLinter:
    judgement: Judgement | None
    asked: list[str] = field(default_factory=list)

    def judge(self, reading: BankReading) -> Judgement | None:
        self.asked.append(reading.folder)
        return self.judgement


def judgement(*findings: Finding, tests: tuple[BankTest, ...] = (LIMIT, TEST)) -> Judgement:
    return Judgement(dict.fromkeys(RULES, 40), findings, tests)


def lint(given: Judgement | None, *problems: Problem) -> BankLint:
    bank = bank_folder()
    bank.faults[FILE] = problems
    return BankLint(MemoryBanks({"banks/small": bank}), FixedLinter(given))


def test_the_text_for_people() -> None:
    hidden = replace(WARNING, suppressed="It has to be.")
    report = lint(judgement(WARNING, INFO, hidden)).lint()
    lines = report.lines()
    assert lines[0] == "Small bank: 0 questions, 40 cards, 0 lessons, 0 problems."
    assert lines[3] == (
        "L1    long key                           40       0         1      0           1"
    )
    assert "A1    share of all     0.250          <= 0.500  40                  yes" in lines
    assert "L1    share of all     0.250   0.250  <= 0.500  40  0.012       1   yes" in lines
    told = [line for line in lines if "warning: " in line]
    assert told == [f"banks/small/{FILE}:7: warning: L1 q1: long by 1.5 (even out)"]
    assert lines[-1] == "Held: 0 errors, 1 warnings, 0 of 2 limits of the whole bank not held."
    assert not report.failed


def test_what_makes_it_fail() -> None:
    assert lint(judgement(replace(WARNING, grade=Grade.ERROR))).lint().failed
    missed = lint(judgement(tests=(replace(LIMIT, held=False),))).lint()
    assert missed.failed
    assert missed.lines()[-1].startswith("Not held: 0 errors, 0 warnings, 1 of 1 ")
    assert lint(judgement(), Problem(FILE, 3, 5, sentence("No back."))).lint().failed


def test_what_the_check_says_comes_first() -> None:
    report = lint(None, Problem(FILE, 3, 5, sentence("No back."))).lint(Path("banks/small"))
    assert report.lines() == [
        f"banks/small/{FILE}:3:5: error: No back.",
        "Small bank: 0 questions, 40 cards, 0 lessons, 1 problems.",
    ]
    assert report.plain()["banks"][0]["held"] is False


def test_the_report_for_programs() -> None:
    plain = lint(judgement(WARNING, INFO)).lint().plain()
    (bank,) = plain["banks"]
    assert plain["held"] is True
    assert bank["rules"][0] == {
        "rule": "L1",
        "what": "long key",
        "checked": 40,
        "errors": 0,
        "warnings": 1,
        "infos": 0,
        "suppressed": 0,
    }
    assert bank["tests"][1]["what"] == "share of all"
    assert (bank["tests"][1]["p"], bank["tests"][0]["p"]) == (0.0123, None)
    assert [f["grade"] for f in bank["findings"]] == ["warning", "info"]
    assert bank["findings"][0]["message"] == "long by 1.5"
