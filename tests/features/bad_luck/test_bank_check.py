"""`bank check` on banks that nobody should trust: every problem with its place and what to do."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.features.bad_luck.own_bank import SMALL, change
from tests.features.program import Outcome, Program

TOPIC = "insights/aa-01.yaml"
OTHER_TOPIC = "strategy/bb-01.yaml"
# As editors understand it: place, kind, what is wrong (what to do).
PROBLEM = re.compile(r"(?P<file>.+):(?P<line>\d+):(?P<column>\d+): error: .+ \(.+\)")


def malformed(bank: Path) -> None:
    (bank / TOPIC).write_text("schema: 1\ntopic: aa-01\nflashcards:\n  - id: [aa\n")


def nested(bank: Path) -> None:
    (bank / TOPIC).write_text("[" * 40_000)


def aliased(bank: Path) -> None:
    change(bank, TOPIC, 'front: "Frame"', 'front: &frame "Frame"')


def bomb(bank: Path) -> None:
    rows = [f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]" for n in range(9)]
    (bank / TOPIC).write_text("\n".join(["a0: &a0 [lol]", *rows]))


def tagged(bank: Path) -> None:
    call = f'!!python/object/apply:pathlib.Path.touch ["{bank / "ran"}"]'
    change(bank, TOPIC, 'front: "Frame"', f"front: {call}")


def same_id(bank: Path) -> None:
    change(bank, TOPIC, "- id: aa-01-c02", "- id: aa-01-c01")


def same_key(bank: Path) -> None:
    change(bank, TOPIC, "    fact: aa-01-rate\n", "    fact: aa-01-rate\n    fact: aa-01-other\n")


def unknown_topic(bank: Path) -> None:
    change(bank, OTHER_TOPIC, "topic: bb-01", "topic: zz-99")
    (bank / OTHER_TOPIC).rename(bank / "strategy/zz-99.yaml")


def huge(bank: Path) -> None:
    with (bank / "strategy/bb-02.yaml").open("wb") as file:
        file.truncate(50 * 1024 * 1024)


def foreign_image(bank: Path) -> None:
    (bank / "media/graph.png").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")


def image_elsewhere(bank: Path) -> None:
    change(bank, TOPIC, "(media/graph.png)", "(media/../../../secret.png)")


def image_missing(bank: Path) -> None:
    (bank / "media/graph.png").unlink()


def no_bank(bank: Path) -> None:
    shutil.rmtree(bank)


@pytest.mark.parametrize(
    ("damage", "place", "words"),
    [
        (malformed, f"{TOPIC}:5:1", "a list is opened with [ and never closed"),
        (nested, f"{TOPIC}:1:13", "nested more than 12 deep"),
        (aliased, f"{TOPIC}:84:12", "aliases (*name) are not allowed"),
        (bomb, f"{TOPIC}:1:5", "aliases (*name) are not allowed"),
        (tagged, f"{TOPIC}:84:12", "tags (!name) are not allowed"),
        (same_id, f"{TOPIC}:82:9", f"the id aa-01-c01 is taken in {TOPIC}, line 75"),
        (same_key, f"{TOPIC}:40:5", "the key fact was given already, at line 39"),
        (unknown_topic, "strategy/zz-99.yaml:2:8", "there is no topic zz-99"),
        (huge, "strategy/bb-02.yaml:1:1", "the file has 50.0 MB; the limit is 2 MB"),
        (foreign_image, f"{TOPIC}:77:61", "it is not a PNG or JPEG picture"),
        (image_elsewhere, f"{TOPIC}:77:61", "lies outside of media/"),
        (image_missing, f"{TOPIC}:77:61", "there is no image media/graph.png"),
        (no_bank, "bank.yaml:1:1", "the bank's folder cannot be read"),
    ],
)
def test_a_problem_is_told_with_its_place_and_what_to_do(
    newcomer: Program, tmp_path: Path, damage: Callable[[Path], None], place: str, words: str
) -> None:
    bank = tmp_path / "small"
    shutil.copytree(SMALL, bank)
    damage(bank)

    outcome = newcomer.run("bank", "check", bank)

    assert outcome.code == 1, outcome
    problems = told(outcome)
    assert all(PROBLEM.fullmatch(line) for line in problems)
    (told_here,) = [line for line in problems if line.startswith(f"{bank / place}: ")]
    assert words in told_here
    assert not (bank / "ran").exists()
    assert not newcomer.profile.exists(), "a check writes nothing"


def test_all_problems_of_a_bank_are_told_at_once(newcomer: Program, tmp_path: Path) -> None:
    bank = tmp_path / "small"
    shutil.copytree(SMALL, bank)
    for damage in (same_id, same_key, unknown_topic, foreign_image):
        damage(bank)

    outcome = newcomer.run("bank", "check", bank)

    assert outcome.code == 1
    assert len(told(outcome)) >= 4


def told(outcome: Outcome) -> list[str]:
    """The problems; after them stands one line for the bank."""
    assert outcome.err == ""
    outcome.is_plain()
    *problems, summary = outcome.out.splitlines()
    assert summary.endswith(f"{len(problems)} problems."), summary
    return problems
