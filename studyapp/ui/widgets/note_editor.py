"""The learner's own words on a card or a question, written where it stands."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.sight import area_around, keep_in_sight
from studyapp.ui.widgets.text import Label

_HEIGHT = 76


class Words(QPlainTextEdit):
    """Ctrl+Enter keeps, Esc drops; every other key writes."""

    kept = Signal()
    dropped = Signal()
    ring_radius = 8

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.kept.emit()
        else:
            super().keyPressEvent(event)
            # What the editor has no use for must not grade, flag or leave what is around it.
            event.accept()


class NoteEditor(QWidget):
    """Emits `kept` to have the words written, and `closed` when they may be dropped.

    Dropping changed words takes Esc twice; the first one says so. All of it stays in sight while
    one writes.
    """

    kept = Signal()
    closed = Signal()

    def __init__(
        self, appearance: Appearance, name: str, hint: str, parent: QWidget | None = None
    ) -> None:
        """`name` says what the words are about, `hint` stands in the empty field."""
        super().__init__(parent)
        self._appearance = appearance
        self._before = ""
        self._warned = False
        # Once the page around has laid out, which takes it more than one turn.
        self._placed = QTimer(self, singleShot=True, interval=0)
        self._placed.timeout.connect(self._stay_in_sight)
        self._words = Words(self)
        self._words.setAccessibleName(name)
        self._words.setPlaceholderText(hint)
        self._words.setTabChangesFocus(True)
        self._warning = Label(appearance, style="small", role="warn", parent=self)
        self._keep = Button(
            appearance,
            self.tr("Keep the note"),
            size=ButtonSize.SMALL,
            keys=(self.tr("Ctrl"), self.tr("Enter")),
            parent=self,
        )
        self._drop = Button(
            appearance,
            self.tr("Cancel"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=("Esc",),
            parent=self,
        )
        row = Flow(self, gap=8)
        row.addWidget(self._keep)
        row.addWidget(self._drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(self._warning)
        column.addWidget(row)
        self._words.kept.connect(self._ask_keep)
        self._words.dropped.connect(self._ask_drop)
        self._words.textChanged.connect(self._calm)
        self._keep.clicked.connect(self._ask_keep)
        self._drop.clicked.connect(self._ask_drop)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    @property
    def words(self) -> str:
        """What stands in the field, without space around it."""
        return self._words.toPlainText().strip()

    @property
    def changed(self) -> bool:
        """Whether the words differ from the note that is kept."""
        return self.words != self._before

    def open(self, note: str) -> None:
        """Show a note and write on at its end."""
        self._before = note
        self._words.setPlainText(note)
        self._words.moveCursor(self._words.textCursor().MoveOperation.End)
        self.set_busy(False)
        self._calm()
        self.show()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)
        area = area_around(self)
        if area is not None:
            area.verticalScrollBar().rangeChanged.connect(
                self._laid_out, Qt.ConnectionType.UniqueConnection
            )
        self._placed.start()

    def set_busy(self, busy: bool) -> None:
        """While the words are on their way to the log they cannot be changed."""
        self._words.setReadOnly(busy)

    def restyle(self, theme: Theme) -> None:
        """Take sizes and fonts anew."""
        self._words.setFont(self._appearance.font("ui"))
        self._words.setFixedHeight(theme.px(_HEIGHT))

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._placed.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._placed.start()

    def _laid_out(self, _least: int, _most: int) -> None:
        self._placed.start()

    def _stay_in_sight(self) -> None:
        writing = QApplication.focusWidget()
        if writing is not None and self.isAncestorOf(writing):
            keep_in_sight(self)

    def _calm(self) -> None:
        self._warned = False
        self._warning.hide()

    def _ask_keep(self) -> None:
        if self.changed:
            self.kept.emit()
        else:
            self.closed.emit()

    def _ask_drop(self) -> None:
        if self.changed and not self._warned:
            self._warned = True
            self._warning.set_text(
                self.tr(
                    "These words are not kept yet. Esc again drops them, Ctrl+Enter keeps them."
                )
            )
            self._warning.show()
        else:
            self.closed.emit()
