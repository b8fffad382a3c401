"""A folder dropped into the profile's banks: it appears, and a broken one takes nothing with it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studyapp.bootstrap import open_services
from studyapp.places import Profile
from studyapp.services.guide import Banks, BankState
from studyapp.services.offer import Services
from studyapp.ui.bank_watch import BankWatch
from tests.fakes import HandClock

SMALL = Path(__file__).parent.parent / "data" / "banks" / "small"


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def services(profile: Profile) -> Iterator[Services]:
    made = open_services(profile, HandClock())
    made.library.refresh()
    yield made
    made.close()


def drop(profile: Profile, name: str = "mine") -> Path:
    """A copy of the small bank in the learner's own folder."""
    return Path(shutil.copytree(SMALL, profile.banks / name))


def own(banks: Banks) -> list[BankState]:
    return [bank for bank in banks.banks if bank.own]


def test_a_dropped_bank_appears_beside_the_shipped_one(
    profile: Profile, services: Services
) -> None:
    before = services.guide.banks()
    assert own(before) == []
    drop(profile)
    after = services.guide.check()
    assert [bank.info.id for bank in own(after)] == ["small"]
    assert after.problems == ()
    assert [bank for bank in after.banks if not bank.own] == list(before.banks)


def test_a_broken_bank_says_where_and_what_to_do_and_the_rest_works(
    profile: Profile, services: Services
) -> None:
    shipped = services.guide.banks().banks
    folder = drop(profile)
    file = folder / "insights" / "aa-01.yaml"
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    option = next(n for n, line in enumerate(lines, 1) if line.strip() == "- id: a")
    lines.remove('        why: "Because."')
    file.write_text("\n".join(lines), encoding="utf-8")
    banks = services.guide.check()
    (mine,) = own(banks)
    (problem,) = {problem for _, problem in banks.problems}
    assert (problem.file, problem.line) == ("insights/aa-01.yaml", option)
    assert problem.hint is not None
    file.write_text(text, encoding="utf-8")
    (whole,) = own(services.guide.check())
    assert (mine.questions, mine.cards) == (whole.questions - 1, whole.cards)
    assert [bank for bank in banks.banks if not bank.own] == list(shipped)


def test_a_bank_that_cannot_be_read_at_all_leaves_the_others_alone(
    profile: Profile, services: Services
) -> None:
    shipped = services.guide.banks().banks
    good, bad = drop(profile, "good"), profile.banks / "bad"
    bad.mkdir()
    (bad / "bank.yaml").write_text("{", encoding="utf-8")
    banks = services.guide.check()
    assert [bank.folder for bank in own(banks)] == [str(good)]
    assert {Path(folder).name for folder, _ in banks.problems} == {"bad"}
    assert [bank for bank in banks.banks if not bank.own] == list(shipped)
    shutil.rmtree(bad)
    assert services.guide.check().banks == banks.banks


def test_the_pictures_of_a_lesson_come_with_it(profile: Profile, services: Services) -> None:
    folder = drop(profile)
    page = folder / "guide" / "aa-01.md"
    page.write_text(
        f"{page.read_text(encoding='utf-8')}\n![a](media/graph.png)\n", encoding="utf-8"
    )
    services.guide.check()
    info = next(bank.info for bank in services.guide.banks().banks if bank.own)
    lesson = services.guide.lesson(info, "aa-01")
    assert lesson.pictures == {"media/graph.png": (SMALL / "media" / "graph.png").read_bytes()}


@pytest.mark.gui
def test_a_bank_dropped_while_the_window_is_open_is_noticed(profile: Profile, qtbot: QtBot) -> None:
    profile.banks.mkdir(parents=True)
    watch = BankWatch((profile.banks,))
    with qtbot.waitSignal(watch.edited, timeout=5_000):
        folder = drop(profile)
    with qtbot.waitSignal(watch.edited, timeout=5_000):
        (folder / "insights" / "aa-01.yaml").write_text("", encoding="utf-8")
    watch.deleteLater()
