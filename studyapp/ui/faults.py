"""What happens to an error nobody expected: logged, shown once with its details, the app goes on.

The log lies in the profile and holds no text of banks or notes. Qt's own messages go there too.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Faults(QObject):
    """Catches what is unexpected. Emits `happened` with the details, once for each kind."""

    happened = Signal(str)

    def __init__(self, logs: Path, parent: QObject | None = None) -> None:
        """Log into a folder; without one (it cannot be written) only stderr is told."""
        super().__init__(parent)
        self._seen: set[str] = set()
        # Where the log itself cannot be written, the disk is full: nothing for stderr.
        logging.raiseExceptions = False
        self._log = logging.getLogger("studyapp")
        self._log.setLevel(logging.INFO)
        handler = _handler(logs)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        self._log.addHandler(handler)
        sys.excepthook = self._unexpected
        threading.excepthook = self._in_thread
        qInstallMessageHandler(_qt_message)

    def tell(self, problem: Exception) -> None:
        """A failure of a job that its page did not expect."""
        self._unexpected(type(problem), problem, problem.__traceback__)

    def _in_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self._unexpected(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def _unexpected(
        self, kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        details = "".join(traceback.format_exception(kind, value, trace))
        self._log.error("unexpected\n%s", details)
        place = traceback.extract_tb(trace)[-1:]
        name = f"{kind.__name__} {place}"
        if name not in self._seen:
            self._seen.add(name)
            self.happened.emit(details)


def _handler(logs: Path) -> logging.Handler:
    try:
        logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        crash = (logs / "crash.log").open("a", encoding="utf-8")
        faulthandler.enable(crash)
        return RotatingFileHandler(logs / "studyapp.log", maxBytes=500_000, backupCount=3)
    except OSError:
        return logging.StreamHandler()


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("studyapp.qt").log(LEVELS[kind], "%s: %s", context.category, message)
