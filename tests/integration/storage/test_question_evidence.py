"""What is kept of questions on disk: the shelf, totals, exports, what another device brings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.answers import Confidence, Setting
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.exam_clock import Reading, Ticks
from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.mastery import Tally
from studyapp.domain.plan import Plan
from studyapp.domain.quizzes import QuizMode, Setup, Source
from studyapp.domain.session import EndReason
from studyapp.domain.sitting_events import SittingChose
from studyapp.domain.sittings import SittingMode
from studyapp.services.offer import Services
from studyapp.services.ports import DayTotal
from studyapp.services.quizzes import Running, Timing
from tests.fake_evidence import MemoryReports
from tests.fake_questions import FORM
from tests.fake_store import MemoryStore
from tests.fakes import (
    BankFolder,
    CountingIds,
    HandBoot,
    MemoryBanks,
    services_over,
    study_bank,
    with_question,
)
from tests.integration.storage.desk import BANK, Desk, reading, rows

ITEM, OTHER = "insights-1-q01", "strategy-1-q01"
PLAN = Plan(bank=BANK)


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner at a desk, with all services over its store."""

    desk: Desk
    boot: HandBoot
    services: Services

    def quiz(self, *items: str, mode: QuizMode = QuizMode.LEARN) -> Running:
        setup = Setup(source=Source.PICKED, items=items, count=len(items), mode=mode)
        (info,) = self.services.library.banks()
        running = self.services.quizzes.begin(info, PLAN, setup)
        assert running is not None
        return running

    def ask(self, item: str, right: bool = True, ms: int = 40_000) -> None:
        running, timing = self.quiz(item), Timing(ms, ms)
        chosen = "b" if right else "a"
        running = self.services.quizzes.answer(running, chosen, Confidence.SURE, timing)
        self.services.quizzes.end(running, EndReason.DONE)

    def sit(self, *chosen: str | None) -> str:
        """A whole sitting, 30 s a question; its name."""
        (info,) = self.services.library.banks()
        sat = self.services.exams.start(info, PLAN, FORM, SittingMode.STRICT)
        for position, option in enumerate(chosen):
            sat = self.services.exams.visit(sat, position)
            self.boot.forward(seconds=30)
            if option is not None:
                sat = self.services.exams.choose(sat, position, option)
        return self.services.exams.submit(sat).sitting.started.sitting


def learner_at(desk: Desk, folder: BankFolder | None = None) -> Learner:
    store, boot = desk.store, HandBoot(desk.clock)
    banks = MemoryBanks({"banks/small": folder or study_bank()})
    reports = MemoryReports(MemoryStore(desk.ids))
    services = services_over(store, banks, desk.clock, desk.ids, boot, store.vault, reports)
    services.library.refresh()
    return Learner(desk, boot, services)


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    desk = Desk(tmp_path / "profile")
    yield learner_at(desk)
    desk.store.close()


def on_shelf(desk: Desk, side: str = "question") -> set[str]:
    found = rows(desk.file, f"SELECT item FROM side WHERE topic IS NOT NULL AND side = '{side}'")
    return {item for (item,) in found}


def test_the_questions_of_a_form_are_not_on_the_shelf(learner: Learner) -> None:
    held = on_shelf(learner.desk)
    assert len(held) == 33
    assert not [item for item in held if "-f0" in item]
    # Nor do answers in the mock bring them there.
    learner.sit(*"bbbbbbbbbb")
    assert on_shelf(learner.desk) == held
    assert rows(learner.desk.file, "SELECT * FROM side WHERE item LIKE '%-f0%'") == []


def test_a_practice_question_that_becomes_a_forms_leaves_the_shelf(learner: Learner) -> None:
    learner.ask(ITEM, right=False)
    folder = study_bank()
    with_question(folder, ITEM, pool=FORM)
    learner.desk.adopt(folder)
    day = learner.desk.clock.now().day + timedelta(days=30)
    assert ITEM not in on_shelf(learner.desk)
    assert learner.desk.store.evidence.due_questions(BANK, day) == ()
    assert ITEM not in {one.id for one in learner.desk.store.questions.practice(BANK)}


