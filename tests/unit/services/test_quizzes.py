"""Quizzes through the services: what is drawn, what an answer moves, how one goes on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.content import asked_of
from studyapp.domain.events import CardAnswered, SessionEnded
from studyapp.domain.marks import Marks
from studyapp.domain.mastery import Tally
from studyapp.domain.memory import Rating, answered
from studyapp.domain.plan import Plan
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted, RationaleOpened
from studyapp.domain.quizzes import Changes, QuizMode, Setup, Source
from studyapp.domain.session import EndReason
from studyapp.services.ports import DayTotal, StorageFailed
from studyapp.services.quizzes import DUE_AT_ONCE, Timing
from tests.fakes import Fakes, fakes, study_bank, with_card, with_question
from tests.unit.services.quiz_desk import (
    answer,
    answer_all,
    ask,
    begin,
    go_to,
    items,
    picked,
    remembered,
)
from tests.unit.services.sessions import SATURDAY, current_plan

ITEM, OTHER = "insights-1-q01", "strategy-1-q01"


@pytest.fixture
def made() -> Fakes:
    return fakes()


def payloads(made: Fakes) -> list[object]:
    return [event.payload for event in made.store.events[2:]]


def test_the_desk_holds_every_practice_question(made: Fakes) -> None:
    desk = made.services.quizzes.desk(made.info, current_plan(made))
    assert len(desk.questions) == 33
    assert {one.topic for one in desk.questions} == {topic.id for topic in made.info.topics}
    assert (desk.slow_ms, desk.due, desk.open) == (108_000, 0, None)
    assert set(desk.weakness) == {topic.id for topic in made.info.topics}
    # Before any answer 0.6548, by 400,000 draws from the prior of a topic.
    (before,) = set(desk.weakness.values())
    assert before == pytest.approx(0.6548, abs=0.002)
    assert all(one.past.answers == 0 and one.first is None for one in desk.questions)


def test_the_desk_knows_what_was_done_before(made: Fakes) -> None:
    ask(made, ITEM, right=False)
    ask(made, ITEM, right=True)
    desk = made.services.quizzes.desk(made.info, current_plan(made))
    (one,) = [one for one in desk.questions if one.past.answers]
    assert (one.item, one.past.answers, one.past.correct, one.first) == (ITEM, 2, True, False)
    assert min(desk.weakness, key=lambda topic: desk.weakness[topic]) == "insights-1"


def test_a_rapid_answer_makes_no_topic_weak(made: Fakes) -> None:
    ask(made, ITEM, right=False, ms=2_999)
    desk = made.services.quizzes.desk(made.info, current_plan(made))
    assert len(set(desk.weakness.values())) == 1


def test_a_quiz_is_on_the_log_with_its_content_before_its_first_question(made: Fakes) -> None:
    running = begin(made)
    (started,) = payloads(made)
    assert isinstance(started, QuizStarted)
    assert started.paper == running.quiz.paper
    assert (started.mode, started.source, started.limit) == ("learn", "all", 0)
    for item in started.paper:
        asked = asked_of(made.store.content[item.hash])
        assert asked == running.text(item).asked
        assert sorted(item.order) == ["a", "b", "c", "d"]
        assert item.order[-1] == "d"


def test_nothing_is_begun_where_nothing_fits(made: Fakes) -> None:
    setup = Setup(source=Source.MISSED)
    assert made.services.quizzes.begin(made.info, current_plan(made), setup) is None
    assert payloads(made) == []


def test_a_quiz_asks_as_many_as_there_are(made: Fakes) -> None:
    setup = Setup(("strategy-1",), Source.ALL, count=50)
    assert len(begin(made, setup).quiz.paper) == 3


@pytest.mark.parametrize(("multiplier", "limit"), [(1.0, 324_000), (1.25, 405_000), (2.0, 648_000)])
def test_the_time_of_a_timed_quiz(multiplier: float, limit: int) -> None:
    """3 questions at 108 s, by the learner's multiplier."""
    made = fakes(plan=Plan(bank="small", multiplier=multiplier))
    running = begin(made, Setup(source=Source.ALL, count=3, mode=QuizMode.TIMED))
    assert running.quiz.limit == limit


