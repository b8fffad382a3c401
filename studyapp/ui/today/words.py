"""Today's sentences: the state in words, translated."""

from PySide6.QtCore import QObject

from studyapp.ui import words
from studyapp.ui.today.state import Countdown, Offer, TodayState


class TodayWords(QObject):
    """Puts a state into the learner's language."""

    def date_line(self, state: TodayState) -> str:
        """Such as "Tuesday 6 October"."""
        return words.day_words(state.day)

    def headline(self, state: TodayState) -> str:
        """The page's sentence: how long until the exam."""
        match state.countdown:
            case Countdown.NO_DATE:
                return self.tr("You have no exam date yet.")
            case Countdown.TODAY:
                return self.tr("The exam is today.")
            case Countdown.TOMORROW:
                return self.tr("The exam is tomorrow.")
            case Countdown.PAST:
                return self.tr("The exam was %n day(s) ago.", "", state.days)
            case Countdown.AHEAD:
                return self.tr("%n day(s) to the exam.", "", state.days)

    def lead(self, state: TodayState) -> str:
        """What the day holds, in a sentence or two."""
        parts = []
        if state.done_cards:
            parts.append(words.done_today(state.done_cards, state.done_minutes))
        if state.offer is Offer.NO_BANK:
            parts.append(self.tr("There is no question bank to study from."))
        elif state.offer is Offer.READING:
            parts.append(self.tr("The question bank is being read."))
        elif state.offer is Offer.NOTHING:
            parts.append(self.tr("Nothing more is due today."))
        elif state.moved:
            parts.append(words.moved(state.moved))
        elif state.day_off and not state.done_cards:
            parts.append(self.tr("A day off. A short session is here if you like."))
        elif not state.done_cards:
            parts.append(self.tr("Everything due today fits your minutes."))
        return " ".join(parts)

    def start(self, state: TodayState) -> str:
        """The words on the big button."""
        more = state.offer is Offer.GO_ON
        return words.begin(state.reviews, state.new, state.minutes, more=more)

    def studied(self, state: TodayState) -> str:
        """The calendar's sum."""
        days = self.tr("%n study day(s) so far.", "", state.days_studied)
        return f"{days} " + self.tr("Larger dots are longer days; the ring is today.")
