"""Can the key be told from the looks of the options alone? A classifier that reads no meaning.

    .venv/bin/python -m scripts.quality.surface [--seed S]

A softmax over the four options with features of their looks, fitted by gradient ascent and tested
on topics that it was not fitted on (ten folds, a topic in one). Chance is 25 %, the limit
0.25 + 1.645 * sqrt(0.1875 / n). In the control arm a random option is called the key: there nothing
can be found.
"""

import argparse
import random
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from math import exp, log, sqrt
from pathlib import Path
from statistics import fmean, pstdev

from scripts.quality.items import Item, load

FOLDS = 10
STEPS = 120
RATE = 0.3
WEIGHT_OF_RIDGE = 0.01
_WORD = re.compile(r"[A-Za-z']+")
_ABSOLUTES = {"always", "never", "all", "none", "only", "every", "must", "completely", "cannot"}
_HEDGES = {"usually", "often", "may", "can", "typically", "generally", "might", "some"}

Rows = Sequence[Sequence[float]]


def looks(item: Item) -> Rows:
    """A row of features an option: what can be seen of it without its meaning."""
    texts = [text for _, text in item.options]
    words = [_WORD.findall(text.lower()) for text in texts]
    rows = []
    for at, text in enumerate(texts):
        others = [other for n, other in enumerate(texts) if n != at]
        alike = fmean(SequenceMatcher(None, text, other).ratio() for other in others)
        rows.append(
            [
                log(len(text) / fmean(len(one) for one in texts)),
                float(len(text) == max(len(one) for one in texts)),
                float(len(text) == min(len(one) for one in texts)),
                float(text.count(",")),
                float(any(letter.isdigit() for letter in text)),
                float(len(_ABSOLUTES & set(words[at]))),
                float(len(_HEDGES & set(words[at]))),
                fmean([len(word) for word in words[at]] or [0.0]),
                float(bool(words[at]) and sum(words[at][0] == own[0] for own in words if own) == 1),
                alike,
                float(at == 0),
                float(at == 3),
            ]
        )
    return levelled(rows)


def levelled(rows: Rows) -> Rows:
    """Each feature as its distance from the mean of the four options."""
    means = [fmean(column) for column in zip(*rows, strict=True)]
    return [[value - mean for value, mean in zip(row, means, strict=True)] for row in rows]


def guessed(cases: Sequence[tuple[str, Rows, int]]) -> float:
    """The share of keys found in topics left out of the fitting; cases are topic, rows, key."""
    topics = sorted({topic for topic, _, _ in cases})
    right = 0
    for fold in range(FOLDS):
        left_out = set(topics[fold::FOLDS])
        known = [case for case in cases if case[0] not in left_out]
        weights, scales = fitted(known)
        for topic, rows, key in cases:
            if topic in left_out:
                points = [score(row, weights, scales) for row in rows]
                right += points.index(max(points)) == key
    return right / len(cases)


def fitted(cases: Sequence[tuple[str, Rows, int]]) -> tuple[list[float], list[float]]:
    """Weights of the features, and what each is divided by."""
    count = len(cases[0][1][0])
    columns = [[row[n] for _, rows, _ in cases for row in rows] for n in range(count)]
    scales = [pstdev(column) or 1.0 for column in columns]
    scaled = [
        ([[v / s for v, s in zip(row, scales, strict=True)] for row in rows], key)
        for _, rows, key in cases
    ]
    weights = [0.0] * count
    for _ in range(STEPS):
        slope = [-WEIGHT_OF_RIDGE * weight for weight in weights]
        for rows, key in scaled:
            points = [exp(sum(w * v for w, v in zip(weights, row, strict=True))) for row in rows]
            total = sum(points)
            for at, row in enumerate(rows):
                off = ((at == key) - points[at] / total) / len(scaled)
                for n, value in enumerate(row):
                    slope[n] += off * value
        weights = [w + RATE * s for w, s in zip(weights, slope, strict=True)]
    return weights, scales


def score(row: Sequence[float], weights: Sequence[float], scales: Sequence[float]) -> float:
    return sum(w * v / s for w, v, s in zip(weights, row, scales, strict=True))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--bank", type=Path, default=Path("question_banks/ccxp"))
    asked.add_argument("--seed", default="surface")
    given = asked.parse_args()
    items = load(given.bank)
    ids = [[id_ for id_, _ in item.options] for item in items]
    rows = [looks(item) for item in items]
    real = [
        (item.topic, row, own.index(item.key))
        for item, row, own in zip(items, rows, ids, strict=True)
    ]
    rng = random.Random(given.seed)
    control = [(topic, row, rng.randrange(4)) for topic, row, _ in real]
    limit = 0.25 + 1.645 * sqrt(0.1875 / len(items))
    print(f"{len(items)} questions, chance 25.0 %, limit {limit:.1%}")
    print(f"surface classifier {guessed(real):.1%}")
    print(f"control arm {guessed(control):.1%}")


if __name__ == "__main__":
    main()
