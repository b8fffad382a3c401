"""The kinds that are drawn from practice: what is offered, what is drawn, what comes of it."""

from dataclasses import replace

import pytest

from studyapp.domain.blueprint import Rule
from studyapp.domain.exam_kinds import DRAWN, ExamKind
from studyapp.domain.mastery import Tally
from studyapp.domain.plan import Plan
from studyapp.domain.questions import PRACTICE
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sitting_events import SittingStarted
from studyapp.services.exam_desks import CannotBeSat, KindDesk
from studyapp.services.exams import Sat
from tests.fake_questions import question
from tests.fakes import Fakes, fakes, study_bank
from tests.unit.services.exam_desk import MINUTE, RELAXED, STRICT, sit, start, work
from tests.unit.services.quiz_desk import ask
from tests.unit.services.sessions import SATURDAY, current_plan

HALF, SPRINT, WARM_UP, REPAIR = DRAWN


@pytest.fixture
def made() -> Fakes:
    """Thirty-three practice questions, six or more of every discipline."""
    return fakes()


def desk(made: Fakes, kind: ExamKind) -> KindDesk:
    return made.services.exams.kind(made.info, current_plan(made), kind)


def first_page(made: Fakes, kind: ExamKind) -> KindDesk:
    return made.services.exams.first_page(made.info, current_plan(made), kind)


def begin(made: Fakes, kind: ExamKind) -> Sat:
    return made.services.exams.start_kind(made.info, current_plan(made), kind, RELAXED)


def items(sat: Sat) -> set[str]:
    return {item.item for item in sat.sitting.paper}


def practice(made: Fakes) -> set[str]:
    return {one.id for one in made.store.questions.practice("small")}


def topics(sat: Sat) -> set[str]:
    return {item.topic for item in sat.sitting.paper}


# Offered


def test_what_is_offered_has_the_pace_of_the_exam() -> None:
    made = fakes(study_bank(questions_a_topic=6), Plan(bank="small", multiplier=1.5))
    found = made.services.exams.kinds(made.info, current_plan(made))
    assert [(one.kind, one.questions, one.usual, one.minutes) for one in found] == [
        (HALF, 50, 90, 135),
        (SPRINT, 20, 36, 54),
        (WARM_UP, 20, 36, 54),
        (REPAIR, 0, 0, 0),
    ]
    assert [one.can_start for one in found] == [True, True, True, False]
    assert {(one.pool, one.unseen) for one in found} == {(63, 63)}


def test_a_pool_that_is_too_small_says_of_what(made: Fakes) -> None:
    found = desk(made, HALF)
    assert found.gaps == {"insights": 2, "strategy": 4, "metrics": 4, "design": 4, "culture": 3}
    assert not found.can_start
    with pytest.raises(CannotBeSat):
        begin(made, HALF)
    with pytest.raises(CannotBeSat):
        first_page(made, HALF)


def test_a_pool_that_just_holds_a_sprint_is_enough() -> None:
    # Four of every discipline, as a sprint asks.
    made = fakes(study_bank(questions_a_topic=2))
    assert desk(made, SPRINT).gaps == {}
    assert len(items(begin(made, SPRINT))) == 20


def test_questions_that_exclude_each_other_are_counted_as_missing() -> None:
    bank = study_bank(questions_a_topic=2)
    path = "culture/culture-1.yaml"
    one, two, *rest = bank.questions[path]
    bank.questions[path] = (one, replace(two, fact=one.fact), *rest)
    made = fakes(bank)
    assert desk(made, SPRINT).can_start
    with pytest.raises(CannotBeSat) as refused:
        first_page(made, SPRINT)
    assert isinstance(refused.value.desk, KindDesk)
    assert refused.value.desk.gaps == {"culture": 1}


def test_the_first_page_tells_what_the_sitting_keeps(made: Fakes) -> None:
    # All questions of this bank are of medium difficulty.
    page = first_page(made, SPRINT)
    assert (page.new, page.loosened) == (20, (Rule.DIFFICULTY,))
    started = begin(made, SPRINT).sitting.started
    assert started.loosened == ("difficulty",)
    assert made.services.exams.sitting(started.sitting) is not None


