"""Lays paragraphs out in lines of an exact height, which QLabel cannot do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

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
# How far a wash goes beyond its words and stays off the next line, and how thick its line is.
_REACH, _UNDER = 2.0, 1.5


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
class Wash:
    """A ground and a line under some of the words: from `first` to before `end`, counted through
    all paragraphs from 0."""

    first: int
    end: int
    ground: QColor
    line: QColor


@dataclass(frozen=True)
class _Placed:
    """`words` are the places of the words in the layout, in UTF-16 units as Qt counts."""

    layout: QTextLayout
    at: QPointF
    marker: str
    words: tuple[tuple[int, int], ...]


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
            words = tuple(
                (_units(paragraph.text[:start]), _units(paragraph.text[:end]))
                for start, end in paragraph.words
            )
            self._placed.append(_Placed(layout, QPointF(indent, top), paragraph.marker, words))
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

    def word_at(self, x: float, y: float) -> int | None:
        """The word at a point, or the one nearest to it in its line; None without words."""
        before = 0
        nearest: int | None = None
        for placed in self._placed:
            if not placed.words:
                continue
            if nearest is not None and y < placed.at.y():
                break
            n = int((y - placed.at.y()) // self._ink.line)
            line = placed.layout.lineAt(max(0, min(n, placed.layout.lineCount() - 1)))
            units = line.xToCursor(x - placed.at.x(), line.CursorPosition.CursorOnCharacter)
            begun = [k for k, (start, _) in enumerate(placed.words) if start <= units]
            nearest = before + (begun[-1] if begun else 0)
            before += len(placed.words)
        return nearest

    def wash(self, painter: QPainter, at: QPointF, wash: Wash) -> None:
        """Paint what is under the words of a wash, the passage with its top left corner at `at`."""
        before = 0
        for placed in self._placed:
            inside = placed.words[max(0, wash.first - before) : max(0, wash.end - before)]
            before += len(placed.words)
            if not inside:
                continue
            for n in range(placed.layout.lineCount()):
                line = placed.layout.lineAt(n)
                start = max(inside[0][0], line.textStart())
                end = min(inside[-1][1], line.textStart() + line.textLength())
                if start >= end:
                    continue
                left, right = (
                    cast(tuple[float, int], line.cursorToX(units))[0] for units in (start, end)
                )
                top = at.y() + placed.at.y() + n * self._ink.line
                box = QRectF(at.x() + placed.at.x() + left, top, right - left, self._ink.line)
                box.adjust(-_REACH, _REACH, _REACH, -_REACH)
                painter.fillRect(box, wash.ground)
                painter.fillRect(box.adjusted(0, box.height() - _UNDER, 0, 0), wash.line)

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
            length = _units(run.text)
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


def _units(text: str) -> int:
    """The length as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _bolder(font: QFont) -> QFont.Weight:
    """A weight one clearly sees beside this one."""
    heavy = font.weight() >= QFont.Weight.DemiBold
    return QFont.Weight.Bold if heavy else QFont.Weight.DemiBold


def longest_word(paragraphs: Sequence[Paragraph], font: QFont) -> float:
    """The width of the widest word, in pixels: below it a line breaks inside a word."""
    metrics = QFontMetricsF(font)
    words = (word for paragraph in paragraphs for word in paragraph.text.split())
    return max((metrics.horizontalAdvance(word) for word in words), default=0.0)
