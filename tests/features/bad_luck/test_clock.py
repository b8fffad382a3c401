"""A clock that was set back, and a zone that changed: the order, the days and the schedule stay."""

from dataclasses import replace

from tests.features.bad_luck.aftermath import is_whole, opens
from tests.features.bad_luck.window import Window
from tests.features.program import Program, answers, figures, rows

HOME = "Europe/Amsterdam"


def at(program: Program, instant: str, zone: str = HOME) -> Program:
    return replace(program, environment={"STUDYAPP_CLOCK": instant, "TZ": zone})


def answer(program: Program, cards: int) -> None:
    with Window(program) as window:
        window.hear("ready")
        window.tell("session")
        window.hear("card")
        for _ in range(cards):
            window.tell("press Space", "press 2")
            window.hear("ack")
        window.close()


def test_days_and_order_stay_right_when_clock_and_zone_change_between_sessions(
    newcomer: Program,
) -> None:
    at(newcomer, "2026-12-01T18:00:00+01:00").run("demo", "--days", "3").well()
    ready = answers(newcomer.profile)
    sessions = (
        ("2026-12-01T18:00:00+01:00", HOME, "2026-12-01"),
        ("2026-11-20T09:00:00+01:00", HOME, "2026-11-20"),  # set back by eleven days
        ("2026-12-02T03:30:00+01:00", HOME, "2026-12-01"),  # the night belongs to the day before
        ("2026-12-02T18:00:00Z", "Pacific/Auckland", "2026-12-03"),
    )

    for instant, zone, _ in sessions:
        answer(at(newcomer, instant, zone), cards=2)

    days = rows(
        newcomer.profile,
        "SELECT day, zone, at, wall FROM event WHERE type = 'card.answered' ORDER BY n LIMIT -1"
        " OFFSET ?",
        ready,
    )
    assert [day for day, *_ in days] == [day for *_, day in sessions for _ in range(2)]
    assert [zone for _, zone, *_ in days] == [zone for _, zone, _ in sessions for _ in range(2)]
    assert [wall is not None for *_, wall in days] == [n in (2, 3) for n in range(8)]
    assert all(wall < when for *_, when, wall in days if wall is not None)
    is_whole(newcomer.profile)
    opens(newcomer.profile)

    unplanned = rows(newcomer.profile, "SELECT count(*) FROM side WHERE due_day <= last_day")
    assert unplanned == [(0,)]
    counts = figures(at(newcomer, "2026-12-05T09:00:00+01:00").run("measure"))["counts"]
    assert counts["reviews"] > 0
    assert counts["new"] > 0


def test_a_clock_that_is_none_is_told(learner: Program) -> None:
    start = "2026-11-21T08:00"  # in which zone?
    program = replace(learner, environment={"STUDYAPP_CLOCK": start})
    for command in (("backup",), ("measure",), ()):
        program.run(*command).told(f"STUDYAPP_CLOCK is {start!r}", "such as")


def test_a_day_with_no_clock_to_trust_still_makes_one_backup(learner: Program) -> None:
    """Backups of a clock that ran ahead do not keep today's from being made."""
    at(learner, "2035-01-01T09:00:00+01:00").run("backup").well()
    answer(at(learner, "2030-01-01T09:00:00+01:00"), cards=1)

    names = sorted(path.name for path in (learner.profile / "backups").iterdir())
    assert [name[:16] for name in names] == ["study-2030-01-01", "study-2035-01-01"]
