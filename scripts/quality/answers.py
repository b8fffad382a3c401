"""Turns judges' answers, given by number, into ids, and adds them to a table that is kept.

    .venv/bin/python -m scripts.quality.answers TABLE FILES --seed S [--sample N] [--controls N]

A file is named <judge>-<part>.txt, as its sheet. The table has a row a question and judge: judge,
item, option, key, flags, rating, note. A question without an answer, or with two, ends the run.
"""

import argparse
import csv
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from scripts.quality.items import ask_for_items, asked_for, options_for, order_for


@dataclass(frozen=True, slots=True)
class Answer:
    """What a judge chose, and what the key was then. `flags` are letters, `rating` is 1 to 5, or 0
    where none was asked."""

    judge: str
    item: str
    option: str
    key: str
    flags: str
    rating: int
    note: str


def read(table: Path) -> tuple[Answer, ...]:
    """The rows of a table."""
    with table.open(encoding="utf-8", newline="") as file:
        return tuple(
            Answer(**{**row, "rating": int(row["rating"])})  # type: ignore[arg-type]
            for row in csv.DictReader(file)
        )


def write(table: Path, answers: list[Answer]) -> None:
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow([field.name for field in fields(Answer)])
        rows.writerows(astuple(answer) for answer in answers)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("table", type=Path)
    asked.add_argument("files", type=Path, nargs="+")
    ask_for_items(asked)
    given = asked.parse_args()
    items = asked_for(given)
    found: list[Answer] = []
    for judge in sorted({file.stem.rpartition("-")[0] for file in given.files}):
        own = [file for file in given.files if file.stem.rpartition("-")[0] == judge]
        lines = [line for file in own for line in file.read_text(encoding="utf-8").splitlines()]
        chosen: dict[int, list[str]] = {}
        for line in lines:
            cells = [cell.strip() for cell in line.split("\t")]
            if cells[0].isdigit():
                assert int(cells[0]) not in chosen, f"{judge}: {cells[0]} is answered twice"
                chosen[int(cells[0])] = [*cells[1:], "", "", "", ""]
        for number, item in enumerate(order_for(judge, items, given.seed), 1):
            assert number in chosen, f"{judge}: {number} is not answered"
            choice, flags, rating, note, *_ = chosen[number]
            option = options_for(judge, item, given.seed)[int(choice) - 1][0]
            rated = int(rating) if rating.isdigit() else 0
            found.append(Answer(judge, item.id, option, item.key, flags.strip("-"), rated, note))
    write(given.table, found)
    print(f"{len(found)} answers on {len(items)} questions")


if __name__ == "__main__":
    main()
