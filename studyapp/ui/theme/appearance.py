"""The one place widgets get their look from, handed to each of them; not a global."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from studyapp.ui.theme.apply import apply
from studyapp.ui.theme.fonts import TypeName, font, line_height, load_fonts
from studyapp.ui.theme.icons import Icons
from studyapp.ui.theme.roles import Role, Theme, load_themes


class Scheme(StrEnum):
    """What the learner chose; a system that does not say counts as light."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_PLATFORM = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """The theme in force and what is made from it. Emits `changed` with the new Theme, and
    `grid_turned` when the grid of an exam is pinned beside its question or no more."""

    changed = Signal(object)
    grid_turned = Signal()

    def __init__(self, app: QApplication, resources: Path) -> None:
        """Load fonts, roles and icons below `resources` and dress the application.

        Raises FontMissing, OSError, KeyError if the resources are incomplete.
        """
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._grid_pinned = True
        self._themes = load_themes(resources / "themes" / "roles.toml")
        self._icons = Icons(resources / "icons")
        load_fonts(resources / "fonts")
        self._theme = self._themes.theme(dark=self._system_is_dark())
        apply(app, self._theme)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def scheme(self) -> Scheme:
        """What the learner chose."""
        return self._scheme

    @property
    def grid_pinned(self) -> bool:
        """Whether the grid stands beside the question where there is room."""
        return self._grid_pinned

    def pin_grid(self, pinned: bool) -> None:
        """Have it stand there, or not."""
        if pinned != self._grid_pinned:
            self._grid_pinned = pinned
            self.grid_turned.emit()

    def set(
        self,
        *,
        scheme: Scheme | None = None,
        text_size: float | None = None,
        key_hints: bool | None = None,
    ) -> None:
        """Change what is given and restyle everything if the theme differs then."""
        if scheme is not None:
            self._scheme = scheme
            # For title bars and native dialogs, where the platform can.
            self._app.styleHints().setColorScheme(_PLATFORM[scheme])
        dark = {Scheme.LIGHT: False, Scheme.DARK: True}.get(self._scheme, self._system_is_dark())
        theme = self._themes.theme(
            dark=dark,
            text_size=self._theme.text_size if text_size is None else text_size,
            key_hints=self._theme.key_hints if key_hints is None else key_hints,
        )
        if theme == self._theme:
            return
        self._theme = theme
        apply(self._app, theme)
        self.changed.emit(theme)

    def colour(self, role: Role) -> QColor:
        """The colour of a role now."""
        return self._theme.colour(role)

    def px(self, length: float) -> int:
        """A length given at text size 1.0, in pixels now."""
        return self._theme.px(length)

    def font(
        self,
        name: TypeName,
        *,
        weight: int | None = None,
        italic: bool = False,
        tabular: bool = False,
    ) -> QFont:
        """The font of a type style at the text size in force."""
        return font(name, self._theme.text_size, weight=weight, italic=italic, tabular=tabular)

    def line_height(self, name: TypeName) -> int:
        """The line height of a type style at the text size in force, in pixels."""
        return line_height(name, self._theme.text_size)

    def icon(self, name: str, role: Role, size: int) -> QIcon:
        """An icon in the colour of a role; `size` in pixels at text size 1.0."""
        return self._icons.icon(name, self.colour(role), self.px(size))

    def pixmap(
        self,
        name: str,
        colour: QColor,
        size: int,
        ratio: float,
        *,
        stroke: float | None = None,
    ) -> QPixmap:
        """An icon for painting; `size` in pixels at text size 1.0, `ratio` of the paint device."""
        return self._icons.pixmap(name, colour, self.px(size), ratio, stroke=stroke)

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _follow_system(self) -> None:
        self.set()
