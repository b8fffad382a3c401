"""Mock exams: the forms and the shorter kinds, and sittings that survive anything.

Stateless: the running sitting is a value that the caller holds and hands in. Every step is durable
before it is given back; a step after the time is up submits the sitting instead.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from studyapp.domain.answers import Confidence
from studyapp.domain.exam_clock import Reading, running
from studyapp.domain.exam_kinds import ExamKind, limit_ms, modes
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.papers import shuffled
from studyapp.domain.plan import Plan
from studyapp.domain.questions import Question
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
from studyapp.services.absences import BREAK, LEAVE, SUSPEND, Absences
from studyapp.services.exam_desks import CannotBeSat, FormDesk, KindDesk, Running
from studyapp.services.exam_listing import ExamListing
from studyapp.services.exam_results import ExamResults
from studyapp.services.ports import Clock, Ids, Journal, StorageFailed
from studyapp.services.question_ports import BootClock, Evidence, LiveClocks, Questions
from studyapp.services.question_texts import QuestionText, QuestionTexts
from studyapp.services.standing import Standings

USER, TIME = "user", "time"


@dataclass(frozen=True, slots=True)
class Sat:
    """A sitting being sat, with everything to show it. `form` is the title of its form, "" where
    its paper was drawn; `reading` is its clock as last read."""

    info: BankInfo
    form: str
    sitting: Sitting
    texts: tuple[QuestionText, ...]
    reading: Reading

    def text(self, position: int) -> QuestionText:
        return self.texts[position]


class Exams:
    def __init__(
        self,
        journal: Journal,
        results: ExamResults,
        questions: Questions,
        evidence: Evidence,
        standings: Standings,
        live: LiveClocks,
        clock: Clock,
        boot: BootClock,
        ids: Ids,
    ) -> None:
        self._journal = journal
        self._questions = questions
        self._evidence = evidence
        self._texts = QuestionTexts(questions, evidence)
        self._absences = Absences(evidence, live, clock, boot)
        self._listing = ExamListing(
            *(results, questions, evidence, self._absences, standings, clock)
        )
        self._live = live
        self._clock = clock
        self._boot = boot
        self._ids = ids

    # Before

    def forms(self, info: BankInfo, plan: Plan) -> tuple[FormDesk, ...]:
        """The forms of a bank in its order."""
        return self._listing.forms(info, plan)

    def kinds(self, info: BankInfo, plan: Plan) -> tuple[KindDesk, ...]:
        """What is drawn from practice. No paper is drawn yet but that of a repair set."""
        return self._listing.kinds(info, plan)

    def begun(self, info: BankInfo, plan: Plan) -> tuple[KindDesk, ...]:
        """Those of them in progress."""
        return self._listing.begun(info, plan)

    def running(self, info: BankInfo) -> Running | None:
        """The sitting whose clock runs though nobody sits at it; quick."""
        return self._listing.running(info)

    def kind(self, info: BankInfo, plan: Plan, kind: ExamKind) -> KindDesk:
        """One of them, alike."""
        return self._listing.kind(info, plan, kind)

    def first_page(self, info: BankInfo, plan: Plan, kind: ExamKind) -> KindDesk:
        """A kind as its first page tells of it: with what its paper would be now. Raises
        CannotBeSat."""
        return self._listing.draw(info, plan, kind)[0]

    def start(self, info: BankInfo, plan: Plan, form_id: str, mode: SittingMode) -> Sat:
        """Begin a sitting; its paper is on the log before its first question shows.

        An open sitting of the form is gone on with instead. Raises CannotBeSat.
        """
        desk = self._listing.form(info, plan, form_id)
        if desk.open is not None:
            return self.resume(info, desk.open.started.sitting)
        if not desk.can_start:
            raise CannotBeSat(desk)
        return self._begin(
            info,
            plan,
            self._questions.of_form(info.id, form_id),
            kind=ExamKind.FULL,
            mode=mode,
            form=form_id,
            limit=desk.form.minutes * 60_000,
            clean=not desk.taken,
        )

    def start_kind(self, info: BankInfo, plan: Plan, kind: ExamKind, mode: SittingMode) -> Sat:
        """Begin a sitting that is drawn from practice; one in progress is gone on with instead.

        A kind that is always relaxed is so whatever `mode` says. Raises CannotBeSat.
        """
        begun = self._listing.kind(info, plan, kind).open
        if begun is not None:
            return self.resume(info, begun.started.sitting)
        _, drawn = self._listing.draw(info, plan, kind)
        return self._begin(
            info,
            plan,
            drawn.questions,
            kind=kind,
            mode=mode if mode in modes(kind) else modes(kind)[0],
            limit=limit_ms(info.exam, len(drawn.questions)),
            clean=drawn.new == len(drawn.questions),
            loosened=tuple(rule.value for rule in drawn.loosened),
        )

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
        step = self._absences.on_return(sitting)
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

    def _begin(
        self,
        info: BankInfo,
        plan: Plan,
        questions: Sequence[Question],
        *,
        kind: ExamKind,
        mode: SittingMode,
        limit: int,
        clean: bool,
        form: str = "",
        loosened: tuple[str, ...] = (),
    ) -> Sat:
        sitting_id = self._ids.new()
        ordered = shuffled(questions, sitting_id)
        paper, content = self._texts.paper(info.id, ordered, sitting_id)
        started = SittingStarted(
            sitting=sitting_id,
            bank=info.id,
            version=info.version,
            form=form,
            kind=kind.value,
            mode=mode.value,
            rule=RAW,
            limit=limit,
            multiplier=plan.multiplier,
            target=plan.target,
            seed=sitting_id,
            clean=clean,
            paper=paper,
            loosened=loosened,
        )
        visited = SittingVisited(sitting_id, 0, 0)
        self._journal.append((started, visited), self._clock.now(), content)
        sat = self._sat(info, Sitting.begin(started).after(visited), 0)
        self._live.keep(sitting_id, sat.reading)
        return sat

    def _sat(self, info: BankInfo, sitting: Sitting, elapsed: int) -> Sat:
        return Sat(
            info=info,
            form=info.form_title(sitting.started.form),
            sitting=sitting,
            texts=self._texts.of_paper(info, sitting.paper),
            reading=Reading(elapsed, self._boot.ticks(), self._clock.now().ms),
        )

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
