"""The Flashcards page: what is due, the session, what it came to. One of the three is shown."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.session import EndReason
from studyapp.services.offer import Services
from studyapp.services.overview import Cards
from studyapp.services.ports import Clock, StorageFailed
from studyapp.ui.flashcards.overview import words
from studyapp.ui.flashcards.overview.state import Group, MarkRow, Offer, Situation, offer
from studyapp.ui.flashcards.overview.view import OverviewView
from studyapp.ui.flashcards.session.panel import Ended, SessionPanel
from studyapp.ui.flashcards.session.words import rating_word
from studyapp.ui.flashcards.session.writes import Begin, Opening
from studyapp.ui.flashcards.summary.state import summary
from studyapp.ui.flashcards.summary.view import SummaryView
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.stopwatch import monotonic_ms
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say


class FlashcardsPage(Page):
    """`acknowledged` carries the id of an event of the log once what followed from it is on the
    screen, and an empty one when the first card of a session is. `keys_asked` asks for the list of
    keys."""

    acknowledged = Signal(object)
    keys_asked = Signal()

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        clock: Clock,
        ms: Callable[[], int] = monotonic_ms,
        parent: QWidget | None = None,
    ) -> None:
        """`clock` gives the study day, `ms` the time that cards take."""
        super().__init__(appearance, jobs, parent)
        self._cards: Cards | None = None
        self._offer: Offer | None = None
        self._unfolded: frozenset[Group] = frozenset()
        self._asked_for = ""
        self._from_elsewhere = False
        self._ended: Ended | None = None
        self.overview = OverviewView(appearance, self)
        self.panel = SessionPanel(appearance, jobs, clock, ms, self)
        self.summary = SummaryView(appearance, self)
        self._stack = QStackedLayout(self)
        for part in (self.overview, self.panel, self.summary):
            self._stack.addWidget(part)
        self.overview.start_asked.connect(self._start)
        self.overview.discipline_asked.connect(self._start_discipline)
        self.overview.taken_off.connect(self._take_off)
        self.overview.unfolded.connect(self._unfold)
        self.panel.ended.connect(self._session_ended)
        self.panel.resumed.connect(self._resumed)
        self.panel.acknowledged.connect(self.acknowledged)
        self.panel.noticed.connect(self.notice)
        self.panel.view.keys_asked.connect(self.keys_asked)
        self.summary.back_asked.connect(self._back_to_today)
        self.summary.undo_asked.connect(self.panel.take_back)
        self.summary.more_asked.connect(self._start_again)
        # Queued, so that all of it has been painted by then.
        self.summary.painted.connect(self._summary_seen, Qt.ConnectionType.QueuedConnection)

    def enter(self, destination: Destination) -> None:
        if destination.session:
            self._from_elsewhere = True
            self._begin(destination.discipline)
        else:
            self._stack.setCurrentWidget(self.overview)
            self.overview.setFocus(Qt.FocusReason.OtherFocusReason)
            self._look()

    def refresh(self) -> None:
        if self.panel.running:
            self.panel.reread()
        elif self._stack.currentWidget() is self.overview:
            self._look()

    def leave(self) -> bool:
        ended = self.panel.leave()
        self._ended = None
        self._stack.setCurrentWidget(self.overview)
        if ended:
            self._jobs.db(ended.end, self._folded, self._end_failed)
            self.immersed.emit(False)
        return True

    def key_hints(self) -> tuple[KeyHint, ...]:
        shown = self._stack.currentWidget()
        if shown is self.panel:
            return self._session_keys()
        if shown is self.summary:
            return (
                KeyHint(("Enter",), self.tr("Back to Today")),
                KeyHint(("Ctrl", "Z"), self.tr("Undo the last step")),
            )
        return (KeyHint(("Enter",), self.tr("Start the session")),)

    def _session_keys(self) -> tuple[KeyHint, ...]:
        asking = self.panel.asking
        grades = asking.grades if asking else ()
        return (
            KeyHint(("Space",), self.tr("Show the answer")),
            *(KeyHint((str(n),), rating_word(grade)) for n, grade in enumerate(grades, 1)),
            KeyHint(("F",), self.tr("Flag, or take the flag off")),
            KeyHint(("N",), self.tr("Write a note")),
            KeyHint(("B",), self.tr("Not today: ask it tomorrow")),
            KeyHint(("S",), self.tr("Suspend: ask it no more")),
            KeyHint(("Ctrl", "Z"), self.tr("Undo")),
            KeyHint(("Ctrl", "Y"), self.tr("Redo")),
            KeyHint(("Esc",), self.tr("End the session")),
        )

    # Outside a session

    def _look(self) -> None:
        self._jobs.db(_cards, self._folded, self._look_failed)

    def _folded(self, cards: Cards | None) -> None:
        self._cards = cards
        self._offer = offer(cards, self._unfolded)
        self.overview.show_offer(self._offer)

    def _look_failed(self, problem: Exception) -> None:
        self._tell(problem)

    def _unfold(self, group: Group) -> None:
        self._unfolded |= {group}
        self._folded(self._cards)

    def _take_off(self, row: MarkRow) -> None:
        bank = self._offer.bank if self._offer else ""
        self._jobs.db(_TakeOff(bank, row), self._taken_off, self._look_failed)

    def _taken_off(self, result: "_TakenOff") -> None:
        at = self._focused_mark()
        self._folded(result.cards)
        self._focus_mark(at)
        self.notice.emit(words.told(result.group))
        self.changed.emit()

    def _focused_mark(self) -> int | None:
        lines = self.overview.marks
        return next((at for at, line in enumerate(lines) if line.back.hasFocus()), None)

    def _focus_mark(self, at: int | None) -> None:
        """The row that had the focus is gone: the one that took its place has it now."""
        lines = self.overview.marks
        if at is not None and lines:
            lines[min(at, len(lines) - 1)].back.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.overview.setFocus(Qt.FocusReason.OtherFocusReason)

    # The session

    def _start(self) -> None:
        situation = self._offer.situation if self._offer else None
        if situation is Situation.SET_UP:
            self.navigate.emit(Destination(PageId.FIRST_START))
        elif situation is Situation.NO_BANK:
            self.navigate.emit(Destination(PageId.SETTINGS, section="banks"))
        elif situation is Situation.READY:
            self._start_discipline("")

    def _start_discipline(self, discipline: str) -> None:
        self._from_elsewhere = False
        self._begin(discipline)

    def _start_again(self) -> None:
        self.panel.leave()
        self._begin("")

    def _begin(self, discipline: str) -> None:
        self._asked_for = discipline
        self._jobs.db(Begin(discipline), self._begun, self._begin_failed)

    def _begun(self, opening: Opening | None) -> None:
        if opening is None:
            self._show_overview()
            if self._asked_for:
                self.notice.emit(words.nothing_alone(self._title(self._asked_for)))
            return
        self._ended = None
        self.immersed.emit(True)
        self._stack.setCurrentWidget(self.panel)
        self.panel.begin(opening)

    def _begin_failed(self, problem: Exception) -> None:
        self._show_overview()
        self._tell(problem)

    def _session_ended(self, ended: Ended) -> None:
        self.immersed.emit(False)
        if not ended.asking.run.past:
            self.panel.leave()
            if self._from_elsewhere and ended.reason is EndReason.LEFT:
                self._back_to_today()
            else:
                self._show_overview()
            return
        self._ended = ended
        self._stack.setCurrentWidget(self.summary)
        self.summary.show_summary(summary(ended.asking, ended.reason, None))
        self.summary.announce()
        self._jobs.db(ended.end, self._closed, self._end_failed)
        self.changed.emit()

    def _closed(self, cards: Cards | None) -> None:
        """The end is in the log, and what is left of the day is known."""
        self._folded(cards)
        if self._ended and self._stack.currentWidget() is self.summary:
            ended = self._ended
            self.summary.show_summary(summary(ended.asking, ended.reason, cards))

    def _end_failed(self, problem: Exception) -> None:
        self._tell(problem)

    def _summary_seen(self) -> None:
        self.panel.tell_seen()

    def _resumed(self) -> None:
        self._ended = None
        self.immersed.emit(True)
        self._stack.setCurrentWidget(self.panel)

    def _back_to_today(self) -> None:
        self.navigate.emit(Destination(PageId.TODAY))

    def _show_overview(self) -> None:
        self._stack.setCurrentWidget(self.overview)
        self.overview.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _title(self, discipline: str) -> str:
        rows = self._offer.disciplines if self._offer else ()
        return next((row.title for row in rows if row.id == discipline), discipline)

    def _tell(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.notice.emit(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)


@dataclass(frozen=True, slots=True)
class _TakenOff:
    group: Group
    cards: Cards | None


@dataclass(frozen=True, slots=True)
class _TakeOff:
    """Take a mark off a card."""

    bank: str
    row: MarkRow

    def __call__(self, services: Services) -> _TakenOff:
        services.study.bring_back(self.bank, self.row.text, self.row.group.value)
        return _TakenOff(self.row.group, services.overview.cards())


def _cards(services: Services) -> Cards | None:
    return services.overview.cards()
