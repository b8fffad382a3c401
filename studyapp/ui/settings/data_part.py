"""Settings, Data: where everything lies, copies of it, and the log as the learner's own file."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.settings.rows import SectionBox, beside, hint, say
from studyapp.ui.settings.state import (
    BackedUp,
    Exported,
    FolderNotOpened,
    Imported,
    Outcome,
    Refused,
    Restored,
)
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonSize
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import number


class DataPart(SectionBox):
    """Says what the learner asks for; the answers are shown below the row that asked."""

    folder_asked = Signal()
    backup_asked = Signal()
    restore_asked = Signal()
    export_asked = Signal()
    import_asked = Signal()

    def __init__(self, appearance: Appearance, folder: Path, parent: QWidget) -> None:
        super().__init__(appearance, self.tr("Data"), parent)
        self._folder_said = hint(appearance, self, "ink2")
        self._backup_said = hint(appearance, self, "ink2")
        self._log_said = hint(appearance, self, "ink2")
        self._last = hint(appearance, self)
        log_hint = hint(appearance, self)
        say(log_hint, self.tr("Every answer and decision, as a text file that is yours."))
        place = Label(appearance, str(folder), "ui", "ink2", parent=self)
        row = self.row(self.tr("Data folder"), told=True)
        row.add(place)
        row.add(self._buttons((self.tr("Open folder"), self.folder_asked)))
        row.add(self._folder_said)
        row = self.row(self.tr("Backup"))
        row.add(
            self._buttons(
                (self.tr("Back up now"), self.backup_asked),
                (self.tr("Restore a backup…"), self.restore_asked),
            )
        )
        row.add(self._last)
        row.add(self._backup_said)
        row = self.row(self.tr("Study log"))
        row.add(
            self._buttons(
                (self.tr("Export the log…"), self.export_asked),
                (self.tr("Import a log…"), self.import_asked),
            )
        )
        row.add(log_hint)
        row.add(self._log_said)

    def show_copies(self, copies: int, made_at: datetime | None) -> None:
        """How many backups there are and when the newest was made, in local time."""
        words = ""
        if not copies:
            words = self.tr("No copy yet. One is made every day you study.")
        elif made_at is not None:
            shown = QDateTime.fromSecsSinceEpoch(round(made_at.timestamp()))
            at = QLocale().toString(shown, "dddd d MMMM yyyy, HH:mm")
            words = self.tr("Last copy: {0}. The seven newest are kept.").format(at)
        say(self._last, words)

    def say_folder(self, outcome: Outcome | None) -> None:
        """What became of opening the folder."""
        self._say(self._folder_said, outcome)

    def say_backup(self, outcome: Outcome | None) -> None:
        """What became of a copy or of going back to one."""
        self._say(self._backup_said, outcome)

    def say_log(self, outcome: Outcome | None) -> None:
        """What became of the log's file."""
        self._say(self._log_said, outcome)

    def _say(self, label: Label, outcome: Outcome | None) -> None:
        bad = isinstance(outcome, Refused | FolderNotOpened)
        label.set_role("bad" if bad else "ink2")
        say(label, self._words(outcome) if outcome else "")

    def _words(self, outcome: Outcome) -> str:
        match outcome:
            case BackedUp(file):
                return self.tr("Copied to {0}.").format(file.name)
            case Restored(file, aside):
                words = self.tr("{0} is in force now. What stood here before is kept as {1}.")
                return words.format(file.name, aside.name)
            case Exported(file, events):
                return self.tr("%n line(s) written to {0}.", "", events).format(file)
            case Imported(added, known):
                taken = self.tr("%n new line(s) taken over.", "", added)
                return self.tr("{0} {1} were here already.").format(taken, number(known))
            case Refused(reason):
                return reason
            case FolderNotOpened():
                return self.tr("No program on this computer opens folders. The path is above.")

    def _buttons(self, *asked: tuple[str, object]) -> QWidget:
        buttons = []
        for words, signal in asked:
            button = Button(self._appearance, words, size=ButtonSize.SMALL, parent=self)
            button.clicked.connect(signal)
            buttons.append(button)
        return beside(self, *buttons)
