"""Where the learner types: text, numbers and the minutes of a week."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.text import Label

HEIGHT = 36
_SIDES = 26
_CENTRED_SIDES = 12
DAY_MINUTES = 24 * 60


def set_problem(field: QWidget, problem: bool) -> None:
    """Give a field the border of a wrong value, or take it away; say the problem in words too."""
    field.setProperty("problem", problem)
    field.style().unpolish(field)
    field.style().polish(field)


class TextField(QLineEdit):
    """One line of text; `name` is what a screen reader calls it."""

    ring_radius = 8

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take height and font anew."""
        self.setFont(self._appearance.font("ui"))
        self.setFixedHeight(theme.px(HEIGHT))


class NumberField(QSpinBox):
    """A whole number with an optional unit; changes with Up and Down, and not with the wheel
    unless it has the focus, so that scrolling a page changes nothing."""

    ring_radius = 8

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        least: int,
        most: int,
        *,
        step: int = 1,
        unit: str = "",
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSuffix(unit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._sides = _CENTRED_SIDES if centred else _SIDES
        if centred:
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.setProperty("centred", True)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take height and font anew."""
        font = self._appearance.font("ui", tabular=True)
        self.setFont(font)
        # A sheet on the application keeps the field's font from its editor.
        self.lineEdit().setFont(font)
        self.setFixedHeight(theme.px(HEIGHT))
        # The sheet's padding does not reach a spin box's editor.
        side = theme.px(self._sides // 2) - 2
        self.lineEdit().setTextMargins(side, 0, side, 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._appearance.font("ui", tabular=True))
        longest = max((str(self.minimum()), str(self.maximum())), key=len)
        words = metrics.horizontalAdvance(longest + self.suffix())
        return QSize(words + self._appearance.px(self._sides) + 4, self._appearance.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class MinutesField(Flow):
    """Minutes for each day of a week from Monday; 0 is a day off.

    Emits `changed` with a tuple of seven numbers while the learner types one, so that what is said
    of them follows.
    """

    changed = Signal(object)

    def __init__(
        self,
        appearance: Appearance,
        minutes: Sequence[int],
        locale: QLocale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=8)
        locale = locale or QLocale()
        self._fields: list[NumberField] = []
        for n, value in enumerate(minutes):
            name = self.tr("Minutes on {day}").format(day=locale.standaloneDayName(n + 1))
            field = NumberField(appearance, name, 0, DAY_MINUTES, step=5, centred=True, parent=self)
            field.setKeyboardTracking(True)
            field.setValue(value)
            field.valueChanged.connect(self._change)
            self._fields.append(field)
            short = locale.standaloneDayName(n + 1, QLocale.FormatType.ShortFormat)
            self.addWidget(_Day(appearance, short, field, self))

    @property
    def minutes(self) -> tuple[int, ...]:
        """What stands in the seven fields."""
        return tuple(field.value() for field in self._fields)

    @property
    def fields(self) -> tuple[NumberField, ...]:
        """The seven fields, from Monday."""
        return tuple(self._fields)

    def set_minutes(self, minutes: Sequence[int]) -> None:
        """Fill the fields. Emits nothing."""
        for field, value in zip(self._fields, minutes, strict=True):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)

    def _change(self, _value: int) -> None:
        self.changed.emit(self.minutes)


class _Day(QWidget):
    """One day's name over its field."""

    def __init__(
        self, appearance: Appearance, name: str, field: NumberField, parent: QWidget
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Label(appearance, name, "caption", "muted", align=centre, parent=self))
        column.addWidget(field)
