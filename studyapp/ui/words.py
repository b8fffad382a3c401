"""Amounts and days as words, the same on every page, in the locale that the app sets.

This stands before the first paint, so the domain is imported where its values are known.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

if TYPE_CHECKING:
    from studyapp.domain.answers import Confidence, Given
    from studyapp.domain.mastery import Share, Tally, Verdict
    from studyapp.services.overview import NextSession

WEEKDAY = "dddd d MMMM"


def number(value: int) -> str:
    """A whole number as the app's language writes it."""
    return QLocale().toString(value)


def day_words(day: date, form: str = WEEKDAY) -> str:
    """Such as "Tuesday 6 October"; `form` as QLocale takes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def day_in_words(day: date, today: date) -> str:
    """Such as "28 September"; with the year where it is not this one."""
    return day_words(day, "d MMMM" if day.year == today.year else "d MMMM yyyy")


def amounts(reviews: int, new: int) -> str:
    """What a session holds, such as "24 reviews + 8 new"."""
    if not new:
        return QCoreApplication.translate("Words", "%n review(s)", "", reviews)
    if not reviews:
        return QCoreApplication.translate("Words", "%n new card(s)", "", new)
    both = QCoreApplication.translate("Words", "%n review(s) + {new} new", "", reviews)
    return both.format(new=number(new))


def begin(reviews: int, new: int, minutes: int, *, more: bool) -> str:
    """The words on a button that begins a session; `more` where one was done already today."""
    words = QCoreApplication.translate("Words", "Start: {amounts}, about {minutes} min")
    if more:
        words = QCoreApplication.translate("Words", "Go on: {amounts}, about {minutes} min")
    return words.format(amounts=amounts(reviews, new), minutes=number(minutes))


def done_today(cards: int, minutes: int) -> str:
    """What was studied already; `minutes` is rounded, 0 for less than half a minute."""
    if not minutes:
        return QCoreApplication.translate(
            "Words", "Done today: %n card(s) in under a minute.", "", cards
        )
    done = QCoreApplication.translate(
        "Words", "Done today: %n card(s) in {minutes} min.", "", cards
    )
    return done.format(minutes=number(minutes))


def next_session(coming: "NextSession", today: date) -> str:
    """What the next day with study minutes brings."""
    day = day_words(coming.day)
    if coming.day == today + timedelta(days=1):
        day = QCoreApplication.translate("Words", "Tomorrow")
    if not coming.reviews and not coming.new:
        return QCoreApplication.translate("Words", "{day}: nothing is due.").format(day=day)
    return f"{day}: {amounts(coming.reviews, coming.new)}."


def moved(count: int) -> str:
    """Due cards that did not fit, said as what happens next."""
    return QCoreApplication.translate(
        "Words", "%n more due card(s) come on the next days.", "", count
    )


def count_word(count: int) -> str:
    """A small number as the word that begins a sentence, such as "Three"; figures beyond ten."""
    small = (
        QCoreApplication.translate("Words", "Zero"),
        QCoreApplication.translate("Words", "One"),
        QCoreApplication.translate("Words", "Two"),
        QCoreApplication.translate("Words", "Three"),
        QCoreApplication.translate("Words", "Four"),
        QCoreApplication.translate("Words", "Five"),
        QCoreApplication.translate("Words", "Six"),
        QCoreApplication.translate("Words", "Seven"),
        QCoreApplication.translate("Words", "Eight"),
        QCoreApplication.translate("Words", "Nine"),
        QCoreApplication.translate("Words", "Ten"),
    )
    return small[count] if 0 <= count < len(small) else number(count)


def decimal(value: float) -> str:
    """A number with one digit after the point."""
    return QLocale().toString(value, "f", 1)


def percent(share: float) -> str:
    """A share from 0 to 1, such as "82 %"; it does not break before its sign."""
    said = QCoreApplication.translate("Words", "{0} %").format(number(round(100 * share)))
    return said.replace(" ", "\N{NO-BREAK SPACE}")


def minutes(count: int) -> str:
    """Such as "18 min"."""
    return QCoreApplication.translate("Words", "{0} min").format(number(count))


def hours(count: int) -> str:
    """Minutes as "40 min", "2 h" or "2 h 5 min"."""
    whole, rest = divmod(count, 60)
    if not whole:
        return minutes(rest)
    said = QCoreApplication.translate("Words", "{0} h").format(number(whole))
    return f"{said} {minutes(rest)}" if rest else said


def of_all(tally: "Tally") -> str:
    """Such as "6 of 10"."""
    said = QCoreApplication.translate("Words", "{right} of {all}")
    return said.format(right=number(tally.right), all=number(tally.n))


def verdict_word(verdict: "Verdict") -> str:
    """What is known of a discipline or topic, in a word."""
    from studyapp.domain.mastery import Verdict

    words = {
        Verdict.WEAK: QCoreApplication.translate("Words", "Weak"),
        Verdict.ON_TRACK: QCoreApplication.translate("Words", "On track"),
        Verdict.UNSURE: QCoreApplication.translate("Words", "Not sure yet"),
        Verdict.NONE: QCoreApplication.translate("Words", "No answers yet"),
    }
    return words[verdict]


def confidence_word(confidence: "Confidence") -> str:
    """How sure an answer was, as on a tap."""
    from studyapp.domain.answers import Confidence

    words = {
        Confidence.GUESS: QCoreApplication.translate("Words", "Guess"),
        Confidence.THINK: QCoreApplication.translate("Words", "Think so"),
        Confidence.SURE: QCoreApplication.translate("Words", "Sure"),
    }
    return words[confidence]


def outcome_word(given: "Given") -> str:
    """What came of an answer."""
    if given.correct:
        return QCoreApplication.translate("Words", "right")
    if given.chosen is None:
        return QCoreApplication.translate("Words", "no answer")
    return QCoreApplication.translate("Words", "missed")


def last_answer(given: "Given", today: date) -> str:
    """The last answer beside a question that was found, such as "right, 2 October"."""
    return f"{outcome_word(given)}, {day_in_words(given.day, today)}"


def share_range(share: "Share | None") -> str:
    """A share's range in per cent, from its low to its high end; nothing without one."""
    if share is None:
        return ""
    low, high = number(round(100 * share.low)), number(round(100 * share.high))
    return f"{low}\N{EN DASH}{high}"


def share_told(name: str, share: "Share | None") -> str:
    """All of it in words, such as "Metrics: 63, 54 to 71, weak"."""
    from studyapp.domain.mastery import Verdict

    word = verdict_word(share.verdict if share else Verdict.NONE).lower()
    if share is None:
        return QCoreApplication.translate("Words", "{name}: {word}").format(name=name, word=word)
    said = QCoreApplication.translate("Words", "{name}: {middle}, {low} to {high}, {word}")
    return said.format(
        name=name,
        middle=number(round(100 * share.middle)),
        low=number(round(100 * share.low)),
        high=number(round(100 * share.high)),
        word=word,
    )
