"""One step of the list: a disc with its number, its name, and its answer or its question."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.first_start.state import Step
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.text import Label

DISC = 28
INDENT = 44
_GAP = 32


class StepRow(QWidget):
    """Folded it shows a line, open its `body`. Emits `change` with the Step for another answer."""

    change = Signal(object)

    def __init__(
        self, appearance: Appearance, step: Step, title: str, body: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._step = step
        self._title = title
        self._open = self._answered = False
        self._last = step is max(Step)
        self._name = Label(appearance, title, weight=500, parent=self)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._line = Label(appearance, "", "ui", "ink2", align=middle, parent=self)
        self._change = Button(appearance, self.tr("Change"), ButtonRole.LINK, parent=self)
        self._change.setAccessibleName(self.tr("Change: {0}").format(title))
        self._change.clicked.connect(self._ask)
        self.body = body
        folded = QHBoxLayout()
        folded.setSpacing(12)
        folded.addWidget(self._line)
        folded.addWidget(self._change)
        folded.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._name)
        self._column.addLayout(folded)
        self._column.addWidget(body)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    @property
    def change_button(self) -> Button:
        """The button that opens the step again."""
        return self._change

    def show_as(self, *, open_: bool, answered: bool, line: str) -> None:
        """Unfold it, or fold it over a line: the answer, or what is still to come."""
        self._open, self._answered = open_, answered
        self._name.set_style("section" if open_ else "ui")
        self._name.set_role("ink" if open_ or answered else "ink2")
        self._line.set_text(line)
        self._line.set_role("ink2" if answered else "muted")
        self._line.setVisible(not open_)
        self._change.setVisible(answered)
        self.body.setVisible(open_)
        self.restyle(self._appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take sizes and colours anew."""
        title = self._appearance.line_height("section" if self._open else "ui")
        top = max(0, (theme.px(DISC) - title) // 2)
        below = 0 if self._last else theme.px(_GAP)
        self._column.setContentsMargins(theme.px(INDENT), top, 0, below)
        self._change.setFixedHeight(theme.px(24))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance = self._appearance
        side = appearance.px(DISC)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._last:
            painter.setPen(QPen(appearance.colour("line"), 1))
            middle = side // 2 + 0.5
            painter.drawLine(QPointF(middle, side), QPointF(middle, self.height()))
        box = QRectF(0.5, 0.5, side - 1, side - 1)
        if self._open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("accentfill"))
        else:
            painter.setPen(QPen(appearance.colour("good" if self._answered else "control"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if self._answered:
            tick = appearance.px(14)
            good = appearance.colour("good")
            drawn = appearance.pixmap("check", good, 14, self.devicePixelRatioF(), stroke=2.3)
            painter.drawPixmap(QPointF((side - tick) / 2, (side - tick) / 2), drawn)
            return
        painter.setPen(appearance.colour("onaccent" if self._open else "muted"))
        painter.setFont(appearance.font("small", weight=600, tabular=True))
        painter.drawText(
            QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, str(int(self._step))
        )

    def _ask(self) -> None:
        self.change.emit(self._step)
