"""What a session came to."""

from datetime import date

from studyapp.domain.memory import Rating
from studyapp.domain.session import EndReason
from studyapp.services.study import Timing
from studyapp.ui.flashcards.session import state
from studyapp.ui.flashcards.session.state import Asking, Given
from studyapp.ui.flashcards.session.writes import Begin, End, Grade, Recorded
from studyapp.ui.flashcards.summary.state import summary
from tests.fakes import Fakes, fakes


def begun(made: Fakes) -> Asking:
    opening = Begin()(made.services)
    assert opening
    return state.begin(opening.info, opening.begun)


def grades(made: Fakes, asking: Asking, rating: Rating) -> Asking:
    given = Given(rating, Timing(10_000, 2_000))
    return state.folded(asking, Grade(asking, given)(made.services))


def ended_sessions(made: Fakes) -> list[object]:
    return [event.data["reason"] for event in made.store.events if event.type == "session.ended"]


def test_a_session_is_counted_in_cards_and_minutes() -> None:
    made = fakes()
    asking = grades(made, begun(made), Rating.MISSED)
    while asking.turn:
        asking = grades(made, asking, Rating.KNEW)
    cards = End(asking.run, EndReason.DONE)(made.services)
    result = summary(asking, EndReason.DONE, cards)
    # Ten cards and one repeat at 12 s each are 132 s.
    assert (result.cards, result.new, result.reviews) == (10, 10, 0)
    assert (result.missed, result.repeats, result.minutes) == (1, 1, 2)
    # FSRS-6 defaults: a first miss has S = 0.212 and comes back after a day, a first Good in two.
    assert result.tomorrow == 1
    assert result.undoable
    assert result.after
    assert result.after.moved == 0
    assert not result.after.more.cards
    assert result.after.next.day == date(2026, 11, 22)
    assert result.after.next.reviews == 1
    assert ended_sessions(made) == ["done"]


def test_until_the_rest_is_known_the_counts_stand_alone() -> None:
    made = fakes()
    asking = grades(made, begun(made), Rating.KNEW)
    result = summary(asking, EndReason.LEFT, None)
    assert (result.cards, result.after) == (1, None)


def test_what_was_due_and_not_asked_moves() -> None:
    made = fakes()
    asking = begun(made)
    while asking.turn:
        asking = grades(made, asking, Rating.MISSED if asking.face < 11 else Rating.KNEW)
    made.clock.forward(days=5)
    asking = grades(made, begun(made), Rating.KNEW)
    result = summary(asking, EndReason.LEFT, End(asking.run, EndReason.LEFT)(made.services))
    assert result.after
    assert result.after.moved == 9
    assert result.after.more.reviews == 9


def test_an_end_written_behind_a_grade_still_on_its_way_knows_it() -> None:
    made = fakes()
    asking = begun(made)
    last = Recorded(Grade(asking, Given(Rating.KNEW, Timing(1, 1))))
    last(made.services)
    End(asking.run, EndReason.LEFT, last)(made.services)
    assert ended_sessions(made) == ["left"]


def test_a_session_without_a_step_leaves_no_trace() -> None:
    made = fakes()
    End(begun(made).run, EndReason.LEFT)(made.services)
    assert ended_sessions(made) == []
