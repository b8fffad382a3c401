"""What every test of the window starts from: English plurals, light, 100 %, keys shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from studyapp.places import resources
from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.translation import load_translations


@pytest.fixture(scope="session")
def _one_appearance(qapp: QApplication) -> Appearance:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    load_translations(qapp, resources() / "translations")
    return Appearance(qapp, resources())


@pytest.fixture
def appearance(_one_appearance: Appearance) -> Iterator[Appearance]:
    """The process has one application, so it has one appearance; each test gets it as new."""
    yield _one_appearance
    _one_appearance.pin_grid(True)
    _one_appearance.set(scheme=Scheme.SYSTEM, text_size=1.0, key_hints=True)
