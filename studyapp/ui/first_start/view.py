"""The first start laid out: one column of three steps in the whole window."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.first_start.state import TARGETS, FirstStart, Refusal, Step
from studyapp.ui.first_start.step_row import StepRow
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.date_field import DateField
from studyapp.ui.widgets.fields import MinutesField, NumberField, set_problem
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.segmented import SegmentedControl
from studyapp.ui.widgets.segments import Segment
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import day_words

_WIDTH = 560
_SIDE = 32
_UNDATED, _DATED = "undated", "dated"


class FirstStartView(QWidget):
    """Says what the learner does; what follows from it is not decided here."""

    dated = Signal(bool)
    day_picked = Signal(object)
    minutes_typed = Signal(object)
    target_typed = Signal(int)
    onward = Signal()
    warm_up_asked = Signal()
    back = Signal()
    opened = Signal(object)
    restore_asked = Signal()

    def __init__(self, appearance: Appearance, state: FirstStart, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._state = state
        self._make_fields(state)
        self._warm_up = Button(appearance, "", parent=self)
        self._warm_up.hide()
        self._warm_up.clicked.connect(self.warm_up_asked)
        words = self.tr("A warm-up shows where to begin. You can take it later as well.")
        self._warm_up_why = self._reason(words)
        self._warm_up_why.hide()
        self._refusals: dict[Step, Label] = {}
        self._buttons: dict[Step, list[Button]] = {}
        self._rows = {
            Step.EXAM: self._row(Step.EXAM, self.tr("Exam date"), self._exam_body()),
            Step.MINUTES: self._row(Step.MINUTES, self.tr("Minutes a day"), self._minutes_body()),
            Step.TARGET: self._row(Step.TARGET, self.tr("Target score"), self._target_body()),
        }
        self._disclaimer = Label(appearance, "", "small", "muted", parent=self)
        self._restore = Button(
            appearance,
            self.tr("Restore a backup"),
            ButtonRole.LINK,
            size=ButtonSize.SMALL,
            parent=self,
        )
        self._restore.clicked.connect(self._ask_restore)
        self._trouble = Label(appearance, "", "small", "bad", parent=self)
        self._trouble.hide()
        self._arrange()
        self._order_tabs()
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        self.show_state(state)

    def show_state(self, state: FirstStart) -> None:
        """Show the answers so far, with the open step unfolded."""
        self._state = state
        dated = _DATED if state.dated else _UNDATED
        if self._has_date.current != dated:
            self._has_date.set_current(dated)
        self._date_row.setVisible(state.dated)
        if self._date.day != state.exam_on:
            self._date.set_day(state.exam_on)
        set_problem(self._date, state.refusal is Refusal.PASSED)
        self._until.set_text(self._days_ahead())
        if self._minutes.minutes != state.minutes:
            self._minutes.set_minutes(state.minutes)
        self._sum.set_text(self.tr("%n minute(s) a week.", "", state.minutes_a_week))
        if self._target.value() != state.target:
            self._target.setValue(state.target)
        for step, row in self._rows.items():
            row.show_as(
                open_=step is state.step, answered=state.answered(step), line=self._line(step)
            )
        self._show_refusal()

    def show_disclaimer(self, words: str) -> None:
        """What the bank says of itself, at the foot."""
        self._disclaimer.set_text(words)

    def offer_warm_up(self, words: str) -> None:
        """Offer to begin with the warm-up, in the last step; empty where there is none."""
        self._warm_up.set_text(words)
        self._warm_up.setVisible(bool(words))
        self._warm_up_why.setVisible(bool(words))

    def show_not_kept(self, sentence: str) -> None:
        """Why the answers could not be kept, where the learner asked for it."""
        self._say(self._refusals[self._state.step], sentence)

    def show_not_restored(self, sentence: str) -> None:
        """Why a backup could not be restored; empty takes it away."""
        self._say(self._trouble, sentence)

    def focus_step(self) -> None:
        """Put the keyboard into the first field of the open step."""
        field: QWidget = self._target
        if self._state.step is Step.EXAM:
            field = self._date if self._state.dated else self._chosen_segment()
        elif self._state.step is Step.MINUTES:
            field = self._minutes.fields[0]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(self._rows[self._state.step], 0, 24)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._column.setMaximumWidth(theme.px(_WIDTH))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Inside

    def _make_fields(self, state: FirstStart) -> None:
        appearance = self._appearance
        self._has_date = SegmentedControl(
            appearance,
            self.tr("Exam date"),
            (
                Segment(_UNDATED, self.tr("No date yet")),
                Segment(_DATED, self.tr("I have a date")),
            ),
            _UNDATED,
            self,
        )
        self._has_date.chosen.connect(self._choose_dated)
        self._date = DateField(appearance, self.tr("Exam date"), state.exam_on, parent=self)
        self._date.picked.connect(self.day_picked)
        self._until = Label(appearance, "", "ui", "ink2", parent=self)
        self._minutes = MinutesField(appearance, state.minutes, parent=self)
        self._minutes.changed.connect(self.minutes_typed)
        self._sum = Label(appearance, "", "ui", weight=500, parent=self)
        self._target = NumberField(
            appearance, self.tr("Target score in percent"), *TARGETS, unit=" %", parent=self
        )
        self._target.valueChanged.connect(self.target_typed)

    def _exam_body(self) -> QWidget:
        self._date_row = Flow(self, gap=16)
        self._date_row.addWidget(self._date)
        self._date_row.addWidget(self._until)
        body, column = self._body()
        column.addWidget(self._reason(self.tr("Without a date you simply study on.")))
        column.addSpacing(16)
        column.addWidget(self._has_date)
        column.addSpacing(12)
        column.addWidget(self._date_row)
        return self._finished(Step.EXAM, body, column)

    def _minutes_body(self) -> QWidget:
        body, column = self._body()
        words = self.tr("What you can really do on a usual week. 0 is a day off.")
        column.addWidget(self._reason(words))
        column.addSpacing(16)
        column.addWidget(self._minutes)
        column.addSpacing(12)
        column.addWidget(self._sum)
        return self._finished(Step.MINUTES, body, column)

    def _target_body(self) -> QWidget:
        body, column = self._body()
        words = self.tr("Yours to choose. The pass mark of the real exam is not public.")
        column.addWidget(self._reason(words))
        column.addSpacing(16)
        column.addWidget(self._target, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(12)
        column.addWidget(self._warm_up_why)
        return self._finished(Step.TARGET, body, column)

    def _body(self) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(0)
        return body, column

    def _reason(self, words: str) -> Label:
        return Label(self._appearance, words, "ui", "ink2", parent=self)

    def _finished(self, step: Step, body: QWidget, column: QVBoxLayout) -> QWidget:
        """The body with the place for a refusal and the buttons below."""
        refusal = Label(self._appearance, "", "small", "bad", weight=500, parent=body)
        refusal.hide()
        self._refusals[step] = refusal
        words = self.tr("Start studying") if step is Step.TARGET else self.tr("Continue")
        onward = Button(
            self._appearance,
            words,
            ButtonRole.PRIMARY,
            keys=(self.tr("Enter"),),
            parent=body,
        )
        onward.clicked.connect(self._go_on)
        self._buttons[step] = [onward]
        buttons = Flow(body, gap=8)
        buttons.addWidget(onward)
        if step is Step.TARGET:
            buttons.addWidget(self._warm_up)
            self._buttons[step].append(self._warm_up)
        if step is not Step.EXAM:
            back = Button(self._appearance, self.tr("Back"), ButtonRole.QUIET, parent=body)
            back.clicked.connect(self._go_back)
            self._buttons[step].append(back)
            buttons.addWidget(back)
        column.addSpacing(8)
        column.addWidget(refusal)
        column.addSpacing(16)
        column.addWidget(buttons)
        return body

    def _row(self, step: Step, title: str, body: QWidget) -> StepRow:
        row = StepRow(self._appearance, step, title, body, self)
        row.change.connect(self.opened)
        return row

    def _arrange(self) -> None:
        appearance = self._appearance
        self._column = QWidget(self)
        steps = QVBoxLayout(self._column)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(0)
        name = Label(appearance, self.tr("CCXP Study"), "ui", "ink2", weight=500, parent=self)
        title = self.tr("Three short questions, then you can start.")
        lead = self.tr(
            "They size your daily session. All of it can be changed later, and nothing leaves "
            "this computer."
        )
        steps.addWidget(name)
        steps.addSpacing(8)
        steps.addWidget(Label(appearance, title, "title", parent=self))
        steps.addSpacing(8)
        steps.addWidget(Label(appearance, lead, "reading", "ink2", parent=self))
        steps.addSpacing(40)
        for row in self._rows.values():
            steps.addWidget(row)
        content = QWidget(self)
        self._margins = QVBoxLayout(content)
        self._margins.setSpacing(0)
        self._margins.addLayout(_centred(self._column))
        self._margins.addStretch(1)
        self._margins.addSpacing(16)
        self._margins.addWidget(self._trouble)
        self._margins.addWidget(self._foot())
        self._trouble.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll = PageScroll(content, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _foot(self) -> QWidget:
        foot = Flow(self, gap=8, centred=True)
        foot.addWidget(self._disclaimer)
        foot.addWidget(self._restore)
        return foot

    def _order_tabs(self) -> None:
        """Tab goes down the page, whatever was built first."""
        fields: dict[Step, list[QWidget]] = {
            Step.EXAM: [*self._has_date.findChildren(QAbstractButton), self._date],
            Step.MINUTES: [*self._minutes.fields],
            Step.TARGET: [self._target],
        }
        stops: list[QWidget] = []
        for step, row in self._rows.items():
            stops += [row.change_button, *fields[step], *self._buttons[step]]
        for stop, following in pairwise([*stops, self._restore]):
            self.setTabOrder(stop, following)

    def _fit(self) -> None:
        """Less air above where the window is not wide."""
        wide = width_class(self.width(), self._appearance.theme.text_size) is PageWidth.WIDE
        top = 88 if wide and self.height() >= self._appearance.px(720) else 32
        self._margins.setContentsMargins(_SIDE, top, _SIDE, 20)

    def _line(self, step: Step) -> str:
        """What a folded step says: its answer, or what it will ask."""
        state = self._state
        answered = state.answered(step)
        if step is Step.EXAM:
            return self._exam_words() if answered else ""
        if step is Step.MINUTES:
            if answered:
                return self.tr("%n minute(s) a week", "", state.minutes_a_week)
            return self.tr("What you can really do on a usual week.")
        return self.tr("What you aim at, in percent of right answers.")

    def _exam_words(self) -> str:
        if not self._state.dated:
            return self.tr("No date yet")
        date_words = day_words(self._state.exam_on, "dddd d MMMM yyyy")
        return self.tr("{date}, {ahead}").format(date=date_words, ahead=self._days_ahead())

    def _days_ahead(self) -> str:
        days = self._state.days_to_exam
        if days < 0:
            return ""
        return self.tr("in %n day(s)", "", days) if days else self.tr("today")

    def _show_refusal(self) -> None:
        refusal = self._state.refusal
        words = ""
        if refusal is Refusal.PASSED:
            words = self.tr("This day has passed. Choose today or a later day.")
        elif refusal is Refusal.NO_MINUTES:
            words = self.tr("Every day is off. Give at least one day some minutes.")
        for step, label in self._refusals.items():
            self._say(label, words if step is self._state.step else "")

    def _say(self, label: Label, sentence: str) -> None:
        label.set_text(sentence)
        label.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _chosen_segment(self) -> QWidget:
        parts = self._has_date.findChildren(QAbstractButton)
        return next((part for part in parts if part.isChecked()), self._has_date)

    def _choose_dated(self, key: str) -> None:
        self.dated.emit(key == _DATED)

    def _go_on(self) -> None:
        self.onward.emit()

    def _go_back(self) -> None:
        self.back.emit()

    def _ask_restore(self) -> None:
        self.restore_asked.emit()


def _centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
