"""SIGKILL in the middle of a session: what the screen acknowledged is in the log, always."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.features.bad_luck.aftermath import is_whole, opens
from tests.features.bad_luck.window import Window
from tests.features.program import Program, answers

MOST_EVENTS = 12
LONGEST_S = 0.1  # an event takes about half of it
SEED = 20


@pytest.mark.parametrize("kills", [5, pytest.param(100, marks=pytest.mark.slow)])
def test_nothing_acknowledged_is_lost_when_the_program_is_killed(
    learner: Program, kills: int
) -> None:
    rng = random.Random(f"kills {SEED}")
    # A day for every session, so that there are always cards to ask.
    morning = datetime.now(UTC).replace(hour=9) + timedelta(days=1)
    acknowledged: list[str] = []
    before = answers(learner.profile)

    for number in range(kills):
        at = (morning + timedelta(days=number)).isoformat()
        program = replace(learner, environment={"STUDYAPP_CLOCK": at, "TZ": "UTC"})
        with Window(program, "cards", f"{SEED} {number}") as window:
            window.hear("ready")
            window.study(events=rng.randint(0, MOST_EVENTS))
            window.listen(rng.uniform(0, LONGEST_S))
            window.kill()
        acknowledged += window.acknowledged

        is_whole(learner.profile, acknowledged)
        opens(learner.profile)

    assert len(acknowledged) > 2 * kills
    assert len(acknowledged) == len(set(acknowledged))
    assert answers(learner.profile) > before
    assert learner.logged() == ""