def test_an_answer_is_written_whole_before_it_shows(made: Fakes) -> None:
    running = picked(made, ITEM)
    after = answer(made, running, False, Confidence.THINK, Timing(5, 20, 7), ("c", "b"))
    written = payloads(made)[-1]
    item = running.quiz.paper[0]
    assert written == QuestionAnswered(
        session=running.quiz.session,
        position=0,
        bank="small",
        item=ITEM,
        hash=item.hash,
        topic="insights-1",
        chosen="a",
        correct=False,
        confidence=Confidence.THINK,
        first=5,
        answer=20,
        counts=True,
        paused=7,
        changes=("c", "b"),
    )
    assert after.quiz.answers == (written,)
    assert made.store.totals()[SATURDAY] == DayTotal(0, 20, 1)


def test_a_refused_answer_changes_nothing(made: Fakes) -> None:
    running = begin(made)
    before = made.store.count()
    made.store.refuses = "disk full"
    with pytest.raises(StorageFailed):
        answer(made, running)
    made.store.refuses = ""
    assert made.store.count() == before
    again = made.services.quizzes.resume(made.info)
    assert again is not None
    assert again.quiz == running.quiz


@pytest.mark.parametrize(
    ("right", "confidence", "rating"),
    [
        (True, Confidence.SURE, Rating.KNEW),
        (True, Confidence.THINK, Rating.HARD),
        (True, Confidence.GUESS, Rating.MISSED),
        (True, None, Rating.HARD),
        (False, Confidence.SURE, Rating.MISSED),
    ],
)
def test_a_first_answer_moves_the_questions_own_memory(
    made: Fakes, right: bool, confidence: Confidence | None, rating: Rating
) -> None:
    assert ask(made, ITEM, right, confidence).counts
    key = CardKey("small", ITEM, Side.QUESTION)
    assert remembered(made, ITEM) == answered(None, rating, SATURDAY, 0.9, key)


def test_an_answer_before_the_due_day_is_evidence_alone(made: Fakes) -> None:
    ask(made, ITEM)
    memory = remembered(made, ITEM)
    assert memory is not None
    go_to(made, memory.due_day - timedelta(days=1))
    early = ask(made, ITEM, right=False)
    assert not early.counts
    assert early.shown_r is not None
    assert 0.8 < early.shown_r < 1
    assert remembered(made, ITEM) == memory


@pytest.mark.parametrize("late", [0, 1, 30])
def test_an_answer_on_the_due_day_or_after_moves_memory(made: Fakes, late: int) -> None:
    ask(made, ITEM)
    memory = remembered(made, ITEM)
    assert memory is not None
    go_to(made, memory.due_day + timedelta(days=late))
    assert ask(made, ITEM, right=False).counts
    after = remembered(made, ITEM)
    assert after is not None
    assert (after.reps, after.lapses) == (2, 1)


def test_cards_and_questions_of_an_id_have_memories_of_their_own(made: Fakes) -> None:
    ask(made, ITEM)
    assert made.store.memory(CardKey("small", ITEM)) is None


# What the app offers


def due_on(made: Fakes, *names: str) -> None:
    """Questions missed, and the day on which they are due."""
    for name in names:
        ask(made, name, right=False)
    days = [memory.due_day for name in names if (memory := remembered(made, name))]
    go_to(made, max(days))


def test_due_questions_are_offered_as_a_quiz(made: Fakes) -> None:
    due_on(made, ITEM, OTHER)
    assert made.services.quizzes.due_count(made.info) == 2
    assert set(items(begin(made, Setup(source=Source.DUE)))) == {ITEM, OTHER}


