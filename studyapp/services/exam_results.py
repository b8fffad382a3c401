"""What a submitted sitting came to: its score, the keys corrected since, the marks left on it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from studyapp.domain.events import ItemMarked, ItemNoted
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks
from studyapp.domain.mastery import Share, Tally, wilson
from studyapp.domain.papers import PaperItem
from studyapp.domain.scoring import RAW, Mark, Score, score, with_keys
from studyapp.domain.sitting_events import SittingRegraded
from studyapp.domain.sittings import Sitting
from studyapp.services.ports import Clock, Journal, Shelf
from studyapp.services.question_ports import Evidence, Questions
from studyapp.services.question_texts import QuestionText, QuestionTexts
from studyapp.services.standing import Standings


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
class DisciplineResult:
    """`expected` is the share on new questions: this sitting and the other first answers."""

    id: str
    title: str
    right: Tally
    expected: Share | None


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A question whose right option was corrected in the bank after it was asked: the ids of the
    option that scores now and of the corrected one. `gains` is +1, 0 or -1: what taking the
    correction over would do to the score. `declined` where the learner has decided to leave it."""

    item: PaperItem
    position: int
    gains: int
    old: str
    new: str
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Regraded:
    """A decision on corrected keys, and the right answers before it and with those keys. `day` is
    None in logs of older programs."""

    day: date | None
    accepted: bool
    positions: tuple[int, ...]
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Result:
    """A submitted sitting, scored. `low` and `high` bound the share that another form of the same
    difficulty would likely bring (90 % Wilson interval). `corrected` is the score if every one of
    `key_changes` were taken over: nothing is, before `accept_keys`. `regrades` are the decisions
    so far, oldest first."""

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
    corrected: Score
    regrades: tuple[Regraded, ...]
    practice_answers: int

    @property
    def undecided(self) -> tuple[KeyChange, ...]:
        """The corrected keys that the learner has not decided on."""
        return tuple(change for change in self.key_changes if not change.declined)


class ExamResults:
    def __init__(
        self,
        journal: Journal,
        shelf: Shelf,
        questions: Questions,
        evidence: Evidence,
        standings: Standings,
        clock: Clock,
    ) -> None:
        self._journal = journal
        self._shelf = shelf
        self._evidence = evidence
        self._standings = standings
        self._texts = QuestionTexts(questions, evidence)
        self._clock = clock

    def taken(self, info: BankInfo, sitting: Sitting) -> Taken:
        """A submitted sitting as lists show it."""
        _, _, day = self._evidence.sitting_times(sitting.started.sitting)
        return Taken(
            sitting=sitting.started.sitting,
            day=day,
            total=self._score(info, sitting).total,
            target=sitting.started.target,
            clean=sitting.started.clean,
            mode=sitting.started.mode,
        )

    def result(self, info: BankInfo, sitting_id: str) -> Result | None:
        """A submitted sitting, scored; None where there is none."""
        sitting = self._evidence.sitting(sitting_id)
        if sitting is None or not sitting.submitted:
            return None
        scored = self._score(info, sitting)
        interval = wilson(scored.total) or (0.0, 0.0)
        texts = self._texts.of_paper(info, sitting.paper)
        _, _, day = self._evidence.sitting_times(sitting_id)
        record = self._standings.record(info)
        standing = record.standing(self._clock.now().day, sitting.started.target / 100)
        paper = {item.item for item in sitting.paper}
        changes = self._key_changes(sitting, scored, texts)
        return Result(
            info=info,
            form=info.form_title(sitting.started.form),
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
                    standing.share(discipline.id),
                )
                for discipline in info.disciplines
            ),
            texts=texts,
            marks=self._shelf.marks(info.id, [item.item for item in sitting.paper]),
            key_changes=changes,
            corrected=with_keys(
                scored, {one.position: one.new for one in changes}, info.discipline_by_topic
            ),
            regrades=self._regrades(info, sitting),
            practice_answers=record.firsts_outside(paper),
        )

    def marks(self, info: BankInfo, sitting: Sitting) -> tuple[Mark, ...]:
        """Every question of a submitted sitting, scored."""
        return self._score(info, sitting).marks

    def accept_keys(self, result: Result) -> None:
        """Score the sitting by the keys corrected since, also by those declined before."""
        self._decide(result, result.key_changes, accepted=True)

    def decline_keys(self, result: Result) -> None:
        """Leave the score as it is; another correction of the same keys is told again."""
        self._decide(result, result.undecided, accepted=False)

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

    def _score(self, info: BankInfo, sitting: Sitting) -> Score:
        contents = self._evidence.contents([sitting.hash_of(item) for item in sitting.paper])
        return score(sitting, contents, info.discipline_by_topic)

    def _decide(self, result: Result, changes: tuple[KeyChange, ...], *, accepted: bool) -> None:
        versions = self._texts.versions(result.info.id, [one.item.item for one in changes])
        hashes = {id_: version.hash for id_, version in versions.items()}
        content = {version.hash: version.content for version in versions.values()}
        now = self._clock.now()
        step = SittingRegraded(result.sitting.started.sitting, RAW, hashes, accepted, now.day)
        self._journal.append((step,), now, content)

    def _key_changes(
        self, sitting: Sitting, scored: Score, texts: tuple[QuestionText, ...]
    ) -> tuple[KeyChange, ...]:
        keys = {text.item.item: text.present_key for text in texts}
        declined = self._declined(sitting)
        return tuple(
            KeyChange(
                item=sitting.paper[mark.position],
                position=mark.position,
                gains=(mark.cell.chosen == new) - mark.right,
                old=mark.key,
                new=new,
                declined=declined.get(mark.item) == new,
            )
            for mark in scored.marks
            if (new := keys.get(mark.item, "")) not in ("", mark.key)
        )

    def _declined(self, sitting: Sitting) -> Mapping[str, str]:
        """The key that was declined last, by item."""
        hashes: dict[str, str] = {}
        for regrade in sitting.regrades:
            if not regrade.accepted:
                hashes.update(regrade.hashes)
        contents = self._evidence.contents(tuple(hashes.values())) if hashes else {}
        return {item: contents[hash_].key for item, hash_ in hashes.items() if hash_ in contents}

    def _regrades(self, info: BankInfo, sitting: Sitting) -> tuple[Regraded, ...]:
        """The decisions with what they did to the score, each worked out as it stood then."""
        found: list[Regraded] = []
        then = replace(sitting, hashes={})
        positions = {item.item: position for position, item in enumerate(sitting.paper)}
        for regrade in sitting.regrades:
            with_them = replace(then, hashes={**then.hashes, **regrade.hashes})
            found.append(
                Regraded(
                    day=regrade.day,
                    accepted=regrade.accepted,
                    positions=tuple(sorted(positions[i] for i in regrade.hashes if i in positions)),
                    before=self._score(info, then).total.right,
                    after=self._score(info, with_them).total.right,
                )
            )
            then = with_them if regrade.accepted else then
        return tuple(found)

    def _marked(self, result: Result, item: PaperItem, step: ItemMarked | ItemNoted) -> Result:
        self._journal.append((step,), self._clock.now())
        marks = self._shelf.marks(result.info.id, [item.item])
        return replace(result, marks={**result.marks, item.item: marks.get(item.item, Marks())})
