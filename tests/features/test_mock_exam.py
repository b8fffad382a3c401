"""A whole mock exam in the real program, by keyboard alone: from its first page to the misses."""

import json
from collections.abc import Callable

import pytest

from tests.features.answer_key import keys
from tests.features.bad_luck.sitting_record import Paper
from tests.features.bad_luck.steps import choose, go_to, open_exams, skip_tutorial
from tests.features.bad_luck.window import Window
from tests.features.onlooker import Seen
from tests.features.program import Program, rows

SIZE = 100
# By position: left open at first, flagged, struck, answered wrong, and set right later.
OPEN = 50
FLAGGED = frozenset(range(4, SIZE, 15))
STRUCK = frozenset(range(7, SIZE, 10))
WRONG = frozenset(range(2, SIZE, 5))
MENDED = 98


@pytest.mark.slow
def test_a_mock_exam_by_keyboard_alone(learner: Program) -> None:
    with Window(learner) as window:
        open_exams(window)
        window.until_said("Mock exam A: 100 questions, 180 min")
        window.tell("press Return")
        window.until_said("100 questions in 180 minutes.", "Start the exam")
        window.tell("press Return")
        skip_tutorial(window)
        window.until(lambda screen: screen.clock > 0 and screen.position == 0)
        asked = paper(learner)
        order = Paper.of_log(learner.profile)
        assert order is not None
        right = [order.order[p].index(keys()[item]) for p, item in enumerate(asked)]

        answer_all(window, right)
        go_back_and_mend(window, right)
        end(window)
        misses = sorted(WRONG)
        score = SIZE - len(misses)
        window.until_said(f"{score} of 100. ")
        walk_through(window, misses, [keys()[item] for item in asked])

        window.tell("press Esc")
        window.until_said("Walk through the answers")
        window.tell("press Esc")
        window.until_said(f"{score} of 100. ", "Mock exam B: 100 questions, 180 min")
        window.close()

    kept = Paper.of_log(learner.profile)
    assert kept is not None
    assert kept.over
    assert kept.flagged == FLAGGED
    assert {position for position, _ in kept.struck} == STRUCK
    assert len(kept.chosen) == SIZE
    right_ones = {p for p, item in enumerate(asked) if kept.chosen[p] == keys()[item]}
    assert right_ones == set(range(SIZE)) - WRONG
    assert "Traceback" not in learner.logged()


def answer_all(window: Window, right: list[int]) -> None:
    """From the first question to the last."""
    for position in range(SIZE):
        if position in FLAGGED:
            window.tell("press F")
        if position in STRUCK:
            window.tell(f"press Shift+{letter(right[position] + 2)}")
        wrong = position in WRONG or position == MENDED
        if position == OPEN:
            window.until(lambda screen: screen.position == OPEN)
        else:
            choose(window, letter(right[position] + wrong))
        if position + 1 < SIZE:
            go_to(window, position + 1)


def go_back_and_mend(window: Window, right: list[int]) -> None:
    """One step back to another answer; the review, and from it to what was left open."""
    go_to(window, MENDED)
    choose(window, letter(right[MENDED]))
    window.tell("press R")
    window.until_said("Before you end", f"1 question has no answer and {len(FLAGGED)} are flagged")
    window.tell("press Return")
    window.until(lambda screen: screen.position == OPEN)
    choose(window, letter(right[OPEN]))


def end(window: Window) -> None:
    """Look at the review once more, think better of it once, and end."""
    window.tell("press R")
    window.until_said("Before you end", f"Every question has an answer; {len(FLAGGED)} are flagged")
    window.tell("tab End exam", "press Space")
    window.until_said("End the exam now? All are answered", "This cannot be undone.")
    window.tell("press Esc")
    window.until(lambda screen: not screen.says("End the exam now?"))
    window.tell("tab End exam", "press Space")
    window.until_said("End the exam now?")
    window.tell("tab End exam", "press Space")
    window.until_said("How did the time feel?")
    window.tell("press Return")
    window.until_said("Walk through the answers")


def walk_through(window: Window, misses: list[int], right: list[str]) -> None:
    """The misses one by one, each with the right option told."""
    window.tell("press Return")
    window.until_said(f"Wrong, {len(misses)}")
    window.tell("tab All, 100", "press Right", "press Space")
    for position in misses:
        screen = window.until(is_at(position))
        assert told_right(screen) == right[position]
        assert screen.says("Rule to keep: ")
        assert screen.states.count("wrong") == 1
        window.tell("press Return")


def is_at(position: int) -> Callable[[Seen], bool]:
    """Whether a screen shows this question."""
    return lambda screen: screen.position == position


def told_right(screen: Seen) -> str:
    """The option that the screen calls right, where another was chosen."""
    return screen.options[screen.states.index("missed_key")]


def letter(at: int) -> str:
    return "ABCD"[at % 4]


def paper(program: Program) -> list[str]:
    """The questions of the sitting in the order they are asked."""
    ((data,),) = rows(program.profile, "SELECT data FROM event WHERE type = 'sitting.started'")
    return [item["item"] for item in json.loads(data)["paper"]]
