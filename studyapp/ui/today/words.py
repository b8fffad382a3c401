"""Today's sentences: the state in words, translated."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studyapp.ui import words
from studyapp.ui.today.state import Countdown, Offer, TodayState, whole_minutes

if TYPE_CHECKING:
    from studyapp.services.exam_desks import Running


class TodayWords(QObject):
    """Puts a state into the learner's language."""

    def date_line(self, state: TodayState) -> str:
        """Such as "Tuesday 6 October"."""
        return words.day_words(state.day)

    def headline(self, state: TodayState) -> str:
        """The page's sentence: how long until the exam, or what time a sitting has left."""
        if state.running is not None:
            return self._running(state.running)
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
        if state.running is not None:
            return self._how_far(state.running)
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
        if state.running is not None:
            if state.offer is Offer.TIME_UP:
                return self.tr("See the result")
            return self.tr("Go on with {form}").format(form=_title(state.running))
        more = state.offer is Offer.GO_ON
        return words.begin(state.reviews, state.new, state.minutes, more=more)

    def _running(self, running: "Running") -> str:
        if not running.left:
            return self.tr("The time of {form} is up.").format(form=_title(running))
        said = self.tr("{form}: {left} left.")
        left = words.hours(whole_minutes(running.left))
        return said.format(form=_title(running), left=left)

    def _how_far(self, running: "Running") -> str:
        if not running.left:
            return self.tr("It ran out while you were away. What you answered is in.")
        said = self.tr("{done} of {all} answered. The clock runs while you are away.")
        return said.format(done=words.number(running.answered), all=words.number(running.questions))

    def studied(self, state: TodayState) -> str:
        """The calendar's sum."""
        days = self.tr("%n study day(s) so far.", "", state.days_studied)
        return f"{days} " + self.tr("Larger dots are longer days; the ring is today.")


def _title(running: "Running") -> str:
    # Nothing of the domain is read before the first paint.
    from studyapp.ui.exam_names import title

    return title(running.form, running.kind)