# Begun


def test_a_sitting_is_drawn_from_practice_by_the_blueprint(made: Fakes) -> None:
    sat = begin(made, SPRINT)
    started = sat.sitting.started
    assert (started.kind, started.form, started.mode) == ("sprint", "", "relaxed")
    assert (started.limit, started.clean, sat.form) == (36 * MINUTE, True, "")
    assert items(sat) <= practice(made)
    disciplines = [made.info.discipline_by_topic[item.topic] for item in sat.sitting.paper]
    assert all(disciplines.count(one.id) == 4 for one in made.info.disciplines)


def test_no_kind_draws_from_a_form(made: Fakes) -> None:
    sit(made, "a")
    for kind in (SPRINT, WARM_UP, REPAIR):
        sat = begin(made, kind)
        pools = {one.pool for one in made.store.questions.by_id("small", list(items(sat))).values()}
        assert pools == {PRACTICE}


def test_a_sprint_may_be_strict_and_a_warm_up_may_not(made: Fakes) -> None:
    exams, plan = made.services.exams, current_plan(made)
    modes = {
        kind: exams.start_kind(made.info, plan, kind, STRICT).sitting.started.mode
        for kind in (SPRINT, WARM_UP)
    }
    assert modes == {SPRINT: "strict", WARM_UP: "relaxed"}


def test_one_in_progress_is_gone_on_with(made: Fakes) -> None:
    sat = work(made, begin(made, SPRINT), "b")
    made.services.exams.leave(sat)
    found = desk(made, SPRINT)
    assert found.open is not None
    assert found.open.answered == 1
    assert not found.can_start
    again = begin(made, SPRINT)
    assert again.sitting.started == sat.sitting.started
    assert sum(isinstance(one.payload, SittingStarted) for one in made.store.events) == 1
    assert desk(made, WARM_UP).open is None


def test_what_was_handed_in_is_not_in_progress(made: Fakes) -> None:
    exams, plan = made.services.exams, current_plan(made)
    assert exams.begun(made.info, plan) == ()
    begin(made, SPRINT)
    exams.submit(work(made, begin(made, WARM_UP), "b"))
    assert exams.begun(made.info, plan) == (desk(made, SPRINT),)


def test_questions_never_seen_come_first() -> None:
    made = fakes(study_bank(questions_a_topic=6))
    first = made.services.exams.submit(work(made, begin(made, WARM_UP), *["b"] * 20))
    second = begin(made, SPRINT)
    assert items(first).isdisjoint(items(second))
    assert second.sitting.started.clean


def test_what_waits_on_a_paper_begun_comes_last_too() -> None:
    made = fakes(study_bank(questions_a_topic=6))
    waiting = work(made, begin(made, WARM_UP), "b")
    assert items(waiting).isdisjoint(items(begin(made, SPRINT)))


def test_what_a_quiz_asked_comes_last() -> None:
    made = fakes(study_bank(questions_a_topic=6))
    asked = {f"{topic.id}-q0{number}" for topic in made.info.topics for number in (1, 3)}
    for item in sorted(asked):
        ask(made, item)
    assert items(begin(made, WARM_UP)).isdisjoint(asked)


def test_where_some_were_seen_it_says_so(made: Fakes) -> None:
    made.services.exams.submit(work(made, begin(made, WARM_UP), *["b"] * 20))
    # Thirty-three questions cannot hold two sets of twenty.
    page = first_page(made, SPRINT)
    assert page.unseen == 13
    assert 0 < page.new <= 13
    assert not begin(made, SPRINT).sitting.started.clean


# Afterwards


def test_its_answers_are_evidence_like_any_other(made: Fakes) -> None:
    sat = work(made, begin(made, SPRINT), *["b"] * 10, *["a"] * 10)
    made.services.exams.submit(sat)
    firsts = made.store.evidence.firsts("small")
    assert Tally.of(one.correct for one in firsts) == Tally(10, 20)
    pasts = made.store.evidence.pasts("small", SATURDAY)
    assert {item for item, past in pasts.items() if past.answers == 1} == items(sat)
    missed = made.services.quizzes.begin(
        made.info, current_plan(made), Setup(source=Source.MISSED, count=99)
    )
    assert missed is not None
    assert {one.item for one in missed.quiz.paper} == {item.item for item in sat.sitting.paper[10:]}
    (taken,) = desk(made, SPRINT).taken
    assert taken.total == Tally(10, 20)
    made.services.exams.submit(work(made, begin(made, SPRINT), *["b"] * 7))
    (taken,) = desk(made, SPRINT).taken
    assert taken.total == Tally(7, 20)


