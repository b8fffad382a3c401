"""The simulated learner's quizzes and mock exam: enough for a report that has something to say."""

from datetime import date, time

from studyapp.domain.days import Moment
from studyapp.domain.events import Payload
from studyapp.domain.exam_clock import Ticks
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted
from studyapp.domain.sitting_events import SittingChose, SittingStarted, SittingSubmitted
from studyapp.services.demo import DemoClock, SeededIds, live
from studyapp.services.demo_questions import DemoTicks
from studyapp.services.report import Report
from tests.fake_evidence import MemoryReports
from tests.fake_store import MemoryStore
from tests.fakes import MemoryBanks, MemoryVault, services_over, study_bank

SATURDAY = date(2026, 11, 21)


def lived(days: int, seed: int) -> tuple[MemoryStore, int, Report]:
    """A store, the number of answers told, and the report of the day after."""
    clock = DemoClock(0, "Europe/Amsterdam")
    clock.set(SATURDAY, time(8, 0))
    ids = SeededIds(seed)
    store = MemoryStore(ids)
    banks = MemoryBanks({"banks/small": study_bank(questions_a_topic=14)})
    services = services_over(
        store, banks, clock, ids, DemoTicks(clock), MemoryVault(store), MemoryReports(store)
    )
    answers = live(services, clock, days=days, seed=seed, app="1.0")
    report = services.progress.report()
    assert report is not None
    return store, answers, report


def written(store: MemoryStore, kind: type[Payload]) -> list[Payload]:
    return [event.payload for event in store.events if isinstance(event.payload, kind)]


def test_the_same_seed_gives_the_same_log() -> None:
    assert lived(24, 1)[0].events == lived(24, 1)[0].events


def test_quizzes_are_of_ten_questions_at_most_and_counted_as_answers() -> None:
    store, answers, report = lived(19, 2)
    lengths = [
        len(one.paper) for one in written(store, QuizStarted) if isinstance(one, QuizStarted)
    ]
    assert max(lengths) == 10
    asked = written(store, QuestionAnswered)
    assert len(asked) == sum(lengths)
    cards = sum(total.cards for total in report.calendar.values())
    assert answers >= cards + len(asked)


def test_no_quiz_is_left_open() -> None:
    store, _, report = lived(19, 2)
    assert store.evidence.open_quiz(report.info.id) is None


def test_a_mock_exam_is_sat_once_by_who_studies_for_long() -> None:
    assert written(lived(19, 1)[0], SittingStarted) == []
    store, _, _ = lived(20, 1)
    assert len(written(store, SittingStarted)) == len(written(store, SittingSubmitted)) == 1
    assert written(store, SittingChose)


def test_one_discipline_is_weak() -> None:
    for seed in (1, 2):
        assert lived(30, seed)[2].worst[0] == "metrics"


def test_the_ticks_follow_the_clock() -> None:
    clock = DemoClock(1_000, "UTC")
    ticks = DemoTicks(clock)
    clock.advance(500)
    assert ticks.ticks() == Ticks("demo", 1_500, 1_500)
    assert clock.now() == Moment(1_500, "UTC")
