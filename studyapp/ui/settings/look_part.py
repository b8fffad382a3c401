"""Settings, Appearance: theme, text size and keyboard hints, in force at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studyapp.services.preferences import TEXT_SIZES
from studyapp.ui.settings.rows import SectionBox, hint, say
from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.segmented import SegmentedControl
from studyapp.ui.widgets.segments import Segment
from studyapp.ui.widgets.switch import Switch


class LookPart(SectionBox):
    """Emits `scheme` with a Scheme, `text_size` in percent, `key_hints`."""

    scheme = Signal(object)
    text_size = Signal(int)
    key_hints = Signal(bool)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance, self.tr("Appearance"), parent)
        theme, size, keys = self.tr("Theme"), self.tr("Text size"), self.tr("Keyboard hints")
        self._theme = SegmentedControl(
            appearance,
            theme,
            (
                Segment(Scheme.SYSTEM.value, self.tr("As the system")),
                Segment(Scheme.LIGHT.value, self.tr("Light")),
                Segment(Scheme.DARK.value, self.tr("Dark")),
            ),
            parent=self,
        )
        self._theme.chosen.connect(self._choose_theme)
        percent = self.tr("{0} %")
        self._size = SegmentedControl(
            appearance,
            size,
            tuple(Segment(str(step), percent.format(step)) for step in TEXT_SIZES),
            parent=self,
        )
        self._size.chosen.connect(self._choose_size)
        self._keys = Switch(appearance, self.tr("Show keys on buttons"), self)
        self._keys.toggled.connect(self.key_hints)
        self.row(theme).add(self._theme)
        self.row(size).add(self._size)
        row = self.row(keys)
        row.add(self._keys)
        self._unsaved = hint(appearance, self, "bad")
        row.add(self._unsaved)
        appearance.changed.connect(self.show_look)
        self.show_look(appearance.theme)

    def show_look(self, theme: Theme) -> None:
        """Mark what is in force."""
        self._theme.set_current(self._appearance.scheme.value)
        self._size.set_current(str(round(theme.text_size * 100)))
        self._keys.blockSignals(True)
        self._keys.setChecked(theme.key_hints)
        self._keys.blockSignals(False)

    def show_unsaved(self, sentence: str) -> None:
        """Why a choice will be forgotten; empty takes it away."""
        say(self._unsaved, sentence)

    def _choose_theme(self, key: str) -> None:
        self.scheme.emit(Scheme(key))

    def _choose_size(self, key: str) -> None:
        self.text_size.emit(int(key))
