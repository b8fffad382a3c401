"""What a screen reader is told, in the order of telling."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows with every announcement from now on."""
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said
