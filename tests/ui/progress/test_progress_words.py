"""The sentences of Progress: the answer in at most two of them, and figures with their signs."""

from dataclasses import replace

import pytest

from studyapp.domain.mastery import Tally
from studyapp.services.report import Retention
from studyapp.ui.progress import words
from studyapp.ui.progress.state import Standings, derive
from studyapp.ui.theme.appearance import Appearance
from tests.unit.ui.progress.reports import NONE, ON_TRACK, UNSURE, WEAK, report

pytestmark = pytest.mark.gui

A, B, C = "Metrics", "Culture", "Design"


@pytest.mark.parametrize(
    ("standings", "said"),
    [
        (
            Standings(weak=(A,), unsure=(B, C, "D")),
            "Metrics is weak. Three disciplines are not sure yet.",
        ),
        (
            Standings(weak=(A, B), unsure=(C,)),
            "Metrics and Culture are weak. Design is not sure yet.",
        ),
        (Standings(weak=(A, B, C)), "Three disciplines are weak."),
        (Standings(weak=(A,), on_track=(B,)), "Metrics is weak."),
        (Standings(on_track=(A, B, C)), "Every discipline is on track."),
        (
            Standings(on_track=(A,), unsure=(B, C)),
            "Metrics is on track. Two disciplines are not sure yet.",
        ),
        (Standings(unsure=(A, B, C)), "Three disciplines are not sure yet."),
        (Standings(weak=(A,), none=(B,)), "Metrics is weak. Culture has no answers yet."),
        (Standings(weak=(A,), unsure=(B,), none=(C,)), "Metrics is weak. Culture is not sure yet."),
    ],
)
def test_the_answer(appearance: Appearance, standings: Standings, said: str) -> None:
    state = replace(derive(report({"metrics": WEAK})), standings=standings)
    assert words.headline(state) == said


def test_what_settles_says_when_the_bank_has_too_few(appearance: Appearance) -> None:
    state = derive(report({"insights": ON_TRACK, "metrics": UNSURE}))
    assert words.lead(state) == (
        "Metrics costs you most: about 6 of the 100 points. "
        "About 19 more first answers would settle Metrics; the bank has 10 left."
    )


def test_what_lies_on_the_target_is_not_settled_soon(appearance: Appearance) -> None:
    state = derive(report({"metrics": Tally(23, 30)}))
    assert words.lead(state).endswith("lies too close to your target to be settled soon.")


@pytest.mark.parametrize(
    ("change", "said"),
    [(None, "\N{EM DASH}"), (0.004, "0"), (0.05, "+5"), (-0.013, "\N{MINUS SIGN}1")],
)
def test_a_change_has_its_sign(change: float | None, said: str) -> None:
    assert words.points(change) == said


def test_retention_is_told_against_what_was_aimed_at(appearance: Appearance) -> None:
    found = report({}, retention=Retention(Tally(90, 100), (0.84, 0.94), 0.9, ()))
    said = words.retention(found).replace("\N{NO-BREAK SPACE}", " ")
    assert said == (
        "You knew 90 % of 100 card reviews in the last 30 days, 84 to 94 likely. You aim at 90 %."
    )
    nothing = words.retention(report({})).replace("\N{NO-BREAK SPACE}", " ")
    assert nothing == "No card was reviewed in the last 30 days. You aim at 90 %."


def test_nothing_left_out_is_said_too(appearance: Appearance) -> None:
    assert words.left_out(report({})) == "No answer was left out."
    both = words.left_out(report({}, rapid=2, repeats=Tally(1, 3)))
    assert both == (
        "Left out: 2 first answers given too fast to have read the question. "
        "Counted in part: 3 repeats, 1 of them right, since you had seen the reasons."
    )


def test_a_row_without_answers_says_so(appearance: Appearance) -> None:
    group = derive(report({"metrics": NONE})).groups[0]
    assert words.details(group.line) == ("No first answer yet.",)
