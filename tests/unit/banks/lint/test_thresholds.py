"""The file of limits: whole, or refused with a place."""

from pathlib import Path

import pytest

from studyapp import places
from studyapp.banks.lint.thresholds import Thresholds, ThresholdsRefused, read_thresholds
from studyapp.domain.lint import RULES
from tests.unit.banks.lint.asking import LIMITS

SHIPPED = (places.resources() / "lint" / "thresholds.yaml").read_text(encoding="utf-8")


def test_every_section_is_a_rule() -> None:
    assert set(Thresholds.model_fields) - {"family", "warned", "suppressed"} <= set(RULES)
    assert (LIMITS.family, LIMITS.warned, LIMITS.suppressed) == (0.05, 0.1, 0.03)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("family: 0.05", "family: 5", r"one\.yaml:2: family: .*less than or equal to 1"),
        ("{longest_run: 4}", "{longest: 4}", r"one\.yaml:8: K2\.longest_run: Field required"),
        ("words: 10}", 'words: "ten"}', r"one\.yaml:\d+: D6\.words: .*valid integer"),
        ("K2: {", "K2: [", r"one\.yaml:8: "),
    ],
)
def test_a_file_that_cannot_be_used(old: str, new: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text(SHIPPED.replace(old, new), encoding="utf-8")
    with pytest.raises(ThresholdsRefused, match=told):
        read_thresholds(file)


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(ThresholdsRefused, match="cannot be read"):
        read_thresholds(tmp_path / "none.yaml")
    (tmp_path / "wide.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ThresholdsRefused, match="not UTF-8"):
        read_thresholds(tmp_path / "wide.yaml")
