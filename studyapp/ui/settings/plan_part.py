"""Settings, Plan and Session: what decides how much is studied, until when and how it is graded."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.domain.plan import Plan
from studyapp.ui.settings.days_off_part import DaysOffPart
from studyapp.ui.settings.rows import SectionBox, beside, hint, say
from studyapp.ui.settings.state import TARGETS, Decisions
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.date_field import DateField
from studyapp.ui.widgets.fields import MinutesField, NumberField, set_problem
from studyapp.ui.widgets.segmented import SegmentedControl
from studyapp.ui.widgets.segments import Segment

_USUAL = timedelta(weeks=8)


class PlanPart(SectionBox):
    """Emits `edited` with the Plan as it stands on the page, `again` to try and keep it anew."""

    edited = Signal(object)
    again = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance, self.tr("Plan"), parent)
        self._decisions: Decisions | None = None
        self._add_exam(appearance)
        self._add_minutes(appearance)
        self._days_off = DaysOffPart(appearance, self)
        self._days_off.edited.connect(self.edited)
        self._days_off.reordered.connect(self._order_tabs)
        self.row(self.tr("Days off")).add(self._days_off)
        self._add_target(appearance)
        self._unkept = hint(appearance, self, "bad")
        self._again = Button(appearance, self.tr("Try again"), size=ButtonSize.SMALL, parent=self)
        self._again.clicked.connect(self._ask_again)
        self._again.hide()
        self.column.addSpacing(8)
        self.column.addWidget(self._unkept)
        self.column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)

    def show_decisions(self, decisions: Decisions) -> None:
        """Show the plan as it is being edited, with what will not do."""
        self._decisions = decisions
        plan = decisions.edited
        if plan.exam_on and self._date.day != plan.exam_on:
            self._date.set_day(plan.exam_on)
        self._date.setVisible(plan.exam_on is not None)
        self._no_date.setVisible(plan.exam_on is not None)
        self._choose.setVisible(plan.exam_on is None)
        set_problem(self._date, decisions.exam_passed)
        say(self._exam_hint, self._exam_words(decisions))
        self._exam_hint.set_role("bad" if decisions.exam_passed else "muted")
        if self._minutes.minutes != plan.minutes:
            self._minutes.set_minutes(plan.minutes)
        say(self._minutes_hint, self._minutes_words(decisions))
        self._minutes_hint.set_role("bad" if decisions.no_minutes else "muted")
        self._days_off.show_plan(plan, decisions.today)
        if self._target.value() != plan.target:
            self._target.blockSignals(True)
            self._target.setValue(plan.target)
            self._target.blockSignals(False)

    def show_unkept(self, sentence: str) -> None:
        """Why the last change could not be kept; empty takes it away."""
        say(self._unkept, sentence)
        self._again.setVisible(bool(sentence))

    # Rows

    def _add_exam(self, appearance: Appearance) -> None:
        name = self.tr("Exam date")
        self._date = DateField(appearance, name, date(2000, 1, 1), parent=self)
        self._date.picked.connect(self._pick_exam)
        self._no_date = Button(
            appearance,
            self.tr("No date yet"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            parent=self,
        )
        self._no_date.clicked.connect(self._clear_exam)
        self._choose = Button(
            appearance,
            self.tr("Choose a date"),
            size=ButtonSize.SMALL,
            icon="calendar",
            parent=self,
        )
        self._choose.clicked.connect(self._choose_exam)
        self._exam_hint = hint(appearance, self)
        field = beside(self, self._date, self._no_date, self._choose, gap=12)
        row = self.row(name)
        row.add(field)
        row.add(self._exam_hint)

    def _add_minutes(self, appearance: Appearance) -> None:
        self._minutes = MinutesField(appearance, Plan().minutes, parent=self)
        self._minutes.changed.connect(self._type_minutes)
        self._minutes_hint = hint(appearance, self)
        row = self.row(self.tr("Minutes a day"))
        row.add(self._minutes)
        row.add(self._minutes_hint)

    def _add_target(self, appearance: Appearance) -> None:
        self._target = NumberField(
            appearance, self.tr("Target score in percent"), *TARGETS, unit=" %", parent=self
        )
        self._target.valueChanged.connect(self._type_target)
        target_hint = hint(appearance, self)
        say(target_hint, self.tr("Yours to choose. The pass mark of the real exam is not public."))
        row = self.row(self.tr("Target score"))
        row.add(self._target)
        row.add(target_hint)

    # Words

    def _exam_words(self, decisions: Decisions) -> str:
        days = decisions.days_to_exam
        if decisions.exam_passed:
            return self.tr("This day has passed, so it is not kept. Choose today or a later day.")
        if days is None:
            return self.tr("Without a date you simply study on.")
        if days < 0:
            return self.tr("This day has passed.")
        return self.tr("In %n day(s).", "", days) if days else self.tr("Today.")

    def _minutes_words(self, decisions: Decisions) -> str:
        if decisions.no_minutes:
            return self.tr(
                "Every day is off, so this is not kept. Give at least one day some minutes."
            )
        minutes = sum(decisions.edited.minutes)
        return self.tr("%n minute(s) a week. 0 is a day off.", "", minutes)

    # What the learner does

    def _order_tabs(self) -> None:
        """Chips are made late, and still Tab goes down the page."""
        exam = [self._date, self._no_date, self._choose]
        stops = [*exam, *self._minutes.fields, *self._days_off.stops, self._target]
        for stop, following in pairwise([*stops, self._again]):
            self.setTabOrder(stop, following)

    def _change(self, **changes: object) -> None:
        if self._decisions is not None:
            self.edited.emit(replace(self._decisions.edited, **changes))  # type: ignore[arg-type]

    def _pick_exam(self, day: date) -> None:
        self._change(exam_on=day)

    def _clear_exam(self) -> None:
        self._change(exam_on=None)
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_exam(self) -> None:
        if self._decisions is not None:
            self._change(exam_on=self._decisions.today + _USUAL)
            self._date.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type_minutes(self, minutes: tuple[int, ...]) -> None:
        self._change(minutes=minutes)

    def _type_target(self, target: int) -> None:
        self._change(target=target)

    def _ask_again(self) -> None:
        self.again.emit()


class SessionPart(SectionBox):
    """How cards are graded. Emits `grades` with 2 or 4."""

    grades = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance, self.tr("Session"), parent)
        word = self.tr("Grades")
        self._grades = SegmentedControl(
            appearance,
            word,
            (
                Segment("2", self.tr("Two: missed, knew it")),
                Segment("4", self.tr("Four: missed, hard, knew it, easy")),
            ),
            parent=self,
        )
        self._grades.chosen.connect(self._choose)
        self.row(word).add(self._grades)

    def show_grades(self, grades: int) -> None:
        """Mark the choice in force."""
        self._grades.set_current(str(grades))

    def _choose(self, key: str) -> None:
        self.grades.emit(int(key))
