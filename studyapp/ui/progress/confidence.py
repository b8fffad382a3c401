"""How sure, how right: the words of confidence beside what came of them, by discipline too."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.quizzes import Setup, Source
from studyapp.services import confidence_words
from studyapp.services.forecasts import Calibration
from studyapp.ui.progress.state import QUIZ
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say
from studyapp.ui.widgets.bar_group import BarGroup
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.claim_bar import OverAxis, OverBar, OverClaim, SureBar, SureShare
from studyapp.ui.widgets.recall_bar import RecallAxis
from studyapp.ui.widgets.text import Label


class SureGroup(BarGroup[SureShare, SureBar]):
    """The share right by word."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.arrange(
            self.tr("How sure, how right"),
            self.tr(
                "share right of first answers, 90 % range; the upright is what the word claims"
            ),
            RecallAxis(appearance, self),
        )

    def _make(self, row: SureShare) -> SureBar:
        return SureBar(self._appearance, row)

    def _show(self, bar: SureBar, row: SureShare) -> None:
        bar.show_row(row)


class OverGroup(BarGroup[OverClaim, OverBar]):
    """How much more is claimed than is right, by discipline."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.arrange(
            self.tr("Over-confidence"),
            self.tr("points claimed less points right"),
            OverAxis(appearance, self),
        )

    def _make(self, row: OverClaim) -> OverBar:
        return OverBar(self._appearance, row)

    def _show(self, bar: OverBar, row: OverClaim) -> None:
        bar.show_row(row)


class SurePart(QWidget):
    """The words with their shares; first what was sure and wrong. `asked` carries the Setup of a
    quiz over it."""

    asked = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup: Setup | None = None
        self.group = SureGroup(appearance, self)
        self.sentence = Label(appearance, "", "small", "ink2", parent=self)
        self.button = Button(appearance, "", parent=self)
        self.button.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.group)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_calibration(self, found: Calibration) -> None:
        """Show the shares, and offer what was sure and wrong."""
        self.group.set_rows([_sure(row) for row in confidence_words.levels(found)])
        self.sentence.set_text(say(confidence_words.sure_and_wrong(found)))
        count = min(QUIZ, found.to_practise)
        self._setup = Setup(source=Source.SURE_WRONG, count=count) if count else None
        said = QCoreApplication.translate("Progress", "Practise %n question(s)", "", count)
        self.button.set_text(said)
        self.button.setVisible(bool(count))

    def _ask(self) -> None:
        if self._setup is not None:
            self.asked.emit(self._setup)


class OverPart(OverGroup):
    """Over-confidence of every discipline, in framework order."""

    def show_calibration(self, found: Calibration) -> None:
        """Show what is claimed, where there is enough."""
        self.set_rows(
            [_over(place, row) for place, row in enumerate(confidence_words.claims(found))]
        )


def _sure(row: confidence_words.LevelTold) -> SureShare:
    level = row.level
    low, high = level.interval if row.tells and level.interval else (None, None)
    tally = level.tally
    return SureShare(
        name=say(row.name),
        low=low,
        share=tally.right / tally.n if row.tells else None,
        high=high,
        claimed=row.claimed,
        note=say(row.note),
        figure=say(row.figure) if row.figure else "",
        told=say(row.told),
    )


def _over(place: int, row: confidence_words.ClaimTold) -> OverClaim:
    return OverClaim(
        place=place,
        name=row.discipline.short,
        over=row.claim.over if row.claim.tells else None,
        note=say(row.note),
        figure=say(row.figure) if row.figure else "",
        told=say(row.told),
    )
