"""Amounts and days as words, the same in every part of the page."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studyapp.domain.queue import Composition
from studyapp.services.overview import NextSession
from studyapp.services.study import MINUTE


def number(value: int) -> str:
    """A whole number as the app's language writes it."""
    return _locale().toString(value)


def day_in_words(day: date, today: date) -> str:
    """Such as "28 September"; with the year where it is not this one."""
    form = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return _locale().toString(QDate(day.year, day.month, day.day), form)


def amounts(reviews: int, new: int) -> str:
    """What a session holds, such as "24 reviews + 8 new"."""
    if not new:
        return QCoreApplication.translate("Flashcards", "%n review(s)", "", reviews)
    if not reviews:
        return QCoreApplication.translate("Flashcards", "%n new card(s)", "", new)
    both = QCoreApplication.translate("Flashcards", "%n review(s) + {new} new", "", reviews)
    return both.format(new=number(new))


def begin(composition: Composition, *, more: bool) -> str:
    """The words on a button that begins a session; `more` where one was done already today."""
    words = QCoreApplication.translate("Flashcards", "Start: {amounts}, about {minutes} min")
    if more:
        words = QCoreApplication.translate("Flashcards", "Go on: {amounts}, about {minutes} min")
    minutes = max(1, round(composition.expected_ms / MINUTE))
    held = amounts(composition.reviews, composition.new)
    return words.format(amounts=held, minutes=number(minutes))


def next_session(coming: NextSession, today: date) -> str:
    """What the next day with study minutes brings."""
    if coming.day == today + timedelta(days=1):
        day = QCoreApplication.translate("Flashcards", "Tomorrow")
    else:
        qt_day = QDate(coming.day.year, coming.day.month, coming.day.day)
        day = _locale().toString(qt_day, "dddd d MMMM")
    if not coming.reviews and not coming.new:
        return QCoreApplication.translate("Flashcards", "{day}: nothing is due.").format(day=day)
    return f"{day}: {amounts(coming.reviews, coming.new)}."


def moved(count: int) -> str:
    """Due cards that did not fit, said as what happens next."""
    return QCoreApplication.translate(
        "Flashcards", "%n more due card(s) come on the next days.", "", count
    )


def _locale() -> QLocale:
    return QLocale(QLocale.Language.English)
