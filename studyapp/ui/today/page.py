"""Today: asks the services what the day holds, words it, and starts the session."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.showing import Showing
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.today.state import Countdown, Offer, TodayState, derive, standings
from studyapp.ui.today.view import TodayView
from studyapp.ui.today.words import TodayWords
from studyapp.ui.translation import say
from studyapp.ui.widgets.study_calendar import StudyDays
from studyapp.ui.words import next_session

if TYPE_CHECKING:
    from studyapp.domain.quizzes import Setup
    from studyapp.services.offer import Services
    from studyapp.services.overview import Today
    from studyapp.services.report import Report
    from studyapp.ui.today.more import More, Step


_OFFERED = (Offer.START, Offer.GO_ON, Offer.SITTING, Offer.TIME_UP)
_MINUTE_MS = 60_000


class TodayPage(Page):
    """The first page. Until the data is there it stands with an empty Start button, in place.

    `minute` runs while a sitting's clock does; a test emits its `timeout`."""

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        today: date,
        parent: QWidget | None = None,
        *,
        reading: bool = False,
    ) -> None:
        """`today` is the study day on which the program was started; `reading` says that the banks
        were not looked at yet."""
        super().__init__(appearance, jobs, parent)
        self._reading = reading
        self._state: TodayState | None = None
        self._looked = False
        self._report: Report | None = None
        self._showing = Showing(jobs, self)
        self._words = TodayWords(self)
        self.minute = QTimer(self)
        self.minute.setSingleShot(True)
        self.minute.setInterval(_MINUTE_MS)
        self.minute.timeout.connect(self._look_again)
        self.view = TodayView(appearance, _days_around(today), self)
        self.view.start_asked.connect(self._start)
        self.view.date_asked.connect(self._set_date)
        self.view.actions_list.chosen.connect(self._take)
        self.view.actions_list.again_asked.connect(self.refresh)
        self.view.readiness.asked.connect(self._fetch)
        self.view.readiness.seen.connect(self._seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._start)

    def enter(self, destination: Destination) -> None:
        self._looked = False
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def banks_read(self) -> None:
        """From now on a bank that is not there is not there."""
        if not self._reading:
            return
        self._reading = False
        if self._state is not None and self._state.offer is Offer.READING:
            self.refresh()
        elif self._state is not None:
            self._ask_more()

    def refresh(self) -> None:
        self._jobs.db(_today, self._show)

    def key_hints(self) -> tuple[KeyHint, ...]:
        if self._state is not None and self._state.running is not None:
            return (KeyHint(("Enter",), self.view.start.text()),)
        return (KeyHint(("Enter",), self.tr("Start the session")),)

    def _show(self, today: "Today | None") -> None:
        if today is None:
            self.navigate.emit(Destination(PageId.FIRST_START))
            return
        self._looked = True
        self._tell_day(today)
        self._ask_more()

    def _tell_day(self, today: "Today | None") -> None:
        if today is None:
            return
        from studyapp.ui.bars import recall_of

        state = derive(today, self._reading)
        self._state = state
        words, view = self._words, self.view
        view.date_line.set_text(words.date_line(state))
        view.headline.set_text(words.headline(state))
        view.lead.set_text(words.lead(state))
        undated = state.running is None and state.countdown is Countdown.NO_DATE
        view.set_date.setVisible(undated)
        view.setAccessibleName(view.headline.text())
        offered = state.offer in _OFFERED
        if not offered and view.start.hasFocus():
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.start.setVisible(offered)
        view.start.setEnabled(offered)
        view.start.set_text(words.start(state))
        view.days.next_line.set_text(next_session(state.next, state.day))
        view.days.studied.set_text(words.studied(state))
        calendar = state.calendar
        view.days.calendar.set_days(
            StudyDays(calendar.first, calendar.last, state.day, calendar.minutes, calendar.exam_on)
        )
        view.disciplines.set_rows(standings(state, self._report))
        view.memory.set_rows([recall_of(n, row) for n, row in enumerate(state.disciplines)])
        self._follow(state)

    def _follow(self, state: TodayState) -> None:
        """A clock that runs is read again as long as the page is looked at."""
        if state.offer is Offer.SITTING and self.isVisible():
            self.minute.start()
        else:
            self.minute.stop()

    def _look_again(self) -> None:
        if self.isVisible():
            self._jobs.db(_today, self._tell_day)

    def _ask_more(self) -> None:
        """Once the day is on the screen, what takes longer to work out; it holds up neither a
        session nor the reading of the banks."""
        if self.isVisible() and not self._reading:
            self._jobs.bulk(_more, self._show_more, self._more_failed)

    def _show_more(self, more: "More | None") -> None:
        from studyapp.ui.today.more import steps

        self._report = more.report if more else None
        if self._state is not None:
            self.view.disciplines.set_rows(standings(self._state, self._report))
        self.view.readiness.show_report(self._report)
        running = self._state.running if self._state else None
        above = running.sitting if running else ""
        self.view.actions_list.set_steps(steps(more, above) if more else ())

    def _more_failed(self, problem: Exception) -> None:
        from studyapp.services.ports import StorageFailed

        if isinstance(problem, StorageFailed):
            self.view.actions_list.tell_problem(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)

    def _take(self, step: "Step") -> None:
        self.navigate.emit(step.goes_to)

    def _fetch(self, setup: "Setup") -> None:
        self.navigate.emit(Destination(PageId.QUIZ, quiz=setup))

    def _seen(self) -> None:
        self._showing.seen(self._report)

    def _set_date(self) -> None:
        self.navigate.emit(Destination(PageId.SETTINGS, section="plan"))

    def _start(self) -> None:
        """What the day says now: what it said when one was here last may be over."""
        if not self._looked or self._state is None or not self.view.start.isEnabled():
            return
        running = self._state.running
        if running is not None:
            self.navigate.emit(Destination(PageId.EXAM, sitting=running.sitting))
        else:
            self.navigate.emit(Destination(PageId.FLASHCARDS, session=True))


def _today(services: "Services") -> "Today | None":
    return services.overview.today()


def _more(services: "Services") -> "More | None":
    from studyapp.ui.today.more import More

    report = services.progress.report()
    return None if report is None else More(report, services.progress.actions(report))


def _days_around(day: date) -> StudyDays:
    monday = day - timedelta(days=day.weekday())
    return StudyDays(monday - timedelta(weeks=5), monday + timedelta(weeks=5, days=6), day)
