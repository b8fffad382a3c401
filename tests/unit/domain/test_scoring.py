"""The rule raw-1: one point for a right answer, none for a wrong one or for none."""

from dataclasses import replace

import pytest

from studyapp.domain.content import Asked
from studyapp.domain.mastery import Tally
from studyapp.domain.scoring import UnknownRule, score
from studyapp.domain.sitting_events import SittingChose, SittingRegraded, SittingSubmitted
from studyapp.domain.sittings import Sitting
from tests.unit.domain.sat import asked, started

CONTENTS = {f"hash {number}": asked() for number in range(4)}
DISCIPLINES = {"topic-0": "even", "topic-1": "odd", "topic-9": "nothing asked"}
STORY = (
    SittingChose("s", 0, 1, "b"),
    SittingChose("s", 1, 2, "a"),
    SittingChose("s", 2, 3, "b"),
    SittingSubmitted("s", 4, "user"),
)
SITTING = Sitting.of(started(4), STORY)


def test_unanswered_is_wrong_and_nothing_is_taken_off() -> None:
    found = score(SITTING, CONTENTS, DISCIPLINES)
    assert [mark.right for mark in found.marks] == [True, False, True, False]
    assert [mark.answered for mark in found.marks] == [True, True, True, False]
    assert (found.total, found.unanswered) == (Tally(2, 4), 1)


def test_disciplines_are_in_the_order_of_the_blueprint_without_the_empty() -> None:
    found = score(SITTING, CONTENTS, DISCIPLINES)
    assert list(found.by_discipline.items()) == [("even", Tally(2, 2)), ("odd", Tally(0, 2))]
    turned = dict(reversed(DISCIPLINES.items()))
    assert list(score(SITTING, CONTENTS, turned).by_discipline) == ["odd", "even"]


def test_a_topic_that_left_the_blueprint_still_counts_in_the_total() -> None:
    found = score(SITTING, CONTENTS, {"topic-0": "even"})
    assert found.by_discipline == {"even": Tally(2, 2), "": Tally(0, 2)}
    assert found.total == Tally(2, 4)


def test_corrected_keys_score_once_they_were_taken_over() -> None:
    contents = {**CONTENTS, "mended": asked(key="a")}
    before = score(SITTING, contents, DISCIPLINES)
    regraded = SITTING.after(SittingRegraded("s", "raw-1", {"q1": "mended"}))
    after = score(regraded, contents, DISCIPLINES)
    assert (before.total.right, after.total.right) == (2, 3)
    assert [mark.key for mark in after.marks] == ["b", "a", "b", "b"]
    assert after.by_discipline["odd"] == Tally(1, 2)


def test_a_question_whose_content_is_nowhere_cannot_be_right() -> None:
    contents: dict[str, Asked] = {name: CONTENTS[name] for name in ("hash 1", "hash 2")}
    found = score(SITTING, contents, DISCIPLINES)
    assert [mark.right for mark in found.marks] == [False, False, True, False]
    assert found.total == Tally(1, 4)


def test_a_rule_of_another_program_is_not_guessed_at() -> None:
    other = replace(SITTING, started=replace(SITTING.started, rule="raw-2"))
    with pytest.raises(UnknownRule, match="raw-2"):
        score(other, CONTENTS, DISCIPLINES)
