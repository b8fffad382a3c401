"""What is told of confidence against being right."""

from studyapp.domain.frameworks import Discipline
from studyapp.services import confidence_words as words
from tests.outlooks import OUTLOOK, calibration

DISCIPLINES = tuple(Discipline(name, name.title(), 25) for name in ("one", "two", "three", "four"))
FOUND = calibration(DISCIPLINES)


def test_a_word_has_its_share_its_range_and_its_number() -> None:
    sure, think, guess = words.levels(FOUND)
    assert str(sure.told) == "Sure: 82 % right, 75 to 88 likely, of 90; taken for 95 %"
    assert str(think.figure) == "66 %"
    assert (guess.figure, str(guess.note)) == (None, "too few: 1 of 3 right")


def test_a_discipline_is_too_sure_only_where_that_can_be_told() -> None:
    claims = words.claims(FOUND)
    assert [str(one.figure) for one in claims] == ["+21", "+8", "\N{MINUS SIGN}4", "None"]
    assert str(claims[0].note) == "7 sure and wrong, of 30"
    assert str(claims[3].told) == "Four: too few: 2 answers"


def test_sure_and_wrong_comes_first_while_it_is_not_mended() -> None:
    assert str(words.sure_and_wrong(FOUND)).startswith("18 first answers sure and wrong. What")
    mended = calibration(DISCIPLINES, to_practise=0)
    assert str(words.sure_and_wrong(mended)).endswith("you got them right since.")


def test_without_a_word_there_is_nothing_to_compare() -> None:
    assert "asks how sure you are" in str(words.sure_and_wrong(OUTLOOK.calibration))
    assert [str(one.note) for one in words.levels(OUTLOOK.calibration)] == ["no answer yet"] * 3
