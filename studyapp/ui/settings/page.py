"""Settings: keeps every change at once, decisions in the log, looks in the preferences."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.plan import Plan
from studyapp.services.library import Refresh
from studyapp.services.ports import LogRefused, StorageFailed
from studyapp.services.preferences import PreferencesStore
from studyapp.ui.files import ask_file, ask_new_file
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.preferences import preferences_of
from studyapp.ui.settings import work
from studyapp.ui.settings.state import (
    MOST_PROBLEMS,
    BackedUp,
    Decisions,
    FolderNotOpened,
    Glance,
    Imported,
    Outcome,
    Refused,
    Restored,
    Section,
    problem_lines,
)
from studyapp.ui.settings.view import SettingsView
from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.translation import say

# Typing and holding a key are one decision: it is kept when the hands rest this long.
REST_MS = 600
LOG_NAME = "ccxp-study-log.jsonl"


class SettingsPage(Page):
    """`data_folder` is the profile's; `version` the program's; `open_url` shows a folder and says
    whether it could. `resting` runs while a change of the
    plan is still to be kept; a test emits its `timeout`."""

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        preferences: PreferencesStore,
        data_folder: Path,
        version: str,
        parent: QWidget | None = None,
        *,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(appearance, jobs, parent)
        self._open_url = open_url
        self._preferences = preferences
        self._data_folder = data_folder
        self._decisions: Decisions | None = None
        self._glance: Glance | None = None
        self._wanted: Section | None = None
        self.view = SettingsView(appearance, data_folder, version, self)
        self.resting = QTimer(self)
        self.resting.setSingleShot(True)
        self.resting.setInterval(REST_MS)
        self.resting.timeout.connect(self._keep)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def enter(self, destination: Destination) -> None:
        self.view.look.show_look(self._appearance.theme)
        known = destination.section in list(Section)
        self._wanted = Section(destination.section) if known else None
        if self._wanted is None:
            self.view.focus_top()
        elif self._glance:
            self._show_wanted()
        self.refresh()

    def refresh(self) -> None:
        self._jobs.db(work.glance, self._show_glance)
        self._jobs.bulk(work.look_at_banks, self._show_problems)

    def leave(self) -> bool:
        self._keep()
        return True

    def key_hints(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint((self.tr("Tab"),), self.tr("Next setting")),
            KeyHint(("←", "→"), self.tr("Another choice of a row")),
            KeyHint(("↑", "↓"), self.tr("More or less in a number")),
            KeyHint(("F4",), self.tr("Open the month of a date")),
        )

    def _connect(self) -> None:
        view = self.view
        view.led.connect(self._lead)
        view.plan.edited.connect(self._edit)
        view.plan.again.connect(self._keep)
        view.session.grades.connect(self._grade)
        view.look.scheme.connect(self._set_scheme)
        view.look.text_size.connect(self._set_text_size)
        view.look.key_hints.connect(self._set_key_hints)
        view.data.folder_asked.connect(self._open_folder)
        view.data.backup_asked.connect(self._back_up)
        view.data.restore_asked.connect(self._ask_backup)
        view.data.export_asked.connect(self._ask_export)
        view.data.import_asked.connect(self._ask_import)

    # Data

    def _show_glance(self, glance: Glance | None) -> None:
        if glance is None:
            self.navigate.emit(Destination(PageId.FIRST_START))
            return
        self._glance = glance
        before = self._decisions
        # What is still being typed wins over what was read meanwhile.
        edited = before.edited if before and before.unkept else glance.plan
        self._decisions = Decisions(glance.today, glance.plan, edited)
        self._show_decisions()
        self.view.data.show_copies(glance.copies, glance.backed_up_at)
        self._show_banks(glance)
        self._show_wanted()

    def _show_problems(self, refresh: Refresh) -> None:
        if self._glance is not None:
            lines = problem_lines(refresh.problems)
            self._glance = replace(
                self._glance,
                problems=lines[:MOST_PROBLEMS],
                more_problems=max(0, len(lines) - MOST_PROBLEMS),
            )
            self._show_banks(self._glance)

    def _show_banks(self, glance: Glance) -> None:
        self.view.banks.show_banks(glance.banks, glance.problems, glance.more_problems)

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.view.show_section(wanted)

    def _lead(self, key: str) -> None:
        self.view.show_section(Section(key))

    # The plan

    def _edit(self, plan: Plan) -> None:
        if self._decisions is None:
            return
        self._decisions = replace(self._decisions, edited=plan)
        self._show_decisions()
        self.resting.start()

    def _grade(self, grades: int) -> None:
        if self._decisions is not None:
            self._edit(replace(self._decisions.edited, grades=grades))

    def _show_decisions(self) -> None:
        if self._decisions is not None:
            self.view.plan.show_decisions(self._decisions)
            self.view.session.show_grades(self._decisions.edited.grades)

    def _keep(self) -> None:
        self.resting.stop()
        if self._decisions is not None and self._decisions.unkept:
            decide = partial(work.decide, plan=self._decisions.to_keep)
            self._jobs.db(decide, self._kept, self._not_kept)

    def _kept(self, plan: Plan) -> None:
        if self._decisions is not None:
            self._decisions = replace(self._decisions, kept=plan)
            self.view.plan.show_unkept("")
            self._show_decisions()
            self.changed.emit()

    def _not_kept(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            words = say(problem.sentence)
            self.view.plan.show_unkept(self.tr("Not kept yet. {0}").format(words))
            self._announce(words)
        else:
            self._jobs.failed.emit(problem)

    # The look

    def _set_scheme(self, scheme: Scheme) -> None:
        self._appearance.set(scheme=scheme)
        self._save_look()

    def _set_text_size(self, percent: int) -> None:
        self._appearance.set(text_size=percent / 100)
        self._save_look()

    def _set_key_hints(self, on: bool) -> None:
        self._appearance.set(key_hints=on)
        self._save_look()

    def _save_look(self) -> None:
        try:
            self._preferences.save(preferences_of(self._appearance))
        except StorageFailed as problem:
            words = self.tr("This holds until you close the window. {0}")
            words = words.format(say(problem.sentence))
            self.view.look.show_unsaved(words)
            self._announce(words)
        else:
            self.view.look.show_unsaved("")

    # Files

    def _open_folder(self) -> None:
        opened = self._open_url(QUrl.fromLocalFile(str(self._data_folder)))
        self.view.data.say_folder(None if opened else FolderNotOpened())

    def _back_up(self) -> None:
        self._jobs.bulk(work.back_up, self._backed_up, self._backup_failed)

    def _backed_up(self, outcome: BackedUp) -> None:
        self._tell_backup(outcome)
        self._jobs.db(work.glance, self._show_glance)

    def _ask_backup(self) -> None:
        folder = self._data_folder / "backups"
        ask_file(self, self.tr("Restore a backup"), self._restore, folder)

    def _restore(self, file: str) -> None:
        self._keep()
        self._jobs.db(partial(work.restore, file=Path(file)), self._restored, self._backup_failed)

    def _restored(self, outcome: Restored) -> None:
        self._tell_backup(outcome)
        self._data_changed()

    def _backup_failed(self, problem: Exception) -> None:
        self._refuse(problem, self._tell_backup)

    def _ask_export(self) -> None:
        ask_new_file(self, self.tr("Export the log"), self._export, LOG_NAME)

    def _export(self, file: str) -> None:
        self._jobs.bulk(partial(work.export, file=Path(file)), self._tell_log, self._log_failed)

    def _ask_import(self) -> None:
        ask_file(self, self.tr("Import a log"), self._import)

    def _import(self, file: str) -> None:
        self._keep()
        self._jobs.db(partial(work.take_over, file=Path(file)), self._imported, self._log_failed)

    def _imported(self, outcome: Imported) -> None:
        self._tell_log(outcome)
        self._data_changed()

    def _log_failed(self, problem: Exception) -> None:
        self._refuse(problem, self._tell_log)

    def _data_changed(self) -> None:
        self._decisions = None
        self.changed.emit()
        self.refresh()

    def _tell_backup(self, outcome: Outcome) -> None:
        self.view.data.say_backup(outcome)

    def _tell_log(self, outcome: Outcome) -> None:
        self.view.data.say_log(outcome)

    def _refuse(self, problem: Exception, tell: Callable[[Outcome], None]) -> None:
        match problem:
            case StorageFailed():
                tell(Refused(say(problem.sentence)))
            case LogRefused():
                words = self.tr("Nothing was taken over. {0}")
                tell(Refused(words.format(say(problem.sentence))))
            case _:
                self._jobs.failed.emit(problem)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
