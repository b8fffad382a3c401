"""The report on banks for their author."""

from dataclasses import replace
from pathlib import Path

from studyapp.domain.problems import Problem, Severity
from studyapp.domain.questions import Question
from studyapp.domain.sentences import sentence
from studyapp.services.bank_check import BankCheck
from tests.fakes import BankFolder, MemoryBanks, bank_folder, with_card

METRICS = "metrics/metrics-1.yaml"
QUESTION = Question(
    id="metrics-1-q01",
    topic="metrics-1",
    pool="practice",
    kind="concept",
    level="recall",
    difficulty="easy",
    fact="fact",
    stem="Which?",
    options=(),
    takeaway="That.",
)


def with_faults() -> BankFolder:
    bank = bank_folder()
    bank.faults[METRICS] = (
        Problem(METRICS, 3, 5, sentence("No back."), sentence("Write one.")),
        Problem(METRICS, 9, 1, sentence("Long stem."), severity=Severity.WARNING),
    )
    return bank


def test_problems_come_with_place_and_hint() -> None:
    report = BankCheck(MemoryBanks({"banks/small": with_faults()})).check()
    assert report.errors == 1
    assert report.lines() == [
        f"banks/small/{METRICS}:3:5: error: No back. (Write one.)",
        f"banks/small/{METRICS}:9:1: warning: Long stem.",
        "Small bank: 0 questions, 40 cards, 0 lessons, 2 problems.",
    ]


def test_every_bank_is_read_or_the_one_named() -> None:
    banks = MemoryBanks({"banks/a": bank_folder(), "banks/b": bank_folder()})
    assert [r.folder for r in BankCheck(banks).check().readings] == ["banks/a", "banks/b"]
    assert [r.folder for r in BankCheck(banks).check(Path("banks/b")).readings] == ["banks/b"]


def test_a_bank_without_a_head_is_named_by_its_folder() -> None:
    bank = with_faults()
    bank.info = None
    report = BankCheck(MemoryBanks({"banks/small": bank})).check()
    assert report.lines()[-1] == "banks/small: 0 questions, 0 cards, 0 lessons, 2 problems."
    assert report.plain()["banks"][0]["bank"] is None


def test_the_report_for_programs() -> None:
    bank = with_faults()
    bank.questions[METRICS] = (
        QUESTION,
        replace(QUESTION, id="metrics-1-q02", pool="mock-a", kind="term", level="apply"),
    )
    with_card(bank, "metrics-1-c01", reverse=True)
    plain = BankCheck(MemoryBanks({"banks/small": bank})).check().plain()["banks"][0]
    assert (plain["bank"], plain["version"], plain["folder"]) == ("small", "2026.1", "banks/small")
    assert plain["questions"] == {
        "total": 2,
        "by_discipline": {"metrics": 2},
        "by_topic": {"metrics-1": 2},
        "by_pool": {"practice": 1, "mock-a": 1},
        "by_kind": {"concept": 1, "term": 1},
        "by_level": {"recall": 1, "apply": 1},
        "by_difficulty": {"easy": 2},
    }
    assert (plain["cards"]["total"], plain["cards"]["sides"]) == (40, 41)
    assert plain["cards"]["by_discipline"]["metrics"] == 8
    assert plain["problems"][0] == {
        "file": METRICS,
        "line": 3,
        "column": 5,
        "message": "No back.",
        "hint": "Write one.",
        "severity": "error",
    }
