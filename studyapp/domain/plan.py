"""What the learner decided: exam date, minutes a day, target, grades. Changed by events alone."""

from dataclasses import dataclass
from datetime import date

DEFAULT_TARGET = 75
DAY_MINUTES = 24 * 60
DEFAULT_RETENTION = 0.9


@dataclass(frozen=True, slots=True)
class Plan:
    """The decisions in force.

    `minutes` counts from Monday; 0 is a day off. `target` is the share of right answers in percent
    that the learner aims at, not an official pass mark. `retention` is the recall in (0, 1) at
    which a card falls due. `grades` is 2 (missed, knew it) or 4. `multiplier` stretches exam time.
    """

    exam_on: date | None = None
    minutes: tuple[int, ...] = (20, 20, 20, 20, 20, 20, 20)
    days_off: tuple[date, ...] = ()
    target: int = DEFAULT_TARGET
    retention: float = DEFAULT_RETENTION
    grades: int = 2
    multiplier: float = 1.0
    bank: str = ""

    def fits(self) -> bool:
        """Whether every decision is one that can be studied by; a foreign log may hold others."""
        return (
            0.5 <= self.retention <= 0.99
            and len(self.minutes) == 7
            and all(0 <= minutes <= DAY_MINUTES for minutes in self.minutes)
            and 0 <= self.target <= 100
            and self.grades in (2, 4)
            and 1 <= self.multiplier <= 3
        )

    def minutes_on(self, day: date) -> int:
        """Minutes meant for a day; 0 on a day off."""
        return 0 if day in self.days_off else self.minutes[day.weekday()]
