"""The library's service: what one can look up, and that locked questions are no part of it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.answers import Confidence, Setting
from studyapp.domain.events import ItemMarked, ItemNoted
from studyapp.domain.plan import Plan
from studyapp.domain.problems import Problem
from studyapp.domain.quiz_events import RationaleOpened
from studyapp.domain.quizzes import NEVER_ASKED, Setup, Source
from studyapp.domain.sentences import sentence
from studyapp.domain.session import EndReason
from studyapp.domain.sittings import SittingMode
from studyapp.services.guide import Contents, LessonText, QuestionRead, TopicLine
from studyapp.services.ports import StorageFailed
from studyapp.services.question_ports import FoundKind
from studyapp.services.quizzes import Timing
from tests.fakes import Fakes, bare_fakes, fakes, study_bank

ITEM = "metrics-1-q01"


def contents(made: Fakes) -> Contents:
    found = made.services.guide.contents()
    assert found is not None
    return found


def topic(made: Fakes, name: str) -> TopicLine:
    return next(one for one in contents(made).topics if one.id == name)


def read(made: Fakes, item: str = ITEM) -> QuestionRead:
    found = made.services.guide.question(made.info, item)
    assert found is not None
    return found


def answer(made: Fakes, item: str, right: bool = True) -> None:
    plan = made.services.planning.plan() or Plan()
    setup = Setup(source=Source.PICKED, items=(item,), count=1)
    running = made.services.quizzes.begin(made.info, plan, setup)
    assert running is not None
    asked = running.texts[0].asked
    chosen = next(one.id for one in asked.options if (one.id == asked.key) is right)
    timing = Timing(1_000, 8_000)
    running = made.services.quizzes.answer(running, chosen, Confidence.SURE, timing)
    made.services.quizzes.end(running, EndReason.DONE)


def test_the_topics_stand_by_discipline_with_what_there_is_on_them() -> None:
    made = fakes()
    lines = contents(made).topics
    order = [discipline.id for discipline in made.info.disciplines]
    assert [line.discipline for line in lines] == [name for name in order for _ in range(2)]
    assert topic(made, "metrics-1") == TopicLine(
        *("metrics-1", "Metrics 1", "metrics", False),
        questions=3,
        unseen=3,
        cards=4,
        due=0,
    )
    assert topic(made, "insights-1").lesson
    answer(made, ITEM)
    assert topic(made, "metrics-1").unseen == 2


def test_without_a_bank_there_is_nothing() -> None:
    made = bare_fakes({})
    assert made.services.guide.contents() is None
    assert made.services.guide.find("a", 5).found == ()
    assert made.services.guide.banks().banks == ()


def test_before_the_first_start_the_first_bank_is_read() -> None:
    made = bare_fakes({"banks/small": study_bank()})
    made.services.library.refresh()
    assert contents(made).info.id == "small"


# Lessons and terms


def test_a_lesson_comes_with_its_terms_sources_and_reading_time() -> None:
    bank = study_bank()
    first = bank.lessons[0]
    bank.lessons = (replace(first, text="word " * 900, terms=(bank.terms[-1].id,)),)
    made = fakes(bank)
    lesson = made.services.guide.lesson(made.info, first.topic)
    assert (lesson.topic, lesson.minutes) == (first.topic, 5)
    assert bank.terms[-1] in lesson.terms
    assert all(first.topic in term.topics or term == bank.terms[-1] for term in lesson.terms)
    assert lesson.sources == tuple(
        f"A. Author, A Work, 2013{', ' + ref.at if ref.at else ''}" for ref in first.sources
    )


def test_a_topic_without_a_lesson_has_its_terms_all_the_same() -> None:
    made = fakes()
    lesson = made.services.guide.lesson(made.info, "metrics-1")
    expected = tuple(t for t in made.bank.terms if "metrics-1" in t.topics)
    assert {term.id for term in lesson.terms} == {term.id for term in expected}
    assert lesson == LessonText("metrics-1", terms=lesson.terms)


def test_the_glossary_stands_in_alphabetical_order_with_its_sources() -> None:
    made = fakes()
    lines = contents(made).terms
    assert [line.term.term.casefold() for line in lines] == sorted(
        term.term.casefold() for term in made.bank.terms
    )
    assert all(len(line.sources) == len(line.term.sources) for line in lines)


# Questions


def test_the_browser_lists_questions_of_practice_with_their_past() -> None:
    made = fakes()
    answer(made, ITEM, right=False)
    made.services.guide.flag(made.info, "metrics-1-q02", True)
    lines = {line.id: line for line in contents(made).questions}
    practice = {one.id for one in made.store.questions.practice("small")}
    assert lines.keys() == practice
    assert (lines[ITEM].past.answers, lines[ITEM].past.correct) == (1, False)
    assert lines["metrics-1-q02"].past.flagged
    assert lines["metrics-1-q03"].past == NEVER_ASKED


def test_a_question_is_read_with_reasons_and_its_own_history() -> None:
    made = fakes()
    answer(made, ITEM, right=False)
    made.clock.forward(days=2)
    answer(made, ITEM)
    found = read(made)
    assert found.text.reasons.keys() == {option.id for option in found.text.asked.options}
    assert found.text.takeaway
    assert [(one.correct, one.setting, one.confidence) for one in found.history] == [
        (False, Setting.LEARN, Confidence.SURE),
        (True, Setting.LEARN, Confidence.SURE),
    ]
    assert found.history[1].day - found.history[0].day == timedelta(days=2)
    assert read(made).text.item.order == found.text.item.order


def test_a_question_of_a_scenario_is_read_with_it() -> None:
    made = fakes()
    block = next(q for q in made.store.questions.practice("small") if q.scenario)
    assert read(made, block.id).scenario == made.bank.scenarios[0].text


def test_flags_and_notes_go_on_and_off_and_name_their_content() -> None:
    made = fakes()
    guide, info = made.services.guide, made.info
    flagged = guide.flag(info, ITEM, True)
    assert flagged is not None
    assert flagged.marks.flagged
    noted = guide.note(info, ITEM, "Ask the team.")
    assert noted is not None
    assert (noted.marks.flagged, noted.marks.note) == (True, "Ask the team.")
    guide.flag(info, ITEM, False)
    guide.note(info, ITEM, "")
    assert (read(made).marks.flagged, read(made).marks.note) == (False, "")
    steps = [e.payload for e in made.store.events if isinstance(e.payload, ItemMarked | ItemNoted)]
    assert len(steps) == 4
    assert all(step.hash in made.store.content for step in steps)


def test_reading_the_reasons_is_written_down() -> None:
    made = fakes()
    made.services.guide.opened(made.info, ITEM)
    (opened,) = (e.payload for e in made.store.events if isinstance(e.payload, RationaleOpened))
    assert (opened.item, opened.where) == (ITEM, "library")
    assert opened.hash in made.store.content


def test_what_cannot_be_written_is_told_and_changes_nothing() -> None:
    made = fakes()
    made.store.refuses = "The disk is full."
    with pytest.raises(StorageFailed):
        made.services.guide.flag(made.info, ITEM, True)
    made.store.refuses = ""
    assert not read(made).marks.flagged


# Locked forms


def locked(made: Fakes) -> str:
    return made.store.questions.of_form("small", made.info.forms[0].id)[0].id


def test_a_question_of_a_form_is_not_read_marked_or_found_even_after_its_sitting() -> None:
    made = fakes()
    guide, info, item = made.services.guide, made.info, locked(made)
    form = made.store.questions.of_form("small", info.forms[0].id)
    plan = made.services.planning.plan() or Plan()
    sat = made.services.exams.start(info, plan, info.forms[0].id, SittingMode.STRICT)
    made.services.exams.submit(sat)
    assert guide.question(info, item) is None
    assert guide.flag(info, item, True) is None
    assert guide.note(info, item, "mine") is None
    assert guide.opened(info, item) is None
    assert {line.id for line in contents(made).questions}.isdisjoint(q.id for q in form)
    found = guide.find(form[0].stem.split()[0], 999)
    assert {one.id for one in found.found}.isdisjoint(q.id for q in form)
    assert topic(made, form[0].topic).questions == 3 + (form[0].topic == "insights-1") * 3


def test_a_retired_or_unknown_question_is_not_read() -> None:
    made = fakes()
    entry = made.store.items["small", ITEM]
    made.store.items["small", ITEM] = replace(entry, retired_on=made.clock.now().day)
    assert made.services.guide.question(made.info, ITEM) is None
    assert made.services.guide.question(made.info, "nothing") is None


# Finding


def test_found_questions_come_with_the_last_answer() -> None:
    made = fakes()
    answer(made, ITEM, right=False)
    answer(made, ITEM)
    stem = next(q for q in made.store.questions.practice("small") if q.id == ITEM).stem
    findings = made.services.guide.find(stem.replace("*", ""), 3, (FoundKind.QUESTION,))
    assert findings.found[0].id == ITEM
    assert findings.answers[ITEM].correct
    assert findings.answers.keys() <= {one.id for one in findings.found}


# Banks


def test_the_state_of_the_banks() -> None:
    bank = study_bank()
    own = study_bank()
    assert own.info
    own.info = replace(own.info, id="mine", title="My bank")
    problem = Problem("bank.yaml", 3, 1, sentence("no such topic"), sentence("mend it"))
    own.faults["insights/insights-1.yaml"] = (problem,)
    made = bare_fakes({"banks/small": bank, "own/mine": own})
    made.services.library.refresh()
    state = made.services.guide.banks()
    assert {(one.info.id, one.own, one.folder) for one in state.banks} == {
        ("small", False, "banks/small"),
        ("mine", True, "own/mine"),
    }
    small = next(one for one in state.banks if one.info.id == "small")
    assert (small.cards, small.lessons) == (40, 2)
    assert small.questions == len(made.store.questions.practice("small"))
    assert state.problems == (("own/mine", problem),)
    assert state.own == Path("own")


def test_checking_again_reads_what_changed() -> None:
    made = fakes()
    path = "insights/insights-1.yaml"
    cards = made.bank.cards[path]
    made.bank.cards[path] = ()
    assert made.services.guide.banks().banks[0].cards == 40
    assert made.services.guide.check().banks[0].cards == 36
    made.bank.cards[path] = cards
    assert made.services.guide.check().banks[0].cards == 40
