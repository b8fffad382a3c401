"""Mock exams: forms, sittings that survive anything, the result and the walk through it.

Stateless: the running sitting is a value that the caller holds and hands in. Every step is durable
before it is given back; a step after the time is up submits the sitting instead.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta

from studyapp.domain.answers import Confidence, telling
from studyapp.domain.events import ItemMarked, ItemNoted
from studyapp.domain.exam_clock import Reading, absent, running
from studyapp.domain.frameworks import BankInfo, Form
from studyapp.domain.marks import Marks
from studyapp.domain.mastery import Prior, Share, Tally, share_of, wilson
from studyapp.domain.papers import PaperItem, missing, shuffled
from studyapp.domain.plan import Plan
from studyapp.domain.scoring import RAW, Mark, Score, score
from studyapp.domain.sitting_events import (
    SittingChose,
    SittingFlagged,
    SittingPaused,
    SittingRegraded,
    SittingResumed,
    SittingStarted,
    SittingStep,
    SittingStruck,
    SittingSubmitted,
    SittingSure,
    SittingVisited,
)
from studyapp.domain.sittings import Sitting, SittingMode, SittingState
from studyapp.services.ports import Clock, Ids, Journal, Shelf, StorageFailed
from studyapp.services.question_ports import BootClock, Evidence, LiveClocks, Questions
from studyapp.services.question_texts import QuestionText, QuestionTexts

FULL = "full"
# A form may be sat again after so many days (exam.md 1.1, row 68).
COOLS_DOWN = 14
BREAK, LEAVE, CRASH, SUSPEND = "break", "leave", "crash", "suspend"
USER, TIME = "user", "time"


@dataclass(frozen=True, slots=True)
class Taken:
    """A submitted sitting in a list."""

    sitting: str
    day: date
    total: Tally
    target: int
    clean: bool
    mode: str


@dataclass(frozen=True, slots=True)
class FormDesk:
    """A form and what the learner did with it.

    `gaps` counts the questions missing by discipline (negative: too many): such a form cannot be
    sat. `open` is a sitting in progress, `left` the ms its clock would show if one went on now.
    `again_on` is the day from which a form already taken may be sat again, `day` the study day.
    `minutes` has the learner's multiplier in it.
    """

    form: Form
    minutes: int
    questions: int
    gaps: Mapping[str, int]
    day: date
    open: Sitting | None = None
    left: int = 0
    taken: tuple[Taken, ...] = ()
    again_on: date | None = None

    @property
    def waits(self) -> bool:
        """Whether it is too early to sit the form again."""
        return self.again_on is not None and self.day < self.again_on

    @property
    def can_start(self) -> bool:
        """Whether a new sitting may begin."""
        return self.open is None and not self.gaps and not self.waits


@dataclass(frozen=True, slots=True)
class Sat:
    """A sitting being sat, with everything to show it. `reading` is its clock as last read."""

    info: BankInfo
    form: str
    sitting: Sitting
    texts: tuple[QuestionText, ...]
    reading: Reading

    def text(self, position: int) -> QuestionText:
        return self.texts[position]


@dataclass(frozen=True, slots=True)
class DisciplineResult:
    """`expected` is the share on new questions: this sitting and the other first answers."""

    id: str
    title: str
    right: Tally
    expected: Share | None


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A question whose right option was corrected in the bank after it was asked. `gains` is +1,
    0 or -1: what taking the correction over would do to the score."""

    item: PaperItem
    position: int
    gains: int


@dataclass(frozen=True, slots=True)
class Result:
    """A submitted sitting, scored. `low` and `high` bound the share that another form of the same
    difficulty would likely bring (90 % Wilson interval)."""

    info: BankInfo
    form: str
    sitting: Sitting
    day: date
    score: Score
    low: float
    high: float
    disciplines: tuple[DisciplineResult, ...]
    texts: tuple[QuestionText, ...]
    marks: Mapping[str, Marks]
    key_changes: tuple[KeyChange, ...]
    practice_answers: int


class FormCannotBeSat(Exception):
    """The form lacks questions or has too many, or it is too early to sit it again."""

    def __init__(self, desk: FormDesk) -> None:
        super().__init__(desk.form.id)
        self.desk = desk


