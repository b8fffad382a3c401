"""The state of the banks: what is there, what in them needs mending, and the learner's folder."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.services.guide import Banks, BankState
from studyapp.ui.library import words
from studyapp.ui.library.state import MOST_PROBLEMS, ProblemLine, problem_lines
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import TypeName
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.translation import say
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label, Prose

_WIDTH = 720
_SIDE = 40
_LEFT = Qt.AlignmentFlag.AlignLeft


class ProblemRow(QWidget):
    """One place that needs mending. Emits `edit_asked` with its ProblemLine."""

    edit_asked = Signal(object)

    def __init__(
        self, appearance: Appearance, line: ProblemLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line = line
        place = Label(appearance, line.place, "small", "muted", tabular=True, parent=self)
        message = say(line.message)
        said = Label(appearance, message[:1].upper() + message[1:], parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 8)
        column.setSpacing(2)
        column.addWidget(place)
        column.addWidget(said)
        if line.hint is not None:
            hint = say(line.hint)
            words = hint[:1].upper() + hint[1:]
            column.addWidget(Label(appearance, words, "small", "ink2", parent=self))
        self.edit = Button(
            appearance,
            self.tr("Open in editor"),
            ButtonRole.LINK,
            size=ButtonSize.SMALL,
            parent=self,
        )
        self.edit.setAccessibleDescription(line.place)
        self.edit.clicked.connect(self._ask)
        column.addWidget(self.edit, 0, _LEFT)

    def _ask(self) -> None:
        self.edit_asked.emit(self._line)


class BanksView(QWidget):
    """`check_asked` looks at the files again, `folder_asked` opens the learner's own folder,
    `edit_asked` carries a ProblemLine."""

    check_asked = Signal()
    folder_asked = Signal()
    edit_asked = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        content = QWidget()
        self._box = QWidget(content)
        self._headline = Label(appearance, " ", "title", parent=self._box)
        self._lead = Label(appearance, "", "reading", "ink2", parent=self._box)
        self.check = Button(appearance, self.tr("Check the files again"), parent=self._box)
        self.folder = Button(
            appearance, self.tr("Open the folder of your own banks"), parent=self._box
        )
        self._told = Label(appearance, "", "small", "ink2", parent=self._box)
        self._told.hide()
        buttons = Flow(self._box, gap=8)
        buttons.addWidget(self.check)
        buttons.addWidget(self.folder)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._headline)
        column.addWidget(self._lead)
        column.addSpacing(12)
        column.addWidget(buttons)
        column.addWidget(self._told)
        column.addSpacing(16)
        column.addLayout(self._rows)
        column.addStretch(1)
        # Beside a stretch, since a column would ask how high this is at its own full width.
        outer = QHBoxLayout(content)
        outer.setContentsMargins(_SIDE, 28, _SIDE, 32)
        outer.addWidget(self._box, 1000)
        outer.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(content, self))
        self.check.clicked.connect(self.check_asked)
        self.folder.clicked.connect(self.folder_asked)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    @property
    def problems(self) -> list[ProblemRow]:
        """The rows of problems that show."""
        return [row for row in self.findChildren(ProblemRow) if not row.isHidden()]

    def show_banks(self, banks: Banks) -> None:
        """Show the banks as last read."""
        problems = problem_lines(banks)
        self._headline.set_text(self._sentence(banks, len(problems)))
        self._lead.set_text(
            self.tr(
                "A folder that you put into {0} is a bank of your own. What is broken in one is"
                " left out, and the rest works."
            ).format(banks.own)
        )
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for bank in banks.banks:
            self._add_bank(bank)
        if problems:
            self._rows.addSpacing(24)
            self._add(self.tr("To mend"), "section", "ink")
            self._rows.addSpacing(4)
        for line in problems[:MOST_PROBLEMS]:
            self._rows.addWidget(Hairline(self._box))
            row = ProblemRow(self._appearance, line, self._box)
            row.edit_asked.connect(self.edit_asked)
            self._rows.addWidget(row)
        more = len(problems) - MOST_PROBLEMS
        if more > 0:
            told = self.tr("and %n more: the command “bank check” lists them all.", "", more)
            self._add(told, "small", "muted")

    def tell(self, words: str) -> None:
        """What became of what was asked, below the buttons."""
        self._told.set_text(words)
        self._told.setVisible(bool(words))

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to do."""
        self.check.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._box.setMaximumWidth(theme.px(_WIDTH))

    def _sentence(self, banks: Banks, problems: int) -> str:
        if not banks.banks and not problems:
            return self.tr("There is no bank to study from.")
        if not problems:
            return self.tr("Every bank is in order.")
        return self.tr("%n place(s) need mending. The rest works.", "", problems)

    def _add_bank(self, bank: BankState) -> None:
        self._rows.addWidget(Hairline(self._box))
        self._rows.addSpacing(12)
        title = Prose(self._appearance, bank.info.title, "ui", weight=600, parent=self._box)
        self._rows.addWidget(title)
        version = self.tr("Version {0}").format(bank.info.version)
        whose = self.tr("your own") if bank.own else self.tr("came with the program")
        self._add(f"{version}, {whose}, {bank.info.licence}", "small", "ink2")
        self._add(words.counts(bank), "small", "ink2")
        self._add(bank.info.disclaimer, "small", "muted")
        self._add(bank.folder, "small", "muted")
        self._rows.addSpacing(12)

    def _add(self, text: str, style: TypeName, role: Role) -> None:
        self._rows.addWidget(Label(self._appearance, text, style, role, parent=self._box))
