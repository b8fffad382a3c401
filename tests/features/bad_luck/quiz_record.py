"""The quizzes of a profile, read out of its database without a line of the program."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from tests.features.program import rows

TAPS = {"1": "guess", "2": "think", "3": "sure"}


@dataclass(slots=True)
class KeptQuiz:
    """A quiz in the log: `order` has the ids of the options by position as they are shown, `given`
    what was answered as `option confidence`."""

    session: str
    mode: str
    order: tuple[tuple[str, ...], ...]
    given: dict[int, str] = field(default_factory=dict)
    ended: str = ""

    @property
    def position(self) -> int | None:
        """The first without an answer."""
        return next((p for p in range(len(self.order)) if p not in self.given), None)


def quizzes(profile: Path) -> dict[str, KeptQuiz]:
    """By session, in the order they began."""
    kept: dict[str, KeptQuiz] = {}
    for kind, text in rows(
        profile,
        "SELECT type, data FROM event WHERE type IN"
        " ('quiz.started', 'question.answered', 'session.ended') ORDER BY at, device, n",
    ):
        data = json.loads(text)
        session = data["session"]
        if kind == "quiz.started":
            order = tuple(tuple(item["order"]) for item in data["paper"])
            kept[session] = KeptQuiz(session, data["mode"], order)
        elif kind == "question.answered":
            quiz, position = kept[session], data["position"]
            assert position not in quiz.given, "a question was answered twice"
            quiz.given[position] = f"{data['chosen']} {data['confidence']}"
        elif session in kept:
            assert not kept[session].ended, "a quiz ended twice"
            kept[session].ended = data["reason"]
    return kept
