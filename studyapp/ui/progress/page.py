"""Progress: asks for the report, shows it, and starts the quiz that a row is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.quizzes import Setup
from studyapp.services.exam_desks import KindDesk
from studyapp.services.forecasts import Outlook, Studied
from studyapp.services.offer import Services
from studyapp.services.ports import StorageFailed
from studyapp.services.report import Report
from studyapp.ui.export import CSV, HTML, JSON, PDF, Export, WriteReport
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.progress.state import ProgressState, Situation, derive
from studyapp.ui.progress.view import ProgressView
from studyapp.ui.showing import Showing
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say


class ProgressPage(Page):
    """The weak-discipline report. The worst one stands unfolded until the learner folds it."""

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        parent: QWidget | None = None,
        *,
        write_report: WriteReport | None = None,
    ) -> None:
        """Without `write_report` there is nothing to export with, and no button for it."""
        super().__init__(appearance, jobs, parent)
        self._state: ProgressState | None = None
        self._unfolded: frozenset[str] | None = None
        self._export_failed = False
        self._outlook: Outlook | None = None
        self._showing = Showing(jobs, self)
        self._explaining = False
        self.view = ProgressView(appearance, exports=write_report is not None, parent=self)
        self.export: Export | None = None
        if write_report is not None:
            self.export = Export(appearance, jobs, write_report, self, (PDF, HTML, CSV, JSON))
            self.export.saved.connect(self._saved)
            self.export.failed.connect(self._not_saved)
        self.view.export_asked.connect(self._open_export)
        self.view.fill_asked.connect(self._fill)
        self.view.repair.clicked.connect(self._repair)
        self.view.table.practise_asked.connect(self._practise)
        self.view.readiness.asked.connect(self._practise)
        self.view.sure.asked.connect(self._practise)
        self.view.reading.seen.connect(self._seen)
        self.view.reading.unfolded.connect(self._explain)
        self.view.table.unfolded_changed.connect(self._folded)
        self.view.notice.acted.connect(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(key), self).activated.connect(self._enter_pressed)

    def enter(self, destination: Destination) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def refresh(self) -> None:
        self._jobs.db(_report, self._show, self._failed)

    def key_hints(self) -> tuple[KeyHint, ...]:
        if not self.view.fill.isVisible():
            return ()
        return (KeyHint(("Enter",), self.view.fill.text()),)

    def _show(self, found: "_Found") -> None:
        self.view.notice.tell("")
        report = found.report
        state = derive(report, found.repair)
        if state == self._state and self._outlook is not None:
            return
        self._state = state
        self._outlook = None
        if self._unfolded is None and state.worst:
            self._unfolded = frozenset({state.worst})
        self.view.show_state(state, self._unfolded or frozenset())
        if report is None or state.situation is not Situation.REPORT:
            return
        if not self.isVisible():
            return
        # The report is on the screen; what takes longer to work out comes after it.
        self._jobs.bulk(_Outlook(report), self._show_outlook, self._failed)
        if self._explaining:
            self._explain(True)

    def _show_outlook(self, outlook: Outlook) -> None:
        self._outlook = outlook
        report = self._report
        if report is not None:
            self.view.show_outlook(report, outlook)

    def _explain(self, wanted: bool) -> None:
        """Work out what moves the chance, which takes a while, only when it is asked for."""
        self._explaining = wanted
        report = self._report
        self.view.hide_explanation()
        if wanted and report is not None and report.forecast is not None:
            self._jobs.bulk(_Levers(report), self._explained, self._failed)

    def _explained(self, levers: Mapping[str, float]) -> None:
        report = self._report
        if self._explaining and report is not None:
            self.view.explain(report, levers)

    def _seen(self) -> None:
        self._showing.seen(self._report)

    @property
    def _report(self) -> Report | None:
        return self._state.report if self._state is not None else None

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self._export_failed = False
            self.view.notice.tell(say(problem.sentence), self.tr("Try again"))
        else:
            self._jobs.failed.emit(problem)

    def _practise(self, setup: Setup) -> None:
        self.navigate.emit(Destination(PageId.QUIZ, quiz=setup))

    def _folded(self, unfolded: frozenset[str]) -> None:
        self._unfolded = unfolded

    def _enter_pressed(self) -> None:
        if self.view.fill.isVisible():
            self._fill()

    def _fill(self) -> None:
        state = self._state
        if state is not None and state.situation is Situation.NO_BANK:
            self.navigate.emit(Destination(PageId.SETTINGS, section="banks"))
        elif state is not None and state.warm_up is not None:
            if state.warm_up.setup is not None:
                self._practise(state.warm_up.setup)
            else:
                self._sit(ExamKind.WARM_UP)

    def _repair(self) -> None:
        self._sit(ExamKind.REPAIR)

    def _sit(self, kind: ExamKind) -> None:
        self.navigate.emit(Destination(PageId.EXAM, kind=kind.value))

    # The report as a file

    def _open_export(self) -> None:
        report = self._report
        if self.export is not None and report is not None and self._outlook is not None:
            name = self.tr("report-{day}").format(day=report.day.isoformat())
            self.export.open(Studied(report, self._outlook), name)

    def _saved(self, sentence: str) -> None:
        self.view.notice.tell("")
        self.notice.emit(sentence)

    def _not_saved(self, sentence: str) -> None:
        self._export_failed = True
        self.view.notice.tell(sentence, self.tr("Try again"))

    def _again(self) -> None:
        if self._export_failed and self.export is not None:
            self.export.again()
        else:
            self.refresh()


@dataclass(frozen=True, slots=True)
class _Found:
    """The report, and the repair set that the last sitting calls for; None without a bank."""

    report: Report | None
    repair: KindDesk | None = None


def _report(services: Services) -> _Found:
    report = services.progress.report()
    if report is None:
        return _Found(None)
    return _Found(report, services.exams.kind(report.info, report.plan, ExamKind.REPAIR))


@dataclass(frozen=True, slots=True)
class _Outlook:
    """Asks for what stands beside a report."""

    report: Report

    def __call__(self, services: Services) -> Outlook:
        return services.forecasts.outlook(self.report)


@dataclass(frozen=True, slots=True)
class _Levers:
    """Asks what moves the chance of a report."""

    report: Report

    def __call__(self, _services: Services) -> Mapping[str, float]:
        return self.report.standing.levers()
