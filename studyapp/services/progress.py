"""The weak-discipline report and what to do next: the one source of these figures for the Progress
page, Today and the reports on paper."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import median

from studyapp.domain.answers import Confidence, Given, telling
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.mastery import Share, Tally, wilson, worst_first
from studyapp.domain.plan import Plan
from studyapp.services.exams import Exams
from studyapp.services.library import Library
from studyapp.services.next_actions import Action, next_actions
from studyapp.services.overview import card_memory
from studyapp.services.ports import Clock, Journal, Shelf
from studyapp.services.question_ports import Evidence, Questions
from studyapp.services.quizzes import Quizzes
from studyapp.services.report import DisciplineRow, Figures, Report, Retention, TopicRow
from studyapp.services.standing import Standing, Standings

TREND_DAYS = 30
RETENTION_DAYS = 30
LOAD_DAYS = 28
# A share of fewer answers is not compared with another.
FEW = 5


class Progress:
    def __init__(
        self,
        journal: Journal,
        shelf: Shelf,
        questions: Questions,
        evidence: Evidence,
        library: Library,
        quizzes: Quizzes,
        exams: Exams,
        standings: Standings,
        clock: Clock,
    ) -> None:
        self._journal = journal
        self._shelf = shelf
        self._questions = questions
        self._evidence = evidence
        self._library = library
        self._quizzes = quizzes
        self._exams = exams
        self._standings = standings
        self._clock = clock

    def report(self) -> Report | None:
        """The state of today; None before the first start was finished or without a bank."""
        plan = self._journal.plan()
        info = self._library.active(plan.bank) if plan else None
        if plan is None or info is None:
            return None
        day = self._clock.now().day
        everything = self._evidence.firsts(info.id)
        record = self._standings.record(info)
        standing = record.standing(day, plan.target / 100)
        before = record.standing(day - timedelta(days=TREND_DAYS), plan.target / 100)
        used = telling(everything, record.limit)
        repeats = self._evidence.repeats(info.id)
        asked = frozenset(given.item for given in everything)
        rows = self._rows(standing, before, used, asked, repeats)
        return Report(
            day=day,
            info=info,
            plan=plan,
            demo=self._journal.demo(),
            standing=standing,
            forecast=standing.forecast(),
            disciplines=rows,
            worst=worst_first(
                {row.discipline.id: row.figures.share for row in rows},
                [row.discipline.id for row in rows],
            ),
            firsts=len(used),
            rapid=standing.rapid,
            repeats=_together(repeats.values()),
            retention=self._retention(info, plan, day),
            load=self._shelf.due_by_day(info.id, day, LOAD_DAYS),
            calendar=self._shelf.totals(),
            memory=card_memory(self._shelf, info, day),
        )

    def actions(self, report: Report) -> tuple[Action, ...]:
        """What is worth doing beside the flashcards: first what was begun, then by the points that
        an hour of it is expected to bring."""
        info, plan = report.info, report.plan
        quiz = self._evidence.open_quiz(info.id)
        return next_actions(
            report,
            forms=self._exams.forms(info, plan),
            begun=self._exams.begun(info, plan),
            left=len(quiz.paper) - len(quiz.answers) if quiz else 0,
            due=self._quizzes.due_count(info),
        )

    def _rows(
        self,
        standing: Standing,
        before: Standing,
        firsts: Sequence[Given],
        asked: frozenset[str],
        repeats: Mapping[str, Tally],
    ) -> tuple[DisciplineRow, ...]:
        info = standing.info
        where = info.discipline_by_topic
        by_topic: dict[str, list[Given]] = defaultdict(list)
        for given in firsts:
            by_topic[given.topic].append(given)
        practice: dict[str, list[bool]] = defaultdict(list)
        for id_, topic_id in self._questions.practice_topics(info.id).items():
            practice[topic_id].append(id_ in asked)
        rows = []
        for discipline in info.disciplines:
            topics = tuple(
                TopicRow(
                    id=topic.id,
                    title=topic.title,
                    figures=_figures(
                        standing.topic_share(topic.id),
                        before.topic_share(topic.id),
                        by_topic[topic.id],
                        repeats.get(topic.id, Tally()),
                    ),
                    answers=tuple(given.correct for given in by_topic[topic.id]),
                    unseen=practice[topic.id].count(False),
                    questions=len(practice[topic.id]),
                )
                for topic in info.topics
                if where.get(topic.id) == discipline.id
            )
            own = [given for given in firsts if where.get(given.topic) == discipline.id]
            again = _together(repeats.get(topic.id, Tally()) for topic in topics)
            rows.append(
                DisciplineRow(
                    discipline,
                    _figures(
                        standing.share(discipline.id), before.share(discipline.id), own, again
                    ),
                    topics,
                    unseen=sum(topic.unseen for topic in topics),
                    questions=sum(topic.questions for topic in topics),
                )
            )
        return tuple(rows)

    def _retention(self, info: BankInfo, plan: Plan, day: date) -> Retention:
        first = day - timedelta(days=RETENTION_DAYS - 1)
        days = self._evidence.reviews(info.id, first - timedelta(weeks=8), day)
        tally = _together(one for at, one in days.items() if at >= first)
        weeks: dict[date, Tally] = {}
        for at, one in sorted(days.items()):
            monday = at - timedelta(days=at.weekday())
            weeks[monday] = weeks.get(monday, Tally()).plus(one)
        return Retention(tally, wilson(tally), plan.retention, tuple(weeks.items()))


def _figures(
    share: Share | None, before: Share | None, given: Sequence[Given], repeats: Tally
) -> Figures:
    times = [one.ms for one in given if one.ms]
    return Figures(
        share=share,
        change=_change(before, share),
        pace_ms=round(median(times)) if times else None,
        sure=Tally.of(one.correct for one in given if one.confidence is Confidence.SURE),
        repeats=repeats,
    )


def _change(before: Share | None, now: Share | None) -> float | None:
    """By how much the estimated share moved, in [-1, 1]; None with few answers on either side."""
    if before is None or now is None:
        return None
    if before.tally.n < FEW or now.tally.n - before.tally.n < FEW:
        return None
    return now.middle - before.middle


def _together(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total = total.plus(tally)
    return total
