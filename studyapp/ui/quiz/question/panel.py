"""The running quiz: keys and clicks become answers, and an answer shows once the log has it.

While something is on its way to the log the next commands wait their turn; a choice and a tap do
not, they are about the question on the screen.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.answers import Confidence
from studyapp.domain.session import EndReason
from studyapp.services.ports import StorageFailed
from studyapp.services.quizzes import Effect, Running
from studyapp.ui.jobs import Done, Failed, JobRunner, Work
from studyapp.ui.presence import Presence
from studyapp.ui.quiz.question import state, words, writes
from studyapp.ui.quiz.question.keys import Act, Choose, Strike, act_of
from studyapp.ui.quiz.question.leaving import Leaving, Way
from studyapp.ui.quiz.question.reporting import Reporting
from studyapp.ui.quiz.question.state import TAPS, Asking, Command
from studyapp.ui.quiz.question.view import QuestionView
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say

T = TypeVar("T")
TICK_MS = 250


@dataclass(frozen=True, slots=True)
class Ended:
    """A quiz that stopped; without a reason it is kept for later."""

    running: Running
    reason: EndReason | None


class QuestionPanel(QWidget):
    """Runs one quiz at a time.

    `ended` carries an Ended. `lesson_asked` carries a topic; the quiz waits where it is.
    `acknowledged` carries (session, position) of an answer once what followed from it is on the
    screen. `noticed` carries a sentence about what happened where it cannot be shown in place.
    """

    ended = Signal(object)
    lesson_asked = Signal(str)
    acknowledged = Signal(object)
    noticed = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        ms: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        """`ms` reads a monotonic clock in ms."""
        super().__init__(parent)
        self._jobs = jobs
        self._ms = ms
        self._asking: Asking | None = None
        self._waiting: list[Command] = []
        self._stamp = 0
        self._unseen: list[tuple[int, tuple[str, int]]] = []
        self._reporting = Reporting(appearance, jobs, self)
        self._leaving = Leaving(appearance, self)
        self._presence = Presence(self)
        self.view = QuestionView(appearance, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.timer = QTimer(self)
        self.timer.setInterval(TICK_MS)
        self.timer.timeout.connect(self.tick)
        self._reporting.told.connect(self._tell)
        self._leaving.chosen.connect(self._leave_by)
        self._presence.touched.connect(self._touch)
        self._presence.moved.connect(self._moved)
        self.view.asked.connect(self.do)
        self.view.chosen.connect(self._choose)
        self.view.struck.connect(self._strike)
        self.view.tapped.connect(self._tap)
        self.view.note_kept.connect(self._write_note)
        self.view.note_closed.connect(self._close_note)
        # Queued, so that the whole window has been painted by then.
        self.view.sheet.painted.connect(self._painted, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether a quiz runs, or waits while a lesson is read."""
        return self._asking is not None

    @property
    def asking(self) -> Asking | None:
        """The quiz that runs."""
        return self._asking

    def begin(self, running: Running) -> bool:
        """Show the first question without an answer; False where there is none to show."""
        asking = state.begin(running)
        if asking is None:
            return False
        self._waiting.clear()
        self._unseen.clear()
        self.view.set_problem("")
        self.view.sheet.note.hide()
        self.timer.start()
        self._show(asking)
        self.view.announce(words.spoken(state.face(asking)), new=True)
        return True

    def come_back(self) -> None:
        """The lesson was read: the quiz goes on where it was."""
        if self._asking:
            self.timer.start()
            self.reread()
            self._show(self._asking)
            self.view.announce(words.spoken(state.face(self._asking)), new=False)

    def rest(self) -> None:
        """Wait while a lesson is read."""
        self.timer.stop()
        self._keep_note_words()

    def stop(self) -> Ended | None:
        """Stop now, whatever is on its way; words not yet kept are kept. None where none runs."""
        if self._asking is None:
            return None
        self._keep_note_words()
        return self._stopped(self._asking, None)

    def do(self, act: Act) -> None:
        """A key or a click."""
        asking = self._asking
        if asking is None:
            return
        if self._presence.away:
            # Whoever works the quiz is here, also where the system never says so.
            self._presence.away = False
            self._asking = asking = replace(asking, watch=asking.watch.returned(self._ms()))
        if isinstance(act, Choose | Strike):
            order = asking.item.order
            if act.at < len(order):
                one = order[act.at]
                self._choose(one) if isinstance(act, Choose) else self._strike(one)
        elif isinstance(act, Confidence):
            self._answer(asking, act)
        elif asking.writing:
            self._waiting.append(act)
        else:
            self._do(asking, act)

    def reread(self) -> None:
        """The bank may have changed: look at the questions again."""
        if self._asking:
            self._jobs.db(writes.Reread(self._asking.running), self._reread)

    def tick(self) -> None:
        """Time went by."""
        asking = self._asking
        if asking is None:
            return
        now = self._ms()
        left = state.left_ms(asking, now)
        if left == 0 and not asking.writing:
            self._end(EndReason.TIME)
        elif not asking.revealed:
            self.view.bar.show_time(state.spent_ms(asking, now), left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = act_of(event)
        if act is not None:
            if not event.isAutoRepeat():
                self.do(act)
        else:
            super().keyPressEvent(event)

    # What the learner does

    def _choose(self, option: str) -> None:
        if self._asking:
            self._change(state.chose(self._asking, option, self._ms()))
            self.view.keep_choice_in_sight()

    def _strike(self, option: str) -> None:
        if self._asking:
            self._change(state.struck(self._asking, option))

    def _change(self, after: Asking) -> None:
        if after != self._asking:
            self._show(after)

    def _tap(self, at: int) -> None:
        self.do(TAPS[at])

    def _answer(self, asking: Asking, confidence: Confidence) -> None:
        if not asking.chosen or asking.revealed or asking.writing:
            return
        now = self._ms()
        if state.left_ms(asking, now) == 0:
            self._end(EndReason.TIME)
            return
        timing = state.timing(asking, now)
        job = writes.Answer(asking.running, asking.chosen, confidence, timing, asking.changes)
        self._write(job, self._answered, self._answer_failed)

    def _do(self, asking: Asking, command: Command) -> None:
        match command:
            case Command.NEXT:
                if asking.revealed:
                    self._next(asking)
            case Command.FLAG:
                self._write(writes.Flag(asking), self._flagged, self._failed)
            case Command.NOTE:
                self.view.open_note(asking.mark.note)
            case Command.REPORT:
                self._reporting.ask(asking)
            case Command.LESSON:
                if asking.revealed and asking.text.lesson:
                    self.lesson_asked.emit(asking.item.topic)
            case Command.CLOCK:
                self._say_clock(asking)
            case Command.LEAVE:
                self._leave(asking)

    def _next(self, asking: Asking) -> None:
        after = state.moved_on(asking)
        if after is None:
            self._end(EndReason.DONE)
            return
        self._show(after)
        self.view.announce(words.spoken(state.face(after)), new=True)

    def _leave(self, asking: Asking) -> None:
        if not asking.timed:
            self._end(None)
            return
        left = state.left_ms(asking, self._ms()) or 0
        self._leaving.ask(asking.answered, len(asking.running.quiz.paper), left)

    def _leave_by(self, way: Way) -> None:
        if self._asking:
            self._end(EndReason.LEFT if way is Way.END else None)

    def _say_clock(self, asking: Asking) -> None:
        if asking.timed:
            self.view.bar.show_time(0, state.left_ms(asking, self._ms()))
            self.view.bar.clock.say()

    # The note

    def _write_note(self, note: str) -> None:
        if self._asking and not self._asking.writing:
            self.view.sheet.note.set_busy(True)
            self._write(writes.Note(self._asking, note), self._noted, self._failed)

    def _keep_note_words(self) -> None:
        note = self.view.sheet.note
        if self._asking and note.isVisible() and note.changed and not self._asking.writing:
            self._jobs.db(writes.Note(self._asking, note.words), self._kept, self._note_lost)
        note.hide()

    def _kept(self, _running: Running) -> None:
        """Words that were not finished are kept all the same."""

    def _note_lost(self, problem: Exception) -> None:
        self._notice(problem)

    def _noted(self, running: Running) -> None:
        self.view.close_note()
        self._marked(running)
        self.view.say(self.tr("The note is kept."))

    def _close_note(self) -> None:
        self.view.close_note()
        if self._asking:
            self._show(self._asking)

    def _tell(self, sentence: str) -> None:
        if self.isVisible():
            self.view.toast.tell(sentence)
        else:
            self.noticed.emit(sentence)

    # What the log says

    def _write(self, job: Work[T], done: Done[T], failed: Failed) -> None:
        assert self._asking is not None
        self._asking = replace(self._asking, writing=True)
        self.view.foot.set_busy(True)
        self._jobs.db(job, done, failed)

    def _answered(self, written: tuple[Running, Effect]) -> None:
        before = self._asking
        if before is None or not before.writing:
            return
        asking = state.answered(before, *written)
        self.view.set_problem("")
        self.view.foot.set_busy(False)
        self._unseen.append((self._stamp + 1, (asking.running.quiz.session, asking.position)))
        if asking.timed:
            self._asking = asking
            self._next(asking)
        else:
            self._show(asking)
            self._announce_answer(asking)
        self._go_through()

    def _announce_answer(self, asking: Asking) -> None:
        said = f"{words.spoken_answer(state.face(asking))} {self.view.foot.told}"
        self.view.announce(said, new=False)

    def _answer_failed(self, problem: Exception) -> None:
        self._refused(problem, words.not_kept)

    def _failed(self, problem: Exception) -> None:
        self._refused(problem, words.not_done)

    def _refused(self, problem: Exception, told: Callable[[str], str]) -> None:
        """Nothing has changed: what was chosen and written stands, and can be tried again."""
        self._waiting.clear()
        self.view.foot.set_busy(False)
        self.view.sheet.note.set_busy(False)
        if self._asking:
            self._asking = replace(self._asking, writing=False)
        if self._asking and isinstance(problem, StorageFailed):
            self.view.set_problem(told(say(problem.sentence)))
        else:
            self._notice(problem)

    def _notice(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.noticed.emit(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)

    def _flagged(self, running: Running) -> None:
        self._marked(running)
        if self._asking:
            on = self._asking.mark.flagged
            self.view.say(self.tr("Flagged.") if on else self.tr("The flag is off."))

    def _marked(self, running: Running) -> None:
        before = self._asking
        if before is None or not before.writing:
            return
        self.view.set_problem("")
        self.view.foot.set_busy(False)
        self._show(replace(before, running=running, writing=False))
        self._go_through()

    def _go_through(self) -> None:
        """Do what was asked meanwhile, as far as it still means something."""
        while self._waiting and self._asking and not self._asking.writing:
            self._do(self._asking, self._waiting.pop(0))

    def _reread(self, running: Running | None) -> None:
        asking = self._asking
        if running is None or asking is None:
            return
        if running.quiz.session != asking.running.quiz.session:
            return
        if asking.writing:
            self.reread()
            return
        after = state.reread(asking, running)
        if after != asking:
            self._show(after)

    # What is on the screen

    def _show(self, asking: Asking) -> None:
        self._asking = asking
        self._stamp += 1
        shown, now = state.face(asking), self._ms()
        answer = asking.answer
        if answer and asking.effect:
            outcome = state.outcome(answer)
            told = words.effect(outcome, asking.effect)
            self.view.show_answer(shown, self._stamp, outcome, told)
        else:
            self.view.show_face(shown, self._stamp)
        self.view.bar.show_time(state.spent_ms(asking, now), state.left_ms(asking, now))

    def _painted(self, stamp: int) -> None:
        asking = self._asking
        if asking and stamp == self._stamp:
            watch = asking.watch.started(self._ms(), away=self._presence.away)
            self._asking = replace(asking, watch=watch)
        self.tell_seen(stamp)

    def tell_seen(self, stamp: int | None = None) -> None:
        """Emit `acknowledged` for what the learner has on the screen now; the summary, which is
        painted elsewhere, says so without a stamp."""
        seen = [answer for at, answer in self._unseen if stamp is None or at <= stamp]
        self._unseen = self._unseen[len(seen) :]
        for answer in seen:
            self.acknowledged.emit(answer)

    def _touch(self) -> None:
        if self._asking:
            watch = self._asking.watch.looked(self._ms())
            self._asking = replace(self._asking, watch=watch)

    def _moved(self) -> None:
        """The learner went to another window, or came back."""
        if self._asking is None:
            return
        watch, now = self._asking.watch, self._ms()
        watch = watch.left(now) if self._presence.away else watch.returned(now)
        self._asking = replace(self._asking, watch=watch)

    # The end

    def _end(self, reason: EndReason | None) -> None:
        assert self._asking is not None
        self._keep_note_words()
        self.ended.emit(self._stopped(self._asking, reason))

    def _stopped(self, asking: Asking, reason: EndReason | None) -> Ended:
        self.timer.stop()
        self._waiting.clear()
        self._leaving.withdraw()
        self._asking = None
        return Ended(asking.running, reason)
