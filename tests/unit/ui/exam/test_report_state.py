"""What the second page of a result shows, with no window."""

from dataclasses import replace
from datetime import date

import pytest

from studyapp.domain.mastery import Tally
from studyapp.domain.quizzes import Setup, Source
from studyapp.services.exam_report import Earlier, ExamReport
from studyapp.services.exam_results import Taken
from studyapp.ui.exam.report.state import Apart, beside, drill, questions, since_last, slowest
from tests.fakes import fakes, study_bank
from tests.unit.services.exam_desk import result, start, work

OCTOBER = date(2026, 10, 3)


@pytest.fixture
def report() -> ExamReport:
    """Seven right, two wrong, one left open; the last two took longest."""
    made = fakes(study_bank())
    sat = work(made, start(made), *"b" * 7, "a", seconds=30)
    sat = made.services.exams.visit(sat, 8)
    made.boot.forward(seconds=90)
    sat = made.services.exams.choose(sat, 8, "a")
    sat = made.services.exams.visit(sat, 9)
    made.boot.forward(seconds=60)
    found = result(made, made.services.exams.submit(sat))
    return made.services.exam_reports.report(found)


def with_earlier(report: ExamReport, right: int, n: int = 10) -> ExamReport:
    taken = Taken("before", OCTOBER, Tally(right, n), 75, clean=True, mode="strict")
    return replace(report, earlier=(Earlier(taken, 30_000, 600_000),))


def test_every_question_has_its_time_and_outcome(report: ExamReport) -> None:
    every = questions(report)
    assert [one.ms for one in every] == [30_000] * 8 + [90_000, 60_000]
    assert [one.right for one in every] == [True] * 7 + [False] * 3
    assert [one.position for one in every if not one.answered] == [9]
    assert every[0].topic == report.result.texts[0].topic


def test_the_slowest_come_first(report: ExamReport) -> None:
    assert [one.position for one in slowest(report)] == [8, 9, 0]
    assert [one.position for one in questions(report) if one.slow] == [0, 8, 9]


def test_alone_there_is_nothing_beside_it(report: ExamReport) -> None:
    assert beside(report) == ()
    assert since_last(report) is None


def test_earlier_sittings_come_before_this_one(report: ExamReport) -> None:
    every = beside(with_earlier(report, 4))
    assert [(one.day, one.total) for one in every] == [
        (OCTOBER, Tally(4, 10)),
        (report.result.day, Tally(7, 10)),
    ]


def test_a_difference_has_its_range_and_may_be_chance(report: ExamReport) -> None:
    """By hand: 8/12 - 5/12 is 0.25, the standard error 0.1967, 1.6449 of them 0.3235."""
    assert since_last(with_earlier(report, 4)) == Apart(30, -7, 57)
    chance = since_last(with_earlier(report, 4))
    assert chance is not None
    assert not chance.sure
    sure = since_last(with_earlier(report, 0, 100))
    assert sure is not None
    assert sure.sure


def test_a_drill_asks_the_topic_up_to_ten_questions(report: ExamReport) -> None:
    one = report.repairs[0]
    for there, asked in ((4, 4), (40, 10)):
        setup = drill(replace(one, questions=there))
        assert setup == Setup((one.repair.topic,), Source.WEAKEST, asked)
    assert drill(replace(one, questions=0)) is None
