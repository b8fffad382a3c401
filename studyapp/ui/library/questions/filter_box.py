"""What narrows the questions down: words, where they belong, kind, difficulty, what was done."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.services.guide import Contents
from studyapp.ui.library import words
from studyapp.ui.library.state import (
    Browsed,
    Filters,
    Status,
    difficulties_of,
    kinds_of,
    shelves,
)
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.chip import ChipFace, ChipRow
from studyapp.ui.widgets.choice import Choice
from studyapp.ui.widgets.fields import TextField
from studyapp.ui.widgets.flow import Flow

_DISCIPLINE = "discipline "
_TOPIC = "topic "
_LEAST = 12
_AROUND = 40


class WordsField(TextField):
    """Down leaves it for the list below."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBox(QWidget):
    """Emits `changed` with the Filters when the learner changes one."""

    changed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = Filters()
        self.words = WordsField(
            appearance,
            self.tr("Words in the question"),
            hint=self.tr("Words in the question"),
            parent=self,
        )
        self.where = Choice(appearance, self.tr("Discipline or topic"), (), parent=self)
        self.kind = Choice(appearance, self.tr("Kind"), (), parent=self)
        self.difficulty = Choice(appearance, self.tr("Difficulty"), (), parent=self)
        faces = [ChipFace(status.value, words.status_word(status)) for status in Status]
        name = self.tr("What you did with them")
        self.status = ChipRow(appearance, name, faces, (Status.ALL.value,), parent=self)
        # As wide as the column, whatever the longest title; the list that opens shows all of it.
        fits = Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.where.setSizeAdjustPolicy(fits)
        self.where.setMinimumContentsLength(_LEAST)
        self.where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choices = Flow(self, gap=8)
        for choice in (self.kind, self.difficulty):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            choices.addWidget(choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addWidget(self.where)
        column.addWidget(choices)
        column.addWidget(self.status)
        self.words.textChanged.connect(self._words_changed)
        self.where.chosen.connect(self._where_changed)
        self.kind.chosen.connect(self._kind_changed)
        self.difficulty.chosen.connect(self._difficulty_changed)
        self.status.chosen.connect(self._status_changed)

    def show_contents(self, contents: Contents) -> None:
        """Offer what there is. Emits nothing."""
        _fill(self.where, [("", self.tr("All topics")), *_places(contents)])
        opens = self.where.view()
        opens.setMinimumWidth(opens.sizeHintForColumn(0) + _AROUND)
        kinds = [(kind, words.kind_word(kind)) for kind in kinds_of(contents)]
        _fill(self.kind, [("", self.tr("All kinds")), *kinds])
        grades = [(one, words.difficulty_word(one)) for one in difficulties_of(contents)]
        _fill(self.difficulty, [("", self.tr("Any difficulty")), *grades])
        self.show_filters(self._filters)

    def show_filters(self, filters: Filters) -> None:
        """Show these filters as the ones in force. Emits nothing."""
        self._filters = filters
        self.words.blockSignals(True)
        if self.words.text() != filters.words:
            self.words.setText(filters.words)
        self.words.blockSignals(False)
        where = f"{_TOPIC}{filters.topic}" if filters.topic else ""
        if filters.discipline and not filters.topic:
            where = f"{_DISCIPLINE}{filters.discipline}"
        for choice, key in (
            (self.where, where),
            (self.kind, filters.kind),
            (self.difficulty, filters.difficulty),
        ):
            choice.setCurrentIndex(max(0, choice.findData(key)))
            choice.setToolTip(choice.currentText().strip())
        self.status.set_on((filters.status.value,))

    def show_counts(self, browsed: Browsed) -> None:
        """How many questions every status leaves."""
        self.status.set_faces(
            ChipFace(status.value, words.status_word(status), browsed.counts[status])
            for status in Status
        )

    def _words_changed(self, typed: str) -> None:
        self._change(replace(self._filters, words=typed))

    def _where_changed(self, key: str) -> None:
        topic = key.removeprefix(_TOPIC) if key.startswith(_TOPIC) else ""
        name = key.removeprefix(_DISCIPLINE) if key.startswith(_DISCIPLINE) else ""
        self._change(replace(self._filters, topic=topic, discipline=name))

    def _kind_changed(self, key: str) -> None:
        self._change(replace(self._filters, kind=key))

    def _difficulty_changed(self, key: str) -> None:
        self._change(replace(self._filters, difficulty=key))

    def _status_changed(self, key: str) -> None:
        self._change(replace(self._filters, status=Status(key)))

    def _change(self, filters: Filters) -> None:
        self.show_filters(filters)
        self.changed.emit(filters)


def _places(contents: Contents) -> list[tuple[str, str]]:
    """Every discipline with its topics below it; topics without a question are left out."""
    made: list[tuple[str, str]] = []
    for shelf in shelves(contents):
        made.append((f"{_DISCIPLINE}{shelf.id}", shelf.title))
        made += [
            (f"{_TOPIC}{line.id}", f"    {line.title}") for line in shelf.topics if line.questions
        ]
    return made


def _fill(choice: Choice, entries: list[tuple[str, str]]) -> None:
    choice.clear()
    for key, word in entries:
        choice.addItem(word, key)
