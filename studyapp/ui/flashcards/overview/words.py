"""The page outside a session, in sentences."""

from PySide6.QtCore import QCoreApplication

from studyapp.services.study import MINUTE
from studyapp.ui import words
from studyapp.ui.flashcards.overview.state import DisciplineRow, Group, MarkRow, Offer, Situation


def headline(offer: Offer) -> str:
    """What is due."""
    if offer.situation is Situation.SET_UP:
        return QCoreApplication.translate("Overview", "Three short steps come first.")
    if offer.situation is Situation.NO_BANK:
        return QCoreApplication.translate("Overview", "There is no bank to study from.")
    if offer.situation is Situation.IDLE:
        return QCoreApplication.translate("Overview", "There is no card to ask yet.")
    held = offer.composition
    if offer.situation is Situation.DONE and held.siblings:
        return QCoreApplication.translate("Overview", "Nothing more is asked today.")
    if offer.situation is Situation.DONE:
        return QCoreApplication.translate("Overview", "Nothing more is due today.")
    new = held.new
    if not held.reviews:
        return QCoreApplication.translate("Overview", "%n new card(s) wait for you.", "", new)
    due = QCoreApplication.translate("Overview", "%n card(s) are due today", "", held.due)
    if not new:
        return f"{due}."
    fresh = QCoreApplication.translate("Overview", "{due}, and {new} are new.")
    return fresh.format(due=due, new=words.number(new))


def lead(offer: Offer) -> str:
    """What was done, what moved, or what to do about an empty page."""
    if offer.situation is Situation.SET_UP:
        return QCoreApplication.translate(
            "Overview", "Exam date, minutes a day and target: then your cards are here."
        )
    if offer.situation is Situation.NO_BANK:
        return QCoreApplication.translate("Overview", "Settings shows the folder where banks lie.")
    if offer.situation is Situation.IDLE:
        return QCoreApplication.translate(
            "Overview", "The bank holds no flashcards that can be used."
        )
    parts = []
    if offer.done.cards:
        parts.append(words.done_today(offer.done.cards, round(offer.done.ms / MINUTE)))
    if offer.composition.moved:
        parts.append(
            QCoreApplication.translate(
                "Overview",
                "%n of them come on the next days: your minutes hold no more.",
                "",
                offer.composition.moved,
            )
        )
    if offer.composition.siblings:
        parts.append(
            QCoreApplication.translate(
                "Overview",
                "%n wait until tomorrow: a card of the same fact is asked today.",
                "",
                offer.composition.siblings,
            )
        )
    if offer.situation is Situation.DONE and offer.next and offer.day:
        parts.append(words.next_session(offer.next, offer.day))
    return " ".join(parts)


def start(offer: Offer) -> str:
    """The words on the one big button."""
    if offer.situation is Situation.SET_UP:
        return QCoreApplication.translate("Overview", "Begin with the three steps")
    if offer.situation is Situation.NO_BANK:
        return QCoreApplication.translate("Overview", "Open Settings")
    held = offer.composition
    return words.begin(held.reviews, held.new, held.minutes, more=offer.done.cards > 0)


def known(row: DisciplineRow) -> str:
    """The chance that a card seen is known today, and how many that is said of."""
    if row.recall is None:
        return QCoreApplication.translate("Overview", "none of {cards} seen").format(
            cards=words.number(row.cards)
        )
    known = QCoreApplication.translate("Overview", "{share} %, {seen} of {cards} seen")
    return known.format(
        share=words.number(round(100 * row.recall)),
        seen=words.number(row.seen),
        cards=words.number(row.cards),
    )


def due(row: DisciplineRow) -> str:
    return QCoreApplication.translate("Overview", "%n due", "", row.due)


def group_head(group: Group) -> str:
    heads = {
        Group.FLAGGED: QCoreApplication.translate("Overview", "Flagged"),
        Group.SUSPENDED: QCoreApplication.translate("Overview", "Suspended"),
        Group.BURIED: QCoreApplication.translate("Overview", "Not today"),
        Group.NOTED: QCoreApplication.translate("Overview", "With a note"),
    }
    return heads[group]


def way_back(group: Group) -> str:
    """The words on a row's button; empty where the row needs none."""
    ways = {
        Group.FLAGGED: QCoreApplication.translate("Overview", "Take off the flag"),
        Group.SUSPENDED: QCoreApplication.translate("Overview", "Bring back"),
        Group.BURIED: QCoreApplication.translate("Overview", "Bring back"),
    }
    return ways.get(group, "")


def told(group: Group) -> str:
    """What the button did."""
    if group is Group.FLAGGED:
        return QCoreApplication.translate("Overview", "The flag is off.")
    return QCoreApplication.translate("Overview", "The card is back among the others.")


def below(row: MarkRow, offer: Offer) -> str:
    """The second line of a listed card."""
    parts = [f"{row.text.discipline}, {row.text.topic}"]
    if row.back_on and offer.day:
        back = QCoreApplication.translate("Overview", "comes back on {day}")
        parts.append(back.format(day=words.day_in_words(row.back_on, offer.day)))
    return " · ".join(parts)


def show_more(hidden: int) -> str:
    return QCoreApplication.translate("Overview", "Show %n more", "", hidden)


def nothing_alone(discipline: str) -> str:
    """A session of one discipline was asked for and has nothing to ask."""
    return QCoreApplication.translate(
        "Overview", "{discipline}: nothing is due, and no new card is left for today."
    ).format(discipline=discipline)
