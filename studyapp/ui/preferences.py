"""What is in force in the window, as the value that is kept in the preferences."""

from studyapp.services.preferences import Preferences, ThemeChoice
from studyapp.ui.theme.appearance import Appearance


def preferences_of(appearance: Appearance) -> Preferences:
    """The preferences that bring this look back at the next start."""
    return Preferences(
        theme=ThemeChoice(appearance.scheme.value),
        text_size=round(appearance.theme.text_size * 100),
        key_hints=appearance.theme.key_hints,
        grid_pinned=appearance.grid_pinned,
    )
