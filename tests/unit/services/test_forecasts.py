"""Forecasts that were shown, what came of them, and when there is none."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.forecasts import Gap, gap
from studyapp.domain.plan import Plan
from studyapp.domain.track_record import Came
from studyapp.services.forecasts import Taken
from studyapp.services.report import Report
from studyapp.services.standing import Record
from tests import fake_questions
from tests.fakes import WEIGHTS, BankFolder, Fakes, fakes, study_bank
from tests.ui.asking import answer
from tests.unit.services.exam_desk import RELAXED, start, work
from tests.unit.services.quiz_desk import ask, go_to
from tests.unit.services.sessions import SATURDAY, current_plan

SURE = Confidence.SURE


@pytest.fixture
def made() -> Fakes:
    return fakes()


def noted(made: Fakes) -> list[ForecastShown]:
    found = [event.payload for event in made.store.events]
    return [one for one in found if isinstance(one, ForecastShown)]


def report(made: Fakes) -> Report:
    found = made.services.progress.report()
    assert found is not None
    return found


def enough(made: Fakes) -> Report:
    """A report as if there were first answers enough for a number."""
    found = report(made)
    firsts = {name: replace(tally, n=12) for name, tally in found.standing.firsts.items()}
    standing = replace(found.standing, firsts=firsts)
    return replace(found, standing=standing, forecast=standing.forecast())


@pytest.mark.parametrize(
    ("firsts", "missing"),
    [
        ({"a": 30, "b": 30}, None),
        ({"a": 52, "b": 8}, None),
        ({"a": 30, "b": 29}, Gap(1, {})),
        ({"a": 70, "b": 7}, Gap(1, {"b": 1})),
        ({"a": 58, "b": 0}, Gap(8, {"b": 8})),
        ({"a": 0, "b": 0}, Gap(60, {"a": 8, "b": 8})),
    ],
)
def test_what_is_missing_before_there_is_a_number(
    firsts: dict[str, int], missing: Gap | None
) -> None:
    assert gap(firsts) == missing


def test_no_number_is_told_while_answers_are_missing(made: Fakes) -> None:
    ask(made, "insights-1-q01", True)
    found = report(made)
    assert found.forecast is None
    assert found.gap == Gap(59, {name: 8 - (name == "insights") for name in WEIGHTS})
    made.services.forecasts.shown(found)
    assert noted(made) == []


def test_a_forecast_that_was_shown_is_noted_once_a_day(made: Fakes) -> None:
    found = enough(made)
    assert found.forecast is not None
    made.services.forecasts.shown(found)
    made.services.forecasts.shown(found)
    told, half = noted(made)
    # Half the exam tests a forecast too, and is told one for its own length.
    assert (told.length, half.length) == (found.info.exam.questions, 50)
    assert half.lo < told.lo
    assert (told.lo, told.hi) == (found.forecast.low, found.forecast.high)
    assert told.mean == pytest.approx(found.forecast.mean, abs=0.005)
    assert told.p == pytest.approx(found.forecast.chance, abs=5e-5)
    assert told.n_used == 60
    go_to(made, SATURDAY + timedelta(days=1))
    made.services.forecasts.shown(replace(found, day=SATURDAY + timedelta(days=1)))
    assert len(made.store.evidence.forecasts(made.info.id)) == 4


def test_the_chance_is_that_of_reaching_the_target_of_the_plan() -> None:
    easy, hard = (enough(fakes(plan=Plan(bank="small", target=goal))).forecast for goal in (50, 90))
    assert easy is not None
    assert hard is not None
    assert (easy.cut, hard.cut) == (50, 90)
    assert (easy.low, easy.high) == (hard.low, hard.high)
    assert easy.chance > hard.chance


def test_the_number_goes_back_in_time(made: Fakes) -> None:
    go_to(made, SATURDAY - timedelta(days=14))
    ask(made, "insights-1-q01", True)
    go_to(made, SATURDAY)
    ask(made, "insights-1-q02", False)
    record = Record(made.info, made.store.evidence.attempts(made.info.id))
    assert record.standing(SATURDAY - timedelta(days=15), 0.75).used == 0
    assert record.standing(SATURDAY - timedelta(days=14), 0.75).used == 1
    assert record.standing(SATURDAY, 0.75).used == 2


def with_a_long_form() -> BankFolder:
    """The small bank with twelve practice questions of every topic and a form of fifty."""
    bank = study_bank(questions_a_topic=12)
    assert bank.info
    bank.info = replace(bank.info, forms=(fake_questions.form(WEIGHTS, 10),))
    for topic in bank.info.topics:
        path = f"{topic.places['now']}/{topic.id}.yaml"
        _, *more = fake_questions.questions(topic.id, 5, fake_questions.FORM)
        bank.questions[path] += tuple(more)
    return bank


def sit_long(made: Fakes, right: int) -> None:
    """The form of fifty, so many right."""
    chosen = ["b"] * right + ["a"] * (50 - right)
    made.services.exams.submit(work(made, start(made), *chosen, seconds=10))


def test_the_course_has_a_point_a_week_and_every_long_sitting_by_its_name() -> None:
    made = fakes(with_a_long_form())
    exams, plan = made.services.exams, current_plan(made)
    go_to(made, SATURDAY - timedelta(weeks=13))
    for name in WEIGHTS:
        answer(made, f"{name}-1", [n < 9 for n in range(12)])
    go_to(made, SATURDAY - timedelta(weeks=2))
    made.services.forecasts.shown(report(made))
    sit_long(made, 45)
    sprint = exams.start_kind(made.info, plan, ExamKind.SPRINT, RELAXED)
    exams.submit(work(made, sprint, *["b"] * 20))
    go_to(made, SATURDAY)
    made.services.forecasts.shown(report(made))
    sit_long(made, 40)
    half = exams.start_kind(made.info, plan, ExamKind.HALF, RELAXED)

    course = made.services.forecasts.course(made.info, plan)
    assert [one.day for one in course.points] == [
        SATURDAY - timedelta(weeks=ago) for ago in range(12, -1, -1)
    ]
    assert course.points[-1].forecast == report(made).forecast
    # The second is of the same form; what still runs has no score.
    taken = (
        Taken(SATURDAY - timedelta(weeks=2), "Mock exam A", 90.0, clean=True),
        Taken(SATURDAY, "Mock exam A", 80.0, clean=False),
    )
    assert course.sittings == taken
    (scored,) = course.record.scored
    assert (scored.told.length, scored.told.used) == (50, 60)
    assert replace(scored.came, sitting="", at=0) == Came("", 0, taken[0].day, 50, 45, 50)
    assert made.services.forecasts.record(made.info) == course.record

    exams.submit(work(made, half, *["b"] * 30))
    *_, last = made.services.forecasts.course(made.info, plan).sittings
    assert last == Taken(SATURDAY, "", 60.0, clean=half.sitting.started.clean, kind="half")


def test_being_sure_is_held_against_being_right(made: Fakes) -> None:
    ask(made, "insights-1-q01", True, SURE)
    ask(made, "insights-1-q02", False, SURE)
    ask(made, "strategy-1-q01", False, SURE, ms=1_000)
    ask(made, "strategy-1-q02", False, None)
    found = made.services.forecasts.calibration(made.info)
    assert (found.levels[0].tally.right, found.levels[0].tally.n) == (1, 2)
    insights = found.claims[0][1]
    assert insights.over == pytest.approx(0.45)
    assert (found.said, found.sure_but_wrong) == (2, 1)


def test_what_was_sure_and_wrong_is_practised_unless_a_form_asked_it(made: Fakes) -> None:
    ask(made, "insights-1-q02", False, SURE)
    sat = work(made, start(made, RELAXED), "a")
    made.services.exams.submit(made.services.exams.sure(sat, 0, SURE))
    found = made.services.forecasts.calibration(made.info)
    assert (found.sure_but_wrong, found.to_practise) == (2, 1)
