"""A form that is not whole: the check says where, the Exam page that, and the rest goes on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.features.bad_luck.aftermath import opens
from tests.features.bad_luck.own_bank import change, study_small
from tests.features.bad_luck.steps import answer, open_exams
from tests.features.bad_luck.window import Window
from tests.features.program import Program, rows

FORM_TOPIC = "strategy/bb-01.yaml"
LACKS = "bank.yaml:30:78: error: the form mock-a has 0 questions in strategy and needs 1 (add 1)"


def missing(bank: Path) -> None:
    text = (bank / FORM_TOPIC).read_text(encoding="utf-8")
    start, end = text.index("questions:"), text.index("flashcards:")
    (bank / FORM_TOPIC).write_text(text[:start] + text[end:], encoding="utf-8")


def same_id(bank: Path) -> None:
    change(bank, FORM_TOPIC, "- id: bb-01-q01", "- id: aa-01-q04")


def open_pool(bank: Path) -> None:
    change(bank, FORM_TOPIC, "    pool: mock-a\n", "    pool: practice\n")


def unknown_pool(bank: Path) -> None:
    change(bank, FORM_TOPIC, "    pool: mock-a\n", "    pool: mock-b\n")


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (missing, (LACKS,)),
        (open_pool, (LACKS,)),
        (
            unknown_pool,
            (LACKS, f"{FORM_TOPIC}:5:11: error: there is no pool mock-b (did you mean mock-a?)"),
        ),
        (
            same_id,
            (
                f"{FORM_TOPIC}:4:9: error: the id aa-01-q04 is taken in insights/aa-01.yaml,"
                " line 61 (give this one a new id)",
            ),
        ),
    ],
)
def test_a_form_that_is_not_whole_is_refused_in_words(
    learner: Program, tmp_path: Path, damage: Callable[[Path], None], told: tuple[str, ...]
) -> None:
    bank = study_small(learner, tmp_path)
    damage(bank)

    check = learner.run("bank", "check", bank)
    assert check.code == 1
    problems = [line.removeprefix(f"{bank}/") for line in check.out.splitlines()]
    assert problems[:-1] == list(told)

    with Window(learner) as window:
        open_exams(window)
        window.until_said(
            "No mock exam can be sat now.",
            "1 question of Strategy is missing; this form cannot be sat.",
        )
        window.tell("press Return")  # there is nothing to press
        window.tell("press Ctrl+3")
        window.until_said("Start ")
        window.tell("press Ctrl+Return")
        window.until(lambda screen: bool(screen.options))
        answer(window)
        window.close()
    assert rows(learner.profile, "SELECT count(*) FROM event WHERE type = 'sitting.started'") == [
        (0,)
    ]
    opens(learner.profile)
    assert "Traceback" not in learner.logged()
