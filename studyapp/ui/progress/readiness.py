"""Readiness on Progress: the likely score over the weeks, and how today's is worked out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.services import forecast_words
from studyapp.services.forecasts import Course, fetching
from studyapp.services.report import Report
from studyapp.ui.progress import readiness_words as words
from studyapp.ui.progress.course import course_weeks
from studyapp.ui.readiness import fetch_words
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.part import Part
from studyapp.ui.widgets.score_line import ScoreLine
from studyapp.ui.widgets.text import Label


class ReadinessPart(Part):
    """The plot, or what is missing for one. `asked` carries the Setup of the quiz that fetches
    it."""

    asked = Signal(object)

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self._title = title
        self._report: Report | None = None
        self._plot: ScoreLine | None = None
        self._needed = Label(appearance, "", "small", "muted", parent=self)
        self.button = Button(appearance, "", parent=self)
        self.button.clicked.connect(self._ask)
        self.column.addWidget(self._needed)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_report(self, report: Report) -> None:
        """Say what is missing, or what the plot will show."""
        self._report = report
        found = fetching(report)
        number = report.forecast is not None
        self.say(say(forecast_words.assumption() if number else forecast_words.missing(report)))
        self._needed.set_text("" if number else say(forecast_words.needed()))
        self._needed.setVisible(not number)
        self.button.setVisible(found is not None)
        if found is not None:
            self.button.set_text(fetch_words(found))
        if self._plot is not None:
            self._plot.setVisible(number)

    def show_course(self, report: Report, course: Course) -> None:
        """Show the weeks, where there is a number today."""
        if report.forecast is None:
            return
        scores = words.scores(report, course_weeks(report, course))
        if self._plot is None:
            self._plot = ScoreLine(self._appearance, self._title, scores, self)
            self.column.addWidget(self._plot)
        self._plot.set_scores(scores)
        self._plot.show()

    def _ask(self) -> None:
        found = fetching(self._report) if self._report is not None else None
        if found is not None:
            self.asked.emit(found.setup)


class NumberLabel(Label):
    """Says when it has come on the screen."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


class ReadingPart(QWidget):
    """Today's number in words, how forecasts did so far, and the way to how it is worked out.

    `seen` says that the number has come on the screen, `unfolded` that the learner wants the
    explanation (True) or not.
    """

    seen = Signal()
    unfolded = Signal(bool)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self.number = NumberLabel(appearance, "", "card", parent=self)
        self.number.painted.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self.chance = Label(appearance, "", role="ink2", parent=self)
        self.track = Label(appearance, "", "small", "muted", parent=self)
        self.rests = Label(appearance, "", "small", "muted", parent=self)
        self.how = Button(
            appearance, words.how(shown=False), ButtonRole.LINK, size=ButtonSize.SMALL, parent=self
        )
        self.how.clicked.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.number, self.chance, self.track, self.rests):
            column.addWidget(part)
        column.addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeft)

    def show_report(self, report: Report) -> None:
        """Say today's number; only where there is one."""
        forecast = report.forecast
        if forecast is None:
            return
        self.number.set_text(words.today(forecast))
        self.chance.set_text(say(forecast_words.chance(forecast)))
        self.rests.set_text(say(forecast_words.rests_on(report)))

    def show_course(self, course: Course) -> None:
        """Say how forecasts did so far."""
        self.track.set_text(say(forecast_words.track(course.record)))

    def _look(self) -> None:
        # It may have been painted where it does not stay while the page was laid out.
        if not self.number.visibleRegion().isEmpty():
            self.seen.emit()

    def _toggle(self) -> None:
        self._open = not self._open
        self.how.set_text(words.how(shown=self._open))
        self.unfolded.emit(self._open)


class Told(QWidget):
    """A heading with sentences and rows of name and value, made anew for other figures."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None

    def tell(
        self,
        title: str,
        sentences: Sequence[str],
        rows: Sequence[tuple[int | None, str, str]],
    ) -> None:
        """Say this; a row is the place of a discipline or None, a name and a value."""
        if self._body is not None:
            self.column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self._appearance, title, "section", parent=self._body))
        for sentence in sentences:
            words = Label(self._appearance, sentence, "small", "ink2", parent=self._body)
            column.addWidget(words)
        column.addSpacing(4)
        for row in rows:
            column.addLayout(self._row(*row))
            column.addWidget(Hairline(self._body))
        column.addStretch(1)
        self.column.addWidget(self._body)

    def _row(self, place: int | None, name: str, value: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if place is not None:
            mark = Mark(self._appearance, place, parent=self._body)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Label(self._appearance, name, parent=self._body), 1)
        right = Qt.AlignmentFlag.AlignRight
        row.addWidget(
            Label(
                self._appearance,
                value,
                role="ink2",
                tabular=True,
                align=right,
                parent=self._body,
            )
        )
        return row
