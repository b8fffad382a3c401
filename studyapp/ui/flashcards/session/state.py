"""What the running session shows and decides, as a value."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Rating, answered, recall
from studyapp.domain.plan import Plan
from studyapp.domain.queue import Pace
from studyapp.domain.session import EndReason, Run, Turn, Why
from studyapp.services.library import CardText
from studyapp.services.study import MINUTE, Begun, Timing
from studyapp.ui.stopwatch import Stopwatch

TWO_GRADES = (Rating.MISSED, Rating.KNEW)
FOUR_GRADES = (Rating.MISSED, Rating.HARD, Rating.KNEW, Rating.EASY)
NO_MARKS = Marks()


class Command(StrEnum):
    """What the learner can ask of a session besides grading."""

    REVEAL = "reveal"
    FLAG = "flag"
    NOTE = "note"
    NOT_TODAY = "not_today"
    SUSPEND = "suspend"
    UNDO = "undo"
    REDO = "redo"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Given:
    """A grade as it was given."""

    rating: Rating
    timing: Timing


@dataclass(frozen=True, slots=True)
class Asking:
    """A running session.

    `given` holds the grades by their place in the run's past, so that an undone card keeps its
    time. `face` counts the faces shown: a card that comes back is a new one. `active_on` is the
    study day of the last input. `writing` says that a step is on its way to the log; until it
    arrives nothing else is begun.
    """

    info: BankInfo
    plan: Plan
    pace: Pace
    run: Run
    texts: Mapping[str, CardText]
    marks: Mapping[str, Marks]
    active_on: date
    watch: Stopwatch = field(default_factory=Stopwatch)
    opened: bool = False
    face: int = 1
    writing: bool = False
    given: Mapping[int, Given] = field(default_factory=dict)

    @property
    def turn(self) -> Turn | None:
        return self.run.session.current

    @property
    def text(self) -> CardText:
        """The card on the screen. Only while there is one."""
        return self.texts[self.run.session.queue[0].card.key.item]

    @property
    def mark(self) -> Marks:
        """What the learner said of the card on the screen."""
        return self.marks.get(self.text.card.id, NO_MARKS)

    @property
    def grades(self) -> tuple[Rating, ...]:
        """The grades on offer; the first has key 1."""
        return FOUR_GRADES if self.plan.grades == 4 else TWO_GRADES

    @property
    def ended(self) -> EndReason | None:
        """Why the session is over; None while a card is left."""
        return self.run.session.end_reason

    def accepts(self, act: "Command | Rating") -> bool:
        """Whether an act has a meaning now, no step being on its way."""
        if isinstance(act, Rating):
            return self.opened and act in self.grades
        if act is Command.REVEAL:
            return not self.opened
        if act is Command.UNDO:
            return bool(self.run.past)
        return bool(self.run.future) if act is Command.REDO else True


class Kind(StrEnum):
    """What a step did to the run."""

    STEP = "step"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Written:
    """A step that the log has acknowledged, by its event; `marks` where they may have changed."""

    kind: Kind
    event: str
    run: Run
    given: Given | None = None
    marks: Mapping[str, Marks] | None = None


@dataclass(frozen=True, slots=True)
class Face:
    """A card as it is shown; `asks_for_term` where the back is asked and the front is meant."""

    place: int
    discipline: str
    topic: str
    asks_for_term: bool
    prompt: str
    answer: str
    why: str
    sources: tuple[str, ...]
    flagged: bool
    note: str
    opened: bool
    why_now: Why


@dataclass(frozen=True, slots=True)
class Left:
    """What is left: cards, and the minutes that they are expected to take, at least 1."""

    cards: int
    minutes: int
    done: int

    @property
    def total(self) -> int:
        return self.done + self.cards


def begin(info: BankInfo, begun: Begun) -> Asking:
    """The session with its first card."""
    day = begun.run.session.day
    return Asking(info, begun.plan, begun.pace, begun.run, begun.texts, begun.marks, day)


def face(asking: Asking) -> Face:
    """The card on the screen. Only while there is one."""
    turn = asking.run.session.queue[0]
    text, mark = asking.text, asking.mark
    turned = turn.card.key.side is Side.BACK
    front, back = text.card.front, text.card.back
    return Face(
        place=place(asking.info, text.discipline_id),
        discipline=text.discipline,
        topic=text.topic,
        asks_for_term=turned,
        prompt=back if turned else front,
        answer=front if turned else back,
        why=text.card.why,
        sources=text.sources,
        flagged=mark.flagged,
        note=mark.note,
        opened=asking.opened,
        why_now=turn.why(asking.run.session.day),
    )


def place(info: BankInfo, discipline: str) -> int:
    """The place of a discipline in its framework, from 0; 0 for one that is not in it."""
    ids = [entry.id for entry in info.disciplines]
    return ids.index(discipline) if discipline in ids else 0


def left(asking: Asking) -> Left:
    """What is left of the session.

    Cards that are asked for the first time stop with the budget, those missed come back even then.
    """
    session = asking.run.session
    first = repeats = 0.0
    for turn in session.queue:
        if turn.repeat:
            repeats += asking.pace.known_ms
        else:
            first += asking.pace.expected_ms(_chance(turn, session.day))
    ms = repeats + min(first, max(0, session.budget_ms - session.tally.spent_ms))
    done = session.tally.cards + session.tally.repeats
    return Left(session.left, max(1, round(ms / MINUTE)), done)


def shown(asking: Asking, now: int, *, away: bool) -> Asking:
    """The card has been painted: its time begins."""
    return replace(asking, watch=asking.watch.started(now, away=away))


def touched(asking: Asking, now: int, today: date) -> Asking:
    """There was input."""
    return replace(asking, watch=asking.watch.looked(now), active_on=today)


def over_night(asking: Asking, now: int, today: date) -> bool:
    """Whether a new study day began while the learner was away: then the session is over."""
    return today != asking.active_on and asking.watch.idle(now)


def revealed(asking: Asking, now: int) -> Asking:
    """The answer is open."""
    if asking.opened:
        return asking
    return replace(asking, opened=True, watch=asking.watch.turned(now))


def folded(asking: Asking, written: Written) -> Asking:
    """After a step that the log has acknowledged."""
    if written.kind is Kind.UNDO:
        return _undone(asking, written)
    if written.kind is Kind.REDO:
        return _redone(asking, written)
    return _stepped(asking, written)


def reread(asking: Asking, info: BankInfo, texts: Mapping[str, CardText]) -> Asking:
    """After the bank changed: new words are shown, cards that left it are not asked."""
    session = asking.run.session
    kept = session.known_to(_Shelved(texts))
    run = replace(asking.run, session=kept)
    after = replace(asking, info=info, texts=texts, run=run)
    return after if kept.current == session.current else _fresh(after)


def items(asking: Asking) -> tuple[str, ...]:
    """Every item that the session may still show, undo and redo included."""
    sessions = [asking.run.session]
    sessions += [step.before for step in asking.run.past]
    sessions += [step.after for step in asking.run.future]
    found = {turn.card.key.item: None for session in sessions for turn in session.queue}
    return tuple(found)


def back_on(asking: Asking) -> Counter[date]:
    """How many of the cards answered here fall due on which day.

    The same function as the log's own projection gives the day, from the same state and grade.
    """
    days: Counter[date] = Counter()
    for at, step in enumerate(asking.run.past):
        grade = asking.given.get(at)
        turn = step.before.current
        if grade is None or turn is None or turn.repeat:
            continue
        card, day = turn.card, step.before.day
        after = answered(card.memory, grade.rating, day, asking.plan.retention, card.key)
        days[after.due_day] += 1
    return days


def _stepped(asking: Asking, written: Written) -> Asking:
    """A mark leaves the card as it is; a grade, and taking the card out, bring the next one."""
    at = len(asking.run.past)
    given = {place: grade for place, grade in asking.given.items() if place < at}
    if written.given:
        given[at] = written.given
    after = replace(_arrived(asking, written), given=given)
    # The only card, missed again, is followed by itself: a grade always brings a new face.
    same = written.given is None and after.turn == asking.turn
    return after if same else _fresh(after)


def _undone(asking: Asking, written: Written) -> Asking:
    """A card whose grade was taken back comes with its answer open and its clock where it stood.

    Whoever presses undo has nearly always hit the wrong key a moment ago: one more key then mends
    it, and what they recalled is already said. A card that was taken out comes back closed.
    """
    step = asking.run.past[-1]
    after = _arrived(asking, written)
    if step.before == step.after:
        return after
    after = _fresh(after)
    grade = asking.given.get(len(asking.run.past) - 1)
    if grade is None or after.turn is None or after.turn != step.before.current:
        return after
    return replace(after, opened=True, watch=Stopwatch.resumed(grade.timing))


def _redone(asking: Asking, written: Written) -> Asking:
    """The card that followed is on the screen again."""
    step = asking.run.future[-1]
    after = _arrived(asking, written)
    return after if step.before == step.after else _fresh(after)


def _arrived(asking: Asking, written: Written) -> Asking:
    session = written.run.session.known_to(_Shelved(asking.texts))
    marks = asking.marks if written.marks is None else written.marks
    return replace(asking, run=replace(written.run, session=session), marks=marks, writing=False)


def _fresh(asking: Asking) -> Asking:
    return replace(asking, opened=False, watch=Stopwatch(), face=asking.face + 1)


def _chance(turn: Turn, day: date) -> float:
    return recall(turn.card.memory, day) if turn.card.memory else 0.0


@dataclass(frozen=True, slots=True)
class _Shelved:
    """Whether a side is still in the bank."""

    texts: Mapping[str, CardText]

    def __call__(self, key: CardKey) -> bool:
        text = self.texts.get(key.item)
        return text is not None and key.side in text.card.sides
