"""Whatever a learner does, following the log event by event gives what replaying it gives.

The third witness is the fake store, which folds the whole log anew for every question.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.domain.answers import Confidence
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.content import content_hash, question_content
from studyapp.domain.events import Event, SessionEnded
from studyapp.domain.papers import PaperItem
from studyapp.domain.plan import Plan
from studyapp.domain.questions import Question
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted
from studyapp.domain.scoring import RAW
from studyapp.domain.sitting_events import (
    Outlook,
    Pace,
    SittingChose,
    SittingRegraded,
    SittingResumed,
    SittingStarted,
    SittingStep,
    SittingSubmitted,
    Stretch,
)
from studyapp.storage.engine import Database
from studyapp.storage.exchange import Content, read_log
from studyapp.storage.projection import replay
from tests.fake_questions import FORM, question
from tests.fake_store import MemoryStore
from tests.fakes import BankFolder, CountingIds, bank_folder, with_card
from tests.integration.storage.desk import BANK, Desk, reading

ITEMS = ("insights-1-c01", "insights-1-c02", "strategy-1-c01", "not-in-the-bank-c01")
QUESTIONS = tuple(question(f"{name}-q01", name) for name in ("insights-1", "strategy-1"))
LOCKED = tuple(question(f"{name}-f01", name, FORM) for name in ("insights-1", "metrics-1"))
# The author mends a key: option c of the first locked question is the right one after all.
MENDED = replace(
    LOCKED[0], options=tuple(replace(o, correct=o.id == "c") for o in LOCKED[0].options)
)
CONTENT = {
    content_hash(text): text
    for text in (question_content(one, None) for one in (*QUESTIONS, *LOCKED, MENDED))
}
_ENDS = (SittingSubmitted, SittingRegraded)
# The end comes last.
STEPS = (*(kind for kind in get_args(SittingStep) if kind not in _ENDS), SittingSubmitted)


@dataclass(frozen=True, slots=True)
class Do:
    """One thing that happens; `what` names it, the numbers choose among what there is."""

    what: str
    item: str = ITEMS[0]
    rating: int = 3
    side: Side = Side.FRONT
    counts: bool = True
    number: int = 0
    on: bool = True
    mark: str = "flag"
    where: int = 0
    chosen: str | None = None
    confidence: Confidence | None = None


items = st.sampled_from(ITEMS)
deeds = st.one_of(
    st.builds(
        Do,
        what=st.just("answer"),
        item=items,
        rating=st.integers(1, 4),
        side=st.sampled_from([Side.FRONT, Side.BACK]),
        counts=st.sampled_from([True, True, True, False]),
        number=st.integers(0, 2),
    ),
    st.builds(
        Do,
        what=st.just("mark"),
        item=items,
        mark=st.sampled_from(["flag", "suspend", "bury", "reset"]),
        on=st.booleans(),
        number=st.integers(-1, 5),
    ),
    st.builds(Do, what=st.just("note"), item=items, number=st.integers(0, 2)),
    st.builds(Do, what=st.just("plan"), number=st.sampled_from([70, 80, 90, 95])),
    # Undo names any earlier event, another void among them.
    st.builds(Do, what=st.just("void"), number=st.integers(0, 60)),
    st.builds(Do, what=st.just("void"), number=st.integers(0, 3)),
    st.builds(Do, what=st.just("wait"), number=st.integers(1, 200)),
    st.builds(Do, what=st.just("clock set back"), number=st.integers(1, 100)),
    st.builds(Do, what=st.just("other device"), number=st.integers(-50, 50)),
    st.builds(Do, what=st.just("bank"), number=st.integers(0, 2)),
    st.builds(
        Do,
        what=st.just("asked"),
        number=st.integers(0, 2),
        where=st.integers(0, 2),
        chosen=st.sampled_from("abc"),
        confidence=st.none() | st.sampled_from(Confidence),
        counts=st.booleans(),
    ),
    st.builds(Do, what=st.just("quiz ended"), number=st.integers(0, 2)),
    st.builds(
        Do,
        what=st.just("step"),
        number=st.integers(0, 1),
        rating=st.integers(0, len(STEPS) - 1),
        where=st.integers(0, 2),
        on=st.booleans(),
        chosen=st.none() | st.sampled_from("abc"),
    ),
    st.builds(Do, what=st.just("step"), number=st.integers(0, 1), rating=st.just(-1)),
    st.builds(Do, what=st.just("regrade"), number=st.integers(0, 1)),
)
histories = st.lists(deeds, min_size=1, max_size=45)
thorough = settings(
    derandomize=True,
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile to copy, since making one takes alembic."""
    desk = Desk(tmp_path_factory.mktemp("blank") / "profile")
    desk.store.close()
    return desk.profile


@contextmanager
def copied(blank: Path, ids: CountingIds | None = None) -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(shutil.copytree(blank, Path(folder) / "profile")), ids or CountingIds())
        try:
            yield desk
        finally:
            desk.store.close()


