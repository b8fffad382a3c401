"""Disciplines and topics to tick, with what first answers say of them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from studyapp.ui.bars import interval_of
from studyapp.ui.quiz.setup import words
from studyapp.ui.quiz.setup.state import Choosing, DisciplineLine, TopicLine, lines
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.answer_marks import AnswerMark, AnswerMarks
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.check_row import TreeRow
from studyapp.ui.widgets.check_tree import CheckTree, TreeHeads
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.interval_bar import IntervalAxis
from studyapp.ui.widgets.text import Label

WEAK, ALL, NONE = "weak", "all", "none"
_SHORTCUTS = (WEAK, ALL, NONE)
_MARKS = {True: AnswerMark.RIGHT, False: AnswerMark.MISSED}


class TopicTree(CheckTree):
    """Emits `ticked` as the tree does, and `several_asked` with WEAK, ALL or NONE."""

    several_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        tr = QCoreApplication.translate
        self.links = [
            Button(appearance, word, ButtonRole.LINK, size=ButtonSize.SMALL)
            for word in (
                tr("TopicTree", "Weak topics"),
                tr("TopicTree", "All"),
                tr("TopicTree", "None"),
            )
        ]
        lead = Flow(gap=8)
        lead.addWidget(Label(appearance, tr("TopicTree", "Choose"), "small", "muted"))
        for link in self.links:
            lead.addWidget(link)
        self._axis = IntervalAxis(appearance)
        super().__init__(
            appearance,
            tr("TopicTree", "Disciplines and topics"),
            TreeHeads(tr("TopicTree", "not seen"), tr("TopicTree", "share right, 90 % range")),
            lead=lead,
            foot=_legend(appearance),
            axis=self._axis,
            parent=parent,
        )
        self._several = QButtonGroup(self)
        self._several.setExclusive(False)
        for at, link in enumerate(self.links):
            self._several.addButton(link, at)
        self._several.idClicked.connect(self._ask_several)

    def show_choosing(self, choosing: Choosing) -> None:
        """Show what there is, and what is ticked of it."""
        target = choosing.desk.plan.target / 100
        self._axis.set_target(target)
        self.set_rows([_row(line, target) for line in lines(choosing.desk)])
        self.set_ticked(choosing.ticked)

    def _ask_several(self, at: int) -> None:
        self.several_asked.emit(_SHORTCUTS[at])


def _row(line: DisciplineLine, target: float) -> TreeRow:
    title = line.discipline.title
    return TreeRow(
        key=line.discipline.id,
        name=title,
        place=line.place,
        count=words.unseen(line),
        evidence=interval_of(line.place, title, line.share, target),
        children=tuple(_topic(topic) for topic in line.topics),
        tickable=bool(line.questions),
    )


def _topic(topic: TopicLine) -> TreeRow:
    marks = [_MARKS[right] for right in topic.answers]
    return TreeRow(
        key=topic.id,
        name=topic.title,
        count=words.unseen(topic),
        note="" if topic.questions else words.no_questions(),
        evidence=(*marks, *[AnswerMark.UNSEEN] * topic.unseen),
        tickable=bool(topic.questions),
    )


def _legend(appearance: Appearance) -> Flow:
    legend = Flow(gap=8)
    for mark, word in (
        (AnswerMark.RIGHT, QCoreApplication.translate("TopicTree", "right")),
        (AnswerMark.MISSED, QCoreApplication.translate("TopicTree", "missed")),
        (AnswerMark.UNSEEN, QCoreApplication.translate("TopicTree", "not seen")),
    ):
        sign = AnswerMarks(appearance, "", (mark,), 0)
        sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label = Label(appearance, word, "caption", "muted")
        label.setContentsMargins(0, 0, 8, 0)
        legend.addWidget(sign)
        legend.addWidget(label)
    return legend
