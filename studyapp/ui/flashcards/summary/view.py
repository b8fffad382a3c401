"""The summary's layout: the sentence, what to do next, what was done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.flashcards.summary import words
from studyapp.ui.flashcards.summary.state import Summary
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label

_WIDTH = 360


class SummaryView(QWidget):
    """It has the focus itself, and hears Enter once it was painted, so that a key meant for a card
    presses no button.

    `painted` says that it is on the screen.
    """

    back_asked = Signal()
    undo_asked = Signal()
    more_asked = Signal()
    painted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._undoable = False
        self._seen = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.headline = Label(appearance, style="title")
        self.lead = Label(appearance, style="reading", role="ink2")
        self.back = Button(
            appearance, self.tr("Back to Today"), ButtonRole.PRIMARY, keys=("Enter",)
        )
        self.undo = Button(appearance, "", keys=("Ctrl", "Z"))
        self.more = Button(appearance, "", ButtonRole.LINK)
        self.following = Label(appearance, style="reading", role="ink2")
        self._done_head = Label(appearance, self.tr("This session"), "section")
        self._next_head = Label(appearance, self.tr("Next session"), "section")
        self._figures = QVBoxLayout()
        self._figures.setContentsMargins(0, 0, 0, 0)
        self._figures.setSpacing(0)
        self._lay_out()
        self.back.clicked.connect(self.back_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.more.clicked.connect(self.more_asked)

    def show_summary(self, summary: Summary) -> None:
        """Show what a session came to."""
        self._undoable = summary.undoable
        self.headline.set_text(words.headline(summary))
        self.lead.set_text(words.lead(summary))
        self.undo.set_text(words.undo(summary))
        self.undo.setVisible(summary.undoable)
        more = words.go_on(summary)
        self.more.set_text(more)
        self.more.setVisible(bool(more))
        following = words.following(summary)
        self.following.set_text(following)
        self._next_head.setVisible(bool(following))
        figures = words.figures(summary)
        self._show_figures(figures)
        self._done_head.setVisible(bool(figures))
        self.setAccessibleName(words.headline(summary))
        self.setAccessibleDescription(words.lead(summary))
        self.update()

    def announce(self) -> None:
        """Read the sentence out, and let no button have the focus."""
        self._seen = False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        said = f"{self.headline.text()} {self.lead.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.isAutoRepeat() or (enter and not self._seen):
            event.accept()
        elif enter:
            self.back_asked.emit()
        elif control and event.key() == Qt.Key.Key_Z and self._undoable:
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._seen = True
        self.painted.emit()

    def _show_figures(self, rows: list[tuple[str, str]]) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for label, figure in rows:
            self._figures.addWidget(self._row(label, figure))
            self._figures.addWidget(Hairline())

    def _row(self, label: str, figure: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 10, 0, 10)
        row.addWidget(Label(self._appearance, label, weight=500), 1)
        right = Qt.AlignmentFlag.AlignRight
        row.addWidget(Label(self._appearance, figure, role="ink2", tabular=True, align=right))
        return made

    def _lay_out(self) -> None:
        head = _column(4)
        for label in (self.headline, self.lead):
            _of(head).addWidget(label)
        buttons = Flow(gap=8)
        for button in (self.back, self.undo, self.more):
            buttons.addWidget(button)
        done = _column(8)
        _of(done).addWidget(self._done_head)
        _of(done).addLayout(self._figures)
        following = _column(8)
        _of(following).addWidget(self._next_head)
        _of(following).addWidget(self.following)
        parts = {"head": head, "buttons": buttons, "done": done, "next": following}
        wide = (
            Band((Column(("head", "buttons")),)),
            Band((Column(("done",), _WIDTH), Column(("next",)))),
        )
        narrow = (Band((Column(("head", "buttons", "done", "next")),)),)
        columns = Columns(
            self._appearance,
            parts,
            {PageWidth.WIDE: wide, PageWidth.MIDDLE: wide, PageWidth.NARROW: narrow},
            spacing=24,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(columns, self))


def _column(spacing: int) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return made


def _of(part: QWidget) -> QVBoxLayout:
    layout = part.layout()
    assert isinstance(layout, QVBoxLayout)
    return layout