def test_a_repair_set_asks_of_the_topics_missed_last(made: Fakes) -> None:
    sat = work(made, begin(made, WARM_UP), *["b"] * 17, *["a"] * 3)
    made.services.exams.submit(sat)
    missed = {item.topic for item in sat.sitting.paper[17:]}
    found = desk(made, REPAIR)
    titles = {topic.title for topic in made.info.topics if topic.id in missed}
    assert set(found.topics) == titles
    assert found.repairs == sat.sitting.started.sitting
    repair = begin(made, REPAIR)
    assert topics(repair) == missed
    # Three or four of each: a topic of this bank has three, and one of them a block as well.
    assert found.questions == len(items(repair)) <= 4 * len(missed)
    assert items(repair) <= practice(made)


def test_the_last_sitting_handed_in_is_what_is_repaired(made: Fakes) -> None:
    sit(made, *"a" * 10)
    later = made.services.exams.submit(work(made, begin(made, WARM_UP), "a", *"b" * 19))
    begin(made, SPRINT)
    found = desk(made, REPAIR)
    assert (found.repairs, len(found.topics)) == (later.sitting.started.sitting, 1)


def test_a_topic_without_practice_cannot_be_repaired() -> None:
    bank = study_bank()
    path = "culture/culture-2.yaml"
    bank.questions[path] = tuple(one for one in bank.questions[path] if one.pool != PRACTICE)
    made = fakes(bank)
    sat = start(made)
    missed = [item.topic == "culture-2" for item in sat.sitting.paper]
    made.services.exams.submit(work(made, sat, *("a" if wrong else "b" for wrong in missed)))
    found = desk(made, REPAIR)
    assert (found.topics, found.can_start) == ((), False)


def test_a_repair_set_holds_five_topics_at_most(made: Fakes) -> None:
    made.services.exams.submit(work(made, start(made), *["a"] * 10))
    found = desk(made, REPAIR)
    assert len(found.topics) == 5
    assert len(topics(begin(made, REPAIR))) == 5


def test_without_a_miss_there_is_nothing_to_repair(made: Fakes) -> None:
    assert not desk(made, REPAIR).can_start
    made.services.exams.submit(work(made, begin(made, WARM_UP), *["b"] * 20))
    assert desk(made, REPAIR).topics == ()
    with pytest.raises(CannotBeSat):
        begin(made, REPAIR)


def test_the_weakest_topics_come_first(made: Fakes) -> None:
    sit(made, *["a"] * 10)
    better = [topic for topic in made.info.topics if topic.id.endswith("-1")]
    for topic in better:
        ask(made, f"{topic.id}-q01")
    weaker = {topic.title for topic in made.info.topics if topic.id.endswith("-2")}
    assert set(desk(made, REPAIR).topics) == weaker


def test_only_one_form_is_in_progress_at_a_time() -> None:
    bank = study_bank()
    assert bank.info
    (form,) = bank.info.forms
    bank.info = replace(bank.info, forms=(form, replace(form, id="mock-b", title="Mock exam B")))
    for topic in bank.info.topics:
        other = question(f"{topic.id}-g01", topic.id, "mock-b")
        bank.questions[f"{topic.places['now']}/{topic.id}.yaml"] += (other,)
    made = fakes(bank)
    sat = start(made)
    first, second = made.services.exams.forms(made.info, current_plan(made))
    assert (first.other, second.other) == (False, True)
    with pytest.raises(CannotBeSat):
        made.services.exams.start(made.info, current_plan(made), "mock-b", STRICT)
    assert begin(made, SPRINT).sitting.started.kind == "sprint"
    made.services.exams.submit(sat)
    _, second = made.services.exams.forms(made.info, current_plan(made))
    assert second.can_start
