"""An answer of the summary: a line that unfolds to the question with its reasons."""

from math import ceil
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.explained.view import ExplainedView, faces
from studyapp.ui.quiz.summary import words
from studyapp.ui.quiz.summary.state import Line
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import TypeName
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.option_list import OptionList
from studyapp.ui.widgets.passage import WIDEST, Ink, Passage
from studyapp.ui.widgets.prose import plain_paragraphs, plain_text, prose_paragraphs
from studyapp.ui.widgets.stem import Stem, told_and_asked

_PADDING = 10
_CHEVRON = 14
_SIGN = 16
_GAP = 10
_INDENT = _CHEVRON + _SIGN + 2 * _GAP
_LEAST = 160
_SIGNS: dict[bool, tuple[str, Role]] = {True: ("check", "good"), False: ("cross", "bad")}
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerHead(QAbstractButton):
    """Whether it was right, what was asked, how it was answered. The page scrolls by the arrows,
    so that Enter and Space alone fold."""

    ring_radius = 8

    def __init__(self, appearance: Appearance, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._line = line
        self._unfolded = False
        self._laid_out: dict[int, tuple[Passage, Passage]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)
        self.set_line(line, unfolded=False)

    def set_line(self, line: Line, *, unfolded: bool) -> None:
        """Show an answer, folded or not."""
        self._line, self._unfolded = line, unfolded
        asked = plain_text(told_and_asked(line.stem)[1])
        said = (f"{line.number}. {asked}", words.verdict(line), words.under(line))
        self.setAccessibleName(", ".join(said))
        self.setAccessibleDescription(self.tr("unfolded") if unfolded else self.tr("folded"))
        self.restyle(self._appearance.theme)

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self._laid_out.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        asked, under = self._passages(width)
        return ceil(asked.height + under.height) + 2 * self._appearance.px(_PADDING)

    def sizeHint(self) -> QSize:
        asked, under = self._passages(int(WIDEST))
        width = ceil(max(asked.natural_width, under.natural_width)) + 1
        width += self._appearance.px(_INDENT)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        px = self._appearance.px
        return QSize(px(_INDENT + _LEAST), self._appearance.line_height("ui") + 2 * px(_PADDING))

    def event(self, event: QEvent) -> bool:
        # The row that has the focus wins over the page's own meaning of Enter.
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and cast(QKeyEvent, event).key() in (*_KEYS, Qt.Key.Key_Space):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, px = self._appearance, self._appearance.px
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), appearance.colour("sunken"))
        asked, under = self._passages(self.width())
        middle = px(_PADDING) + appearance.line_height("ui") / 2
        self._paint_icon(
            painter, "down" if self._unfolded else "right", "ink2", _CHEVRON, 0, middle
        )
        sign, role = _SIGNS[self._line.correct]
        self._paint_icon(painter, sign, role, _SIGN, px(_CHEVRON + _GAP), middle)
        left = px(_INDENT)
        asked.draw(painter, QPointF(left, px(_PADDING)))
        under.draw(painter, QPointF(left, px(_PADDING) + asked.height))

    def _paint_icon(
        self, painter: QPainter, name: str, role: Role, size: int, left: float, middle: float
    ) -> None:
        appearance = self._appearance
        drawn = appearance.pixmap(name, appearance.colour(role), size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, middle - appearance.px(size) / 2), drawn)

    def _passages(self, width: int) -> tuple[Passage, Passage]:
        """What was asked, and what stands below, laid out for a row of this width."""
        if width not in self._laid_out:
            if len(self._laid_out) > 8:
                self._laid_out.clear()
            room = max(1, width - self._appearance.px(_INDENT))
            asked = prose_paragraphs(told_and_asked(self._line.stem)[1])
            under = plain_paragraphs(words.under(self._line))
            self._laid_out[width] = (
                Passage(asked, self._ink("ui", "ink", 500), room),
                Passage(under, self._ink("small", "muted", 400), room),
            )
        return self._laid_out[width]

    def _ink(self, style: TypeName, role: Role, weight: int) -> Ink:
        appearance = self._appearance
        colour = appearance.colour(role)
        font = appearance.font(style, weight=weight, tabular=True)
        line = appearance.line_height(style)
        return Ink(font, line, colour, colour, appearance.colour("sunken"))


class AnswerRow(QWidget):
    """Emits `turned` with its item's id, and `lesson_asked` with a topic; what it unfolds to is
    made when it is first looked at."""

    turned = Signal(str)
    lesson_asked = Signal(str)

    def __init__(self, appearance: Appearance, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._line = line
        self._body: QWidget | None = None
        self.head = AnswerHead(appearance, line, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(Hairline(self))
        self.head.clicked.connect(self._turn)

    @property
    def item(self) -> str:
        """Whose answer it is."""
        return self._line.item

    def set_line(self, line: Line, *, unfolded: bool) -> None:
        """Show an answer, folded or not."""
        same = line == self._line
        self._line = line
        self.head.set_line(line, unfolded=unfolded)
        if self._body is not None and not same:
            self._body.hide()
            self._column.removeWidget(self._body)
            self._body.deleteLater()
            self._body = None
        if unfolded and self._body is None:
            self._body = self._make()
            self._column.insertWidget(1, self._body)
        if self._body is not None:
            self._body.setVisible(unfolded)

    def _make(self) -> QWidget:
        line, appearance = self._line, self._appearance
        made = QWidget(self)
        stem, options = Stem(appearance, made), OptionList(appearance, made)
        explained = ExplainedView(appearance, parent=made)
        stem.set_question(line.scenario, line.stem)
        options.set_locked(True)
        options.set_options(faces(line.options))
        explained.show_explained(line.explained)
        explained.lesson_asked.connect(self.lesson_asked)
        column = QVBoxLayout(made)
        column.setContentsMargins(appearance.px(_INDENT), 4, 0, 20)
        column.setSpacing(12)
        for part in (stem, options, explained):
            column.addWidget(part)
        return made

    def _turn(self) -> None:
        self.turned.emit(self._line.item)