def live(desk: Desk, history: list[Do]) -> None:
    """Let a history happen at a desk."""
    events: list[str] = []
    begun: set[str] = set()
    for number, deed in enumerate(history):
        match deed.what:
            case "answer":
                session = f"s{deed.number}"
                done = desk.answer(
                    deed.item, deed.rating, side=deed.side, counts=deed.counts, session=session
                )
                events.append(done)
            case "mark":
                until = desk.clock.now().day + timedelta(days=deed.number)
                events.append(desk.mark(deed.mark, deed.item, deed.on, until))
            case "note":
                events.append(desk.note("x" * deed.number, deed.item))
            case "plan":
                events.append(desk.decide(Plan(bank=BANK, retention=deed.number / 100)))
            case "void" if events:
                events.append(desk.void(events[-1 - deed.number % len(events)]))
            case "wait":
                desk.clock.forward(hours=deed.number)
            case "clock set back":
                desk.clock.forward(hours=-deed.number)
            case "other device":
                desk.machine = f"m{number}"
                desk.clock.forward(hours=deed.number)
                desk.reopen()
            case "bank":
                desk.adopt(bank(deed.number))
            case "asked":
                events.append(ask(desk, deed, begun))
            case "quiz ended":
                events.append(desk.write(SessionEnded(f"quiz {deed.number}", "left")))
            case "step" | "regrade":
                events.append(sit(desk, deed, begun))


def ask(desk: Desk, deed: Do, begun: set[str]) -> str:
    """An answer in a quiz of two questions, which is begun where it is not yet."""
    session = f"quiz {deed.number}"
    if session not in begun:
        begun.add(session)
        mode = "timed" if deed.number else "learn"
        started = QuizStarted(
            *(session, BANK, mode, "due" if deed.number == 1 else "all", (), session, 0),
            paper=tuple(map(paper_item, QUESTIONS)),
        )
        desk.store.journal.append([started], desk.clock.now(), CONTENT)
    asked = paper_item(QUESTIONS[deed.where % 2])
    return desk.write(
        QuestionAnswered(
            *(session, deed.where, BANK, asked.item, asked.hash, asked.topic),
            *(deed.chosen or "a", deed.chosen == "b", deed.confidence),
            first=1_000,
            answer=40_000,
            counts=deed.counts,
        )
    )


def sit(desk: Desk, deed: Do, begun: set[str]) -> str:
    """A step of a sitting of two questions, which is begun where it is not yet."""
    name = f"sitting {deed.number}"
    if name not in begun:
        begun.add(name)
        started = SittingStarted(
            *(name, BANK, "1", FORM, "full", "strict", RAW, 600_000, 1.0, 75, name, True),
            paper=tuple(map(paper_item, LOCKED)),
        )
        desk.store.journal.append([started], desk.clock.now(), CONTENT)
    if deed.what == "regrade":
        mended = content_hash(question_content(MENDED, None))
        return desk.write(SittingRegraded(name, RAW, {MENDED.id: mended}, deed.on))
    kind = STEPS[deed.rating]
    values = {
        "sitting": name,
        "position": deed.where,
        "elapsed": 1_000 * (1 + deed.rating + 3 * deed.where),
        "option": deed.chosen if kind is SittingChose else deed.chosen or "a",
        "on": deed.on,
        "confidence": deed.confidence or Confidence.THINK,
        "text": "words",
        "stretches": (Stretch(0, 4), Stretch(6, 9)),
        "pace": Pace.SHORT,
        "fatigue": None,
        "outlook": Outlook.NEAR,
        "reason": "leave",
        "down": 5_000,
        "charged": 500,
        "by": "wall" if kind is SittingResumed else "user",
    }
    return desk.write(kind(**{one.name: values[one.name] for one in fields(kind)}))


def paper_item(asked: Question) -> PaperItem:
    text = question_content(asked, None)
    return PaperItem(asked.id, content_hash(text), asked.topic, ("a", "b", "c", "d"))


def bank(edition: int) -> BankFolder:
    """Three editions: as it is, with reverse sides, and without the first topic."""
    folder = bank_folder(cards_a_topic=2, topics=1)
    for one in (*QUESTIONS, *LOCKED):
        path = f"{one.topic.split('-')[0]}/{one.topic}.yaml"
        folder.questions[path] = (*folder.questions.get(path, ()), one)
    if edition == 1:
        with_card(folder, ITEMS[0], reverse=True, fact="another fact")
        with_card(folder, ITEMS[2], reverse=True)
    if edition == 2:
        folder.cards = {path: c for path, c in folder.cards.items() if "insights" not in path}
        folder.questions.pop("insights/insights-1.yaml")
    return folder


@thorough
@given(history=histories)
def test_following_the_log_is_replaying_it(blank: Path, history: list[Do]) -> None:
    with copied(blank) as desk:
        live(desk, history)
        followed = desk.projections()
        database = Database(desk.profile)
        with database.write() as connection:
            replay(connection)
        database.close()
        assert desk.projections() == followed


