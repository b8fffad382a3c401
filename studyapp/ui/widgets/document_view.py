"""A lesson or another longer text of a bank, as tall as it is: the page scrolls, the text does not.

Links are told and not followed; a term says its meaning where the pointer or the keyboard is.
"""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any, cast

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextBrowser, QToolTip, QWidget

from studyapp.documents.closed import ClosedDocument, Loader, no_file
from studyapp.documents.html import TERM
from studyapp.documents.look import Look
from studyapp.domain.questions import Term
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import FAMILY
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.tips import plain_tip

WIDTH = 560
_NARROWEST = 240
_MARGIN = 24
_RADIUS = 4
# What Qt gives for a place in a line: pixels across, and the character there.
_Place = tuple[float, int]
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
# The page scrolls by these, as it does where nothing has the focus.
_SCROLLS = {
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}


def document_look(theme: Theme) -> Look:
    """The look of a document in a theme."""

    def name(role: Role) -> str:
        return theme.colour(role).name()

    return Look(
        family=FAMILY,
        ink=name("ink"),
        muted=name("muted"),
        accent=name("accent"),
        line=name("line"),
        sunken=name("sunken"),
        notice=name("warnsoft"),
        scale=theme.text_size,
    )


class DocumentView(QTextBrowser):
    """Shows Markdown through a ClosedDocument, at most 560 wide at text size 1.0.

    `link` is a link that was followed: `lesson:<topic>`, `term:<id>`, `source:<id>` or an address.
    `hovered` is the one under the pointer or the keyboard, empty when there is none any more.
    """

    link = Signal(str)
    hovered = Signal(str)

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._terms: dict[str, Term] = {}
        self._heights: dict[int, int] = {}
        self._by_key = False
        self._closed = ClosedDocument(document_look(appearance.theme), self)
        self.setDocument(self._closed)
        self.setAccessibleName(name)
        self.setProperty("bare", True)
        self.setProperty("ring", False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._hover)
        appearance.changed.connect(self.restyle)
        self.setMaximumWidth(appearance.px(WIDTH))

    @property
    def formatted(self) -> bool:
        """False where the text was too long or too deep, and stands as it was written."""
        return self._closed.formatted

    def set_text(self, markdown: str, terms: Sequence[Term] = (), load: Loader = no_file) -> None:
        """Show another text; `load` gives the bytes of a picture by its path inside the bank."""
        self._terms = {TERM + term.id: term for term in terms}
        self._closed.set_text(markdown, terms, load)
        has_links = bool(self._closed.links())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.ClickFocus)
        self._lay_out()

    def restyle(self, theme: Theme) -> None:
        """Take sizes and colours anew."""
        self.setMaximumWidth(theme.px(WIDTH))
        self._closed.set_look(document_look(theme))
        self._lay_out()

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Nothing: the document has all there is."""
        return None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            now = self._closed.textWidth()
            self._closed.fit(width)
            self._heights[width] = ceil(self._closed.size().height())
            self._closed.fit(now)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self._appearance.px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(_NARROWEST), self._appearance.line_height("reading"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._closed.fit(self.viewport().width())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            asked = cast(QHelpEvent, event)
            text = self.link_text(self.anchorAt(asked.pos()))
            QToolTip.showText(asked.globalPos(), plain_tip(text, wraps=True), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        stays = super().focusNextPrevChild(forward)
        if stays and self.hasFocus():
            self._by_key = True
            self.hovered.emit(self._link_here())
            self._come_into_sight()
        return stays

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_key = False
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._by_key = False
        self.hovered.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            forward = event.reason() is Qt.FocusReason.TabFocusReason
            cursor = self.textCursor()
            end = QTextCursor.MoveOperation.Start if forward else QTextCursor.MoveOperation.End
            cursor.movePosition(end)
            self.setTextCursor(cursor)
            self.focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._by_key:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._appearance.colour("accent"), 2))
        for box in self._link_boxes():
            painter.drawRoundedRect(box.adjusted(-3, 0, 3, 0), _RADIUS, _RADIUS)

    def link_text(self, href: str) -> str:
        """What a link says of itself: a term's meaning, else where it leads."""
        term = self._terms.get(href)
        if term is not None:
            return f"{term.term}: {term.text}"
        return href if href.startswith("http") else ""

    def _follow(self, url: QUrl) -> None:
        self.link.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _hover(self, url: QUrl) -> None:
        self.hovered.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _link_here(self) -> str:
        """The link that the keyboard is on."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        return cursor.charFormat().anchorHref()

    def _link_boxes(self) -> Iterator[QRectF]:
        """Where the link that the keyboard is on is written, a box a line."""
        cursor = self.textCursor()
        block = self._closed.findBlock(cursor.selectionStart())
        layout = block.layout()
        at = self._closed.documentLayout().blockBoundingRect(block).topLeft()
        first = cursor.selectionStart() - block.position()
        last = cursor.selectionEnd() - block.position()
        for n in range(layout.lineCount()):
            line = layout.lineAt(n)
            begin, end = line.textStart(), line.textStart() + line.textLength()
            if first < end and begin < last:
                left, _ = cast(_Place, line.cursorToX(max(first, begin)))
                right, _ = cast(_Place, line.cursorToX(min(last, end)))
                yield QRectF(left, line.y(), right - left, line.height()).translated(at)

    def _come_into_sight(self) -> None:
        """Bring the link that the keyboard is on into sight, and say what it says."""
        at = self.cursorRect()
        area = self._scroll_area()
        content = area.widget() if area is not None else None
        if area is not None and content is not None:
            seen = self.viewport().mapTo(content, at.center())
            area.ensureVisible(seen.x(), seen.y(), 0, self._appearance.px(_MARGIN))
        text = self.link_text(self._link_here())
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        # Whatever moves the focus takes tooltips away, so this one comes after it.
        QTimer.singleShot(0, self, self._show_tip)

    def _show_tip(self) -> None:
        text = self.link_text(self._link_here()) if self._by_key else ""
        below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft() + QPoint(0, 4))
        QToolTip.showText(below, plain_tip(text, wraps=True), self)

    def _scroll_area(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _lay_out(self) -> None:
        self._heights.clear()
        self._closed.fit(self.viewport().width())
        self.updateGeometry()
        self.update()
