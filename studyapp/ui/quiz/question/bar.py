"""The bar over a running quiz: the way out, how far it is, the time, the keys."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studyapp.ui.quiz.question.elapsed import Elapsed
from studyapp.ui.quiz.question.state import Face
from studyapp.ui.quiz.question.words import progress
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.clock_label import ClockLabel
from studyapp.ui.widgets.session_bar import SessionBar


class QuizBar(SessionBar):
    """A learner's own time in learn mode, what is left of it in timed mode."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("QuizBar", "Questions answered")
        super().__init__(appearance, name, parent=parent)
        quiet, small = ButtonRole.QUIET, ButtonSize.SMALL
        self.end = Button(
            appearance, self.tr("End quiz"), quiet, size=small, keys=("Esc",), icon="left"
        )
        self.elapsed = Elapsed(appearance, self.tr("Time on this question"))
        self.clock = ClockLabel(appearance, hours=False)
        self.keys = Button(appearance, "", quiet, size=small, icon="question")
        self.keys.setAccessibleName(self.tr("All keys"))
        self.keys.setAccessibleDescription("?")
        self.keys.setToolTip(self.tr("All keys"))
        self.put(left=(self.end,), right=(self.elapsed, self.clock, self.keys))

    def show_face(self, face: Face) -> None:
        """Say how far the quiz is."""
        self.show_progress(face.answered, face.total, progress(face))
        self.clock.setVisible(face.timed)
        self.elapsed.setVisible(not face.timed)

    def show_time(self, spent_ms: int, left_ms: int | None) -> None:
        """Show how long the question takes, or what is left of the quiz."""
        self.elapsed.set_seconds(spent_ms // 1000)
        if left_ms is not None:
            self.clock.set_time(-(-left_ms // 1000))
