"""One change of theme or text size reaches the whole application, and says so once."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.theme.roles import Theme
from studyapp.ui.theme.sheet import style_sheet
from studyapp.ui.widgets.text import Label

pytestmark = pytest.mark.gui


def test_a_system_that_does_not_say_is_light(appearance: Appearance) -> None:
    assert appearance.scheme is Scheme.SYSTEM
    assert not appearance.theme.dark


def test_dark_reaches_palette_sheet_and_widgets(
    appearance: Appearance, qtbot: QtBot, qapp: QApplication
) -> None:
    label = Label(appearance, "words")
    label.resize(200, 40)
    qtbot.addWidget(label)
    light = label.grab().toImage()
    told: list[Theme] = []
    appearance.changed.connect(told.append)
    appearance.set(scheme=Scheme.DARK)
    assert [theme.dark for theme in told] == [True]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#18181a"
    assert "#202023" in qapp.styleSheet()
    assert label.grab().toImage() != light


def test_text_size_reaches_stock_widgets(appearance: Appearance, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    before = field.sizeHint().height()
    appearance.set(text_size=2.0)
    field.ensurePolished()
    assert field.font().pixelSize() == 28
    assert QToolTip.font().pixelSize() == 26
    assert field.sizeHint().height() >= 2 * before - 4


def test_no_change_is_not_told(appearance: Appearance) -> None:
    told: list[Theme] = []
    appearance.changed.connect(told.append)
    appearance.set(scheme=Scheme.LIGHT, text_size=1.0)
    assert told == []


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_sheet_is_filled_and_sets_no_font(appearance: Appearance, scheme: Scheme) -> None:
    appearance.set(scheme=scheme, text_size=1.5)
    sheet = style_sheet(appearance.theme)
    assert "$" not in sheet
    assert "tx" not in sheet
    assert "font" not in sheet
