"""Readiness on Progress: the likely score over the weeks, and how today's is worked out."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.services import forecast_words
from studyapp.services.forecasts import Course, fetching
from studyapp.services.progress import Report
from studyapp.ui.progress import readiness_words as words
from studyapp.ui.progress.course import course_weeks
from studyapp.ui.progress.plots import Part
from studyapp.ui.readiness import fetch_words
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.score_line import ScoreLine
from studyapp.ui.widgets.text import Label

_PROSE = 560


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
        self._column.addWidget(self._needed)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

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
            self._column.addWidget(self._plot)
        self._plot.set_scores(scores)
        self._plot.show()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.button, *([self._plot] if self._plot is not None else [])]

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
        self.number.painted.connect(self.seen, Qt.ConnectionType.QueuedConnection)
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

    def _toggle(self) -> None:
        self._open = not self._open
        self.how.set_text(words.how(shown=self._open))
        self.unfolded.emit(self._open)


class ExplainedPart(QWidget):
    """How the number is worked out, as facts and sentences, and which disciplines move it most."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._body: QWidget | None = None

    def explain(self, report: Report, levers: Mapping[str, float]) -> None:
        """Explain the number of a report; `levers` are chances in [0, 1] by discipline."""
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading(words.how(shown=False)))
        for told in words.explained():
            column.addWidget(self._prose(told))
        for name, value in words.facts(report):
            column.addWidget(self._row(None, name, value))
            column.addWidget(self._line())
        column.addSpacing(8)
        column.addWidget(self._heading(words.levers_title()))
        column.addWidget(self._prose(words.levers_note()))
        places = {one.id: place for place, one in enumerate(report.info.disciplines)}
        names = {one.id: one.short for one in report.info.disciplines}
        for key in sorted(levers, key=lambda one: -levers[one]):
            value = words.lever(levers[key])
            column.addWidget(self._row(places[key], names[key], value))
            column.addWidget(self._line())
        self._column.addWidget(self._body)

    def _heading(self, title: str) -> Label:
        return Label(self._appearance, title, "section", parent=self._body)

    def _prose(self, told: str) -> Label:
        label = Label(self._appearance, told, "small", "ink2", parent=self._body)
        label.setMaximumWidth(self._appearance.px(_PROSE))
        return label

    def _line(self) -> Hairline:
        line = Hairline(self._body)
        line.setMaximumWidth(self._appearance.px(_PROSE))
        return line

    def _row(self, place: int | None, name: str, value: str) -> QWidget:
        box = QWidget(self._body)
        box.setMaximumWidth(self._appearance.px(_PROSE))
        inner = QHBoxLayout(box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        if place is not None:
            mark = Mark(self._appearance, place, parent=box)
            inner.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addWidget(Label(self._appearance, name, parent=box), 1)
        right = Qt.AlignmentFlag.AlignRight
        inner.addWidget(
            Label(self._appearance, value, role="ink2", tabular=True, align=right, parent=box)
        )
        return box
