"""The list of forms and the first page of one, in sentences."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.sittings import SittingMode
from studyapp.services.exam_desks import FormDesk, KindDesk, SittingDesk
from studyapp.services.exam_listing import COOLS_DOWN
from studyapp.services.exam_results import Taken
from studyapp.ui.exam.forms.state import Gap, Offer, Row, Situation, below_target
from studyapp.ui.exam.words import gave_way, span
from studyapp.ui.exam_names import kind_name, length
from studyapp.ui.words import count_word, day_in_words, minutes, number


def headline(offer: Offer) -> str:
    """What the page has to say."""
    title = name(offer.first.desk) if offer.first else ""
    match offer.situation:
        case Situation.SET_UP:
            return QCoreApplication.translate("Forms", "Three short steps come first.")
        case Situation.NO_BANK:
            return QCoreApplication.translate("Forms", "There is no bank to study from.")
        case Situation.NO_FORM:
            return QCoreApplication.translate("Forms", "This bank has no mock exam.")
        case Situation.NOTHING_FITS:
            return QCoreApplication.translate("Forms", "No mock exam can be sat now.")
        case Situation.GO_ON if _over(offer):
            words = QCoreApplication.translate("Forms", "The time of {form} is up.")
        case Situation.GO_ON:
            words = QCoreApplication.translate("Forms", "{form} is in progress.")
        case Situation.ALL_TAKEN:
            assert offer.first is not None
            return f"{title}: {score(offer.first.taken[0])}"
        case _:
            words = QCoreApplication.translate("Forms", "{form} has not been taken yet.")
            if offer.first and offer.first.taken:
                words = QCoreApplication.translate("Forms", "{form} may be sat again.")
    return words.format(form=title)


def lead(offer: Offer) -> str:
    """What that means, or what to do about it."""
    first = offer.first
    match offer.situation:
        case Situation.SET_UP:
            return QCoreApplication.translate(
                "Forms", "Exam date, minutes a day and target: then the mock exams are here."
            )
        case Situation.NO_BANK:
            return QCoreApplication.translate("Forms", "Settings shows the folder where banks lie.")
        case Situation.NO_FORM:
            if any(row.desk.can_start for row in offer.kinds):
                return QCoreApplication.translate(
                    "Forms", "What is drawn from practice is the nearest to one."
                )
            return QCoreApplication.translate(
                "Forms", "A quiz over all disciplines is the nearest to one."
            )
        case Situation.GO_ON if _over(offer):
            return QCoreApplication.translate(
                "Forms", "It ran out while you were away. What you answered is in."
            )
        case Situation.GO_ON:
            assert first is not None
            return f"{progress(first.desk)} {_clock_now(first.desk)}"
        case Situation.ALL_TAKEN:
            assert first is not None
            assert isinstance(first.desk, FormDesk)
            return again(first.desk, offer.day)
        case Situation.READY:
            return QCoreApplication.translate(
                "Forms",
                "Its questions are seen nowhere else in the app, so a mock exam tells most when it"
                " is taken once and in one go.",
            )
        case _:
            return ""


def primary(offer: Offer) -> str:
    """The words on the one big button."""
    match offer.situation:
        case Situation.SET_UP:
            return QCoreApplication.translate("Forms", "Begin with the three steps")
        case Situation.NO_BANK:
            return QCoreApplication.translate("Forms", "Open Settings")
        case Situation.NO_FORM:
            return QCoreApplication.translate("Forms", "Set up a quiz")
        case Situation.NOTHING_FITS:
            return ""
        case Situation.ALL_TAKEN:
            return QCoreApplication.translate("Forms", "See the result")
    assert offer.first is not None
    if offer.situation is Situation.GO_ON:
        if _over(offer):
            return QCoreApplication.translate("Forms", "See the result")
        words = QCoreApplication.translate("Forms", "Go on: {left} left")
        return words.format(left=span(offer.first.desk.left))
    words = QCoreApplication.translate("Forms", "{form}: {size}")
    return words.format(form=name(offer.first.desk), size=size(offer.first.desk))


def name(desk: SittingDesk) -> str:
    """What it is called."""
    if isinstance(desk, FormDesk):
        return desk.form.title
    return kind_name(desk.kind) if isinstance(desk, KindDesk) else ""


def size(desk: SittingDesk) -> str:
    """Such as "100 questions, 180 min"."""
    return length(desk.questions, desk.minutes)


def too_few() -> str:
    """Why nothing was drawn, where the counts alone did not tell."""
    return QCoreApplication.translate(
        "Forms", "Practice has too few questions that may be asked together for this."
    )


def progress(desk: SittingDesk) -> str:
    """How far a sitting is."""
    assert desk.open is not None
    words = QCoreApplication.translate("Forms", "{done} of {all} answered, {left} left.")
    return words.format(
        done=number(desk.open.answered), all=number(len(desk.open.cells)), left=span(desk.left)
    )


def _clock_now(desk: SittingDesk) -> str:
    """What the clock does while the learner looks at this page."""
    assert desk.open is not None
    if desk.open.runs_alone:
        return QCoreApplication.translate("Forms", "The clock runs while you are away.")
    return QCoreApplication.translate("Forms", "The clock stands until you go on.")


def pool(offer: Offer) -> str:
    """What the kinds are drawn from."""
    if not offer.kinds:
        return ""
    desk = offer.kinds[0].desk
    if desk.unseen == desk.pool:
        return QCoreApplication.translate(
            "Forms", "Drawn from practice, never from a form. All of it is new to you."
        )
    words = QCoreApplication.translate(
        "Forms",
        "Drawn from practice, never from a form; first what you have never seen, {new} of {all}.",
    )
    return words.format(new=number(desk.unseen), all=number(desk.pool))


def _about(desk: KindDesk) -> str:
    """How long a kind is, and what it is for."""
    if not desk.questions:
        return QCoreApplication.translate("Forms", "Your last sitting left nothing to repair.")
    if desk.kind is ExamKind.REPAIR:
        words = QCoreApplication.translate("Forms", "Missed in your last sitting: {topics}.")
        return f"{size(desk)}. {words.format(topics=', '.join(desk.topics))}"
    told: dict[ExamKind, str] = {
        ExamKind.HALF: QCoreApplication.translate("Forms", "The exam at half its length."),
        ExamKind.SPRINT: QCoreApplication.translate(
            "Forms", "The pace of the exam, when there is little time."
        ),
        ExamKind.WARM_UP: QCoreApplication.translate(
            "Forms", "Shows where to begin; it forecasts nothing."
        ),
    }
    return f"{size(desk)}. {told.get(desk.kind, '')}"


def standing(row: Row) -> str:
    """The state of a form or kind, below its name."""
    desk = row.desk
    if desk.open is not None:
        if not desk.left:
            return QCoreApplication.translate("Forms", "The time is up.")
        words = QCoreApplication.translate("Forms", "In progress: {0}")
        return words.format(progress(desk))
    if row.gaps:
        return gaps(row.gaps, locked=isinstance(row.desk, FormDesk))
    if not isinstance(desk, FormDesk):
        return _about(desk) if isinstance(desk, KindDesk) else ""
    if desk.other:
        return QCoreApplication.translate("Forms", "Another form is in progress; end that first.")
    if not row.taken:
        words = QCoreApplication.translate("Forms", "{size}. Not taken yet.")
        return words.format(size=size(desk))
    return again(desk, desk.day)


def gaps(found: tuple[Gap, ...], *, locked: bool = True) -> str:
    """Why a form (`locked`) or a kind cannot be sat."""
    parts = []
    for gap in found:
        if gap.count > 0:
            words = QCoreApplication.translate(
                "Forms", "%n question(s) of {discipline} are missing", "", gap.count
            )
        else:
            words = QCoreApplication.translate(
                "Forms", "%n question(s) of {discipline} are too many", "", -gap.count
            )
        parts.append(words.format(discipline=gap.discipline))
    cannot = QCoreApplication.translate("Forms", "{gaps}; this form cannot be sat.")
    if not locked:
        cannot = QCoreApplication.translate("Forms", "{gaps} in practice to draw this.")
    return cannot.format(gaps=", ".join(parts))


def again(desk: FormDesk, today: date | None) -> str:
    """When a form already taken may be sat again."""
    if desk.again_on is None or today is None:
        return ""
    if not desk.waits:
        return QCoreApplication.translate(
            "Forms", "It may be sat again, and the result is then marked as seen before."
        )
    words = QCoreApplication.translate(
        "Forms", "It may be sat again from {day} on, marked as seen before."
    )
    return words.format(day=day_in_words(desk.again_on, today))


def score(taken: Taken) -> str:
    """Such as "71 of 100. Four below your target."; never pass or fail."""
    total = QCoreApplication.translate("Forms", "{right} of {all}.").format(
        right=number(taken.total.right), all=number(taken.total.n)
    )
    return f"{total} {against_target(below_target(taken))}"


def against_target(below: int) -> str:
    """How far a score is from the learner's own target."""
    if not below:
        return QCoreApplication.translate("Forms", "Right on your target.")
    if below > 0:
        words = QCoreApplication.translate("Forms", "{number} below your target.")
    else:
        words = QCoreApplication.translate("Forms", "{number} above your target.")
    return words.format(number=count_word(abs(below)))


