"""The report on a submitted sitting: its result, what the real exam does not tell, what to repair.

One value, so that the window and the file say the same. Nothing in it is worked out anew outside.
"""

from dataclasses import dataclass

from studyapp.domain.answers import telling
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.mastery import Tally
from studyapp.domain.sitting_figures import (
    Repair,
    SittingFigures,
    comparable,
    figures_of,
    times_of,
    to_repair,
)
from studyapp.services.exam_results import ExamResults, Result, Taken
from studyapp.services.ports import Clock, Journal
from studyapp.services.question_ports import Evidence, Questions
from studyapp.services.standing import Standings


@dataclass(frozen=True, slots=True)
class Earlier:
    """A clean sitting before this one, of its kind and length. `median` is the ms a question."""

    taken: Taken
    median: float
    elapsed: int


@dataclass(frozen=True, slots=True)
class TopicRepair:
    """A topic to repair by its name. `questions` of practice are there to drill it with; `place`
    is its discipline's in the framework."""

    repair: Repair
    title: str
    place: int
    discipline: str
    questions: int


@dataclass(frozen=True, slots=True)
class ExamReport:
    """Both pages of a result. `demo` where a simulated learner sat it."""

    result: Result
    figures: SittingFigures
    earlier: tuple[Earlier, ...]
    repairs: tuple[TopicRepair, ...]
    demo: bool

    def topic(self, position: int) -> str:
        """The title of a question's topic."""
        return self.result.texts[position].topic


class ExamReports:
    def __init__(
        self,
        journal: Journal,
        results: ExamResults,
        questions: Questions,
        evidence: Evidence,
        standings: Standings,
        clock: Clock,
    ) -> None:
        self._journal = journal
        self._results = results
        self._questions = questions
        self._evidence = evidence
        self._standings = standings
        self._clock = clock

    def report(self, result: Result) -> ExamReport:
        """The report on a submitted sitting from its result."""
        return ExamReport(
            result=result,
            figures=figures_of(result.sitting, result.score),
            earlier=self._earlier(result),
            repairs=self._repairs(result),
            demo=self._journal.demo(),
        )

    def _earlier(self, result: Result) -> tuple[Earlier, ...]:
        found = []
        for sitting in self._evidence.sittings(result.info.id):
            if sitting.started.sitting == result.sitting.started.sitting:
                break
            if comparable(result.sitting, sitting):
                taken = self._results.taken(result.info, sitting)
                found.append(Earlier(taken, times_of(sitting.cells).median, sitting.elapsed))
        return tuple(found)

    def _repairs(self, result: Result) -> tuple[TopicRepair, ...]:
        info = result.info
        paper = {item.item for item in result.sitting.paper}
        others: dict[str, Tally] = {}
        limit = self._standings.record(info).limit
        for given in telling(self._evidence.firsts(info.id), limit):
            if given.item not in paper:
                known = others.get(given.topic, Tally())
                others[given.topic] = known.plus(Tally.of((given.correct,)))
        weakness = self._standings.weakness(info, self._clock.now().day)
        found = to_repair(result.score.marks, others, weakness)
        questions = self._questions.practice_topics(info.id).values() if found else ()
        return tuple(
            _named(info, repair, sum(topic == repair.topic for topic in questions))
            for repair in found
        )


def _named(info: BankInfo, repair: Repair, questions: int) -> TopicRepair:
    """A topic that has left the framework has no discipline, and the first place."""
    titles = {topic.id: topic.title for topic in info.topics}
    own = info.discipline_by_topic.get(repair.topic)
    named = [(place, one.title) for place, one in enumerate(info.disciplines) if one.id == own]
    place, discipline = named[0] if named else (0, "")
    return TopicRepair(repair, titles.get(repair.topic, repair.topic), place, discipline, questions)
