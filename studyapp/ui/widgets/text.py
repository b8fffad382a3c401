"""Wrapped text: `Label` for the app's own words, `Prose` for a bank's.

Both are QLabels that hold plain text, so a screen reader says it, and paint it themselves in
lines of the height the type style asks for.
"""

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import STYLES, TypeName
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.passage import WIDEST, Ink, Passage, Wash, longest_word
from studyapp.ui.widgets.prose import (
    Paragraph,
    plain_paragraphs,
    plain_text,
    prose_paragraphs,
)

_NARROWEST = 160


class Label(QLabel):
    """The app's own words in a named type style; nothing in them is interpreted."""

    def __init__(
        self,
        appearance: Appearance,
        text: str = "",
        style: TypeName = "ui",
        role: Role = "ink",
        *,
        weight: int | None = None,
        tabular: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._style = style
        self._role: Role = role
        self._weight = weight
        self._tabular = tabular
        self._told: str | None = None
        self._paragraphs: tuple[Paragraph, ...] = ()
        # Layouts ask for sizes many times over, and words are slow to lay out.
        self._laid_out: dict[int, Passage] = {}
        self._word: int | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(align)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)
        self.set_text(text)
        self.restyle(appearance.theme)

    def set_text(self, text: str) -> None:
        """Show other words."""
        if text == self._told:
            return  # else everything around would be laid out anew
        self._told = text
        self._paragraphs = self._read(text)
        self.setText("\n".join(p.text for p in self._paragraphs))
        self._forget()

    def set_role(self, role: Role) -> None:
        """Write in the colour of another role."""
        self._role = role
        self._forget()

    def set_style(self, style: TypeName) -> None:
        """Write in another type style."""
        self._style = style
        self.restyle(self._appearance.theme)

    def restyle(self, _theme: Theme) -> None:
        """Take font and colours anew."""
        self.setFont(self._font())
        self._forget()

    def line_count(self, width: int) -> int:
        """How many lines the text takes at a width in pixels."""
        return self._passage(width).lines

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return ceil(self._passage(width).height)

    def sizeHint(self) -> QSize:
        passage = self._passage(int(WIDEST))
        return QSize(ceil(passage.natural_width) + 1, ceil(passage.height))

    def minimumSizeHint(self) -> QSize:
        if self._word is None:
            self._word = ceil(longest_word(self._paragraphs, self._font())) + 2
        width = min(self._word, self._appearance.px(_NARROWEST), self.sizeHint().width())
        return QSize(width, self._appearance.line_height(self._style))

    def paintEvent(self, _event: QPaintEvent) -> None:
        passage = self._passage(self.width())
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - passage.height) / 2)
        painter = QPainter(self)
        passage.draw(painter, QPointF(0, top))

    def _read(self, text: str) -> tuple[Paragraph, ...]:
        return plain_paragraphs(text)

    def _strong_role(self) -> Role:
        return self._role

    def _font(self) -> QFont:
        weight = self._weight or STYLES[self._style].weight
        return self._appearance.font(self._style, weight=weight, tabular=self._tabular)

    def _forget(self) -> None:
        self._laid_out.clear()
        self._word = None
        self.updateGeometry()
        self.update()

    def _passage(self, width: int) -> Passage:
        if width not in self._laid_out:
            if len(self._laid_out) > 8:
                self._laid_out.clear()
            self._laid_out[width] = Passage(self._paragraphs, self._ink(), width)
        return self._laid_out[width]

    def _ink(self) -> Ink:
        sides = (Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
        align = next((s for s in sides if self.alignment() & s), Qt.AlignmentFlag.AlignLeft)
        return Ink(
            font=self._font(),
            line=self._appearance.line_height(self._style),
            colour=self._appearance.colour(self._role if self.isEnabled() else "muted"),
            strong=self._appearance.colour(self._strong_role()),
            code=self._appearance.colour("sunken"),
            align=align,
        )


class Prose(Label):
    """A bank's words: **bold**, *italic*, `code`, line breaks and lists, and nothing else."""

    def __init__(
        self,
        appearance: Appearance,
        text: str = "",
        style: TypeName = "reading",
        role: Role = "ink",
        *,
        strong: Role | None = None,
        weight: int | None = None,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        self._strong: Role | None = strong
        self._washes: tuple[tuple[int, int, Role, Role], ...] = ()
        super().__init__(appearance, text, style, role, weight=weight, align=align, parent=parent)

    @property
    def words(self) -> list[str]:
        """The words, without what opens the items of a list."""
        return [p.text[start:end] for p in self._paragraphs for start, end in p.words]

    def word_at(self, point: QPoint) -> int | None:
        """The word at a point of the widget, from 0, or the one nearest to it in its line."""
        return self._passage(self.width()).word_at(point.x(), point.y())

    def set_washes(self, washes: tuple[tuple[int, int, Role, Role], ...]) -> None:
        """Put grounds under words: first word, the one after the last, ground and line under it."""
        self._washes = washes
        self.update()

    def set_text(self, text: str) -> None:
        """Show other text; a screen reader hears it without the marks."""
        super().set_text(text)
        self.setText(plain_text(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._washes:
            painter, passage = QPainter(self), self._passage(self.width())
            for first, end, ground, line in self._washes:
                colours = (self._appearance.colour(role) for role in (ground, line))
                passage.wash(painter, QPointF(0, 0), Wash(first, end, *colours))
            painter.end()
        super().paintEvent(event)

    def _read(self, text: str) -> tuple[Paragraph, ...]:
        return prose_paragraphs(text)

    def _strong_role(self) -> Role:
        return self._strong or self._role
