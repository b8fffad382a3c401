"""A report as a file: asks which kind and where, writes it off the window, says what came of it.

How a report is written is handed in by the composition; a page knows no format beyond its name.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.services.exam_report import ExamReport
from studyapp.services.forecasts import Studied
from studyapp.services.offer import Services
from studyapp.services.ports import StorageFailed
from studyapp.ui.files import ask_new_file
from studyapp.ui.jobs import JobRunner
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say
from studyapp.ui.widgets.button import ButtonRole
from studyapp.ui.widgets.dialog import Dialog, Verb

AnyReport = Studied | ExamReport
# Writes a report in a format ("html", "pdf", "csv" or "json") to a file. Raises StorageFailed.
WriteReport = Callable[[AnyReport, str, Path], None]

PDF, HTML, CSV, JSON = "pdf", "html", "csv", "json"
_CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class _Writing:
    """A job that needs no services."""

    write: WriteReport
    report: AnyReport
    kind: str
    file: Path

    def __call__(self, _services: Services) -> Path:
        self.write(self.report, self.kind, self.file)
        return self.file


class Export(QObject):
    """`saved` carries a sentence, `failed` one too; `again` does once more what failed."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        write: WriteReport,
        page: QWidget,
        kinds: Sequence[str],
        ask: Callable[..., QObject] = ask_new_file,
    ) -> None:
        """`kinds` are the formats to choose from; `ask` lets the learner name a new file, as
        `ask_new_file` does."""
        super().__init__(page)
        self._appearance = appearance
        self._jobs = jobs
        self._write = write
        self._kinds = tuple(kinds)
        self._ask = ask
        self._report: AnyReport | None = None
        self._name = ""
        self._kind = PDF
        self._writing: _Writing | None = None
        self.dialog: Dialog | None = None

    def open(self, report: AnyReport, name: str) -> None:
        """Ask what kind of file it is to be; `name` is what the file is called, without its
        ending."""
        self._report = report
        self._name = name
        words = {
            PDF: (self.tr("PDF"), self.tr("PDF to print")),
            HTML: (self.tr("HTML"), self.tr("HTML for a browser")),
            CSV: (self.tr("CSV"), self.tr("CSV for a spreadsheet")),
            JSON: (self.tr("JSON"), self.tr("JSON for other programs")),
        }
        self.dialog = Dialog(
            self._appearance,
            self._page().window(),
            self.tr("Save the report as a file?"),
            (
                *(Verb(kind, words[kind][0]) for kind in self._kinds),
                Verb(_CANCEL, self.tr("Cancel"), ButtonRole.QUIET, safe=True),
            ),
            body=", ".join(words[kind][1] for kind in self._kinds) + ".",
        )
        self.dialog.chosen.connect(self._chosen)
        self.dialog.closed.connect(self.dialog.deleteLater)
        self.dialog.open()

    def again(self) -> None:
        """Write once more what could not be written."""
        if self._writing is not None:
            self._jobs.bulk(self._writing, self._done, self._not_done)

    def _page(self) -> QWidget:
        page = self.parent()
        assert isinstance(page, QWidget)
        return page

    def _chosen(self, kind: str) -> None:
        if kind == _CANCEL or self._report is None:
            return
        self._kind = kind
        name = f"{self._name}.{kind}"
        self._ask(self._page(), self.tr("Save the report"), self._write_to, name)

    def _write_to(self, file: str) -> None:
        assert self._report is not None
        self._writing = _Writing(self._write, self._report, self._kind, Path(file))
        self.again()

    def _done(self, file: Path) -> None:
        self._writing = None
        self.saved.emit(self.tr("The report is saved: {file}").format(file=file))

    def _not_done(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.failed.emit(say(problem.sentence))
        else:
            self._writing = None
            self._jobs.failed.emit(problem)
