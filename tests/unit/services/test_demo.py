"""The simulated learner: the same for the same seed, on the days before, marked as a demo."""

from datetime import date, time, timedelta

from studyapp.domain.events import CardAnswered, SessionEnded
from studyapp.services.demo import DemoClock, SeededIds, live
from tests.fake_evidence import MemoryReports
from tests.fake_store import MemoryStore
from tests.fakes import HandBoot, MemoryBanks, MemoryVault, bank_folder, services_over

SATURDAY = date(2026, 11, 21)


def lived(days: int, seed: int) -> tuple[MemoryStore, DemoClock, int]:
    clock = DemoClock(0, "Europe/Amsterdam")
    clock.set(SATURDAY, time(8, 0))
    ids = SeededIds(seed)
    store = MemoryStore(ids)
    banks = MemoryBanks({"banks/small": bank_folder()})
    services = services_over(
        store, banks, clock, ids, HandBoot(clock), MemoryVault(store), MemoryReports(store)
    )
    return store, clock, live(services, clock, days=days, seed=seed, app="1.0")


def test_the_same_seed_gives_the_same_log() -> None:
    assert lived(6, 1)[0].events == lived(6, 1)[0].events


def test_another_seed_gives_another_learner() -> None:
    answers = [
        [e.payload.rating for e in lived(6, seed)[0].events if isinstance(e.payload, CardAnswered)]
        for seed in (1, 2)
    ]
    assert answers[0] != answers[1]


def test_the_learner_studies_in_the_evenings_before_today() -> None:
    store, clock, answers = lived(10, 3)
    days = set(store.totals())
    assert min(days) == SATURDAY - timedelta(days=10)
    assert max(days) < SATURDAY
    assert not any(day.weekday() == 6 for day in days)
    assert clock.now().local.time() == time(8, 0)
    assert clock.now().day == SATURDAY
    written = [e.payload for e in store.events if isinstance(e.payload, CardAnswered)]
    assert answers == len(written) > 60
    assert sum(isinstance(e.payload, SessionEnded) for e in store.events) == len(days)


def test_the_profile_is_marked() -> None:
    store, _, _ = lived(1, 1)
    assert store.demo()
    plan = store.plan()
    assert plan is not None
    assert plan.exam_on is not None
    assert plan.exam_on > SATURDAY
