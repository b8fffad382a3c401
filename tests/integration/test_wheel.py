"""The way in without git: a wheel that carries bank and resources and runs on its own."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def call(*command: str | Path, cwd: Path) -> str:
    """Standard output of a command that must succeed, without network and without the checkout."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PIP_", "STUDYAPP_"))
    }
    environment |= {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment that holds the wheel and nothing else of ours.

    The libraries are this interpreter's own, seen through a .pth file. That shows its
    site-packages and not the .pth files in there, so the checkout stays out of sight.
    """
    folder = tmp_path_factory.mktemp("wheel")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    call(sys.executable, "-I", *build, cwd=folder)
    (wheel,) = folder.glob("*.whl")

    venv = folder / "venv"
    call(sys.executable, "-I", "-m", "venv", "--without-pip", venv, cwd=folder)
    bin_folder = venv / ("Scripts" if sys.platform == "win32" else "bin")
    python = bin_folder / "python"
    pip = ["-m", "pip", "--python", str(python), "install", "--no-deps", str(wheel)]
    call(sys.executable, "-I", *pip, cwd=folder)

    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(call(python, "-I", "-c", where, cwd=folder).strip())
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "libraries.pth").write_text("\n".join(sorted(libraries)), encoding="utf-8")

    home = call(python, "-I", "-c", "import studyapp; print(studyapp.__file__)", cwd=folder)
    assert Path(home.strip()).is_relative_to(site)
    return bin_folder


def test_the_program_knows_its_version(programs: Path, tmp_path: Path) -> None:
    assert "0.1.0" in call(programs / "ccxp-study", "--version", cwd=tmp_path)


def test_the_bank_in_the_wheel_is_sound(programs: Path, tmp_path: Path) -> None:
    call(programs / "ccxp-study", "bank", "check", cwd=tmp_path)
