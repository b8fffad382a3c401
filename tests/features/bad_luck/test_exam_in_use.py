"""A second start and a closed window in the middle of an exam; a disk that is slow to keep."""

import sqlite3
from contextlib import closing

import pytest

from tests.features.bad_luck.aftermath import is_whole
from tests.features.bad_luck.sitting_record import Paper, clocks
from tests.features.bad_luck.steps import choose, go_on_with_exam, go_to, open_exams, start_exam
from tests.features.bad_luck.window import Window
from tests.features.program import DATABASE, Program, rows

AWAY_S = 3.0
LONG_S = 4.0
OFF_S = 1.0


def test_a_second_start_while_an_exam_runs_brings_it_to_the_front(learner: Program) -> None:
    with Window(learner) as window:
        first = start_exam(window)
        choose(window, "B")

        learner.run().well()
        window.hear("rung")
        assert window.screen.position == 0
        learner.run("backup").well()
        learner.run("demo").told(f"is in use by window (process {window.process.pid}) since")

        second = go_to(window, 1)
        choose(window, "A")
        window.close()
    kept = Paper.of_log(learner.profile)
    assert kept is not None
    assert kept.chosen == {0: first.options[1], 1: second.options[0]}
    is_whole(learner.profile)


@pytest.mark.parametrize(
    ("mode", "told"),
    [("strict", "The clock counted that time."), ("relaxed", "The clock did not count that time.")],
)
def test_closing_the_window_in_an_exam_leaves_it(learner: Program, mode: str, told: str) -> None:
    with Window(learner) as window:
        start_exam(window, mode)
        given = choose(window, "D").chosen
        go_to(window, 1)
        window.close()
    kept = Paper.of_log(learner.profile)
    assert kept is not None

    with Window(learner) as window:
        open_exams(window)
        window.listen(AWAY_S)
        strict = mode == "strict"
        assert window.screen.says("The clock runs while you are away.") == strict
        window.tell("press Return")
        back = window.until(lambda screen: screen.clock > 0 and screen.position >= 0)
        window.until_said("You were away for", told)
        assert back.position == 1
        assert go_to(window, 0).chosen == given
        window.close()

    _, (kind, data) = clocks(learner.profile, kept.sitting)
    assert (kind, data["reason"]) == ("resumed", "leave")
    assert data["down"] >= AWAY_S * 1000
    assert data["charged"] == (data["down"] if strict else 0)
    assert abs(back.clock - (kept.limit - data["elapsed"]) / 1000) <= OFF_S


def test_asking_twice_to_go_on_goes_on_once(learner: Program) -> None:
    with Window(learner) as window:
        start_exam(window)
        window.kill()
    with Window(learner) as window:
        open_exams(window)
        window.until_said("Go on: ")
        window.tell("press Return", "press Return", "press Return")
        window.until(lambda screen: screen.position == 0)
        choose(window, "A")
        window.close()
    kept = Paper.of_log(learner.profile)
    assert kept is not None
    begun = clocks(learner.profile, kept.sitting)
    assert [data.get("reason") for _, data in begun] == [None, "crash"]


def test_nothing_looks_kept_while_another_program_holds_the_database(learner: Program) -> None:
    with Window(learner) as window:
        start_exam(window)
        with closing(sqlite3.connect(learner.profile / DATABASE)) as other:
            other.isolation_level = None
            other.execute("BEGIN EXCLUSIVE")
            window.tell("press A")
            unkept = window.until(lambda screen: bool(screen.chosen))
            assert unkept.unsaved
            window.tell("press R")
            review = window.until_said("Before you end")
            assert review.unsaved or review.grid[0] == "s", "an answer looks kept that is not"
            other.execute("ROLLBACK")
        window.until(lambda screen: screen.grid[:1] == "a" and not screen.unsaved)
        window.close()
    kept = Paper.of_log(learner.profile)
    assert kept is not None
    assert kept.chosen == {0: unkept.chosen}


def test_letters_typed_ahead_mean_the_question_they_are_for(learner: Program) -> None:
    """Where a step is slow to be kept, the learner may have gone to the next question already."""
    with Window(learner) as window:
        start_exam(window)
        paper = Paper.of_log(learner.profile)
        assert paper is not None
        here, there = paper.order[:2]
        letter = next((n for n in range(4) if here[n] != there[n]), 0)
        with closing(sqlite3.connect(learner.profile / DATABASE)) as other:
            other.isolation_level = None
            other.execute("BEGIN EXCLUSIVE")
            window.tell("press Right", f"press {'ABCD'[letter]}")
            window.listen(AWAY_S / 10)
            other.execute("ROLLBACK")
        window.until(lambda screen: screen.grid[:2] == "sa" and not screen.unsaved)
        window.close()
    kept = Paper.of_log(learner.profile)
    assert kept is not None
    assert kept.chosen == {1: there[letter]}


def test_going_elsewhere_while_an_exam_begins_does_not_let_it_run_unseen(
    learner: Program,
) -> None:
    with Window(learner) as window:
        open_exams(window)
        window.tell("press Return")
        window.until_said("Start the exam")
        window.tell("press Return")
        window.until_said("Tutorial, step 1 of 6.")
        with closing(sqlite3.connect(learner.profile / DATABASE)) as other:
            other.isolation_level = None
            other.execute("BEGIN EXCLUSIVE")  # it takes its time to begin
            window.tell("press Ctrl+Return", "press Ctrl+1")
            window.until(lambda screen: "Next session" in screen.words)
            other.execute("ROLLBACK")
        window.listen(LONG_S)
        assert "Settings" in window.screen.verbs, "the ways elsewhere are gone"
        window.kill()
    assert Paper.of_log(learner.profile) is not None
    ((ran,),) = rows(learner.profile, "SELECT elapsed_ms FROM live_clock")
    assert ran < (LONG_S - OFF_S) * 1000, "the clock of an exam runs that nobody sees"
    with Window(learner) as window:
        assert go_on_with_exam(window).position == 0
        window.until_said("You were away for")
        window.close()
