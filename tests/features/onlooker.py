"""What an onlooker sees in the window: words, options, the grid, the clock; read off the widgets,
so that it is what is painted and not what the pages believe."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from studyapp.ui.exam.page import ExamPage
from studyapp.ui.widgets.grid_cell import CellState
from studyapp.ui.widgets.option_list import OptionList
from studyapp.ui.widgets.question_grid import QuestionGrid
from studyapp.ui.widgets.stem import Stem

T = TypeVar("T", bound=QWidget)
UNSAVED = "Not saved yet."
# One letter for a question of the grid; a flagged one has it in upper case.
LETTERS = {
    CellState.UNSEEN: "u",
    CellState.SEEN: "s",
    CellState.ANSWERED: "a",
    CellState.RIGHT: "r",
    CellState.WRONG: "w",
}

_PLACE = r"(?:Question )?(\d+)(?: of \d+|, \d+ of \d+ shown)(?:, flagged)?"


@dataclass(frozen=True, slots=True)
class Seen:
    """`options` are the ids from the first row to the last, `chosen` and `struck` some of them;
    `grid` has a letter a question (`LETTERS`), empty where it has no room; `position` is the one on
    the screen, from 0, -1 without one; `clock` is in s, -1 without one. `focus` is what the
    keyboard is at."""

    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    focus: str = ""
    stem: str = ""
    options: tuple[str, ...] = ()
    chosen: str = ""
    struck: frozenset[str] = frozenset()
    states: tuple[str, ...] = ()
    grid: str = ""
    position: int = -1
    clock: int = -1

    def says(self, words: str) -> bool:
        """Whether this can be read somewhere."""
        return any(words in line for line in (*self.words, *self.verbs))

    @property
    def unsaved(self) -> bool:
        """Whether the screen says that something on it is not saved."""
        return UNSAVED in self.words

    def plain(self) -> dict[str, Any]:
        """As JSON knows it."""
        return asdict(self) | {"struck": sorted(self.struck)}

    @classmethod
    def of_plain(cls, plain: dict[str, Any]) -> "Seen":
        """What `plain` made."""
        lists = {name: tuple(value) for name, value in plain.items() if isinstance(value, list)}
        return cls(**{**plain, **lists, "struck": frozenset(plain["struck"])})


def seen(window: QWidget) -> Seen:
    """What is on the screen now."""
    there = list(_visible(window))
    rows = [row for group in _of(there, OptionList) for row in group.rows]
    cells = [cell for grid in _of(there, QuestionGrid)[:1] for cell in grid.cells]
    chosen = (row.face.id for row in rows if row.isChecked())
    running = (page.panel for page in _of(there, ExamPage) if page.panel.running)
    words = _told(label.text() for label in _of(there, QLabel))
    return Seen(
        words=words,
        verbs=_told(_named(button) for button in _of(there, QAbstractButton)),
        focus=focus_name(),
        stem=" ".join(stem.accessibleName() for stem in _of(there, Stem)),
        options=tuple(row.face.id for row in rows),
        chosen=next(chosen, ""),
        struck=frozenset(row.face.id for row in rows if row.face.struck),
        states=tuple(row.face.state.value for row in rows),
        grid="".join(
            LETTERS[cell.state].upper() if cell.flagged else LETTERS[cell.state] for cell in cells
        ),
        position=_place(words) if rows else -1,
        clock=next((panel.seconds_left for panel in running), -1),
    )


def _place(words: tuple[str, ...]) -> int:
    """The question on the screen, from 0, as it says itself: "47 of 100", "47 of 100, flagged" and,
    in a walk through some of them, "Question 47, 3 of 20 shown"."""
    places = (re.fullmatch(_PLACE, line) for line in words)
    return next((int(place[1]) - 1 for place in places if place), -1)


def focus_name() -> str:
    """What the keyboard is at."""
    focus = QApplication.focusWidget()
    return _named(focus) if focus else ""


def _visible(widget: QWidget) -> Iterator[QWidget]:
    """All that shows in a widget; what is in something hidden is not looked for."""
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible():
            yield child
            yield from _visible(child)


def _of(there: Iterable[QWidget], kind: type[T]) -> list[T]:
    return [widget for widget in there if isinstance(widget, kind)]


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def _told(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text.strip())
