"""What is told of a forecast, of what is missing, and of how forecasts did."""

from dataclasses import replace
from datetime import date

import pytest

from studyapp.domain.forecasts import Forecast
from studyapp.domain.mastery import Tally
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.track_record import TrackRecord
from studyapp.services import forecast_words as words
from studyapp.services.forecasts import Fetching, Taken, fetching
from studyapp.services.report import Report
from tests.fakes import fakes, study_bank
from tests.outlooks import long_course, scored
from tests.unit.services.sessions import SATURDAY

SHARE = Forecast(100, 75, 72.4, 65, 80, 0.34)


def report(unseen: int | None = None, **firsts: int) -> Report:
    """A report with so many first answers by discipline, of which none but the number counts."""
    found = fakes(study_bank(questions_a_topic=12)).services.progress.report()
    assert found is not None
    given = {name: Tally(0, firsts.get(name, 0)) for name in found.standing.firsts}
    rows = found.disciplines
    if unseen is not None:
        rows = tuple(replace(row, unseen=unseen) for row in rows)
    return replace(found, standing=replace(found.standing, firsts=given), disciplines=rows)


def out_of_new(found: Report, discipline: str) -> Report:
    """All practice of a discipline was asked."""
    rows = (
        replace(row, unseen=0) if row.discipline.id == discipline else row
        for row in found.disciplines
    )
    return replace(found, disciplines=tuple(rows))


ENOUGH = {"insights": 12, "strategy": 12, "metrics": 12, "design": 12, "culture": 12}


@pytest.mark.parametrize(
    ("chance", "told"),
    [
        (0.0, "Less than 1 chance in 20"),
        (0.049, "Less than 1 chance in 20"),
        (0.05, "About 1 chance in 20"),
        (0.34, "About 1 chance in 3"),
        (0.5, "About 1 chance in 2"),
        (0.66, "About 2 chances in 3"),
        (0.95, "About 19 chances in 20"),
        (0.951, "More than 19 chances in 20"),
        (1.0, "More than 19 chances in 20"),
    ],
)
def test_a_chance_is_told_in_words_and_never_surer_than_19_in_20(chance: float, told: str) -> None:
    said = str(words.chance(replace(SHARE, chance=chance)))
    assert said == f"{told} of reaching your target of 75."


def test_the_range_stands_in_right_answers() -> None:
    assert str(words.likely_range(SHARE)) == "65 to 80"
    assert str(words.range_told(SHARE)) == "65 to 80 of 100, likely"


@pytest.mark.parametrize(
    ("firsts", "told"),
    [
        ({}, "60 more first answers, over all disciplines."),
        ({**ENOUGH, "culture": 11}, "1 more first answer."),
        ({**ENOUGH, "culture": 0, "design": 30}, "8 more first answers in Culture."),
        ({**ENOUGH, "metrics": 0, "design": 2}, "22 more first answers, 14 of them in Metrics"),
        ({"insights": 40}, "32 more first answers in 4 disciplines."),
    ],
)
def test_what_is_missing_is_counted_and_placed(firsts: dict[str, int], told: str) -> None:
    assert str(words.missing(report(**firsts))).startswith(f"No number yet: {told}")


def test_the_quiz_fetches_what_is_missing_where_it_is_missing() -> None:
    # 108 s a question, as the exam gives.
    assert fetching(report()) == Fetching(Setup((), Source.UNSEEN, 20), 36)
    metrics = fetching(report(**{**ENOUGH, "metrics": 3}))
    assert metrics == Fetching(Setup(("metrics-1", "metrics-2"), Source.UNSEEN, 5), 9)
    rest = fetching(report(**{**ENOUGH, "culture": 8}))
    assert rest == Fetching(Setup((), Source.UNSEEN, 4), 7)


def test_where_nothing_new_is_left_the_quiz_fetches_the_rest_elsewhere() -> None:
    # Five more in Metrics, three in Design, and nine in all where they may come from anywhere.
    short = {**ENOUGH, "metrics": 3, "design": 5, "culture": 31}
    assert fetching(out_of_new(report(**short), "metrics")) == Fetching(
        Setup(("design-1", "design-2"), Source.UNSEEN, 3), 5
    )
    anywhere = fetching(out_of_new(report(**{**ENOUGH, "metrics": 3}), "metrics"))
    assert anywhere is not None
    assert anywhere.setup.count == 4
    assert not {"metrics-1", "metrics-2"} & set(anywhere.setup.topics)
    assert len(anywhere.setup.topics) == 8


def test_extra_time_makes_the_quiz_longer() -> None:
    found = report()
    slow = replace(found, plan=replace(found.plan, multiplier=1.5))
    quiz = fetching(slow)
    assert quiz is not None
    assert quiz.minutes == 54


def test_nothing_is_offered_where_nothing_is_missing_or_left() -> None:
    assert fetching(report(**ENOUGH)) is None
    assert fetching(report(unseen=0)) is None


def test_no_forecast_was_tested() -> None:
    assert str(words.track(TrackRecord())).startswith("No forecast was tested yet")


def test_few_forecasts_are_not_judged() -> None:
    record = TrackRecord(tuple(scored(SATURDAY, 70, 71) for _ in range(2)))
    told = "Forecasts so far: 2 of 2 inside the range. Too few to judge them."
    assert str(words.track(record)) == told


def test_five_forecasts_have_brier_and_bias() -> None:
    told = str(words.track(long_course(SATURDAY, 5).record))
    # Chances of 0.4 and no score of 75: 0.4 squared. Errors of 12 and four times 2: 4 points.
    assert told == (
        "Forecasts so far: 4 of 5 inside the range. Brier 0.16; a coin scores 0.25. "
        "On average they were 4 points too high."
    )


def test_a_half_exam_is_called_so() -> None:
    half = Taken(date(2026, 11, 20), "", 64.0, clean=True, kind="half")
    assert str(words.sitting(half)) == "Half exam, 2026-11-20"
