"""Walks through the answers: keys, filters, flags and notes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.marks import Marks
from studyapp.domain.papers import PaperItem
from studyapp.services.exam_results import Result
from studyapp.services.offer import Services
from studyapp.services.ports import StorageFailed
from studyapp.ui.exam.walk import state, words
from studyapp.ui.exam.walk.state import Show, Walk
from studyapp.ui.exam.walk.view import WalkView
from studyapp.ui.jobs import JobRunner
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say

WALK = "walk"


class WalkPanel(QWidget):
    """`left` carries the Result as it is now, `lesson_asked` a topic."""

    left = Signal(object)
    lesson_asked = Signal(str)

    def __init__(
        self, appearance: Appearance, jobs: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._walk: Walk | None = None
        self._writing = False
        self.view = WalkView(appearance, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Return: self._on,
            Qt.Key.Key_Enter: self._on,
            Qt.Key.Key_F: self._flag,
            Qt.Key.Key_N: self._write_note,
            Qt.Key.Key_G: self.view.frame.turn_grid,
            Qt.Key.Key_L: self._lesson,
            Qt.Key.Key_Escape: self._leave,
        }
        self.view.left.connect(self._leave)
        self.view.stepped.connect(self._step)
        self.view.picked.connect(self._pick)
        self.view.filtered.connect(self._filter)
        self.view.flag_asked.connect(self._flag)
        self.view.note_asked.connect(self._write_note)
        self.view.note_kept.connect(self._keep_note)
        self.view.note_closed.connect(self._close_note)
        self.view.lesson_asked.connect(self.lesson_asked)

    @property
    def walk(self) -> Walk | None:
        """Where the walk is."""
        return self._walk

    def begin(self, result: Result, show: Show = Show.ALL, position: int = -1) -> None:
        """Show a question of those under a filter; the first of them unless one is named."""
        self._writing = False
        self._walk = None
        self.view.note.hide()
        self.view.frame.frame.set_problem("")
        walk = state.shown(Walk(result), show)
        self._go(walk if position < 0 else state.went(walk, position))
        self.view.frame.to_question()

    def reread(self, result: Result) -> None:
        """The bank changed: the same question with its words of today."""
        if self._walk is not None and not self._writing:
            self._show(replace(self._walk, result=result))

    def finish(self) -> None:
        """Leave nothing over the page; words not yet kept are, if they can."""
        self.view.frame.close_sheet()
        self._keep_open_note()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._keys.get(event.key())
        if act is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            act()

    def _on(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if self._walk:
            self._go(state.moved(self._walk, by))

    def _pick(self, position: int) -> None:
        if self._walk:
            self._go(state.went(self._walk, position))

    def _filter(self, show: Show) -> None:
        if self._walk:
            self._go(state.shown(self._walk, show))

    def _go(self, walk: Walk) -> None:
        """To a question; its reasons are read from now on."""
        before = self._walk
        moved = before is None or before.at != walk.at
        if moved:
            self._keep_open_note()
        fresh = walk.at not in walk.read
        self._show(replace(walk, read=walk.read | {walk.at}))
        if moved:
            self.view.frame.to_question()
        if fresh:
            item = walk.result.sitting.paper[walk.at]
            self._jobs.db(_Read(walk.result.info.id, item), self._noted_down, self._not_noted_down)

    def _flag(self) -> None:
        if self._walk and not self._writing:
            on = not self._walk.marks.flagged
            self._write(_Flag(self._walk.result, self._item(), on))

    def _write_note(self) -> None:
        if self._walk and self.view.note.isHidden():
            self.view.open_note(self._walk.marks.note)

    def _keep_note(self, note: str) -> None:
        if self._walk and not self._writing:
            self.view.note.set_busy(True)
            self._write(_Note(self._walk.result, self._item(), note))

    def _keep_open_note(self) -> None:
        """Whoever goes on while they write has their words kept."""
        if self._walk and self.view.note.isVisible() and self.view.note.changed:
            job = _Note(self._walk.result, self._item(), self.view.note.words)
            self._jobs.db(job, self._written, self._refused)
        self.view.note.hide()

    def _close_note(self) -> None:
        self.view.close_note()
        if self._walk:
            self._show(self._walk)

    def _write(self, job: Callable[[Services], "_Marked"]) -> None:
        self._writing = True
        self._jobs.db(job, self._written, self._refused)

    def _written(self, marked: "_Marked") -> None:
        self._writing = False
        self.view.frame.frame.set_problem("")
        if self.view.note.isVisible():
            self.view.close_note()
        if self._walk:
            self._show(state.marked(self._walk, *marked))

    def _refused(self, problem: Exception) -> None:
        self._writing = False
        self.view.note.set_busy(False)
        if self._walk:
            self._show(self._walk)
        if not isinstance(problem, StorageFailed):
            self._jobs.failed.emit(problem)
            return
        told = words.not_kept(say(problem.sentence))
        self.view.frame.frame.set_problem(told)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _noted_down(self, _nothing: None) -> None:
        """It is on the log that the reasons were read."""

    def _not_noted_down(self, problem: Exception) -> None:
        """Whether reasons were read is no more than a statistic: a full disk may lose it."""
        if not isinstance(problem, StorageFailed):
            self._jobs.failed.emit(problem)

    def _lesson(self) -> None:
        if self._walk and self._walk.text.lesson:
            self.lesson_asked.emit(self._walk.text.item.topic)

    def _leave(self) -> None:
        if self._walk:
            self.left.emit(self._walk.result)

    def _show(self, walk: Walk) -> None:
        self._walk = walk
        self.view.show_walk(walk)

    def _item(self) -> PaperItem:
        assert self._walk is not None
        return self._walk.result.sitting.paper[self._walk.at]


_Marked = tuple[str, Marks]


@dataclass(frozen=True, slots=True)
class _Flag:
    result: Result
    item: PaperItem
    on: bool

    def __call__(self, services: Services) -> _Marked:
        result = services.results.flag_item(self.result, self.item, self.on)
        return self.item.item, result.marks[self.item.item]


@dataclass(frozen=True, slots=True)
class _Note:
    result: Result
    item: PaperItem
    words: str

    def __call__(self, services: Services) -> _Marked:
        result = services.results.note_item(self.result, self.item, self.words)
        return self.item.item, result.marks[self.item.item]


@dataclass(frozen=True, slots=True)
class _Read:
    bank: str
    item: PaperItem

    def __call__(self, services: Services) -> None:
        services.quizzes.opened(self.bank, self.item, WALK)