@thorough
@given(history=histories, last=st.integers(0, 2))
def test_the_shelf_says_what_a_fold_of_the_whole_log_says(
    blank: Path, history: list[Do], last: int
) -> None:
    # Names for the bank to come last: the fake knows no item before its bank was read.
    known = [
        replace(deed, item=ITEMS[0]) if deed.item == ITEMS[3] else deed
        for deed in history
        if deed.what != "bank"
    ]
    with copied(blank) as desk:
        live(desk, [Do("bank", number=last), *known])
        desk.store.journal.export_to(desk.profile / "log.jsonl")
        entries = [line.entry for line in read_log(desk.profile / "log.jsonl")]
        fake = MemoryStore(CountingIds())
        fake.events = [entry for entry in entries if isinstance(entry, Event)]
        fake.content = {one.hash: one.json for one in entries if isinstance(one, Content)}
        fake.adopt(reading(bank(last)), desk.clock.now().day)
        real = desk.store.shelf
        today = desk.clock.now().day
        assert desk.store.journal.plan() == fake.plan()
        for day in (today, today + timedelta(days=9)):
            assert real.due(BANK, day, 50) == fake.due(BANK, day, 50)
            assert real.due_by_topic(BANK, day) == fake.due_by_topic(BANK, day)
            assert real.facts_on(BANK, day) == fake.facts_on(BANK, day)
        topics = [topic.id for topic in bank_folder(topics=1).info.topics]  # type: ignore[union-attr]
        fresh = {card.key for card in real.fresh(BANK, topics, today, 50)}
        assert fresh == {card.key for card in fake.fresh(BANK, topics, today, 50)}
        assert real.totals() == fake.totals()
        assert real.marked(BANK) == fake.marked(BANK)
        assert real.cards_by_topic(BANK) == fake.cards_by_topic(BANK)
        assert sorted(real.stabilities(BANK)) == sorted(fake.stabilities(BANK))
        assert real.pace() == fake.pace()
        for item in ITEMS:
            for side in Side:
                key = CardKey(BANK, item, side)
                assert real.memory(key) == fake.memory(key)
        told, expected = desk.store.evidence, fake.evidence
        for day in (today, today + timedelta(days=9)):
            assert told.pasts(BANK, day) == expected.pasts(BANK, day)
            assert told.due_questions(BANK, day) == expected.due_questions(BANK, day)
            since = day - timedelta(days=30)
            assert told.reviews(BANK, since, day) == expected.reviews(BANK, since, day)
        assert told.firsts(BANK) == expected.firsts(BANK)
        assert told.repeats(BANK) == expected.repeats(BANK)
        for one in (*QUESTIONS, *LOCKED):
            assert told.history(BANK, one.id) == expected.history(BANK, one.id)
        for number in range(3):
            assert told.quiz(f"quiz {number}") == expected.quiz(f"quiz {number}")
        assert told.open_quiz(BANK) == expected.open_quiz(BANK)
        assert told.last_quiz(BANK) == expected.last_quiz(BANK)
        assert told.sittings(BANK) == expected.sittings(BANK)
        for sitting in expected.sittings(BANK):
            name = sitting.started.sitting
            assert told.sitting(name) == sitting
            assert told.sitting_times(name) == expected.sitting_times(name)
        hashes = [*CONTENT, "nowhere"]
        assert told.contents(hashes) == expected.contents(hashes)
        for pool in (FORM, "practice"):
            assert desk.store.questions.of_form(BANK, pool) == fake.questions.of_form(BANK, pool)
            asked_of = fake.questions.form_topics(BANK, pool)
            assert desk.store.questions.form_topics(BANK, pool) == asked_of
        assert desk.store.questions.practice(BANK) == fake.questions.practice(BANK)


@thorough
@given(history=histories, parts=st.lists(st.integers(0, 2), min_size=1, max_size=60))
def test_logs_may_be_brought_in_in_any_order_and_twice(
    blank: Path, history: list[Do], parts: list[int]
) -> None:
    with copied(blank) as desk:
        live(desk, history)
        desk.adopt(bank(1))
        log = desk.profile / "log.jsonl"
        desk.store.journal.export_to(log)
        _, *lines = log.read_text(encoding="utf-8").splitlines()
        files = []
        for part in range(3):
            chosen = [line for i, line in enumerate(lines) if parts[i % len(parts)] == part]
            files.append(desk.profile / f"{part}.jsonl")
            text = "\n".join(['{"ccxp-study-log":1}', *reversed(chosen)])
            files[-1].write_text(text, encoding="utf-8")
        with copied(blank, CountingIds()) as other:
            other.adopt(bank(1))
            for file in (files[2], files[0], files[2], files[1], log):
                result = other.store.journal.import_from(file)
            assert result.added == 0
            assert result.known == sum('"type"' in line for line in lines)
            assert other.projections() == desk.projections()
            other.store.journal.export_to(other.profile / "log.jsonl")
            assert (other.profile / "log.jsonl").read_bytes() == log.read_bytes()
