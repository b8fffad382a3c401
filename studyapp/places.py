"""Where things lie: the data that ships with the program, and the learner's profile."""

import os
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
DATABASE = "study.db"


def _shipped(name: str) -> Path:
    """A wheel carries the data inside the package; in a checkout it stands beside it."""
    inside = PACKAGE / "data" / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def resources() -> Path:
    """Fonts, icons, themes, translations, schemas."""
    return _shipped("resources")


def shipped_banks() -> Path:
    return _shipped("question_banks")


def default_profile() -> Path:
    """The profile folder where none is named."""
    import platformdirs

    return Path(platformdirs.user_data_dir("ccxp-study", appauthor=False))


@dataclass(frozen=True, slots=True)
class Profile:
    """The folder of one learner. Nothing outside it is ever written."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / DATABASE

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def banks(self) -> Path:
        """The learner's own banks."""
        return self.folder / "banks"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def preferences(self) -> Path:
        return self.folder / "preferences.toml"

    @property
    def window(self) -> Path:
        return self.folder / "window.ini"

    def create(self) -> None:
        """Make the folder, for its owner alone. Raises OSError."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix":
            self.folder.chmod(0o700)
