"""The daily flashcard session: what it asks, every answer durable before it counts, undo, redo."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from studyapp.domain.events import (
    CardAnswered,
    ItemMarked,
    ItemNoted,
    Payload,
    SessionEnded,
    Voided,
)
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Rating
from studyapp.domain.plan import Plan
from studyapp.domain.queue import (
    NEW_A_DAY,
    Candidate,
    Composition,
    Pace,
    compose,
    introduction_order,
)
from studyapp.domain.session import EndReason, Run, Session
from studyapp.services.library import CardText, Library
from studyapp.services.ports import Clock, Ids, Journal, Shelf, ShelfCard

MINUTE = 60_000
# A day off, or a day on which the minutes are used up, still lets one go on for this long.
EXTRA_MINUTES = 10


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a card took, in ms: front shown to answer shown, answer shown to grade, and the
    time in which the learner was away, which is in neither."""

    reveal: int
    answer: int
    paused: int = 0

    @property
    def spent(self) -> int:
        return self.reveal + self.answer


@dataclass(frozen=True, slots=True)
class Begun:
    """A session ready to run. `texts` and `marks` are by item id."""

    run: Run
    plan: Plan
    pace: Pace
    texts: Mapping[str, CardText]
    marks: Mapping[str, Marks]


class Study:
    """Stateless: the running session is a value that the caller holds and hands in."""

    def __init__(
        self, journal: Journal, shelf: Shelf, library: Library, clock: Clock, ids: Ids
    ) -> None:
        self._journal = journal
        self._shelf = shelf
        self._library = library
        self._clock = clock
        self._ids = ids

    def budget_ms(self, plan: Plan, day: date) -> int:
        """What is left of the day's minutes, in ms; a short extra session where nothing is."""
        done = self._shelf.totals().get(day)
        left = plan.minutes_on(day) * MINUTE - (done.ms if done else 0)
        return left if left >= MINUTE else EXTRA_MINUTES * MINUTE

    def compose(self, info: BankInfo, plan: Plan, discipline: str = "") -> Composition:
        """The session that would begin now, of one discipline or of all."""
        day = self._clock.now().day
        pace = self._shelf.pace()
        budget = self.budget_ms(plan, day)
        topics = _topics_by_discipline(info, discipline)
        where = {topic: name for name, ids in topics.items() for topic in ids}
        limit = 2 * budget // max(1, pace.known_ms) + 50
        if discipline:
            # The shelf ranks all disciplines together, so this one's cards may be its last.
            limit = sum(self._shelf.due_by_topic(info.id, day).values())
        rows = self._shelf.due(info.id, day, limit)
        due = _candidates(rows, where)
        new_left = max(0, NEW_A_DAY - self._shelf.new_on(info.id, day))
        composition = compose(
            due,
            self._introductions(info, topics, day, new_left),
            day=day,
            budget_ms=budget,
            pace=pace,
            facts_done=self._shelf.facts_on(info.id, day),
            new_left=new_left,
        )
        beyond = 0
        if len(rows) == limit:
            counts = self._shelf.due_by_topic(info.id, day)
            beyond = sum(counts.get(topic, 0) for topic in where) - len(due)
        return replace(composition, moved=composition.moved + beyond)

    def begin(self, info: BankInfo, plan: Plan, discipline: str = "") -> Begun | None:
        """A new session; None where nothing is due and nothing new is left."""
        composition = self.compose(info, plan, discipline)
        if not composition.cards:
            return None
        day = self._clock.now().day
        session = Session.begin(self._ids.new(), day, self.budget_ms(plan, day), composition.cards)
        items = [card.key.item for card in composition.cards]
        return Begun(
            run=Run(session),
            plan=plan,
            pace=self._shelf.pace(),
            texts=self._library.texts(info, items),
            marks=self._shelf.marks(info.id, items),
        )

    def answer(self, run: Run, text: CardText, rating: Rating, timing: Timing) -> Run:
        """Grade the card on the screen. Raises StorageFailed, and then nothing has changed."""
        turn = run.session.queue[0]
        why = turn.why(run.session.day)
        event = self._write(
            CardAnswered(
                session=run.session.id,
                bank=turn.card.key.bank,
                item=turn.card.key.item,
                hash=text.hash,
                topic=turn.card.topic,
                side=turn.card.key.side,
                rating=int(rating),
                counts=not turn.repeat,
                reveal=timing.reveal,
                answer=timing.answer,
                paused=timing.paused,
                shown_r=round(why.recall, 4) if why.recall is not None else None,
                reason=why.kind.value,
            ),
            text,
        )
        return run.stepped(event, run.session.answered(rating, timing.spent))

    def flag(self, run: Run, text: CardText, on: bool) -> Run:
        return self._marked(run, text, "flag", on=on)

    def suspend(self, run: Run, text: CardText) -> Run:
        """Never ask this card again, until the learner brings it back."""
        return self._marked(run, text, "suspend", leaves=True)

    def bury(self, run: Run, text: CardText) -> Run:
        """Not today: the card comes back tomorrow."""
        until = run.session.day + timedelta(days=1)
        return self._marked(run, text, "bury", until=until, leaves=True)

    def note(self, run: Run, text: CardText, words: str) -> Run:
        bank = run.session.queue[0].card.key.bank
        event = self._write(ItemNoted(bank, text.card.id, text.hash, text.card.topic, words), text)
        return run.stepped(event, run.session)

    def bring_back(self, bank: str, text: CardText, mark: str) -> None:
        """Take a mark (flag, suspend, bury) off a card, outside a session."""
        self._write(
            ItemMarked(bank, text.card.id, text.hash, text.card.topic, mark, on=False), text
        )

    def undo(self, run: Run) -> Run:
        """Take the last step back; the run unchanged where there is none."""
        if not run.past:
            return run
        return run.undone(self._write(Voided(run.past[-1].event)))

    def redo(self, run: Run) -> Run:
        """Take the last undo back; the run unchanged where there is none."""
        if not run.future:
            return run
        void = run.future[-1].event
        return run.redone(self._write(Voided(void)))

    def end(self, run: Run, reason: EndReason) -> None:
        """Note the end of a session in which something was done."""
        if run.past:
            self._write(SessionEnded(run.session.id, reason.value))

    def marks(self, bank: str, items: Sequence[str]) -> Mapping[str, Marks]:
        return self._shelf.marks(bank, items)

    def _introductions(
        self, info: BankInfo, topics: Mapping[str, Sequence[str]], day: date, count: int
    ) -> tuple[Candidate, ...]:
        if not count:
            return ()
        where = {topic: name for name, ids in topics.items() for topic in ids}
        seen: dict[str, int] = {}
        for topic, sides in self._shelf.introduced(info.id).items():
            if topic in where:
                seen[where[topic]] = seen.get(where[topic], 0) + sides
        # Siblings in reach are skipped by the composition, so ask for some more than needed.
        fresh = {
            name: _candidates(self._shelf.fresh(info.id, ids, day, 3 * count), where)
            for name, ids in topics.items()
        }
        weights = {discipline.id: discipline.weight for discipline in info.disciplines}
        return introduction_order(fresh, weights, seen, 3 * count)

    def _marked(
        self,
        run: Run,
        text: CardText,
        mark: str,
        *,
        on: bool = True,
        until: date | None = None,
        leaves: bool = False,
    ) -> Run:
        bank = run.session.queue[0].card.key.bank
        event = self._write(
            ItemMarked(bank, text.card.id, text.hash, text.card.topic, mark, on, until), text
        )
        session = run.session.without(text.card.id) if leaves else run.session
        return run.stepped(event, session)

    def _write(self, payload: Payload, text: CardText | None = None) -> str:
        content = {text.hash: text.content} if text else {}
        (event,) = self._journal.append((payload,), self._clock.now(), content)
        return event.id


def _topics_by_discipline(info: BankInfo, only: str) -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for topic, name in info.discipline_by_topic.items():
        if only in ("", name):
            result.setdefault(name, []).append(topic)
    return result


def _candidates(rows: Sequence[ShelfCard], where: Mapping[str, str]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(row.key, row.fact, row.topic, where[row.topic], row.memory)
        for row in rows
        if row.topic in where
    )