def test_questions_are_never_among_the_cards(learner: Learner) -> None:
    for item in (ITEM, OTHER):
        learner.ask(item, right=False)
    shelf = learner.desk.store.shelf
    later = learner.desk.clock.now().day + timedelta(days=30)
    assert shelf.due(BANK, later, 99) == ()
    assert shelf.stabilities(BANK) == ()
    assert shelf.introduced(BANK) == {}
    assert shelf.new_on(BANK, learner.desk.clock.now().day) == 0
    assert sum(shelf.due_by_day(BANK, later, 9)) == 0
    assert sum(shelf.cards_by_topic(BANK).values()) == 40
    assert len(learner.desk.store.evidence.due_questions(BANK, later)) == 2


def test_totals_of_cards_questions_and_sittings_on_one_day(learner: Learner) -> None:
    desk, day = learner.desk, learner.desk.clock.now().day
    desk.answer("insights-1-c01", ms=5_000)
    desk.answer("insights-1-c01", ms=4_000, counts=False)
    learner.ask(ITEM, ms=40_000)
    learner.sit("b", "a", None)
    expected = {day: DayTotal(cards=1, ms=9_000 + 40_000 + 90_000, questions=1)}
    assert desk.store.shelf.totals() == expected


def test_a_sitting_across_the_day_start_belongs_to_the_day_it_began(learner: Learner) -> None:
    learner.desk.clock.set("2026-11-22T03:59")
    learner.sit(*"bbbb")
    (day,) = learner.desk.store.shelf.totals()
    assert day.isoformat() == "2026-11-21"
    given = learner.desk.store.evidence.firsts(BANK)
    assert {one.day.isoformat() for one in given} == {"2026-11-22"}


def test_what_a_sitting_missed_in_practice_is_missed(learner: Learner) -> None:
    (info,) = learner.services.library.banks()
    exams = learner.services.exams
    sat = exams.start_kind(info, PLAN, ExamKind.SPRINT, SittingMode.STRICT)
    for position, option in enumerate("bab"):
        sat = exams.choose(exams.visit(sat, position), position, option)
    day = learner.desk.clock.now().day
    assert learner.desk.store.evidence.pasts(BANK, day) == {}
    exams.submit(sat)
    pasts = learner.desk.store.evidence.pasts(BANK, day)
    paper = [item.item for item in sat.sitting.paper]
    assert {item: past.correct for item, past in pasts.items()} == {
        paper[0]: True,
        paper[1]: False,
        paper[2]: True,
    }
    missed = learner.services.quizzes.begin(info, PLAN, Setup(source=Source.MISSED, count=9))
    assert missed is not None
    assert [item.item for item in missed.quiz.paper] == [paper[1]]


def test_a_setting_is_told_by_its_quiz(learner: Learner) -> None:
    learner.ask(ITEM)
    running = learner.quiz(OTHER, mode=QuizMode.TIMED)
    learner.services.quizzes.answer(running, "b", None, Timing(1_000, 9_000))
    learner.sit("b")
    settings = [one.setting for one in learner.desk.store.evidence.firsts(BANK)]
    assert settings == [Setting.LEARN, Setting.TIMED, Setting.MOCK]


def test_an_export_carries_quizzes_and_sittings(learner: Learner, tmp_path: Path) -> None:
    learner.ask(ITEM, right=False)
    learner.ask(ITEM)
    learner.quiz(OTHER)
    name = learner.sit("b", "a")
    log = tmp_path / "log.jsonl"
    learner.desk.store.journal.export_to(log)
    ids = CountingIds()
    ids.given = 10_000
    other = Desk(tmp_path / "other", ids)
    other.adopt(study_bank())
    assert other.store.journal.import_from(log).known == 0
    told, here = other.store.evidence, learner.desk.store.evidence
    assert told.firsts(BANK) == here.firsts(BANK)
    assert told.repeats(BANK) == here.repeats(BANK) == {"insights-1": Tally(1, 1)}
    assert told.sitting(name) == here.sitting(name)
    assert told.open_quiz(BANK) == here.open_quiz(BANK) is not None
    key = CardKey(BANK, ITEM, Side.QUESTION)
    assert told.memory(key) == here.memory(key) is not None
    hashes = [item.hash for sitting in here.sittings(BANK) for item in sitting.paper]
    assert told.contents(hashes) == here.contents(hashes)
    assert len(told.contents(hashes)) == 10
    assert other.projections() == learner.desk.projections()
    other.store.close()


