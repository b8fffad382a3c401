"""The report on a sitting over the fakes: what stands beside it, what it says to repair."""

from dataclasses import replace

import pytest

from studyapp.domain.frameworks import BankInfo
from studyapp.domain.mastery import Tally
from studyapp.domain.plan import Plan
from studyapp.domain.sitting_events import SittingStarted, SittingStep
from studyapp.services.exam_report import ExamReport
from studyapp.services.exams import Sat
from tests.fakes import Fakes, bare_fakes, fakes, study_bank
from tests.unit.services.exam_desk import sit, start, work
from tests.unit.services.quiz_desk import ask


@pytest.fixture
def made() -> Fakes:
    return fakes(study_bank())


def of(made: Fakes, sitting: str, info: BankInfo | None = None) -> ExamReport:
    result = made.services.results.result(info or made.info, sitting)
    assert result is not None
    return made.services.exam_reports.report(result)


def report(made: Fakes, sat: Sat) -> ExamReport:
    return of(made, sat.sitting.started.sitting)


def test_it_holds_the_result_and_its_figures(made: Fakes) -> None:
    found = report(made, sit(made, *"bbbbbb", "a", "c", None))
    assert found.result.score.total == Tally(6, 10)
    assert found.figures.times.median == 30_000
    assert (found.figures.left_open, found.figures.unseen) == (1, 1)
    assert found.earlier == ()
    assert not found.demo
    assert found.topic(0) == found.result.texts[0].topic


def test_topics_to_repair_know_the_other_first_answers_and_their_drill(made: Fakes) -> None:
    missed = sit(made, "a", *"b" * 9)
    topic = missed.sitting.paper[0].topic
    before = [one for one in made.store.questions.practice("small") if one.topic == topic]
    assert before
    ask(made, before[0].id, right=True)
    ask(made, before[0].id, right=False)
    (found,) = report(made, missed).repairs
    assert (found.repair.topic, found.questions) == (topic, len(before))
    assert found.title == next(one.title for one in made.info.topics if one.id == topic)
    here = [one for one in missed.sitting.paper if one.topic == topic]
    assert found.repair.here == Tally(len(here) - 1, len(here))
    assert found.repair.others == Tally(1, 1)
    assert found.discipline == made.info.disciplines[found.place].title


def test_answers_too_fast_for_this_learner_are_none_of_the_others(made: Fakes) -> None:
    # A minute each, so what took less than six seconds was not read.
    missed = made.services.exams.submit(work(made, start(made), "a", *"b" * 9, seconds=60))
    topic = missed.sitting.paper[0].topic
    read, guessed, *_ = (
        one.id for one in made.store.questions.practice("small") if one.topic == topic
    )
    ask(made, guessed, ms=5_999)
    ask(made, read, right=False, ms=6_000)
    (found,) = report(made, missed).repairs
    assert found.repair.others == Tally(0, 1)


def test_a_topic_that_left_the_bank_still_has_a_line(made: Fakes) -> None:
    sat = sit(made, "a", *"b" * 9)
    topic = sat.sitting.paper[0].topic
    topics = tuple(one for one in made.info.topics if one.id != topic)
    found = of(made, sat.sitting.started.sitting, replace(made.info, topics=topics))
    assert [(one.title, one.discipline) for one in found.repairs] == [(topic, "")]


def test_of_as_many_misses_what_is_weaker_in_practice_comes_first(made: Fakes) -> None:
    missed = sit(made, "a", "a", *"b" * 8)
    first, second = (item.topic for item in missed.sitting.paper[:2])
    for number in (1, 2, 3):
        ask(made, f"{first}-q0{number}", right=True)
        ask(made, f"{second}-q0{number}", right=False)
    found = report(made, missed).repairs
    assert [one.repair.topic for one in found] == [second, first]


def test_a_simulated_learner_is_named() -> None:
    made = bare_fakes({"banks/small": study_bank()})
    made.services.library.refresh()
    made.services.planning.first_start(Plan(bank="small"), "1.0", demo=True)
    assert report(made, sit(made, "b")).demo


def again(made: Fakes, **changes: object) -> str:
    """A sitting of the past like the last one, written into the log with other words."""
    first = next(
        event.payload for event in made.store.events if isinstance(event.payload, SittingStarted)
    )
    name = f"past {len(made.store.events)}"
    payloads = (event.payload for event in made.store.events)
    steps = [
        replace(payload, sitting=name)
        for payload in payloads
        if isinstance(payload, SittingStep) and payload.sitting == first.sitting
    ]
    started = replace(first, sitting=name, **changes)  # type: ignore[arg-type]
    made.store.append((started, *steps), made.clock.now())
    return name


def test_only_earlier_clean_sittings_of_the_same_kind_stand_beside_it(made: Fakes) -> None:
    sit(made, *"b" * 7, "a", "a", None)
    made.clock.forward(days=14)
    again(made, clean=False)
    again(made, kind="half")
    last = again(made)
    made.clock.forward(days=14)
    again(made)
    found = of(made, last)
    ((total, clean),) = [(one.taken.total, one.taken.clean) for one in found.earlier]
    assert (total, clean) == (Tally(7, 10), True)
    assert found.earlier[0].median == 30_000


def test_what_stands_beside_it_has_a_pace_of_its_own(made: Fakes) -> None:
    sit(made, *"b" * 10)
    made.clock.forward(days=14)
    slower = made.services.exams.submit(work(made, start(made), *"b" * 9, seconds=60))
    (before,) = report(made, slower).earlier
    assert (before.median, before.elapsed) == (30_000, 300_000)


def test_a_sitting_of_no_form_has_a_report(made: Fakes) -> None:
    sit(made, *"b" * 7, "a", "a", None)
    found = of(made, again(made, form="", kind="sprint"))
    assert found.result.form == ""
    assert found.earlier == ()
