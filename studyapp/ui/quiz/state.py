"""What question and summary share about a question."""

from collections.abc import Sequence

from studyapp.domain.frameworks import BankInfo
from studyapp.services.question_texts import QuestionText


def place_of(info: BankInfo, discipline: str) -> int:
    """The place of a discipline in its framework, from 0; 0 for one that is not in it."""
    ids = [entry.id for entry in info.disciplines]
    return ids.index(discipline) if discipline in ids else 0


def block_of(texts: Sequence[QuestionText], text: QuestionText) -> tuple[int, int] | None:
    """Which of how many questions on its situation a question is, counted from 1; None without a
    situation or as the only one."""
    if not text.asked.scenario:
        return None
    same = [one.item for one in texts if one.asked.scenario == text.asked.scenario]
    return (same.index(text.item) + 1, len(same)) if len(same) > 1 else None
