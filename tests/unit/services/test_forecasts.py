"""Forecasts that were shown, what came of them, and when there is none."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.forecasts import Gap, gap
from studyapp.services.report import Report
from studyapp.services.standing import Record
from tests.fakes import WEIGHTS, Fakes, fakes
from tests.unit.services.quiz_desk import ask, go_to
from tests.unit.services.sessions import SATURDAY

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


def test_the_number_goes_back_in_time(made: Fakes) -> None:
    go_to(made, SATURDAY - timedelta(days=14))
    ask(made, "insights-1-q01", True)
    go_to(made, SATURDAY)
    ask(made, "insights-1-q02", False)
    record = Record(made.info, made.store.evidence.attempts(made.info.id))
    assert record.standing(SATURDAY - timedelta(days=15), 0.75).used == 0
    assert record.standing(SATURDAY - timedelta(days=14), 0.75).used == 1
    assert record.standing(SATURDAY, 0.75).used == 2


def test_being_sure_is_held_against_being_right(made: Fakes) -> None:
    ask(made, "insights-1-q01", True, SURE)
    ask(made, "insights-1-q02", False, SURE)
    ask(made, "strategy-1-q01", False, SURE, ms=1_000)
    found = made.services.forecasts.calibration(made.info)
    assert (found.levels[0].tally.right, found.levels[0].tally.n) == (1, 2)
    insights = found.claims[0][1]
    assert insights.over == pytest.approx(0.45)
    assert found.sure_but_wrong == 1
