"""Amounts and days as words, the same on every page, in the locale that the app sets."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

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


def next_session(coming: NextSession, today: date) -> str:
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
