"""Where the program starts: the window at once, everything else through the command line."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp import __version__, places

# The simulated learner of the pictures.
PICTURED_DAYS = 12
PICTURED_SEED = 1

if TYPE_CHECKING:
    from studyapp.preferences_file import PreferencesFile
    from studyapp.profile_lock import ProfileLock
    from studyapp.services.bank_check import BankCheck
    from studyapp.services.bank_lint import BankLint
    from studyapp.services.exam_report import ExamReport
    from studyapp.services.forecasts import Studied
    from studyapp.services.offer import Services
    from studyapp.services.ports import Clock


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code. Expected failures are one sentence on stderr and code 1."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    folder, rest = _after_profile(given)
    if not rest:
        return _plainly(lambda: _window(folder))
    if rest == ["measure"]:
        return _plainly(lambda: _measure(folder))
    return _plainly(lambda: _command(given))


def _after_profile(given: Sequence[str]) -> tuple[Path | None, Sequence[str]]:
    """The profile's folder, where one is named first, and what comes after it.

    The window and what measures it start without the imports of the command line.
    """
    if len(given) > 1 and given[0] == "--profile":
        return Path(given[1]), given[2:]
    if given and given[0].startswith("--profile="):
        return Path(given[0].partition("=")[2]), given[1:]
    return None, given


def _plainly(work: Callable[[], int]) -> int:
    """The exit code of a piece of work; what it may be expected to fail with is said plainly."""
    try:
        return work()
    except OSError as problem:
        return _say(f"{problem.filename or 'The system'} refused: {problem.strerror}.")
    except Exception as problem:
        from studyapp.profile_lock import ProfileInUse
        from studyapp.services.ports import LogRefused, StorageFailed

        if isinstance(problem, StorageFailed | LogRefused | ProfileInUse | ValueError):
            return _say(str(problem))
        raise


def _command(given: Sequence[str]) -> int:
    import typer

    from studyapp.cli.app import build
    from studyapp.cli.tools import Tools

    tools = Tools(
        version=__version__,
        reading=_reading,
        writing=_writing,
        bank_check=_bank_check,
        bank_lint=_bank_lint,
        restore=_restore,
        demo=_demo,
        report=_report,
        window=_window,
        smoke=_smoke,
        screenshots=_screenshots,
    )
    try:
        code = typer.main.get_command(build(tools)).main(
            given, prog_name="ccxp-study", standalone_mode=False
        )
    except typer.Abort:
        return 1
    except Exception as problem:
        show = getattr(problem, "show", None)  # the usage errors of the command line know how
        if show is None:
            raise
        show()
        return 2
    return code if isinstance(code, int) else 0


def _profile(folder: Path | None) -> places.Profile:
    return places.Profile((folder or places.default_profile()).expanduser().absolute())


@contextmanager
def _reading(folder: Path | None) -> Iterator["Services"]:
    from studyapp.bootstrap import open_services
    from studyapp.system_clock import SystemClock

    services = open_services(_profile(folder), SystemClock.from_environment())
    try:
        yield services
    finally:
        services.close()


@contextmanager
def _writing(folder: Path | None, command: str) -> Iterator["Services"]:
    with _locked(_profile(folder), command), _reading(folder) as services:
        yield services


def _locked(profile: places.Profile, command: str) -> "ProfileLock":
    """The profile's folder, made where there is none, held for this process alone.

    Raises StorageFailed and ProfileInUse.
    """
    from studyapp.profile_lock import ProfileLock

    lock = ProfileLock(profile.folder, command)
    try:
        profile.create()
        lock.acquire()
    except OSError as problem:
        from studyapp.services.ports import StorageFailed
        from studyapp.storage.failures import words

        raise StorageFailed(words(profile.folder, problem)) from problem
    return lock


def _bank_check(folder: Path | None) -> "BankCheck":
    from studyapp.banks.reader import FolderReader
    from studyapp.services.bank_check import BankCheck

    return BankCheck(FolderReader(places.shipped_banks(), _profile(folder).banks))


def _bank_lint(folder: Path | None) -> "BankLint":
    from studyapp.banks.lint.linter import RuleLinter
    from studyapp.banks.reader import FolderReader
    from studyapp.services.bank_lint import BankLint

    reader = FolderReader(places.shipped_banks(), _profile(folder).banks)
    return BankLint(reader, RuleLinter(places.resources()))


def _restore(folder: Path | None, file: Path) -> Path:
    """Without opening the database first: most of all it is wanted where that cannot be done."""
    from studyapp.storage.store import closed_vault
    from studyapp.system_clock import SystemClock

    profile = _profile(folder)
    with _locked(profile, "restore"):
        return closed_vault(profile.folder).restore(file, SystemClock.from_environment().now())


def _demo(folder: Path | None, days: int, seed: int) -> int:
    from studyapp.bootstrap import open_services
    from studyapp.domain.sentences import sentence
    from studyapp.services.demo import DemoClock, SeededIds, live
    from studyapp.services.demo_questions import DemoTicks
    from studyapp.services.ports import StorageFailed
    from studyapp.system_clock import SystemClock

    profile = _profile(folder)
    now = SystemClock.from_environment().now()
    clock = DemoClock(now.ms, now.zone)
    with _locked(profile, "demo"):
        services = open_services(profile, clock, SeededIds(seed), DemoTicks(clock))
        try:
            if services.planning.plan() is not None:
                raise StorageFailed(
                    sentence(
                        "{folder} holds a learner's data already. "
                        "Name an empty folder: --profile DIR demo.",
                        folder=profile.folder,
                    )
                )
            return live(services, clock, days=days, seed=seed, app=__version__)
        finally:
            services.close()


def _report(folder: Path | None, kind: str, file: Path | None, paper: str) -> str:
    import os

    from studyapp.domain.sentences import sentence
    from studyapp.reports.write import Format, text_report, write_report
    from studyapp.services.forecasts import Studied
    from studyapp.services.ports import StorageFailed

    with _reading(folder) as services:
        services.library.refresh()
        report = services.progress.report()
        outlook = services.forecasts.outlook(report) if report else None
    if report is None or outlook is None:
        raise StorageFailed(
            sentence(
                "{folder} holds no learner's data yet. Open the window once: ./run",
                folder=_profile(folder).folder,
            )
        )
    if file is None:
        return text_report(Studied(report, outlook), Format(kind))
    if kind == Format.PDF:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from PySide6.QtGui import QGuiApplication

        application = QGuiApplication(sys.argv[:1])
        write_report(Studied(report, outlook), Format.PDF, file, paper=paper)
        application.quit()
    else:
        write_report(Studied(report, outlook), Format(kind), file)
    return ""


def _window(folder: Path | None) -> int:
    import os

    from studyapp.display import refusal

    refused = refusal(os.environ)
    if refused:
        print(refused, file=sys.stderr)
        return 2
    from studyapp.profile_lock import ProfileInUse
    from studyapp.system_clock import SystemClock

    profile = _profile(folder)
    clock = SystemClock.from_environment()
    try:
        lock = _locked(profile, "window")
    except ProfileInUse as in_use:
        from studyapp.ui.single_instance import knock

        window = in_use.owner is not None and in_use.owner.command == "window"
        return 0 if window and knock(profile.folder) else _say(str(in_use))
    from studyapp.ui.app import run

    os.umask(0o077)  # log and geometry are the learner's alone
    with lock:
        return run(
            profile,
            _opener(profile, clock),
            _preferences(profile),
            clock,
            __version__,
            _write_from_window,
        )


def _write_from_window(report: "Studied | ExamReport", kind: str, file: Path) -> None:
    """A report as a file, in the window's language."""
    from studyapp.reports.write import Format, write_report
    from studyapp.ui.translation import say

    write_report(report, Format(kind), file, say)


