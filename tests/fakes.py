"""Stand-ins that behave for the ports, and all services over them.

`fakes()` gives a profile with a small bank of five disciplines; `Fakes.clock` is moved by hand,
`Fakes.boot` together with it.
"""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from studyapp.domain.banks import BankFile, BankReading, Told, untold
from studyapp.domain.cards import Card
from studyapp.domain.days import Moment
from studyapp.domain.events import Event
from studyapp.domain.exam_clock import Ticks
from studyapp.domain.frameworks import (
    BankInfo,
    Discipline,
    Exam,
    Framework,
    Source,
    SourceRef,
    Topic,
)
from studyapp.domain.plain import from_plain, to_plain
from studyapp.domain.plan import Plan
from studyapp.domain.problems import Problem
from studyapp.domain.questions import Lesson, Question, Scenario, Term
from studyapp.domain.sentences import Sentence
from studyapp.services.exam_report import ExamReports
from studyapp.services.exam_results import ExamResults
from studyapp.services.exams import Exams
from studyapp.services.forecasts import Forecasts
from studyapp.services.guide import Guide
from studyapp.services.keeping import Keeping
from studyapp.services.library import Library
from studyapp.services.offer import Services
from studyapp.services.overview import Overview
from studyapp.services.planning import Planning
from studyapp.services.ports import BankReader, Clock, Ids, StorageFailed, Vault
from studyapp.services.preferences import LoadedPreferences, Preferences
from studyapp.services.progress import Progress
from studyapp.services.question_ports import BootClock, ReportFile
from studyapp.services.quizzes import Quizzes
from studyapp.services.standing import Standings
from studyapp.services.study import Study
from studyapp.storage.copies import NOT_A_COPY
from studyapp.storage.store import Store
from tests import fake_questions
from tests.fake_evidence import MemoryReports
from tests.fake_search import MemoryPictures
from tests.fake_store import MemoryStore

BANK_YAML = "bank.yaml"
# The folder of the learner's own banks.
OWN = Path("own")
KEPT = 7
WEIGHTS = {"insights": 22, "strategy": 20, "metrics": 20, "design": 19, "culture": 19}


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, local: str = "2026-11-21T08:00", zone: str = "Europe/Amsterdam") -> None:
        self.zone = zone
        self.ms = 0
        self.set(local)

    def now(self) -> Moment:
        return Moment(self.ms, self.zone)

    def set(self, local: str) -> None:
        """To a wall clock reading in the zone, such as 2026-11-21T08:00."""
        wall = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(self.zone))
        self.ms = round(wall.timestamp() * 1000)

    def forward(self, **span: float) -> None:
        """On by a span in the words of timedelta: forward(days=1, hours=2)."""
        self.ms += _ms(span)


class WallClock(Protocol):
    ms: int


class HandBoot:
    """The clocks of one boot of the machine, moved by hand; the wall clock goes with them.

    Moving the wall clock alone is what a learner, a time zone or a time server does to it.
    """

    def __init__(self, wall: WallClock) -> None:
        self._wall = wall
        self._boots = 1
        self._ms = 3_600_000
        self._awake = 3_600_000

    def ticks(self) -> Ticks:
        return Ticks(f"boot {self._boots}", self._ms, self._awake)

    def forward(self, **span: float) -> None:
        """On by a span in the words of timedelta, the machine awake."""
        self._awake += _ms(span)
        self.suspend(**span)

    def suspend(self, **span: float) -> None:
        """On by a span in which the machine sleeps."""
        self._ms += _ms(span)
        self._wall.ms += _ms(span)

    def reboot(self, **span: float) -> None:
        """Off, and on again after a span."""
        self._boots += 1
        self._ms = self._awake = 20_000
        self._wall.ms += _ms(span)


def _ms(span: Mapping[str, float]) -> int:
    return round(timedelta(**span).total_seconds() * 1000)


class CountingIds:
    """UUIDs 1, 2, 3 ..."""

    def __init__(self) -> None:
        self.given = 0

    def new(self) -> str:
        self.given += 1
        return str(uuid.UUID(int=self.given))