def test_two_devices_that_worked_apart_agree_after_a_merge(
    learner: Learner, tmp_path: Path
) -> None:
    learner.ask(ITEM)
    start = tmp_path / "start.jsonl"
    learner.desk.store.journal.export_to(start)
    ids = CountingIds()
    ids.given = 10_000
    desk = Desk(tmp_path / "other", ids, machine="m2")
    desk.store.journal.import_from(start)
    other = learner_at(desk)
    # Both ask the same questions; the other one's clock is behind.
    learner.desk.clock.forward(hours=3)
    desk.clock.forward(hours=1)
    for one in (learner, other):
        one.ask(OTHER, right=one is other)
        one.ask(ITEM, right=False)
        one.sit("b", "b", "a")
    logs = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for one, log in zip((learner, other), logs, strict=True):
        one.desk.store.journal.export_to(log)
    learner.desk.store.journal.import_from(logs[1])
    desk.store.journal.import_from(logs[0])
    assert desk.projections() == learner.desk.projections()
    firsts = {one.item: one.correct for one in desk.store.evidence.firsts(BANK)}
    # The earlier answer is the first one, on both.
    assert firsts[OTHER]
    assert len(desk.store.evidence.sittings(BANK)) == 2
    assert desk.store.journal.import_from(logs[0]).added == 0
    desk.store.close()


def test_a_step_that_comes_late_and_belongs_before_the_end_counts(learner: Learner) -> None:
    """Another device of the profile, whose clock is behind: its step stands before the end."""
    name = learner.sit("a", None)
    desk = learner.desk
    desk.clock.forward(minutes=-5)
    desk.machine = "m2"
    desk.reopen()
    sitting = desk.store.evidence.sitting(name)
    assert sitting is not None
    desk.write(SittingChose(name, 1, 60_000, "b"))
    after = desk.store.evidence.sitting(name)
    assert after is not None
    assert after.cells[1].chosen == "b"
    item = sitting.paper[1].item
    assert [one.correct for one in desk.store.evidence.history(BANK, item)] == [True]


def test_a_suspended_or_buried_question_is_not_due(learner: Learner) -> None:
    for item in (ITEM, OTHER):
        learner.ask(item, right=False)
    desk = learner.desk
    day = desk.clock.now().day + timedelta(days=9)
    desk.mark("suspend", ITEM)
    desk.mark("bury", OTHER, until=day + timedelta(days=1))
    evidence = desk.store.evidence
    assert evidence.due_questions(BANK, day) == ()
    assert [item for item, *_ in evidence.due_questions(BANK, day + timedelta(days=1))] == [OTHER]


def test_a_reset_forgets_the_memory_and_not_the_evidence(learner: Learner) -> None:
    learner.ask(ITEM)
    learner.desk.mark("reset", ITEM)
    evidence = learner.desk.store.evidence
    assert evidence.memory(CardKey(BANK, ITEM, Side.QUESTION)) is None
    assert len(evidence.firsts(BANK)) == 1
    learner.ask(ITEM)
    assert evidence.repeats(BANK) == {"insights-1": Tally(1, 1)}


def test_the_clock_of_a_sitting_is_one_row_and_in_no_export(
    learner: Learner, tmp_path: Path
) -> None:
    live = learner.desk.store.live
    first, second = (Reading(n, Ticks("boot", n + 5, n + 3), n + 9) for n in (1_000, 2_000))
    live.keep("s", first)
    live.keep("s", second)
    assert live.last("s") == second
    assert rows(learner.desk.file, "SELECT count(*) FROM live_clock") == [(1,)]
    learner.desk.store.journal.export_to(tmp_path / "log.jsonl")
    assert "boot" not in (tmp_path / "log.jsonl").read_text("utf-8")
    live.drop("s")
    assert live.last("s") is None


