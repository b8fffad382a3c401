"""Of the above, not, always: what is meant by these words, and what only looks like them."""

import pytest

from studyapp.banks.lint.absolutes import absolute_rates, absolutes
from studyapp.banks.lint.negatives import double_negative, negative_share, negative_stem
from studyapp.banks.lint.of_the_above import above_shares, of_the_above
from studyapp.domain.lint import Grade
from tests.unit.banks.lint.asking import LIMITS, OPTIONS, item

ERROR, WARNING, INFO = Grade.ERROR, Grade.WARNING, Grade.INFO


@pytest.mark.parametrize(
    ("option", "grade"),
    [
        ("All of the above", ERROR),
        ("All of these.", ERROR),
        ("**All** the other options", ERROR),
        ("All answers are correct", ERROR),
        ("Both of the above", ERROR),
        ("It is each of the above at once", ERROR),
        ("None of the above", WARNING),
        ("None of these answers", WARNING),
        ("Neither of them", WARNING),
        ("A and B", ERROR),
        ("Both a) and c)", ERROR),
        ("Only A, B and D", ERROR),
        ("Options B & C only", ERROR),
        ("I and III", ERROR),
        ("1 and 3 only", ERROR),
        ("2 and 3", None),
        ("All of these customers in one mailing", None),
        ("All responses", None),
        ("None of the departments alone", None),
        ("Both teams, in one room", None),
        ("Texts A and B, to halves drawn by lot", None),
        ("All others things being equal, the price", None),
    ],
)
def test_options_that_stand_for_others(option: str, grade: Grade | None) -> None:
    found = [f.grade for f in of_the_above(item([*OPTIONS[:3], option]))]
    assert found == ([grade] if grade else [])


@pytest.mark.parametrize(
    ("stem", "grade"),
    [
        ("Which of these is not a survey metric?", ERROR),
        ("Which of these is NOT a survey metric?", WARNING),
        ("Which of these is **not** a survey metric?", WARNING),
        ("Which claim **cannot** be made of these figures?", WARNING),
        ("Which claim isn't supported by these figures?", ERROR),
        ("All of the following lift the rate, except:", ERROR),
        ("Which measure is **LEAST** likely to lift the rate?", WARNING),
        ("Which of the following statements about NPS is false?", ERROR),
        ("Which is the incorrect statement about a journey map?", ERROR),
        ("Which part of a blueprint can a team do without?", ERROR),
        ("Which statement about customers who left is not true?", ERROR),
        ("Which statement that the analyst makes is incorrect in this case?", ERROR),
        ("Which part has the programme not reached yet?", ERROR),
        ("A survey is not enough. What comes next?", None),
        ("Which sample needs at least 400 answers?", None),
        ("What should be asked of customers who did not answer?", None),
        ("What helps agents who can't reach the back office?", None),
        ("What follows because the panel was not drawn at random?", None),
        ("Why is a larger sample not enough here?", None),
        ("Which metric shows not only effort but also its cause?", None),
        ("Which finding shows that it is a delighter, and not a must-be?", None),
        ("How can she lift the response rate without a larger budget?", None),
        ("What causes a false alarm in a control chart?", None),
        ("What should be done with the incorrect addresses?", None),
    ],
)
def test_questions_that_are_turned_round(stem: str, grade: Grade | None) -> None:
    found = [f.grade for f in negative_stem(item(stem=stem))]
    assert found == ([grade] if grade else [])


@pytest.mark.parametrize(
    ("stem", "option", "found"),
    [
        ("Which of these is NOT a ground?", "It does not measure effort", 1),
        ("Which of these is NOT a ground?", "Nobody owns the measure", 1),
        ("Which of these is NOT a ground?", "It measures effort", 0),
        ("Which of these is a ground?", "It does not measure effort", 0),
    ],
)
def test_double_negatives(stem: str, option: str, found: int) -> None:
    assert len([*double_negative(item([*OPTIONS[:3], option], stem=stem))]) == found


@pytest.mark.parametrize(
    ("options", "grade"),
    [
        (("Some", "Always ask", "Never ask", "Ask twice"), WARNING),
        (("Always", "Always ask", "Never ask", "Ask twice"), INFO),
        (("Some", "Always ask", "Ask once", "Ask twice"), INFO),
        (("Some", "Ask thrice", "Ask once", "Ask twice"), None),
        (("Some", "Overall", "Mustard", "Ask twice"), None),
        (("Only 3", "every 4 days", "all 5", "6"), None),
    ],
)
def test_absolutes(options: tuple[str, ...], grade: Grade | None) -> None:
    found = [f.grade for f in absolutes(item(options), LIMITS.T1)]
    assert found == ([grade] if grade else [])


def test_absolutes_of_a_bank() -> None:
    telling = item(("Some", "Always ask", "Never ask", "Ask twice"))
    assert [*absolute_rates([telling] * 4, LIMITS.T1)] == []
    (test,) = absolute_rates([telling] * 20, LIMITS.T1)
    # scipy.stats.binom.cdf(0, 40, 0.25) = 0.75**40 = 1.0056585e-05, twice that
    assert (test.n, test.observed, test.chance) == (40, 0, 0.25)
    assert test.p == pytest.approx(2.0113170e-05, rel=1e-6)
    _, ratio = absolute_rates([telling] * 60, LIMITS.T1)
    assert not ratio.held
    even = [item(("All", "Ask all", "All of it", "Each and all"))] * 30
    assert all(row.held for row in absolute_rates(even, LIMITS.T1) if row.p is None)


def test_shares_of_a_bank() -> None:
    items = [item(id=f"q{n}") for n in range(39)]
    bad = item([*OPTIONS[:3], "None of these"], id="q39", stem="Which of these is NOT so?")
    found = [*of_the_above(bad), *negative_stem(bad)]
    every, none = above_shares([*items, bad], found, LIMITS.A1)
    (negative,) = negative_share([*items, bad], found, LIMITS.N1)
    assert (every.observed, every.held) == (0, True)
    assert (none.observed, none.held) == (0.025, False)
    assert (negative.observed, negative.held) == (0.025, True)
