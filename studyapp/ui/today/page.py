"""Today: asks the services what the day holds, words it, and starts the session."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.services.offer import Services
from studyapp.services.overview import DisciplineMemory, Today
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.today.state import Offer, TodayState, derive
from studyapp.ui.today.view import TodayView
from studyapp.ui.today.words import TodayWords
from studyapp.ui.widgets.recall_bar import Recall
from studyapp.ui.widgets.study_calendar import StudyDays
from studyapp.ui.words import next_session


class TodayPage(Page):
    """The first page. Until the data is there it stands with an empty Start button, in place."""

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """`today` is the study day on which the program was started."""
        super().__init__(appearance, jobs, parent)
        self._state: TodayState | None = None
        self._words = TodayWords(self)
        self.view = TodayView(appearance, _days_around(today), self)
        self.view.start_asked.connect(self._start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(key), self).activated.connect(self._start)

    def enter(self, destination: Destination) -> None:
        self.refresh()

    def refresh(self) -> None:
        self._jobs.db(_today, self._show)

    def key_hints(self) -> tuple[KeyHint, ...]:
        return (KeyHint(("Enter",), self.tr("Start the session")),)

    def _show(self, today: Today | None) -> None:
        if today is None:
            self.navigate.emit(Destination(PageId.FIRST_START))
            return
        state = derive(today)
        self._state = state
        words, view = self._words, self.view
        view.date_line.set_text(words.date_line(state))
        view.headline.set_text(words.headline(state))
        view.lead.set_text(words.lead(state))
        offered = state.offer in (Offer.START, Offer.GO_ON)
        view.start.setVisible(offered)
        view.start.setEnabled(offered)
        view.start.set_text(words.start(state))
        view.next_line.set_text(next_session(state.next, state.day))
        view.studied.set_text(words.studied(state))
        calendar = state.calendar
        view.calendar.set_days(
            StudyDays(calendar.first, calendar.last, state.day, calendar.minutes, calendar.exam_on)
        )
        view.show_memory([self._recall(n, row) for n, row in enumerate(state.disciplines)])
        view.memory_note.set_text(
            "" if state.seen else self.tr("No card seen yet. The first session fills this in.")
        )

    def _recall(self, place: int, row: DisciplineMemory) -> Recall:
        return Recall(
            place=place,
            name=row.discipline.short,
            share=row.recall,
            figure=self._words.share(row.recall),
            note=self._words.seen(row.seen, row.cards),
        )

    def _start(self) -> None:
        if self._state is not None and self.view.start.isEnabled():
            self.navigate.emit(Destination(PageId.FLASHCARDS, session=True))


def _today(services: Services) -> Today | None:
    return services.overview.today()


def _days_around(day: date) -> StudyDays:
    monday = day - timedelta(days=day.weekday())
    return StudyDays(monday - timedelta(weeks=5), monday + timedelta(weeks=5, days=6), day)