def test_of_siblings_the_app_offers_one_a_day() -> None:
    bank = study_bank()
    with_question(bank, ITEM, fact="shared")
    with_question(bank, OTHER, fact="shared")
    made = fakes(bank)
    due_on(made, ITEM, OTHER)
    running = begin(made, Setup(source=Source.DUE))
    assert len(running.quiz.paper) == 1
    answer(made, running)
    assert made.services.quizzes.due_count(made.info) == 0
    assert (
        made.services.quizzes.begin(made.info, current_plan(made), Setup(source=Source.DUE)) is None
    )
    # A quiz the learner sets up asks what the learner wants.
    assert len(picked(made, ITEM, OTHER).quiz.paper) == 2


def test_a_question_is_not_offered_on_the_day_of_its_card() -> None:
    bank = study_bank()
    with_question(bank, ITEM, fact="shared")
    with_card(bank, "insights-1-c01", fact="shared")
    made = fakes(bank)
    due_on(made, ITEM)
    assert made.services.quizzes.due_count(made.info) == 1
    card = CardAnswered(
        *("s", "small", "insights-1-c01", "", "insights-1", Side.FRONT, 3, True),
        reveal=1,
        answer=1,
    )
    made.store.append([card], made.clock.now())
    assert made.services.quizzes.due_count(made.info) == 0


def test_a_card_is_not_asked_on_the_day_of_its_question() -> None:
    bank = study_bank(cards_a_topic=1)
    with_question(bank, ITEM, fact="shared")
    with_card(bank, "insights-1-c01", fact="shared")
    made = fakes(bank)
    ask(made, ITEM)
    composition = made.services.study.compose(made.info, current_plan(made))
    asked = {card.key.item for card in composition.cards}
    assert "strategy-1-c01" in asked
    assert "insights-1-c01" not in asked


def test_the_app_offers_no_more_than_so_many() -> None:
    made = fakes()
    names = [one.id for one in made.store.questions.practice("small")][:14]
    due_on(made, *names)
    assert made.services.quizzes.due_count(made.info) == DUE_AT_ONCE


def test_due_questions_are_never_in_the_flashcard_session(made: Fakes) -> None:
    due_on(made, ITEM)
    composition = made.services.study.compose(made.info, current_plan(made))
    assert ITEM not in {card.key.item for card in composition.cards}


# Going on and ending


def test_a_quiz_left_or_killed_goes_on_at_its_question(made: Fakes) -> None:
    running = answer(made, begin(made))
    again = made.services.quizzes.resume(made.info)
    assert again == running
    assert again is not None
    assert again.quiz.position == 1
    by_name = made.services.quizzes.resume(made.info, running.quiz.session)
    assert by_name == again


def test_there_is_nothing_to_go_on_with(made: Fakes) -> None:
    assert made.services.quizzes.resume(made.info) is None
    assert made.services.quizzes.resume(made.info, "nowhere") is None
    answer_all(made, begin(made))
    assert made.services.quizzes.resume(made.info) is None


def test_ending_twice_writes_nothing_more(made: Fakes) -> None:
    running = made.services.quizzes.end(answer(made, begin(made)), EndReason.LEFT)
    assert payloads(made)[-1] == SessionEnded(running.quiz.session, "left")
    before = made.store.count()
    again = made.services.quizzes.end(running, EndReason.DONE)
    assert (made.store.count(), again) == (before, running)
    assert made.services.quizzes.resume(made.info) is None


def test_the_summary_counts_by_hand(made: Fakes) -> None:
    running = begin(made, Setup(source=Source.ALL, count=5))
    running = answer(made, running, True, changes=("a",))
    running = answer(made, running, False, changes=("b",))
    running = answer(made, running, True, Confidence.GUESS)
    running = answer(made, running, False, changes=("c",))
    summary = made.services.quizzes.summary(running)
    assert summary.tally == Tally(2, 4)
    assert summary.unasked == 1
    assert summary.changes == Changes(to_right=1, to_wrong=1, wrong_to_wrong=1)
    assert summary.comes_back == 3  # two wrong, one guessed


def test_an_answer_that_moved_nothing_brings_nothing_back(made: Fakes) -> None:
    ask(made, ITEM)
    summary = made.services.quizzes.summary(answer(made, picked(made, ITEM), False))
    assert summary.comes_back == 0


