"""A quiz in the real program, by keyboard alone: set up, answered, summed up, its misses again."""

import json

from tests.features.answer_key import keys
from tests.features.bad_luck.quiz_record import quizzes
from tests.features.bad_luck.steps import answer, next_question
from tests.features.bad_luck.window import Window
from tests.features.program import Program, rows

MISSED = (1, 3)


def test_a_quiz_by_keyboard_alone(learner: Program) -> None:
    before = set(quizzes(learner.profile))
    with Window(learner) as window:
        window.hear("ready")
        window.tell("watch", "press Ctrl+3")
        window.until_said("Start 10 questions")
        window.tell("tab 10", "press Left")
        window.until_said("Start 5 questions")
        window.tell("press Ctrl+Return")
        screen = window.until(lambda seen: seen.position == 0)
        asked = papers(learner)[-1]

        for place, item in enumerate(asked):
            at = screen.options.index(keys()[item])
            wrong = place in MISSED
            told = answer(window, "ABCD"[(at + wrong) % 4], "1" if wrong else "3")
            assert told.says("Missed. " if wrong else "Right. ") or told.says("Rule to keep: ")
            assert ("wrong" in told.states) == wrong
            if place < 4:
                screen = next_question(window)
        window.tell("press Return")
        window.until_said("3 of 5 right", "Practise the misses (2)")

        window.tell("press M")
        screen = window.until(lambda seen: seen.position == 0)
        again = papers(learner)[-1]
        assert set(again) == {asked[place] for place in MISSED}
        for place, item in enumerate(again):
            answer(window, "ABCD"[screen.options.index(keys()[item])], "2")
            if place == 0:
                screen = next_question(window)
        window.tell("press Return")
        window.until_said("2 of 2 right")
        window.close()

    first, second = (
        quiz for session, quiz in quizzes(learner.profile).items() if session not in before
    )
    assert [given.split()[1] for given in first.given.values()] == [
        "sure",
        "guess",
        "sure",
        "guess",
        "sure",
    ]
    assert (first.ended, second.ended) == ("done", "done")
    assert set(second.given) == {0, 1}
    assert "Traceback" not in learner.logged()


def papers(program: Program) -> list[list[str]]:
    """The questions of every quiz in the order they are asked."""
    found = rows(
        program.profile,
        "SELECT data FROM event WHERE type = 'quiz.started' ORDER BY at, device, n",
    )
    return [[item["item"] for item in json.loads(data)["paper"]] for (data,) in found]