def _opener(
    profile: places.Profile, clock: "Clock", *, pictured: bool = False
) -> Callable[[], "Services"]:
    """Opens the services, with all that they import, when it is called: after the first paint."""

    def open_now() -> "Services":
        from studyapp.bootstrap import open_services

        return open_services(profile, clock, pictured=pictured)

    return open_now


def _preferences(profile: places.Profile) -> "PreferencesFile":
    from studyapp.preferences_file import PreferencesFile

    return PreferencesFile(profile.preferences)


def _smoke(folder: Path | None) -> int:
    from studyapp.smoke import smoke

    return smoke(_profile(folder))


def _measure(folder: Path | None) -> int:
    from studyapp.system_clock import SystemClock
    from studyapp.ui.measure import measure

    profile = _profile(folder)
    clock = SystemClock.from_environment()
    return measure(profile, _opener(profile, clock), _preferences(profile), clock, __version__)


def _screenshots(directory: Path, text: int) -> int:
    import os
    import tempfile

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from studyapp.system_clock import SystemClock
    from studyapp.ui.screenshots import Learner, take

    clock = SystemClock()
    with tempfile.TemporaryDirectory(prefix="ccxp-study-") as folder:
        demo = Path(folder) / "demo"
        _demo(demo, PICTURED_DAYS, PICTURED_SEED)

        def copied() -> Learner:
            import shutil

            copy = Path(tempfile.mkdtemp(dir=folder))
            shutil.copytree(demo, copy, dirs_exist_ok=True)
            return learner(copy)

        def new() -> Learner:
            return learner(Path(tempfile.mkdtemp(dir=folder)))

        def learner(where: Path) -> Learner:
            profile = places.Profile(where)
            return Learner(profile, _opener(profile, clock, pictured=True))

        return take(directory, text, clock, __version__, new, copied)


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
