"""No service shows a question of a locked form before the form was submitted (data.md 1).

Every public method of every service is walked or named as one that shows nothing of its own accord,
so that a new one has to be thought about. In memory and on disk.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from studyapp.domain.exam_kinds import DRAWN
from studyapp.domain.plan import Plan
from studyapp.domain.questions import PRACTICE
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sittings import SittingMode
from studyapp.services.exams import Sat
from studyapp.services.offer import Services
from studyapp.storage.store import Store, open_store
from tests.fake_evidence import MemoryReports
from tests.fake_questions import FORM
from tests.fake_store import MemoryStore
from tests.fakes import (
    CountingIds,
    HandBoot,
    HandClock,
    MemoryBanks,
    MemoryVault,
    services_over,
    study_bank,
)

FOLDER = study_bank()
LOCKED = tuple(q for held in FOLDER.questions.values() for q in held if q.pool != PRACTICE)
TOPICS = tuple(topic.id for topic in FOLDER.info.topics) if FOLDER.info else ()


@dataclass(frozen=True, slots=True)
class Profile:
    services: Services
    clock: HandClock
    boot: HandBoot

    @property
    def plan(self) -> Plan:
        return Plan(bank="small")


@pytest.fixture(params=["memory", "disk"])
def profile(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Profile]:
    clock, ids = HandClock(), CountingIds()
    memory = MemoryStore(ids)
    store: MemoryStore | Store = memory
    if request.param == "disk":
        store = open_store(tmp_path / "profile", "m1", ids)
    boot = HandBoot(clock)
    banks = MemoryBanks({"banks/small": study_bank()})
    vault = store.vault if isinstance(store, Store) else MemoryVault(store)
    services = services_over(store, banks, clock, ids, boot, vault, MemoryReports(memory))
    services.library.refresh()
    services.planning.first_start(Plan(bank="small"), "1.0")
    yield Profile(services, clock, boot)
    if isinstance(store, Store):
        store.close()


def quizzes_of_every_source(profile: Profile) -> list[object]:
    services, (info,) = profile.services, profile.services.library.banks()
    ids = tuple(question.id for question in LOCKED)
    begun: list[object] = []
    for source in Source:
        setup = Setup(source=source, count=999, items=ids if source is Source.PICKED else ())
        running = services.quizzes.begin(info, profile.plan, setup)
        begun.append(running)
        if running is not None:
            begun.append(services.quizzes.summary(running))
            begun.append(services.quizzes.resume(info))
    return begun


def everything_of_the_guide(profile: Profile) -> list[object]:
    guide, (info,) = profile.services.guide, profile.services.library.banks()
    shown: list[object] = [guide.contents(), guide.banks(), guide.check()]
    shown += [guide.lesson(info, topic) for topic in TOPICS]
    for question in LOCKED:
        shown += [guide.question(info, question.id), guide.opened(info, question.id)]
        shown += [guide.flag(info, question.id, True), guide.note(info, question.id, "x")]
        # The words sought come back with what was found.
        for words in (question.id, question.stem, question.options[1].text, question.takeaway):
            shown += [guide.find(words, 99).found, guide.find(words, 99).answers]
    return shown


def sittings_of_every_kind(profile: Profile) -> list[object]:
    exams, (info,) = profile.services.exams, profile.services.library.banks()
    shown: list[object] = [exams.kinds(info, profile.plan), exams.begun(info, profile.plan)]
    for kind in DRAWN:
        desk = exams.kind(info, profile.plan, kind)
        if desk.can_start:
            shown.append(exams.first_page(info, profile.plan, kind))
            shown.append(exams.start_kind(info, profile.plan, kind, SittingMode.RELAXED))
    return shown


def cards(profile: Profile) -> list[object]:
    services, (info,) = profile.services, profile.services.library.banks()
    texts = services.library.texts(info, [question.id for question in LOCKED])
    return [services.study.begin(info, profile.plan), services.overview.cards(), texts]


def forecasts(profile: Profile) -> list[object]:
    told, (info,) = profile.services.forecasts, profile.services.library.banks()
    report = profile.services.progress.report()
    assert report is not None
    seen = (told.calibration(info), told.course(info, profile.plan), told.record(info))
    return [*seen, told.outlook(report)]


LISTINGS: dict[str, Callable[[Profile], object]] = {
    "guide.banks check contents find flag lesson note opened question": everything_of_the_guide,
    "library.active banks problem_count texts, overview.cards, study.begin": cards,
    "library.refresh": lambda p: p.services.library.refresh(),
    "overview.today": lambda p: p.services.overview.today(),
    "exams.running": lambda p: p.services.exams.running(p.services.library.banks()[0]),
    "planning.plan": lambda p: p.services.planning.plan(),
    "study.budget_ms compose": lambda p: p.services.study.compose(
        p.services.library.banks()[0], p.plan
    ),
    "exams.begun kinds kind first_page start_kind": sittings_of_every_kind,
    "quizzes.begin resume summary": quizzes_of_every_source,
    "quizzes.desk": lambda p: p.services.quizzes.desk(p.services.library.banks()[0], p.plan),
    "quizzes.due_count": lambda p: p.services.quizzes.due_count(p.services.library.banks()[0]),
    "forecasts.calibration course outlook record": forecasts,
    "progress.report": lambda p: p.services.progress.report(),
}
# Ids of the paper alone, which no page shows; nothing of what its questions say.
OF_A_PAPER: dict[str, Callable[[Profile], object]] = {
    "exams.forms": lambda p: p.services.exams.forms(p.services.library.banks()[0], p.plan),
    "progress.actions": lambda p: (
        (report := p.services.progress.report()) and p.services.progress.actions(report)
    ),
}
# These hand back what the caller holds already, or show a sitting to who sits it or has sat it.
BY_WHO_HOLDS_IT = {
    *("exams." + name for name in ("start", "resume", "visit", "choose", "flag", "strike", "sure")),
    *("exams." + name for name in ("sitting", "tick", "pause", "go_on", "leave", "submit")),
    *("exams." + name for name in ("note", "highlight", "survey")),
    *("results." + name for name in ("taken", "result", "accept_keys", "decline_keys")),
    *("results.flag_item", "results.note_item", "exam_reports.report"),
    *("results.marks", "forecasts.shown"),
    *(
        "quizzes." + name
        for name in ("answer", "end", "effect", "flag", "note", "opened", "report")
    ),
    *("study." + name for name in ("answer", "flag", "suspend", "bury", "note", "bring_back")),
    *("study." + name for name in ("undo", "redo", "end", "marks")),
    *("planning." + name for name in ("first_start", "decide", "demo")),
}


def walked() -> set[str]:
    names: set[str] = set()
    for group in (*LISTINGS, *OF_A_PAPER):
        for part in group.split(", "):
            service, methods = part.split(".")
            names |= {f"{service}.{method}" for method in methods.split()}
    return names | BY_WHO_HOLDS_IT


def test_every_method_of_every_service_was_thought_about(profile: Profile) -> None:
    found = {
        f"{service.name}.{name}"
        for service in fields(Services)
        if service.name not in ("close", "keeping")  # the log as a file, and copies of it
        for name in dir(getattr(profile.services, service.name))
        if not name.startswith("_")
    }
    assert found - walked() == set(), "does it list questions? then walk it here"


def secrets() -> set[str]:
    """What only the form says."""
    said: set[str] = set()
    for question in LOCKED:
        said |= {question.stem, question.takeaway, question.fact}
        said |= {text for option in question.options for text in (option.text, option.why)}
    return said


def assert_locked(profile: Profile) -> None:
    for name, listing in {**LISTINGS, **OF_A_PAPER}.items():
        text = repr(listing(profile))
        assert not [secret for secret in secrets() if secret in text], name
    for name, listing in LISTINGS.items():
        text = repr(listing(profile))
        assert not [one.id for one in LOCKED if f"'{one.id}'" in text], name


def sitting(profile: Profile) -> Sat:
    exams, (info,) = profile.services.exams, profile.services.library.banks()
    sat = exams.start(info, profile.plan, FORM, SittingMode.RELAXED)
    for position in range(4):
        sat = exams.visit(sat, position)
        profile.boot.forward(seconds=20)
        sat = exams.choose(sat, position, "ab"[position % 2])
        sat = exams.flag(sat, position, on=True)
    return sat


def test_nothing_lists_a_form_before_it_is_sat(profile: Profile) -> None:
    assert len(LOCKED) == 10
    assert_locked(profile)


def test_nothing_lists_a_form_while_it_is_sat_or_after_it_was_left(profile: Profile) -> None:
    sat = sitting(profile)
    assert_locked(profile)
    profile.services.exams.leave(sat)
    assert_locked(profile)


def test_after_the_end_it_is_in_its_walk_through_and_still_nowhere_else(profile: Profile) -> None:
    exams, (info,) = profile.services.exams, profile.services.library.banks()
    sat = exams.submit(sitting(profile))
    result = profile.services.results.result(info, sat.sitting.started.sitting)
    assert result is not None
    assert {text.asked.stem for text in result.texts} == {question.stem for question in LOCKED}
    assert all(text.reasons and text.takeaway for text in result.texts)
    profile.services.results.flag_item(result, result.sitting.paper[0], on=True)
    profile.services.results.note_item(result, result.sitting.paper[1], "look this up")
    assert_locked(profile)
    profile.clock.forward(days=60)
    assert_locked(profile)
