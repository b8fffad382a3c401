"""Every pair of the colour table keeps its contrast, computed anew by the WCAG 2 formula."""

import pytest

from studyapp.places import resources
from studyapp.ui.theme.roles import Role, Theme, load_themes

TEXT, SHAPE = 4.5, 3.0
INKS: tuple[Role, ...] = ("ink", "ink2", "muted", "accent", "good", "warn", "bad")
SHAPES: tuple[Role, ...] = (
    "control",
    "data",
    "category-1",
    "category-2",
    "category-3",
    "category-4",
    "category-5",
)
GROUNDS: tuple[Role, ...] = ("page", "rail", "raised", "sunken")
PAIRS: list[tuple[Role, Role]] = [
    ("onaccent", "accentfill"),
    ("onaccent", "hover"),
    ("ink", "accentsoft"),
    ("ink2", "accentsoft"),
    ("muted", "accentsoft"),
    ("accent", "accentsoft"),
    ("ink", "goodsoft"),
    ("ink2", "goodsoft"),
    ("good", "goodsoft"),
    ("ink", "badsoft"),
    ("ink2", "badsoft"),
    ("bad", "badsoft"),
    ("ink", "warnsoft"),
    ("ink2", "warnsoft"),
    ("warn", "warnsoft"),
    ("page", "good"),
    ("page", "bad"),
    ("ink", "fill"),
]
# Ratios as the design's table prints them (light on page, lowest light, dark on page, lowest dark).
PRINTED: dict[Role, tuple[float, float, float, float]] = {
    "ink": (16.3, 14.3, 14.2, 11.8),
    "ink2": (9.0, 7.9, 10.2, 8.4),
    "muted": (5.6, 4.9, 6.7, 5.6),
    "accent": (6.7, 5.9, 8.7, 7.2),
    "good": (6.3, 5.5, 9.1, 7.5),
    "warn": (6.4, 5.6, 9.4, 7.8),
    "bad": (6.2, 5.4, 7.9, 6.5),
    "control": (3.7, 3.2, 4.4, 3.7),
    "data": (3.6, 3.1, 4.9, 4.1),
    "category-1": (4.8, 4.2, 11.5, 9.5),
    "category-2": (9.3, 8.1, 5.4, 4.4),
    "category-3": (4.7, 4.1, 11.1, 9.2),
    "category-4": (6.5, 5.7, 7.6, 6.3),
    "category-5": (8.4, 7.4, 6.0, 5.0),
}


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_themes(resources() / "themes" / "roles.toml").theme(dark=request.param)


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(theme: Theme, one: Role, other: Role) -> float:
    """WCAG 2.2, "contrast ratio"."""
    low, high = sorted(luminance(theme.colours[role]) for role in (one, other))
    return (high + 0.05) / (low + 0.05)


def test_the_formula_on_black_and_white() -> None:
    # WCAG names 21 as the ratio of black and white, and 4.48 is #777 on white as commonly quoted.
    assert luminance("#FFFFFF") + 0.05 == pytest.approx(21 * (luminance("#000000") + 0.05))
    assert 1.05 / (luminance("#777777") + 0.05) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_text_is_readable_on_every_ground(theme: Theme, ink: Role, ground: Role) -> None:
    assert contrast(theme, ink, ground) >= TEXT


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_are_seen_on_every_ground(theme: Theme, shape: Role, ground: Role) -> None:
    assert contrast(theme, shape, ground) >= SHAPE


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_is_readable_on_filled_grounds(theme: Theme, ink: Role, ground: Role) -> None:
    assert contrast(theme, ink, ground) >= TEXT


def test_the_primary_button_stands_out_from_the_page(theme: Theme) -> None:
    assert contrast(theme, "accentfill", "page") >= SHAPE


@pytest.mark.parametrize("role", PRINTED)
def test_the_table_has_the_contrast_the_design_prints(theme: Theme, role: Role) -> None:
    on_page, lowest = PRINTED[role][2:] if theme.dark else PRINTED[role][:2]
    assert contrast(theme, role, "page") == pytest.approx(on_page, abs=0.051)
    least = min(contrast(theme, role, ground) for ground in GROUNDS)
    assert least == pytest.approx(lowest, abs=0.051)
