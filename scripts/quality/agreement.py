"""How far judges agree with the keys and with each other, and which questions need a look.

    .venv/bin/python -m scripts.quality.agreement TABLE [--mistaken FILE] [--misses FILE]

Flags: D a second option may be defended, O outdated, U unclear. `--mistaken` names questions whose
key is taken to be another option ("item option" a line): a test of the process, which has to find
them among its misses. `--misses` writes every question that a judge missed or flagged.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt
from pathlib import Path

from scripts.quality.answers import Answer, read


def fleiss(answers: Mapping[str, Sequence[str]]) -> float:
    """Fleiss' kappa of the options chosen, by item; every item has as many judges.

    J. L. Fleiss (1971), Measuring nominal scale agreement among many raters.
    """
    judges = len(next(iter(answers.values())))
    shares: Counter[str] = Counter()
    agreed = 0.0
    for chosen in answers.values():
        counts = Counter(chosen)
        shares.update(counts)
        agreed += sum(n * (n - 1) for n in counts.values()) / (judges * (judges - 1))
    observed = agreed / len(answers)
    total = len(answers) * judges
    expected = sum((n / total) ** 2 for n in shares.values())
    return (observed - expected) / (1 - expected)


def wilson(right: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    z, p = 1.959964, right / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return middle - half, middle + half


def with_mistakes(answers: Sequence[Answer], mistaken: Path | None) -> list[Answer]:
    """The answers, on some questions beside another key."""
    lines = mistaken.read_text(encoding="utf-8").splitlines() if mistaken else []
    keys = dict(line.split() for line in lines)
    return [replace(answer, key=keys.get(answer.item, answer.key)) for answer in answers]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("table", type=Path)
    asked.add_argument("--mistaken", type=Path)
    asked.add_argument("--misses", type=Path)
    given = asked.parse_args()
    answers = with_mistakes(read(given.table), given.mistaken)
    by_item: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_item[answer.item].append(answer)
    for judge in sorted({answer.judge for answer in answers}):
        own = [answer for answer in answers if answer.judge == judge]
        report(f"judge {judge}", [a.key == a.option for a in own])
    report("all answers", [a.key == a.option for a in answers])
    first = [all(a.option == a.key for a in own) for own in by_item.values()]
    report("questions on which every judge chose the key", first)
    print(f"Fleiss' kappa {fleiss({i: [a.option for a in own] for i, own in by_item.items()}):.3f}")
    for letter, words in (("D", "second option"), ("O", "outdated"), ("U", "unclear")):
        flagged = sum(any(letter in a.flags for a in own) for own in by_item.values())
        print(f"{words}: flagged by any judge {flagged} of {len(by_item)}")
    if given.misses:
        lines = [
            f"{id_}\tkey {own[0].key}\t" + "\t".join(told(answer) for answer in own)
            for id_, own in sorted(by_item.items())
            if any(a.option != a.key or set(a.flags) & set("DOU") for a in own)
        ]
        given.misses.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{len(lines)} questions to settle")


def report(words: str, right: Sequence[bool]) -> None:
    low, high = wilson(sum(right), len(right))
    share = sum(right) / len(right)
    print(f"{words}: {sum(right)} of {len(right)}, {share:.1%} (95 %: {low:.1%} to {high:.1%})")


def told(answer: Answer) -> str:
    return f"{answer.judge}: {answer.option} {answer.flags} {answer.note}".strip()


if __name__ == "__main__":
    main()
