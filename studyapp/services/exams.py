"""Mock exams: the forms, and sittings that survive anything.

Stateless: the running sitting is a value that the caller holds and hands in. Every step is durable
before it is given back; a step after the time is up submits the sitting instead.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta

from studyapp.domain.answers import Confidence
from studyapp.domain.exam_clock import Reading, absent, running
from studyapp.domain.frameworks import BankInfo, Form
from studyapp.domain.papers import missing, shuffled
from studyapp.domain.plan import Plan
from studyapp.domain.scoring import RAW
from studyapp.domain.sitting_events import (
    SittingChose,
    SittingFlagged,
    SittingHighlighted,
    SittingNoted,
    SittingPaused,
    SittingResumed,
    SittingStarted,
    SittingStep,
    SittingStruck,
    SittingSubmitted,
    SittingSure,
    SittingSurveyed,
    SittingVisited,
    Stretch,
)
from studyapp.domain.sittings import Sitting, SittingMode, SittingState
from studyapp.services.exam_results import ExamResults, Taken
from studyapp.services.ports import Clock, Ids, Journal, StorageFailed
from studyapp.services.question_ports import BootClock, Evidence, LiveClocks, Questions
from studyapp.services.question_texts import QuestionText, QuestionTexts

FULL = "full"
# A form may be sat again after so many days (exam.md 1.1, row 68).
COOLS_DOWN = 14
BREAK, LEAVE, CRASH, SUSPEND = "break", "leave", "crash", "suspend"
USER, TIME = "user", "time"


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


class FormCannotBeSat(Exception):
    """The form lacks questions or has too many, or it is too early to sit it again."""

    def __init__(self, desk: FormDesk) -> None:
        super().__init__(desk.form.id)
        self.desk = desk


class Exams:
    def __init__(
        self,
        journal: Journal,
        results: ExamResults,
        questions: Questions,
        evidence: Evidence,
        live: LiveClocks,
        clock: Clock,
        boot: BootClock,
        ids: Ids,
    ) -> None:
        self._journal = journal
        self._results = results
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

    def note(self, sat: Sat, position: int, text: str) -> Sat:
        """Keep the learner's words on a question. A strict sitting has none, and stays."""
        if sat.sitting.strict:
            return sat
        return self._step(sat, lambda id_, at: SittingNoted(id_, position, at, text))

    def highlight(self, sat: Sat, position: int, stretches: tuple[Stretch, ...]) -> Sat:
        """Keep what of a question is highlighted. A strict sitting has nothing, and stays."""
        if sat.sitting.strict:
            return sat
        return self._step(sat, lambda id_, at: SittingHighlighted(id_, position, at, stretches))

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

    def survey(self, said: SittingSurveyed) -> None:
        """Keep what the learner said of a sitting that has ended. Before that, nothing is kept."""
        sitting = self._evidence.sitting(said.sitting)
        if sitting is not None and sitting.submitted:
            self._journal.append((said,), self._clock.now())

    # Inside

    def _desk(
        self, info: BankInfo, plan: Plan, form: Form, sittings: tuple[Sitting, ...]
    ) -> FormDesk:
        own = [one for one in sittings if one.started.form == form.id]
        taken = tuple(self._results.taken(info, one) for one in own if one.submitted)
        where = info.discipline_by_topic
        topics = self._questions.form_topics(info.id, form.id)
        found = Counter(where.get(topic, "") for topic in topics)
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

    def _sat(self, info: BankInfo, sitting: Sitting, elapsed: int) -> Sat:
        return Sat(
            info=info,
            form=info.form_title(sitting.started.form),
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
