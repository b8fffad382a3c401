"""Items, stems and options that are too like one another, and keys that another stem tells."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.likeness import duplicate_items, duplicate_options, key_told, other_keys
from studyapp.banks.lint.thresholds import DuplicateItems
from studyapp.domain.lint import Grade
from tests.unit.banks.lint.asking import LIMITS, OPTIONS, item

STEM = "Members of a gym find it hard to cancel. Who should own the measure of that effort?"
KEY = "The director who sets the terms"


def pair(stem: str, key: str, topic: str = "aa-01", other_topic: str = "aa-01") -> list[Item]:
    first = item((KEY, *OPTIONS[1:]), stem=STEM, id="q1", topic=topic)
    return [first, item((key, *OPTIONS[1:]), stem=stem, id="q2", topic=other_topic)]


@pytest.mark.parametrize(
    ("stem", "key", "topic", "grade"),
    [
        (STEM, KEY, "aa-01", Grade.ERROR),
        (STEM.upper(), f"{KEY}.", "bb-01", Grade.ERROR),
        (STEM, "A board of all heads together", "bb-01", Grade.WARNING),
        (STEM.replace("hard to cancel", "easy to come again"), "The board", "aa-01", Grade.WARNING),
        (STEM.replace("hard to cancel", "easy to come again and again"), "Two", "bb-01", None),
        (
            "A bank's new form takes an hour. Which finding explains it?",
            "Two logins",
            "aa-01",
            None,
        ),
    ],
)
def test_duplicate_items(stem: str, key: str, topic: str, grade: Grade | None) -> None:
    found = [*duplicate_items(pair(stem, key, other_topic=topic), LIMITS.D1)]
    assert [f.grade for f in found] == ([grade] if grade else [])
    assert all(f.item == "q2" for f in found)


VOCABULARY = ("cx", "map", "plan", "journey", "who", "what", "score", "the", "of", "team")
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=2, max_size=6))
def test_no_pair_is_lost_by_looking_at_sets_of_words_first(
    texts: Sequence[tuple[list[str], list[str]]],
) -> None:
    items = [
        item((" ".join(key), "B", "C", "D"), stem=" ".join(stem), id=f"q{n}")
        for n, (stem, key) in enumerate(texts)
    ]
    limits = DuplicateItems(topic=75, warning=85, error=95)
    found = {(f.item, round(f.observed, 6)) for f in duplicate_items(items, limits)}
    expected = set()
    for n, other in enumerate(items):
        for one in items[:n]:
            ratio = fuzz.token_set_ratio(one.asked, other.asked)
            if ratio > 75:
                expected.add((other.id, round(ratio, 6)))
    assert found == expected


@pytest.mark.parametrize(
    ("stem", "key", "found"),
    [
        (STEM, "The analyst", 1),
        (STEM.replace("that", "this"), "The analyst", 1),
        (STEM, "The director, who sets terms", 0),
        (f"{STEM} It has a board of nine, two shops and an agency that runs surveys.", "Agency", 0),
        ("A bank's new form takes an hour. Which finding explains it?", "Two logins", 0),
    ],
)
def test_one_stem_with_two_keys(stem: str, key: str, found: int) -> None:
    assert len([*other_keys(pair(stem, key), LIMITS.D2)]) == found


def test_sums_of_one_pattern_are_two_items() -> None:
    stem = "Of 200 answers 90 are promoters and 40 detractors. What is the score?"
    items = [
        item(("25", "1", "2", "3"), stem=stem, id="q1"),
        item(("35", "1", "2", "3"), stem=stem.replace("90", "110"), id="q2"),
    ]
    assert not [*other_keys(items, LIMITS.D2)]


def test_a_block_shares_its_situation_and_two_blocks_may_ask_alike() -> None:
    ask = "What should the manager do first with this result?"
    one, two = pair(ask, "Call back")
    one = replace(one, question=replace(one.question, stem=ask, scenario="s1"), situation="A " * 9)
    far = replace(two, question=replace(two.question, scenario="s2"), situation=STEM)
    near = replace(two, question=replace(two.question, scenario="s1"), situation="A " * 9)
    other = replace(near, question=replace(near.question, stem="Which figure is biased here?"))
    assert not [*other_keys([one, far], LIMITS.D2)]
    assert not [*other_keys([one, other], LIMITS.D2)]
    assert [*other_keys([one, near], LIMITS.D2)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ask ten guests", "Ask 10 guests.", True),
        ("15 per cent", "fifteen %", True),
        ("A survey of guests", "The surveys of the guest", True),
        ("Send guests a survey", "A survey send guests", True),
        (
            "Ask guests of the north wing again in spring",
            "Ask guests of the north wing again at spring",
            True,
        ),
        ("1,200 guests", "1200 guests", True),
        ("Train the agents", "Training the agents", True),
        ("Twenty-five percent", "25%", True),
        ("Measure effort after each contact", "After each contact, measure effort", True),
        ("Listen before acting", "Acting before listen", False),
        (
            "The CEO the reasons, and teams the rest",
            "Teams the reasons, and the CEO the rest",
            False,
        ),
        ("Now fans, later opponents", "Now opponents, later fans", False),
        (
            "Set routines for moves and care after loss",
            "Set care for moves and routines after loss",
            False,
        ),
        ("Listen, plan, act", "Act, plan, listen", False),
        ("Survey 400 customers a month", "Survey 500 customers a month", False),
        ("Random sample", "Stratified random sample", False),
        ("Ask the guests", "Do not ask the guests", False),
        ("1.4 on CES 1.0 and 1.6 on CES 2.0", "1.4 on CES 1.0 and 6.3 on CES 2.0", False),
        ("Raise the price", "Lower the price", False),
        ("3", "3.0", False),
    ],
)
def test_duplicate_options(one: str, other: str, same: bool) -> None:
    found = [*duplicate_options(item((one, "Zebra", other, "Yak")), LIMITS.D3)]
    assert bool(found) == same


TOLD = "Comparing early repliers with late repliers, a clinic finds a gap. What follows?"


@pytest.mark.parametrize(
    ("key", "pool", "found"),
    [
        ("Comparing early repliers with late repliers at a clinic", "mock-a", 1),
        ("Compare an early replier with a late one in clinics", "mock-a", 1),
        ("Comparing early repliers with late repliers at a clinic", "mock-b", 0),
        ("Comparing early repliers with those who never replied", "mock-a", 0),
        ("Late repliers", "mock-a", 0),
    ],
)
def test_keys_that_another_stem_tells(key: str, pool: str, found: int) -> None:
    items = [
        item((key, *OPTIONS[1:]), stem=STEM, id="q1", pool="mock-a"),
        item(OPTIONS, stem=TOLD, id="q2", pool=pool),
    ]
    assert len([*key_told(items, LIMITS.D5)]) == found
    practice = [replace(i, question=replace(i.question, pool="practice")) for i in items]
    assert not [*key_told(practice, LIMITS.D5)]
