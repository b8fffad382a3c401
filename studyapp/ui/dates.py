"""Days in words, in the locale of the app, which `make_application` sets."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

WEEKDAY = "dddd d MMMM"


def to_qdate(day: date) -> QDate:
    """The same day for Qt."""
    return QDate(day.year, day.month, day.day)


def day_words(day: date, form: str = WEEKDAY) -> str:
    """Such as "Tuesday 6 October"; `form` as QLocale takes it."""
    return QLocale().toString(to_qdate(day), form)
