"""A bank as a whole: suppressions, shares, tests judged together, places of findings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp import places
from studyapp.banks.lint.copied import hashed_runs
from studyapp.banks.lint.items import Item, Passage, Subject, subject
from studyapp.banks.lint.judge import judge
from studyapp.banks.lint.linter import RuleLinter
from studyapp.banks.lint.rows import judged_together
from studyapp.domain.lint import RULES, SUPPRESSION, WARNED, BankTest, Grade, Judgement
from studyapp.domain.sentences import sentence
from tests.fakes import bank_info
from tests.unit.banks.lint.asking import LIMITS, OPTIONS, item
from tests.unit.banks.small import PAGE, TOPIC, SmallBank


def judged(*items: Item) -> Judgement:
    return judge(Subject(bank_info(), items, ()), LIMITS, frozenset())


def bank(count: int) -> list[Item]:
    """Clean items, each in words of its own."""
    items = []
    for number in range(count):
        options = [_words(f"{letter}{number}", 9) for letter in "abcd"]
        stem = f"{_words(f's{number}', 30)}?"
        items.append(item(options, number % 4, id=f"q{number}", stem=stem))
    return items


def with_warning(number: int, **lint_ok: str) -> Item:
    """An item with nothing but a warning of A1."""
    options = [*(_words(f"{letter}w{number}", 4) for letter in "abc"), "None of the above"]
    stem = f"{_words(f'w{number}', 30)}?"
    return item(options, id=f"w{number}", stem=stem, lint_ok=lint_ok)


def _words(start: str, count: int) -> str:
    return " ".join(f"{start}x{n}" for n in range(count))


def test_a_reason_turns_a_warning_into_a_counted_suppression() -> None:
    judgement = judged(*bank(30), with_warning(1, A1="A list of the law, with its last entry."))
    (finding,) = [f for f in judgement.findings if f.rule == "A1"]
    assert finding.suppressed.startswith("A list")
    rows = {test.rule: test for test in judgement.tests}
    assert rows[WARNED].observed == 0
    assert rows[SUPPRESSION].observed == pytest.approx(1 / 31)
    assert not rows[SUPPRESSION].held
    assert judgement.failed


def test_a_suppression_of_nothing_or_of_an_error_is_an_error() -> None:
    useless = item(id="q1", lint_ok={"L1": "It has to be long."})
    error = item([*OPTIONS[:3], "All of these"], id="q2", lint_ok={"A1": "Because."})
    found = judged(useless, error).findings
    told = {(f.item, f.rule) for f in found if f.grade is Grade.ERROR}
    assert told >= {("q1", SUPPRESSION), ("q2", SUPPRESSION), ("q2", "A1")}


def test_warnings_on_more_than_a_tenth_of_the_items() -> None:
    rows = [judged(*bank(18), *map(with_warning, range(1, n))).tests for n in (3, 4)]
    held = [next(t.held for t in tests if t.rule == WARNED) for tests in rows]
    assert held == [True, False]


def test_tests_are_judged_together() -> None:
    def row(p: float | None) -> BankTest:
        return BankTest("L1", sentence("the options"), 1, 0, 1, held=p is None, p=p)

    one, limit, other, third = judged_together([row(0.02), row(None), row(0.03), row(0.9)], 0.05)
    assert one.holm == pytest.approx(0.06)
    assert one.held
    assert (limit.holm, limit.held) == (None, True)
    assert other.holm == pytest.approx(0.06)
    alone = judged_together([row(0.02)], 0.05)
    assert not alone[0].held
    assert third.holm == 0.9


def test_copied_sentences_are_found_outside_of_questions() -> None:
    text = "one two three four five six seven eight nine ten"
    runs = frozenset(hashed_runs(text.split(), 10))
    lesson = Passage("aa-01", "guide/aa-01.md", 1, "text", text)
    judgement = judge(Subject(bank_info(), (item(),), (lesson,)), LIMITS, runs)
    (finding,) = [f for f in judgement.findings if f.rule == "D6"]
    assert (finding.file, finding.grade) == ("guide/aa-01.md", Grade.ERROR)
    assert judgement.checked["D6"] == 1


def test_an_empty_bank_has_nothing_to_hold() -> None:
    judgement = judged()
    assert (judgement.findings, judgement.tests, judgement.failed) == ((), (), False)
    assert set(judgement.checked) == set(RULES)


def test_findings_have_their_places_in_the_files(bank: SmallBank) -> None:
    reading = bank.read()
    assert reading.info is not None
    items = {i.id: i for i in subject(reading, reading.info).items}
    assert (items["aa-01-q01"].file, items["aa-01-q01"].line) == (TOPIC, 9)
    assert items["aa-01-q01"].situation.startswith("A shop asks")
    places_of = {p.item: p.file for p in subject(reading, reading.info).passages}
    assert places_of["aa-01"] == PAGE
    assert places_of["sample"] == "glossary.yaml"


def test_a_bank_that_cannot_be_used_has_no_judgement(bank: SmallBank) -> None:
    linter = RuleLinter(places.resources())
    assert linter.judge(bank.read()) is not None
    bank.write("bank.yaml", "schema: 1\n")
    assert linter.judge(bank.read()) is None


PIECES = (
    "**",
    "__",
    "A and B",
    "not",
    "NOT",
    "1.4",
    "€",
    "an",
    "…",
    "?",
    ":",
    "who",
    "\u2019",
    "5%",
)
TEXT = st.one_of(st.text(max_size=12), st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join))


@given(st.lists(st.tuples(TEXT, st.lists(TEXT, min_size=2, max_size=5)), max_size=4))
def test_no_text_is_too_odd_for_the_rules(texts: list[tuple[str, list[str]]]) -> None:
    items = [
        item(options, stem=stem, id=f"q{n}", pool="mock-a", takeaway=stem)
        for n, (stem, options) in enumerate(texts)
    ]
    assert len(judged(*items).checked) == len(RULES)
