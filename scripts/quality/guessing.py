"""How often judges who saw options alone found the key, and which questions all of them found.

    .venv/bin/python -m scripts.quality.guessing TABLE [--guessed FILE]

Flags: L length or form, W wording, V the virtuous one, K knowledge of the field.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from scripts.quality.agreement import report
from scripts.quality.answers import Answer, read
from scripts.quality.items import CONTROL


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("table", type=Path)
    asked.add_argument("--guessed", type=Path)
    given = asked.parse_args()
    by_item: dict[str, list[Answer]] = defaultdict(list)
    for answer in read(given.table):
        by_item[answer.item].append(answer)
    real = {id_: own for id_, own in by_item.items() if not id_.startswith(CONTROL)}
    blank = [a for id_, own in by_item.items() if id_ not in real for a in own]
    answers = [answer for own in real.values() for answer in own]
    for judge in sorted({answer.judge for answer in answers}):
        report(f"judge {judge}", [a.key == a.option for a in answers if a.judge == judge])
    if blank:
        report("control arm", [a.key == a.option for a in blank])
    found = {i: own for i, own in real.items() if all(a.option == a.key for a in own)}
    report("found by every judge", [i in found for i in real])
    reasons = Counter("".join(sorted(a.flags for a in own)) for own in found.values())
    print("their reasons:", ", ".join(f"{words or '-'} {n}" for words, n in reasons.most_common()))
    if given.guessed:
        given.guessed.write_text("\n".join(sorted(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
