"""The one way to work off the GUI thread: two lanes, order kept, results back as Qt signals.

`db` is for short work on the database (under 50 ms), `bulk` for parsing, backup, export. Each lane
has one thread. The services are opened by the first job of the `db` lane, and jobs given before
wait behind it: a page may ask for its data before the database, or even its libraries, are there.
"""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from studyapp.services.offer import Services

T = TypeVar("T")
Work = Callable[["Services"], T]
Done = Callable[[T], None]
Failed = Callable[[Exception], None]


class Inline(Executor):
    """Runs a job when it is given, on the caller's thread: for tests and pictures."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@dataclass(frozen=True)
class _Outcome:
    deliver: Callable[[Any], None] | None
    value: Any


class JobRunner(QObject):
    """Runs jobs on the services and hands results to bound methods on the GUI thread.

    A receiver that was destroyed meanwhile is not called. A failure goes to the job's `failed`
    where one is given, else it is emitted as `failed`.
    """

    failed = Signal(object)
    _finished = Signal(object)

    def __init__(
        self,
        open_services: "Callable[[], Services]",
        *,
        db: Executor | None = None,
        bulk: Executor | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services: Future[Services] = Future()
        self._db = db or ThreadPoolExecutor(1, "db")
        self._bulk = bulk or ThreadPoolExecutor(1, "bulk")
        self._open_services = open_services
        self._opening = False
        self._closed = False
        self._waiting: list[tuple[Work[Any], Done[Any], Failed | None]] = []
        self._finished.connect(self._deliver)

    def open(self, done: Done[None], failed: Failed) -> None:
        """Open the services: the first job of all, whatever was asked for before."""
        self._opening = True
        self._db.submit(self._open, done, failed)
        for job in self._waiting:
            self._db.submit(self._run, *job)
        self._waiting.clear()

    def db(self, work: Work[T], done: Done[T], failed: Failed | None = None) -> None:
        """Short work on the database."""
        if self._closed:
            return
        if self._opening:
            self._db.submit(self._run, work, done, failed)
        else:
            self._waiting.append((work, done, failed))

    def bulk(self, work: Work[T], done: Done[T], failed: Failed | None = None) -> None:
        """Long work, on a thread of its own."""
        if not self._closed:
            self._bulk.submit(self._run, work, done, failed)

    def close(self) -> None:
        """Finish what was begun and let nothing new in; what comes later is passed over."""
        self._closed = True
        self._db.submit(self._close)
        self._db.shutdown(wait=True)
        self._services.cancel()
        self._bulk.shutdown(wait=True, cancel_futures=True)

    def _open(self, done: Done[None], failed: Failed) -> None:
        try:
            services = self._open_services()
        except Exception as problem:
            self._services.cancel()
            self._finished.emit(_Outcome(failed, problem))
        else:
            self._services.set_result(services)
            self._finished.emit(_Outcome(done, None))

    def _run(self, work: Work[Any], done: Done[Any], failed: Failed | None) -> None:
        if self._services.cancelled():
            return
        try:
            outcome = _Outcome(done, work(self._services.result()))
        except Exception as problem:
            outcome = _Outcome(failed, problem)
        self._finished.emit(outcome)

    def _close(self) -> None:
        if self._services.done() and not self._services.cancelled():
            self._services.result().close()

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        if self._closed:
            return
        if outcome.deliver is None:
            self.failed.emit(outcome.value)
            return
        receiver = getattr(outcome.deliver, "__self__", None)
        if isinstance(receiver, QObject) and not shiboken6.isValid(receiver):
            return
        outcome.deliver(outcome.value)
