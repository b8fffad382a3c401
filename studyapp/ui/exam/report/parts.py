"""The parts of the second page: a heading, its sentence, and what is looked at or pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.services.exam_report import ExamReport
from studyapp.ui.exam.report import words
from studyapp.ui.exam.report.state import beside, minutes, questions
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.pace_line import PaceLine, PaceStep, PaceSteps
from studyapp.ui.widgets.paper_bars import PaperBar, PaperBars, PaperTimes
from studyapp.ui.widgets.part import Part
from studyapp.ui.widgets.ratio_line import Ratio, RatioLine, Ratios
from studyapp.ui.words import confidence_word, number


class EarlierPart(Part):
    """This sitting among one's own clean ones."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self.plot = RatioLine(appearance, title, Ratios((), ""), self)
        self.column.addWidget(self.plot)

    def show_report(self, report: ExamReport) -> None:
        self.say(f"{words.score_range(report)} {words.earlier(report)}")
        every = beside(report)
        columns = tuple(
            Ratio(
                label=words.short_day(one),
                share=one.total.right / one.total.n if one.total.n else None,
                low=one.interval[0],
                high=one.interval[1],
                n=one.total.n,
                told=words.sat(one),
            )
            for one in every
        )
        target = report.result.sitting.started.target
        self.plot.set_ratios(
            Ratios(
                columns=columns,
                unit=self.tr("right, 90 % range; dashed: your target"),
                target=target / 100,
                target_told=self.tr("Your target is {0} %").format(number(target)),
            )
        )
        self.plot.setVisible(bool(every))


class PacePart(Part):
    """The time used against the questions done."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self.plot = PaceLine(appearance, title, PaceSteps((), "", "", ""), self)
        self.column.addWidget(self.plot)

    def show_report(self, report: ExamReport) -> None:
        self.say(words.pace(report))
        points = report.figures.pace.points
        steps = tuple(
            PaceStep(
                label=number(point.done),
                used=None if point.used is None else minutes(point.used),
                even=minutes(point.even),
                told=words.pace_step(point),
            )
            for point in points
        )
        answered = sum(cell.first_at is not None for cell in report.result.sitting.cells)
        self.plot.set_pace(
            PaceSteps(
                steps=steps,
                unit=self.tr("minutes used by questions done; dashed: an even pace"),
                counted=self.tr("n = {0}").format(number(answered)),
                summary="",
            )
        )
        self.plot.setVisible(bool(answered))


class TimesPart(Part):
    """The time on each question."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self.plot = PaperBars(appearance, title, PaperTimes((), 0, "", "", ""), self)
        self.column.addWidget(self.plot)

    def show_report(self, report: ExamReport) -> None:
        self.say(words.times(report))
        bars = tuple(
            PaperBar(one.ms / 1000, one.slow, not one.right, words.question(one))
            for one in questions(report)
        )
        self.plot.set_times(
            PaperTimes(
                bars=bars,
                median=report.figures.times.median / 1000,
                unit=self.tr("seconds a question; dashed: median; a dot below: not right"),
                counted=self.tr("n = {0}").format(number(report.figures.times.n)),
                summary="",
            )
        )
        self.plot.setVisible(bool(report.figures.times.n))


class SurePart(Part):
    """What each word of confidence was worth."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self.plot = RatioLine(appearance, title, Ratios((), ""), self)
        self.column.addWidget(self.plot)

    def show_report(self, report: ExamReport) -> None:
        self.say(words.sure(report))
        columns = tuple(
            Ratio(
                label=confidence_word(one.confidence),
                share=one.tally.right / one.tally.n if one.tally.n else None,
                low=one.interval[0] if one.interval else None,
                high=one.interval[1] if one.interval else None,
                n=one.tally.n,
                told=words.sureness(one),
            )
            for one in report.figures.sureness
        )
        self.plot.set_ratios(Ratios(columns, self.tr("right by confidence, 90 % range")))
        self.plot.setVisible(bool(columns))


class WalkedPart(Part):
    """A sentence, and a way into the walk through the questions it is about. Emits `walked`."""

    walked = Signal()

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self.walk = Button(
            appearance,
            self.tr("Look at them"),
            ButtonRole.LINK,
            size=ButtonSize.SMALL,
            parent=self,
        )
        self.walk.setAccessibleName(f"{title}: {self.walk.text()}")
        self.walk.clicked.connect(self.walked)
        self.column.addWidget(self.walk, 0, Qt.AlignmentFlag.AlignLeft)

    def show_told(self, sentence: str, *, some: bool) -> None:
        """`some`: there is a question to look at."""
        self.say(sentence)
        self.walk.setVisible(some)
