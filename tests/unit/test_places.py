"""Where things lie."""

import os
import stat
from pathlib import Path

import pytest

from studyapp import places
from studyapp.places import Profile


def test_a_checkout_has_its_data_beside_the_package() -> None:
    root = places.PACKAGE.parent
    assert places.shipped_banks() == root / "question_banks"
    assert places.resources() == root / "resources"
    assert (places.shipped_banks() / "ccxp" / "bank.yaml").is_file()


def test_a_wheel_has_it_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "studyapp"
    (package / "data" / "question_banks").mkdir(parents=True)
    monkeypatch.setattr(places, "PACKAGE", package)
    assert places.shipped_banks() == package / "data" / "question_banks"
    assert places.resources() == tmp_path / "resources"


def test_the_usual_profile_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/home/ann/share")
    default = places.default_profile()
    assert default.is_absolute()
    assert default.name == "ccxp-study"


def test_everything_of_a_learner_is_in_one_folder(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    inside = {
        "backups": profile.backups,
        "banks": profile.banks,
        "logs": profile.logs,
        "preferences.toml": profile.preferences,
        "window.ini": profile.window,
    }
    assert inside == {name: tmp_path / name for name in inside}


def test_creating_makes_the_folder_and_its_parents_once(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "a" / "b")
    profile.create()
    (profile.folder / "kept").touch()
    profile.create()
    assert (profile.folder / "kept").exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o755)
    Profile(folder).create()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_file_in_its_place_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "profile").touch()
    with pytest.raises(OSError, match="profile"):
        Profile(tmp_path / "profile").create()
