"""Dataclasses to JSON and back, field by field, and what does not fit."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from typing import Any, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.plain import from_plain, to_plain


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Grade(IntEnum):
    LOW = 1
    HIGH = 4


@dataclass(frozen=True, slots=True)
class Inner:
    name: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Everything:
    text: str
    count: int
    share: float
    yes: bool
    day: date
    colour: Colour
    grade: Grade
    inner: Inner
    maybe_text: str | None
    maybe_inner: Optional[Inner]  # noqa: UP045 - both ways of writing it are read
    names: tuple[str, ...]
    days: tuple[date, ...]
    inners: tuple[Inner, ...]
    by_name: Mapping[str, Inner]
    counts: Mapping[str, int]
    default: int = 7
    made: Mapping[str, str] = field(default_factory=dict)


WHOLE = Everything(
    text="a",
    count=1,
    share=0.5,
    yes=True,
    day=date(2026, 11, 21),
    colour=Colour.BLUE,
    grade=Grade.HIGH,
    inner=Inner("i", date(2026, 1, 2)),
    maybe_text=None,
    maybe_inner=Inner("j"),
    names=("x", "y"),
    days=(date(2026, 3, 4),),
    inners=(Inner("k"), Inner("l")),
    by_name={"m": Inner("m")},
    counts={"n": 2},
)


def test_the_json_form() -> None:
    assert to_plain(WHOLE) == {
        "text": "a",
        "count": 1,
        "share": 0.5,
        "yes": True,
        "day": "2026-11-21",
        "colour": "blue",
        "grade": 4,
        "inner": {"name": "i", "on": "2026-01-02"},
        "maybe_text": None,
        "maybe_inner": {"name": "j", "on": None},
        "names": ["x", "y"],
        "days": ["2026-03-04"],
        "inners": [{"name": "k", "on": None}, {"name": "l", "on": None}],
        "by_name": {"m": {"name": "m", "on": None}},
        "counts": {"n": 2},
        "default": 7,
        "made": {},
    }


def test_fields_come_in_the_order_of_the_class() -> None:
    assert list(to_plain(Inner("i"))) == ["name", "on"]


def test_there_and_back_through_json() -> None:
    back = from_plain(Everything, json.loads(json.dumps(to_plain(WHOLE))))
    assert back == WHOLE
    kinds = [type(value) for value in (back.names, back.inners, back.colour, back.grade)]
    assert kinds == [tuple, tuple, Colour, Grade]


@given(st.builds(Everything, share=st.floats(allow_nan=False)))
def test_any_value_comes_back(value: Everything) -> None:
    back = from_plain(Everything, json.loads(json.dumps(to_plain(value))))
    assert to_plain(back) == json.loads(json.dumps(to_plain(value)))


def test_an_unknown_key_is_ignored() -> None:
    assert from_plain(Inner, {"name": "i", "colour": "red"}) == Inner("i")


def test_a_missing_key_takes_the_default() -> None:
    assert from_plain(Inner, {"name": "i"}) == Inner("i", None)


def test_a_whole_number_is_a_float_where_one_is_wanted() -> None:
    share = from_plain(Everything, {**to_plain(WHOLE), "share": 1}).share
    assert share == 1.0
    assert type(share) is float


@pytest.mark.parametrize("kind", [str, int, float, bool, date, Colour, Inner, tuple[str, ...]])
def test_nothing_stands_for_no_value_but_an_optional_one(kind: Any) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_plain(kind, None)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("text", 1),
        ("text", ["a"]),
        ("count", "1"),
        ("count", 1.5),
        ("count", True),
        ("share", "0.5"),
        ("share", True),
        ("yes", 1),
        ("yes", "true"),
        ("day", "2026-13-01"),
        ("day", 20261121),
        ("colour", "green"),
        ("colour", None),
        ("grade", 9),
        ("inner", "i"),
        ("inner", ["name"]),
        ("inner", {}),
        ("maybe_text", 3),
        ("names", "xy"),
        ("names", [1]),
        ("names", {"x": 1}),
        ("inners", [1]),
        ("by_name", [["m", {"name": "m"}]]),
        ("counts", {"n": "2"}),
    ],
)
def test_what_does_not_fit_is_refused(name: str, wrong: object) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_plain(Everything, {**to_plain(WHOLE), name: wrong})


@pytest.mark.parametrize("wrong", [None, [], "name", 3, {}])
def test_what_is_no_object_is_refused(wrong: object) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_plain(Inner, wrong)


def test_an_object_of_defaults_is_not_made_from_a_list() -> None:
    @dataclass(frozen=True)
    class Loose:
        name: str = ""

    with pytest.raises((ValueError, TypeError, KeyError)):
        from_plain(Loose, [])
