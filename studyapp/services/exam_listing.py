"""What can be sat now: every form, and every kind that is drawn from practice."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from studyapp.domain.exam_kinds import DRAWN, ExamKind, limit_ms, size
from studyapp.domain.frameworks import BankInfo, Form
from studyapp.domain.papers import missing
from studyapp.domain.plan import Plan
from studyapp.domain.sampling import TooFewQuestions
from studyapp.domain.sittings import Sitting
from studyapp.services.absences import Absences
from studyapp.services.drawing import Drawing, Drawn
from studyapp.services.exam_desks import CannotBeSat, FormDesk, KindDesk, Running
from studyapp.services.exam_results import ExamResults
from studyapp.services.ports import Clock
from studyapp.services.question_ports import Evidence, Questions
from studyapp.services.standing import Standings

# A form may be sat again after so many days (exam.md 1.1, row 68).
COOLS_DOWN = 14


class ExamListing:
    def __init__(
        self,
        results: ExamResults,
        questions: Questions,
        evidence: Evidence,
        absences: Absences,
        standings: Standings,
        clock: Clock,
    ) -> None:
        self._results = results
        self._questions = questions
        self._evidence = evidence
        self._absences = absences
        self._clock = clock
        self._drawing = Drawing(questions, evidence, results, standings)

    def forms(self, info: BankInfo, plan: Plan) -> tuple[FormDesk, ...]:
        """The forms of a bank in its order."""
        sittings = self._evidence.sittings(info.id)
        return tuple(self._form(info, plan, form, sittings) for form in info.forms)

    def form(self, info: BankInfo, plan: Plan, form_id: str) -> FormDesk:
        form = next(one for one in info.forms if one.id == form_id)
        return self._form(info, plan, form, self._evidence.sittings(info.id))

    def kinds(self, info: BankInfo, plan: Plan) -> tuple[KindDesk, ...]:
        """What is drawn from practice. No paper is drawn yet but that of a repair set."""
        return self._kinds(info, plan, DRAWN, self._evidence.sittings(info.id))

    def begun(self, info: BankInfo, plan: Plan) -> tuple[KindDesk, ...]:
        """Those in progress."""
        sittings = self._evidence.sittings(info.id)
        running = {one.started.kind for one in sittings if not one.submitted}
        kinds = [kind for kind in DRAWN if kind.value in running]
        return self._kinds(info, plan, kinds, sittings)

    def running(self, info: BankInfo) -> Running | None:
        """The sitting whose clock runs though nobody sits at it; of several, the one with the least
        time left."""
        found = [one for one in self._evidence.open_sittings(info.id) if one.runs_alone]
        if not found:
            return None
        left, first = min(((self._left(one), one) for one in found), key=lambda pair: pair[0])
        return Running(
            sitting=first.started.sitting,
            form=info.form_title(first.started.form),
            kind=first.started.kind,
            answered=first.answered,
            questions=len(first.cells),
            left=left,
        )

    def kind(self, info: BankInfo, plan: Plan, kind: ExamKind) -> KindDesk:
        (desk,) = self._kinds(info, plan, (kind,), self._evidence.sittings(info.id))
        return desk

    def draw(self, info: BankInfo, plan: Plan, kind: ExamKind) -> tuple[KindDesk, Drawn]:
        """A kind with the paper that it would have now. Raises CannotBeSat."""
        sittings = self._evidence.sittings(info.id)
        (desk,) = self._kinds(info, plan, (kind,), sittings)
        if not desk.can_start:
            raise CannotBeSat(desk)
        try:
            drawn = self._drawing.draw(info, kind, sittings, desk.day)
        except TooFewQuestions as few:
            raise CannotBeSat(replace(desk, gaps=few.lacking)) from few
        return replace(desk, new=drawn.new, loosened=drawn.loosened), drawn

    def _form(
        self, info: BankInfo, plan: Plan, form: Form, sittings: Sequence[Sitting]
    ) -> FormDesk:
        own = [one for one in sittings if one.started.form == form.id]
        others = (one for one in sittings if one.started.form not in ("", form.id))
        taken = tuple(self._results.taken(info, one) for one in own if one.submitted)
        where = info.discipline_by_topic
        topics = self._questions.form_topics(info.id, form.id)
        found = Counter(where.get(topic, "") for topic in topics)
        last = max((one.day for one in taken), default=None)
        begun, left = self._begun(own)
        return FormDesk(
            form=form,
            usual=form.minutes,
            minutes=round(form.minutes * plan.multiplier),
            questions=sum(form.counts.values()),
            gaps=missing(form.counts, found),
            day=self._clock.now().day,
            open=begun,
            left=left,
            taken=taken,
            again_on=last + timedelta(days=COOLS_DOWN) if last else None,
            other=any(not one.submitted for one in others),
        )

    def _kinds(
        self, info: BankInfo, plan: Plan, kinds: Sequence[ExamKind], sittings: Sequence[Sitting]
    ) -> tuple[KindDesk, ...]:
        if not kinds:
            return ()
        practice = self._questions.practice_topics(info.id)
        asked = {one.item for one in self._evidence.firsts(info.id)}
        unseen = len(practice.keys() - asked)
        return tuple(
            replace(self._kind(info, plan, kind, sittings, tuple(practice.values())), unseen=unseen)
            for kind in kinds
        )

    def _kind(
        self,
        info: BankInfo,
        plan: Plan,
        kind: ExamKind,
        sittings: Sequence[Sitting],
        practice: Sequence[str],
    ) -> KindDesk:
        """`practice` has the topic of every practice question."""
        day = self._clock.now().day
        own = [one for one in sittings if one.started.kind == kind]
        begun, left = self._begun(own)
        last = [one for one in own if one.submitted][-1:]
        questions = size(kind, info.exam)
        topics: tuple[str, ...] = ()
        repairs = ""
        gaps = {} if kind is ExamKind.REPAIR else self._drawing.gaps(info, kind, practice)
        if kind is ExamKind.REPAIR:
            drawn = self._drawing.draw(info, kind, sittings, day)
            titles = {topic.id: topic.title for topic in info.topics}
            topics = tuple(titles[topic] for topic in drawn.topics)
            questions, repairs = len(drawn.questions), drawn.repairs
        limit = limit_ms(info.exam, questions)
        return KindDesk(
            kind=kind,
            questions=questions,
            usual=round(limit / 60_000),
            minutes=round(limit * plan.multiplier / 60_000),
            day=day,
            open=begun,
            left=left,
            taken=tuple(self._results.taken(info, one) for one in last),
            pool=len(practice),
            gaps=gaps,
            topics=topics,
            repairs=repairs,
        )

    def _begun(self, own: Sequence[Sitting]) -> tuple[Sitting | None, int]:
        """The last sitting in progress, and the ms its clock would show if one went on now."""
        begun = next((one for one in reversed(own) if not one.submitted), None)
        return begun, self._left(begun) if begun else 0

    def _left(self, sitting: Sitting) -> int:
        return max(0, sitting.limit - self._absences.on_return(sitting).elapsed)
