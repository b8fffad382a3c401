"""Widgets below each other, as a part of a page."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Stacked(QWidget):
    """Without margins, `spacing` pixels apart; `rows` takes the widgets."""

    def __init__(self, spacing: int, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(spacing)
        for part in parts:
            self.rows.addWidget(part)
