"""A report on a question, from the learner's words to the file that its author can use."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.services.ports import StorageFailed
from studyapp.ui.jobs import JobRunner
from studyapp.ui.quiz.question import writes
from studyapp.ui.quiz.question.report_dialog import ReportDialog
from studyapp.ui.quiz.question.state import Asking
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say


class Reporting(QObject):
    """Words that did not get through are asked for again, as they were. Emits `told` with where a
    report is."""

    told = Signal(str)

    def __init__(self, appearance: Appearance, jobs: JobRunner, panel: QWidget) -> None:
        super().__init__(panel)
        self._appearance = appearance
        self._jobs = jobs
        self._panel = panel
        self._about: Asking | None = None
        self._words = ""

    def ask(self, asking: Asking) -> None:
        """Ask what is wrong with the question on the screen."""
        self._about, self._words = asking, ""
        self._open("")

    def _open(self, problem: str) -> None:
        dialog = ReportDialog(self._appearance, self._panel.window(), self._words, problem)
        dialog.sent.connect(self._send)
        dialog.open()

    def _send(self, words: str) -> None:
        if self._about:
            self._words = words
            self._jobs.db(writes.Report(self._about, words), self._written, self._failed)

    def _written(self, file: Path) -> None:
        self.told.emit(self.tr("Your report is in {file}").format(file=file))

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self._open(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)
