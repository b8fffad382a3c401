"""Lays paragraphs out in lines of an exact height, which QLabel cannot do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from studyapp.ui.widgets.prose import Paragraph

WIDEST = 16_000.0


@dataclass(frozen=True)
class Ink:
    """What a passage is written with; colours of strong words and code grounds may differ."""

    font: QFont
    line: int
    colour: QColor
    strong: QColor
    code: QColor
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class _Placed:
    layout: QTextLayout
    at: QPointF
    marker: str


class Passage:
    """Paragraphs laid out for one width; lengths in device-independent pixels."""

    def __init__(self, paragraphs: Sequence[Paragraph], ink: Ink, width: float) -> None:
        self._ink = ink
        self._placed: list[_Placed] = []
        metrics = QFontMetricsF(ink.font)
        self.lines = 0
        self.natural_width = 0.0
        top = 0.0
        for n, paragraph in enumerate(paragraphs):
            if n and not paragraph.tight:
                top += ink.line / 2
            indent = metrics.horizontalAdvance("00. ") if paragraph.marker else 0.0
            layout = self._layout(paragraph, max(1.0, width - indent), metrics)
            self._placed.append(_Placed(layout, QPointF(indent, top), paragraph.marker))
            self.lines += layout.lineCount()
            self.natural_width = max(self.natural_width, indent + self._used(layout))
            top += layout.lineCount() * ink.line
        self.height = max(top, float(ink.line))

    @property
    def first_width(self) -> float:
        """How far the first line reaches, in pixels."""
        if not self._placed or not self._placed[0].layout.lineCount():
            return 0.0
        first = self._placed[0]
        return first.at.x() + first.layout.lineAt(0).naturalTextWidth()

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Paint with the top left corner at `at`."""
        painter.setFont(self._ink.font)
        painter.setPen(self._ink.colour)
        for placed in self._placed:
            if placed.marker:
                box = QRectF(at.x(), at.y() + placed.at.y(), placed.at.x(), self._ink.line)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, placed.marker)
            placed.layout.draw(painter, at + placed.at)

    def _used(self, layout: QTextLayout) -> float:
        lines = range(layout.lineCount())
        return max((layout.lineAt(n).naturalTextWidth() for n in lines), default=0.0)

    def _layout(self, paragraph: Paragraph, width: float, metrics: QFontMetricsF) -> QTextLayout:
        layout = QTextLayout(paragraph.text, self._ink.font)
        option = QTextOption(self._ink.align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(paragraph))
        layout.beginLayout()
        n = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, n * self._ink.line + (self._ink.line - line.height()) / 2))
            n += 1
        layout.endLayout()
        return layout

    def _formats(self, paragraph: Paragraph) -> list[QTextLayout.FormatRange]:
        made: list[QTextLayout.FormatRange] = []
        at = 0
        for run in paragraph.runs:
            length = len(run.text.encode("utf-16-le")) // 2
            if run.bold or run.italic or run.code:
                look = QTextCharFormat()
                face = QFont(self._ink.font)
                if run.bold:
                    face.setWeight(_bolder(self._ink.font))
                    look.setForeground(self._ink.strong)
                if run.italic:
                    face.setItalic(True)
                if run.code:
                    look.setBackground(self._ink.code)
                look.setFont(face)
                part = QTextLayout.FormatRange()
                part.start, part.length, part.format = at, length, look
                made.append(part)
            at += length
        return made


def _bolder(font: QFont) -> QFont.Weight:
    """A weight one clearly sees beside this one."""
    heavy = font.weight() >= QFont.Weight.DemiBold
    return QFont.Weight.Bold if heavy else QFont.Weight.DemiBold


def longest_word(paragraphs: Sequence[Paragraph], font: QFont) -> float:
    """The width of the widest word, in pixels: below it a line breaks inside a word."""
    metrics = QFontMetricsF(font)
    words = (word for paragraph in paragraphs for word in paragraph.text.split())
    return max((metrics.horizontalAdvance(word) for word in words), default=0.0)
