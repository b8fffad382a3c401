"""What the tutorial asks: three questions about the exam's own screen, of no bank and no form."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.content import Asked, AskedOption
from studyapp.domain.exam_clock import Reading, Ticks
from studyapp.domain.frameworks import BankInfo, Exam
from studyapp.domain.papers import PaperItem
from studyapp.domain.scoring import RAW
from studyapp.domain.sitting_events import SittingStarted, SittingVisited
from studyapp.domain.sittings import Sitting, SittingMode
from studyapp.services.exams import Sat
from studyapp.services.question_texts import QuestionText

LIMIT_MS = 120_000
_NAME = "tutorial"
_LETTERS = "abcd"
_NO_BANK = BankInfo("", "", "", "", "", "", Exam("", 3, 2, len(_LETTERS)), (), ())


def rehearsed_sat(mode: SittingMode, ms: int) -> Sat:
    """A sitting that nobody writes down, at its first question; `ms` is the machine's clock."""
    texts = tuple(
        _text(number, stem, options) for number, (stem, options) in enumerate(_questions())
    )
    started = SittingStarted(
        sitting=_NAME,
        bank="",
        version="",
        form=_NAME,
        kind=_NAME,
        mode=mode.value,
        rule=RAW,
        limit=LIMIT_MS,
        multiplier=1.0,
        target=0,
        seed=_NAME,
        clean=False,
        paper=tuple(text.item for text in texts),
    )
    sitting = Sitting.begin(started).after(SittingVisited(_NAME, 0, 0))
    title = QCoreApplication.translate("Tutorial", "Tutorial")
    return Sat(_NO_BANK, title, sitting, texts, Reading(0, Ticks("", ms, ms), 0))


def _text(number: int, stem: str, options: tuple[str, ...]) -> QuestionText:
    item = PaperItem(f"{_NAME}-{number}", "", "", tuple(_LETTERS))
    asked = Asked(
        "",
        stem,
        tuple(
            AskedOption(letter, words, correct=letter == _LETTERS[0])
            for letter, words in zip(_LETTERS, options, strict=True)
        ),
    )
    return QuestionText(item, asked, "", "", "", {})


def _questions() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Stem and options; the first option is the right one, which nobody asks for here."""
    tr = QCoreApplication.translate
    return (
        (
            tr(
                "Tutorial",
                "Nothing counts on these three questions: they are about this screen, and no bank "
                "has them. What is a flag on a question for?",
            ),
            (
                tr("Tutorial", "To find the question again before the end."),
                tr("Tutorial", "To leave the question out of the score."),
                tr("Tutorial", "To lock the answer."),
                tr("Tutorial", "To send the question to its author."),
            ),
        ),
        (
            tr(
                "Tutorial",
                "At the end a question has no answer. What does that cost?",
            ),
            (
                tr("Tutorial", "As much as a wrong answer, so a guess is free."),
                tr("Tutorial", "Twice as much as a wrong answer."),
                tr("Tutorial", "Nothing: the question is left out."),
                tr("Tutorial", "The whole exam."),
            ),
        ),
        (
            tr(
                "Tutorial",
                "The running clock takes your eye off the text. What can you do about it?",
            ),
            (
                tr("Tutorial", "Hide it with K; at five minutes it comes back by itself."),
                tr("Tutorial", "Stop it with K until the next question."),
                tr("Tutorial", "Answer faster."),
                tr("Tutorial", "Nothing at all."),
            ),
        ),
    )
