"""The report as a file: which kind, where, and what is said when it cannot be written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.sentences import sentence
from studyapp.services.forecasts import Studied
from studyapp.services.ports import StorageFailed
from studyapp.ui.export import AnyReport, Export
from studyapp.ui.theme.appearance import Appearance
from tests.ui.desk import ByHand
from tests.ui.progress.progress_desk import ProgressDesk, learner, weak_and_strong

pytestmark = pytest.mark.gui


class Writer:
    """Writes no file; remembers what it was asked to write."""

    def __init__(self) -> None:
        self.written: list[tuple[AnyReport, str, Path]] = []
        self.full = False

    def __call__(self, report: AnyReport, kind: str, file: Path) -> None:
        if self.full:
            raise StorageFailed(sentence("No room left."))
        self.written.append((report, kind, file))


class Named:
    """A file dialog that answers at once."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.name = ""

    def __call__(
        self, _page: QWidget, _title: str, chosen: Callable[[str], object], name: str
    ) -> QObject:
        self.name = name
        chosen(self.file)
        return QObject()


@pytest.fixture
def writer() -> Writer:
    return Writer()


@pytest.fixture
def bulk() -> ByHand:
    return ByHand()


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot, writer: Writer, bulk: ByHand) -> ProgressDesk:
    made = learner()
    weak_and_strong(made)
    desk = ProgressDesk(appearance, qtbot, made, write_report=writer, bulk=bulk)
    bulk.step_all()  # what stands beside the report
    return desk


def export(desk: ProgressDesk) -> Export:
    assert desk.page.export is not None
    return desk.page.export


def ask(desk: ProgressDesk, kind: str) -> Named:
    """Press Export and choose a kind; the file is named by itself."""
    named = Named(f"out.{kind}")
    export(desk)._ask = named
    button = desk.page.view.export
    assert button is not None
    button.click()
    dialog = export(desk).dialog
    assert dialog is not None
    dialog.button(kind).click()
    return named


def test_without_a_writer_there_is_no_button(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    weak_and_strong(made)
    assert ProgressDesk(appearance, qtbot, made).page.view.export is None


@pytest.mark.parametrize("kind", ["pdf", "html", "csv", "json"])
def test_the_report_on_the_screen_is_written(
    desk: ProgressDesk, writer: Writer, bulk: ByHand, kind: str
) -> None:
    named = ask(desk, kind)
    assert named.name == f"report-2026-11-21.{kind}"
    assert writer.written == []
    bulk.step_all()
    ((studied, written, file),) = writer.written
    assert isinstance(studied, Studied)
    assert studied.report == desk.fakes.services.progress.report()
    assert (written, file) == (kind, Path(named.file))
    assert desk.notices == [f"The report is saved: {file}"]


def test_cancel_writes_nothing(desk: ProgressDesk, bulk: ByHand) -> None:
    ask(desk, "cancel")
    assert bulk.waiting == 0


def test_a_full_disk_is_said_and_the_same_can_be_tried_again(
    desk: ProgressDesk, writer: Writer, bulk: ByHand
) -> None:
    writer.full = True
    ask(desk, "csv")
    bulk.step_all()
    notice = desk.page.view.notice
    assert (notice.isVisible(), notice.words) == (True, "No room left.")
    writer.full = False
    notice.verb.click()
    bulk.step_all()
    assert [(kind, file) for _, kind, file in writer.written] == [("csv", Path("out.csv"))]
    assert not notice.isVisible()


def test_an_empty_page_has_nothing_to_export(
    appearance: Appearance, qtbot: QtBot, writer: Writer
) -> None:
    desk = ProgressDesk(appearance, qtbot, learner(), write_report=writer)
    button = desk.page.view.export
    assert button is not None
    assert not button.isVisible()
