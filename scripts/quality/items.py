"""The questions of a bank as a judge may see them, and the order in which a judge does."""

import random
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studyapp.banks.reader import FolderReader

# How the ids of questions begin that have no answer.
CONTROL = "control-"


@dataclass(frozen=True, slots=True)
class Item:
    """A question. `options` are pairs of id and text in the order of the file; `key` is an id."""

    id: str
    topic: str
    pool: str
    situation: str
    stem: str
    options: tuple[tuple[str, str], ...]
    key: str


def load(bank: Path) -> tuple[Item, ...]:
    """The questions of a bank folder, by id. Exits where the bank has a problem."""
    reading = FolderReader(bank.parent, bank.parent).read(bank, {})
    if reading.problems:
        raise SystemExit(f"{bank} has problems; run bank check on it first")
    situations = {scenario.id: scenario.text for scenario in reading.scenarios}
    return tuple(
        Item(
            id=question.id,
            topic=question.topic,
            pool=question.pool,
            situation=situations.get(question.scenario, ""),
            stem=question.stem,
            options=tuple((option.id, option.text) for option in question.options),
            key=next(option.id for option in question.options if option.correct),
        )
        for question in sorted(reading.questions, key=lambda one: one.id)
    )


def controls(items: Sequence[Item], seed: str, count: int) -> tuple[Item, ...]:
    """Questions without an answer: distractors of four others of a topic, one called the key.

    Who answers them better than chance has been told something.
    """
    rng = random.Random(f"{seed}/controls")
    made = []
    for n in range(1, count + 1):
        topic = rng.choice(items).topic
        others = rng.sample([item for item in items if item.topic == topic], 4)
        texts = [
            rng.choice([text for id_, text in item.options if id_ != item.key]) for item in others
        ]
        options = tuple(zip("abcd", texts, strict=True))
        made.append(Item(f"{CONTROL}{n:02}", "", "control", "", "", options, rng.choice("abcd")))
    return tuple(made)


def ask_for_items(asked: ArgumentParser) -> None:
    """The options that say which questions are asked; a sheet and its answers need the same."""
    asked.add_argument("--bank", type=Path, default=Path("question_banks/ccxp"))
    asked.add_argument("--seed", required=True)
    asked.add_argument("--pool", default="", help="of this pool alone")
    asked.add_argument("--topics", nargs="*", default=[], help="of these topics alone")
    asked.add_argument("--items", type=Path, help="those that a file names alone, an id a line")
    asked.add_argument("--sample", type=int, default=0, help="so many at random; 0 is all")
    asked.add_argument("--controls", type=int, default=0, help="so many without an answer")


def asked_for(given: Namespace) -> tuple[Item, ...]:
    """The questions that the options say."""
    whole = load(given.bank)
    named = given.items.read_text(encoding="utf-8").split() if given.items else ()
    wanted = [
        item
        for item in whole
        if item.pool == (given.pool or item.pool)
        and item.topic in (given.topics or [item.topic])
        and item.id in (named or [item.id])
    ]
    return drawn(wanted, given.seed, given.sample) + controls(whole, given.seed, given.controls)


def drawn(items: Sequence[Item], seed: str, count: int) -> tuple[Item, ...]:
    """A sample without repeats; the whole where `count` is 0."""
    if not count:
        return tuple(items)
    return tuple(sorted(random.Random(f"{seed}/sample").sample(items, count), key=lambda i: i.id))


def order_for(judge: str, items: Sequence[Item], seed: str) -> tuple[Item, ...]:
    """The items in the order in which a judge gets them."""
    mixed = list(items)
    random.Random(f"{seed}/{judge}").shuffle(mixed)
    return tuple(mixed)


def options_for(judge: str, item: Item, seed: str) -> tuple[tuple[str, str], ...]:
    """The options of an item in the order in which a judge sees them, numbered from 1."""
    mixed = list(item.options)
    random.Random(f"{seed}/{judge}/{item.id}").shuffle(mixed)
    return tuple(mixed)
