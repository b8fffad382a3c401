"""Dresses the application: style, palette, font and sheet, in the order Qt needs them."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from studyapp.ui.theme.fonts import font
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.theme.sheet import style_sheet

_ROLES: dict[QPalette.ColorRole, Role] = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "onaccent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "accentfill",
    QPalette.ColorRole.HighlightedText: "onaccent",
    QPalette.ColorRole.Accent: "accentfill",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "control",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "ink",
}
_TEXT = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette(theme: Theme) -> QPalette:
    """The palette of a theme, for what the sheet leaves to the style."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, theme.colour(name))
    for role in _TEXT:
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("muted"))
    return made


def apply(app: QApplication, theme: Theme) -> None:
    """Restyle the whole application; the platform's own colours do not matter after it."""
    if app.style().name() != "fusion" and not app.styleSheet():
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setFont(font("ui", theme.text_size))
    QToolTip.setFont(font("small", theme.text_size))
    app.setStyleSheet(style_sheet(theme))
