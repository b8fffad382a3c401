"""`bank lint` in the real program: what it prints and with which code it ends."""

import json
import shutil
from pathlib import Path

import pytest

from studyapp.domain.lint import RULES
from tests.features.bad_luck.own_bank import SMALL, change
from tests.features.program import Program

TOPIC = "insights/aa-01.yaml"


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    shutil.copytree(SMALL, folder)
    return folder


def test_a_bank_with_flaws(newcomer: Program, bank: Path) -> None:
    outcome = newcomer.run("bank", "lint", bank)
    outcome.is_plain()
    lines = outcome.out.splitlines()
    assert outcome.code == 1
    assert outcome.err == ""
    assert all(any(line.startswith(f"{rule}  ") for line in lines) for rule in RULES)
    # The options of the small bank have reasons of a word each.
    assert any(f"{bank / TOPIC}:9: warning: M2 aa-01-q01: " in line for line in lines)
    assert any(f"{bank / TOPIC}:9: error: lint_ok aa-01-q01: " in line for line in lines)
    assert lines[-1].startswith("Not held: ")
    assert not newcomer.profile.exists(), "it writes nothing"


def test_the_same_for_programs(newcomer: Program, bank: Path) -> None:
    outcome = newcomer.run("bank", "lint", bank, "--json")
    (told,) = json.loads(outcome.out)["banks"]
    assert outcome.code == 1
    assert (told["bank"], told["held"]) == ("small", False)
    assert {rule["rule"] for rule in told["rules"]} == set(RULES)
    assert any(f["rule"] == "M2" and f["file"] == TOPIC for f in told["findings"])


def test_a_bank_that_cannot_be_read_is_told_as_by_the_check(newcomer: Program, bank: Path) -> None:
    change(bank, "bank.yaml", "schema: 1", "schema: [1")
    checked, linted = (newcomer.run("bank", command, bank) for command in ("check", "lint"))
    assert linted.code == 1
    assert linted.out == checked.out
