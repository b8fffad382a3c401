"""What the linter finds of flaws that were planted, and how often it cries at good questions."""

from pathlib import Path

import pytest

from tests.unit.banks.lint.planting import Case, Malformed, cases, fires

RECALL = 0.95
FALSE_ALARMS = 0.05

CASES = cases()


def test_planted_flaws_are_found() -> None:
    missed = [case for case in CASES if case.flawed and not fires(case)]
    planted = sum(case.flawed for case in CASES)
    assert len(missed) <= (1 - RECALL) * planted, told(missed)


def test_good_questions_are_left_in_peace() -> None:
    alarms = [case for case in CASES if not case.flawed and fires(case)]
    clean = sum(not case.flawed for case in CASES)
    assert len(alarms) <= FALSE_ALARMS * clean, told(alarms)


def test_every_rule_that_is_tried_has_both_kinds() -> None:
    kinds = {(case.rule, case.flawed) for case in CASES}
    assert {rule for rule, flawed in kinds if flawed} == {
        rule for rule, flawed in kinds if not flawed
    }


@pytest.mark.parametrize(
    "text",
    [
        "- {rule: Z9, flawed: true, keys: AB}",
        "- {rule: A1, item: {}}",
        "- {rule: A1, flawed: true}",
        "- {rule: A1, flawed: true, items: []}",
    ],
)
def test_a_malformed_case_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Malformed, match=r"one\[0\]"):
        cases(tmp_path)


def told(wrong: list[Case]) -> str:
    return "\n".join(f"{case.rule} {case.name} {case.given.get('note', '')}" for case in wrong)
