"""Corrected keys, in sentences."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.mastery import Tally
from studyapp.services.exam_results import Regraded, Result
from studyapp.ui.exam.regrade.state import Correction, DryRun
from studyapp.ui.words import day_words, number, of_all

_DAY = "d MMMM yyyy"


def found(result: Result) -> str:
    """The bank has corrected keys since; nothing where it has not, or all is decided."""
    changes = result.undecided
    if not changes:
        return ""
    listed = ", ".join(number(change.position + 1) for change in changes)
    if len(changes) == 1:
        told = QCoreApplication.translate(
            "Regrade", "Since you sat, the bank has corrected the key of question {listed}."
        )
    else:
        told = QCoreApplication.translate(
            "Regrade",
            "Since you sat, the bank has corrected the keys of %n question(s): {listed}.",
            "",
            len(changes),
        )
    stands = QCoreApplication.translate("Regrade", "Until you decide, {0} stands.").format(
        number(result.score.total.right)
    )
    return f"{told.format(listed=listed)} {stands}"


def decided(result: Result) -> str:
    """The decisions so far, such as "Regraded on 22 November 2026, was 71"."""
    return " ".join(_decision(one) for one in result.regrades)


def headline(run: DryRun) -> str:
    """Before and after in a sentence."""
    if run.before == run.after:
        return QCoreApplication.translate("Regrade", "{0} before, and the same after.").format(
            of_all(run.before)
        )
    words = QCoreApplication.translate("Regrade", "{before} before, {after} after.")
    return words.format(before=of_all(run.before), after=number(run.after.right))


def lead(run: DryRun) -> str:
    """What may be decided."""
    told = QCoreApplication.translate(
        "Regrade",
        "The bank has corrected the key of %n question(s) since you sat. Nothing has changed yet: "
        "take the corrected keys over, or leave the score as it is. Both are noted on the result.",
        "",
        len(run.corrections),
    )
    if not run.declined:
        return told
    before = QCoreApplication.translate("Regrade", "You left it as it is once.")
    return f"{told} {before}"


def name(one: Correction) -> str:
    words = QCoreApplication.translate("Regrade", "Question {number}, {topic}")
    return words.format(number=number(one.position + 1), topic=one.topic)


def old(one: Correction) -> str:
    return QCoreApplication.translate("Regrade", "Right until now: {0}").format(one.old)


def new(one: Correction) -> str:
    if not one.new:
        return QCoreApplication.translate(
            "Regrade", "Right from now on: an option that was not on your paper."
        )
    return QCoreApplication.translate("Regrade", "Right from now on: {0}").format(one.new)


def chosen(one: Correction) -> str:
    """What the learner chose, and what becomes of it."""
    became = {
        1: QCoreApplication.translate("Regrade", "It becomes right: one point more."),
        -1: QCoreApplication.translate("Regrade", "It becomes wrong: one point less."),
        0: QCoreApplication.translate("Regrade", "Your point does not change."),
    }[one.gains]
    if not one.chosen:
        none = QCoreApplication.translate("Regrade", "You gave no answer.")
        return f"{none} {became}"
    mine = QCoreApplication.translate("Regrade", "You chose: {0}").format(one.chosen)
    return f"{mine}\n{became}"


def from_to(before: Tally, after: Tally) -> str:
    """A discipline's score before and after."""
    words = QCoreApplication.translate("Regrade", "{before}, then {after}")
    return words.format(before=of_all(before), after=number(after.right))


def leave(run: DryRun) -> str:
    """On the button that changes nothing."""
    return QCoreApplication.translate("Regrade", "Leave it at {0}").format(number(run.before.right))


def _decision(one: Regraded) -> str:
    asked = QCoreApplication.translate("Regrade", "%n question(s)", "", len(one.positions))
    listed = ", ".join(number(position + 1) for position in one.positions)
    if one.accepted:
        words = QCoreApplication.translate("Regrade", "Regraded on {day}, {asked}: was {score}.")
        if one.day is None:
            words = QCoreApplication.translate("Regrade", "Regraded, {asked}: was {score}.")
    else:
        words = QCoreApplication.translate(
            "Regrade", "Corrected keys not taken over on {day}, {asked}: it would be {score}."
        )
        if one.day is None:
            words = QCoreApplication.translate(
                "Regrade", "Corrected keys not taken over, {asked}: it would be {score}."
            )
    return words.format(
        day=day_words(one.day, _DAY) if one.day else "",
        asked=f"{asked} ({listed})",
        score=number(one.before if one.accepted else one.after),
    )
