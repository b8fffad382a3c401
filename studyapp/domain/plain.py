"""Frozen dataclasses to plain JSON values and back, so that no class carries its own codec.

The types allowed are those JSON can hold (str, int, float, bool, None), dates (ISO text), string
enums, tuples of one type, mappings with text keys, nested dataclasses and unions of these.
"""

import dataclasses
import types
from collections.abc import Callable, Hashable, Mapping
from contextlib import suppress
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """The JSON form of a value; fields come out in the order in which the class names them."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


def from_plain(kind: type[T], data: Any) -> T:
    """The value of type `kind` that `data` describes.

    Unknown keys are ignored (a newer program may have written them) and missing ones take the
    field's default. Raises ValueError, TypeError or KeyError where the data does not fit.
    """
    result: T = _reader(cast(Hashable, kind))(data)
    return result


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return lambda data: _first_fitting(get_args(kind), data)
    if origin is tuple:
        item = _reader(get_args(kind)[0])
        return lambda data: tuple(item(entry) for entry in _fitting(data, list, tuple))
    if origin is not None and issubclass(origin, Mapping):
        entry = _reader(get_args(kind)[1])
        return lambda data: {str(key): entry(value) for key, value in _fitting(data, dict).items()}
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _dataclass_reader(kind)
    if kind is date:
        return date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind is float:
        return lambda data: float(_fitting(data, float, int))
    if kind in (str, int, bool):
        return lambda data: _fitting(data, kind)
    return lambda data: data


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in dataclasses.fields(kind)}

    def read(data: Any) -> Any:
        _fitting(data, dict)
        return kind(**{name: read(data[name]) for name, read in readers.items() if name in data})

    return read


def _first_fitting(kinds: tuple[Any, ...], data: Any) -> Any:
    """The value as the first of the kinds that takes it; as the last one complains.

    The readers are asked for here and not before: a dataclass may hold itself.
    """
    if data is None and type(None) in kinds:
        return None
    *first, last = (kind for kind in kinds if kind is not type(None))
    for kind in first:
        with suppress(TypeError):
            return _reader(kind)(data)
    return _reader(last)(data)


def _fitting(data: Any, *kinds: type) -> Any:
    """The data where it is of one of the kinds and no subclass: true and false are no numbers."""
    if type(data) not in kinds:
        raise TypeError(f"{kinds[0].__name__} expected, not {type(data).__name__}")
    return data
