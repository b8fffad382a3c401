"""The page's desk: a job runner over fake services, at once or stepped by hand, and real keys."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QHBoxLayout, QLabel, QLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.services.offer import Services
from studyapp.ui.jobs import Inline, JobRunner
from studyapp.ui.widgets.text import Label

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class ByHand(Executor):
    """Keeps jobs until `step` runs the oldest."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], Any]] = deque()

    @property
    def waiting(self) -> int:
        """Jobs not run yet."""
        return len(self._waiting)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        def job() -> Any:
            return fn(*args, **kwargs)

        self._waiting.append(job)
        return Future()

    def step(self) -> None:
        """Run the oldest job."""
        self._waiting.popleft()()

    def step_all(self) -> None:
        """Run jobs until none waits."""
        while self._waiting:
            self.step()


class Opening:
    """What became of opening the services."""

    def __init__(self) -> None:
        self.problem: Exception | None = None

    def done(self, _nothing: None) -> None:
        """Opened."""

    def failed(self, problem: Exception) -> None:
        self.problem = problem


def job_runner(
    services: Services, *, db: Executor | None = None, bulk: Executor | None = None
) -> JobRunner:
    """A runner with the services open; both lanes run at once unless an executor is given.

    With a `ByHand` db lane the opening waits as its first job.
    """

    def open_services() -> Services:
        return services

    runner = JobRunner(open_services, db=db or Inline(), bulk=bulk or Inline())
    opening = Opening()
    runner.open(opening.done, opening.failed)
    return runner


def shown(page: QWidget, qtbot: QtBot, width: int = 1200, height: int = 800) -> QWidget:
    """The page in a window of its own that has the keyboard."""
    window = QWidget()
    window.resize(width, height)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    row.addWidget(page)
    keep(window, qtbot)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def keep(window: QWidget, qtbot: QtBot) -> None:
    """Hold a window until it is closed after the test; collected earlier, Qt would call dead
    filters, or lay out what is being taken away."""
    qtbot.addWidget(window, before_close_func=partial(_kept, window))


def _kept(_window: QWidget, _closing: QWidget) -> None:
    """Nothing to do: it is enough to have been held."""


def press(window: QWidget, *keys: Qt.Key, held: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Keys as the system sends them: to the window, shortcuts first."""
    for key in keys:
        QTest.keyClick(window.windowHandle(), key, held)


def type_number(window: QWidget, number: int) -> None:
    """A number, digit by digit."""
    for digit in str(number):
        press(window, Qt.Key(Qt.Key.Key_0 + int(digit)))


def settle() -> None:
    """Let every layout hear of every change; one asks another, a few times over."""
    for _ in range(5):
        QApplication.processEvents()


def words_of(widget: QWidget) -> str:
    """Every visible sentence below a widget, one a line."""
    settle()
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def nameless(widget: QWidget) -> list[QWidget]:
    """What Tab stops at below a widget and a screen reader could not name."""
    return [
        stop
        for stop in widget.findChildren(QWidget)
        if stop.isVisible()
        and stop.focusPolicy() & Qt.FocusPolicy.TabFocus
        and stop.focusProxy() is None
        and not isinstance(stop.parent(), QAbstractSpinBox)
        and not stop.accessibleName()
    ]


def tab_stops(window: QWidget) -> list[QWidget]:
    """Where Tab leads from the focus on, until it comes round."""
    stops: list[QWidget] = []
    while (stop := window.focusWidget()) is not None and stop not in stops:
        stops.append(stop)
        press(window, Qt.Key.Key_Tab)
    return stops


def reading_order(window: QWidget, stops: list[QWidget]) -> list[QWidget]:
    """The same widgets from the top down, and from left to right where they share a line."""

    def place(stop: QWidget) -> tuple[int, int]:
        middle = stop.mapTo(window, stop.rect().center())
        return middle.y() // 16, middle.x()

    return sorted(stops, key=place)


def cut(widget: QWidget) -> list[str]:
    """The words below a widget that have less room than they need."""
    settle()
    parts = [part for part in widget.findChildren(Label) if part.isVisible()]
    return [
        part.text()
        for part in parts
        if part.heightForWidth(part.width()) > part.height()
        or part.minimumSizeHint().width() > part.width()
    ]
