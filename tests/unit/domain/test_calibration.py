"""How right the learner is where they were sure."""

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.calibration import claim, levels
from studyapp.domain.mastery import Tally

SURE, THINK, GUESS = Confidence
SAID = [*[(SURE, True)] * 6, *[(SURE, False)] * 4, *[(THINK, True)] * 2, (GUESS, False)]


def test_shares_right_by_word_with_their_intervals() -> None:
    sure, think, guess = levels(SAID)
    assert (sure.confidence, sure.tally) == (SURE, Tally(6, 10))
    assert (think.tally, guess.tally) == (Tally(2, 2), Tally(0, 1))
    # Wilson 1927 for 6 of 10, z 1.645: centre 0.5787, half width 0.2271.
    assert sure.interval == pytest.approx((0.3516, 0.8058), abs=2e-4)
    assert [one.interval for one in levels([])] == [None] * 3


def test_what_was_claimed_more_than_was_right() -> None:
    told = claim(SAID)
    # 10 x 0.95 + 2 x 0.70 + 0.35 claimed of 13, 8 of them right.
    assert told.over == pytest.approx((9.5 + 1.4 + 0.35 - 8) / 13)
    assert (told.n, told.sure_but_wrong, told.tells) == (13, 4, True)
    assert claim([(GUESS, True)]).over < 0
    assert [claim([(SURE, False)] * n).tells for n in (4, 5)] == [False, True]
    assert claim([]).n == 0
