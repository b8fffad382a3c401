"""The full-text search finds what a learner may read, whatever is typed, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.banks import BankReading
from studyapp.domain.questions import Lesson, Option, Question, Scenario, Term
from studyapp.services.question_ports import FoundKind
from studyapp.storage.search import MOST_CHARACTERS, words_of
from tests.fakes import BankFolder, bank_folder, with_card
from tests.integration.storage.desk import BANK, ITEM, Desk, reading, rows

TODAY = date(2026, 11, 21)
TOPIC = "insights-1"
CARD, LESSON, QUESTION, TERM = (
    *(FoundKind.CARD, FoundKind.LESSON, FoundKind.QUESTION, FoundKind.TERM),
)


def question(item: str, stem: str, pool: str = "practice", scenario: str = "") -> Question:
    return Question(
        *(item, TOPIC, pool, "concept", "recall", "easy", f"fact {item}"),
        stem=stem,
        options=(
            Option("a", "The **obvious** one", "since it stands to reason", True),
            Option("b", "Something else", "no"),
        ),
        takeaway="A takeaway to keep.",
        scenario=scenario,
    )


PRACTICE = question("insights-1-q01", "Which panel is biased?", scenario="insights-1-s01")
LOCKED = question("insights-1-q02", "Which zebra is locked?", "mock-a", scenario="insights-1-s02")
SITUATION = Scenario("insights-1-s01", TOPIC, "A brewery asks its guests.")
LOCKED_SITUATION = Scenario("insights-1-s02", TOPIC, "A zebra farm asks.")
GUIDE = Lesson(TOPIC, "Panels", "## Panels\n\nA *panel* is asked again.\n\n| a | b |\n|---|---|\n")
NPS = Term("nps", "Net Promoter Score", "A score of [loyalty](term:x).", ("NPS",))


def whole(folder: BankFolder | None = None, **changes: object) -> BankReading:
    read = replace(
        reading(folder or bank_folder()),
        questions=(PRACTICE, LOCKED),
        scenarios=(SITUATION, LOCKED_SITUATION),
        lessons=(GUIDE,),
        terms=(NPS,),
    )
    return replace(read, **changes)  # type: ignore[arg-type]


@pytest.fixture
def full(desk: Desk) -> Desk:
    desk.store.catalogue.adopt(whole(), TODAY)
    return desk


def found(desk: Desk, words: str, *kinds: FoundKind, limit: int = 9) -> list[str]:
    return [one.id for one in desk.store.search.find(BANK, words, limit, kinds)]


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("biased", "insights-1-q01"),
        ("obvious", "insights-1-q01"),
        ("stands to reason", "insights-1-q01"),
        ("takeaway", "insights-1-q01"),
        ("brewery", "insights-1-q01"),
        ("asked again", TOPIC),
        ("loyal", "nps"),
        ("NPS", "nps"),
        ("back of metrics-1-c03", "metrics-1-c03"),
    ],
)
def test_every_text_of_an_item_is_searched(full: Desk, words: str, item: str) -> None:
    assert found(full, words) == [item]


def test_words_are_found_by_their_beginnings_without_case_and_accents(desk: Desk) -> None:
    folder = bank_folder()
    with_card(folder, ITEM, front="What does a CAFÉ guest's 100 % mean?")
    desk.adopt(folder)
    for words in ("cafe", "Café gu", "cafe\u0301", "GUEST'S", "guest\u2019s", "100 %", "caf mean"):
        assert found(desk, words) == [ITEM], words
    assert found(desk, "afe") == []
    assert found(desk, "cafe nowhere") == []


def test_a_title_that_begins_with_the_words_comes_first_then_one_that_holds_them(
    desk: Desk,
) -> None:
    folder = bank_folder()
    with_card(folder, "insights-1-c01", front="One", back="On drivers and weights.")
    with_card(folder, "insights-1-c02", front="Which drivers matter?")
    with_card(folder, "insights-1-c03", front="Drivers are candidates.")
    desk.adopt(folder)
    best = ["insights-1-c03", "insights-1-c02", "insights-1-c01"]
    assert found(desk, "driver") == best
    assert found(desk, "driver", limit=2) == best[:2]


def test_every_kind_has_its_own_limit(full: Desk) -> None:
    folder = bank_folder()
    for number in range(3):
        with_card(folder, f"design-1-c0{number + 1}", front=f"A card {number}")
    full.store.catalogue.adopt(whole(folder), TODAY)
    kinds = [one.kind for one in full.store.search.find(BANK, "a", 2)]
    assert kinds == [LESSON, TERM, QUESTION, CARD, CARD]
    assert found(full, "a", QUESTION, TERM) == ["nps", "insights-1-q01"]
    assert found(full, "a", limit=0) == []


def test_topics_narrow_the_search_down(full: Desk) -> None:
    hits = full.store.search.find(BANK, "front", 99, topics=("metrics-1",))
    assert {one.topic for one in hits} == {"metrics-1"}
    assert {one.topic for one in full.store.search.find(BANK, "biased", 9, (), (TOPIC,))} == {TOPIC}


def test_titles_and_excerpts_are_plain_words_around_the_hit(full: Desk) -> None:
    (lesson,) = full.store.search.find(BANK, "asked again", 1)
    assert (lesson.title, lesson.excerpt) == ("Panels", "Panels A panel is asked again. a b")
    (term,) = full.store.search.find(BANK, "promoter", 1)
    assert term.excerpt == "NPS · A score of loyalty ."
    long = " ".join(f"word{n}" for n in range(200))
    folder = bank_folder()
    with_card(folder, ITEM, back=long)
    full.store.catalogue.adopt(whole(folder), TODAY)
    (card,) = full.store.search.find(BANK, "word100", 1)
    assert card.excerpt.startswith("…word")
    assert "word100 " in card.excerpt
    assert card.excerpt.endswith("…")
    assert len(card.excerpt) < 140


# Locked forms


def test_what_is_of_a_locked_form_is_not_in_the_table(full: Desk) -> None:
    assert found(full, "zebra") == []
    assert found(full, "locked") == []
    texts = rows(full.file, "SELECT title || words FROM searched")
    assert not any("zebra" in text for (text,) in texts)
    indexed = rows(
        full.file, "SELECT count(*) FROM search_question WHERE search_question MATCH 'zebra'"
    )
    assert indexed == [(0,)]


def test_a_question_that_moves_to_a_form_is_found_no_more(full: Desk) -> None:
    moved = replace(PRACTICE, pool="mock-a")
    full.store.catalogue.adopt(whole(questions=(moved, LOCKED)), TODAY)
    assert found(full, "biased") == []
    assert rows(
        full.file, "SELECT count(*) FROM search_question WHERE search_question MATCH 'biased'"
    ) == [(0,)]
    full.store.catalogue.adopt(whole(), TODAY)
    assert found(full, "biased") == ["insights-1-q01"]


def test_a_question_that_moves_to_a_form_while_its_old_file_is_unreadable_is_not_found(
    full: Desk,
) -> None:
    moved = replace(PRACTICE, pool="mock-a", topic="metrics-1")
    unreadable = (f"insights/{TOPIC}.yaml",)
    full.store.catalogue.adopt(whole(questions=(moved, LOCKED), unreadable=unreadable), TODAY)
    assert found(full, "biased") == []


# What follows the bank


def test_what_is_retired_is_not_found(full: Desk) -> None:
    full.store.catalogue.adopt(whole(retired=("insights-1-q01",)), TODAY)
    assert found(full, "biased") == []
    full.store.catalogue.adopt(whole(questions=(), lessons=(), terms=()), TODAY)
    assert found(full, "panel") == []
    assert found(full, "promoter") == []


def test_what_is_only_out_of_reach_stays_findable(full: Desk) -> None:
    full.store.catalogue.adopt(whole(questions=(), held=("insights-1-q01",)), TODAY)
    assert found(full, "biased") == ["insights-1-q01"]
    gone = whole(questions=(), lessons=(), unreadable=(f"guide/{TOPIC}.md",))
    full.store.catalogue.adopt(gone, TODAY)
    assert found(full, "asked again") == [TOPIC]


def test_changed_words_replace_the_old_ones(full: Desk) -> None:
    changed = replace(PRACTICE, stem="Which sample is skewed?")
    full.store.catalogue.adopt(whole(questions=(changed, LOCKED)), TODAY)
    assert found(full, "biased") == []
    assert found(full, "skewed") == ["insights-1-q01"]


def test_the_indexes_stay_whole(full: Desk) -> None:
    changed = replace(PRACTICE, stem="Which sample is skewed?")
    full.store.catalogue.adopt(whole(questions=(changed,), terms=()), TODAY)
    for name in ("search_term", "search_lesson", "search_question", "search_card"):
        # Raises where the index contradicts itself, as after taking away what did not stand there.
        rows(full.file, f"INSERT INTO {name}({name}) VALUES ('integrity-check')")


def test_banks_keep_apart(full: Desk) -> None:
    folder = bank_folder()
    assert folder.info is not None
    folder.info = replace(folder.info, id="other")
    with_card(folder, ITEM, front="Only in the other bank")
    full.store.catalogue.adopt(reading(folder, "banks/other"), TODAY)
    assert found(full, "only other") == []
    assert [one.id for one in full.store.search.find("other", "only other", 9)] == [ITEM]
    assert full.store.search.find("other", "biased", 9) == ()
    assert full.store.search.find("nowhere", "a", 9) == ()


def test_banks_whose_names_have_the_same_checksum_keep_apart(desk: Desk) -> None:
    for name in ("plumless", "buckeroo"):
        folder = bank_folder()
        assert folder.info is not None
        folder.info = replace(folder.info, id=name)
        with_card(folder, ITEM, front=f"Only in {name}")
        desk.store.catalogue.adopt(reading(folder, f"banks/{name}"), TODAY)
    assert len(desk.store.search.find("plumless", "only plumless", 9)) == 1
    assert desk.store.search.find("plumless", "only buckeroo", 9) == ()
    assert len(desk.store.search.find("buckeroo", "front", 99)) == 39


def test_an_older_projection_is_made_anew(full: Desk) -> None:
    full.reopen()
    assert found(full, "biased") == ["insights-1-q01"]


# Hostile input

HOSTILE = (
    *('"', '""', "'", "*", "**", "-", "--", "^", "(", ")", "()", "{title}", "title:", "title : a"),
    *("AND", "OR", "NOT", "a AND", "NOT a", "a OR b", "NEAR(a b, 2)", "NEAR(", "a + b", "-a", "^a"),
    *(
        '"a',
        'a"b',
        "a*b",
        "a;b",
        "search",
        "rank:a",
        "\x00",
        "a\x00b",
        "\ud800",
        "a\ud800b",
        "\ufeff",
    ),
    *("😀", "a 😀", "👩‍👩‍👧", "\u202eabc", "%", "_", "a%", "'; DROP TABLE searched; --"),
    *("a" * 10_000, "a " * 5_000, '"' * 10_000, "\u0301" * 10_000, "-".join("a" * 5_000), "ß", "ﬁ"),
)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_words_and_no_question_in_a_language(full: Desk, words: str) -> None:
    for one in full.store.search.find(BANK, words, 5):
        assert one.id != LOCKED.id
    assert len(rows(full.file, "SELECT * FROM searched")) == 43


@given(st.text(max_size=60))
def test_any_text_makes_words_that_can_be_asked_for(typed: str) -> None:
    words = words_of(typed)
    assert all("\x00" not in word and not word.isspace() for word in words)
    assert len(set(words)) == len(words)


def test_only_the_beginning_of_an_endless_text_is_looked_for() -> None:
    assert words_of("a" * 10_000) == ("a" * MOST_CHARACTERS,)
    assert words_of("b c " * 5_000) == ("b", "c")
    assert words_of("! ? ( *") == ()


def test_operators_are_plain_words(full: Desk) -> None:
    changed = replace(PRACTICE, stem="This AND that, NOT the other")
    full.store.catalogue.adopt(whole(questions=(changed,)), TODAY)
    assert found(full, "not", QUESTION) == ["insights-1-q01"]
    assert found(full, "that NOT other", QUESTION) == ["insights-1-q01"]
    assert found(full, "this AND nowhere", QUESTION) == []
