"""The Progress page at its desk: services in memory, answers given by hand, real keys."""

from concurrent.futures import Executor

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.services.offer import Services
from studyapp.ui.export import WriteReport
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.progress.page import ProgressPage
from studyapp.ui.theme.appearance import Appearance
from tests.fakes import Fakes, fakes, study_bank
from tests.ui.asking import answer
from tests.ui.desk import job_runner, settle, shown

PROGRESS = Destination(PageId.PROGRESS)


def learner(questions_a_topic: int = 12) -> Fakes:
    """Two topics a discipline, nothing answered."""
    return fakes(study_bank(questions_a_topic=questions_a_topic))


def weak_and_strong(made: Fakes) -> None:
    """Metrics weak, insights on track, culture not sure yet."""
    answer(made, "metrics-1", [False] * 9 + [True])
    answer(made, "metrics-2", [True, False])
    answer(made, "insights-1", [True] * 12)
    answer(made, "insights-2", [True] * 12)
    answer(made, "culture-1", [True, True, True])


class ProgressDesk:
    """The page in a window; what it asked for is kept."""

    def __init__(
        self,
        appearance: Appearance,
        qtbot: QtBot,
        made: Fakes,
        *,
        services: Services | None = None,
        write_report: WriteReport | None = None,
        db: Executor | None = None,
        bulk: Executor | None = None,
        size: tuple[int, int] = (1024, 800),
    ) -> None:
        self.fakes = made
        self.jobs = job_runner(services or made.services, db=db, bulk=bulk)
        self.page = ProgressPage(appearance, self.jobs, write_report=write_report)
        self.went: list[Destination] = []
        self.notices: list[str] = []
        self.bugs: list[Exception] = []
        self.page.navigate.connect(self.went.append)
        self.page.notice.connect(self.notices.append)
        self.jobs.failed.connect(self.bugs.append)
        self.window: QWidget = shown(self.page, qtbot, *size)
        self.page.enter(PROGRESS)
        settle()
