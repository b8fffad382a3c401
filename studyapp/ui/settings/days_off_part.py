"""Days off: those ahead as chips, and two dates to add more."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.domain.plan import Plan
from studyapp.ui.settings.day_chip import DayChip
from studyapp.ui.settings.rows import beside, hint, say
from studyapp.ui.settings.state import (
    DayRun,
    DaysOffRefusal,
    day_runs,
    days_off_refusal,
    with_days_off,
    without_days_off,
)
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.date_field import DateField
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import day_words

_TOMORROW = timedelta(days=1)


class DaysOffPart(QWidget):
    """Emits `edited` with the Plan that has more or fewer days off, `reordered` when `stops` are
    other ones."""

    edited = Signal(object)
    reordered = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._plan = Plan()
        self._today = date.min
        self._chips = QButtonGroup(self)
        self._chips.setExclusive(False)
        self._chips.buttonClicked.connect(self._remove)
        self._add = Button(
            appearance,
            self.tr("Add days"),
            ButtonRole.LINK,
            size=ButtonSize.SMALL,
            icon="plus",
            parent=self,
        )
        self._add.clicked.connect(self._unfold)
        self._row = Flow(self, gap=8)
        self._row.addWidget(self._add)
        self._refusal = hint(appearance, self, "bad")
        self._form = self._make_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(8)
        column.addWidget(self._row)
        column.addWidget(self._form)
        column.addWidget(self._refusal)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_plan(self, plan: Plan, today: date) -> None:
        """Show the plan's days off from today on."""
        if (plan, today) == (self._plan, self._today):
            return
        self._plan, self._today = plan, today
        runs = day_runs(plan.days_off, today)
        if [chip.days for chip in self.chips()] != list(runs):
            self._show_chips(runs)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.chips(), self._add, self._first, self._last, *self._verbs]

    def chips(self) -> tuple[DayChip, ...]:
        """The chips as shown."""
        return tuple(chip for chip in self._chips.buttons() if isinstance(chip, DayChip))

    def _show_chips(self, runs: tuple[DayRun, ...]) -> None:
        for chip in self.chips():
            self._chips.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        for run in runs:
            words = self._words(run)
            action = self.tr("{days}: take off the list").format(days=words)
            chip = DayChip(self._appearance, run, words, action, self._row)
            self._chips.addButton(chip)
            self._row.addWidget(chip)
        self._row.addWidget(self._add)
        self.reordered.emit()

    def _make_form(self) -> QWidget:
        start = date(2000, 1, 1)
        self._first = DateField(self._appearance, self.tr("First day off"), start, parent=self)
        self._first.picked.connect(self._first_picked)
        self._last = DateField(self._appearance, self.tr("Last day off"), start, parent=self)
        take = Button(self._appearance, self.tr("Add"), size=ButtonSize.SMALL, parent=self)
        take.setAccessibleName(self.tr("Add these days"))
        take.clicked.connect(self._take)
        cancel = Button(
            self._appearance,
            self.tr("Cancel"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            parent=self,
        )
        cancel.clicked.connect(self._fold)
        until = QWidget(self)
        pair = QHBoxLayout(until)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        pair.addWidget(
            Label(self._appearance, self.tr("to"), role="ink2", align=middle, parent=until)
        )
        pair.addWidget(self._last)
        self._verbs = (take, cancel)
        form = beside(self, self._first, until, take, cancel)
        form.hide()
        return form

    def _words(self, run: DayRun) -> str:
        """Such as "23 Oct", "23 and 24 Oct", "30 Oct to 2 Nov"."""
        last = day_words(run.last, "d MMM")
        if run.first == run.last:
            return last
        same = (run.first.year, run.first.month) == (run.last.year, run.last.month)
        first = day_words(run.first, "d" if same else "d MMM")
        if run.last - run.first == _TOMORROW:
            return self.tr("{first} and {last}").format(first=first, last=last)
        return self.tr("{first} to {last}").format(first=first, last=last)

    def _unfold(self) -> None:
        self._first.set_day(self._today + _TOMORROW)
        self._last.set_day(self._today + _TOMORROW)
        self._form.show()
        self._add.hide()
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        say(self._refusal, "")
        self._add.show()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.hide()

    def _first_picked(self, day: date) -> None:
        if self._last.day < day:
            self._last.set_day(day)

    def _take(self) -> None:
        run = DayRun(self._first.day, self._last.day)
        refusal = days_off_refusal(run, self._today)
        if refusal:
            say(self._refusal, self._why(refusal))
            return
        self._fold()
        self.edited.emit(with_days_off(self._plan, run))

    def _remove(self, chip: QAbstractButton) -> None:
        if isinstance(chip, DayChip):
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit(without_days_off(self._plan, chip.days))

    def _why(self, refusal: DaysOffRefusal) -> str:
        match refusal:
            case DaysOffRefusal.BACKWARDS:
                return self.tr("The last day is before the first.")
            case DaysOffRefusal.PASSED:
                return self.tr("These days have passed.")
            case DaysOffRefusal.TOO_MANY:
                return self.tr("That is more than a year. Add less at a time.")
