"""Preferences on disk: nonsense costs the one setting, never the start."""

import os
import stat
from pathlib import Path

import pytest

from studyapp.preferences_file import PreferencesFile
from studyapp.services.ports import StorageFailed
from studyapp.services.preferences import (
    TEXT_SIZES,
    LoadedPreferences,
    Preferences,
    ThemeChoice,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "preferences.toml"


def load(file: Path, text: str | bytes) -> LoadedPreferences:
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return PreferencesFile(file).load()


def test_without_a_file_everything_is_as_shipped(file: Path) -> None:
    loaded = PreferencesFile(file).load()
    assert loaded == LoadedPreferences(Preferences(ThemeChoice.SYSTEM, 100, True, True))


@pytest.mark.parametrize("theme", ThemeChoice)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("key_hints", [True, False])
@pytest.mark.parametrize("grid_pinned", [True, False])
def test_what_was_saved_is_loaded(
    file: Path, theme: ThemeChoice, text_size: int, key_hints: bool, grid_pinned: bool
) -> None:
    preferences = Preferences(theme, text_size, key_hints, grid_pinned)
    PreferencesFile(file).save(preferences)
    loaded = PreferencesFile(file).load()
    assert loaded == LoadedPreferences(preferences)
    assert type(loaded.preferences.theme) is ThemeChoice


def test_an_empty_file_says_nothing(file: Path) -> None:
    assert load(file, "") == LoadedPreferences(Preferences())


GOOD = {"theme": '"dark"', "text_size": "150", "key_hints": "false", "grid_pinned": "false"}
AS_GOOD = {
    "theme": ThemeChoice.DARK,
    "text_size": 150,
    "key_hints": False,
    "grid_pinned": False,
}
NONSENSE = [
    ("theme", '"purple"'),
    ("theme", '"Dark"'),
    ("theme", '""'),
    ("theme", "1"),
    ("theme", "true"),
    ("theme", '["dark"]'),
    ("theme", '{ name = "dark" }'),
    ("theme", "2026-11-21"),
    ("text_size", "110"),
    ("text_size", "-100"),
    ("text_size", "true"),
    ("text_size", "150.0"),
    ("text_size", '"150"'),
    ("text_size", "nan"),
    ("text_size", "[150]"),
    ("text_size", "{}"),
    ("key_hints", "1"),
    ("key_hints", "0"),
    ("key_hints", '"true"'),
    ("key_hints", "[]"),
    ("grid_pinned", "1"),
    ("grid_pinned", '"beside"'),
]


@pytest.mark.parametrize(("name", "value"), NONSENSE)
def test_one_setting_that_makes_no_sense_costs_that_one(file: Path, name: str, value: str) -> None:
    loaded = load(file, "\n".join(f"{k} = {v}" for k, v in (GOOD | {name: value}).items()))
    default = getattr(Preferences(), name)
    assert loaded.preferences == Preferences(**{**AS_GOOD, name: default})
    assert str(loaded.complaint) == f"preferences.toml: {name}"


def test_every_setting_that_makes_no_sense_is_named(file: Path) -> None:
    loaded = load(file, 'volume = 11\ntext_size = 1\ntheme = "dark"\n[window]\nwidth = 3\n')
    assert loaded.preferences == Preferences(theme=ThemeChoice.DARK)
    assert str(loaded.complaint) == "preferences.toml: text_size, volume, window"


@pytest.mark.parametrize(
    "text",
    [
        "theme = ",
        "theme = dark",
        'theme = "dark"\ntheme = "light"',
        "= 3",
        "\x00\x01\x02",
        b"\xff\xfe\x00t",
        b'theme = "d\xe9j\xe0"',
        "x = 2026-02-31",
        "x = " + "1" * 5_000,
        "x = " + "[" * 5_000,
        "x = " + "{a=" * 5_000,
        "a." * 5_000 + "b = 1\n" + "a = [",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_file_that_is_no_toml_costs_all_and_is_named(file: Path, text: str | bytes) -> None:
    loaded = load(file, text)
    assert loaded.preferences == Preferences()
    assert str(loaded.complaint).startswith("preferences.toml: ")
    assert len(str(loaded.complaint)) > len("preferences.toml: ")


def test_a_mark_before_the_first_letter_is_no_nonsense(file: Path) -> None:
    """Some editors of Windows write it in front of every file."""
    loaded = load(file, b'\xef\xbb\xbftheme = "dark"\n')
    assert loaded == LoadedPreferences(Preferences(theme=ThemeChoice.DARK))


def test_a_folder_in_the_files_place_is_named(file: Path) -> None:
    file.mkdir()
    loaded = PreferencesFile(file).load()
    assert loaded.preferences == Preferences()
    assert str(loaded.complaint).startswith("preferences.toml: ")


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_it_is_for_its_owner_alone(file: Path) -> None:
    PreferencesFile(file).save(Preferences())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_saving_leaves_nothing_else_behind(file: Path) -> None:
    PreferencesFile(file).save(Preferences())
    PreferencesFile(file).save(Preferences(text_size=200))
    assert [path.name for path in file.parent.iterdir()] == ["preferences.toml"]


@pytest.mark.parametrize("trouble", ["no folder", "folder is a file", "target", "part"])
def test_what_cannot_be_saved_is_told_in_plain_words(tmp_path: Path, trouble: str) -> None:
    folder = tmp_path / "profile"
    file = folder / "preferences.toml"
    if trouble == "folder is a file":
        folder.touch()
    elif trouble == "target":
        (file / "x").mkdir(parents=True)
    elif trouble == "part":
        (folder / "preferences.part" / "x").mkdir(parents=True)
    with pytest.raises(StorageFailed, match=r"settings could not be saved to .*preferences\.toml"):
        PreferencesFile(file).save(Preferences())
    if trouble == "target":
        assert [path.name for path in folder.iterdir()] == ["preferences.toml"]


def test_a_failed_save_keeps_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    PreferencesFile(file).save(Preferences(text_size=125))

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StorageFailed, match="No space left on device"):
        PreferencesFile(file).save(Preferences(text_size=200))
    monkeypatch.undo()
    assert PreferencesFile(file).load().preferences.text_size == 125
    assert [path.name for path in file.parent.iterdir()] == ["preferences.toml"]
