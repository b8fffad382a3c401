"""A running quiz as a value, for the tests of what the page makes of it."""

from collections.abc import Mapping, Sequence

from studyapp.domain.answers import Confidence
from studyapp.domain.content import Asked, AskedOption
from studyapp.domain.marks import Marks
from studyapp.domain.papers import PaperItem
from studyapp.domain.quiz_events import QuestionAnswered
from studyapp.domain.quizzes import Quiz, QuizMode, Source
from studyapp.services.question_texts import QuestionText
from studyapp.services.quizzes import Running
from tests.fakes import bank_info

ORDER = ("c", "a", "b", "d")
LIMIT = 324_000


def item(n: int) -> PaperItem:
    return PaperItem(f"metrics-1-q{n:02}", f"hash {n}", "metrics-1", ORDER)


def text(n: int, scenario: str = "", **changes: object) -> QuestionText:
    options = tuple(AskedOption(one, f"Option {one}", one == "b") for one in "abcd")
    fields: dict[str, object] = {
        "item": item(n),
        "asked": Asked(scenario, f"Stem {n}?", options),
        "topic": "Metrics 1",
        "discipline": "Metrics",
        "discipline_id": "metrics",
        "reasons": {one: f"Reason {one}" for one in "abcd"},
        "takeaway": f"Takeaway {n}.",
        "sources": ("A. Author",),
        "lesson": True,
        **changes,
    }
    return QuestionText(**fields)  # type: ignore[arg-type]


def given(
    n: int,
    chosen: str = "b",
    confidence: Confidence | None = Confidence.SURE,
    ms: int = 20_000,
    changes: tuple[str, ...] = (),
) -> QuestionAnswered:
    return QuestionAnswered(
        session="s",
        position=n,
        bank="small",
        item=item(n).item,
        hash=item(n).hash,
        topic="metrics-1",
        chosen=chosen,
        correct=chosen == "b",
        confidence=confidence,
        first=ms // 2,
        answer=ms,
        counts=True,
        changes=changes,
    )


def running(
    *answers: QuestionAnswered,
    mode: QuizMode = QuizMode.LEARN,
    texts: Sequence[QuestionText] = (),
    marks: Mapping[str, Marks] | None = None,
    ended: str = "",
) -> Running:
    """Three questions, or those of the texts."""
    texts = tuple(texts) or (text(0), text(1), text(2))
    quiz = Quiz(
        session="s",
        bank="small",
        mode=mode,
        source=Source.ALL,
        topics=(),
        limit=LIMIT if mode is QuizMode.TIMED else 0,
        paper=tuple(one.item for one in texts),
        answers=answers,
        ended=ended,
    )
    return Running(bank_info(), quiz, texts, marks or {}, 108_000)