class Exams:
    def __init__(
        self,
        journal: Journal,
        shelf: Shelf,
        questions: Questions,
        evidence: Evidence,
        live: LiveClocks,
        clock: Clock,
        boot: BootClock,
        ids: Ids,
    ) -> None:
        self._journal = journal
        self._shelf = shelf
        self._questions = questions
        self._evidence = evidence
        self._texts = QuestionTexts(questions, evidence)
        self._live = live
        self._clock = clock
        self._boot = boot
        self._ids = ids

    # Before

    def forms(self, info: BankInfo, plan: Plan) -> tuple[FormDesk, ...]:
        """The forms of a bank in its order."""
        sittings = self._evidence.sittings(info.id)
        return tuple(self._desk(info, plan, form, sittings) for form in info.forms)

    def start(self, info: BankInfo, plan: Plan, form_id: str, mode: SittingMode) -> Sat:
        """Begin a sitting; its paper is on the log before its first question shows.

        An open sitting of the form is gone on with instead. Raises FormCannotBeSat.
        """
        form = next(one for one in info.forms if one.id == form_id)
        desk = self._desk(info, plan, form, self._evidence.sittings(info.id))
        if desk.open is not None:
            return self.resume(info, desk.open.started.sitting)
        if not desk.can_start:
            raise FormCannotBeSat(desk)
        sitting_id = self._ids.new()
        questions = shuffled(self._questions.of_form(info.id, form.id), sitting_id)
        paper, content = self._texts.paper(info.id, questions, sitting_id)
        started = SittingStarted(
            sitting=sitting_id,
            bank=info.id,
            version=info.version,
            form=form.id,
            kind=FULL,
            mode=mode.value,
            rule=RAW,
            limit=form.minutes * 60_000,
            multiplier=plan.multiplier,
            target=plan.target,
            seed=sitting_id,
            clean=not desk.taken,
            paper=paper,
        )
        visited = SittingVisited(sitting_id, 0, 0)
        self._journal.append((started, visited), self._clock.now(), content)
        sat = self._sat(info, Sitting.begin(started).after(visited), 0)
        self._live.keep(sitting_id, sat.reading)
        return sat

    def sitting(self, sitting_id: str) -> Sitting | None:
        """A sitting as the log has it; None where there is none."""
        return self._evidence.sitting(sitting_id)

    def resume(self, info: BankInfo, sitting_id: str) -> Sat:
        """Go on with a sitting that was left, paused or cut off; the absence is on the log.

        Where the time ran out meanwhile, the sitting comes back submitted.
        """
        sitting = self._evidence.sitting(sitting_id)
        assert sitting is not None
        if sitting.submitted:
            return self._sat(info, sitting, sitting.elapsed)
        step = self._return(sitting)
        self._write(step)
        sat = self._sat(info, sitting.after(step), step.elapsed)
        self._live.keep(sitting_id, sat.reading)
        return self._ended_by_time(sat)

    # While it runs

    def visit(self, sat: Sat, position: int) -> Sat:
        return self._step(sat, lambda id_, at: SittingVisited(id_, position, at))

    def choose(self, sat: Sat, position: int, option: str | None) -> Sat:
        """Choose an option, or take the answer away with None."""
        return self._step(sat, lambda id_, at: SittingChose(id_, position, at, option))

    def flag(self, sat: Sat, position: int, on: bool) -> Sat:
        return self._step(sat, lambda id_, at: SittingFlagged(id_, position, at, on))

    def strike(self, sat: Sat, position: int, option: str, on: bool) -> Sat:
        return self._step(sat, lambda id_, at: SittingStruck(id_, position, at, option, on))

    def sure(self, sat: Sat, position: int, confidence: str) -> Sat:
        """How sure the learner is; relaxed sittings alone ask."""
        word = Confidence(confidence)
        return self._step(sat, lambda id_, at: SittingSure(id_, position, at, word))

    def tick(self, sat: Sat) -> Sat:
        """Once a second: keep the clock, note a suspend, end the sitting when the time is up."""
        if sat.sitting.state is not SittingState.RUNNING:
            return sat
        sat = self._read(sat)
        self._live.keep(sat.sitting.started.sitting, sat.reading)
        return self._ended_by_time(sat)

    def pause(self, sat: Sat) -> Sat:
        """A break: the clock stands until `go_on`. A strict sitting has none, and stays."""
        if sat.sitting.strict:
            return sat
        return self._step(sat, lambda id_, at: SittingPaused(id_, at, BREAK))

    def go_on(self, sat: Sat) -> Sat:
        """After a break."""
        return self.resume(sat.info, sat.sitting.started.sitting)

    def leave(self, sat: Sat) -> Sat:
        """The program closes: note it, so that it is no crash."""
        return self._step(sat, lambda id_, at: SittingPaused(id_, at, LEAVE))

    def submit(self, sat: Sat) -> Sat:
        """End the sitting. Once submitted, nothing changes any more. Raises StorageFailed, and then
        the sitting still runs."""
        if sat.sitting.submitted:
            return sat
        runs = sat.sitting.state is SittingState.RUNNING
        return self._submit(self._read(sat) if runs else sat, USER)

    # After

    def result(self, info: BankInfo, plan: Plan, sitting_id: str) -> Result | None:
        """A submitted sitting, scored; None where there is none."""
        sitting = self._evidence.sitting(sitting_id)
        if sitting is None or not sitting.submitted:
            return None
        scored = self._score(info, sitting)
        interval = wilson(scored.total) or (0.0, 0.0)
        texts = self._texts.of_paper(info, sitting.paper)
        _, _, day = self._evidence.sitting_times(sitting_id)
        firsts = telling(self._evidence.firsts(info.id))
        where = info.discipline_by_topic
        prior = Prior.pooled(Tally.of(given.correct for given in firsts))
        tallies: dict[str, Tally] = {}
        for given in firsts:
            name = where.get(given.topic, "")
            tallies[name] = tallies.get(name, Tally()).plus(Tally.of((given.correct,)))
        paper = {item.item for item in sitting.paper}
        return Result(
            info=info,
            form=_form_title(info, sitting.started.form),
            sitting=sitting,
            day=day,
            score=scored,
            low=interval[0],
            high=interval[1],
            disciplines=tuple(
                DisciplineResult(
                    discipline.id,
                    discipline.title,
                    scored.by_discipline.get(discipline.id, Tally()),
                    share_of(
                        tallies.get(discipline.id, Tally()), prior, sitting.started.target / 100
                    ),
                )
                for discipline in info.disciplines
            ),
            texts=texts,
            marks=self._shelf.marks(info.id, [item.item for item in sitting.paper]),
            key_changes=_key_changes(sitting, scored, texts),
            practice_answers=sum(given.item not in paper for given in firsts),
        )

    def accept_keys(self, result: Result) -> None:
        """Score the sitting by the keys corrected since."""
        changed = {change.item for change in result.key_changes}
        texts = [text for text in result.texts if text.item in changed]
        versions = self._texts.versions(result.info.id, [text.item.item for text in texts])
        hashes = {id_: version.hash for id_, version in versions.items()}
        content = {version.hash: version.content for version in versions.values()}
        step = SittingRegraded(result.sitting.started.sitting, RAW, hashes)
        self._journal.append((step,), self._clock.now(), content)

    def flag_item(self, result: Result, item: PaperItem, on: bool) -> Result:
        """Flag a question of a submitted sitting for later, or take the flag off."""
        return self._marked(
            result, item, ItemMarked(result.info.id, item.item, item.hash, item.topic, "flag", on)
        )

    def note_item(self, result: Result, item: PaperItem, words: str) -> Result:
        """Keep the learner's words on a question of a submitted sitting; none takes them away."""
        return self._marked(
            result, item, ItemNoted(result.info.id, item.item, item.hash, item.topic, words)
        )

    # Inside

    def _marked(self, result: Result, item: PaperItem, step: ItemMarked | ItemNoted) -> Result:
        self._journal.append((step,), self._clock.now())
        marks = self._shelf.marks(result.info.id, [item.item])
        return replace(result, marks={**result.marks, item.item: marks.get(item.item, Marks())})

    def _desk(
        self, info: BankInfo, plan: Plan, form: Form, sittings: tuple[Sitting, ...]
    ) -> FormDesk:
        own = [one for one in sittings if one.started.form == form.id]
        taken = tuple(self._taken(info, one) for one in own if one.submitted)
        questions = self._questions.of_form(info.id, form.id)
        found = Counter(info.discipline_by_topic.get(q.topic, "") for q in questions)
        last = max((one.day for one in taken), default=None)
        begun = next((one for one in reversed(own) if not one.submitted), None)
        left = begun.limit - self._return(begun).elapsed if begun else 0
        return FormDesk(
            form=form,
            minutes=round(form.minutes * plan.multiplier),
            questions=sum(form.counts.values()),
            gaps=missing(form.counts, found),
            day=self._clock.now().day,
            open=begun,
            left=max(0, left),
            taken=taken,
            again_on=last + timedelta(days=COOLS_DOWN) if last else None,
        )

    def _taken(self, info: BankInfo, sitting: Sitting) -> Taken:
        _, _, day = self._evidence.sitting_times(sitting.started.sitting)
        return Taken(
            sitting=sitting.started.sitting,
            day=day,
            total=self._score(info, sitting).total,
            target=sitting.started.target,
            clean=sitting.started.clean,
            mode=sitting.started.mode,
        )

    def _score(self, info: BankInfo, sitting: Sitting) -> Score:
        contents = self._evidence.contents([sitting.hash_of(item) for item in sitting.paper])
        return score(sitting, contents, info.discipline_by_topic)

    def _sat(self, info: BankInfo, sitting: Sitting, elapsed: int) -> Sat:
        return Sat(
            info=info,
            form=_form_title(info, sitting.started.form),
            sitting=sitting,
            texts=self._texts.of_paper(info, sitting.paper),
            reading=Reading(elapsed, self._boot.ticks(), self._clock.now().ms),
        )

    def _return(self, sitting: Sitting) -> SittingResumed:
        """What would be on the log if one went on with a sitting now."""
        last = self._last_reading(sitting)
        elapsed = max(sitting.elapsed, last.elapsed)
        left = sitting.state is SittingState.PAUSED
        reason = sitting.paused_for if left else CRASH
        gone = absent(
            last,
            self._boot.ticks(),
            self._clock.now().ms,
            charged=reason == LEAVE and sitting.strict,
        )
        return SittingResumed(
            sitting=sitting.started.sitting,
            elapsed=min(elapsed + gone.charged, max(elapsed, sitting.limit)),
            reason=reason,
            down=gone.down,
            charged=gone.charged,
            by=gone.by,
        )

    def _last_reading(self, sitting: Sitting) -> Reading:
        """The clock as it was last kept; where it is not here, by the wall clock of the log."""
        kept = self._live.last(sitting.started.sitting)
        if kept is not None:
            return kept
        _, last, _ = self._evidence.sitting_times(sitting.started.sitting)
        ticks = replace(self._boot.ticks(), boot="")
        return Reading(sitting.elapsed, ticks, last)

    def _read(self, sat: Sat) -> Sat:
        """The clock now; a suspend since the last reading is noted."""
        ticks = self._boot.ticks()
        elapsed, asleep = running(sat.reading, ticks, sat.sitting.strict)
        elapsed = min(elapsed, max(sat.sitting.limit, sat.sitting.elapsed))
        sat = replace(sat, reading=Reading(elapsed, ticks, self._clock.now().ms))
        if not asleep:
            return sat
        step = SittingResumed(
            sitting=sat.sitting.started.sitting,
            elapsed=elapsed,
            reason=SUSPEND,
            down=asleep,
            charged=asleep if sat.sitting.strict else 0,
        )
        self._write(step)
        return replace(sat, sitting=sat.sitting.after(step))

    def _step(self, sat: Sat, make: Callable[[str, int], SittingStep]) -> Sat:
        """Write a step, or submit where the time is up. A sitting that does not run stays."""
        if sat.sitting.state is not SittingState.RUNNING:
            return sat
        sat = self._read(sat)
        if sat.reading.elapsed >= sat.sitting.limit:
            return self._submit(sat, TIME)
        step = make(sat.sitting.started.sitting, sat.reading.elapsed)
        after = sat.sitting.after(step)
        self._write(step)
        if isinstance(step, SittingPaused):
            self._live.keep(step.sitting, sat.reading)
        return replace(sat, sitting=after)

    def _ended_by_time(self, sat: Sat) -> Sat:
        if sat.sitting.submitted or sat.reading.elapsed < sat.sitting.limit:
            return sat
        return self._submit(sat, TIME)

    def _submit(self, sat: Sat, by: str) -> Sat:
        step = SittingSubmitted(sat.sitting.started.sitting, sat.reading.elapsed, by)
        self._write(step)
        # The sitting is over for good; nobody asks for a clock that was left behind.
        with suppress(StorageFailed):
            self._live.drop(step.sitting)
        return replace(sat, sitting=sat.sitting.after(step))

    def _write(self, step: SittingStep) -> None:
        self._journal.append((step,), self._clock.now())


def _form_title(info: BankInfo, form_id: str) -> str:
    return next((form.title for form in info.forms if form.id == form_id), form_id)


def _key_changes(
    sitting: Sitting, scored: Score, texts: tuple[QuestionText, ...]
) -> tuple[KeyChange, ...]:
    by_item = {text.item.item: text for text in texts}
    return tuple(
        KeyChange(sitting.paper[mark.position], mark.position, _gain(mark, text.present_key))
        for mark in scored.marks
        if (text := by_item.get(mark.item)) and text.present_key not in ("", mark.key)
    )


def _gain(mark: Mark, new_key: str) -> int:
    return (mark.cell.chosen == new_key) - mark.right
