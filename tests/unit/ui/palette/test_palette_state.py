"""What the palette offers for the words typed: matching, order, cards that come late."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.palette.state import Action, CardItem, Entry, Finds, Group, matching

START = Entry(Group.DO, "today", "Start today's session", Destination(PageId.FLASHCARDS))
METRICS = Entry(
    Group.DO, "cards", "Start flashcards: Metrics", Action.BACK_UP, "2 due today", asked=True
)
TODAY = Entry(Group.OPEN, "today", "Today", Destination(PageId.TODAY))
DATA = Entry(
    Group.OPEN,
    "settings",
    "Settings: Data",
    Destination(PageId.SETTINGS, section="data"),
    "folder, backup, restore",
    asked=True,
)
ALL = (START, METRICS, TODAY, DATA)


def card(name: str, front: str) -> Entry:
    return Entry(Group.CARDS, "cards", front, CardItem(name))


def test_an_empty_field_offers_what_is_always_useful() -> None:
    assert matching(ALL, "  ") == (START, TODAY)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("today", (START, METRICS, TODAY)),
        ("TOD", (START, METRICS, TODAY)),
        ("sta flash", (METRICS,)),
        ("flash sta", (METRICS,)),
        ("oday", ()),
        ("backup", (DATA,)),
        ("settings restore", (DATA,)),
        ("metrics zz", ()),
    ],
)
def test_every_word_begins_a_word_of_the_entry(query: str, found: tuple[Entry, ...]) -> None:
    assert matching(ALL, query) == found


def test_the_title_counts_more_than_the_detail_and_the_beginning_most() -> None:
    late = Entry(Group.OPEN, "", "About the plan", Action.BACK_UP)
    early = Entry(Group.OPEN, "", "Plan", Action.BACK_UP)
    aside = Entry(Group.OPEN, "", "Days", Action.BACK_UP, "part of the plan")
    assert matching((aside, late, early), "plan") == (early, late, aside)


def test_case_and_accents_make_no_difference() -> None:
    entry = Entry(Group.DO, "", "Café Étude", Action.BACK_UP)
    assert matching((entry,), "cafe etude") == (entry,)
    assert matching((entry,), "CAFÉ") == (entry,)


def test_an_apostrophe_begins_a_word_and_a_letter_does_not() -> None:
    assert matching((START,), "s") == (START,)
    assert matching((Entry(Group.DO, "", "Lists", Action.BACK_UP),), "s") == ()


@given(st.text(max_size=8), st.text(max_size=8))
def test_nothing_typed_breaks_it_and_matches_come_from_what_there_is(a: str, b: str) -> None:
    entries = (Entry(Group.DO, "", a, Action.BACK_UP, b), *ALL)
    assert set(matching(entries, b + " " + a)) <= set(entries)


def test_cards_are_looked_up_from_two_letters_on() -> None:
    assert not Finds(entries=ALL).typed("m ").searchable
    assert Finds(entries=ALL).typed("me").searchable


def test_cards_stand_last_in_the_order_in_which_they_were_found() -> None:
    cards = (card("b", "What a driver is"), card("a", "Drivers of effort"))
    finds = Finds(entries=ALL).typed("today driver").found("today driver", cards)
    assert finds.shown == cards


def test_an_answer_to_words_typed_over_is_ignored() -> None:
    finds = Finds(entries=ALL).typed("dri").typed("drive")
    assert finds.found("dri", (card("a", "Drift"),)) == finds


def test_cards_found_before_stay_while_they_still_match() -> None:
    drift, drive = card("a", "What is drift?"), card("b", "What is a driver?")
    finds = Finds(entries=ALL).typed("dri").found("dri", (drift, drive)).typed("driv")
    assert finds.shown == (drive,)
    assert finds.typed("d").shown == matching(ALL, "d")
