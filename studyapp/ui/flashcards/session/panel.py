"""The running session: keys and clicks become steps, and a step shows once the log has it.

While a step is on its way the next commands wait their turn. A grade does not wait: the card on
the screen has its grade, and nobody can judge the next one before it was seen. So no key is lost
that meant something, and none is applied twice.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.memory import Rating
from studyapp.domain.session import EndReason
from studyapp.services.ports import Clock, StorageFailed
from studyapp.ui.flashcards.session import state, writes
from studyapp.ui.flashcards.session.keys import act_of
from studyapp.ui.flashcards.session.state import Asking, Command, Given
from studyapp.ui.flashcards.session.view import SessionView
from studyapp.ui.flashcards.session.words import mark_words
from studyapp.ui.jobs import JobRunner
from studyapp.ui.presence import Presence
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say

Act = Command | Rating

_NIGHT_MS = 30_000


@dataclass(frozen=True, slots=True)
class Ended:
    """A session that is over; `end` notes it in the log and sees what is left of the day."""

    asking: Asking
    reason: EndReason
    end: writes.End


class SessionPanel(QWidget):
    """Runs one session at a time.

    `ended` carries an Ended. `resumed` says that undo brought an ended session back.
    `acknowledged` carries the id of an event once what followed from it is on the screen, and an
    empty one when the first card is.
    `noticed` carries a sentence about a step that failed where the panel is not shown any more.
    """

    ended = Signal(object)
    resumed = Signal()
    acknowledged = Signal(object)
    noticed = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        clock: Clock,
        ms: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        """`ms` reads a monotonic clock in ms; `clock` is asked for the study day alone."""
        super().__init__(parent)
        self._jobs = jobs
        self._clock = clock
        self._ms = ms
        self._asking: Asking | None = None
        self._running = False
        self._presence = Presence(self)
        self._last: writes.Recorded | None = None
        self._command: Command | None = None
        self._waiting: list[Command] = []
        self._stamp = 0
        self._unseen: list[tuple[int, str]] = []
        self.view = SessionView(appearance, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._night = QTimer(self)
        self._night.setInterval(_NIGHT_MS)
        self._night.timeout.connect(self.look)
        self._presence.touched.connect(self._touch)
        self._presence.moved.connect(self._moved)
        self.view.asked.connect(self.do)
        self.view.note_kept.connect(self._write_note)
        self.view.note_closed.connect(self._close_note)
        # Queued, so that the whole window has been painted by then and not the card's ground alone.
        self.view.card.painted.connect(self._painted, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether a session runs."""
        return self._running

    @property
    def asking(self) -> Asking | None:
        """The session that runs, or the last one; None before the first."""
        return self._asking

    def begin(self, opening: writes.Opening) -> None:
        """Show the first card."""
        self._running = True
        self._last = None
        self._waiting.clear()
        self._unseen.clear()
        self.view.set_problem("")
        self.view.note.hide()
        self._night.start()
        asking = state.begin(opening.info, opening.begun)
        self.view.set_grades(asking.grades)
        self._unseen.append((self._stamp + 1, ""))
        self._show(asking)

    def do(self, act: Act) -> None:
        """A key or a click."""
        if not self._running or self.look():
            return
        asking = self._asking
        assert asking is not None
        if asking.writing:
            if isinstance(act, Command):
                self._waiting.append(act)
        elif asking.accepts(act):
            self._do(asking, act)

    def take_back(self) -> None:
        """Undo the last step of a session that is over."""
        asking = self._asking
        if asking and not asking.writing and asking.accepts(Command.UNDO):
            self._write(asking, writes.Undo(asking))

    def reread(self) -> None:
        """The bank may have changed: look at the session's cards again."""
        if self._running and self._asking:
            self._jobs.db(writes.Reread(self._asking), self._reread)

    def leave(self) -> Ended | None:
        """Stop now, whatever is on its way; words not yet kept are kept. None where none runs.

        Nothing of the session can be undone afterwards.
        """
        ended = self._left()
        self._asking = None
        return ended

    def look(self) -> bool:
        """There was input, or time went by: whether a new study day ended the session."""
        asking = self._asking
        if not self._running or asking is None or asking.writing:
            return False
        now, today = self._ms(), self._today()
        if state.over_night(asking, now, today):
            if self.view.note.isVisible() and self.view.note.changed:
                self._write_note(self.view.note.words)
            else:
                self._end(EndReason.TIME)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = act_of(event, self._asking.grades if self._asking else ())
        if act is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.do(act)

    def _moved(self) -> None:
        """The learner went to another window, or came back."""
        asking = self._asking
        if asking is None or not self._running:
            return
        if self._presence.away:
            self._asking = replace(asking, watch=asking.watch.left(self._ms()))
        elif not self.look():
            self._asking = replace(asking, watch=asking.watch.returned(self._ms()))

    def _do(self, asking: Asking, act: Act) -> None:
        now = self._ms()
        asking = state.touched(asking, now, self._today())
        if self._presence.away:
            # Whoever works the session is here, also where the system never says so.
            self._presence.away = False
            asking = replace(asking, watch=asking.watch.returned(now))
        if isinstance(act, Rating):
            self._write(asking, writes.Grade(asking, Given(act, asking.watch.timing(now))))
        elif act is Command.REVEAL:
            self._show(state.revealed(asking, now))
        elif act is Command.NOTE:
            self.view.open_note(asking.mark.note)
        elif act is Command.LEAVE:
            self._leave()
        else:
            self._write(asking, writes.act(asking, act), act)

    def _left(self) -> Ended | None:
        asking = self._asking
        if not self._running or asking is None:
            return None
        if self.view.note.isVisible() and self.view.note.changed and not asking.writing:
            self._write_note(self.view.note.words)
        return self._stop(asking, EndReason.LEFT)

    def _leave(self) -> None:
        if self.view.note.isVisible() and self.view.note.changed:
            self._waiting.append(Command.LEAVE)
            self._write_note(self.view.note.words)
        else:
            self._end(EndReason.LEFT)

    def _write(self, asking: Asking, job: writes.Write, command: Command | None = None) -> None:
        self._asking = replace(asking, writing=True)
        self._command = command
        # Its Undo would take back this step and not the one that it tells of.
        self.view.toast.hide()
        self._last = writes.Recorded(job)
        self._jobs.db(self._last, self._written, self._failed)

    def _write_note(self, words: str) -> None:
        if self._asking and not self._asking.writing:
            self.view.note.set_busy(True)
            self._write(self._asking, writes.Note(self._asking, words), Command.NOTE)

    def _written(self, written: state.Written) -> None:
        if self._asking is None or not self._asking.writing:
            return
        before, was_running = self._asking, self._running
        asking = state.folded(before, written)
        self.view.set_problem("")
        if self.view.note.isVisible():
            self.view.close_note()
        if not was_running:
            self._running = True
            self._night.start()
            self.resumed.emit()
        self._tell(asking)
        self._unseen.append((self._stamp + 1, written.event))
        reason = asking.ended
        if reason:
            self._asking = asking
            self._end(reason)
            return
        self._show(asking)
        self._next()

    def _tell(self, asking: Asking) -> None:
        """Say what a mark did; a grade and an undo are told by the card that follows."""
        if self._command in (Command.SUSPEND, Command.NOT_TODAY):
            self.view.toast.tell(mark_words(self._command, on=True), undo=True)
        elif self._command in (Command.FLAG, Command.NOTE):
            self.view.say(mark_words(self._command, on=asking.mark.flagged))

    def _next(self) -> None:
        """Do what was asked meanwhile, as far as it still means something."""
        while self._waiting and self._running:
            self.do(self._waiting.pop(0))
            if self._asking and self._asking.writing:
                return

    def _failed(self, problem: Exception) -> None:
        self._waiting.clear()
        self.view.note.set_busy(False)
        if self._asking:
            self._asking = replace(self._asking, writing=False)
        if not isinstance(problem, StorageFailed):
            self._jobs.failed.emit(problem)
            return
        refusal = say(problem.sentence)
        if self._running:
            words = self.tr("{problem} Your last step is not kept yet: take it again.")
            self.view.set_problem(words.format(problem=refusal))
        else:
            self.noticed.emit(refusal)

    def _close_note(self) -> None:
        self.view.close_note()
        if self._asking:
            self._show(self._asking)

    def _reread(self, found: writes.Reading | None) -> None:
        asking = self._asking
        if found is None or asking is None or not self._running:
            return
        if asking.writing:
            self.reread()
            return
        after = state.reread(asking, *found)
        if after.ended:
            self._asking = after
            self._end(after.ended)
        elif after != asking:
            self._show(after)

    def _show(self, asking: Asking) -> None:
        before, self._asking = self._asking, asking
        face = state.face(asking)
        self._stamp += 1
        self.view.show_face(face, state.left(asking), asking.run.session.day, self._stamp)
        self.view.allow(undo=asking.accepts(Command.UNDO), redo=asking.accepts(Command.REDO))
        new = before is None or (before.face, before.opened) != (asking.face, asking.opened)
        if new and self.view.note.isHidden():
            self.view.announce(face)

    def _painted(self, stamp: int) -> None:
        if self._running and self._asking and stamp == self._stamp:
            self._asking = state.shown(self._asking, self._ms(), away=self._presence.away)
        self.tell_seen(stamp)

    def tell_seen(self, stamp: int | None = None) -> None:
        """Emit `acknowledged` for what the learner has on the screen now; the summary, which is
        painted elsewhere, says so without a stamp."""
        seen = [event for at, event in self._unseen if stamp is None or at <= stamp]
        self._unseen = self._unseen[len(seen) :]
        for event in seen:
            self.acknowledged.emit(event)

    def _touch(self) -> None:
        if not self.look() and self._running and self._asking:
            self._asking = state.touched(self._asking, self._ms(), self._today())

    def _end(self, reason: EndReason) -> None:
        assert self._asking is not None
        self.ended.emit(self._stop(self._asking, reason))

    def _stop(self, asking: Asking, reason: EndReason) -> Ended:
        self._running = False
        self._night.stop()
        self._waiting.clear()
        return Ended(asking, reason, writes.End(asking.run, reason, self._last))

    def _today(self) -> date:
        return self._clock.now().day
