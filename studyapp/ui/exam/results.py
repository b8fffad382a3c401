"""A result with its second page, the dry run of corrected keys, and the way into a file.

One of the three is shown; each asks here for what it needs of the services.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.quizzes import Setup
from studyapp.services.exam_report import ExamReport
from studyapp.services.exam_results import Result
from studyapp.services.ports import StorageFailed
from studyapp.ui.exam import work
from studyapp.ui.exam.regrade.view import RegradeView
from studyapp.ui.exam.report.view import ReportView
from studyapp.ui.exam.result import words as result_words
from studyapp.ui.exam.result.state import Face, face
from studyapp.ui.exam.result.view import ResultView
from studyapp.ui.exam.walk.state import Show
from studyapp.ui.export import HTML, PDF, Export, WriteReport
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say


@dataclass(frozen=True, slots=True)
class Way:
    """Into the walk: a filter, and a position or -1 for the first one shown."""

    show: Show = Show.ALL
    position: int = -1


class ResultsPanel(QWidget):
    """`walk_asked` carries a Way, `navigate` a Destination, `notice` a sentence for a toast,
    `rescored` the Result after a decision on keys."""

    walk_asked = Signal(object)
    forms_asked = Signal()
    navigate = Signal(object)
    notice = Signal(str)
    rescored = Signal(object)

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        parent: QWidget | None = None,
        *,
        write_report: WriteReport | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._face: Face | None = None
        exports = write_report is not None
        self.score = ResultView(appearance, self, exports=exports)
        self.report = ReportView(appearance, self, exports=exports)
        self.regrade = RegradeView(appearance, self)
        self.export: Export | None = None
        if write_report is not None:
            self.export = Export(appearance, jobs, write_report, self, (PDF, HTML))
            self.export.saved.connect(self._saved)
            self.export.failed.connect(self._not_saved)
        self._stack = QStackedLayout(self)
        for part in (self.score, self.report, self.regrade):
            self._stack.addWidget(part)
        self._connect()

    @property
    def face(self) -> Face | None:
        """What is shown, if anything is."""
        return self._face

    def show_result(self, result: Result, over: bool = False) -> None:
        """Show the first page; `over` says that the exam just ended."""
        self._face = face(result)
        told = result_words.over(self._face) if over else ""
        self.score.show_result(self._face, told)
        self._to(self.score)

    def come_back(self, result: Result) -> None:
        """After a walk: the page it was begun from."""
        if self._stack.currentWidget() is self.report:
            self._face = face(result)
            self.score.show_result(self._face)
            self.report.take_focus()
        else:
            self.show_result(result)

    def reread(self, result: Result) -> None:
        """The bank changed while a result is on the screen: the page stays."""
        self._face = face(result)
        self.score.show_result(self._face)
        shown = self._stack.currentWidget()
        if shown is self.regrade:
            self.regrade.show_run(result)
        elif shown is self.report:
            self._ask_report(self._reread_report)

    def key_hints(self) -> tuple[KeyHint, ...]:
        """The keys of what is shown."""
        escape = (self.tr("Esc"),)
        walk = KeyHint((self.tr("Enter"),), self.tr("Walk through the answers"))
        shown = self._stack.currentWidget()
        if shown is self.regrade:
            return (KeyHint(escape, self.tr("Decide later")),)
        if shown is self.report:
            return (walk, KeyHint(("P",), self.tr("The score")), KeyHint(escape, self.tr("Score")))
        return (
            walk,
            KeyHint(("P",), self.tr("Pace, changes, confidence")),
            KeyHint(escape, self.tr("All forms")),
        )

    # The second page

    def _open_report(self) -> None:
        self._ask_report(self._show_report)

    def _ask_report(self, then: Callable[[ExamReport], None]) -> None:
        if self._face is not None:
            self._jobs.db(work.ShowReport(self._face.result), then, self._failed)

    def _show_report(self, report: ExamReport) -> None:
        if self._is_shown(report):
            self.report.show_report(report)
            self._to(self.report)

    def _is_shown(self, report: ExamReport) -> bool:
        """Whoever went elsewhere meanwhile is not brought back."""
        shown = self._face.result.sitting.started.sitting if self._face else ""
        return self.isVisible() and report.result.sitting.started.sitting == shown

    def _reread_report(self, report: ExamReport) -> None:
        if self._is_shown(report):
            self.report.show_report(report)

    def _to_score(self) -> None:
        self._to(self.score)

    def _walk(self) -> None:
        self.walk_asked.emit(Way())

    def _walk_from_report(self, show: Show, position: int) -> None:
        self.walk_asked.emit(Way(show, position))

    def _drill(self, setup: Setup) -> None:
        self.navigate.emit(Destination(PageId.QUIZ, quiz=setup))

    # Corrected keys

    def _open_keys(self) -> None:
        if self._face is not None and self._face.result.key_changes:
            self.regrade.show_run(self._face.result)
            self._to(self.regrade)

    def _accept(self) -> None:
        if self._face is not None:
            self.regrade.set_busy(True)
            self._jobs.db(work.AcceptKeys(self._face.result), self._decided, self._undecided)

    def _decline(self) -> None:
        if self._face is not None:
            self.regrade.set_busy(True)
            self._jobs.db(work.DeclineKeys(self._face.result), self._decided, self._undecided)

    def _decided(self, result: Result | None) -> None:
        self.rescored.emit(result)

    def _undecided(self, problem: Exception) -> None:
        self.regrade.set_busy(False)
        if isinstance(problem, StorageFailed):
            self.regrade.notice.tell(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)

    # The report as a file

    def _open_export(self) -> None:
        self._ask_report(self._export)

    def _export(self, report: ExamReport) -> None:
        if self.export is not None and self._is_shown(report):
            day = report.result.day.isoformat()
            self.export.open(report, self.tr("mock-exam-{day}").format(day=day))

    def _saved(self, sentence: str) -> None:
        self._tell("")
        self.notice.emit(sentence)

    def _not_saved(self, sentence: str) -> None:
        self._tell(sentence, self.tr("Try again"))

    def _export_again(self) -> None:
        if self.export is not None:
            self.export.again()

    # Inside

    def _to(self, part: ResultView | ReportView | RegradeView) -> None:
        self._stack.setCurrentWidget(part)
        part.take_focus()

    def _tell(self, sentence: str, verb: str = "") -> None:
        for part in (self.score, self.report):
            part.notice.tell(sentence, verb)

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.notice.emit(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)

    def _connect(self) -> None:
        self.score.walk_asked.connect(self._walk)
        self.score.forms_asked.connect(self.forms_asked)
        self.score.report_asked.connect(self._open_report)
        self.score.export_asked.connect(self._open_export)
        self.score.keys_asked.connect(self._open_keys)
        self.report.walk_asked.connect(self._walk_from_report)
        self.report.score_asked.connect(self._to_score)
        self.report.export_asked.connect(self._open_export)
        self.report.drill_asked.connect(self._drill)
        self.regrade.accepted.connect(self._accept)
        self.regrade.declined.connect(self._decline)
        self.regrade.left.connect(self._to_score)
        for part in (self.score, self.report):
            part.notice.acted.connect(self._export_again)
