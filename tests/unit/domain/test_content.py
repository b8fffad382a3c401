"""The content hash: what a learner is asked and how it is scored, and nothing besides."""

import json
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.cards import Card
from studyapp.domain.content import card_content, content_hash, question_content
from studyapp.domain.frameworks import SourceRef
from studyapp.domain.questions import Option, Question, Scenario

CARD = Card("c01", "topic", "fact", "Why?", "Because.", "A reason.", False, (SourceRef("a"),))
QUESTION = Question(
    id="q01",
    topic="topic",
    pool="practice",
    kind="scenario",
    level="apply",
    difficulty="medium",
    fact="fact",
    stem="What first?",
    options=(
        Option("a", "This", "Right.", correct=True),
        Option("b", "That", "Wrong."),
        Option("c", "Both", "Wrong too."),
        Option("d", "Neither", "And this."),
    ),
    takeaway="This.",
    scenario="s01",
)
SCENARIO = Scenario("s01", "topic", "A company mails a survey.")


def hash_of(card: Card) -> str:
    return content_hash(card_content(card))


def question_hash(question: Question, scenario: Scenario | None = SCENARIO) -> str:
    return content_hash(question_content(question, scenario))


def test_the_hash_is_sha_256_of_canonical_json() -> None:
    """Written by hand: keys sorted, no spaces, characters as they are. It is stored for ever."""
    text = '{"back":"Coût moindre.","front":"Warum?","kind":"card"}'
    card = replace(CARD, front="Warum?", back="Coût moindre.")
    assert card_content(card) == text
    assert hash_of(card) == sha256(text.encode()).hexdigest()


def test_a_questions_content_by_hand() -> None:
    question = replace(QUESTION, options=QUESTION.options[:1])
    assert question_content(question, SCENARIO) == (
        '{"kind":"question","options":[{"anchor":"","correct":true,"id":"a","text":"This"}],'
        '"scenario":"A company mails a survey.","stem":"What first?"}'
    )


def test_composed_and_decomposed_text_is_the_same_text() -> None:
    composed = replace(CARD, front="r\u00e9sum\u00e9", back="\u00c5")
    decomposed = replace(CARD, front="re\u0301sume\u0301", back="A\u030a")
    assert hash_of(composed) == hash_of(decomposed)


@pytest.mark.parametrize("before", ["\n", "\t", "\b", "\f", '"', "\\", "\x1b"])
def test_an_accent_after_an_escaped_character_leaves_the_json_whole(before: str) -> None:
    """In JSON a line break is the letter n after a backslash, and n takes an accent."""
    card = replace(CARD, front=f"one{before}\u0301two")
    assert json.loads(card_content(card))["front"] == f"one{before}\u0301two"


@given(st.text(), st.text())
def test_content_can_always_be_read_back(front: str, back: str) -> None:
    content = card_content(replace(CARD, front=front, back=back))
    assert set(json.loads(content)) == {"kind", "front", "back"}


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, why="Another."),
        replace(CARD, sources=()),
        replace(CARD, reverse=True),
        replace(CARD, id="c02", topic="elsewhere", fact="other"),
    ],
)
def test_what_is_not_in_a_cards_hash(other: Card) -> None:
    assert hash_of(other) == hash_of(CARD)


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, front="Why not?"),
        replace(CARD, back="Because!"),
        replace(CARD, front=CARD.back, back=CARD.front),
    ],
)
def test_what_is_in_a_cards_hash(other: Card) -> None:
    assert hash_of(other) != hash_of(CARD)


@pytest.mark.parametrize(
    "other",
    [
        replace(QUESTION, takeaway="Another."),
        replace(QUESTION, sources=(SourceRef("a"),), lint_ok={"L1": "so"}, enemies=("q02",)),
        replace(QUESTION, kind="concept", level="recall", difficulty="easy", fact="other"),
        replace(QUESTION, options=tuple(replace(o, why="Mended.") for o in QUESTION.options)),
    ],
)
def test_what_is_not_in_a_questions_hash(other: Question) -> None:
    assert question_hash(other) == question_hash(QUESTION)


@pytest.mark.parametrize(
    "other",
    [
        replace(QUESTION, stem="What last?"),
        replace(QUESTION, options=QUESTION.options[::-1]),
        replace(QUESTION, options=(*QUESTION.options[:3], replace(QUESTION.options[3], id="e"))),
        replace(
            QUESTION, options=(*QUESTION.options[:3], replace(QUESTION.options[3], text="None"))
        ),
        replace(
            QUESTION, options=(*QUESTION.options[:3], replace(QUESTION.options[3], anchor="last"))
        ),
        replace(
            QUESTION, options=(*QUESTION.options[:3], replace(QUESTION.options[3], correct=True))
        ),
    ],
)
def test_what_is_in_a_questions_hash(other: Question) -> None:
    assert question_hash(other) != question_hash(QUESTION)


def test_the_scenarios_text_is_in_and_its_id_is_not() -> None:
    assert question_hash(QUESTION, replace(SCENARIO, text="Other.")) != question_hash(QUESTION)
    assert question_hash(QUESTION, None) != question_hash(QUESTION)
    assert question_hash(QUESTION, replace(SCENARIO, id="s02")) == question_hash(QUESTION)
