"""Amounts in words, in the app's own language."""

import pytest
from PySide6.QtCore import QCoreApplication

from studyapp.ui import words

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("appearance")]


def test_a_thousand_is_written_alike_with_a_plural_and_without() -> None:
    assert words.number(1001) == "1,001"
    assert words.amounts(1001, 0) == "1,001 reviews"
    assert words.amounts(1001, 1002) == "1,001 reviews + 1,002 new"
    assert words.moved(1) == "1 more due card comes on the next days."
    week = QCoreApplication.translate("FirstStartView", "%n minute(s) a week.", "", 10_080)
    assert week == "10,080 minutes a week."
