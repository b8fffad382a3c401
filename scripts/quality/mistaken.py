"""Takes the best distractor of some questions for their key: does the process find them?

    .venv/bin/python -m scripts.quality.mistaken OUT --guesses TABLE --answers TABLE --seed S

Draws questions, calls the distractor that judges of the options alone chose most often their key
(the first, where none was chosen), and writes "item option" a line, as `agreement` takes it.
`--sheet` writes what is to be settled: every question on which a blind judge chose another option
than the key it is given, true or mistaken, with all that was chosen.
"""

import argparse
import random
from collections import Counter, defaultdict
from pathlib import Path

from scripts.quality.agreement import with_mistakes
from scripts.quality.answers import Answer, read
from scripts.quality.items import Item, load


def mistaken(items: list[Item], guesses: list[Answer], seed: str, count: int) -> dict[str, str]:
    """By item the distractor that is taken for the key."""
    chosen: dict[str, Counter[str]] = defaultdict(Counter)
    for guess in guesses:
        chosen[guess.item][guess.option] += 1
    found = {}
    for item in random.Random(f"{seed}/mistaken").sample(items, count):
        distractors = [id_ for id_, _ in item.options if id_ != item.key]
        found[item.id] = max(distractors, key=chosen[item.id].__getitem__)
    return found


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("out", type=Path)
    asked.add_argument("--bank", type=Path, default=Path("question_banks/ccxp"))
    asked.add_argument("--guesses", type=Path, required=True)
    asked.add_argument("--answers", type=Path, required=True)
    asked.add_argument("--seed", required=True)
    asked.add_argument("--count", type=int, default=36)
    asked.add_argument("--sheet", type=Path)
    given = asked.parse_args()
    answered = read(given.answers)
    judged = {answer.item for answer in answered}
    items = [item for item in load(given.bank) if item.id in judged]
    found = mistaken(items, list(read(given.guesses)), given.seed, given.count)
    lines = [f"{item} {option}" for item, option in sorted(found.items())]
    given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    by_item: dict[str, list[Answer]] = defaultdict(list)
    for answer in with_mistakes(answered, given.out):
        by_item[answer.item].append(answer)
    missed = {i: own for i, own in by_item.items() if any(a.option != a.key for a in own)}
    caught = len(missed.keys() & found.keys())
    print(f"{caught} of {len(found)} mistaken keys among {len(missed)} questions to settle")
    if given.sheet:
        sheet = [settled(item, missed[item.id]) for item in items if item.id in missed]
        given.sheet.write_text("\n".join(sheet), encoding="utf-8")


def settled(item: Item, answers: list[Answer]) -> str:
    """A question with its claimed key and what the judges chose."""
    lines = [f"## {item.id}", item.situation.strip(), item.stem.strip()]
    lines += [f"  {id_}) {text}" for id_, text in item.options]
    chosen = ", ".join(answer.option for answer in answers)
    return "\n".join([*filter(None, lines), f"  key: {answers[0].key}; judges chose: {chosen}", ""])


if __name__ == "__main__":
    main()
