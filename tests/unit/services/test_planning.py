"""First start and changes of the plan."""

from dataclasses import replace
from datetime import date

import pytest

from studyapp.domain.events import PlanSet, ProfileCreated
from studyapp.domain.plan import Plan
from studyapp.services.ports import StorageFailed
from tests.fakes import bare_fakes, fakes

PLAN = Plan(
    exam_on=date(2027, 2, 1),
    minutes=(10, 20, 30, 40, 50, 60, 0),
    days_off=(date(2026, 12, 25),),
    target=80,
    retention=0.85,
    grades=4,
    multiplier=1.5,
    bank="small",
)


def test_there_is_no_plan_before_the_first_start() -> None:
    planning = bare_fakes({}).services.planning
    assert planning.plan() is None
    assert planning.demo() is False


def test_the_first_start_founds_the_profile() -> None:
    made = bare_fakes({})
    assert made.services.planning.first_start(PLAN, "1.2") == PLAN
    assert made.services.planning.plan() == PLAN
    payloads = [event.payload for event in made.store.events]
    assert payloads == [ProfileCreated("1.2", demo=False), PlanSet.of(PLAN)]
    assert made.services.planning.demo() is False


def test_a_demo_is_marked() -> None:
    made = bare_fakes({})
    made.services.planning.first_start(PLAN, "1.2", demo=True)
    assert made.services.planning.demo() is True


@pytest.mark.parametrize(
    "changed",
    [
        replace(PLAN, exam_on=None),
        replace(PLAN, minutes=(0,) * 7),
        replace(PLAN, days_off=()),
        replace(PLAN, target=75),
        replace(PLAN, retention=0.9),
        replace(PLAN, grades=2),
        replace(PLAN, multiplier=1.0),
        replace(PLAN, bank="other"),
    ],
)
def test_every_decision_can_change(changed: Plan) -> None:
    made = fakes(plan=PLAN)
    count = made.store.count()
    assert made.services.planning.decide(changed) == changed
    assert made.services.planning.plan() == changed
    assert made.store.count() == count + 1


def test_deciding_the_same_writes_nothing() -> None:
    made = fakes(plan=PLAN)
    made.store.refuses = "Nothing may be written."
    assert made.services.planning.decide(replace(PLAN)) == PLAN


def test_a_refused_decision_leaves_the_plan() -> None:
    made = fakes(plan=PLAN)
    made.store.refuses = "The disk is full."
    with pytest.raises(StorageFailed, match="full"):
        made.services.planning.decide(replace(PLAN, target=90))
    assert made.services.planning.plan() == PLAN
