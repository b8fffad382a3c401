"""The foot under a question: what is asked of the learner now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.quiz.question import words
from studyapp.ui.quiz.question.state import TAPS, Face, Outcome
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.glyph import Glyph
from studyapp.ui.widgets.split_row import SplitRow
from studyapp.ui.widgets.tap_group import Tap, TapGroup
from studyapp.ui.widgets.text import Label, Prose
from studyapp.ui.words import confidence_word

_TAP = 128
# How much of the foot's width its words keep beside the buttons.
_WORDS = 0.36
_SIGNS: dict[Outcome, tuple[str, Role]] = {
    Outcome.SURE_WRONG: ("warn", "bad"),
    Outcome.WRONG: ("cross", "bad"),
    Outcome.GUESSED: ("check", "muted"),
    Outcome.UNSURE: ("check", "good"),
    Outcome.RIGHT: ("check", "good"),
}


class QuestionFoot(QWidget):
    """First words alone, then the taps, then the way on. Emits `tapped` with a place in TAPS."""

    tapped = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = Label(appearance, weight=500)
        self._means = Label(appearance, style="small", role="muted")
        self.taps = TapGroup(
            appearance,
            [
                Tap(at, confidence_word(confidence), str(at + 1))
                for at, confidence in enumerate(TAPS)
            ],
            least=_TAP,
        )
        asked = QWidget()
        column = QVBoxLayout(asked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._ask)
        column.addWidget(self._means)
        self._asking = SplitRow((asked,), (self.taps,), self, gap=16, wraps=_WORDS)
        self._sign = Glyph(appearance, "check", "good")
        self._effect = Prose(appearance, style="ui", role="ink2", strong="ink", weight=400)
        told = QWidget()
        row = QHBoxLayout(told)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._effect, 1)
        self.next = Button(
            appearance,
            "",
            ButtonRole.PRIMARY,
            size=ButtonSize.SESSION,
            keys=("Enter",),
        )
        self._going = SplitRow((told,), (self.next,), self, gap=16, wraps=_WORDS)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._asking)
        rows.addWidget(self._going)
        self.taps.tapped.connect(self.tapped)
        self._going.hide()

    @property
    def told(self) -> str:
        """What is said of the answer."""
        return self._effect.text()

    def ask(self, face: Face, *, chosen: bool) -> None:
        """Ask for an answer, or how sure it is."""
        self._ask.set_text(words.how_sure() if chosen else words.choose())
        self._means.set_text(words.tap_means(face) if chosen else words.then_confidence())
        self.taps.setVisible(chosen)
        self._asking.show()
        self._going.hide()
        self._asking.ask_again()

    def tell(self, face: Face, outcome: Outcome, effect: str) -> None:
        """Say what the answer did, and offer the way on."""
        self._sign.set_icon(*_SIGNS[outcome])
        self._effect.set_text(effect)
        self.next.set_text(words.go_on(face))
        self._asking.hide()
        self._going.show()
        self._going.ask_again()

    def set_busy(self, busy: bool) -> None:
        """Nothing can be tapped while an answer is on its way to the log."""
        self.taps.setDisabled(busy)
        self.next.setDisabled(busy)
