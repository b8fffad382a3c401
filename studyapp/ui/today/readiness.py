"""Would you reach your target today? The likely score, or what is missing for one, in room that is
kept free for either from the first paint on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.text import Label

if TYPE_CHECKING:
    from studyapp.services.forecasts import Fetching
    from studyapp.services.report import Report
    from studyapp.ui.widgets.range_band import RangeBand

# The gap between neighbours, and what the band is high, as in range_band, beside two axis lines.
_GAP = 8
_BAND = 28
# Lines of the three sentences below it in the narrow column.
_LINES = 4
_BETWEEN = 2


class ReadinessPart(QWidget):
    """`asked` carries the Setup of the quiz that fetches what is missing; `seen` says that the
    number has come on the screen."""

    asked = Signal(object)
    seen = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._fetching: Fetching | None = None
        self._band: RangeBand | None = None
        self.figure = Label(appearance, "", "figure", parent=self)
        self._unit = Label(appearance, "", role="muted", parent=self)
        self.sentences = [
            Label(appearance, "", "small", role, parent=self) for role in ("ink", "ink2", "ink2")
        ]
        self._sayings = QVBoxLayout()
        self._sayings.setSpacing(_BETWEEN)
        for label in self.sentences:
            self._sayings.addWidget(label)
        self.button = Button(appearance, "", parent=self)
        self.button.clicked.connect(self._ask)
        number = QHBoxLayout()
        number.setSpacing(_GAP)
        number.addWidget(self.figure)
        number.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        title = self.tr("Would you reach your target today?")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(Label(appearance, title, "section", parent=self))
        self._column.addLayout(number)
        self._column.addLayout(self._sayings)
        # Where its words are too long for a line, they wrap.
        verbs = Flow(self)
        verbs.addWidget(self.button)
        self._column.addWidget(verbs)
        self._column.addStretch(1)
        for part in (self.figure, self._unit, self.button, *self.sentences):
            part.hide()
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Keep room for the number, also while there is none."""
        line = self._appearance.line_height
        words = line("section") + line("figure") + _LINES * line("small")
        self.setMinimumHeight(words + 2 * line("axis") + theme.px(_BAND) + 3 * _GAP + 2 * _BETWEEN)

    def show_report(self, report: "Report | None") -> None:
        """Show the likely score, or what is missing; nothing without a report."""
        number = report is not None and report.forecast is not None
        for part in (self.figure, self._unit, self._band):
            if part is not None:
                part.setVisible(number)
        self.button.hide()
        for label in self.sentences:
            label.setVisible(report is not None)
        if report is None:
            return
        if number:
            self._show_number(report)
        else:
            self._show_missing(report)

    def _show_number(self, report: "Report") -> None:
        from studyapp.services import forecast_words
        from studyapp.ui.readiness import score_range
        from studyapp.ui.translation import say
        from studyapp.ui.widgets.range_band import RangeBand

        forecast = report.forecast
        assert forecast is not None
        band = score_range(report, forecast)
        if self._band is None:
            self._band = RangeBand(self._appearance, band, self)
            self._band.painted.connect(self._look, Qt.ConnectionType.QueuedConnection)
            self._column.insertWidget(2, self._band)
        self._band.set_range(band)
        self.figure.set_text(say(forecast_words.likely_range(forecast)))
        self._unit.set_text(say(forecast_words.likely_of(forecast)))
        self._say(
            say(forecast_words.chance(forecast)),
            say(forecast_words.rests_on(report)),
            say(forecast_words.assumption()),
        )

    def _show_missing(self, report: "Report") -> None:
        from studyapp.services import forecast_words
        from studyapp.services.forecasts import fetching
        from studyapp.ui.readiness import fetch_words
        from studyapp.ui.translation import say

        self._fetching = fetching(report)
        self._say(say(forecast_words.missing(report)), say(forecast_words.needed()), "")
        if self._fetching is not None:
            self.button.set_text(fetch_words(self._fetching))
            self.button.show()

    def _say(self, *sentences: str) -> None:
        for label, words in zip(self.sentences, sentences, strict=True):
            label.set_text(words)
            label.setVisible(bool(words))

    def _look(self) -> None:
        # It may have been painted where it does not stay while the page was laid out.
        if self._band is not None and not self._band.visibleRegion().isEmpty():
            self.seen.emit()

    def _ask(self) -> None:
        assert self._fetching is not None
        self.asked.emit(self._fetching.setup)
