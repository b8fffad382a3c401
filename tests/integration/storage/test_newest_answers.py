"""The last answer to a question is the last one in the order of replay, whatever ties there are."""

import random
from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, select

from studyapp.domain.answers import Confidence, Setting
from studyapp.domain.quizzes import Past
from studyapp.storage.engine import Database
from studyapp.storage.evidence import QuestionEvidence
from studyapp.storage.tables import given
from tests.integration.storage.desk import BANK, Desk

DAY = date(2026, 11, 21)
OTHER_BANK = "other"


def answers(rng: random.Random) -> list[dict[str, Any]]:
    """Answers with few moments, devices, numbers and events, so that every column decides."""
    keys = {
        (
            *(rng.choice((BANK, OTHER_BANK)), f"q{rng.randrange(12)}", rng.randrange(2)),
            *(rng.choice("ab"), rng.randrange(2), rng.choice("xyz"), rng.randrange(2)),
        )
        for _ in range(150)
    }
    names = ("bank", "item", "at", "device", "n", "event", "position")
    return [
        {
            **dict(zip(names, key, strict=True)),
            "session": "s",
            "setting": rng.choice(tuple(Setting)).value,
            "topic": "t",
            "day": DAY.toordinal(),
            "chosen": None,
            "correct": rng.random() < 0.5,
            "confidence": rng.choice((None, *(one.value for one in Confidence))),
            "ms": rng.randrange(100_000),
            "first": False,
        }
        for key in sorted(keys)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_pasts_are_a_fold_in_the_order_of_replay(desk: Desk, seed: int) -> None:
    database = Database(desk.profile)
    with database.write() as connection:
        connection.execute(insert(given), answers(random.Random(seed)))
    in_order = (
        *(given.c.at, given.c.device, given.c.n),
        *(given.c.event, given.c.position),
    )
    statement = select(given).where(given.c.bank == BANK).order_by(*in_order)
    folded: dict[str, Past] = {}
    with database.read() as connection:
        for row in connection.execute(statement):
            number = folded.get(row.item, Past()).answers + 1
            sure = Confidence(row.confidence) if row.confidence else None
            folded[row.item] = Past(number, row.correct, sure, row.ms)
    assert len(folded) > 9
    assert QuestionEvidence(database).pasts(BANK, DAY) == folded
    database.close()


def test_an_answer_of_a_sitting_is_one_like_any_other(desk: Desk) -> None:
    row = answers(random.Random(1))[0] | {"bank": BANK, "setting": Setting.MOCK.value}
    database = Database(desk.profile)
    with database.write() as connection:
        connection.execute(insert(given), [row])
    sure = Confidence(row["confidence"]) if row["confidence"] else None
    past = Past(1, row["correct"], sure, row["ms"])
    assert QuestionEvidence(database).pasts(BANK, DAY) == {row["item"]: past}
    database.close()
