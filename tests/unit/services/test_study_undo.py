"""Undo and redo through the service Study: the log follows, exactly."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.events import Voided
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Memory, Rating
from studyapp.domain.session import Run
from studyapp.services.ports import DayTotal, StorageFailed
from studyapp.services.study import Begun
from tests.fakes import Fakes, bank_folder, fakes
from tests.unit.services.sessions import answer, begin, text_of


@pytest.fixture
def made() -> Fakes:
    return fakes()


def state(made: Fakes) -> tuple[dict[CardKey, Memory], dict[str, Marks], dict[date, DayTotal]]:
    memories = {
        CardKey("small", item, side): memory
        for _, item in made.store.items
        for side in Side
        if (memory := made.store.memory(CardKey("small", item, side)))
    }
    totals = {day: total for day, total in made.store.totals().items() if total.cards}
    return memories, dict(made.store.marked("small")), totals


def test_undo_takes_an_answer_back_and_redo_brings_it_again(made: Fakes) -> None:
    begun = begin(made)
    run = answer(made, begun, begun.run)
    after = state(made)
    undone = made.services.study.undo(run)
    assert undone.session == begun.run.session
    assert state(made) == ({}, {}, {})
    assert made.store.events[-1].payload == Voided(run.past[-1].event)
    redone = made.services.study.redo(undone)
    assert redone.session == run.session
    assert state(made) == after
    assert made.store.events[-1].payload == Voided(made.store.events[-2].id)


def test_nothing_to_undo_or_redo_writes_nothing(made: Fakes) -> None:
    begun = begin(made)
    count = made.store.count()
    assert made.services.study.undo(begun.run) is begun.run
    assert made.services.study.redo(begun.run) is begun.run
    assert made.store.count() == count


def test_a_refused_undo_changes_nothing(made: Fakes) -> None:
    begun = begin(made)
    run = answer(made, begun, begun.run)
    made.store.refuses = "The disk is full."
    with pytest.raises(StorageFailed):
        made.services.study.undo(run)
    assert len(state(made)[0]) == 1


steps = st.lists(
    st.sampled_from(["known", "missed", "flag", "suspend", "bury", "note", "undo", "redo"]),
    max_size=15,
)


def step(made: Fakes, begun: Begun, run: Run, name: str) -> Run:
    study = made.services.study
    if name == "undo":
        return study.undo(run)
    if name == "redo":
        return study.redo(run)
    if run.session.current is None:
        return run
    text = text_of(begun, run)
    match name:
        case "known":
            return answer(made, begun, run)
        case "missed":
            return answer(made, begun, run, Rating.MISSED)
        case "flag":
            return study.flag(run, text, on=True)
        case "suspend":
            return study.suspend(run, text)
        case "bury":
            return study.bury(run, text)
    return study.note(run, text, "words")


@given(steps)
@settings(max_examples=40, derandomize=True, deadline=None)
def test_the_log_follows_every_undo_and_redo(names: list[str]) -> None:
    made = fakes(bank_folder(cards_a_topic=1, topics=1))
    begun = begin(made)
    run, count = begun.run, made.store.count()
    for name in names:
        run = step(made, begun, run, name)
    played, after = run, state(made)
    for _ in played.past:
        run = made.services.study.undo(run)
    assert run.past == ()
    assert run.session == begun.run.session
    assert state(made) == ({}, {}, {})
    for _ in played.past:
        run = made.services.study.redo(run)
    assert run.session == played.session
    assert state(made) == after
    assert made.store.count() >= count + len(played.past)
