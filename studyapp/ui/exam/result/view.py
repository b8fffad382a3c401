"""The first page of a result: the sentence, the range, the disciplines, what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.exam.regrade import words as regrade_words
from studyapp.ui.exam.result import words
from studyapp.ui.exam.result.state import Face
from studyapp.ui.exam.result.table import DisciplineTable
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.range_band import RangeBand, ScoreRange
from studyapp.ui.widgets.text import Label

_WIDTH = 880
_LEAD = 620
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ResultView(QWidget):
    """Emits `walk_asked`, `report_asked` for the second page, `repair_asked`, `export_asked`,
    `forms_asked`, and `keys_asked` for corrected keys. It has the focus itself, so that a key still
    meant for the exam presses no button."""

    walk_asked = Signal()
    report_asked = Signal()
    repair_asked = Signal()
    export_asked = Signal()
    forms_asked = Signal()
    keys_asked = Signal()

    def __init__(
        self, appearance: Appearance, parent: QWidget | None = None, *, exports: bool = True
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.notice = Notice(appearance)
        self.over = Notice(appearance)
        self.keys = Notice(appearance)
        self.caption = Label(appearance, style="small", role="muted")
        self.headline = Label(appearance, style="figure")
        self.lead = Label(appearance, style="reading", role="ink2")
        self.gaps = Label(appearance, style="reading", role="ink2")
        self.regraded = Label(appearance, style="small", role="muted")
        self.band = RangeBand(appearance, ScoreRange(0, 0, 0, ""))
        self.table = DisciplineTable(appearance)
        self.walk = Button(
            appearance,
            self.tr("Walk through the answers"),
            ButtonRole.PRIMARY,
            keys=(self.tr("Enter"),),
        )
        self.repair = Button(appearance, "")
        self.repair.hide()
        self.report = Button(appearance, self.tr("Pace, changes, confidence"), keys=("P",))
        self.export = Button(
            appearance, self.tr("Export"), ButtonRole.QUIET, icon="export", parent=self
        )
        self.export.setVisible(exports)
        self.decided = Button(appearance, self.tr("Corrected keys"), ButtonRole.QUIET)
        self.forms = Button(
            appearance, self.tr("All forms"), ButtonRole.QUIET, keys=(self.tr("Esc"),)
        )
        self.print = Label(appearance, style="small", role="muted")
        self._lay_out()
        self.walk.clicked.connect(self.walk_asked)
        self.report.clicked.connect(self.report_asked)
        self.export.clicked.connect(self.export_asked)
        self.repair.clicked.connect(self.repair_asked)
        self.forms.clicked.connect(self.forms_asked)
        self.decided.clicked.connect(self.keys_asked)
        self.keys.acted.connect(self.keys_asked)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_result(self, face: Face, over: str = "") -> None:
        """Show a result; `over` says how the exam ended, where it just did."""
        self.repair.hide()
        self.over.tell(over)
        result = face.result
        self.notice.tell("")
        self.keys.tell(regrade_words.found(result), self.tr("See what it changes"))
        self.decided.setVisible(bool(result.key_changes) and not result.undecided)
        decided = regrade_words.decided(result)
        self.regraded.set_text(decided)
        self.regraded.setVisible(bool(decided))
        self.caption.set_text(words.caption(face))
        self.headline.set_text(words.headline(face))
        self.lead.set_text(words.lead(face))
        gaps = words.gaps(face)
        self.gaps.set_text(gaps)
        self.gaps.setVisible(bool(gaps))
        band = face.band
        self.band.set_range(
            ScoreRange(
                value=band.value,
                low=band.low,
                high=band.high,
                told=words.band_told(face),
                target=band.target,
                label=words.band_label(face),
            )
        )
        self.table.show_rows(face.rows, band.target / 100)
        self.print.set_text(words.small_print(face))
        said = (over, self.headline.text(), self.lead.text(), gaps, decided)
        self.setAccessibleName(" ".join(part for part in said if part))

    def offer_repair(self, words: str) -> None:
        """Offer to go on with the topics that were missed."""
        self.repair.set_text(words)
        self.repair.show()

    def take_focus(self) -> None:
        """Read the result out, and let no button have the focus."""
        self._area.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        said = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(said)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._told.setMaximumWidth(theme.px(_LEAD))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in _ENTER:
            self.walk_asked.emit()
        elif event.key() == Qt.Key.Key_P:
            self.report_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.forms_asked.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = Stacked(4, self.caption, self.headline)
        head.rows.addSpacing(4)
        self._told = Stacked(4, self.lead, self.gaps, self.regraded)
        row = QHBoxLayout()
        row.addWidget(self._told, 1000)
        row.addStretch(1)
        head.rows.addLayout(row)
        buttons = Flow(gap=12)
        for button in (self.walk, self.report, self.repair, self.export, self.decided, self.forms):
            buttons.addWidget(button)
        parts = {
            "notice": self.notice,
            "over": self.over,
            "keys": self.keys,
            "head": head,
            "band": self.band,
            "table": self.table,
            "buttons": buttons,
            "print": self.print,
        }
        first = ("notice", "over", "keys", "head")
        evidence = ("band", "table")
        wide = (Band((Column((*first, *evidence, "buttons", "print"), _WIDTH),)),)
        # A smaller window has the buttons in sight at once.
        full = (Band((Column((*first, "buttons", *evidence, "print")),)),)
        columns = Columns(
            self._appearance,
            parts,
            {PageWidth.WIDE: wide, PageWidth.MIDDLE: full, PageWidth.NARROW: full},
            spacing=28,
        )
        self._area = PageScroll(columns, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
