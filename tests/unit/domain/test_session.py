"""A running session: missed cards come back, the budget ends it, undo and redo are exact."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.memory import Memory, Rating, recall
from studyapp.domain.queue import Candidate
from studyapp.domain.session import (
    COMES_BACK_AFTER,
    EndReason,
    Run,
    Session,
    Step,
    Tally,
    Turn,
    Why,
    WhyKind,
)

TODAY = date(2026, 11, 21)
MEMORY = Memory(10.0, 5.0, TODAY - timedelta(days=12), TODAY - timedelta(days=2))


def card(item: str, memory: Memory | None = MEMORY, side: Side = Side.FRONT) -> Candidate:
    return Candidate(CardKey("bank", item, side), item, "topic", "insights", memory)


def session(items: str, budget_ms: int = 1_000_000, news: str = "") -> Session:
    """A session with a card for every letter; those in `news` are new."""
    cards = tuple(card(item, None if item in news else MEMORY) for item in items)
    return Session.begin("s", TODAY, budget_ms, cards)


def letters(of: Session) -> str:
    """The queue, repeats in capitals."""
    return "".join(
        turn.card.key.item.upper() if turn.repeat else turn.card.key.item for turn in of.queue
    )


def played(of: Session, ratings: str, each_ms: int = 1) -> Session:
    """After grades, x for missed and o for known."""
    for rating in ratings:
        of = of.answered(Rating.MISSED if rating == "x" else Rating.KNEW, each_ms)
    return of


def test_a_session_begins_with_its_first_card() -> None:
    begun = session("abc")
    assert begun.current == Turn(card("a"))
    assert begun.left == 3
    assert begun.tally == Tally()
    assert begun.end_reason is None


def test_an_empty_session_is_over() -> None:
    empty = session("")
    assert (empty.current, empty.left, empty.end_reason) == (None, 0, EndReason.DONE)


def test_a_known_card_is_done() -> None:
    assert letters(played(session("abc"), "o")) == "bc"


@pytest.mark.parametrize("rating", [Rating.HARD, Rating.KNEW, Rating.EASY])
def test_every_grade_but_a_miss_is_done(rating: Rating) -> None:
    assert letters(session("abc").answered(rating, 1)) == "bc"


def test_a_missed_card_comes_back_after_six_others() -> None:
    after = played(session("abcdefghij"), "x")
    assert letters(after) == "bcdefgAhij"
    assert COMES_BACK_AFTER == 6
    assert letters(played(after, "oooooo")) == "Ahij"


def test_or_as_the_last_one() -> None:
    assert letters(played(session("abc"), "x")) == "bcA"
    assert letters(played(session("a"), "x")) == "A"
    assert letters(played(session("abcdefg"), "x")) == "bcdefgA"


def test_it_comes_back_until_it_is_known() -> None:
    after = played(session("ab"), "xo")
    assert letters(after) == "A"
    assert letters(played(after, "xx")) == "A"
    assert played(after, "xxo").end_reason is EndReason.DONE


@given(st.text("xo", max_size=60), st.integers(1, 12))
def test_every_missed_card_comes_back_before_the_end(grades: str, count: int) -> None:
    state = session("abcdefghijkl"[:count])
    asked: list[str] = []
    missed: dict[str, int] = {}
    for grade in grades:
        if state.current is None:
            break
        item = state.current.card.key.item
        if item in missed and len(state.queue) > 1:
            assert len(asked) - missed[item] >= min(
                COMES_BACK_AFTER, len(set(asked[missed[item] :]))
            )
        asked.append(item)
        state = played(state, grade)
        if grade == "x":
            missed[item] = len(asked)
            assert item in letters(state).lower()
        else:
            missed.pop(item, None)
        assert set(missed) <= set(letters(state).lower())
        assert len(set(letters(state).lower())) == len(state.queue)


def test_the_budget_ends_the_session_at_the_card_that_uses_it_up() -> None:
    assert letters(played(session("abcd", 100), "o", 99)) == "bcd"
    ended = played(session("abcd", 100), "o", 100)
    assert letters(ended) == ""
    assert ended.end_reason is EndReason.BUDGET


def test_past_the_budget_missed_cards_still_come_back() -> None:
    after = played(session("abcdefgh", 100), "xo", 40)
    assert letters(after) == "cdefgAh"
    after = played(after, "x", 40)
    assert letters(after) == "AC"
    assert after.end_reason is None
    assert letters(played(after, "x", 40)) == "CA"
    assert played(after, "oo", 40).end_reason is EndReason.BUDGET


def test_the_card_that_ends_the_budget_comes_back_itself_when_missed() -> None:
    assert letters(played(session("abc", 100), "x", 100)) == "A"


def test_the_tally() -> None:
    after = played(session("abcd", news="bd"), "ox", 10)
    assert after.tally == Tally(reviews=1, new=1, missed=1, repeats=0, spent_ms=20)
    after = played(after, "oox", 10)
    assert after.tally == Tally(reviews=2, new=2, missed=1, repeats=1, spent_ms=50)
    assert after.tally.cards == 4


@given(st.text("xo", max_size=40), st.integers(0, 500))
def test_what_every_tally_holds(grades: str, each_ms: int) -> None:
    state, done = session("abcdefgh", 2_000, news="ceg"), 0
    for grade in grades:
        if state.current is None:
            break
        state, done = played(state, grade, each_ms), done + 1
    tally = state.tally
    assert tally.cards + tally.repeats == done
    assert tally.cards == tally.reviews + tally.new <= 8
    assert tally.new <= 3
    assert tally.missed <= tally.cards
    assert tally.spent_ms == done * each_ms


def test_a_session_keeps_what_it_is_while_it_is_played() -> None:
    after = played(session("abc", 77), "xoxx")
    assert (after.id, after.day, after.budget_ms) == ("s", TODAY, 77)


def test_an_item_taken_out_takes_its_repeats_and_sides_along() -> None:
    after = played(session("abcd"), "x")
    assert letters(after) == "bcdA"
    assert letters(after.without("a")) == "bcd"
    assert letters(after.without("b")) == "cdA"
    both = Session.begin("s", TODAY, 1, (card("a"), card("b"), card("a", side=Side.BACK)))
    assert letters(both.without("a")) == "b"


def test_taking_the_last_item_out_ends_the_session() -> None:
    assert session("a").without("a").end_reason is EndReason.DONE


def test_cards_that_left_the_bank_are_not_asked() -> None:
    both = Session.begin("s", TODAY, 1, (card("a"), card("a", side=Side.BACK), card("b")))
    fronts = both.known_to(lambda key: key.side is Side.FRONT)
    assert letters(fronts) == "ab"
    assert fronts.tally == both.tally


def test_why_a_card_is_asked() -> None:
    missed = Memory(1.0, 5.0, TODAY - timedelta(days=3), TODAY - timedelta(days=1), missed=True)
    assert Turn(card("a", None)).why(TODAY) == Why(WhyKind.NEW)
    assert Turn(card("a")).why(TODAY) == Why(WhyKind.DUE, MEMORY.due_day, recall(MEMORY, TODAY))
    assert Turn(card("a", missed)).why(TODAY) == Why(
        WhyKind.MISSED, missed.last_day, recall(missed, TODAY)
    )
    for memory in (None, MEMORY, missed):
        assert Turn(card("a", memory), repeat=True).why(TODAY) == Why(WhyKind.REPEAT)


def test_the_words_in_the_log() -> None:
    assert [reason.value for reason in EndReason] == ["done", "budget", "left", "time"]
    assert [kind.value for kind in WhyKind] == ["new", "due", "missed", "repeat"]


moves = st.lists(st.sampled_from(["known", "missed", "out", "note"]), min_size=1, max_size=25)


def stepped(run: Run, move: str, event: str) -> Run:
    if run.session.current is None:
        return run.stepped(event, run.session)
    match move:
        case "known":
            return run.stepped(event, run.session.answered(Rating.KNEW, 7))
        case "missed":
            return run.stepped(event, run.session.answered(Rating.MISSED, 7))
        case "out":
            return run.stepped(event, run.session.without(run.session.current.card.key.item))
    return run.stepped(event, run.session)


@given(moves)
def test_undo_and_redo_of_everything_is_exact(names: list[str]) -> None:
    begun = run = Run(session("abcdefghij", 60))
    states = [run.session]
    for number, name in enumerate(names):
        run = stepped(run, name, f"e{number}")
        states.append(run.session)
    played_out = run
    undone: list[Session] = []
    for number in range(len(names)):
        undone.append(run.session)
        run = run.undone(f"v{number}")
    assert [*undone, run.session] == states[::-1]
    assert (run.session, run.past) == (begun.session, begun.past)
    redone = [run.session]
    for number in range(len(names)):
        run = run.redone(f"r{number}")
        redone.append(run.session)
    assert redone == states
    assert run.session == played_out.session
    assert [(s.before, s.after) for s in run.past] == [(s.before, s.after) for s in played_out.past]
    assert run.future == ()


def test_undo_names_the_void_and_redo_the_event_that_stands_again() -> None:
    run = Run(session("abc"))
    one = run.session.answered(Rating.KNEW, 1)
    run = run.stepped("e1", one)
    assert run.past == (Step("e1", session("abc"), one),)
    run = run.undone("v1")
    assert (run.past, run.future) == ((), (Step("v1", session("abc"), one),))
    run = run.redone("r1")
    assert (run.past, run.future) == ((Step("r1", session("abc"), one),), ())


def test_a_new_step_clears_what_could_be_redone() -> None:
    run = stepped(stepped(Run(session("abc")), "known", "e1"), "missed", "e2")
    run = run.undone("v2")
    assert run.future
    run = stepped(run, "known", "e3")
    assert run.future == ()
    assert [step.event for step in run.past] == ["e1", "e3"]


@given(st.lists(st.sampled_from(["known", "missed", "undo", "redo"]), max_size=40))
def test_any_mix_of_steps_keeps_past_and_future_in_one_line(names: list[str]) -> None:
    run = Run(session("abcdefgh", 60))
    for number, name in enumerate(names):
        if name == "undo":
            run = run.undone(f"v{number}") if run.past else run
        elif name == "redo":
            run = run.redone(f"r{number}") if run.future else run
        else:
            run = stepped(run, name, f"e{number}")
        line = [*run.past, *reversed(run.future)]
        for one, following in pairwise(line):
            assert one.after == following.before
        if run.past:
            assert run.past[-1].after == run.session
        if run.future:
            assert run.future[-1].before == run.session
