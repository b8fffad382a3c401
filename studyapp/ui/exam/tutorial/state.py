"""How far the tutorial is, as a value."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.ui.exam.sitting.state import Room


class Step(StrEnum):
    """What can be tried, in the order of telling."""

    ANSWER = "answer"
    STRIKE = "strike"
    FLAG = "flag"
    GRID = "grid"
    REVIEW = "review"
    END = "end"


STEPS = tuple(Step)


@dataclass(frozen=True, slots=True)
class Course:
    """`done` is what the learner tried, in whatever order."""

    done: frozenset[Step] = frozenset()

    @property
    def step(self) -> Step:
        """What is asked for now: the first that was not tried, at last the end."""
        return next((step for step in STEPS if step not in self.done), Step.END)

    @property
    def number(self) -> int:
        """Its number, from 1."""
        return STEPS.index(self.step) + 1

    def tried(self, step: Step) -> "Course":
        return Course(self.done | {step})

    def after(self, room: Room) -> "Course":
        """With what shows on the screen."""
        cells = room.sat.sitting.cells
        seen = {
            Step.ANSWER: any(cell.chosen for cell in cells),
            Step.STRIKE: any(cell.struck for cell in cells),
            Step.FLAG: any(cell.flagged for cell in cells),
            Step.REVIEW: room.reviewing,
        }
        return Course(self.done | {step for step, tried in seen.items() if tried})
