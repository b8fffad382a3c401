"""Mock exams through the services: before, during and after a sitting."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.exam_clock import Reading
from studyapp.domain.mastery import Tally, Verdict, wilson
from studyapp.domain.plan import Plan
from studyapp.domain.sitting_events import (
    Fatigue,
    Pace,
    SittingHighlighted,
    SittingNoted,
    SittingPaused,
    SittingRegraded,
    SittingResumed,
    SittingStarted,
    SittingSubmitted,
    SittingSurveyed,
    SittingVisited,
    Stretch,
)
from studyapp.domain.sittings import Pause, SittingMode, SittingState
from studyapp.services.exam_desks import CannotBeSat, FormDesk
from studyapp.services.exam_results import KeyChange, Regraded
from studyapp.services.exams import Sat
from studyapp.services.ports import DayTotal, StorageFailed
from tests.fake_questions import FORM, form, question
from tests.fakes import WEIGHTS, Fakes, fakes, study_bank, with_question
from tests.unit.services.exam_desk import (
    LIMIT,
    MINUTE,
    QUESTIONS,
    RELAXED,
    SECOND,
    STRICT,
    result,
    resume,
    sit,
    start,
    work,
)
from tests.unit.services.quiz_desk import ask, go_to
from tests.unit.services.sessions import SATURDAY, current_plan

BOTH = pytest.mark.parametrize("mode", list(SittingMode))


@pytest.fixture
def made() -> Fakes:
    return fakes()


def desk(made: Fakes) -> FormDesk:
    (only,) = made.services.exams.forms(made.info, current_plan(made))
    return only


def last(made: Fakes) -> object:
    return made.store.events[-1].payload


# Before


def test_a_form_that_can_be_sat(made: Fakes) -> None:
    found = desk(made)
    assert (found.form.id, found.minutes, found.questions) == (FORM, 18, QUESTIONS)
    assert (found.gaps, found.open, found.taken, found.again_on) == ({}, None, (), None)
    assert found.can_start


def test_the_multiplier_is_in_the_time() -> None:
    made = fakes(plan=Plan(bank="small", multiplier=1.5))
    assert desk(made).minutes == 27
    sat = start(made)
    assert (sat.sitting.limit, sat.sitting.started.limit) == (27 * MINUTE, LIMIT)
    made.boot.forward(minutes=26, seconds=59)
    sat = made.services.exams.tick(sat)
    assert sat.sitting.state is SittingState.RUNNING
    made.boot.forward(seconds=1)
    assert made.services.exams.tick(sat).sitting.submitted_by == "time"


def test_a_form_with_a_gap_or_too_many_cannot_be_sat() -> None:
    bank = study_bank()
    bank.questions["strategy/strategy-1.yaml"] = bank.questions["strategy/strategy-1.yaml"][:-1]
    bank.questions["design/design-1.yaml"] += (question("design-1-f09", "design-1", FORM),)
    made = fakes(bank)
    assert desk(made).gaps == {"strategy": 1, "design": -1}
    with pytest.raises(CannotBeSat) as refused:
        start(made)
    assert refused.value.desk == desk(made)
    assert made.store.count() == 2


def test_a_retired_question_of_a_form_is_a_gap(made: Fakes) -> None:
    path = "culture/culture-2.yaml"
    made.bank.questions[path] = made.bank.questions[path][:-1]
    made.services.library.refresh()
    assert desk(made).gaps == {"culture": 1}


def test_a_form_cools_down_for_14_days(made: Fakes) -> None:
    sit(made, "b")
    assert desk(made).again_on == SATURDAY + timedelta(days=14)
    go_to(made, SATURDAY + timedelta(days=13))
    assert desk(made).waits
    with pytest.raises(CannotBeSat):
        start(made)
    go_to(made, SATURDAY + timedelta(days=14))
    again = start(made)
    assert not again.sitting.started.clean
    (taken,) = desk(made).taken
    assert (taken.total, taken.clean, taken.day, taken.mode) == (
        Tally(1, QUESTIONS),
        True,
        SATURDAY,
        "strict",
    )
    made.services.exams.submit(again)
    assert desk(made).again_on == SATURDAY + timedelta(days=28)


@BOTH
def test_a_sitting_begins_with_its_paper_on_the_log(made: Fakes, mode: SittingMode) -> None:
    sat = start(made, mode)
    started, visited = (event.payload for event in made.store.events[2:])
    assert isinstance(started, SittingStarted)
    assert started == sat.sitting.started
    assert visited == SittingVisited(started.sitting, 0, 0)
    assert (started.mode, started.rule, started.kind, started.target) == (mode, "raw-1", "full", 75)
    assert started.clean
    assert {item.item for item in started.paper} == {
        one.id for one in made.store.questions.of_form("small", FORM)
    }
    assert all(item.hash in made.store.content for item in started.paper)
    assert [sat.text(position).item for position in range(QUESTIONS)] == list(started.paper)
    assert sat.sitting.cells[0].seen


def test_two_sittings_shuffle_differently(made: Fakes) -> None:
    first = sit(made).sitting.paper
    go_to(made, SATURDAY + timedelta(days=14))
    assert [one.item for one in start(made).sitting.paper] != [one.item for one in first]


def test_starting_an_open_form_goes_on_with_it(made: Fakes) -> None:
    sat = work(made, start(made), "b")
    again = start(made, RELAXED)
    assert again.sitting.started == sat.sitting.started
    assert again.sitting.cells[0].chosen == "b"
    assert desk(made).open is not None
    assert not desk(made).can_start


# While it runs

Step = Callable[[Fakes, Sat], Sat]
EVERY_STEP: dict[str, Step] = {
    "visit": lambda made, sat: made.services.exams.visit(sat, 3),
    "choose": lambda made, sat: made.services.exams.choose(sat, 0, "c"),
    "take away": lambda made, sat: made.services.exams.choose(sat, 0, None),
    "flag": lambda made, sat: made.services.exams.flag(sat, 0, True),
    "strike": lambda made, sat: made.services.exams.strike(sat, 0, "d", True),
    "sure": lambda made, sat: made.services.exams.sure(sat, 0, "guess"),
    "pause": lambda made, sat: made.services.exams.pause(sat),
    "leave": lambda made, sat: made.services.exams.leave(sat),
    "submit": lambda made, sat: made.services.exams.submit(sat),
}


@pytest.mark.parametrize("step", EVERY_STEP.values(), ids=list(EVERY_STEP))
def test_every_step_is_on_the_log_before_it_is_given_back(made: Fakes, step: Step) -> None:
    sat = work(made, start(made, RELAXED), "b")
    made.boot.forward(seconds=7)
    before = made.store.count()
    after = step(made, sat)
    assert made.store.count() == before + 1
    assert made.store.evidence.sitting(sat.sitting.started.sitting) == after.sitting != sat.sitting
    assert after.sitting.elapsed == 37 * SECOND


@pytest.mark.parametrize("step", EVERY_STEP.values(), ids=list(EVERY_STEP))
def test_a_step_the_disk_refuses_has_not_happened(made: Fakes, step: Step) -> None:
    sat = work(made, start(made, RELAXED), "b")
    before = made.store.evidence.sitting(sat.sitting.started.sitting)
    made.store.refuses = "disk full"
    with pytest.raises(StorageFailed):
        step(made, sat)
    made.store.refuses = ""
    assert made.store.evidence.sitting(sat.sitting.started.sitting) == before == sat.sitting
    assert step(made, sat).sitting != sat.sitting


@pytest.mark.parametrize("step", EVERY_STEP.values(), ids=list(EVERY_STEP))
def test_after_the_end_no_step_does_anything(made: Fakes, step: Step) -> None:
    over = sit(made, "b")
    before = made.store.count()
    assert step(made, over) == over
    assert made.services.exams.tick(over) == over
    assert made.store.count() == before


@pytest.mark.parametrize("step", EVERY_STEP.values(), ids=list(EVERY_STEP))
def test_a_step_after_the_time_is_up_ends_the_sitting_once(made: Fakes, step: Step) -> None:
    sat = start(made, RELAXED)
    made.boot.forward(minutes=18)
    after = step(made, sat)
    assert after.sitting.submitted
    assert after.sitting.elapsed == LIMIT
    assert [type(e.payload) for e in made.store.events].count(SittingSubmitted) == 1
    assert after.sitting.cells[0].chosen is None


def test_at_zero_the_sitting_ends_once(made: Fakes) -> None:
    sat = start(made)
    made.boot.forward(minutes=17, seconds=59)
    sat = made.services.exams.tick(sat)
    assert sat.sitting.state is SittingState.RUNNING
    made.boot.forward(seconds=5)
    sat = made.services.exams.tick(made.services.exams.tick(sat))
    assert last(made) == SittingSubmitted(sat.sitting.started.sitting, LIMIT, "time")
    assert (sat.sitting.left, sat.sitting.submitted_by) == (0, "time")
    assert [type(e.payload) for e in made.store.events].count(SittingSubmitted) == 1


def test_a_tick_keeps_the_clock_and_writes_no_event(made: Fakes) -> None:
    sat = start(made)
    before = made.store.count()
    made.boot.forward(seconds=1)
    sat = made.services.exams.tick(sat)
    kept = made.store.live.last(sat.sitting.started.sitting)
    assert kept == sat.reading
    assert kept is not None
    assert kept.elapsed == SECOND
    assert made.store.count() == before


def test_a_submission_the_disk_refuses_leaves_the_sitting_running(made: Fakes) -> None:
    sat = work(made, start(made), "b", "b")
    made.store.refuses = "disk full"
    with pytest.raises(StorageFailed):
        made.services.exams.submit(sat)
    made.store.refuses = ""
    assert desk(made).open is not None
    made.boot.forward(seconds=10)
    sat = made.services.exams.choose(sat, 2, "b")
    sat = made.services.exams.submit(sat)
    assert (sat.sitting.submitted_by, result(made, sat).score.total) == ("user", Tally(3, 10))


def test_a_time_that_runs_out_on_a_full_disk_is_ended_later(made: Fakes) -> None:
    sat = start(made)
    made.boot.forward(minutes=20)
    made.store.refuses = "disk full"
    with pytest.raises(StorageFailed):
        made.services.exams.tick(sat)
    made.store.refuses = ""
    sat = made.services.exams.tick(sat)
    assert (sat.sitting.submitted_by, sat.sitting.elapsed) == ("time", LIMIT)


def test_a_clock_that_cannot_be_dropped_does_not_undo_the_end(
    made: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    sat = start(made)

    def refuse(_sitting: str) -> None:
        made.store.refuses = "disk full"
        made.store.may_write()

    monkeypatch.setattr(made.store.live, "drop", refuse)
    assert made.services.exams.submit(sat).sitting.submitted


def test_the_clock_of_a_submitted_sitting_is_gone(made: Fakes) -> None:
    sit(made, "b")
    assert made.store.live.kept == {}


# Away

NO_CHANGE = 0.0


@pytest.mark.parametrize("wall", [NO_CHANGE, 24.0, -24.0], ids=["right", "+1 day", "-1 day"])
@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Pacific/Auckland"])
@BOTH
def test_a_changed_wall_clock_alters_nothing(
    made: Fakes, mode: SittingMode, wall: float, zone: str
) -> None:
    sat = work(made, start(made, mode), "b")
    made.clock.forward(hours=wall)
    made.clock.zone = zone
    made.boot.forward(seconds=10)
    sat = made.services.exams.tick(sat)
    assert sat.reading.elapsed == 40 * SECOND
    sat = made.services.exams.choose(sat, 1, "b")
    assert (sat.sitting.elapsed, sat.sitting.pauses) == (40 * SECOND, ())


@pytest.mark.parametrize(("mode", "elapsed"), [(STRICT, 350 * SECOND), (RELAXED, 50 * SECOND)])
def test_suspend_is_charged_in_strict_alone(made: Fakes, mode: SittingMode, elapsed: int) -> None:
    sat = made.services.exams.tick(work(made, start(made, mode), "b"))
    made.boot.forward(seconds=20)
    made.boot.suspend(minutes=5)
    sat = made.services.exams.tick(sat)
    assert sat.reading.elapsed == sat.sitting.elapsed == elapsed
    charged = 300 * SECOND if mode is STRICT else 0
    assert sat.sitting.pauses == (Pause("suspend", 300 * SECOND, charged, "boot"),)
    # The question on the screen got the time it was looked at, and nothing else.
    assert sum(cell.ms for cell in sat.sitting.cells) == 50 * SECOND


def test_the_time_runs_out_in_a_suspend(made: Fakes) -> None:
    sat = start(made)
    made.boot.suspend(hours=3)
    sat = made.services.exams.tick(sat)
    assert (sat.sitting.submitted_by, sat.sitting.elapsed) == ("time", LIMIT)


@pytest.mark.parametrize("away", ["boot", "wall"])
@BOTH
def test_a_crash_is_charged_in_no_mode(made: Fakes, mode: SittingMode, away: str) -> None:
    sat = work(made, start(made, mode), "b")
    made.boot.forward(seconds=25)
    made.services.exams.tick(sat)
    # Killed here, on the same question.
    (made.boot.forward if away == "boot" else made.boot.reboot)(minutes=7)
    back = resume(made, sat)
    assert back.reading.elapsed == back.sitting.elapsed == 55 * SECOND
    assert back.sitting.pauses == (Pause("crash", 7 * MINUTE, 0, away),)
    assert back.sitting.cells[0].ms == 55 * SECOND
    assert back.sitting.paper == sat.sitting.paper
    assert back.sitting.cells[0].chosen == "b"


@pytest.mark.parametrize("away", ["boot", "wall"])
@pytest.mark.parametrize(("mode", "charged"), [(STRICT, 7 * MINUTE), (RELAXED, 0)])
def test_leaving_is_charged_in_strict_alone(
    made: Fakes, mode: SittingMode, charged: int, away: str
) -> None:
    sat = work(made, start(made, mode), "b")
    made.boot.forward(seconds=25)
    sat = made.services.exams.leave(sat)
    assert last(made) == SittingPaused(sat.sitting.started.sitting, 55 * SECOND, "leave")
    assert desk(made).left == LIMIT - 55 * SECOND
    (made.boot.forward if away == "boot" else made.boot.reboot)(minutes=7)
    assert desk(made).left == LIMIT - 55 * SECOND - charged
    back = resume(made, sat)
    assert back.sitting.elapsed == 55 * SECOND + charged
    assert back.sitting.pauses == (Pause("leave", 7 * MINUTE, charged, away),)
    assert sum(cell.ms for cell in back.sitting.cells) == 55 * SECOND


def test_the_time_runs_out_while_one_is_away(made: Fakes) -> None:
    sat = made.services.exams.leave(work(made, start(made), "b"))
    made.boot.reboot(hours=2)
    back = resume(made, sat)
    assert (back.sitting.submitted_by, back.sitting.elapsed) == ("time", LIMIT)
    assert result(made, back).score.total == Tally(1, 10)


def test_a_clock_set_back_while_the_machine_was_off_charges_nothing(made: Fakes) -> None:
    sat = made.services.exams.leave(work(made, start(made), "b"))
    made.boot.reboot(hours=-30)
    back = resume(made, sat)
    assert (back.sitting.elapsed, back.sitting.pauses[0].down) == (30 * SECOND, 0)


def test_a_break_stands_still_in_a_relaxed_sitting(made: Fakes) -> None:
    sat = made.services.exams.pause(work(made, start(made, RELAXED), "b"))
    assert sat.sitting.state is SittingState.PAUSED
    assert made.services.exams.choose(sat, 1, "a") == sat
    made.boot.forward(minutes=30)
    assert made.services.exams.tick(sat) == sat
    back = made.services.exams.go_on(sat)
    assert (back.sitting.elapsed, back.sitting.state) == (30 * SECOND, SittingState.RUNNING)
    assert back.sitting.pauses == (Pause("break", 30 * MINUTE, 0, "boot"),)


def test_a_break_may_be_the_end(made: Fakes) -> None:
    sat = made.services.exams.pause(work(made, start(made, RELAXED), "b"))
    made.boot.forward(minutes=30)
    over = made.services.exams.submit(sat)
    assert (over.sitting.submitted, over.sitting.elapsed) == (True, 30 * SECOND)


def test_a_strict_sitting_has_no_break(made: Fakes) -> None:
    sat = start(made)
    assert made.services.exams.pause(sat) == sat
    assert isinstance(last(made), SittingVisited)


def test_a_sitting_whose_clock_is_on_another_machine_goes_on_by_the_log(made: Fakes) -> None:
    sat = work(made, start(made), "b", "b")
    made.store.live.kept.clear()
    made.boot.forward(minutes=4)
    back = resume(made, sat)
    assert back.sitting.elapsed == 60 * SECOND
    assert back.sitting.pauses == (Pause("crash", 4 * MINUTE, 0, "wall"),)


def test_the_larger_of_log_and_clock_counts(made: Fakes) -> None:
    sat = work(made, start(made), "b", "b")
    behind = replace(sat.reading, elapsed=SECOND)
    made.store.live.keep(sat.sitting.started.sitting, behind)
    back = resume(made, sat)
    assert back.sitting.elapsed == back.reading.elapsed == 60 * SECOND


def test_going_on_with_what_is_over_writes_nothing(made: Fakes) -> None:
    over = sit(made, "b")
    before = made.store.count()
    assert resume(made, over).sitting == over.sitting
    assert made.store.count() == before


def test_a_sitting_may_be_left_and_gone_on_with_many_times(made: Fakes) -> None:
    sat = start(made, RELAXED)
    for _ in range(20):
        made.boot.forward(seconds=30)
        sat = made.services.exams.leave(sat)
        made.boot.reboot(minutes=3)
        sat = resume(made, sat)
    assert sat.sitting.elapsed == 600 * SECOND
    assert len(sat.sitting.pauses) == 20
    assert sum(isinstance(e.payload, SittingResumed) for e in made.store.events) == 20
    assert made.store.live.last(sat.sitting.started.sitting) == Reading(
        600 * SECOND, made.boot.ticks(), made.clock.now().ms
    )


# After


def test_a_result_by_hand(made: Fakes) -> None:
    """Six right, two wrong, one seen and left open, one never seen."""
    sat = sit(made, *"bbbbbb", "a", "c", None)
    found = result(made, sat)
    assert found.score.total == Tally(6, 10)
    assert found.score.unanswered == 2
    assert (found.low, found.high) == wilson(Tally(6, 10))
    assert (found.form, found.day, found.practice_answers) == ("Mock exam A", SATURDAY, 0)
    assert [one.id for one in found.disciplines] == list(WEIGHTS)
    assert sum(one.right.right for one in found.disciplines) == 6
    assert all(one.right.n == 2 for one in found.disciplines)
    assert found.key_changes == ()
    assert made.store.totals()[SATURDAY] == DayTotal(0, 9 * 30 * SECOND, 0)


def test_there_is_no_result_before_the_end(made: Fakes) -> None:
    results = made.services.results
    sat = work(made, start(made), "b")
    assert results.result(made.info, sat.sitting.started.sitting) is None
    assert results.result(made.info, "nowhere") is None


def test_what_is_expected_counts_the_practice_too(made: Fakes) -> None:
    for number in (1, 2, 3):
        ask(made, f"insights-2-q0{number}", right=False)
    ask(made, "insights-2-q01")  # seen before
    ask(made, "insights-1-q01", right=False, ms=2_000)  # too fast to tell anything
    found = result(made, sit(made, *"b" * 10))
    insights = found.disciplines[0]
    assert insights.right == Tally(2, 2)
    assert insights.expected is not None
    assert insights.expected.tally == Tally(2, 5)
    assert insights.expected.verdict is not Verdict.ON_TRACK
    assert found.practice_answers == 3


def corrected(made: Fakes, item: str, key: str) -> None:
    """The author makes another option the right one."""
    held = next(one for file in made.bank.questions.values() for one in file if one.id == item)
    options = tuple(replace(option, correct=option.id == key) for option in held.options)
    with_question(made.bank, item, options=options)
    made.services.library.refresh()


@pytest.mark.parametrize(("chosen", "gains"), [("b", -1), ("a", 1), ("c", 0)])
def test_a_key_corrected_later_counts_once_it_is_taken_over(
    made: Fakes, chosen: str, gains: int
) -> None:
    sat = sit(made, chosen, *"b" * 9)
    item = sat.sitting.paper[0]
    before = result(made, sat)
    corrected(made, item.item, "a")
    shown = result(made, sat)
    assert shown.key_changes == (KeyChange(item, 0, gains, "b", "a"),)
    assert shown.score == before.score
    assert shown.corrected.total.right == before.score.total.right + gains
    assert shown.regrades == ()
    made.services.results.accept_keys(shown)
    after = result(made, sat)
    assert after.score.total.right == before.score.total.right + gains
    assert after.key_changes == ()
    right = before.score.total.right
    assert after.regrades == (Regraded(SATURDAY, True, (0,), right, right + gains),)
    written = last(made)
    assert isinstance(written, SittingRegraded)
    assert written.hashes.keys() == {item.item}
    assert desk(made).taken[0].total == after.score.total
    evidence = made.store.evidence.history("small", item.item)
    assert [one.correct for one in evidence] == [chosen == "a"]


def test_a_correction_taken_back_is_a_change_again(made: Fakes) -> None:
    sat = sit(made, *"b" * 10)
    item = sat.sitting.paper[0]
    corrected(made, item.item, "a")
    made.services.results.accept_keys(result(made, sat))
    corrected(made, item.item, "b")
    shown = result(made, sat)
    assert shown.key_changes == (KeyChange(item, 0, 1, "a", "b"),)
    made.services.results.accept_keys(shown)
    assert result(made, sat).score.total == Tally(10, 10)


def test_a_correction_that_is_declined_changes_nothing_and_stays_visible(made: Fakes) -> None:
    sat = sit(made, "a", *"b" * 9)
    item = sat.sitting.paper[0]
    corrected(made, item.item, "a")
    made.services.results.decline_keys(result(made, sat))
    made.services.library.refresh()
    after = result(made, sat)
    assert after.score.total == Tally(9, 10)
    assert after.undecided == ()
    assert after.key_changes == (KeyChange(item, 0, 1, "b", "a", declined=True),)
    assert after.regrades == (Regraded(SATURDAY, False, (0,), 9, 10),)
    evidence = made.store.evidence.history("small", item.item)
    assert [one.correct for one in evidence] == [False]


def test_a_mind_may_be_changed_after_declining(made: Fakes) -> None:
    sat = sit(made, "a", *"b" * 9)
    corrected(made, sat.sitting.paper[0].item, "a")
    made.services.results.decline_keys(result(made, sat))
    made.services.results.accept_keys(result(made, sat))
    after = result(made, sat)
    assert after.score.total == Tally(10, 10)
    assert [one.accepted for one in after.regrades] == [False, True]
    assert after.key_changes == ()


def test_another_correction_is_told_again_after_declining_one(made: Fakes) -> None:
    sat = sit(made, "a", *"b" * 9)
    item = sat.sitting.paper[0]
    corrected(made, item.item, "a")
    made.services.results.decline_keys(result(made, sat))
    corrected(made, item.item, "c")
    assert result(made, sat).undecided == (KeyChange(item, 0, 0, "b", "c"),)


def test_other_words_are_no_other_key(made: Fakes) -> None:
    sat = sit(made, *"b" * 10)
    item = sat.sitting.paper[0]
    with_question(made.bank, item.item, stem="Put better?")
    made.services.library.refresh()
    found = result(made, sat)
    assert found.key_changes == ()
    assert found.texts[0].changed
    assert found.texts[0].asked.stem == f"Stem of {item.item}?"


def test_a_bank_removed_in_the_middle_leaves_the_sitting_as_it_is(made: Fakes) -> None:
    info, sat = made.info, work(made, start(made), "b", "b")
    made.bank.questions.clear()
    made.bank.scenarios = ()
    made.services.library.refresh()
    back = made.services.exams.resume(info, sat.sitting.started.sitting)
    assert [text.asked.stem for text in back.texts] == [text.asked.stem for text in sat.texts]
    over = made.services.exams.submit(made.services.exams.choose(back, 2, "b"))
    found = result(made, over)
    assert found.score.total == Tally(3, 10)
    assert found.key_changes == ()
    assert desk(made).taken[0].total == Tally(3, 10)


def test_a_form_that_left_the_bank_keeps_its_results(made: Fakes) -> None:
    sat = sit(made, "b")
    assert made.bank.info
    made.bank.info = replace(made.bank.info, forms=())
    made.services.library.refresh()
    assert made.services.exams.forms(made.info, current_plan(made)) == ()
    found = result(made, sat)
    assert (found.form, found.score.total) == (FORM, Tally(1, 10))


def test_a_form_of_another_size_is_another_desk_only(made: Fakes) -> None:
    sat = sit(made, *"b" * 10)
    assert made.bank.info
    made.bank.info = replace(made.bank.info, forms=(form(WEIGHTS, each=3),))
    made.services.library.refresh()
    assert desk(made).gaps == dict.fromkeys(WEIGHTS, 1)
    assert result(made, sat).score.total == Tally(10, 10)


# Words and highlights, and what is asked after the end


def test_a_relaxed_sitting_keeps_words_and_highlights(made: Fakes) -> None:
    exams = made.services.exams
    sat = exams.note(start(made, RELAXED), 2, "look up the term")
    assert last(made) == SittingNoted(sat.sitting.started.sitting, 2, 0, "look up the term")
    sat = exams.highlight(sat, 2, (Stretch(0, 4),))
    assert isinstance(last(made), SittingHighlighted)
    back = resume(made, sat).sitting.cells[2]
    assert (back.note, back.highlights) == ("look up the term", (Stretch(0, 4),))


def test_a_strict_sitting_has_neither(made: Fakes) -> None:
    exams = made.services.exams
    sat = start(made, STRICT)
    before = len(made.store.events)
    assert exams.note(sat, 0, "words") == sat
    assert exams.highlight(sat, 0, (Stretch(0, 4),)) == sat
    assert len(made.store.events) == before


def test_the_survey_is_kept_once_the_sitting_has_ended(made: Fakes) -> None:
    exams = made.services.exams
    sat = start(made)
    said = SittingSurveyed(sat.sitting.started.sitting, Pace.SHORT, Fatigue.TIRED)
    exams.survey(said)
    assert last(made) != said, "it still runs"
    exams.submit(sat)
    exams.survey(said)
    found = exams.sitting(said.sitting)
    assert found is not None
    assert found.survey == said
    assert result(made, sat).sitting.survey == said


def test_a_survey_changes_neither_score_nor_day(made: Fakes) -> None:
    sat = sit(made, "b", "b", "a")
    before = result(made, sat)
    made.boot.forward(days=2)
    made.services.exams.survey(SittingSurveyed(sat.sitting.started.sitting, Pace.AMPLE))
    after = result(made, sat)
    assert (after.score, after.day) == (before.score, before.day)
    (taken,) = desk(made).taken
    assert taken.day == before.day


def test_a_survey_of_nothing_is_not_kept(made: Fakes) -> None:
    before = len(made.store.events)
    made.services.exams.survey(SittingSurveyed("never", Pace.SHORT))
    assert len(made.store.events) == before
