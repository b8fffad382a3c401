"""What practice is worth, in points of the exam, from the estimated shares.

A question stands for its part of its topic, and a topic for its part of its discipline's weight.
What a question teaches helps with new questions only in part. Rough figures to compare what could
be done next, not a promise.
"""

from dataclasses import dataclass

# How much of what a question teaches helps with a new one of its topic. So 300 questions close
# about as much of the gap as the growth that the model expects (0.5 logit in sixty days).
TRANSFER = 0.4
# What is still known at the exam of what was learned, and what fades by then if it is due and left.
KEPT = 0.9
FADES = 0.3
# Reading the reasons after a sitting takes a third of its time again.
WITH_READING = 4 / 3


@dataclass(frozen=True, slots=True)
class Part:
    """A topic: the points of the exam it stands for, its practice questions, and the share in
    [0, 1] that the learner would get right."""

    points: float
    questions: int
    share: float

    @property
    def learned(self) -> float:
        """The points that one question of it is worth that is answered and read."""
        return self._one * (1 - self.share) * KEPT

    @property
    def kept(self) -> float:
        """The points that one question of it is worth that is due."""
        return self._one * FADES

    @property
    def _one(self) -> float:
        return self.points / self.questions * TRANSFER if self.questions else 0.0


def an_hour(points: float, minutes: float) -> float:
    """Points by the hour."""
    return points * 60 / minutes if minutes else 0.0
