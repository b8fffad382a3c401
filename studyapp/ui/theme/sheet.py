"""The one style sheet: shape of the stock widgets, with every colour from the roles.

Fonts stay out of it, since a font in a sheet would win over every `setFont`.
"""

import re
from string import Template

from studyapp.ui.theme.roles import Theme

_SHEET = """
QToolTip {
    color: $ink; background: $raised; border: 1px solid $control; padding: 4tx 8tx;
}
QScrollArea, QScrollArea > QWidget > QWidget#page_content { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QScrollBar:vertical { background: transparent; width: 14px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; border: none; }
QScrollBar::handle { background: $control; border: none; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 40px; margin: 2px 4px; }
QScrollBar::handle:horizontal { min-width: 40px; margin: 4px 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
    color: $ink; background: $raised; border: 1px solid $control; border-radius: 8px;
    selection-background-color: $accentfill; selection-color: $onaccent;
}
QLineEdit, QAbstractSpinBox, QComboBox { padding: 0 12tx; min-height: 34tx; }
QPlainTextEdit, QTextEdit { padding: 8tx; }
QTextEdit[bare="true"] { background: transparent; border: none; padding: 0; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $muted; background: $page; border-color: $line;
}
QLineEdit[problem="true"], QAbstractSpinBox[problem="true"] { border-color: $bad; }
QLineEdit[bare="true"] {
    background: transparent; border: none; padding: 0; min-height: 56tx;
}
QAbstractSpinBox QLineEdit {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QDateEdit::drop-down, QComboBox::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; width: 36tx; border: none;
}
QDateEdit::down-arrow, QComboBox::down-arrow { image: none; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QDateEdit[opens="true"] { padding-left: 36tx; }

QComboBox QAbstractItemView, QMenu {
    color: $ink; background: $raised; border: 1px solid $control; padding: 4tx;
    selection-background-color: $accentsoft; selection-color: $ink; outline: none;
}
QComboBox QAbstractItemView::item { min-height: 32tx; padding: 0 8tx; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
    background: $accentsoft; color: $ink;
}
QMenu::item { padding: 6tx 24tx 6tx 12tx; border-radius: 4px; }
QMenu::item:selected { background: $accentsoft; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4tx 8tx; }
QMenu::icon { padding-left: 8tx; }

QCalendarWidget { background: $raised; border: 1px solid $control; }
QCalendarWidget QWidget#qt_calendar_navigationbar {
    background: $raised; border: none; border-bottom: 1px solid $line; min-height: 44tx;
}
QCalendarWidget QToolButton {
    color: $ink; background: transparent; border: none; border-radius: 8px;
    padding: 6tx 10tx; margin: 4tx;
}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: $sunken; }
QCalendarWidget QToolButton::menu-indicator { image: none; width: 0; }
QCalendarWidget QSpinBox { min-height: 28tx; padding: 0 8tx; }
QCalendarWidget QAbstractItemView {
    color: $ink; background: $raised; border: none; outline: none;
    alternate-background-color: $raised;
    selection-background-color: $accentfill; selection-color: $onaccent;
}
QCalendarWidget QAbstractItemView:disabled { color: $muted; }

.QPushButton {
    color: $ink; background: $raised; border: 1px solid $control; border-radius: 8px;
    padding: 0 16tx; min-height: 38tx;
}
.QPushButton:hover { background: $sunken; }
.QPushButton:disabled { color: $muted; background: $page; border-color: $line; }

QListView { color: $ink; background: transparent; border: none; outline: none; }
QMessageBox, QDialog { background: $raised; }
QProgressBar {
    background: $sunken; border: none; border-radius: 2px; max-height: 4px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QFrame[surface="rail"] { background: $rail; border: none; border-right: 1px solid $line; }
QFrame[surface="card"] {
    background: $raised; border: 1px solid $line; border-radius: 12px;
}
QFrame[surface="sheet"], QDialog[surface="sheet"] {
    background: $raised; border: 1px solid $control; border-radius: 12px;
}
QFrame[surface="bar"] { background: $page; border: none; border-bottom: 1px solid $line; }
QFrame[surface="foot"] { background: $page; border: none; border-top: 1px solid $line; }
QFrame[surface="line"] { background: $line; border: none; }
QFrame[surface="strip"] { background: $warnsoft; border: none; }
QFrame[surface="guide"] { background: $accentsoft; border: none; }
QFrame[surface="notice"] { background: $warnsoft; border: none; border-radius: 8px; }
QFrame[surface="hint"] { background: $accentsoft; border: none; border-radius: 8px; }
"""


def style_sheet(theme: Theme) -> str:
    """The sheet of a theme; a length in `tx` goes with the text size, one in `px` does not."""
    shaped = re.sub(r"(\d+)tx", lambda found: f"{theme.px(int(found[1]))}px", _SHEET)
    return Template(shaped).substitute({str(role): value for role, value in theme.colours.items()})
