"""A question's options with their reasons, and what the bank adds: for feedback and summary."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.explained.state import BankChange, Explained, Shown
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.option_row import OptionFace, OptionState
from studyapp.ui.widgets.text import Label, Prose


def faces(options: Sequence[Shown]) -> tuple[OptionFace, ...]:
    """The options as the rows show them."""
    return tuple(
        OptionFace(
            id=option.id,
            letter=option.letter,
            text=option.text,
            state=_state(option),
            reason=option.reason,
            struck=option.struck,
        )
        for option in options
    )


class ExplainedView(QWidget):
    """The rule to keep, the sources, the way to the lesson. Emits `lesson_asked` with its topic."""

    lesson_asked = Signal(str)

    def __init__(
        self, appearance: Appearance, *, keys: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """`keys` stand on the button to the lesson."""
        super().__init__(parent)
        self._topic = ""
        self._change = Label(appearance, style="small", role="warn", parent=self)
        self._rule = Prose(appearance, style="ui", role="muted", strong="ink", parent=self)
        self._sources = Label(appearance, style="small", role="muted", parent=self)
        self.lesson = Button(
            appearance, "", ButtonRole.LINK, size=ButtonSize.SMALL, keys=keys, parent=self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._change, self._rule, self._sources, self.lesson):
            column.addWidget(part)
        self.lesson.clicked.connect(self._ask)

    def show_explained(self, explained: Explained) -> None:
        """Show what belongs to a question."""
        self._topic = explained.lesson
        changed = change_words(explained.change)
        for label, words in (
            (self._change, changed),
            (self._rule, _rule(explained.takeaway)),
            (self._sources, "\n".join(explained.sources)),
        ):
            label.set_text(words)
            label.setVisible(bool(words))
        words = QCoreApplication.translate("Explained", "Lesson: {topic}")
        self.lesson.set_text(words.format(topic=explained.lesson_title))
        self.lesson.setVisible(bool(explained.lesson))

    def _ask(self) -> None:
        self.lesson_asked.emit(self._topic)


def change_words(change: BankChange) -> str:
    """What became of the question in its bank; empty where nothing did."""
    words = {
        BankChange.GONE: QCoreApplication.translate(
            "Explained", "This question is no longer in its bank, and its reasons went with it."
        ),
        BankChange.CHANGED: QCoreApplication.translate(
            "Explained",
            "The bank has this question in other words now. You see it as it was asked; the reasons"
            " belong to the new words and are left out.",
        ),
        BankChange.KEY_CHANGED: QCoreApplication.translate(
            "Explained",
            "The bank has corrected this question: another option is right now. You see it as it"
            " was asked and scored, without its reasons.",
        ),
    }
    return words.get(change, "")


def _rule(takeaway: str) -> str:
    if not takeaway:
        return ""
    # The whole rule is bold, so stars of its own would only end that.
    plain = takeaway.strip().replace("**", "").replace("\n", " ")
    return QCoreApplication.translate("Explained", "Rule to keep: **{rule}**").format(rule=plain)


def _state(option: Shown) -> OptionState:
    if option.right is None:
        return OptionState.CHOSEN if option.mine else OptionState.IDLE
    if option.right:
        return OptionState.RIGHT if option.mine else OptionState.MISSED_KEY
    return OptionState.WRONG if option.mine else OptionState.IDLE
