"""Asks the three questions of the first start, founds the profile, and hands over to Today."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.plan import Plan
from studyapp.services.exam_desks import KindDesk
from studyapp.services.offer import Services
from studyapp.services.ports import StorageFailed
from studyapp.ui.exam_names import length
from studyapp.ui.files import ask_file
from studyapp.ui.first_start.state import FirstStart, Step
from studyapp.ui.first_start.view import FirstStartView
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FirstStartPage(Page):
    """`version` is the program's; `today` gives the study day."""

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        version: str,
        parent: QWidget | None = None,
        *,
        today: date,
    ) -> None:
        super().__init__(appearance, jobs, parent)
        self._version = version
        self._busy = False
        self._warms_up = False
        self._state = FirstStart.begin(today)
        self._view = FirstStartView(appearance, self._state, self)
        self._view.dated.connect(self._set_dated)
        self._view.day_picked.connect(self._set_day)
        self._view.minutes_typed.connect(self._set_minutes)
        self._view.target_typed.connect(self._set_target)
        self._view.onward.connect(self._onward)
        self._view.warm_up_asked.connect(self._warm_up)
        self._view.back.connect(self._back)
        self._view.opened.connect(self._open)
        self._view.restore_asked.connect(self._ask_backup)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._view.show_disclaimer(
            self.tr("Practice material, not affiliated with or endorsed by CXPA.")
        )

    @property
    def state(self) -> FirstStart:
        """The answers so far."""
        return self._state

    def enter(self, destination: Destination) -> None:
        self._view.focus_step()
        self.refresh()

    def refresh(self) -> None:
        self._jobs.db(_look, self._looked)

    def alone(self) -> bool:
        return True

    def key_hints(self) -> tuple[KeyHint, ...]:
        words = self.tr("Start studying") if self._state.complete else self.tr("Continue")
        return (KeyHint((self.tr("Enter"),), words),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Fields and choices let Enter through, so it continues wherever the keyboard is.
        if event.key() in ENTER:
            self._onward()
        else:
            super().keyPressEvent(event)

    # What the learner does

    def _set_dated(self, dated: bool) -> None:
        self._show(self._state.with_exam(dated=dated))

    def _set_day(self, day: date) -> None:
        self._show(self._state.with_exam(day=day))

    def _set_minutes(self, minutes: tuple[int, ...]) -> None:
        self._show(self._state.with_minutes(minutes))

    def _set_target(self, target: int) -> None:
        self._show(self._state.with_target(target))

    def _onward(self) -> None:
        if self._busy:
            return
        finishing = self._state.complete
        self._move(self._state.onward())
        if finishing:
            self._busy = True
            work = partial(_found, state=self._state, version=self._version)
            self._jobs.db(work, self._founded, self._not_founded)

    def _warm_up(self) -> None:
        """Finish, and begin with the warm-up."""
        self._warms_up = True
        self._onward()

    def _back(self) -> None:
        self._move(self._state.back())

    def _open(self, step: Step) -> None:
        self._move(self._state.opened(step))

    def _ask_backup(self) -> None:
        ask_file(self, self.tr("Restore a backup"), self._restore)

    def _restore(self, file: str) -> None:
        if self._busy:
            return
        self._busy = True
        self._view.show_not_restored("")
        self._jobs.db(partial(_restore, file=Path(file)), self._restored, self._not_restored)

    # What comes back

    def _looked(self, found: "_Found") -> None:
        if found.disclaimer:
            self._view.show_disclaimer(found.disclaimer)
        desk = found.warm_up
        words = ""
        if desk is not None and desk.can_start:
            words = self.tr("Warm-up: {size}").format(size=length(desk.questions, desk.minutes))
        self._view.offer_warm_up(words)

    def _founded(self, _nothing: None) -> None:
        self._leave()

    def _restored(self, _aside: Path) -> None:
        self._leave()

    def _leave(self) -> None:
        self._busy = False
        self.changed.emit()
        if self._warms_up:
            self._warms_up = False
            self.navigate.emit(Destination(PageId.EXAM, kind=ExamKind.WARM_UP.value))
        else:
            self.navigate.emit(Destination(PageId.TODAY))

    def _not_founded(self, problem: Exception) -> None:
        self._busy = False
        self._warms_up = False
        if isinstance(problem, StorageFailed):
            self._view.show_not_kept(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)

    def _not_restored(self, problem: Exception) -> None:
        self._busy = False
        if isinstance(problem, StorageFailed):
            self._view.show_not_restored(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)

    # The screen

    def _move(self, state: FirstStart) -> None:
        step = self._state.step
        self._show(state)
        if state.step is not step or state.refusal:
            self._view.focus_step()

    def _show(self, state: FirstStart) -> None:
        self._state = state
        self._view.show_state(state)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the bank says of itself, and the warm-up that it has."""

    disclaimer: str = ""
    warm_up: KindDesk | None = None


def _look(services: Services) -> _Found:
    bank = next(iter(services.library.banks()), None)
    if bank is None:
        return _Found()
    return _Found(bank.disclaimer, services.exams.kind(bank, Plan(), ExamKind.WARM_UP))


def _found(services: Services, *, state: FirstStart, version: str) -> None:
    bank = next((bank.id for bank in services.library.banks()), "")
    services.planning.first_start(state.plan(bank), version)


def _restore(services: Services, *, file: Path) -> Path:
    return services.keeping.restore(file)
