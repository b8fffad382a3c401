"""What a question is filed under, and its reasons."""

from typing import Any

import pytest

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.metadata import blueprint, metadata, rationales
from studyapp.domain.frameworks import Discipline
from studyapp.domain.lint import Grade
from tests.unit.banks.lint.asking import LIMITS, OPTIONS, WHY, item, options_of, question


@pytest.mark.parametrize(
    "part", ["id", "topic", "kind", "level", "difficulty", "takeaway", "sources"]
)
def test_what_is_missing(part: str) -> None:
    nothing: dict[str, Any] = {part: [] if part == "sources" else ""}
    (finding,) = metadata(item(**nothing))
    assert finding.grade is Grade.ERROR
    assert part in str(finding.message)


def test_every_option_needs_a_reason() -> None:
    assert not [*metadata(item())]
    options = [{**option, "why": WHY} for option in options_of(OPTIONS)]
    options[2]["why"] = " "
    (finding,) = metadata(Item(question(options=options)))
    assert "why of c" in str(finding.message)


def reasoned(why: str, stem: str = "Which survey tells most?") -> Item:
    options = [{**option, "why": WHY} for option in options_of(OPTIONS)]
    options[1]["why"] = why
    return Item(question(options=options, stem=stem))


@pytest.mark.parametrize(
    ("why", "grade"),
    [
        (WHY, None),
        ("Too short to say why.", Grade.WARNING),
        (
            "This is not the best answer; the right one is how those who kept silent compare with "
            "those who spoke.",
            Grade.WARNING,
        ),
        (
            "It is wrong: how the score moved since the previous round is not it, in spring.",
            Grade.WARNING,
        ),
        (f"{WHY} So option B is worse.", Grade.ERROR),
        (f"{WHY} Answer (c) would be later.", Grade.ERROR),
        (f"{WHY} B is correct.", Grade.ERROR),
        (f"{WHY} Unlike D, it costs nothing.", Grade.ERROR),
        (f"B would only reach those who stayed. {WHY}", Grade.ERROR),
        (f"As said under C, {WHY}", Grade.ERROR),
        (f"{WHY} The first option comes later.", Grade.ERROR),
        (f"{WHY} A is a letter, and an answer a gift.", None),
        (f"{WHY} The first answer in the pair is the functional one.", None),
        (f"{WHY} It would be a key account, not a choice.", None),
    ],
)
def test_reasons(why: str, grade: Grade | None) -> None:
    found = [f.grade for f in rationales(reasoned(why), LIMITS.M2)]
    assert found == ([grade] if grade else [])


def test_what_the_stem_calls_by_letters_is_no_option() -> None:
    why = f"{WHY} B is better for the guests of the north."
    assert not [*rationales(reasoned(why, "Text B or text C: which one tells most?"), LIMITS.M2)]


def test_takeaways_name_no_letter() -> None:
    (finding,) = rationales(item(takeaway="Remember that option C is it."), LIMITS.M2)
    assert finding.grade is Grade.ERROR


def test_blueprint_of_practice() -> None:
    disciplines = (Discipline("insights", "I", 60), Discipline("strategy", "S", 40))
    items = [item(topic="aa-01")] * 63 + [item(topic="bb-01")] * 37
    items += [item(topic="bb-01", pool="mock-a")] * 50
    places = {"aa-01": "insights", "bb-01": "strategy"}
    first, second = blueprint(items, disciplines, places, LIMITS.M1)
    assert first.observed == pytest.approx(3)
    assert (first.n, first.held) == (100, False)
    assert second.observed == pytest.approx(3)
    assert not [*blueprint([], disciplines, places, LIMITS.M1)]
