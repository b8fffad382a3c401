"""What the Mock exam page offers, with no window."""

from dataclasses import replace
from datetime import date

import pytest

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.mastery import Tally
from studyapp.domain.sittings import SittingMode
from studyapp.services.exam_desks import FormDesk
from studyapp.services.exam_results import Taken
from studyapp.ui.exam.forms.state import (
    Forms,
    Gap,
    KindRow,
    Offer,
    Situation,
    below_target,
    needed,
    offer,
)
from tests.fakes import Fakes, fakes, study_bank
from tests.unit.services.exam_desk import sit, start
from tests.unit.services.sessions import current_plan


@pytest.fixture
def made() -> Fakes:
    return fakes(study_bank())


def desks(made: Fakes) -> tuple[FormDesk, ...]:
    return made.services.exams.forms(made.info, current_plan(made))


def offered(made: Fakes, *shown: FormDesk) -> Offer:
    return offer(Forms(current_plan(made), made.info, shown or desks(made)))


def test_nothing_to_offer(made: Fakes) -> None:
    assert offer(None, set_up=False).situation is Situation.SET_UP
    assert offer(None).situation is Situation.NO_BANK
    none = Forms(current_plan(made), made.info, ())
    assert offer(none).situation is Situation.NO_FORM


def test_a_new_form_then_one_in_progress_then_one_taken(made: Fakes) -> None:
    assert offered(made).situation is Situation.READY
    sat = start(made)
    assert offered(made).situation is Situation.GO_ON
    made.services.exams.submit(sat)
    assert offered(made).situation is Situation.ALL_TAKEN
    made.clock.forward(days=14)
    again = offered(made)
    assert again.situation is Situation.READY
    assert again.first is not None
    assert again.first.taken


def test_a_sitting_in_progress_comes_before_a_new_form(made: Fakes) -> None:
    (new,) = desks(made)
    start(made)
    (begun,) = desks(made)
    shown = offered(made, new, begun)
    assert shown.situation is Situation.GO_ON
    assert shown.first is not None
    assert shown.first.desk is begun


def test_a_new_form_comes_before_one_to_sit_again(made: Fakes) -> None:
    (new,) = desks(made)
    sit(made, "b")
    made.clock.forward(days=20)
    (again,) = desks(made)
    shown = offered(made, again, new)
    assert shown.first is not None
    assert shown.first.desk is new


def test_a_sitting_drawn_from_practice_in_progress_is_gone_on_with(made: Fakes) -> None:
    exams, plan = made.services.exams, current_plan(made)
    exams.start_kind(made.info, plan, ExamKind.SPRINT, SittingMode.RELAXED)
    shown = offer(Forms(plan, made.info, desks(made), exams.kinds(made.info, plan)))
    assert shown.situation is Situation.GO_ON
    assert isinstance(shown.first, KindRow)
    assert shown.first.desk.kind is ExamKind.SPRINT


def test_the_warm_up_comes_first_until_something_was_answered(made: Fakes) -> None:
    def listed() -> list[str]:
        plan = current_plan(made)
        kinds = made.services.exams.kinds(made.info, plan)
        return [row.desk.kind.value for row in offer(Forms(plan, made.info, (), kinds)).kinds]

    assert listed() == ["warm-up", "half", "sprint"]
    made.services.exams.submit(
        made.services.exams.start_kind(
            made.info, current_plan(made), ExamKind.SPRINT, SittingMode.STRICT
        )
    )
    assert listed() == ["half", "sprint", "repair", "warm-up"]


def test_gaps_have_the_names_of_their_disciplines_in_the_order_of_the_blueprint(
    made: Fakes,
) -> None:
    (desk,) = desks(made)
    shown = offered(made, replace(desk, gaps={"metrics": 3, "insights": -1, "": 2}))
    assert shown.situation is Situation.NOTHING_FITS
    assert shown.rows[0].gaps == (Gap("Insights", -1), Gap("Metrics", 3), Gap("", 2))


@pytest.mark.parametrize(
    ("target", "questions", "right"), [(75, 100, 75), (75, 10, 8), (75, 4, 3), (0, 10, 0)]
)
def test_a_target_is_the_next_whole_number_of_answers(
    target: int, questions: int, right: int
) -> None:
    assert needed(target, questions) == right


def test_how_far_from_the_target() -> None:
    taken = Taken("s", date(2026, 11, 21), Tally(71, 100), 75, clean=True, mode="strict")
    assert below_target(taken) == 4
    assert below_target(replace(taken, total=Tally(80, 100))) == -5


def test_the_time_left_is_that_of_going_on_now(made: Fakes) -> None:
    sat = start(made)
    made.boot.forward(minutes=3)
    sat = made.services.exams.tick(sat)
    made.services.exams.leave(sat)
    made.boot.forward(minutes=5)
    (desk,) = desks(made)
    assert desk.left == (18 - 3 - 5) * 60_000, "strict: the clock runs on"
    made.boot.forward(hours=1)
    assert desks(made)[0].left == 0
