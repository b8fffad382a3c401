"""The session's values as sentences."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from studyapp.domain.memory import Rating
from studyapp.domain.session import Why, WhyKind
from studyapp.ui.flashcards.session.state import Command, Face
from studyapp.ui.words import day_in_words, number


def rating_word(rating: Rating) -> str:
    """The word on a grade's button."""
    words = {
        Rating.MISSED: QCoreApplication.translate("Session", "Missed"),
        Rating.HARD: QCoreApplication.translate("Session", "Hard"),
        Rating.KNEW: QCoreApplication.translate("Session", "Knew it"),
        Rating.EASY: QCoreApplication.translate("Session", "Easy"),
    }
    return words[rating]


def why_now(why: Why, today: date) -> str:
    """Why this card is asked, as prose: the lead in bold."""
    return QCoreApplication.translate("Session", "**Why now:** {reason}").format(
        reason=_reason(why, today)
    )


def spoken(face: Face) -> str:
    """What a screen reader says when a card or its answer appears."""
    if face.opened:
        parts = [QCoreApplication.translate("Session", "Answer: {text}").format(text=face.answer)]
        return "\n".join([*parts, *filter(None, (face.why, face.note))])
    parts = [f"{face.discipline}, {face.topic}."]
    if face.asks_for_term:
        parts.append(term_question())
    return "\n".join([*parts, face.prompt])


def mark_words(command: Command, *, on: bool) -> str:
    """What a mark did; `on` tells whether a flag stands now."""
    words = {
        Command.SUSPEND: QCoreApplication.translate(
            "Session", "Suspended. You will not see it again."
        ),
        Command.NOT_TODAY: QCoreApplication.translate(
            "Session", "Not today. The card comes back tomorrow."
        ),
        Command.NOTE: QCoreApplication.translate("Session", "The note is kept."),
    }
    if command is Command.FLAG:
        if on:
            return QCoreApplication.translate("Session", "Flagged.")
        return QCoreApplication.translate("Session", "The flag is off.")
    return words[command]


def term_question() -> str:
    """What a reverse side asks."""
    return QCoreApplication.translate("Session", "Which term is meant?")


def _reason(why: Why, today: date) -> str:
    if why.kind is WhyKind.NEW:
        return QCoreApplication.translate("Session", "new, not seen before.")
    if why.kind is WhyKind.REPEAT:
        return QCoreApplication.translate("Session", "you missed it a moment ago.")
    if why.kind is WhyKind.MISSED:
        sentence = QCoreApplication.translate("Session", "you missed it on {day}.")
    elif why.since == today:
        sentence = QCoreApplication.translate("Session", "it falls due today.")
    else:
        sentence = QCoreApplication.translate("Session", "it fell due on {day}.")
    chance = QCoreApplication.translate("Session", "Chance that you still know it: {share} %.")
    day = day_in_words(why.since, today) if why.since else ""
    share = number(round(100 * (why.recall or 0)))
    return f"{sentence.format(day=day)} {chance.format(share=share)}"