def when(taken: Taken, today: date, *, form: bool = True) -> str:
    """The second line of a sitting that was taken, of a form or of what was drawn."""
    strict = taken.mode == SittingMode.STRICT
    mode = QCoreApplication.translate("Forms", "strict")
    if not strict:
        mode = QCoreApplication.translate("Forms", "relaxed")
    parts = [day_in_words(taken.day, today), mode]
    if not taken.clean:
        parts.append(
            QCoreApplication.translate("Forms", "seen before")
            if form
            else QCoreApplication.translate("Forms", "some seen before")
        )
    return ", ".join(parts)


# The first page


def start(desk: SittingDesk, mode: SittingMode, *, free: bool) -> str:
    """On the button below the rules; it names the mode where there is a choice (`free`)."""
    strict = mode is SittingMode.STRICT
    if not isinstance(desk, KindDesk):
        if strict:
            return QCoreApplication.translate("Forms", "Start the exam, strict")
        return QCoreApplication.translate("Forms", "Start the exam, relaxed")
    if not free:
        words = QCoreApplication.translate("Forms", "Start: {kind}")
    elif strict:
        words = QCoreApplication.translate("Forms", "Start: {kind}, strict")
    else:
        words = QCoreApplication.translate("Forms", "Start: {kind}, relaxed")
    return words.format(kind=name(desk))