# Marks, notes, reports


def test_flags_and_notes_are_kept(made: Fakes) -> None:
    running = begin(made)
    item = running.quiz.paper[0]
    running = made.services.quizzes.flag(running, item, on=True)
    running = made.services.quizzes.note(running, item, "why not c?")
    assert running.marks == {item.item: Marks(flagged=True, note="why not c?")}
    assert items(begin(made, Setup(source=Source.FLAGGED))) == [item.item]
    running = made.services.quizzes.flag(running, item, on=False)
    running = made.services.quizzes.note(running, item, "")
    assert running.marks[item.item] == Marks()


def test_a_report_says_what_its_author_needs(made: Fakes) -> None:
    running = answer(made, picked(made, ITEM), right=False)
    file = made.services.quizzes.report(running, running.quiz.paper[0], "c is right too")
    (report,) = made.reports.reports
    assert file.name == "reported-questions.csv"
    assert (report.item, report.version, report.words) == (ITEM, "2026.1", "c is right too")
    assert (report.chosen, report.stem) == (f"Option a of {ITEM}", f"Stem of {ITEM}?")
    assert (report.hash, report.day) == (running.quiz.paper[0].hash, SATURDAY)


def test_reading_the_reasons_elsewhere_is_noted(made: Fakes) -> None:
    item = begin(made).quiz.paper[0]
    made.services.quizzes.opened("small", item, "library")
    assert payloads(made)[-1] == RationaleOpened(
        "small", item.item, item.hash, item.topic, "library"
    )


# A bank that changes meanwhile


def test_a_question_changed_in_the_middle_is_scored_as_it_was_asked(made: Fakes) -> None:
    running = picked(made, ITEM)
    options = running.texts[0].asked.options
    question = made.bank.questions["insights/insights-1.yaml"][0]
    turned = tuple(replace(option, correct=option.id == "a") for option in question.options)
    with_question(made.bank, ITEM, options=turned)
    made.services.library.refresh()
    running = answer(made, running, right=True)
    assert running.quiz.answers[0].correct
    again = made.services.quizzes.resume(made.info, running.quiz.session)
    assert again is not None
    text = again.texts[0]
    assert text.asked.options == options
    assert (text.changed, text.new_key, text.reasons, text.takeaway) == (True, "a", {}, "")


def test_a_bank_removed_in_the_middle_leaves_the_quiz_as_it_is(made: Fakes) -> None:
    info, running = made.info, begin(made)
    made.bank.questions.clear()
    made.bank.scenarios = ()
    made.services.library.refresh()
    running = answer_all(made, running, True, False, True)
    assert made.services.quizzes.summary(running).tally == Tally(2, 3)
    again = made.services.quizzes.resume(info, running.quiz.session)
    assert again is not None
    assert [text.asked.stem for text in again.texts] == [text.asked.stem for text in running.texts]
    assert made.services.quizzes.begin(info, current_plan(made), Setup()) is None


def test_a_scenario_reworded_in_the_middle_is_shown_as_it_was_asked(made: Fakes) -> None:
    running = picked(made, "insights-1-b01")
    (scenario,) = made.bank.scenarios
    made.bank.scenarios = (replace(scenario, text="Another story."),)
    made.services.library.refresh()
    again = made.services.quizzes.resume(made.info)
    assert again is not None
    assert again.texts[0].asked.scenario == scenario.text
    assert again.texts[0].changed
    assert again.quiz.paper == running.quiz.paper


def test_a_log_without_the_content_of_its_paper_can_be_read(made: Fakes) -> None:
    running = begin(made)
    first, second, third = running.quiz.paper
    for item in (first, second):
        del made.store.content[item.hash]
    del made.store.items["small", second.item]
    again = made.services.quizzes.resume(made.info)
    assert again is not None
    assert [text.item for text in again.texts] == [first, second, third]
    assert again.texts[0].asked == running.texts[0].asked
    assert again.texts[1].asked.options == ()
    assert again.texts[2] == running.texts[2]
