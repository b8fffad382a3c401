"""The learner's decisions: first start, and every change of the plan afterwards."""

from studyapp.domain.events import PlanSet, ProfileCreated
from studyapp.domain.plan import Plan
from studyapp.services.ports import Clock, Journal


class Planning:
    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    def plan(self) -> Plan | None:
        """The decisions in force; None before the first start was finished."""
        return self._journal.plan()

    def demo(self) -> bool:
        """Whether the profile is a simulated learner's."""
        return self._journal.demo()

    def first_start(self, plan: Plan, app: str, *, demo: bool = False) -> Plan:
        """Found the profile. `app` is the program's version."""
        self._journal.append((ProfileCreated(app, demo), PlanSet.of(plan)), self._clock.now())
        return plan

    def decide(self, plan: Plan) -> Plan:
        """Put a changed plan in force; nothing is written where nothing changed."""
        if plan != self._journal.plan():
            self._journal.append((PlanSet.of(plan),), self._clock.now())
        return plan
