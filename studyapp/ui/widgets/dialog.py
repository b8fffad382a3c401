"""Asks one question over the window: a sentence, what it means, and verbs to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QDialog, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.overlay import Overlay
from studyapp.ui.widgets.text import Label

_WIDTH = 440
_PADDING = 24
_EDGE = 16


@dataclass(frozen=True)
class Verb:
    """A way to answer: `key` is what `chosen` says. The `safe` one has the focus, and Esc is it."""

    key: str
    word: str
    role: ButtonRole = ButtonRole.SECONDARY
    safe: bool = False


class Dialog(Overlay):
    """A question with its verbs. `open()` shows it; `chosen(key)` says what was picked.

    `content`, if given, stands between the words and the verbs.
    """

    chosen = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        window: QWidget,
        sentence: str,
        verbs: Sequence[Verb],
        *,
        body: str = "",
        content: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, window)
        self._verbs = tuple(verbs)
        self._frame = QDialog(self)
        self._frame.setWindowFlags(Qt.WindowType.Widget)
        self._frame.setProperty("surface", "sheet")
        self._frame.setWindowTitle(sentence)
        self._frame.setAccessibleName(sentence)
        self._frame.setAccessibleDescription(body)
        self._column = QVBoxLayout(self._frame)
        self._column.setSpacing(8)
        self._column.addWidget(Label(appearance, sentence, "section", parent=self._frame))
        if body:
            self._column.addWidget(Label(appearance, body, role="ink2", parent=self._frame))
        if content is not None:
            self._column.addWidget(content)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = Flow(self._frame, gap=8)
        for n, verb in enumerate(verbs):
            button = Button(appearance, verb.word, verb.role, parent=row)
            self._group.addButton(button, n)
            row.addWidget(button)
        self._column.addSpacing(8)
        self._column.addWidget(row)
        self._group.idClicked.connect(self._choose)
        self._frame.rejected.connect(self.dismiss)
        self.restyle(appearance.theme)

    def open(self) -> None:
        """Ask; the safe verb has the focus."""
        super().open()
        self._frame.show()
        self.place_content()
        self.button(self._safe().key).setFocus(Qt.FocusReason.OtherFocusReason)

    def button(self, key: str) -> QAbstractButton:
        """The button of a verb. Raises KeyError."""
        for n, verb in enumerate(self._verbs):
            if verb.key == key:
                return self._group.button(n)
        raise KeyError(key)

    def dismiss(self) -> None:
        """Answer with the safe verb."""
        self._answer(self._safe())

    def restyle(self, theme: Theme) -> None:
        """Take sizes and colours anew."""
        side = theme.px(_PADDING)
        self._column.setContentsMargins(side, side, side, side)
        super().restyle(theme)

    def place_content(self) -> None:
        width = min(self._appearance.px(_WIDTH), self.width() - 2 * _EDGE)
        needed = self._column.heightForWidth(width)
        height = min(max(needed, self._column.minimumSize().height()), self.height() - 2 * _EDGE)
        top = max(_EDGE, (self.height() - height) // 3)
        self._frame.setGeometry((self.width() - width) // 2, top, width, height)

    def _safe(self) -> Verb:
        return next((verb for verb in self._verbs if verb.safe), self._verbs[-1])

    def _choose(self, n: int) -> None:
        self._answer(self._verbs[n])

    def _answer(self, verb: Verb) -> None:
        if self.isVisible():
            self.close_overlay()
            self.chosen.emit(verb.key)
