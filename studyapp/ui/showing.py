"""Notes that the learner saw a forecast, so that it can be held against what comes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studyapp.ui.jobs import JobRunner

if TYPE_CHECKING:
    from studyapp.services.offer import Services
    from studyapp.services.report import Report


class Showing(QObject):
    """A page tells it whenever the number comes on the screen; the same number is noted once."""

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._noted: object = None

    def seen(self, report: "Report | None") -> None:
        """The number of this report is on the screen."""
        if report is None or report.forecast is None:
            return
        shown = (report.day, report.info.id, report.standing.used, report.forecast)
        if shown != self._noted:
            self._noted = shown
            self._jobs.db(_Shown(report), self._written)

    def _written(self, _none: None) -> None:
        """Nothing on the screen hangs on it."""


@dataclass(frozen=True, slots=True)
class _Shown:
    report: "Report"

    def __call__(self, services: "Services") -> None:
        services.forecasts.shown(self.report)