def rules_headline(desk: SittingDesk) -> str:
    words = QCoreApplication.translate(
        "Forms", "%n question(s) in {minutes} minutes.", "", desk.questions
    )
    return words.format(minutes=number(desk.minutes))


def rules(desk: SittingDesk, multiplier: float) -> tuple[tuple[str, str], ...]:
    """What holds in every sitting, each rule with a word in front."""
    clock = QCoreApplication.translate("Forms", "{minutes}. It ends by itself when they are over.")
    if multiplier != 1:
        clock = QCoreApplication.translate(
            "Forms",
            "{minutes}: the usual {usual}, times {multiplier} as in your settings. It ends by"
            " itself when they are over.",
        )
    return (
        (
            QCoreApplication.translate("Forms", "Time"),
            clock.format(
                minutes=minutes(desk.minutes),
                usual=minutes(desk.usual),
                multiplier=QLocale().toString(multiplier, "g", 3),
            ),
        ),
        (
            QCoreApplication.translate("Forms", "Score"),
            QCoreApplication.translate(
                "Forms",
                "One point for each right answer (rule raw-1). No answer counts as wrong, and a "
                "wrong one costs no more: guess rather than leave a gap. You are never told pass "
                "or fail, only how far you are from your own target.",
            ),
        ),
        (
            QCoreApplication.translate("Forms", "Moving"),
            QCoreApplication.translate(
                "Forms",
                "One question at a time, in any order. Go back, flag, strike options out; a review"
                " screen comes before the end.",
            ),
        ),
        _where_from(desk),
        (
            QCoreApplication.translate("Forms", "Mishaps"),
            QCoreApplication.translate(
                "Forms",
                "Each answer is kept as you give it. After a crash or a power cut you go on where "
                "you were, and the clock does not count it.",
            ),
        ),
    )


def _where_from(desk: SittingDesk) -> tuple[str, str]:
    """What the questions are, and whether the learner knows them."""
    if isinstance(desk, KindDesk):
        if desk.new == desk.questions:
            drawn = QCoreApplication.translate(
                "Forms", "From practice, never from a mock exam; all of them are new to you."
            )
        else:
            drawn = QCoreApplication.translate(
                "Forms",
                "From practice, never from a mock exam. New to you: %n question(s); the others are"
                " those you saw least.",
                "",
                desk.new,
            )
        told = gave_way(desk.loosened)
        return QCoreApplication.translate("Forms", "Drawn"), f"{drawn} {told}".strip()
    if desk.taken:
        locked = QCoreApplication.translate(
            "Forms",
            "You have sat this form before, so the result will be marked as seen before and says"
            " less.",
        )
    else:
        locked = QCoreApplication.translate(
            "Forms",
            "No question of this form shows anywhere before you have submitted it. It may be"
            " sat again after {days} days, and is then marked as seen before.",
        ).format(days=number(COOLS_DOWN))
    return QCoreApplication.translate("Forms", "Locked"), locked


def mode_means(mode: SittingMode) -> str:
    if mode is SittingMode.STRICT:
        return QCoreApplication.translate(
            "Forms",
            "As at the test centre: no pause, and nobody asks how sure you are. The clock counts "
            "it when you leave the program or the machine sleeps.",
        )
    return QCoreApplication.translate(
        "Forms",
        "You may pause, say how sure you are of an answer, highlight words and write notes. The "
        "clock stands while you pause, "
        "leave the program or the machine sleeps.",
    )


def _over(offer: Offer) -> bool:
    return offer.first is not None and not offer.first.desk.left
