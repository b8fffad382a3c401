"""A text in so many lines and no more, with the words that were looked for in a stronger weight."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import TypeName
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.word_match import matches

STRONG = 600


class Lines:
    """A text cut into lines for a width; `cut` says that there is more of it."""

    def __init__(
        self, appearance: Appearance, text: str, style: TypeName, width: float, most: int
    ) -> None:
        self._appearance = appearance
        self._style: TypeName = style
        self._width = width
        # Broken as if all of it were strong, so that no match makes a line too long.
        self._texts = _broken(text, appearance.font(style, weight=STRONG), width, most)
        self.cut = sum(len(line) for line in self._texts) < len(text)
        if self.cut:
            self._texts[-1] = f"{self._texts[-1].rstrip()}…"

    @property
    def height(self) -> float:
        """What the lines take, in pixels."""
        return float(len(self._texts) * self._appearance.line_height(self._style))

    def draw(
        self, painter: QPainter, at: QPointF, role: Role, query: str = "", weight: int = 400
    ) -> None:
        """Paint with the top left corner at `at`."""
        line = self._appearance.line_height(self._style)
        painter.setPen(self._appearance.colour(role))
        for n, text in enumerate(self._texts):
            left = at.x()
            for part, hit in matches(text, query):
                shown = STRONG if hit else weight
                font = self._appearance.font(self._style, weight=shown)
                painter.setFont(font)
                wide = QFontMetricsF(font).horizontalAdvance(part)
                box = QRectF(left, at.y() + n * line, wide + 2, line)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, part)
                left += wide


def _broken(text: str, font: QFont, width: float, most: int) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        starts.append(line.textStart())
        if len(starts) > most:
            break
    layout.endLayout()
    plain = text.encode("utf-16-le")
    ends = [*starts[1:], len(plain) // 2]
    pieces = [
        plain[2 * start : 2 * end].decode("utf-16-le", "ignore")
        for start, end in zip(starts, ends, strict=True)
    ]
    if len(pieces) > most:
        metrics = QFontMetricsF(font)
        last = metrics.elidedText(pieces[most - 1] + "…", Qt.TextElideMode.ElideRight, width)
        pieces = [*pieces[: most - 1], last.rstrip("…")]
    return pieces or [""]
