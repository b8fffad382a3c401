"""Equal buttons for an honest answer: colour and size push towards none of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.flow import Flow

_LEAST = 200


@dataclass(frozen=True)
class Tap:
    """One answer: `value` is what `tapped` says, `key` the keycap."""

    value: int
    word: str
    key: str


class _TapButton(Button):
    def __init__(self, appearance: Appearance, tap: Tap, least: int, parent: QWidget) -> None:
        self._least = least
        self._said = False
        self._key = tap.key
        super().__init__(
            appearance,
            tap.word,
            ButtonRole.TAP,
            size=ButtonSize.SESSION,
            keys=(tap.key,),
            parent=parent,
        )
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def set_said(self, said: bool) -> None:
        self._said = said
        keys = self.tr("{0}, said").format(self._key) if said else self._key
        self.setAccessibleDescription(keys)
        self.update()

    def stands_out(self) -> bool:
        return self._said or super().stands_out()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._appearance.px(self._least)), hint.height())


class TapGroup(Flow):
    """Buttons of one size, in one row or, without room, in several. Emits `tapped(value)`.

    `least` is the smallest width of a button at text size 1.0.
    """

    tapped = Signal(int)

    def __init__(
        self,
        appearance: Appearance,
        taps: Sequence[Tap],
        *,
        least: int = _LEAST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=16, equal=True, centred=True)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for tap in taps:
            button = _TapButton(appearance, tap, least, self)
            self._group.addButton(button, tap.value)
            self.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.idClicked.connect(self._tap)
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        """Ask for new sizes at once: a session measures this before the buttons can say so."""
        self.updateGeometry()

    def button(self, value: int) -> QAbstractButton:
        """The button of a value. Raises KeyError."""
        button = self._group.button(value)
        if button is None:
            raise KeyError(value)
        return button

    def show_said(self, value: int | None) -> None:
        """Show which answer was given, where one may still give another."""
        for button in self._group.buttons():
            assert isinstance(button, _TapButton)
            button.set_said(self._group.id(button) == value)

    def _tap(self, value: int) -> None:
        self.tapped.emit(value)
