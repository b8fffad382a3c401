"""The colour table as values."""

from pathlib import Path

import pytest

from studyapp.places import resources
from studyapp.ui.theme.roles import CATEGORIES, load_themes

TABLE = resources() / "themes" / "roles.toml"


def test_light_and_dark_differ_in_ink_and_page() -> None:
    themes = load_themes(TABLE)
    assert themes.theme(dark=False).colours["ink"] == "#1B1D21"
    assert themes.theme(dark=True).colours["page"] == "#18181A"


def test_a_missing_role_is_named(tmp_path: Path) -> None:
    text = TABLE.read_text(encoding="utf-8")
    broken = tmp_path / "roles.toml"
    broken.write_text(text.replace("muted =", "mutedd ="), encoding="utf-8")
    with pytest.raises(KeyError, match="muted, mutedd"):
        load_themes(broken)


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.25, 1.25), (3.0, 2.0)])
def test_text_size_stays_between_one_and_two(asked: float, given: float) -> None:
    assert load_themes(TABLE).theme(dark=False, text_size=asked).text_size == given


def test_lengths_go_with_the_text() -> None:
    theme = load_themes(TABLE).theme(dark=False, text_size=1.5)
    assert theme.px(36) == 54


def test_the_scrim_lets_the_page_through() -> None:
    themes = load_themes(TABLE)
    assert themes.theme(dark=False).colour("scrim").alphaF() == pytest.approx(0.28, abs=0.003)
    assert themes.theme(dark=True).colour("scrim").alphaF() == pytest.approx(0.50, abs=0.003)


def test_disciplines_take_their_hue_by_place() -> None:
    theme = load_themes(TABLE).theme(dark=False)
    hues = [theme.category(place).name() for place in range(6)]
    assert len(set(hues[:5])) == len(CATEGORIES) == 5
    assert hues[5] == hues[0]
