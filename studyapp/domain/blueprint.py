"""The rules of a form drawn from a pool: counts by discipline, the mix, what may give way."""

from collections.abc import Mapping
from enum import StrEnum

# Shares of the form in per cent (exam.md 5.2).
DIFFICULTY: Mapping[str, int] = {"easy": 25, "medium": 50, "hard": 25}
LEEWAY = 5
MOST_RECALL = 30
MOST_OVERLAP = 20
MOST_EXPOSURE = 25
RECALL = "recall"
# An item is never held to have come too often before its third form.
OFTEN_AT_LEAST = 2


class Rule(StrEnum):
    """What may give way, the first of them first."""

    EXPOSURE = "exposure"
    OVERLAP = "overlap"
    LEVEL = "level"
    DIFFICULTY = "difficulty"
    TOPIC = "topic"


# A later rule is worth more than all earlier ones together.
WORTH = {rule: 1_000**place for place, rule in enumerate(Rule)}


def shares(weights: Mapping[str, int], size: int) -> dict[str, int]:
    """Questions by discipline, by the largest remainder; a tie goes to the earlier one."""
    total = sum(weights.values())
    counts = {name: size * weight // total for name, weight in weights.items()}
    rest = size - sum(counts.values())
    by_remainder = sorted(weights, key=lambda name: -(size * weights[name] % total))
    for name in by_remainder[:rest]:
        counts[name] += 1
    return counts


def bounds(share: int, size: int) -> tuple[int, int]:
    """The fewest and the most questions of a difficulty. A form too small for the leeway takes the
    whole numbers around the share."""
    low, high = -(-(share - LEEWAY) * size // 100), (share + LEEWAY) * size // 100
    return (low, high) if low <= high else (share * size // 100, -(-share * size // 100))
