"""The marks of an item after its events."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.events import ItemMarked, ItemNoted
from studyapp.domain.marks import Marks, marks_of

Marking = ItemMarked | ItemNoted

TOMORROW = date(2026, 11, 22)


def marked(mark: str, on: bool = True, until: date | None = None) -> ItemMarked:
    return ItemMarked("bank", "item", "hash", "topic", mark, on, until)


def noted(text: str) -> ItemNoted:
    return ItemNoted("bank", "item", "hash", "topic", text)


def test_an_item_without_events_has_no_marks() -> None:
    assert marks_of([]) == Marks(flagged=False, suspended=False, buried_until=None, note="")


@pytest.mark.parametrize(
    ("event", "marks"),
    [
        (marked("flag"), Marks(flagged=True)),
        (marked("suspend"), Marks(suspended=True)),
        (marked("bury", until=TOMORROW), Marks(buried_until=TOMORROW)),
        (noted("Look this up."), Marks(note="Look this up.")),
        (marked("reset"), Marks()),
        (marked("a mark of a newer program"), Marks()),
    ],
)
def test_each_event_sets_its_own_mark(event: Marking, marks: Marks) -> None:
    assert marks_of([event]) == marks


def test_marks_stand_beside_each_other() -> None:
    events: list[Marking] = [
        marked("flag"),
        noted("n"),
        marked("bury", until=TOMORROW),
        marked("suspend"),
    ]
    everything = Marks(flagged=True, suspended=True, buried_until=TOMORROW, note="n")
    assert marks_of(events) == marks_of(reversed(events)) == everything


@pytest.mark.parametrize("mark", ["flag", "suspend", "bury"])
def test_each_mark_can_be_taken_off_alone(mark: str) -> None:
    all_on: list[Marking] = [
        marked("flag"),
        marked("suspend"),
        marked("bury", until=TOMORROW),
        noted("n"),
    ]
    before = marks_of(all_on)
    after = marks_of([*all_on, marked(mark, on=False, until=TOMORROW)])
    changed = {
        "flag": before.flagged != after.flagged,
        "suspend": before.suspended != after.suspended,
        "bury": before.buried_until != after.buried_until,
    }
    assert [name for name, differs in changed.items() if differs] == [mark]
    assert after.note == "n"


def test_the_last_word_counts() -> None:
    events: list[Marking] = [noted("first"), noted("second"), marked("bury", until=TOMORROW)]
    later = date(2026, 12, 1)
    assert marks_of([*events, marked("bury", until=later)]) == Marks(
        buried_until=later, note="second"
    )
    assert marks_of([*events, noted("")]).note == ""


@given(st.lists(st.sampled_from(["flag", "suspend", "bury"]), max_size=8))
def test_taking_everything_off_leaves_nothing(names: list[str]) -> None:
    on = [marked(name, until=TOMORROW) for name in names]
    off = [marked(name, on=False) for name in names]
    assert marks_of([*on, *off]) == Marks()
