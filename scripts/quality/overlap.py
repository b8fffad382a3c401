"""Near-twins between the forms, and between forms and practice, by token-set likeness.

    .venv/bin/python -m scripts.quality.overlap [--bank BANK]

Compares stem, situation and key of every pair in different pools; 85 or more is too near.
"""

import argparse
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz, utils

from scripts.quality.items import Item, load

TOO_NEAR = 85


def likeness(one: Item, other: Item) -> float:
    """0 to 100."""
    return fuzz.token_set_ratio(said(one), said(other), processor=utils.default_process)


def said(item: Item) -> str:
    return f"{item.situation} {item.stem} {dict(item.options)[item.key]}"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--bank", type=Path, default=Path("question_banks/ccxp"))
    items = load(asked.parse_args().bank)
    pools = sorted({item.pool for item in items})
    for first, second in combinations(pools, 2):
        pairs = sorted(
            (
                (likeness(one, other), one.id, other.id)
                for one in items
                for other in items
                if one.pool == first and other.pool == second
            ),
            reverse=True,
        )
        near = sum(value >= TOO_NEAR for value, _, _ in pairs)
        value, one_id, other_id = pairs[0]
        print(f"{first} to {second}: {len(pairs)} pairs, {near} at {TOO_NEAR} or more, ", end="")
        print(f"highest {value:.0f} ({one_id}, {other_id})")


if __name__ == "__main__":
    main()
