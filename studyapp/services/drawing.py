"""Draws the papers of sittings that are no locked form: from practice alone, unseen first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from studyapp.domain.blueprint import Rule, shares
from studyapp.domain.drafts import Pool
from studyapp.domain.exam_kinds import REPAIR_EACH, SAMPLED, ExamKind, size
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.questions import Question
from studyapp.domain.quizzes import NEVER_ASKED
from studyapp.domain.sampling import few_of_each, sample
from studyapp.domain.sitting_figures import to_repair
from studyapp.domain.sittings import Sitting
from studyapp.services.exam_results import ExamResults
from studyapp.services.question_ports import Evidence, Questions
from studyapp.services.standing import Standings


@dataclass(frozen=True, slots=True)
class Drawn:
    """The questions of a paper, in no order yet; `new` of them were never asked. `topics` are the
    ids of what a repair set repairs after the sitting `repairs`; `loosened` the rules that gave
    way."""

    questions: tuple[Question, ...]
    new: int
    topics: tuple[str, ...] = ()
    repairs: str = ""
    loosened: tuple[Rule, ...] = ()


class Drawing:
    """The same paper comes as long as nothing else was answered and no such sitting begun."""

    def __init__(
        self,
        questions: Questions,
        evidence: Evidence,
        results: ExamResults,
        standings: Standings,
    ) -> None:
        self._questions = questions
        self._standings = standings
        self._evidence = evidence
        self._results = results

    def gaps(self, info: BankInfo, kind: ExamKind, practice: Sequence[str]) -> Mapping[str, int]:
        """The questions that practice lacks for a sampled kind, by discipline; `practice` has the
        topic of every one there is."""
        where = info.discipline_by_topic
        found = Counter(where.get(topic, "") for topic in practice)
        wanted = _counts(info, kind)
        return {name: n - found[name] for name, n in wanted.items() if n > found[name]}

    def draw(self, info: BankInfo, kind: ExamKind, sittings: Sequence[Sitting], day: date) -> Drawn:
        """A paper after all `sittings` so far. Raises TooFewQuestions."""
        last = next((one for one in reversed(sittings) if one.submitted), None)
        repaired = last if kind is ExamKind.REPAIR else None
        topics = self._to_repair(info, repaired, day) if repaired else ()
        if kind is ExamKind.REPAIR and not topics:
            return Drawn((), 0)
        pasts = self._evidence.pasts(info.id, day)
        pool = Pool(
            questions=self._questions.practice(info.id, topics),
            disciplines=info.discipline_by_topic,
            exposures={item: past.answers for item, past in pasts.items()},
            earlier=[_items(one) for one in sittings if one.started.kind in SAMPLED],
        )
        seed = f"{kind.value} {sum(one.started.kind == kind for one in sittings)}"
        loosened: tuple[Rule, ...] = ()
        if repaired:
            questions = few_of_each(pool, topics, REPAIR_EACH, seed)
        else:
            found = sample(pool, _counts(info, kind), seed)
            questions, loosened = found.questions, found.relaxed
        new = sum(not pasts.get(one.id, NEVER_ASKED).answers for one in questions)
        after = repaired.started.sitting if repaired else ""
        return Drawn(questions, new, topics, after, loosened)

    def _to_repair(self, info: BankInfo, last: Sitting, day: date) -> tuple[str, ...]:
        """What the report on a sitting names, of the topics that practice has questions of."""
        practised = frozenset(self._questions.practice_topics(info.id).values())
        marks = [mark for mark in self._results.marks(info, last) if mark.topic in practised]
        weakness = self._standings.weakness(info, day)
        return tuple(repair.topic for repair in to_repair(marks, {}, weakness))


def _counts(info: BankInfo, kind: ExamKind) -> Mapping[str, int]:
    weights = {discipline.id: discipline.weight for discipline in info.disciplines}
    return shares(weights, size(kind, info.exam))


def _items(sitting: Sitting) -> frozenset[str]:
    return frozenset(item.item for item in sitting.paper)
