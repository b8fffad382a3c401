"""What ./test makes of its arguments."""

from pathlib import Path

import pytest

from scripts import steps

ROOT = Path(__file__).parents[2]


def test_alone_it_runs_everything_but_what_is_slow() -> None:
    asked = steps.plan([], ROOT)

    assert asked.everything
    assert asked.pytest() == ["-m", "pytest", "-m", "not slow"]
    assert asked.pytest("gui") == ["-m", "pytest", "-m", "gui and not slow"]


def test_slow_tests_are_asked_for() -> None:
    asked = steps.plan(["--slow"], ROOT)

    assert asked.everything
    assert asked.pytest() == ["-m", "pytest"]
    assert asked.pytest("gui") == ["-m", "pytest", "-m", "gui"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["-k", "queue"],
        ["-kqueue"],
        ["-m", "gui"],
        ["--lf"],
        ["tests/unit"],
        ["tests/unit/test_steps.py::test_slow_tests_are_asked_for", "-x"],
        ["--co", "-q"],
    ],
)
def test_chosen_tests_run_alone(arguments: list[str]) -> None:
    asked = steps.plan(arguments, ROOT)

    assert not asked.everything
    assert asked.pytest() == ["-m", "pytest", "-m", "not slow", *arguments]


@pytest.mark.parametrize("arguments", [["-x"], ["-vv"], ["--durations=5"], ["-p", "no:randomly"]])
def test_other_arguments_go_to_pytest_in_the_full_run(arguments: list[str]) -> None:
    asked = steps.plan(arguments, ROOT)

    assert asked.everything
    assert asked.pytest("gui") == ["-m", "pytest", "-m", "gui and not slow", *arguments]


def test_help_explains_and_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert steps.main(["--help"]) == 0
    assert "--slow" in capsys.readouterr().out
