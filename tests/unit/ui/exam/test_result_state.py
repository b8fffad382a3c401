"""What a result says, with no window."""

from studyapp.domain.mastery import Tally, Verdict
from studyapp.domain.sitting_figures import Break, breaks
from studyapp.domain.sittings import Pause
from studyapp.ui.exam.result.state import face
from tests.fakes import Fakes, fakes, study_bank
from tests.unit.services.exam_desk import RELAXED, result, resume, sit, start


def made() -> Fakes:
    return fakes(study_bank())


def test_a_score_with_its_range_and_target() -> None:
    desk = made()
    shown = face(result(desk, sit(desk, *["b"] * 7, "a", "a", None)))
    assert (shown.total, shown.below, shown.unanswered) == (Tally(7, 10), 1, 1)
    # 90 % Wilson interval of 7 of 10, by hand: 0.442 to 0.873.
    assert (shown.low, shown.high) == (4, 9)
    assert (shown.band.value, shown.band.target) == (70, 75)
    assert round(shown.band.low, 1) == 44.2
    assert round(shown.band.high, 1) == 87.3


def test_the_disciplines_come_in_the_order_of_the_blueprint() -> None:
    desk = made()
    rows = face(result(desk, sit(desk, *["b"] * 10))).rows
    assert [row.place for row in rows] == [0, 1, 2, 3, 4]
    assert [row.title for row in rows][:2] == ["Insights", "Strategy"]
    assert all(row.right == Tally(2, 2) for row in rows)
    assert all(row.verdict is not Verdict.WEAK for row in rows)


def test_a_discipline_nobody_saw_has_no_word() -> None:
    desk = made()
    sat = desk.services.exams.submit(start(desk))
    unseen = [row for row in face(result(desk, sat)).rows if row.expected is None]
    assert unseen
    assert all(row.verdict is Verdict.NONE for row in unseen)


def test_how_the_time_ran_out() -> None:
    desk = made()
    sat = start(desk)
    desk.boot.forward(minutes=18)
    here = face(result(desk, desk.services.exams.tick(sat)))
    assert (here.by_time, here.ran_out_away) == (True, False)
    desk = made()
    sat = desk.services.exams.leave(start(desk))
    desk.boot.forward(hours=1)
    away = face(result(desk, resume(desk, sat)))
    assert (away.by_time, away.ran_out_away) == (True, True)
    desk = made()
    by_hand = face(result(desk, sit(desk, "b")))
    assert (by_hand.by_time, by_hand.ran_out_away) == (False, False)


def test_a_leave_before_the_end_is_no_running_out_away() -> None:
    desk = made()
    sat = desk.services.exams.leave(start(desk))
    desk.boot.forward(minutes=5)
    sat = resume(desk, sat)
    desk.boot.forward(minutes=13)
    shown = face(result(desk, desk.services.exams.tick(sat)))
    assert (shown.by_time, shown.ran_out_away) == (True, False)


def test_pauses_are_summed_by_their_reason() -> None:
    pauses = (
        Pause("break", 60_000, 0, "boot"),
        Pause("crash", 5_000, 0, "wall"),
        Pause("break", 30_000, 0, "boot"),
        Pause("leave", 10_000, 10_000, "boot"),
    )
    assert breaks(pauses) == (
        Break("break", 2, 90_000, 0, by_wall=False),
        Break("crash", 1, 5_000, 0, by_wall=True),
        Break("leave", 1, 10_000, 10_000, by_wall=False),
    )


def test_a_relaxed_sitting_with_a_break_has_it() -> None:
    desk = made()
    sat = desk.services.exams.pause(start(desk, RELAXED))
    desk.boot.forward(minutes=2)
    sat = desk.services.exams.submit(desk.services.exams.go_on(sat))
    assert breaks(result(desk, sat).sitting.pauses) == (
        Break("break", 1, 120_000, 0, by_wall=False),
    )
