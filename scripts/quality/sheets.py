"""Writes the sheets that judges answer: numbers instead of ids, no key, no reason, no tag.

    .venv/bin/python -m scripts.quality.sheets blind OUT --seed S --judges a b [--parts 4]

`options` leaves out stem and situation; `--controls` adds questions that have no answer. A judge
answers one line a question: number, tab, choice 1 to 4, tab, flags or -, tab, rating or -, tab, a
note. `answers.py` turns that into ids again; it needs the same bank, seed and choice.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from scripts.quality.items import Item, ask_for_items, asked_for, options_for, order_for


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("what", choices=("blind", "options"))
    asked.add_argument("out", type=Path)
    ask_for_items(asked)
    asked.add_argument("--judges", nargs="+", required=True)
    asked.add_argument("--parts", type=int, default=1, help="sheets a judge")
    given = asked.parse_args()
    items = asked_for(given)
    given.out.mkdir(parents=True, exist_ok=True)
    for judge in given.judges:
        texts = [
            sheet(judge, item, n, given.seed, stem=given.what == "blind")
            for n, item in enumerate(order_for(judge, items, given.seed), 1)
        ]
        for part, lines in enumerate(parted(texts, given.parts), 1):
            (given.out / f"{judge}-{part}.md").write_text("\n".join(lines), encoding="utf-8")


def sheet(judge: str, item: Item, number: int, seed: str, *, stem: bool) -> str:
    """A question as a judge reads it."""
    lines = [f"## {number}"]
    if stem and item.situation:
        lines.append(f"[Situation] {item.situation.strip()}")
    if stem:
        lines.append(item.stem.strip())
    shown = options_for(judge, item, seed)
    lines += [f"  {n}) {text}" for n, (_, text) in enumerate(shown, 1)]
    return "\n".join(lines) + "\n"


def parted(texts: Sequence[str], parts: int) -> list[Sequence[str]]:
    """So many runs of about the same length."""
    long = -(-len(texts) // parts)
    return [texts[at : at + long] for at in range(0, len(texts), long)]


if __name__ == "__main__":
    main()
