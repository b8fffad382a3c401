"""The Qt binding keeps its hands off None: see docs/adr/0001."""

import sys

import pytest
from PySide6.QtCore import QTimer


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_a_call_that_returns_nothing_takes_no_reference_to_none() -> None:
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        timer.setInterval(5)
    assert abs(sys.getrefcount(None) - before) < 100
