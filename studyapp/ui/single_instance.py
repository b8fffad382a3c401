"""One window a profile: a second start brings the first to the front and goes away.

The profile's lock decides who is first; this only carries the knock. The name is the profile's own
socket, local to this machine and this user.
"""

import hashlib
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

# A window holds its profile's lock for a moment before it listens.
PATIENCE_MS = 5_000
AGAIN_MS = 50


def socket_name(profile: Path) -> str:
    """The name of a profile's socket."""
    return "ccxp-study-" + hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:16]


def knock(profile: Path) -> bool:
    """Ask the window of a profile to come to the front; whether it answered in time."""
    socket = QLocalSocket()
    patience = QDeadlineTimer(PATIENCE_MS)
    while not patience.hasExpired():
        socket.connectToServer(socket_name(profile))
        if socket.waitForConnected(patience.remainingTime()):
            socket.disconnectFromServer()
            return True
        QThread.msleep(AGAIN_MS)
    return False


class Doorbell(QObject):
    """Listens for a knock; emits `rung`. Made by the start that holds the profile's lock."""

    rung = Signal()

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = socket_name(profile)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(name)

    def _answer(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        self.rung.emit()
