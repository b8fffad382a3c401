"""The summary's layout: the sentence, what to do next, and every answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.quizzes import Show
from studyapp.ui.quiz.summary import words
from studyapp.ui.quiz.summary.row import AnswerRow
from studyapp.ui.quiz.summary.state import Over, Result
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.chip import ChipFace, ChipRow
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.radio import follow_in_tab
from studyapp.ui.widgets.text import Label


class SummaryView(QWidget):
    """It has the focus itself, and hears keys once it was painted, so that a key meant for a
    question presses no button.

    `shown` carries a Show, `turned` an item's id, `lesson_asked` a topic. `painted` says that it
    is on the screen.
    """

    go_on_asked = Signal()
    misses_asked = Signal()
    new_asked = Signal()
    shown = Signal(object)
    turned = Signal(str)
    lesson_asked = Signal(str)
    painted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows: dict[str, AnswerRow] = {}
        self._seen = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.notice = Notice(appearance)
        self.headline = Label(appearance, style="title")
        self.share = Label(appearance, style="reading", role="ink2", tabular=True)
        self.lead = Label(appearance, style="reading", role="ink2")
        self.go_on = Button(appearance, "", ButtonRole.PRIMARY, keys=("Enter",))
        self.misses = Button(appearance, "", keys=("M",))
        self.new = Button(appearance, self.tr("New quiz"), keys=("N",))
        self._changes = Label(appearance, role="ink2")
        self.chips = ChipRow(
            appearance,
            self.tr("Answers shown"),
            [ChipFace(show.value, words.show_word(show)) for show in Show],
            (Show.ALL.value,),
        )
        self._nothing = Label(appearance, role="muted")
        self._list = QVBoxLayout()
        self._lay_out()
        self.go_on.clicked.connect(self.go_on_asked)
        self.misses.clicked.connect(self.misses_asked)
        self.new.clicked.connect(self.new_asked)
        self.chips.chosen.connect(self._show)

    def show_result(self, result: Result) -> None:
        """Show what came of a quiz."""
        quiz = result.summary.running.quiz
        for label, said in (
            (self.headline, words.headline(result)),
            (self.share, words.share(result)),
            (self.lead, words.lead(result)),
            (self._changes, words.changes(result)),
        ):
            label.set_text(said)
            label.setVisible(bool(said))
        self.go_on.set_text(words.go_on(quiz))
        self.go_on.setVisible(result.over is Over.KEPT)
        self.misses.set_text(words.misses(result))
        self.misses.setVisible(result.misses is not None)
        primary = self._primary()
        for button in (self.misses, self.new):
            button.set_role(ButtonRole.PRIMARY if button is primary else ButtonRole.SECONDARY)
        self.setAccessibleName(words.headline(result))
        self.setAccessibleDescription(words.lead(result))
        self._show_lines(result)
        self.update()

    def announce(self) -> None:
        """Read the sentence out, and let no button have the focus."""
        self._seen = False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)
        labels = (self.headline, self.share, self.lead)
        said = " ".join(label.text() for label in labels if label.text())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def row(self, item: str) -> AnswerRow:
        """The row of a question. Raises KeyError."""
        return self._rows[item]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.isAutoRepeat() or bare != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        keys = {
            Qt.Key.Key_Return: self._primary(),
            Qt.Key.Key_Enter: self._primary(),
            Qt.Key.Key_M: self.misses,
            Qt.Key.Key_N: self.new,
            Qt.Key.Key_Escape: self.new,
        }
        button = keys.get(Qt.Key(event.key()))
        if button is None:
            super().keyPressEvent(event)
        elif self._seen and not button.isHidden():
            button.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._seen = True
        self.painted.emit()

    def _primary(self) -> Button:
        return next(
            button for button in (self.go_on, self.misses, self.new) if not button.isHidden()
        )

    def _show_lines(self, result: Result) -> None:
        counts = result.counts
        self.chips.set_faces(
            ChipFace(show.value, words.show_word(show), counts[show]) for show in Show
        )
        self.chips.set_on((result.show.value,))
        self.chips.setVisible(bool(result.lines))
        known = [line.item for line in result.lines]
        if list(self._rows) != known:
            self._build(result)
        listed = {line.item for line in result.listed}
        for line in result.lines:
            row = self._rows[line.item]
            row.set_line(line, unfolded=line.item in result.unfolded)
            row.setVisible(line.item in listed)
        nothing = words.nothing_listed(result.show) if result.lines and not listed else ""
        self._nothing.set_text(nothing)
        self._nothing.setVisible(bool(nothing))

    def _build(self, result: Result) -> None:
        for row in self._rows.values():
            row.hide()
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = {}
        before: QWidget = self.chips.chip(Show.SURE_WRONG.value)
        for line in result.lines:
            row = AnswerRow(self._appearance, line)
            row.turned.connect(self.turned)
            row.lesson_asked.connect(self.lesson_asked)
            self._rows[line.item] = row
            self._list.addWidget(row)
            follow_in_tab(before, row.head)
            before = row.head

    def _show(self, key: str) -> None:
        self.shown.emit(Show(key))

    def _lay_out(self) -> None:
        head, answers = _column(4), _column(12)
        for label in (self.notice, self.headline, self.share, self.lead, self._changes):
            _of(head).addWidget(label)
        buttons = Flow(gap=8)
        for button in (self.go_on, self.misses, self.new):
            buttons.addWidget(button)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        _of(answers).addWidget(self.chips)
        _of(answers).addWidget(Hairline())
        _of(answers).addWidget(self._nothing)
        _of(answers).addLayout(self._list)
        one = (Band((Column(("head", "buttons", "answers")),)),)
        columns = Columns(
            self._appearance,
            {"head": head, "buttons": buttons, "answers": answers},
            {PageWidth.WIDE: one, PageWidth.MIDDLE: one, PageWidth.NARROW: one},
            spacing=24,
        )
        self._area = PageScroll(columns, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)


def _column(spacing: int) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return made


def _of(part: QWidget) -> QVBoxLayout:
    layout = part.layout()
    assert isinstance(layout, QVBoxLayout)
    return layout
