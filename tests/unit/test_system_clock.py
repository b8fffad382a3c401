"""The machine's clock, the clock of STUDYAPP_CLOCK, and zones that make no sense."""

import time
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
import tzlocal

from studyapp.system_clock import SystemClock

WORD = "STUDYAPP_CLOCK"


@pytest.fixture(autouse=True)
def _utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")


def test_without_the_variable_it_is_the_machines_clock() -> None:
    before = time.time_ns() // 1_000_000
    for environment in ({}, {WORD: ""}):
        assert before <= SystemClock.from_environment(environment).now().ms <= before + 60_000


@pytest.mark.parametrize(
    ("start", "ms"),
    [
        ("2026-11-21T08:00:00+01:00", 1_795_244_400_000),
        ("2026-11-21T07:00:00Z", 1_795_244_400_000),
        ("2026-11-21T08:00:00.250+01:00", 1_795_244_400_250),
        ("2026-11-21 08:00+01:00", 1_795_244_400_000),
        ("1999-12-31T23:59:59+00:00", 946_684_799_000),
    ],
)
def test_it_starts_where_it_is_told_to(start: str, ms: int) -> None:
    """Instants as `date -d ... +%s` gives them."""
    now = SystemClock.from_environment({WORD: start}).now().ms
    assert ms <= now <= ms + 60_000


def test_time_runs_on_from_there(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = 5_000_000_000_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: machine)
    clock = SystemClock.from_environment({WORD: "2026-11-21T08:00:00+01:00"})
    first = clock.now()
    machine += 90_000_000_000
    assert clock.now().ms - first.ms == 90_000
    assert first.ms == 1_795_244_400_000


@pytest.mark.parametrize(
    "start",
    [
        "yesterday",
        "2026-11-21T08:00:00",
        "2026-11-21",
        "2026-13-01T08:00:00Z",
        "2026-02-30T08:00:00Z",
        "1795244400",
        " ",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-12:00",
    ],
)
def test_what_is_no_instant_is_refused_in_plain_words(start: str) -> None:
    with pytest.raises(ValueError, match=r"STUDYAPP_CLOCK is .*2026-11-21T08:00:00\+01:00"):
        SystemClock.from_environment({WORD: start})


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "America/New_York", "UTC", "Asia/Kolkata"])
def test_the_zone_is_that_of_tz(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    monkeypatch.setenv("TZ", zone)
    assert SystemClock().now().zone == zone


def test_a_colon_before_the_name_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """POSIX writes TZ=:Europe/Amsterdam for a name of the database."""
    monkeypatch.setenv("TZ", ":Europe/Amsterdam")
    assert SystemClock().now().zone == "Europe/Amsterdam"


def test_a_changed_zone_is_seen_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert clock.now().zone == "Asia/Tokyo"
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    assert clock.now().zone == "Europe/Amsterdam"


@pytest.mark.parametrize(
    "zone",
    [
        *("Nowhere/City", "Europe", "Europe/", "../etc/passwd", "/etc/passwd", "CET-1CEST", ":"),
        *(" ", "Zürich", "zone.tab", "A" * 5_000),
    ],
)
def test_a_zone_that_makes_no_sense_is_utc(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    monkeypatch.setenv("TZ", zone)
    moment = SystemClock().now()
    assert moment.zone == "UTC"
    assert moment.day


@pytest.mark.parametrize("tz", [None, ""])
def test_without_tz_the_machine_is_asked(monkeypatch: pytest.MonkeyPatch, tz: str | None) -> None:
    if tz is None:
        monkeypatch.delenv("TZ")
    else:
        monkeypatch.setenv("TZ", tz)
    monkeypatch.setattr(tzlocal, "reload_localzone", lambda: ZoneInfo("Asia/Tokyo"))
    assert SystemClock().now().zone == "Asia/Tokyo"


def test_a_machine_that_contradicts_itself_is_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    """tzlocal refuses where the files of /etc name different zones, as in some containers."""

    def refuse() -> ZoneInfo:
        raise ZoneInfoNotFoundError("Multiple conflicting time zone configurations found")

    monkeypatch.delenv("TZ")
    monkeypatch.setattr(tzlocal, "reload_localzone", refuse)
    assert SystemClock().now().zone == "UTC"


def test_a_zone_without_a_name_is_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    """tzlocal calls the zone "local" where /etc/localtime is a copy and nothing names it."""
    monkeypatch.delenv("TZ")
    monkeypatch.setattr(tzlocal, "reload_localzone", lambda: "local")
    assert SystemClock().now().zone == "UTC"


def test_the_wall_clock_is_that_of_the_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    clock = SystemClock.from_environment({WORD: "2026-11-21T08:00:00+01:00"})
    assert clock.now().local.replace(second=0, microsecond=0, tzinfo=None) == datetime(
        2026, 11, 21, 16
    )
