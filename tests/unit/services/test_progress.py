"""The report's figures by hand, and what is worth doing next."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.cards import Side
from studyapp.domain.events import CardAnswered
from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.forecasts import Gap
from studyapp.domain.mastery import Tally, Verdict
from studyapp.domain.plan import Plan
from studyapp.domain.quizzes import QuizMode
from studyapp.domain.session import EndReason
from studyapp.domain.sittings import SittingMode
from studyapp.services.next_actions import Action, Why
from studyapp.services.ports import DayTotal
from studyapp.services.quizzes import Timing
from studyapp.services.report import DisciplineRow, Report
from tests.fake_questions import question
from tests.fakes import WEIGHTS, Fakes, bank_folder, bare_fakes, fakes, study_bank
from tests.unit.services.exam_desk import MINUTE, sit, start, work
from tests.unit.services.quiz_desk import answer, ask, begin, go_to, picked
from tests.unit.services.sessions import SATURDAY, current_plan

SURE, THINK, GUESS = Confidence


@pytest.fixture
def made() -> Fakes:
    return fakes()


def report(made: Fakes) -> Report:
    found = made.services.progress.report()
    assert found is not None
    return found


def row(made: Fakes, discipline: str) -> DisciplineRow:
    return report(made).row(discipline)


def actions(made: Fakes) -> tuple[Action, ...]:
    return made.services.progress.actions(report(made))


def whys(made: Fakes) -> list[Why]:
    return [action.why for action in actions(made)]


def test_there_is_no_report_before_the_first_start_or_without_a_bank() -> None:
    assert bare_fakes({"banks/small": study_bank()}).services.progress.report() is None
    made = bare_fakes({})
    made.services.planning.first_start(Plan(), "1.0")
    assert made.services.progress.report() is None


def test_a_report_before_any_answer(made: Fakes) -> None:
    found = report(made)
    assert (found.day, found.firsts, found.rapid, found.repeats) == (SATURDAY, 0, 0, Tally())
    assert [one.discipline.id for one in found.disciplines] == list(WEIGHTS) == list(found.worst)
    assert found.forecast is None
    assert found.gap == Gap(60, dict.fromkeys(WEIGHTS, 8))
    for one in found.disciplines:
        assert one.figures.verdict is Verdict.NONE
        assert (one.figures.share, one.lost, one.figures.pace_ms) == (None, None, None)
    assert [one.questions for one in found.disciplines] == [9, 6, 6, 6, 6]
    assert all(one.unseen == one.questions for one in found.disciplines)


def story(made: Fakes) -> None:
    """Insights: 3 of 5 right on first sight before October ends, 3 of 6 since; one too fast."""
    long_ago = SATURDAY - timedelta(days=40)
    go_to(made, long_ago)
    ask(made, "insights-1-q01", True, SURE, 20_000)
    ask(made, "insights-1-q02", True, SURE, 30_000)
    ask(made, "insights-1-q03", False, SURE, 40_000)
    ask(made, "insights-2-q01", True, GUESS, 50_000)
    ask(made, "insights-2-q02", False, THINK, 60_000)
    go_to(made, SATURDAY)
    ask(made, "insights-2-q03", True, SURE, 2_999)
    ask(made, "insights-1-b01", False, SURE, 70_000)
    ask(made, "insights-1-b02", True, None, 80_000)
    ask(made, "insights-1-b03", False, GUESS, 90_000)
    # Seen before: these count nowhere but among the repeats.
    ask(made, "insights-1-q01", False, SURE, 500_000)
    ask(made, "insights-1-q03", True, SURE, 500_000)
    # One more of each in the mock exam.
    sit(made, *"bbbbbbbbbb")


def test_the_figures_of_one_discipline_by_hand(made: Fakes) -> None:
    story(made)
    found = report(made)
    # Practice 4 of 8 (5 long ago, 3 today), mock 10 of 10, all 30 s each.
    assert (found.firsts, found.rapid, found.repeats) == (18, 1, Tally(1, 2))
    assert (found.standing.used, found.standing.repeats) == (18, 2)
    insights = found.row("insights")
    figures = insights.figures
    assert figures.share is not None
    assert figures.share.tally == Tally(4 + 2, 8 + 2)
    expected = found.standing.estimates.disciplines["insights"]
    assert (figures.share.low, figures.share.middle, figures.share.high) == (
        *(expected.low, expected.middle, expected.high),
    )
    # 0.62 of a discipline asked ten times, 6 right, in which the others are all right.
    assert 0.55 < expected.middle < 0.75
    assert figures.change is not None
    assert figures.pace_ms == 45_000  # of 20 30 30 30 40 50 60 70 80 90 s
    assert figures.sure == Tally(2, 4)
    assert figures.sure_but_wrong == 2
    assert figures.repeats == Tally(1, 2)
    assert insights.lost == pytest.approx(22 * (1 - expected.middle))
    assert (insights.unseen, insights.questions) == (0, 9)


def test_sure_but_wrong_are_those_that_were_sure_and_missed(made: Fakes) -> None:
    for number, right, word in ((1, True, SURE), (2, False, SURE), (3, False, SURE)):
        ask(made, f"metrics-1-q0{number}", right, word)
    ask(made, "metrics-2-q01", False, THINK)
    figures = row(made, "metrics").figures
    assert (figures.sure, figures.sure_but_wrong) == (Tally(1, 3), 2)


def test_topics_show_their_answers_one_by_one(made: Fakes) -> None:
    story(made)
    first, second = row(made, "insights").topics
    assert (first.id, second.id) == ("insights-1", "insights-2")
    assert first.answers == (True, True, False, False, True, False, True)
    assert second.answers == (True, False, True)
    assert (first.figures.repeats, second.figures.repeats) == (Tally(1, 2), Tally())


def test_what_was_answered_too_fast_is_seen_and_tells_nothing(made: Fakes) -> None:
    before = report(made).standing.estimates
    ask(made, "metrics-1-q01", True, ms=2_999)
    found = report(made)
    assert (found.firsts, found.rapid) == (0, 1)
    assert found.standing.estimates == before
    metrics = found.row("metrics")
    assert metrics.figures.verdict is Verdict.NONE
    assert (metrics.unseen, metrics.questions) == (5, 6)


def test_what_is_too_fast_goes_by_the_pace_of_the_learner(made: Fakes) -> None:
    for number in (1, 2, 3):
        ask(made, f"insights-1-q0{number}", ms=60_000)
    ask(made, "metrics-1-q01", ms=5_999)
    ask(made, "metrics-1-q02", ms=6_000)
    found = report(made)
    assert (found.firsts, found.rapid) == (4, 1)
    assert found.row("metrics").topics[0].answers == (True,)


def test_a_word_is_said_against_the_target_of_the_plan() -> None:
    verdicts = []
    for target in (50, 95):
        made = fakes(plan=Plan(bank="small", target=target))
        for topic in ("design-1", "design-2"):
            for number in (1, 2, 3):
                ask(made, f"{topic}-q0{number}", number > 1)
        verdicts.append(row(made, "design").figures.verdict)
    assert verdicts == [Verdict.ON_TRACK, Verdict.WEAK]


def test_questions_of_a_form_never_seen_say_nothing(made: Fakes) -> None:
    made.services.exams.submit(work(made, start(made), "b", "a", None))
    assert report(made).firsts == 3


def test_nothing_of_a_sitting_is_told_before_it_is_submitted(made: Fakes) -> None:
    work(made, start(made), *"bbbbbbbbbb")
    found = report(made)
    assert (found.firsts, found.repeats) == (0, Tally())


def test_the_worst_come_first(made: Fakes) -> None:
    for discipline, rights in (("design", 1), ("strategy", 0), ("culture", 3)):
        for number in (1, 2, 3):
            ask(made, f"{discipline}-1-q0{number}", number <= rights)
    found = report(made)
    assert found.worst == ("strategy", "design", "culture", "insights", "metrics")


def test_retention_load_and_time(made: Fakes) -> None:
    cards = [f"insights-1-c0{number}" for number in (1, 2, 3)]
    key = ("small", "", "", "insights-1", Side.FRONT)
    for days_ago, ratings in ((40, (3, 3, 3)), (31, (1, 1, 1)), (9, (3, 1, 3)), (2, (3,))):
        go_to(made, SATURDAY - timedelta(days=days_ago))
        told = [
            CardAnswered(f"s{days_ago}", key[0], card, "", key[3], Side.FRONT, rating, True, 1, 1)
            for card, rating in zip(cards, ratings, strict=False)
        ]
        made.store.append(told, made.clock.now())
    go_to(made, SATURDAY)
    answer(made, picked(made, "insights-1-q01"), timing=Timing(5_000, 60_000))
    found = report(made)
    assert found.retention.tally == Tally(3, 4)
    assert found.retention.wanted == 0.9
    # Mondays; the answers of 40 days ago were the first of their sides.
    assert found.retention.weeks == (
        (date(2026, 10, 19), Tally(0, 3)),
        (date(2026, 11, 9), Tally(2, 3)),
        (date(2026, 11, 16), Tally(1, 1)),
    )
    assert sum(found.load) == 3
    assert found.calendar[SATURDAY] == DayTotal(0, 60_000, 1)


# What to do next


def test_a_new_learner_is_sent_to_the_heaviest_discipline_and_told_of_the_mock(made: Fakes) -> None:
    quiz, mock = actions(made)
    assert (quiz.why, quiz.count, quiz.minutes) == (Why.NO_ANSWERS, 9, 16)
    assert quiz.discipline is not None
    assert quiz.discipline.id == "insights"
    assert quiz.topics == ("insights-1", "insights-2")
    assert (mock.why, mock.form, mock.minutes, mock.count) == (Why.MOCK, "mock-a", 18, 10)


def test_the_multiplier_is_in_every_time() -> None:
    made = fakes(plan=Plan(bank="small", multiplier=2.0))
    assert [action.minutes for action in actions(made)] == [32, 36]


def test_the_most_pressing_comes_first(made: Fakes) -> None:
    for number in (1, 2, 3):
        ask(made, f"strategy-1-q0{number}", False)
        ask(made, f"design-1-q0{number}", number == 1)
    go_to(made, SATURDAY + timedelta(days=3))
    begin(made)
    work(made, start(made), "b")
    found = actions(made)
    assert [action.why for action in found] == [
        Why.GO_ON_SITTING,
        Why.GO_ON_QUIZ,
        *(one.why for one in sorted(found[2:], key=lambda one: -one.points)),
    ]
    sitting, quiz, *_ = found
    (due,) = (one for one in found if one.why is Why.DUE)
    weak = next(one for one in found if one.discipline and one.discipline.id == "strategy")
    assert (sitting.count, sitting.minutes) == (9, 18)
    assert (quiz.count, quiz.minutes) == (3, 5)
    assert due.count == made.services.quizzes.due_count(made.info) > 0
    assert weak.why is Why.WEAK
    assert weak.share == row(made, "strategy").figures.share
    assert Why.MOCK not in [one.why for one in found]


def test_points_an_hour_by_hand(made: Fakes) -> None:
    """Mock exam: ten questions, 18 minutes and a third more for reading; before any answer every
    topic has the same share, and its questions stand for its part of the weight."""
    found = report(made)
    share = found.standing.estimates.topics["insights-1"].middle
    (mock,) = (one for one in actions(made) if one.why is Why.MOCK)
    worth = []
    for discipline in found.disciplines:
        for topic in discipline.topics:
            a_question = discipline.discipline.weight / len(discipline.topics) / topic.questions
            worth.append(a_question * (1 - share) * 0.9 * 0.4)
    points = 10 * sum(worth) / len(worth)
    assert mock.points == pytest.approx(points * 60 / (18 * 4 / 3), rel=1e-3)


def test_what_was_begun_has_no_price_and_stands_first(made: Fakes) -> None:
    begin(made)
    first, *rest = actions(made)
    assert (first.why, first.points) == (Why.GO_ON_QUIZ, 0)
    assert [one.points for one in rest] == sorted((one.points for one in rest), reverse=True)
    assert all(one.points > 0 for one in rest)


def test_what_is_left_of_a_sitting_that_was_left_is_what_its_clock_will_show(made: Fakes) -> None:
    made.services.exams.leave(work(made, start(made), "b"))
    made.boot.forward(minutes=10)
    (sitting, *_) = actions(made)
    assert sitting.minutes == round((18 * MINUTE - 10 * MINUTE - 30_000) / MINUTE)
    made.boot.forward(minutes=7, seconds=10)
    assert actions(made)[0].minutes == 1


def test_a_sitting_drawn_from_practice_is_gone_on_with_too(made: Fakes) -> None:
    sat = made.services.exams.start_kind(
        made.info, current_plan(made), ExamKind.SPRINT, SittingMode.RELAXED
    )
    (sitting, *_) = actions(made)
    assert (sitting.why, sitting.kind, sitting.form_title) == (Why.GO_ON_SITTING, "sprint", "")
    assert (sitting.sitting, sitting.count) == (sat.sitting.started.sitting, 20)
    assert sitting.minutes == 36


def test_done_is_no_action(made: Fakes) -> None:
    running = begin(made)
    assert Why.GO_ON_QUIZ in whys(made)
    made.services.quizzes.end(running, EndReason.LEFT)
    assert Why.GO_ON_QUIZ not in whys(made)
    sit(made, "b")
    assert Why.MOCK not in whys(made)
    assert Why.GO_ON_SITTING not in whys(made)


def test_a_form_with_gaps_is_no_action() -> None:
    bank = study_bank()
    bank.questions["design/design-1.yaml"] = ()
    assert Why.MOCK not in whys(fakes(bank))


def test_a_discipline_without_questions_is_never_proposed() -> None:
    bank = study_bank()
    made = fakes(bank)
    for number in (1, 2, 3):
        ask(made, f"strategy-1-q0{number}", False)
        ask(made, f"metrics-1-q0{number}", number == 1)
    for path in list(bank.questions):
        if path.startswith("strategy"):
            bank.questions[path] = ()
    made.services.library.refresh()
    assert row(made, "strategy").figures.verdict is Verdict.WEAK
    named = [action.discipline.id for action in actions(made) if action.discipline]
    assert "strategy" not in named
    assert all(action.count for action in actions(made))


def test_a_bank_of_cards_alone_has_no_actions() -> None:
    assert actions(fakes(bank_folder())) == ()


def test_the_report_and_the_desk_say_the_same(made: Fakes) -> None:
    story(made)
    info = made.info
    plan = made.services.planning.plan()
    assert plan is not None
    desk = made.services.quizzes.desk(info, plan)
    found = report(made)
    assert desk.shares == {one.discipline.id: one.figures.share for one in found.disciplines}
    for one in found.disciplines:
        for topic in one.topics:
            assert desk.answers.get(topic.id, ()) == topic.answers
            share = topic.figures.share
            expected = found.standing.estimates.topics[topic.id].middle
            assert desk.weakness[topic.id] == pytest.approx(expected, abs=1e-6)
            assert share is None or share.middle == expected
            assert (topic.id in desk.weak) == (topic.figures.verdict is Verdict.WEAK)


def test_a_topic_moved_to_another_discipline_takes_its_answers_along(made: Fakes) -> None:
    ask(made, "insights-1-q01", False)
    info = made.bank.info
    assert info is not None
    moved = replace(info.topics[0], places={"now": "culture"})
    made.bank.info = replace(info, topics=(moved, *info.topics[1:]))
    made.services.library.refresh()
    assert row(made, "insights").figures.share is None
    share = row(made, "culture").figures.share
    assert share is not None
    assert share.tally == Tally(0, 1)


def test_a_timed_quiz_counts_like_any_other(made: Fakes) -> None:
    answer(made, picked(made, "insights-1-q01", mode=QuizMode.TIMED))
    assert report(made).firsts == 1


def test_a_form_is_not_offered_while_another_is_in_progress() -> None:
    bank = study_bank()
    assert bank.info
    other = replace(bank.info.forms[0], id="mock-b", title="Mock exam B")
    bank.info = replace(bank.info, forms=(*bank.info.forms, other))
    for topic in bank.info.topics:
        path = f"{topic.places['now']}/{topic.id}.yaml"
        bank.questions[path] += (question(f"{topic.id}-g01", topic.id, "mock-b"),)
    made = fakes(bank)
    assert [one.form for one in actions(made) if one.why is Why.MOCK] == ["mock-a", "mock-b"]
    made.services.exams.leave(start(made))
    assert Why.MOCK not in whys(made)