def test_lessons_terms_and_scenarios_are_those_of_the_bank(learner: Learner) -> None:
    folder, told = study_bank(), learner.desk.store.questions
    fake = MemoryStore(CountingIds())
    fake.adopt(reading(folder), learner.desk.clock.now().day)
    assert told.terms(BANK) == fake.questions.terms(BANK)
    assert set(told.lessons(BANK)) == set(fake.questions.lessons(BANK))
    assert told.lesson(BANK, "insights-1") == fake.questions.lesson(BANK, "insights-1")
    assert told.lesson(BANK, "nowhere") is None
    ids = [scenario.id for scenario in folder.scenarios]
    assert told.scenarios(BANK, ids) == fake.questions.scenarios(BANK, ids)
    assert told.practice(BANK) == fake.questions.practice(BANK)
    assert told.practice(BANK, ["insights-1"]) == fake.questions.practice(BANK, ["insights-1"])
    assert told.of_form(BANK, FORM) == fake.questions.of_form(BANK, FORM)
    assert told.of_form(BANK, "practice") == ()
    assert told.form_topics(BANK, FORM) == fake.questions.form_topics(BANK, FORM) != ()
    assert told.form_topics(BANK, "practice") == ()
    assert told.practice_topics(BANK) == fake.questions.practice_topics(BANK) != {}
    assert told.by_id(BANK, [ITEM, "nowhere"]) == fake.questions.by_id(BANK, [ITEM, "nowhere"])


def test_every_answer_is_evidence(learner: Learner) -> None:
    evidence = learner.desk.store.evidence
    learner.ask(ITEM, ms=20_000)
    learner.desk.clock.forward(days=10)
    learner.ask(ITEM, right=False)
    learner.ask(OTHER)
    learner.sit("b")
    found = evidence.attempts(BANK)
    (first, again) = (at for at, item in enumerate(found.items) if item == ITEM)
    assert (found.first[first], found.correct[first], found.ms[first]) == (True, True, 20_000)
    assert (found.first[again], found.correct[again]) == (False, False)
    (shown,) = (one.shown_r for one in evidence.history(BANK, ITEM)[1:])
    assert shown is not None
    assert (found.shown_r[first], found.shown_r[again]) == (None, shown)
    assert found.days[again] - found.days[first] == 10
    assert (len(found.items), sum(found.first)) == (4, 3)
    assert set(found.topics) >= {"insights-1", "strategy-1"}


def test_a_form_sat_again_has_nothing_new(learner: Learner) -> None:
    learner.sit(*"bbbbbbbbbb")
    learner.desk.clock.forward(days=20)
    name = learner.sit(*"aaaaaaaaaa")
    evidence = learner.desk.store.evidence
    found = evidence.attempts(BANK)
    assert found.first == (True, False) * 10
    assert found.shown_r == (None,) * 20
    assert {b - a for a, b in zip(found.days[::2], found.days[1::2], strict=True)} == {20}
    new = evidence.new_in_sittings(BANK)
    assert name not in new
    assert list(new.values()) == [10]


def test_what_the_bank_says_of_how_hard_a_question_is(learner: Learner) -> None:
    tags = learner.desk.store.questions.tags(BANK)
    bank = study_bank()
    said = {
        one.id: (one.difficulty, len(one.options))
        for questions in bank.questions.values()
        for one in questions
    }
    assert tags == said


def test_forecasts_that_were_shown_come_back_in_order(learner: Learner) -> None:
    desk = learner.desk
    for mean in (60.0, 70.0):
        told = ForecastShown(BANK, "m", 90, 100, mean, 50, 80, 0.4, 75)
        desk.store.journal.append((told, replace(told, bank="other")), desk.clock.now())
        desk.clock.forward(days=1)
    first, second = desk.store.evidence.forecasts(BANK)
    assert (first.mean, second.mean) == (60.0, 70.0)
    assert (second.day - first.day).days == 1
    assert (first.used, first.length, first.low, first.high) == (90, 100, 50, 80)
    assert (first.chance, first.target, first.model) == (0.4, 75, "m")


def test_sittings_in_progress_are_found_by_what_is_not_scored(learner: Learner) -> None:
    evidence = learner.desk.store.evidence
    assert evidence.open_sittings(BANK) == ()
    learner.sit("b", "a")
    assert evidence.open_sittings(BANK) == ()
    (info,) = learner.services.library.banks()
    sat = learner.services.exams.start_kind(info, PLAN, ExamKind.WARM_UP, SittingMode.STRICT)
    learner.services.exams.leave(sat)
    (found,) = evidence.open_sittings(BANK)
    assert found == evidence.sittings(BANK)[-1]
    assert evidence.open_sittings("another") == ()
