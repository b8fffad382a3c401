"""A small bank of the learner's own in the profile, and the decision to study from it."""

import json
import shutil
from pathlib import Path

from tests.features.program import Program

SMALL = Path(__file__).parents[2] / "data" / "banks" / "small"


def study_small(program: Program, tmp_path: Path) -> Path:
    """Let the learner study from a copy of the small bank; its folder.

    It has three practice questions, all in the first of two topics, and a form of two.
    """
    bank = program.profile / "banks" / "small"
    shutil.copytree(SMALL, bank)
    study_from(program, "small", tmp_path)
    return bank


def study_from(program: Program, bank: str, tmp_path: Path) -> None:
    """Let the learner decide for a bank, by a log brought in."""
    log = tmp_path / "decision.jsonl"
    program.run("log", "export", log).well()
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    (plan,) = [line for line in lines if line.get("type") == "plan.set"]
    decision = plan | {
        "id": "0b5ac1de-7d3c-4b55-9d0e-5d6f3b1c2a10",
        "device": "another",
        "n": 1,
        "at": lines[-1]["at"] + 1,
        "data": plan["data"] | {"bank": bank},
    }
    head = {"ccxp-study-log": 1, "content": 0, "events": 1}
    log.write_text(f"{json.dumps(head)}\n{json.dumps(decision)}\n", encoding="utf-8")
    program.run("log", "import", log).well()


def change(bank: Path, file: str, old: str, new: str) -> None:
    """Edit a file of a bank, where the words stand once."""
    text = (bank / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    (bank / file).write_text(text.replace(old, new), encoding="utf-8")
