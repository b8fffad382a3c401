"""The window: rail on the left, one page on the right, overlays above. Pages ask it to navigate."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.reading_note import ReadingNote
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.columns import rail_is_full
from studyapp.ui.widgets.focus_ring import FocusRing
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.page import scroll_by_key
from studyapp.ui.widgets.rail import Place, Rail
from studyapp.ui.widgets.text import Label
from studyapp.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from studyapp.ui.key_sheet import KeySheet
    from studyapp.ui.palette.palette import Palette

# Between two pages built ahead, so that keys and paints come first.
BREATH_MS = 20
USUAL = (1200, 800)
SMALLEST = (960, 640)

Factory = Callable[[QWidget], Page]


class MainWindow(QWidget):
    """Builds a page by its factory on the first visit, or ahead of it. Emits `closed` when it goes,
    `data_changed` when a page changed decisions or data, `activated` when it comes to the front,
    `built` when nothing is left to be built ahead."""

    closed = Signal()
    built = Signal()
    data_changed = Signal()
    activated = Signal()

    def __init__(
        self,
        appearance: Appearance,
        factories: Mapping[PageId, Factory],
        palette: Callable[[QWidget], "Palette"],
        geometry: QSettings,
    ) -> None:
        super().__init__()
        self._appearance = appearance
        self._factories = dict(factories)
        self._make_palette = palette
        self._geometry = geometry
        self._pages: dict[PageId, Page] = {}
        self._current: PageId | None = None
        self._immersed = False
        self._palette: Palette | None = None
        self._sheet: KeySheet | None = None
        self.setWindowTitle(self.tr("CCXP Study"))
        self.setMinimumSize(*SMALLEST)
        self._rail = self._make_rail()
        self._stack = QStackedWidget(self)
        self._demo = self._make_demo_strip()
        self._arrange()
        self._ring = FocusRing(appearance, self)
        self._toast = Toast(appearance, self)
        self._reading = ReadingNote(appearance, self)
        self._bind_keys()
        appearance.changed.connect(self._restyle)
        self._restore_geometry()

    # What the composition and the pages use

    def go(self, destination: Destination) -> None:
        """Show a page, unless the one on the screen has to stay."""
        if self._current is not None and not self._pages[self._current].leave():
            return
        page = self._page(destination.page)
        self._current = destination.page
        self._stack.setCurrentWidget(page)
        self._rail.set_current(destination.page.value)
        self._set_immersed(destination.page is PageId.FIRST_START)
        page.enter(destination)

    def build_ahead(self) -> None:
        """Build the pages not visited yet, one at a time, so that a first visit only shows its
        own. First start comes once at most, and then before all others."""
        waiting = self._factories.keys() - self._pages.keys() - {PageId.FIRST_START}
        if not waiting:
            self.built.emit()
            return
        self._page(min(waiting, key=list(PageId).index))
        QTimer.singleShot(BREATH_MS, self.build_ahead)

    def refresh(self) -> None:
        """Let the page on the screen look at its data again."""
        if self._current is not None:
            self._pages[self._current].refresh()

    def mark_demo(self, demo: bool) -> None:
        """Say on every page that the learner is simulated, where that is so."""
        self._demo.setVisible(demo)

    def notify(self, sentence: str) -> None:
        """A toast."""
        self._toast.tell(sentence)

    def show_reading(self, done: int, total: int) -> None:
        """Say how many files of a bank are read of how many."""
        self._reading.show_count(done, total)

    def end_reading(self) -> None:
        """No bank is being read any more."""
        self._reading.end()

    def come_to_front(self) -> None:
        """After a second start of the program."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def current_page(self) -> Page | None:
        """The page on the screen."""
        return self._pages[self._current] if self._current is not None else None

    def show_trouble(self, trouble: QWidget) -> None:
        """The profile cannot be opened: say so in the whole window, and nothing else."""
        self._stack.addWidget(trouble)
        self._stack.setCurrentWidget(trouble)
        self._current = None
        self._set_immersed(True)

    # Overlays

    def open_palette(self) -> None:
        """Find anything by name."""
        if self._alone():
            return
        if self._palette is None:
            self._palette = self._make_palette(self)
            self._palette.chosen.connect(self.go)
            self._palette.notice.connect(self.notify)
            self._palette.changed.connect(self.refresh)
        self._palette.open()

    def open_key_sheet(self) -> None:
        """The keys of the page and of the window."""
        from studyapp.ui.key_sheet import KeySheet

        if self._sheet is None:
            self._sheet = KeySheet(self._appearance, self)
        page = self.current_page()
        self._sheet.show_for((*(page.key_hints() if page else ()), *self._own_keys()))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_rail()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.current_page()
        if page is None or not scroll_by_key(page, event.key()):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._current is not None:
            self._pages[self._current].leave()
        self._geometry.setValue("geometry", self.saveGeometry())
        self._geometry.sync()
        self.closed.emit()
        super().closeEvent(event)

    # Inside

    def _make_rail(self) -> Rail:
        rail = Rail(
            self._appearance,
            self.tr("CCXP Study"),
            (
                Place(PageId.TODAY.value, "today", self.tr("Today")),
                Place(PageId.FLASHCARDS.value, "cards", self.tr("Flashcards")),
                Place(PageId.QUIZ.value, "quiz", self.tr("Quiz")),
                Place(PageId.EXAM.value, "exam", self.tr("Mock exam")),
                Place(PageId.PROGRESS.value, "progress", self.tr("Progress")),
                Place(PageId.LIBRARY.value, "library", self.tr("Library")),
            ),
            (Place(PageId.SETTINGS.value, "settings", self.tr("Settings")),),
            parent=self,
        )
        rail.chosen.connect(self._chosen)
        rail.find_asked.connect(self.open_palette)
        return rail

    def _make_demo_strip(self) -> Panel:
        strip = Panel(Surface.STRIP, self)
        words = self.tr("Demo: a simulated learner. Nothing here is yours.")
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 6, 16, 6)
        centre = Qt.AlignmentFlag.AlignCenter
        row.addWidget(Label(self._appearance, words, "caption", "warn", weight=600, align=centre))
        strip.hide()
        return strip

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._demo)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(right, 1)

    def _bind_keys(self) -> None:
        self._bind("Ctrl+K", self.open_palette)
        self._bind("?", self.open_key_sheet)
        self._bind("Ctrl+1", self._go_today)
        self._bind("Ctrl+2", self._go_flashcards)
        self._bind("Ctrl+3", self._go_quiz)
        self._bind("Ctrl+4", self._go_exam)
        self._bind("Ctrl+5", self._go_progress)
        self._bind("Ctrl+6", self._go_library)
        self._bind("Ctrl+,", self._go_settings)
        self._bind("Ctrl+Q", self.close)

    def _bind(self, keys: str, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(action)

    def _alone(self) -> bool:
        page = self.current_page()
        return page is not None and page.alone()

    def _own_keys(self) -> tuple[KeyHint, ...]:
        always = (
            KeyHint(("?",), self.tr("This list")),
            KeyHint(("Ctrl", "Q"), self.tr("Quit")),
        )
        if self._alone():
            return always
        return (
            KeyHint(("Ctrl", "K"), self.tr("Find anything by name")),
            KeyHint(("Ctrl", "1"), self.tr("Today")),
            KeyHint(("Ctrl", "2"), self.tr("Flashcards")),
            KeyHint(("Ctrl", "3"), self.tr("Quiz")),
            KeyHint(("Ctrl", "4"), self.tr("Mock exam")),
            KeyHint(("Ctrl", "5"), self.tr("Progress")),
            KeyHint(("Ctrl", "6"), self.tr("Library")),
            KeyHint(("Ctrl", ","), self.tr("Settings")),
            *always,
        )

    def _page(self, name: PageId) -> Page:
        if name not in self._pages:
            page = self._factories[name](self._stack)
            page.navigate.connect(self.go)
            page.immersed.connect(self._set_immersed)
            page.notice.connect(self.notify)
            page.changed.connect(self.data_changed)
            self._stack.addWidget(page)
            self._pages[name] = page
        return self._pages[name]

    def _set_immersed(self, immersed: bool) -> None:
        self._immersed = immersed
        self._rail.setVisible(not immersed)

    def _chosen(self, key: str) -> None:
        self.go(Destination(PageId(key)))

    def _go_today(self) -> None:
        self._go_from_keys(PageId.TODAY)

    def _go_flashcards(self) -> None:
        self._go_from_keys(PageId.FLASHCARDS)

    def _go_quiz(self) -> None:
        self._go_from_keys(PageId.QUIZ)

    def _go_exam(self) -> None:
        self._go_from_keys(PageId.EXAM)

    def _go_progress(self) -> None:
        self._go_from_keys(PageId.PROGRESS)

    def _go_library(self) -> None:
        self._go_from_keys(PageId.LIBRARY)

    def _go_settings(self) -> None:
        self._go_from_keys(PageId.SETTINGS)

    def _go_from_keys(self, page: PageId) -> None:
        if not self._alone():
            self.go(Destination(page))

    def _fit_rail(self) -> None:
        narrow = not rail_is_full(self.width(), self._appearance.theme.text_size)
        if narrow != self._rail.narrow:
            self._rail.set_narrow(narrow)

    def _restyle(self, _theme: Theme) -> None:
        self._fit_rail()

    def _restore_geometry(self) -> None:
        geometry = self._geometry.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(*USUAL)
