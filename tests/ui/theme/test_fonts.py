"""The bundled faces are real ones, and figures keep their width."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF, QRawFont

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import STYLES, FontMissing, TypeName, font, load_fonts

pytestmark = pytest.mark.gui


@pytest.mark.usefixtures("appearance")
@pytest.mark.parametrize(
    ("weight", "face"), [(400, "Regular"), (500, "Medium"), (600, "Semi Bold"), (700, "Bold")]
)
def test_each_weight_is_a_face_of_its_own(weight: int, face: str) -> None:
    raw = QRawFont.fromFont(font("ui", weight=weight))
    assert (raw.familyName(), raw.styleName(), raw.weight()) == ("Inter", face, weight)
    assert raw.fontTable("fvar").isEmpty()


@pytest.mark.usefixtures("appearance")
def test_italic_is_drawn_not_slanted() -> None:
    assert QRawFont.fromFont(font("reading", italic=True)).styleName() == "Italic"


@pytest.mark.usefixtures("appearance")
def test_tabular_digits_have_one_width() -> None:
    metrics = QFontMetricsF(font("ui", tabular=True))
    assert {metrics.horizontalAdvance(digit * 8) for digit in "0123456789"} == {
        metrics.horizontalAdvance("00000000")
    }
    plain = QFontMetricsF(font("ui"))
    assert plain.horizontalAdvance("11111111") < metrics.horizontalAdvance("11111111")


@pytest.mark.parametrize("name", STYLES)
def test_size_and_spacing_go_with_the_text(appearance: Appearance, name: TypeName) -> None:
    style = STYLES[name]
    appearance.set(text_size=2.0)
    made = appearance.font(name)
    assert made.pixelSize() == 2 * style.size
    assert made.letterSpacing() == pytest.approx(2 * style.spacing, abs=0.02)
    assert appearance.line_height(name) == 2 * style.line


@pytest.mark.usefixtures("qapp")
def test_missing_and_broken_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(FontMissing) as empty:
        load_fonts(tmp_path)
    assert empty.value.path == tmp_path
