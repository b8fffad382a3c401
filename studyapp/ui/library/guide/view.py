"""The study guide: the tree at the left, or a list that opens where the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.questions import Term
from studyapp.services.guide import LessonText, TopicLine
from studyapp.ui.library import words
from studyapp.ui.library.guide.reading import Reading
from studyapp.ui.library.guide.side import Side
from studyapp.ui.library.guide.topic_tree import TopicTree
from studyapp.ui.library.state import Shelf
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.choice import Choice
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.document_view import DocumentView
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label, Prose
from studyapp.ui.widgets.tips import plain_tip

_TREE = 232
_LEAD = 15


class TopicChoice(Choice):
    """All topics under the names of their disciplines, which cannot be chosen themselves."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, name, (), parent=parent)
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)

    def set_shelves(self, shelves: Sequence[Shelf], current: str) -> None:
        """Offer these topics. Emits nothing."""
        self.clear()
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        for shelf in shelves:
            self.addItem(shelf.title)
            model.item(self.count() - 1).setEnabled(False)
            for line in shelf.topics:
                self.addItem(line.title, line.id)
        self.set_topic(current)

    def set_topic(self, topic: str) -> None:
        """Show a topic as the one chosen. Emits nothing."""
        self.setCurrentIndex(self.findData(topic))
        self.setToolTip(plain_tip(self.currentText()))


class GuideView(QWidget):
    """`chosen` carries a topic, `link` a link of a lesson's text; `stepped` asks for the topic
    before (-1) or after (1)."""

    chosen = Signal(str)
    link = Signal(str)
    stepped = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._left = QWidget(self)
        self.tree = TopicTree(appearance, self._left)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, _LEAD, 0, 0)
        left.addWidget(self.tree)
        self._upright = Hairline(self, upright=True)
        self.choice = TopicChoice(appearance, self.tr("Topic"))
        self._mark = Mark(appearance, 0)
        self._head = Label(appearance, " ", "small", "muted")
        self._title = Prose(appearance, " ", "title")
        self._none = Label(appearance, "", "reading", "ink2")
        self.text = DocumentView(appearance, self.tr("Lesson"))
        quiet, small = ButtonRole.QUIET, ButtonSize.SMALL
        self.before = Button(appearance, "", quiet, size=small, keys=("P",), icon="left")
        self.after = Button(appearance, "", quiet, size=small, keys=("N",), icon="right")
        self.side = Side(appearance)
        self._reading = Reading(appearance, self._main(), self.side)
        self._scroll = PageScroll(self._reading, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._upright)
        row.addWidget(self._scroll, 1)
        self.tree.chosen.connect(self.chosen)
        self.choice.chosen.connect(self.chosen)
        self.text.link.connect(self.link)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_shelves(self, shelves: Sequence[Shelf], current: str) -> None:
        """Show the contents, at a topic."""
        self.tree.set_shelves(shelves)
        self.tree.set_topic(current)
        self.choice.set_shelves(shelves, current)

    def show_topic(
        self,
        shelf: Shelf,
        line: TopicLine,
        before: TopicLine | None,
        after: TopicLine | None,
    ) -> None:
        """Show what is known of a topic while its lesson is read."""
        self.tree.set_topic(line.id)
        self.choice.set_topic(line.id)
        self._mark.set_place(shelf.place)
        self._head.set_text(words.lesson_head(shelf.title, line.id, 0))
        self._title.set_text(line.title)
        for button, other in ((self.before, before), (self.after, after)):
            button.setVisible(other is not None)
            button.set_text(other.title if other else "")
        self.before.setAccessibleDescription(self.tr("The topic before"))
        self.after.setAccessibleDescription(self.tr("The next topic"))
        self.side.show_topic(line, shelf.title)
        self.setAccessibleName(line.title)

    def show_lesson(
        self, shelf: Shelf, line: TopicLine, lesson: LessonText, terms: Sequence[Term]
    ) -> None:
        """Show the text of a topic, or that it has none; `terms` are all of the glossary."""
        self._head.set_text(words.lesson_head(shelf.title, line.id, lesson.minutes))
        self._none.set_text("" if lesson.text else words.no_lesson(line))
        self._none.setVisible(not lesson.text)
        self.text.setAccessibleName(self.tr("Lesson: {0}").format(line.title))
        pictures = lesson.pictures or {}
        self.text.set_text(lesson.text, terms, pictures.get)
        self.text.setVisible(bool(lesson.text))
        self.side.show_lesson(lesson)
        self._scroll.verticalScrollBar().setValue(0)

    def say(self, words: str) -> None:
        """A sentence instead of a lesson."""
        self._none.set_text(words)
        self._none.show()
        self.text.hide()

    def focus_first(self) -> None:
        """Put the keyboard on the topics."""
        first: QWidget = self.tree if self.tree.isVisibleTo(self) else self.choice
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._left.setFixedWidth(theme.px(_TREE))
        self._mark.setMinimumHeight(theme.px(20))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = width_class(self.width(), self._appearance.theme.text_size)
        narrow = width is PageWidth.NARROW
        if narrow and self.tree.hasFocus():
            self.choice.show()
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self._left.setVisible(not narrow)
        self._upright.setVisible(not narrow)
        self.choice.setVisible(narrow)

    def _main(self) -> QWidget:
        main = QWidget()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self._head, 1)
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._none)
        column.addWidget(self.text)
        # Only now, for Tab goes in the order in which parts come in.
        ends = Flow(main, gap=8)
        ends.addWidget(self.before)
        ends.addWidget(self.after)
        column.addSpacing(24)
        column.addWidget(Hairline(main))
        column.addSpacing(4)
        column.addWidget(ends)
        column.addStretch(1)
        return main

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)
