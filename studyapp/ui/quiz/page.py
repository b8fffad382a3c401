"""The Quiz page: its set-up, the questions, what came of them. One of the three is shown."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.quizzes import QuizMode, Setup, Show, Source
from studyapp.services.offer import Services
from studyapp.services.ports import StorageFailed
from studyapp.services.quizzes import Desk, Running, Summary
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.quiz import keys
from studyapp.ui.quiz.question.panel import Ended, QuestionPanel
from studyapp.ui.quiz.question.writes import Begin, End, Resume, SumUp
from studyapp.ui.quiz.setup import state, words
from studyapp.ui.quiz.setup.state import Choosing, Situation
from studyapp.ui.quiz.setup.tree import NONE, WEAK
from studyapp.ui.quiz.setup.view import SetupView
from studyapp.ui.quiz.summary.state import (
    Result,
    filtered,
    folded,
    over_for,
    refreshed,
    result,
)
from studyapp.ui.quiz.summary.view import SummaryView
from studyapp.ui.quiz.summary.words import end_not_kept
from studyapp.ui.stopwatch import monotonic_ms
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say


class QuizPage(Page):
    """`acknowledged` carries (session, position) of an answer once what followed from it is on the
    screen. `keys_asked` asks for the list of keys."""

    acknowledged = Signal(object)
    keys_asked = Signal()

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        parent: QWidget | None = None,
        *,
        ms: Callable[[], int] = monotonic_ms,
    ) -> None:
        """`ms` gives the time that questions take."""
        super().__init__(appearance, jobs, parent)
        self._choosing: Choosing | None = None
        self._empty: Situation | None = None
        self._asked: Setup | None = None
        self._ended: Ended | None = None
        self._unwritten: Ended | None = None
        self._result: Result | None = None
        self._reading = False
        self._beginning = False
        self._gone = False
        self.setup = SetupView(appearance, self)
        self.panel = QuestionPanel(appearance, jobs, ms, self)
        self.summary = SummaryView(appearance, self)
        self._stack = QStackedLayout(self)
        for part in (self.setup, self.panel, self.summary):
            self._stack.addWidget(part)
        self._connect_setup()
        self.panel.ended.connect(self._quiz_ended)
        self.panel.lesson_asked.connect(self._read_lesson)
        self.panel.acknowledged.connect(self.acknowledged)
        self.panel.noticed.connect(self.notice)
        self.panel.view.keys_asked.connect(self.keys_asked)
        self.summary.go_on_asked.connect(self._go_on_with_kept)
        self.summary.misses_asked.connect(self._practise_misses)
        self.summary.new_asked.connect(self._show_setup)
        self.summary.shown.connect(self._filter)
        self.summary.turned.connect(self._fold)
        self.summary.lesson_asked.connect(self._read_lesson)
        self.summary.notice.acted.connect(self._end_again)
        # Queued, so that all of it has been painted by then.
        self.summary.painted.connect(self._summary_seen, Qt.ConnectionType.QueuedConnection)

    def enter(self, destination: Destination) -> None:
        reading, self._reading = self._reading, False
        self._gone = False
        if destination.quiz:
            self.panel.stop()
            self._begin(destination.quiz)
        elif reading and self.panel.running:
            self._show_questions()
            self.panel.come_back()
        elif destination.session:
            self._resume(Resume())
        elif reading and self._result:
            self._stack.setCurrentWidget(self.summary)
            self.summary.setFocus(Qt.FocusReason.OtherFocusReason)
            self.refresh()
        else:
            self._show_setup()

    def refresh(self) -> None:
        if self.panel.running:
            self.panel.reread()
        elif self._stack.currentWidget() is self.setup:
            self._look()
        elif self._result:
            self._jobs.db(SumUp(self._result.summary.running), self._summed_up_again)

    def leave(self) -> bool:
        self._gone = True
        self._end_again()
        if not self._reading:
            self.panel.stop()
        elif self.panel.running:
            self.panel.rest()
        self.immersed.emit(False)
        return True

    def key_hints(self) -> tuple[KeyHint, ...]:
        shown = self._stack.currentWidget()
        if shown is self.panel and self.panel.asking:
            return keys.of_question(self.panel.asking)
        if shown is self.summary and self._result:
            return keys.of_summary(self._result)
        return keys.of_setup(self._choosing, self._empty)

    # The set-up

    def _connect_setup(self) -> None:
        view = self.setup
        view.tree.ticked.connect(self._tick)
        view.tree.several_asked.connect(self._tick_several)
        view.options.source_chosen.connect(self._choose_source)
        view.options.count_chosen.connect(self._choose_count)
        view.options.mode_chosen.connect(self._choose_mode)
        view.start_asked.connect(self._start)
        view.last_asked.connect(self._start_as_last)
        view.go_on_asked.connect(self._go_on)
        view.mend_asked.connect(self._mend)

    def _show_setup(self) -> None:
        self._end_again()
        self._result = None
        self._stack.setCurrentWidget(self.setup)
        self.setup.setFocus(Qt.FocusReason.OtherFocusReason)
        self.immersed.emit(False)
        self._look()

    def _look(self) -> None:
        self._jobs.db(_desk, self._looked, self._tell)

    def _looked(self, desk: Desk | Situation) -> None:
        if isinstance(desk, Situation):
            self._choosing, self._empty = None, desk
            self.setup.show_empty(desk)
            return
        asked, self._asked = self._asked, None
        choosing = state.of_setup(desk, asked) if asked else state.updated(self._choosing, desk)
        self._choose(choosing)

    def _choose(self, choosing: Choosing) -> None:
        self._choosing, self._empty = choosing, None
        if choosing.situation is Situation.EMPTY:
            self._empty = Situation.EMPTY
            self.setup.show_empty(Situation.EMPTY)
        else:
            self.setup.show_choosing(choosing)

    def _tick(self, topics: frozenset[str]) -> None:
        if self._choosing:
            self._choose(state.ticked(self._choosing, topics))

    def _tick_several(self, which: str) -> None:
        if self._choosing is None:
            return
        desk = self._choosing.desk
        if which == WEAK and not state.weak(desk):
            self.notice.emit(words.no_weak_topic())
        elif which == WEAK:
            self._tick(state.weak(desk))
        else:
            self._tick(frozenset() if which == NONE else state.everything(desk))

    def _choose_source(self, source: str) -> None:
        if self._choosing:
            self._choose(replace(self._choosing, source=Source(source)))

    def _choose_count(self, count: int) -> None:
        if self._choosing:
            self._choose(replace(self._choosing, wanted=count))

    def _choose_mode(self, mode: str) -> None:
        if self._choosing:
            self._choose(replace(self._choosing, mode=QuizMode(mode)))

    def _mend(self) -> None:
        if self._empty is Situation.SET_UP:
            self.navigate.emit(Destination(PageId.FIRST_START))
        else:
            self.navigate.emit(Destination(PageId.SETTINGS, section="banks"))

    # The questions

    def _start(self) -> None:
        if self._choosing and self._choosing.situation is Situation.READY:
            self._begin(self._choosing.setup)

    def _start_as_last(self) -> None:
        if self._choosing and self._choosing.desk.last:
            self._begin(self._choosing.desk.last)

    def _go_on(self) -> None:
        self._resume(Resume())

    def _begin(self, setup: Setup) -> None:
        """Once: a key pressed twice would begin a quiz only to leave it for another."""
        if not self._beginning:
            self._beginning = True
            self._asked = setup
            self._jobs.db(Begin(setup), self._begun, self._begin_failed)

    def _resume(self, job: Resume) -> None:
        if not self._beginning:
            self._beginning = True
            self._jobs.db(job, self._resumed, self._begin_failed)

    def _begun(self, running: Running | None) -> None:
        self._beginning = False
        if running is None:
            asked = self._asked
            self._show_setup()
            if asked:
                self.notice.emit(words.unfit(asked.source))
            return
        self._asked = None
        self._run(running)
        self.changed.emit()

    def _resumed(self, running: Running | None) -> None:
        self._beginning = False
        if running is None:
            self._show_setup()
            self.notice.emit(words.nothing_open())
        else:
            self._run(running)

    def _run(self, running: Running) -> None:
        self._ended = self._unwritten = self._result = None
        if self._gone:
            return  # whoever went elsewhere meanwhile finds it here as one that was left
        self._show_questions()
        if not self.panel.begin(running):
            self._show_setup()
            self.notice.emit(words.unreadable())

    def _show_questions(self) -> None:
        self.immersed.emit(True)
        self._stack.setCurrentWidget(self.panel)

    def _begin_failed(self, problem: Exception) -> None:
        self._beginning = False
        self._asked = None
        self._show_setup()
        self._tell(problem)

    def _read_lesson(self, topic: str) -> None:
        self._reading = True
        self.navigate.emit(Destination(PageId.LIBRARY, topic=topic))

    # The summary

    def _quiz_ended(self, ended: Ended) -> None:
        self._ended = ended
        self.changed.emit()
        quiz = ended.running.quiz
        if ended.reason is None and (quiz.mode is QuizMode.TIMED or not quiz.answers):
            # What is kept shows no reasons before its end.
            self._ended = None
            self._show_setup()
            return
        self._jobs.db(End(ended.running, ended.reason), self._summed_up, self._end_failed)

    def _summed_up(self, summary: Summary) -> None:
        ended, self._ended = self._ended, None
        if ended:
            self.summary.notice.tell("")
            self._show_summary(summary, ended)

    def _end_failed(self, problem: Exception) -> None:
        """The answers are there, so they are shown; the end can be written again."""
        self._unwritten, self._ended = self._ended, None
        if isinstance(problem, StorageFailed) and self._unwritten:
            self.summary.notice.tell(end_not_kept(say(problem.sentence)), self.tr("Try again"))
            self._jobs.db(SumUp(self._unwritten.running), self._summed_up_without_end, self._tell)
        else:
            self._tell(problem)

    def _summed_up_without_end(self, summary: Summary) -> None:
        if self._unwritten:
            self._show_summary(summary, self._unwritten)

    def _show_summary(self, summary: Summary, ended: Ended) -> None:
        self._result = result(summary, over_for(ended.reason))
        self.immersed.emit(False)
        self._stack.setCurrentWidget(self.summary)
        self.summary.show_result(self._result)
        self.summary.announce()

    def _end_again(self) -> None:
        """The end of a quiz that the log refused."""
        if self._unwritten:
            job = End(self._unwritten.running, self._unwritten.reason)
            self._jobs.db(job, self._ended_after_all, self._tell)

    def _ended_after_all(self, _summary: Summary) -> None:
        self._unwritten = None
        self.summary.notice.tell("")

    def _summed_up_again(self, summary: Summary) -> None:
        if self._result and self._stack.currentWidget() is self.summary:
            self._look_at(refreshed(self._result, summary))

    def _filter(self, show: Show) -> None:
        if self._result:
            self._look_at(filtered(self._result, show))

    def _fold(self, item: str) -> None:
        if self._result:
            self._look_at(folded(self._result, item))

    def _look_at(self, seen: Result) -> None:
        self._result = seen
        self.summary.show_result(seen)

    def _practise_misses(self) -> None:
        misses = self._result.misses if self._result else None
        if misses:
            self._end_again()
            self._begin(misses)

    def _go_on_with_kept(self) -> None:
        if self._result:
            session = self._result.summary.running.quiz.session
            self._resume(Resume(session))

    def _summary_seen(self) -> None:
        self.panel.tell_seen()

    def _tell(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.notice.emit(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)


def _desk(services: Services) -> Desk | Situation:
    """What a quiz can be set up from, or why there is nothing."""
    plan = services.planning.plan()
    if plan is None:
        return Situation.SET_UP
    info = services.library.active(plan.bank)
    return services.quizzes.desk(info, plan) if info else Situation.NO_BANK
