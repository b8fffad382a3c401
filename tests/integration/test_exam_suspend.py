"""A machine that sleeps, and a wall clock that is moved, in a sitting over the real store."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from studyapp.bootstrap import open_services
from studyapp.domain.plan import Plan
from studyapp.domain.sittings import SittingMode
from studyapp.places import Profile
from studyapp.services.exams import Sat
from studyapp.services.offer import Services
from tests.fakes import CountingIds, HandBoot, HandClock

FORM = "mock-a"
MINUTE = 60_000
STRICT, RELAXED = SittingMode


@dataclass(frozen=True, slots=True)
class Hall:
    """Somebody sits a form of the shipped bank on a machine whose clocks are moved by hand."""

    profile: Profile
    clock: HandClock
    boot: HandBoot
    services: Services

    def begin(self, mode: SittingMode) -> Sat:
        self.services.library.refresh()
        info = next(bank for bank in self.services.library.banks() if bank.id == "ccxp")
        plan = Plan(bank=info.id)
        self.services.planning.first_start(plan, "1.0")
        sat = self.services.exams.start(info, plan, FORM, mode)
        self.boot.forward(minutes=10)
        return self.services.exams.tick(sat)

    def log(self, kind: str) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self.profile.database)) as connection:
            rows = connection.execute("SELECT data FROM event WHERE type = ? ORDER BY n", (kind,))
            return [json.loads(data) for (data,) in rows]


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    profile = Profile(tmp_path / "profile")
    profile.create()
    clock = HandClock()
    boot = HandBoot(clock)
    services = open_services(profile, clock, CountingIds(), boot)
    yield Hall(profile, clock, boot, services)
    services.close()


@pytest.mark.parametrize("days", [-1, 1])
@pytest.mark.parametrize("mode", SittingMode)
def test_a_wall_clock_moved_by_a_day_alters_no_elapsed_time(
    hall: Hall, mode: SittingMode, days: int
) -> None:
    sat = hall.begin(mode)

    hall.clock.forward(days=days)
    sat = hall.services.exams.choose(sat, 0, sat.text(0).item.order[0])
    hall.boot.forward(minutes=1)
    sat = hall.services.exams.tick(sat)

    assert sat.reading.elapsed == 11 * MINUTE
    assert [step["elapsed"] for step in hall.log("sitting.chose")] == [10 * MINUTE]
    assert hall.log("sitting.resumed") == []


@pytest.mark.parametrize(("mode", "charged"), [(STRICT, 20 * MINUTE), (RELAXED, 0)])
def test_a_suspend_is_charged_in_strict_alone_and_logged(
    hall: Hall, mode: SittingMode, charged: int
) -> None:
    sat = hall.begin(mode)

    hall.boot.suspend(minutes=20)
    sat = hall.services.exams.tick(sat)
    hall.boot.forward(minutes=1)
    sat = hall.services.exams.submit(sat)

    assert sat.reading.elapsed == 11 * MINUTE + charged
    (resumed,) = hall.log("sitting.resumed")
    assert (resumed["reason"], resumed["down"], resumed["charged"]) == (
        "suspend",
        20 * MINUTE,
        charged,
    )
    (submitted,) = hall.log("sitting.submitted")
    assert submitted["elapsed"] == 11 * MINUTE + charged


@pytest.mark.parametrize(("mode", "charged"), [(STRICT, 20 * MINUTE), (RELAXED, 0)])
def test_a_sitting_left_over_a_suspend_is_read_again_from_the_store(
    hall: Hall, mode: SittingMode, charged: int
) -> None:
    sat = hall.services.exams.leave(hall.begin(mode))

    hall.boot.suspend(minutes=20)
    hall.services.close()
    again = open_services(hall.profile, hall.clock, CountingIds(), hall.boot)
    sat = again.exams.resume(sat.info, sat.sitting.started.sitting)
    again.close()

    assert sat.reading.elapsed == 10 * MINUTE + charged
    (resumed,) = hall.log("sitting.resumed")
    assert (resumed["reason"], resumed["charged"], resumed["by"]) == ("leave", charged, "boot")
