"""Puts the sides of a bank's cards, and its practice questions, on the shelf, and takes those away
that left it."""

from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    and_,
    delete,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    true,
    union_all,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from studyapp.domain.cards import Side
from studyapp.domain.questions import PRACTICE
from studyapp.storage.tables import catalogue, item, mark, side

CARD, QUESTION = "card", "question"
_OFFERED = ("topic", "fact", "position")


def place_sides(connection: Connection, bank: str | None = None) -> None:
    """Write topic, fact and position of every side in the catalogue (of one bank).

    Rows that are right already stay untouched.
    """
    here = side.c.bank == bank if bank else true()
    offered = _offered(bank).subquery()
    connection.execute(
        update(side)
        .where(
            here,
            side.c.topic.is_not(None),
            ~exists().where(
                offered.c.bank == side.c.bank,
                offered.c.item == side.c.item,
                offered.c.side == side.c.side,
            ),
        )
        .values({name: null() for name in _OFFERED})
    )
    connection.execute(delete(side).where(here, side.c.topic.is_(None), side.c.stability.is_(None)))
    rows = select(
        *(offered.c.bank, offered.c.item, offered.c.side),
        *(offered.c[name] for name in _OFFERED),
        func.coalesce(
            select(mark.c.asked_from)
            .where(mark.c.bank == offered.c.bank, mark.c.item == offered.c.item)
            .scalar_subquery(),
            0,
        ),
    ).where(true())
    placed = insert(side).from_select(["bank", "item", "side", *_OFFERED, "asked_from"], rows)
    connection.execute(
        placed.on_conflict_do_update(
            index_elements=[side.c.bank, side.c.item, side.c.side],
            set_={name: placed.excluded[name] for name in _OFFERED},
            where=or_(*(side.c[name].is_distinct_from(placed.excluded[name]) for name in _OFFERED)),
        )
    )


def _offered(bank: str | None) -> Any:
    """The sides that the catalogue offers; the questions of locked forms are none."""
    card, question = item.c.kind == CARD, item.c.kind == QUESTION
    return union_all(
        _as(Side.FRONT, bank).where(card),
        _as(Side.BACK, bank).where(card, item.c.reverse),
        _as(Side.QUESTION, bank).where(question, catalogue.c.pool == PRACTICE),
    )


def _as(side_: Side, bank: str | None) -> Select[Any]:
    known = and_(catalogue.c.bank == item.c.bank, catalogue.c.item == item.c.item)
    return (
        select(
            *(item.c.bank, item.c.item, literal(side_.value).label("side")),
            *(item.c[name] for name in _OFFERED),
        )
        .join(catalogue, known)
        .where(catalogue.c.retired_on.is_(None), item.c.bank == bank if bank else true())
    )
