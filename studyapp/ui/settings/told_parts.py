"""Settings, Banks and About: what is studied, what the program is, and who vouches for it."""

import platform
from pathlib import Path

from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.settings.rows import SectionBox
from studyapp.ui.settings.state import BankLine, ProblemLine
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import TypeName
from studyapp.ui.theme.roles import Role
from studyapp.ui.translation import say
from studyapp.ui.widgets.text import Label, Prose


class BanksPart(SectionBox):
    """The banks of the profile and every place in them that needs mending."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance, self.tr("Banks"), parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.column.addLayout(self._lines)

    def show_banks(
        self, banks: tuple[BankLine, ...], problems: tuple[ProblemLine, ...], more: int
    ) -> None:
        """Show the banks, and the first problems with how many more there are."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not banks:
            self._add(self.tr("There is no bank to study from."), "ui", "ink2")
        for bank in banks:
            self._add_bank(bank)
        self._add_problems(problems, more)

    def _add_bank(self, bank: BankLine) -> None:
        self._lines.addWidget(Prose(self._appearance, bank.title, "ui", weight=500, parent=self))
        words = self.tr("Version {0}").format(bank.version)
        if bank.cards is not None:
            words = self.tr(
                "{0}, %n card(s), those asked both ways counted twice", "", bank.cards
            ).format(words)
        self._add(words, "ui", "ink2")
        self._lines.addWidget(
            Prose(self._appearance, bank.disclaimer, "small", "muted", parent=self)
        )
        self._lines.addSpacing(12)

    def _add_problems(self, problems: tuple[ProblemLine, ...], more: int) -> None:
        total = len(problems) + more
        if not total:
            return
        words = self.tr("%n place(s) need mending. The rest works.", "", total)
        self._add(words, "ui", "bad")
        for problem in problems:
            self._lines.addSpacing(4)
            self._add(problem.place, "small", "ink2")
            said = " ".join(say(one) for one in (problem.message, problem.hint) if one)
            self._add(said, "small", "ink")
        if more:
            words = self.tr("and %n more: the command “bank check” lists them all.", "", more)
            self._add(words, "small", "muted")

    def _add(self, words: str, style: TypeName, role: Role) -> None:
        self._lines.addWidget(Label(self._appearance, words, style, role, parent=self))


class AboutPart(SectionBox):
    """Name, version, disclaimer, who judged the items, licences."""

    def __init__(self, appearance: Appearance, version: str, folder: Path, parent: QWidget) -> None:
        super().__init__(appearance, self.tr("About"), parent)
        name = self.tr("CCXP Study {0}").format(version)
        purpose = self.tr("An offline study companion for the CCXP exam.")
        self._tell(self.tr("Program"), name, purpose)
        self._tell(
            self.tr("Disclaimer"),
            self.tr("Practice material, not affiliated with or endorsed by CXPA."),
            self.tr("CCXP is a trademark of the CXPA."),
        )
        self._tell(
            self.tr("Who judged the items"),
            self.tr(
                "Language models wrote these items from named sources and checked them. "
                "No certified practitioner has reviewed them yet. "
                "Treat them as practice, not as authority."
            ),
        )
        self._tell(
            self.tr("Licences"),
            self.tr("The program: MIT. The bank's content: CC-BY-SA-4.0."),
            self.tr("Qt: LGPL-3.0. The typeface Inter: OFL-1.1."),
        )
        qt = QLibraryInfo.version().toString()
        versions = self.tr("Python {0}, Qt {1}").format(platform.python_version(), qt)
        self._tell(self.tr("Versions"), versions)
        self._tell(self.tr("Data folder"), str(folder))

    def _tell(self, word: str, *sentences: str) -> None:
        row = self.row(word, told=True)
        for sentence in sentences:
            row.add(Label(self._appearance, sentence, "ui", "ink2", parent=self))
