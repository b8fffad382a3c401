"""Today over fake services: what stands before the data, what it says with it, and its key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.plan import Plan
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.today.page import TodayPage
from tests.fakes import Fakes, bare_fakes, fakes
from tests.ui.desk import ByHand, Opening

pytestmark = pytest.mark.gui


class Desk:
    """The page with its jobs stepped by hand."""

    def __init__(self, appearance: Appearance, qtbot: QtBot, made: Fakes) -> None:
        self.lane = ByHand()
        self.jobs = JobRunner(lambda: made.services, db=self.lane, bulk=ByHand())
        opening = Opening()
        self.jobs.open(opening.done, opening.failed)
        self.page = TodayPage(appearance, self.jobs, made.clock.now().day)
        self.went: list[Destination] = []
        self.page.navigate.connect(self.went.append)
        qtbot.addWidget(self.page)
        self.page.resize(1024, 800)
        self.page.show()
        self.page.enter(Destination(PageId.TODAY))
        self._qtbot = qtbot

    def load(self) -> None:
        self.lane.step_all()

    def enter(self) -> None:
        self._qtbot.keyClick(self.page, Qt.Key.Key_Return)

    def places(self) -> list[QRect]:
        """Where the parts stand once Qt has laid them out."""
        QApplication.processEvents()
        view = self.page.view
        parts = (view.date_line, view.headline, view.lead, view.start, view.next_line)
        return [QRect(part.mapTo(self.page, part.rect().topLeft()), part.size()) for part in parts]


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(appearance, qtbot, fakes(plan=Plan(bank="small")))
    with qtbot.waitActive(desk.page):
        desk.page.activateWindow()
    yield desk
    desk.page.close()


def test_nothing_moves_when_the_data_comes(desk: Desk) -> None:
    before = desk.places()
    desk.load()
    assert desk.page.view.start.text().startswith("Start: ")
    assert [place.topLeft() for place in desk.places()] == [place.topLeft() for place in before]


def test_enter_starts_once_there_is_something_to_start(desk: Desk) -> None:
    desk.enter()
    assert desk.went == []
    desk.load()
    desk.enter()
    assert desk.went == [Destination(PageId.FLASHCARDS, session=True)]


def test_without_a_plan_the_first_start_comes_first(appearance: Appearance, qtbot: QtBot) -> None:
    desk = Desk(appearance, qtbot, bare_fakes({}))
    desk.load()
    assert desk.went == [Destination(PageId.FIRST_START)]
