"""The running session without a window: what each key does to it, and what it shows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Rating
from studyapp.domain.plan import Plan
from studyapp.domain.session import EndReason, WhyKind
from studyapp.services.study import Timing
from studyapp.ui.flashcards.session import state
from studyapp.ui.flashcards.session.state import Asking, Command, Given
from studyapp.ui.flashcards.session.writes import Begin, Grade, Note, Redo, Reread, Undo, Write, act
from tests.fakes import Fakes, bank_folder, fakes, with_card

TODAY = date(2026, 11, 21)


def begun(made: Fakes) -> Asking:
    opening = Begin()(made.services)
    assert opening
    return state.begin(opening.info, opening.begun)


def does(made: Fakes, asking: Asking, write: Write) -> Asking:
    return state.folded(asking, write(made.services))


def grades(made: Fakes, asking: Asking, rating: Rating, spent: int = 3_000) -> Asking:
    given = Given(rating, Timing(spent, 1_000))
    return does(made, state.revealed(asking, 0), Grade(asking, given))


def item(asking: Asking) -> str:
    return asking.text.card.id


def test_a_session_begins_with_its_first_card_closed() -> None:
    made = fakes()
    asking = begun(made)
    face = state.face(asking)
    assert not face.opened
    assert face.prompt == asking.text.card.front
    assert face.answer == asking.text.card.back
    assert face.why_now.kind is WhyKind.NEW
    assert face.sources == (f"A. Author, A Work, 2013, p. {int(item(asking)[-1])}",)
    assert (face.discipline, face.topic) == (asking.text.discipline, asking.text.topic)
    names = ["Insights", "Strategy", "Metrics", "Design", "Culture"]
    assert names[face.place] == face.discipline


def test_no_session_where_nothing_is_left() -> None:
    made = fakes(bank_folder(0))
    assert Begin()(made.services) is None


def test_ten_new_cards_take_the_expected_minutes() -> None:
    # Ten new cards at the default 22 s each are 220 s, which is 3.7 minutes.
    left = state.left(begun(fakes()))
    assert (left.cards, left.minutes, left.done, left.total) == (10, 4, 0, 10)


def test_a_grade_brings_the_next_card_closed_with_a_new_clock() -> None:
    made = fakes()
    asking = begun(made)
    first = item(asking)
    opened = state.revealed(state.shown(asking, 0, away=False), 2_000)
    after = does(made, opened, Grade(opened, Given(Rating.KNEW, opened.watch.timing(2_500))))
    assert item(after) != first
    assert not after.opened
    assert after.watch.timing(9_999) == Timing(0, 0, 0)
    assert after.face == asking.face + 1
    assert state.left(after).done == 1


def test_a_missed_card_comes_back_as_a_repeat() -> None:
    made = fakes()
    asking = begun(made)
    missed = item(asking)
    asking = grades(made, asking, Rating.MISSED)
    for _ in range(6):
        asking = grades(made, asking, Rating.KNEW)
    assert item(asking) == missed
    assert state.face(asking).why_now.kind is WhyKind.REPEAT


def test_the_only_card_missed_comes_back_closed() -> None:
    made = fakes(bank_folder(1, topics=1, weights={"insights": 100}))
    asking = begun(made)
    after = grades(made, asking, Rating.MISSED)
    assert item(after) == item(asking)
    assert not after.opened
    assert after.face == 2


def test_undo_brings_the_card_back_with_its_answer_and_its_time() -> None:
    made = fakes()
    asking = begun(made)
    graded = grades(made, asking, Rating.MISSED, spent=4_000)
    back = does(made, graded, Undo(graded))
    assert item(back) == item(asking)
    assert back.opened
    assert back.watch.started(100).timing(600) == Timing(4_000, 1_500)
    assert back.run.session.tally == asking.run.session.tally


def test_redo_brings_the_card_that_followed() -> None:
    made = fakes()
    graded = grades(made, begun(made), Rating.KNEW)
    back = does(made, graded, Undo(graded))
    again = does(made, back, Redo(back))
    assert again.run.session == graded.run.session
    assert not again.opened
    assert state.back_on(again) == state.back_on(graded)


def test_a_new_grade_after_undo_replaces_the_old_one() -> None:
    made = fakes()
    graded = grades(made, begun(made), Rating.KNEW)
    back = does(made, graded, Undo(graded))
    regraded = grades(made, back, Rating.MISSED, spent=9_000)
    assert regraded.given[0] == Given(Rating.MISSED, Timing(9_000, 1_000))
    assert not regraded.run.future


def test_a_flag_stays_on_the_card_and_is_taken_back() -> None:
    made = fakes()
    asking = state.revealed(begun(made), 0)
    flagged = does(made, asking, act(asking, Command.FLAG))
    assert state.face(flagged).flagged
    assert flagged.opened
    assert flagged.face == asking.face
    undone = does(made, flagged, Undo(flagged))
    assert not state.face(undone).flagged
    assert undone.opened
    redone = does(made, undone, Redo(undone))
    assert state.face(redone).flagged
    off = does(made, redone, act(redone, Command.FLAG))
    assert not state.face(off).flagged


def test_a_note_is_shown_and_taken_back() -> None:
    made = fakes()
    asking = begun(made)
    noted = does(made, asking, Note(asking, "Peak, then end."))
    assert state.face(noted).note == "Peak, then end."
    assert state.face(does(made, noted, Undo(noted))).note == ""


@pytest.mark.parametrize("command", [Command.SUSPEND, Command.NOT_TODAY])
def test_a_card_taken_out_leaves_and_comes_back_closed(command: Command) -> None:
    made = fakes()
    asking = state.revealed(begun(made), 0)
    without = does(made, asking, act(asking, command))
    assert item(without) != item(asking)
    assert state.left(without).cards == 9
    assert not without.opened
    back = does(made, without, Undo(without))
    assert item(back) == item(asking)
    assert not back.opened
    mark = made.store.marked("small").get(item(asking), Marks())
    assert mark == Marks()


def test_undo_goes_back_to_the_beginning_and_redo_to_the_end() -> None:
    made = fakes()
    first = begun(made)
    asking = grades(made, first, Rating.MISSED)
    asking = does(made, asking, act(asking, Command.FLAG))
    asking = grades(made, asking, Rating.KNEW)
    asking = does(made, asking, act(asking, Command.SUSPEND))
    last = asking
    while asking.accepts(Command.UNDO):
        asking = does(made, asking, Undo(asking))
    assert asking.run.session == first.run.session
    assert made.store.totals() == {}
    while asking.accepts(Command.REDO):
        asking = does(made, asking, Redo(asking))
    assert asking.run.session == last.run.session
    assert asking.marks == last.marks
    assert state.back_on(asking) == state.back_on(last)


def test_only_an_open_card_can_be_graded_and_with_the_grades_on_offer() -> None:
    asking = begun(fakes())
    assert not asking.accepts(Rating.KNEW)
    opened = state.revealed(asking, 0)
    assert opened.accepts(Rating.KNEW)
    assert not opened.accepts(Rating.EASY)
    assert not opened.accepts(Command.REVEAL)
    assert not opened.accepts(Command.UNDO)
    assert not opened.accepts(Command.REDO)


def test_four_grades_where_the_plan_says_so() -> None:
    asking = begun(fakes(plan=Plan(bank="small", grades=4)))
    assert asking.grades == (Rating.MISSED, Rating.HARD, Rating.KNEW, Rating.EASY)


def test_the_session_ends_with_its_last_card_or_its_budget() -> None:
    made = fakes(bank_folder(1, topics=1, weights={"insights": 100}))
    asking = begun(made)
    assert asking.ended is None
    assert grades(made, asking, Rating.KNEW).ended is EndReason.DONE
    made = fakes()
    hour = 3_600_000
    assert grades(made, begun(made), Rating.KNEW, spent=hour).ended is EndReason.BUDGET


def test_minutes_left_stop_at_the_budget_and_are_never_none() -> None:
    made = fakes()
    asking = begun(made)
    session = replace(asking.run.session, budget_ms=90_000)
    short = replace(asking, run=replace(asking.run, session=session))
    assert state.left(short).minutes == 2
    used = replace(session, tally=replace(session.tally, spent_ms=90_000))
    assert state.left(replace(short, run=replace(short.run, session=used))).minutes == 1


def test_a_reverse_side_asks_for_the_term() -> None:
    bank = bank_folder(1, topics=1, weights={"insights": 100})
    with_card(bank, "insights-1-c01", reverse=True)
    made = fakes(bank)
    grades(made, begun(made), Rating.KNEW)
    made.clock.forward(days=1)
    asking = begun(made)
    assert asking.turn
    assert asking.turn.card.key.side is Side.BACK
    face = state.face(asking)
    assert face.asks_for_term
    assert face.prompt == "Back of insights-1-c01."
    assert face.answer == "Front of insights-1-c01?"


def test_why_a_card_is_due_and_what_is_left_of_it() -> None:
    made = fakes(bank_folder(1, topics=1, weights={"insights": 100}))
    asking = grades(made, begun(made), Rating.MISSED)
    grades(made, asking, Rating.KNEW)
    made.clock.forward(days=3)
    why = state.face(begun(made)).why_now
    assert why.kind is WhyKind.MISSED
    assert why.since == TODAY
    assert why.recall
    assert 0 < why.recall < 1


def test_changed_words_are_shown_and_the_answer_stays_open() -> None:
    made = fakes()
    asking = state.revealed(begun(made), 0)
    with_card(made.bank, item(asking), front="What now?", back="This.")
    made.services.library.refresh()
    reading = Reread(asking)(made.services)
    assert reading
    after = state.reread(asking, *reading)
    face = state.face(after)
    assert (face.prompt, face.answer, face.opened) == ("What now?", "This.", True)
    assert after.face == asking.face


def test_a_card_that_left_the_bank_is_not_asked_nor_undone_to() -> None:
    made = fakes()
    graded = grades(made, begun(made), Rating.MISSED)
    gone = graded.run.session.queue[0].card.key.item
    texts = {name: text for name, text in graded.texts.items() if name != gone}
    after = state.reread(graded, graded.info, texts)
    assert item(after) != gone
    assert after.face == graded.face + 1
    back = does(made, after, Undo(after))
    assert gone not in {turn.card.key.item for turn in back.run.session.queue}
    assert back.opened


def test_a_side_that_left_the_bank_is_not_asked() -> None:
    asking = begun(fakes())
    turn = asking.run.session.queue[0]
    key = CardKey("small", turn.card.key.item, Side.BACK)
    reverse = replace(turn, card=replace(turn.card, key=key))
    session = replace(asking.run.session, queue=(reverse, *asking.run.session.queue[1:]))
    asking = replace(asking, run=replace(asking.run, session=session))
    after = state.reread(asking, asking.info, asking.texts)
    assert state.left(after).cards == 9


def test_the_undone_card_left_the_bank_so_the_next_one_is_closed() -> None:
    made = fakes()
    asking = begun(made)
    graded = grades(made, asking, Rating.KNEW)
    texts = {name: text for name, text in graded.texts.items() if name != item(asking)}
    after = state.reread(graded, graded.info, texts)
    back = does(made, after, Undo(after))
    assert item(back) == item(graded)
    assert not back.opened


def test_a_new_day_ends_only_a_session_left_alone() -> None:
    asking = state.shown(begun(fakes()), 0, away=False)
    tomorrow = TODAY + timedelta(days=1)
    assert asking.active_on == TODAY
    assert not state.over_night(asking, 59_000, tomorrow)
    assert state.over_night(asking, 61_000, tomorrow)
    assert not state.over_night(asking, 61_000, TODAY)
    awake = state.touched(asking, 59_000, tomorrow)
    assert not state.over_night(awake, 10**9, tomorrow)


def test_when_the_cards_come_back_is_what_the_log_says() -> None:
    made = fakes()
    asking = begun(made)
    asking = grades(made, asking, Rating.MISSED)
    asking = does(made, asking, act(asking, Command.FLAG))
    while asking.turn:
        asking = grades(made, asking, Rating.KNEW)
    due = [
        memory.due_day
        for key in made.store.items
        if (memory := made.store.memory(CardKey(*key))) is not None
    ]
    assert len(due) == 10
    assert sorted(state.back_on(asking).elements()) == sorted(due)
