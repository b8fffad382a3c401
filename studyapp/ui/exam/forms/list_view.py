"""The list of forms: what the page offers first, then every form with its sittings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.services.exam_results import Taken
from studyapp.ui.exam.forms import words
from studyapp.ui.exam.forms.state import FormRow, KindRow, Offer, Row
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label

_WIDTH = 640


class FormsView(QWidget):
    """Emits `started` for the big button, `opened(form id)` for the first page of a form,
    `kind_opened(ExamKind)` for that of what is drawn from practice, `resumed(sitting)` and
    `result_asked(sitting)`."""

    started = Signal()
    opened = Signal(str)
    kind_opened = Signal(object)
    resumed = Signal(str)
    result_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows: list[_Line] = []
        self._offer: Offer | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.notice = Notice(appearance)
        self.headline = Label(appearance, style="title")
        self.lead = Label(appearance, style="reading", role="ink2")
        self.start = Button(appearance, "", ButtonRole.START, keys=(self.tr("Enter"),), parent=self)
        self.start.setEnabled(False)
        head = Stacked(4, self.headline, self.lead)
        self._title = Label(appearance, self.tr("Forms"), "section")
        self._title.hide()
        self._list = Stacked(0, self._title)
        self._list.rows.addSpacing(8)
        self._kinds_title = Label(appearance, self.tr("Shorter"), "section")
        self._kinds_title.hide()
        self._pool = Label(appearance, style="small", role="muted")
        self._pool.hide()
        self._kinds = Stacked(0, self._kinds_title, self._pool)
        self._kinds.rows.addSpacing(8)
        parts = {
            "notice": self.notice,
            "head": head,
            "start": self.start,
            "list": self._list,
            "kinds": self._kinds,
        }
        order = ("notice", "head", "start", "list", "kinds")
        wide = (Band((Column(order, _WIDTH),)),)
        narrow = (Band((Column(order),)),)
        columns = Columns(
            appearance,
            parts,
            {PageWidth.WIDE: wide, PageWidth.MIDDLE: wide, PageWidth.NARROW: narrow},
            spacing=28,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(columns, self))
        self.start.clicked.connect(self._start)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._start)

    @property
    def lines(self) -> tuple["_Line", ...]:
        """The forms as they are listed, then what is drawn from practice."""
        return tuple(self._rows)

    def show_offer(self, offer: Offer) -> None:
        """Show what there is to sit."""
        self.headline.set_text(words.headline(offer))
        lead = words.lead(offer)
        self.lead.set_text(lead)
        self.lead.setVisible(bool(lead))
        primary = words.primary(offer)
        self.start.set_text(primary)
        self.start.setVisible(bool(primary))
        self.start.setEnabled(bool(primary))
        self._title.setVisible(bool(offer.rows))
        self._kinds_title.setVisible(bool(offer.kinds))
        self._pool.set_text(words.pool(offer))
        self._pool.setVisible(bool(offer.kinds))
        self.setAccessibleName(f"{self.headline.text()} {lead}")
        if offer != self._offer:
            self._offer = offer
            self._list_rows(offer)

    def _list_rows(self, offer: Offer) -> None:
        for old in self._rows:
            old.hide()
            for part in (self._list, self._kinds):
                part.rows.removeWidget(old)
            old.deleteLater()
        self._rows = []
        rows: tuple[Row, ...] = (*offer.rows, *offer.kinds)
        for row in rows:
            line = _Line(self._appearance, row)
            line.opened.connect(self.opened)
            line.kind_opened.connect(self.kind_opened)
            line.resumed.connect(self.resumed)
            line.result_asked.connect(self.result_asked)
            part = self._list if isinstance(row, FormRow) else self._kinds
            part.rows.addWidget(line)
            self._rows.append(line)

    def _start(self) -> None:
        if self.start.isEnabled() and self.start.isVisible():
            self.started.emit()


class _Line(QWidget):
    """A form or a kind: its name and state, what can be done with it, and its sittings below."""

    opened = Signal(str)
    kind_opened = Signal(object)
    resumed = Signal(str)
    result_asked = Signal(str)

    def __init__(self, appearance: Appearance, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._results: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self))
        told = QVBoxLayout()
        told.setSpacing(2)
        title = words.name(row.desk)
        told.addWidget(Label(appearance, title, weight=500, parent=self))
        role: Role = "ink2" if row.gaps else "muted"
        told.addWidget(Label(appearance, words.standing(row), "small", role, parent=self))
        head = QHBoxLayout()
        head.setContentsMargins(0, 12, 0, 12)
        head.setSpacing(16)
        head.addLayout(told, 1)
        self.act = Button(
            appearance, self._act_word(), ButtonRole.LINK, size=ButtonSize.SMALL, parent=self
        )
        self.act.setAccessibleName(f"{self.act.text()}: {title}")
        self.act.setVisible(bool(self.act.text()))
        self.act.clicked.connect(self._act)
        head.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        for taken in row.taken:
            below = _TakenLine(appearance, row, taken, self)
            below.result_asked.connect(self.result_asked)
            self._results.append(below.button)
            column.addWidget(below)

    @property
    def results(self) -> tuple[Button, ...]:
        """The ways to the results, the last sitting first."""
        return tuple(self._results)

    def _act_word(self) -> str:
        desk = self._row.desk
        if desk.open is not None:
            return self.tr("Go on") if desk.left else self.tr("Result")
        if not desk.can_start:
            return ""
        return self.tr("Sit it again") if self._row.taken else self.tr("Sit it")

    def _act(self) -> None:
        begun = self._row.desk.open
        if begun is not None:
            self.resumed.emit(begun.started.sitting)
        elif isinstance(self._row, KindRow):
            self.kind_opened.emit(self._row.desk.kind)
        else:
            self.opened.emit(self._row.id)


class _TakenLine(QWidget):
    """A sitting of a form, and the way to its result."""

    result_asked = Signal(str)

    def __init__(
        self, appearance: Appearance, row: Row, taken: Taken, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sitting = taken.sitting
        when = words.when(taken, row.desk.day, form=isinstance(row, FormRow))
        told = Stacked(
            2,
            Label(appearance, words.score(taken), tabular=True),
            Label(appearance, when, "small", "muted"),
            parent=self,
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 0, 0, 12)
        line.setSpacing(16)
        line.addWidget(told, 1)
        self.button = Button(
            appearance, self.tr("Result"), ButtonRole.LINK, size=ButtonSize.SMALL, parent=self
        )
        self.button.setAccessibleName(f"{self.button.text()}: {words.name(row.desk)}, {when}")
        self.button.clicked.connect(self._ask)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _ask(self) -> None:
        self.result_asked.emit(self._sitting)
