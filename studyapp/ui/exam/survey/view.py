"""Three optional questions between the end of an exam and its result."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.sitting_events import Fatigue, Outlook, Pace, SittingSurveyed
from studyapp.domain.sittings import Sitting
from studyapp.services.survey_words import (
    FATIGUE,
    FATIGUE_QUESTION,
    OUTLOOK,
    PACE,
    PACE_QUESTION,
    outlook_question,
)
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.exam.survey import words
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.segmented import SegmentedControl
from studyapp.ui.widgets.segments import Segment
from studyapp.ui.widgets.text import Label

_WIDTH = 640
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SurveyView(QWidget):
    """Emits `answered(SittingSurveyed)`, or `passed_over` where nothing was said. It has the focus
    itself, so that a key still meant for the exam presses no button."""

    answered = Signal(object)
    passed_over = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._sitting = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.notice = Notice(appearance)
        self._headline = Label(appearance, style="title")
        lead = Label(appearance, words.lead(), "reading", "ink2")
        self._outlook_question = Label(appearance, weight=500)
        self.pace = self._choice(
            say(PACE_QUESTION), [Segment(one.value, say(word)) for one, word in PACE.items()]
        )
        self.fatigue = self._choice(
            say(FATIGUE_QUESTION), [Segment(one.value, say(word)) for one, word in FATIGUE.items()]
        )
        self.outlook = self._choice(
            "", [Segment(one.value, say(word)) for one, word in OUTLOOK.items()]
        )
        self.result = Button(
            appearance,
            self.tr("Show the result"),
            ButtonRole.PRIMARY,
            keys=(self.tr("Enter"),),
        )
        self._lay_out(lead)
        self.result.clicked.connect(self._go_on)
        self.notice.acted.connect(self.passed_over)

    def ask(self, sitting: Sitting) -> None:
        """Ask about a sitting that has just ended."""
        self._sitting = sitting.started.sitting
        self._headline.set_text(words.headline(sitting))
        question = say(outlook_question(sitting.started.target))
        self._outlook_question.set_text(question)
        self.outlook.set_name(question)
        for choice in (self.pace, self.fatigue, self.outlook):
            choice.set_current("")
        self.set_problem("")
        self.setAccessibleName(f"{self._headline.text()} {words.lead()}")

    def take_focus(self) -> None:
        """The screen opens: read it out, and let no button have the focus."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        said = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(said)

    def set_problem(self, sentence: str) -> None:
        """Say that it could not be kept, with a way on without it."""
        self.notice.tell(sentence, self.tr("Go on without it") if sentence else "")
        self.result.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        if not self.result.isEnabled():
            return
        self.result.setEnabled(False)
        pace, fatigue, outlook = self.pace.current, self.fatigue.current, self.outlook.current
        if not (pace or fatigue or outlook):
            self.passed_over.emit()
            return
        said = SittingSurveyed(
            self._sitting,
            Pace(pace) if pace else None,
            Fatigue(fatigue) if fatigue else None,
            Outlook(outlook) if outlook else None,
        )
        self.answered.emit(said)

    def _choice(self, name: str, segments: list[Segment]) -> SegmentedControl:
        return SegmentedControl(self._appearance, name, segments)

    def _lay_out(self, lead: Label) -> None:
        appearance = self._appearance
        asked = Stacked(24)
        for question, choice in (
            (Label(appearance, say(PACE_QUESTION), weight=500), self.pace),
            (Label(appearance, say(FATIGUE_QUESTION), weight=500), self.fatigue),
            (self._outlook_question, self.outlook),
        ):
            one = Stacked(8, question)
            one.rows.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            asked.rows.addWidget(one)
        button = Stacked(0)
        button.rows.addWidget(self.result, 0, Qt.AlignmentFlag.AlignLeft)
        parts = {
            "notice": self.notice,
            "head": Stacked(4, self._headline, lead),
            "asked": asked,
            "button": button,
        }
        order = ("notice", "head", "asked", "button")
        wide = (Band((Column(order, _WIDTH),)),)
        narrow = (Band((Column(order),)),)
        columns = Columns(
            appearance,
            parts,
            {PageWidth.WIDE: wide, PageWidth.MIDDLE: wide, PageWidth.NARROW: narrow},
            spacing=32,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(columns, self))
