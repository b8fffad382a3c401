"""The Flashcards page outside a session: what is due and what was set aside."""

from dataclasses import replace
from datetime import date

from studyapp.domain.memory import Rating
from studyapp.services.study import Timing
from studyapp.ui.flashcards.overview.state import ROWS, Group, Offer, Situation, offer
from studyapp.ui.flashcards.session import state
from studyapp.ui.flashcards.session.state import Asking, Command, Given
from studyapp.ui.flashcards.session.writes import Begin, Grade, Note, act
from tests.fakes import Fakes, bank_folder, bare_fakes, fakes


def begun(made: Fakes) -> Asking:
    opening = Begin()(made.services)
    assert opening
    return state.begin(opening.info, opening.begun)


def shown(made: Fakes) -> Offer:
    return offer(made.services.overview.cards())


def everything_known(made: Fakes) -> None:
    asking = begun(made)
    while asking.turn:
        write = Grade(asking, Given(Rating.KNEW, Timing(1, 1)))
        asking = state.folded(asking, write(made.services))


def test_before_the_first_start_there_is_nothing_to_offer() -> None:
    assert offer(bare_fakes({}).services.overview.cards()) == Offer(Situation.SET_UP)


def test_without_a_bank_the_page_says_so() -> None:
    made = fakes()
    cards = made.services.overview.cards()
    assert cards
    without = replace(cards, today=replace(cards.today, bank=None))
    assert offer(without).situation is Situation.NO_BANK


def test_new_cards_are_ready() -> None:
    result = shown(fakes())
    assert result.situation is Situation.READY
    assert (result.composition.reviews, result.composition.new) == (0, 10)
    names = [row.id for row in result.disciplines]
    assert names == ["insights", "strategy", "metrics", "design", "culture"]
    assert [row.place for row in result.disciplines] == [0, 1, 2, 3, 4]
    assert all(row.open and row.recall is None for row in result.disciplines)


def test_an_empty_bank_has_nothing_to_ask() -> None:
    result = shown(fakes(bank_folder(0)))
    assert result.situation is Situation.IDLE
    assert not any(row.open for row in result.disciplines)


def test_when_all_is_asked_the_page_says_when_to_come_back() -> None:
    made = fakes(bank_folder(1, topics=1))
    everything_known(made)
    result = shown(made)
    assert result.situation is Situation.DONE
    assert result.done.cards == 5
    assert result.next
    assert result.next.day == date(2026, 11, 22)


def test_marked_cards_are_listed_by_what_was_said_of_them() -> None:
    made = fakes()
    asking = begun(made)
    first = asking.text.card
    for write in (act(asking, Command.FLAG), Note(asking, "mine")):
        asking = state.folded(asking, write(made.services))
    asking = state.folded(asking, act(asking, Command.SUSPEND)(made.services))
    buried = asking.text.card
    act(asking, Command.NOT_TODAY)(made.services)
    result = shown(made)
    listed = {section.group: [row.text.card for row in section.rows] for section in result.sections}
    assert listed == {
        Group.FLAGGED: [first],
        Group.SUSPENDED: [first],
        Group.BURIED: [buried],
        Group.NOTED: [first],
    }
    by_group = {section.group: section.rows[0] for section in result.sections}
    assert by_group[Group.NOTED].note == "mine"
    assert by_group[Group.BURIED].back_on == date(2026, 11, 22)
    made.clock.forward(days=1)
    assert Group.BURIED not in {section.group for section in shown(made).sections}


def test_a_long_list_waits_behind_a_button() -> None:
    made = fakes(bank_folder(6))
    cards = made.services.overview.cards()
    assert cards
    items = [card.id for file in made.bank.cards.values() for card in file]
    texts = made.services.library.texts(made.info, items)
    asking = begun(made)
    run = asking.run
    for text in texts.values():
        run = made.services.study.flag(run, text, on=True)
    listing = made.services.overview.cards()
    (section,) = offer(listing).sections
    assert (len(section.rows), section.hidden) == (ROWS, 60 - ROWS)
    (whole,) = offer(listing, frozenset({Group.FLAGGED})).sections
    assert (len(whole.rows), whole.hidden) == (60, 0)