@dataclass(slots=True)
class BankFolder:
    """A bank as its author sees it: change a file's cards and the next reading shows it.

    `faults` are problems by file; cards of a file in `unreadable` cannot be read, ids in `held`
    stand in a file and have a fault.
    """

    info: BankInfo | None
    cards: dict[str, tuple[Card, ...]]
    questions: dict[str, tuple[Question, ...]] = field(default_factory=dict)
    scenarios: tuple[Scenario, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    terms: tuple[Term, ...] = ()
    faults: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    unreadable: set[str] = field(default_factory=set)
    held: set[str] = field(default_factory=set)

    def texts(self) -> Mapping[str, str]:
        """What stands in each file."""
        named = {**self.cards, **self.questions}
        files = {path: [self.cards.get(path, ()), self.questions.get(path, ())] for path in named}
        head = (self.info, self.scenarios, self.lessons, self.terms)
        return {
            path: json.dumps(to_plain(content))
            for path, content in {BANK_YAML: head, **files}.items()
        }


class MemoryBanks:
    """Bank folders in memory. `parsed` names every file that was parsed, in order."""

    def __init__(self, folders: Mapping[str, BankFolder]) -> None:
        self.by_path = {Path(name): folder for name, folder in folders.items()}
        self.parsed: list[str] = []

    def folders(self) -> tuple[Path, ...]:
        return tuple(self.by_path)

    def fingerprints(self, folder: Path) -> Mapping[str, str]:
        texts = self.by_path[folder].texts()
        return {path: sha256(text.encode()).hexdigest() for path, text in texts.items()}

    def read(
        self, folder: Path, cached: Mapping[str, BankFile], told: Told = untold
    ) -> BankReading:
        bank = self.by_path[folder]
        prints = self.fingerprints(folder)
        files = []
        parsed = []
        for path, text in bank.texts().items():
            known = cached.get(path)
            if known and known.sha256 == prints[path]:
                files.append(known)
                continue
            parsed.append(path)
            content = "" if path in bank.unreadable else text
            files.append(BankFile(path, prints[path], content, bank.faults.get(path, ())))
        self.parsed += parsed
        problems = tuple(problem for file in files for problem in file.problems)
        if bank.info is None:
            return BankReading(
                str(folder), tuple(files), None, problems=problems, parsed=len(parsed)
            )
        items = [json.loads(f.content) for f in files if f.path != BANK_YAML and f.content]
        cards = [from_plain(Card, card) for file_cards, _ in items for card in file_cards]
        questions = [from_plain(Question, question) for _, rest in items for question in rest]
        return BankReading(
            folder=str(folder),
            files=tuple(files),
            info=bank.info,
            cards=tuple(card for card in cards if card.id not in bank.held),
            questions=tuple(one for one in questions if one.id not in bank.held),
            scenarios=bank.scenarios,
            lessons=bank.lessons,
            terms=bank.terms,
            unreadable=tuple(sorted(bank.unreadable)),
            held=tuple(sorted(bank.held)),
            problems=problems,
            parsed=len(parsed),
        )


class MemoryVault:
    """Copies of a store's log, by name."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self._copies: dict[Path, tuple[Moment, list[Event]]] = {}

    def backup(self, now: Moment) -> Path:
        path = Path(f"backups/{now.ms}.db")
        self._copies[path] = (now, list(self._store.events))
        for old in self.backups()[KEPT:]:
            del self._copies[old]
        return path

    def backup_due(self, now: Moment) -> bool:
        return all(made.day < now.day for made, _ in self._copies.values())

    def backups(self) -> tuple[Path, ...]:
        return tuple(sorted(self._copies, key=lambda path: -self._copies[path][0].ms))

    def restore(self, file: Path, now: Moment) -> Path:
        if file not in self._copies:
            raise StorageFailed(NOT_A_COPY.filled(file=file))
        _, log = self._copies[file]
        aside = self.backup(now)
        self._store.go_back_to(log)
        return aside


class MemoryPreferences:
    def __init__(
        self, preferences: Preferences | None = None, complaint: Sentence | None = None
    ) -> None:
        self.loaded = LoadedPreferences(preferences or Preferences(), complaint)

    def load(self) -> LoadedPreferences:
        return self.loaded

    def save(self, preferences: Preferences) -> None:
        self.loaded = LoadedPreferences(preferences)


@dataclass(frozen=True, slots=True)
class Fakes:
    """Everything a test may want to reach, and the services over it."""

    clock: HandClock
    boot: HandBoot
    ids: CountingIds
    store: MemoryStore
    banks: MemoryBanks
    vault: MemoryVault
    reports: MemoryReports
    services: Services

    @property
    def bank(self) -> BankFolder:
        """The folder of the first bank."""
        return next(iter(self.banks.by_path.values()))

    @property
    def info(self) -> BankInfo:
        """The active bank after a refresh."""
        return self.store.banks()[0]


def fakes(bank: BankFolder | None = None, plan: Plan | None = None) -> Fakes:
    """A profile after its first start with `plan`, its bank read, nothing answered."""
    made = bare_fakes({"banks/small": bank or study_bank()})
    made.services.library.refresh()
    made.services.planning.first_start(plan or Plan(bank="small"), "1.0")
    return made


def bare_fakes(folders: Mapping[str, BankFolder]) -> Fakes:
    """A profile before its first start, no bank read."""
    clock = HandClock()
    boot = HandBoot(clock)
    ids = CountingIds()
    store = MemoryStore(ids)
    banks = MemoryBanks(folders)
    vault = MemoryVault(store)
    reports = MemoryReports(store)
    services = services_over(store, banks, clock, ids, boot, vault, reports)
    return Fakes(clock, boot, ids, store, banks, vault, reports, services)


def services_over(
    store: MemoryStore | Store,
    banks: BankReader,
    clock: Clock,
    ids: Ids,
    boot: BootClock,
    vault: Vault,
    reports: ReportFile,
) -> Services:
    """All services of a profile, in memory or on disk, as `bootstrap` builds them."""
    journal, shelf, catalogue = store.journal, store.shelf, store.catalogue
    questions, evidence = store.questions, store.evidence
    library = Library(banks, catalogue, clock)
    study = Study(journal, shelf, library, clock, ids)
    standings = Standings(questions, evidence)
    quizzes = Quizzes(journal, shelf, questions, evidence, standings, reports, clock, ids)
    results = ExamResults(journal, shelf, questions, evidence, standings, clock)
    exams = Exams(*(journal, results, questions, evidence, standings, store.live, clock, boot, ids))
    guide = Guide(
        *(journal, shelf, catalogue, questions, evidence, store.search),
        *(MemoryPictures(), library, clock, OWN),
    )
    return Services(
        planning=Planning(journal, clock),
        study=study,
        overview=Overview(study, shelf, journal, library, exams, clock),
        library=library,
        keeping=Keeping(journal, vault, clock),
        quizzes=quizzes,
        exams=exams,
        results=results,
        exam_reports=ExamReports(*(journal, results, questions, evidence, standings, clock)),
        progress=Progress(
            *(journal, shelf, questions, evidence, library, quizzes, exams, standings, clock)
        ),
        forecasts=Forecasts(journal, questions, evidence, results, standings, clock),
        guide=guide,
        close=lambda: None,
    )


def study_bank(cards_a_topic: int = 4, questions_a_topic: int = 3) -> BankFolder:
    """The small bank with all there is: on every topic practice questions, on insights-1 a block
    of three under a scenario, a locked form with two questions of every discipline, two lessons
    and a glossary."""
    folder = bank_folder(cards_a_topic)
    assert folder.info
    folder.info = replace(folder.info, forms=(fake_questions.form(WEIGHTS),))
    for topic in folder.info.topics:
        path = f"{topic.places['now']}/{topic.id}.yaml"
        folder.questions[path] = (
            *fake_questions.questions(topic.id, questions_a_topic),
            *fake_questions.questions(topic.id, 1, fake_questions.FORM),
        )
    first, *_, last = folder.info.topics
    scenario, block = fake_questions.block(first.id)
    folder.scenarios = (scenario,)
    folder.questions[f"insights/{first.id}.yaml"] += block
    folder.lessons = tuple(fake_questions.lesson(topic.id, topic.title) for topic in (first, last))
    folder.terms = fake_questions.terms({topic.id: topic.title for topic in folder.info.topics})
    return folder


def bank_folder(
    cards_a_topic: int = 4, topics: int = 2, weights: Mapping[str, int] = WEIGHTS
) -> BankFolder:
    """A bank whose cards each have a fact of their own; topics are insights-1, insights-2 ..."""
    info = bank_info(topics, weights)
    return BankFolder(
        info,
        {
            f"{topic.places['now']}/{topic.id}.yaml": tuple(cards(topic.id, cards_a_topic))
            for topic in info.topics
        },
    )


def bank_info(topics: int = 2, weights: Mapping[str, int] = WEIGHTS) -> BankInfo:
    disciplines = tuple(Discipline(id_, id_.title(), weight) for id_, weight in weights.items())
    return BankInfo(
        id="small",
        title="Small bank",
        version="2026.1",
        language="en",
        licence="CC-BY-SA-4.0",
        disclaimer="Practice material.",
        exam=Exam("now", 100, 180, 4),
        frameworks=(Framework("now", "Framework", disciplines, date(2026, 1, 1)),),
        topics=tuple(
            Topic(f"{name}-{number}", f"{name.title()} {number}", {"now": name})
            for name in weights
            for number in range(1, topics + 1)
        ),
        sources={"work": Source("work", "A. Author", "A Work", "2013", "full")},
    )


def cards(topic: str, count: int) -> Iterable[Card]:
    for number in range(1, count + 1):
        name = f"{topic}-c{number:02}"
        yield Card(
            id=name,
            topic=topic,
            fact=f"fact of {name}",
            front=f"Front of {name}?",
            back=f"Back of {name}.",
            sources=(SourceRef("work", f"p. {number}"),),
        )


def with_card(bank: BankFolder, item: str, **changes: object) -> None:
    """Change fields of one card of a bank, as its author would."""
    for path, held in bank.cards.items():
        bank.cards[path] = tuple(
            replace(card, **changes) if card.id == item else card  # type: ignore[arg-type]
            for card in held
        )


def with_question(bank: BankFolder, item: str, **changes: object) -> None:
    """Change fields of one question of a bank, as its author would."""
    for path, held in bank.questions.items():
        bank.questions[path] = tuple(
            replace(question, **changes) if question.id == item else question  # type: ignore[arg-type]
            for question in held
        )
