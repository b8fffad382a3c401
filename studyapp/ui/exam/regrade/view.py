"""Corrected keys as a dry run: each question with its old and new key, the score before and after.

Nothing is taken over before the learner says so.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.services.exam_results import Result
from studyapp.ui.exam.regrade import words
from studyapp.ui.exam.regrade.state import Correction, DryRun, Moved, dry_run
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.part import Part
from studyapp.ui.widgets.text import Label, Prose

_WIDTH = 680


class RegradeView(QWidget):
    """Emits `accepted`, `declined` and `left`. It has the focus itself, so that no key decides by
    mistake."""

    accepted = Signal()
    declined = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.notice = Notice(appearance)
        self.headline = Label(appearance, style="title")
        self.lead = Label(appearance, style="reading", role="ink2")
        self.accept = Button(appearance, self.tr("Take the corrected keys over"))
        self.decline = Button(appearance, "")
        self.back = Button(
            appearance, self.tr("Decide later"), ButtonRole.QUIET, keys=(self.tr("Esc"),)
        )
        self.moved = Part(appearance, self.tr("By discipline"))
        self.questions = Part(appearance, self.tr("Questions"))
        self._shown: list[QWidget] = []
        buttons = Flow(gap=12)
        for button in (self.accept, self.decline, self.back):
            buttons.addWidget(button)
        parts = {
            "notice": self.notice,
            "head": Stacked(4, self.headline, self.lead),
            "buttons": buttons,
            "moved": self.moved,
            "questions": self.questions,
        }
        wide = (Band((Column(tuple(parts), _WIDTH),)),)
        full = (Band((Column(tuple(parts)),)),)
        arrangements = {PageWidth.WIDE: wide, PageWidth.MIDDLE: full, PageWidth.NARROW: full}
        columns = Columns(appearance, parts, arrangements, spacing=28)
        self._area = PageScroll(columns, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.accept.clicked.connect(self.accepted)
        self.decline.clicked.connect(self.declined)
        self.back.clicked.connect(self.left)

    def show_run(self, result: Result) -> None:
        """Show what the corrected keys would do."""
        run = dry_run(result)
        self.notice.tell("")
        self.headline.set_text(words.headline(run))
        self.lead.set_text(words.lead(run))
        self.decline.set_text(words.leave(run))
        self.decline.setHidden(run.declined)
        self.set_busy(False)
        self._list(run)
        self.setAccessibleName(f"{self.headline.text()} {self.lead.text()}")

    def set_busy(self, busy: bool) -> None:
        """While a decision is being written no other is taken."""
        self.accept.setEnabled(not busy)
        self.decline.setEnabled(not busy)

    def take_focus(self) -> None:
        """Read out what would change, and let no button have the focus."""
        self._area.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _list(self, run: DryRun) -> None:
        for part in self._shown:
            part.hide()
            part.deleteLater()
        self._shown = []
        for moved in run.moved:
            self._add_discipline(moved)
        for correction in run.corrections:
            self._add_question(correction)
        self.moved.say(self.tr("Your points before, then after."))
        self.moved.setVisible(bool(run.moved))
        self.questions.say(self.tr("The old key, the new one, and what becomes of your answer."))

    def _add_discipline(self, one: Moved) -> None:
        appearance, told = self._appearance, words.from_to(one.before, one.after)
        mark = Mark(appearance, one.place)
        name = Label(appearance, one.title, weight=500)
        scores = Label(appearance, told, tabular=True, align=Qt.AlignmentFlag.AlignRight)
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(name, 1)
        line.addWidget(scores)
        rows = (Hairline(), box)
        for row in rows:
            self.moved.column.addWidget(row)
        self._shown += rows

    def _add_question(self, one: Correction) -> None:
        appearance = self._appearance
        parts = (
            Hairline(),
            Label(appearance, words.name(one), weight=600),
            # The options are a bank's words, and stand in the app's own sentences.
            Prose(appearance, words.old(one), "ui"),
            Prose(appearance, words.new(one), "ui"),
            Prose(appearance, words.chosen(one), "small", "ink2"),
        )
        for part in parts:
            self.questions.column.addWidget(part)
        self._shown += parts
