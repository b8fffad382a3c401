"""The running exam: keys and clicks become acts, the clock ticks, and at zero it ends once.

One act is on its way to the log at a time, in the order of the keys; the clock's own jobs run
between them on the same thread, so each sees what the one before it did.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.answers import Confidence
from studyapp.domain.sittings import Sitting
from studyapp.services.exams import Sat
from studyapp.services.ports import StorageFailed
from studyapp.ui.exam.sitting import state, words, work
from studyapp.ui.exam.sitting.countdown import SECOND, told_between
from studyapp.ui.exam.sitting.end_question import EndQuestion
from studyapp.ui.exam.sitting.exam_clock import ExamClock
from studyapp.ui.exam.sitting.keys import Command, Letter, meant
from studyapp.ui.exam.sitting.pause_view import PauseView
from studyapp.ui.exam.sitting.question_view import QuestionView
from studyapp.ui.exam.sitting.review_view import ReviewView
from studyapp.ui.exam.sitting.state import Act, End, Filter, GoOn, Note, Room
from studyapp.ui.exam.words import absence
from studyapp.ui.jobs import JobRunner
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say
from studyapp.ui.widgets.clock_label import ClockLabel

# An act that takes longer than this is shown as not saved yet, in ms.
LAG_MS = 150
# Words that are being written are kept so many seconds before the end.
_LAST_S = 2


class SittingPanel(QWidget):
    """Runs one sitting at a time; `showed` carries the Room that is on the screen, `ended` the
    submitted Sat, once."""

    ended = Signal(object)
    showed = Signal(object)

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        ms: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        """`ms` reads a monotonic clock in ms; between two readings of the exam's own clock the
        time shown goes by it."""
        super().__init__(parent)
        self._appearance = appearance
        self._jobs = jobs
        self._room: Room | None = None
        self._seat: work.Seat | None = None
        self._running = False
        self._problem = ""
        self._clock_problem = ""
        self._told = ""
        self._hinted = False
        self._hidden_in = ""
        self.question = QuestionView(appearance, self)
        self.review = ReviewView(appearance, self)
        self.cover = PauseView(appearance, self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for view in (self.question, self.review, self.cover):
            self._stack.addWidget(view)
        self.clock = ExamClock(jobs, ms, self)
        self.ending = EndQuestion(appearance, self)
        self.lag = QTimer(self)
        self.lag.setSingleShot(True)
        self.lag.setInterval(LAG_MS)
        self.lag.timeout.connect(self._lagged)
        self._connect()

    @property
    def running(self) -> bool:
        """Whether an exam has the window."""
        return self._running

    @property
    def room(self) -> Room | None:
        """The exam that runs, or the last one."""
        return self._room

    @property
    def seconds_left(self) -> int:
        """What the clock shows."""
        return self.clock.seconds

    def begin(self, sat: Sat, before: Sitting | None = None) -> None:
        """Show a sitting. `before` is how it was left, where one goes on with it: then a sentence
        says what happened since."""
        self._running = True
        self._seat = work.Seat(sat)
        self._room = Room(sat)
        self._problem = self._clock_problem = self._told = ""
        self.question.forget()
        if before is not None:
            self._tell_pauses(before, sat.sitting)
        self.clock.begin(self._seat)
        for bar in (self.question.bar, self.review.bar):
            bar.calm()
            bar.clock.set_shown(self._hidden_in != sat.sitting.started.sitting)
        self._show()
        self._focus()
        left = state.before_return(sat)
        if before is not None and not sat.sitting.submitted:
            self._show_time(-(-left // SECOND), self.clock.seconds)

    def leave(self) -> None:
        """The learner goes elsewhere or closes the window: what is not kept yet is, if it can."""
        room, seat = self._room, self._seat
        if not self._running or room is None or seat is None:
            return
        text = self.question.own.take_words()
        if text is not None:
            room = state.asked(room, state.noted(room, text))
        self._stop()
        self._jobs.db(work.Leave(seat, state.to_keep(room)), self._left, self._not_left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        room = self._room
        meaning = meant(event, len(room.order)) if room and self._running else None
        if room is None or meaning is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._do(room, meaning)

    # What the learner does

    def _do(self, room: Room, meaning: Command | Letter | Confidence) -> None:
        if room.paused:
            if meaning in (Command.PAUSE, Command.NEXT):
                self._go_on()
        elif room.reviewing:
            self._do_in_review(meaning)
        elif isinstance(meaning, Letter):
            option = room.order[meaning.at]
            act = state.struck if meaning.strike else state.chosen
            self._act(act(room, option))
        elif isinstance(meaning, Confidence):
            self._act(state.sure(room, meaning))
        else:
            self._command(meaning)

    def _do_in_review(self, meaning: Command | Letter | Confidence) -> None:
        if meaning is Command.NEXT:
            self.review.press_primary()
        elif meaning is Command.REVIEW:
            self._back_to_question()
        elif meaning in (Command.PAUSE, Command.SAY_TIME, Command.TURN_CLOCK):
            assert isinstance(meaning, Command)
            self._command(meaning)

    def _command(self, command: Command) -> None:
        room = self._room
        if room is None or not self._running:
            return
        match command:
            case Command.BACK:
                self._act(state.moved(room, -1))
            case Command.NEXT if not self._may_go_on(room):
                self._tell(words.more_below())
            case Command.NEXT:
                if room.foreseen.position == room.last:
                    self._review()
                else:
                    self._act(state.moved(room, 1))
            case Command.FLAG:
                self._act(state.flagged(room))
            case Command.TAKE_AWAY:
                self._act(state.taken_away(room))
            case Command.GRID:
                self.question.frame.turn_grid()
            case Command.REVIEW:
                self._review()
            case Command.PAUSE:
                self._act(state.paused(room))
            case Command.SAY_TIME:
                self._bar_clock().say()
            case Command.TURN_CLOCK:
                self._bar_clock().turn()
            case Command.NOTE:
                self.question.write_note()
            case Command.HIGHLIGHT if not room.sat.sitting.strict:
                if not self.question.highlight():
                    self._tell(words.no_words_chosen())

    def _choose(self, option: str) -> None:
        if self._room:
            self._act(state.chosen(self._room, option))

    def _strike(self, option: str) -> None:
        if self._room:
            self._act(state.struck(self._room, option))

    def _sure(self, confidence: Confidence) -> None:
        if self._room:
            self._act(state.sure(self._room, confidence))
            self._show()

    def _note(self, text: str) -> None:
        if self._room:
            self._act(state.noted(self._room, text))

    def _highlight(self, start: int, end: int) -> None:
        if self._room:
            self._act(state.highlighted(self._room, (start, end)))

    def _may_go_on(self, room: Room) -> bool:
        """Whether Next goes on: not yet where there is text below that was never in sight."""
        there = room.foreseen.position == room.shown.position
        return not there or self.question.may_go_on()

    def _keep_words(self) -> None:
        """Whoever goes on while they write has their words kept."""
        text = self.question.own.take_words()
        if text is not None:
            self._note(text)

    def _pick(self, position: int) -> None:
        room = self._room
        if room is None:
            return
        if room.reviewing:
            self._room = replace(room, reviewing=False)
        acts = state.visited(self._room or room, position)
        self._act(acts)
        if not acts:
            self._show()
            self._focus()

    def _filter(self, wanted: Filter) -> None:
        if self._room:
            self._room = replace(self._room, filter=wanted)
            self._show()

    def _review(self) -> None:
        self._keep_words()
        if self._room:
            self._told = ""
            self._room = replace(self._room, reviewing=True)
            self._show()
            self._focus()

    def _back_to_question(self) -> None:
        if self._room:
            self._room = replace(self._room, reviewing=False)
            self._show()
            self._focus()

    def _go_on(self) -> None:
        if self._room and self._room.paused and not self._room.waiting:
            self._room = state.asked(self._room, (GoOn(),))
            self._send()

    def _ask_end(self) -> None:
        if self._room is not None:
            self.ending.ask(state.counts(self._room.foreseen))

    def _end(self) -> None:
        if self._running:
            self._act((End(),))

    # What becomes of it

    def _act(self, acts: tuple[Act, ...]) -> None:
        room = self._room
        if room is None or not self._running or not acts or room.closing:
            return
        if not all(isinstance(act, Note) for act in acts):
            self._keep_words()
        self._told = ""
        self._room = state.asked(self._room or room, acts)
        if self._room.unsaved:
            self._show()
        self._send()

    def _retry(self) -> None:
        self._send()

    def _send(self) -> None:
        room, seat = self._room, self._seat
        if room is None or seat is None or room.writing or not room.waiting:
            return
        self._room = state.sent(room)
        self.lag.start()
        self._jobs.db(work.Do(seat, room.waiting[0]), self._saved, self._refused)

    def _saved(self, sat: Sat) -> None:
        if not self._running or self._room is None:
            return
        self.lag.stop()
        before = self._room
        self._problem = ""
        self._room = state.saved(before, sat)
        if not self._arrived(before.sat.sitting, sat):
            return
        self._show()
        moved = before.sat.sitting.position != sat.sitting.position
        if moved or before.paused != self._room.paused:
            self._focus()
        self._send()

    def _refused(self, problem: Exception) -> None:
        if not self._running or self._room is None:
            return
        self.lag.stop()
        if not isinstance(problem, StorageFailed):
            self._room = state.dropped(self._room)
            self._jobs.failed.emit(problem)
            self._show()
            self._send()
            return
        self._room = state.refused(self._room)
        self._problem = words.refused(self._room, say(problem.sentence))
        self._show()
        self._say(self._problem)

    def _lagged(self) -> None:
        """An act takes long: show what it will make, and that it is not saved."""
        if self._room and self._room.writing:
            self._room = replace(self._room, late=True)
            self._show()

    # The clock

    def _ticked(self, sat: Sat) -> None:
        if not self._running or self._room is None:
            return
        before = self._room.sat.sitting
        mended, self._clock_problem = bool(self._clock_problem), ""
        self._room = replace(self._room, sat=sat)
        goes_on = self._arrived(before, sat)
        if goes_on and (mended or len(before.pauses) != len(sat.sitting.pauses)):
            self._show()

    def _tick_refused(self, problem: StorageFailed) -> None:
        over = self.clock.seconds == 0
        self._clock_problem = words.clock_refused(say(problem.sentence), over=over)
        self._show()

    def _arrived(self, before: Sitting, sat: Sat) -> bool:
        """A sitting came back from the log, with its clock as read there; whether it goes on."""
        self._tell_pauses(before, sat.sitting)
        if sat.sitting.submitted:
            self._stop()
            self.ended.emit(sat)
            return False
        self.clock.take(sat)
        return True

    def _show_time(self, before: int, now: int) -> None:
        for view, at in ((self.question, self.question.column), (self.review, self.review)):
            clock = view.bar.clock
            held = clock.toggle.hasFocus()
            clock.set_time(now)
            if held and clock.stays:
                at.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cover.show_left(now)
        if now <= _LAST_S:
            self._keep_words()
        if told_between(before, now) is not None and now:
            self._warn(now)

    def _warn(self, seconds: int) -> None:
        """Tell of the time: beside the clock for a while, and once to who listens."""
        said = words.time_left(seconds)
        for view in (self.question, self.review):
            view.bar.warn(said)
        self._say(said)

    def _tell_pauses(self, before: Sitting, after: Sitting) -> None:
        told = [absence(pause) for pause in state.new_pauses(before, after)]
        if told:
            self._told, self._hinted = " ".join(told), False

    # Inside

    def _show(self) -> None:
        room = self._room
        if room is None:
            return
        view = self.cover if room.paused else self.review if room.reviewing else self.question
        if view is self.review:
            self.review.show_room(room)
        elif view is self.question:
            self.question.show_room(room)
        if room.paused or room.reviewing:
            self.question.frame.close_sheet()
        self._stack.setCurrentWidget(view)
        self.cover.show_left(self.clock.seconds)
        problem = self._problem or self._clock_problem
        verb = self.tr("Try again") if self._problem else ""
        for one in (self.question.frame.frame, self.review, self.cover):
            one.set_problem(problem or self._told, verb)
        self.question.frame.frame.notice.set_hint(self._hinted and not problem)
        for bar in (self.question.bar, self.review.bar):
            bar.clock.set_time(self.clock.seconds)
        self.showed.emit(room)

    def _focus(self) -> None:
        """Another screen or question: the keyboard is at it, and it is read out."""
        if self._room is None or self.ending.open:
            return
        if self._room.paused:
            self.cover.take_focus()
        elif self._room.reviewing:
            self.review.take_focus()
        else:
            self.question.frame.to_question()
        if self._told:
            self._say(self._told)

    def _stop(self) -> None:
        self._running = False
        self.clock.stop()
        self.lag.stop()
        self.question.frame.close_sheet()
        self.ending.close()

    def _left(self, _sat: Sat) -> None:
        """It is on the log that the learner left."""

    def _not_left(self, problem: Exception) -> None:
        self._jobs.failed.emit(problem)

    def _hide_clock(self, shown: bool) -> None:
        if self._room is not None:
            self._hidden_in = "" if shown else self._room.sat.sitting.started.sitting
        for bar in (self.question.bar, self.review.bar):
            bar.clock.set_shown(shown)

    def _bar_clock(self) -> ClockLabel:
        reviewing = self._room is not None and self._room.reviewing
        return (self.review if reviewing else self.question).bar.clock

    def _tell(self, sentence: str) -> None:
        """Say how to do something, in place; it goes with the next act."""
        self._told, self._hinted = sentence, True
        self._show()
        self._say(sentence)

    def _tell_no_more(self) -> None:
        """What was said is over without an act."""
        self._told = ""
        self._show()

    def _say(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _connect(self) -> None:
        question, review = self.question, self.review
        question.commanded.connect(self._command)
        question.chosen.connect(self._choose)
        question.strike_asked.connect(self._strike)
        question.sure.connect(self._sure)
        question.noted.connect(self._note)
        question.highlighted.connect(self._highlight)
        question.stem.left.connect(self._tell_no_more)
        question.picked.connect(self._pick)
        question.filtered.connect(self._filter)
        review.picked.connect(self._pick)
        review.back_asked.connect(self._back_to_question)
        review.end_asked.connect(self._ask_end)
        self.ending.confirmed.connect(self._end)
        self.clock.shown.connect(self._show_time)
        self.clock.ticked.connect(self._ticked)
        self.clock.refused.connect(self._tick_refused)
        review.bar.pause.clicked.connect(self._pause)
        self.cover.go_on_asked.connect(self._go_on)
        for notice in (question.frame.frame.notice, review.notice, self.cover.notice):
            notice.acted.connect(self._retry)
        for bar in (question.bar, review.bar):
            bar.clock.shown_changed.connect(self._hide_clock)

    def _pause(self) -> None:
        self._command(Command.PAUSE)
