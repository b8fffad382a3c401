"""The Mock exam page: the forms, the first page of one, the exam, what it felt like, its result,
the walk through it. One of them is shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.sitting_events import SittingSurveyed
from studyapp.domain.sittings import SittingMode
from studyapp.services.exam_desks import CannotBeSat, FormDesk, KindDesk, SittingDesk
from studyapp.services.exam_results import Result
from studyapp.services.exams import Sat
from studyapp.services.ports import StorageFailed
from studyapp.services.preferences import PreferencesStore
from studyapp.ui.exam import work
from studyapp.ui.exam.forms import words
from studyapp.ui.exam.forms.list_view import FormsView
from studyapp.ui.exam.forms.rules_view import RulesView
from studyapp.ui.exam.forms.state import FormRow, Offer, Situation
from studyapp.ui.exam.result.state import Face
from studyapp.ui.exam.results import ResultsPanel, Way
from studyapp.ui.exam.sitting.panel import SittingPanel
from studyapp.ui.exam.sitting.work import Leave, Seat
from studyapp.ui.exam.survey import words as survey_words
from studyapp.ui.exam.survey.view import SurveyView
from studyapp.ui.exam.tutorial import words as tutorial_words
from studyapp.ui.exam.tutorial.panel import TutorialPanel
from studyapp.ui.exam.walk.panel import WalkPanel
from studyapp.ui.exam_names import repair
from studyapp.ui.export import WriteReport
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.preferences import preferences_of
from studyapp.ui.stopwatch import monotonic_ms
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say

# The kinds of sittings after which is asked what they felt like.
ASKED_AFTER = (ExamKind.FULL,)


class ExamPage(Page):
    """While a sitting runs the page has the window to itself, as at the test centre."""

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        parent: QWidget | None = None,
        ms: Callable[[], int] = monotonic_ms,
        *,
        preferences: PreferencesStore | None = None,
        write_report: WriteReport | None = None,
    ) -> None:
        """`ms` reads a monotonic clock in ms, for the time that is shown; `preferences` keep where
        the grid stands. Without `write_report` there is nothing to export a result with."""
        super().__init__(appearance, jobs, parent)
        self._preferences = preferences
        self._offer: Offer | None = None
        self._over = False
        self._sat = ""
        self._rehearsed: work.Start | None = None
        self._ran_out = False
        self._beginning = False
        self._gone = False
        self.forms = FormsView(appearance, self)
        self.rules = RulesView(appearance, self)
        self.tutorial = TutorialPanel(appearance, ms, self)
        self.panel = SittingPanel(appearance, jobs, ms, self)
        self.survey = SurveyView(appearance, self)
        self.results = ResultsPanel(appearance, jobs, self, write_report=write_report)
        self.result = self.results.score
        self.walk = WalkPanel(appearance, jobs, self)
        self._stack = QStackedLayout(self)
        before, after = (self.forms, self.rules, self.tutorial), (self.survey, self.results)
        for part in (*before, self.panel, *after, self.walk):
            self._stack.addWidget(part)
        self._connect()

    def enter(self, destination: Destination) -> None:
        self._gone = False
        if destination.sitting:
            self._resume(destination.sitting)
        elif destination.kind:
            self._to_forms()
            self._open_kind(ExamKind(destination.kind))
        else:
            self._to_forms()

    def refresh(self) -> None:
        shown = self._stack.currentWidget()
        if shown in (self.forms, self.rules):
            self._look()
        elif shown in (self.results, self.walk) and self.results.face is not None:
            self._jobs.db(self._again(self.results.face), self._reread, self._tell)

    def leave(self) -> bool:
        self._gone = True
        self._stop()
        return True

    def alone(self) -> bool:
        return self.panel.running or self.tutorial.running

    def key_hints(self) -> tuple[KeyHint, ...]:
        shown = self._stack.currentWidget()
        if shown is self.panel:
            return self._sitting_keys(self.panel)
        if shown is self.tutorial:
            return (*self.tutorial.key_hints(), *self._sitting_keys(self.tutorial.panel))
        if shown is self.walk:
            return (
                KeyHint(("\u2190", "\u2192"), self.tr("Back and next")),
                KeyHint(("F",), self.tr("Flag, or take the flag off")),
                KeyHint(("N",), self.tr("Write a note")),
                KeyHint(("G",), self.tr("The grid")),
                KeyHint(("L",), self.tr("The lesson, where there is one")),
                KeyHint((self.tr("Esc"),), self.tr("Back to the result")),
            )
        if shown is self.survey:
            return (
                KeyHint((self.tr("Tab"),), self.tr("Next question")),
                KeyHint(("\u2190", "\u2192"), self.tr("Another answer")),
                KeyHint((self.tr("Space"),), self.tr("Choose it")),
                KeyHint((self.tr("Enter"),), self.tr("Show the result")),
            )
        if shown is self.results:
            return self.results.key_hints()
        if shown is self.rules:
            return (
                KeyHint((self.tr("Enter"),), self.rules.start.text()),
                KeyHint(("T",), self.tr("The tutorial")),
                KeyHint((self.tr("Esc"),), self.tr("All forms")),
            )
        return (KeyHint((self.tr("Enter"),), self.forms.start.text()),)

    def _sitting_keys(self, panel: SittingPanel) -> tuple[KeyHint, ...]:
        room = panel.room
        relaxed = room is not None and not room.sat.sitting.strict
        return (
            KeyHint(("A", "D"), self.tr("Choose an option")),
            KeyHint((self.tr("Shift"), "A"), self.tr("Strike an option out")),
            KeyHint((self.tr("Delete"),), self.tr("Take the answer away")),
            KeyHint(("\u2190", "\u2192"), self.tr("Back and next")),
            KeyHint((self.tr("Enter"),), self.tr("Next")),
            KeyHint(("F",), self.tr("Flag, or take the flag off")),
            KeyHint(("G",), self.tr("The grid")),
            KeyHint(("R",), self.tr("Review and end")),
            KeyHint(("T",), self.tr("Have the time read out")),
            KeyHint(("K",), self.tr("Hide the clock, or show it")),
            *(
                (
                    KeyHint(("H",), self.tr("Highlight words of the question")),
                    KeyHint(("N",), self.tr("Write a note")),
                    KeyHint(("1", "3"), self.tr("How sure you are")),
                    KeyHint(("P",), self.tr("Pause, and go on")),
                )
                if relaxed
                else ()
            ),
        )

    # The forms

    def _to_forms(self) -> None:
        self._stop()
        self.forms.notice.tell("")
        self._stack.setCurrentWidget(self.forms)
        self.forms.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _look(self) -> None:
        self._jobs.db(work.look, self._looked, self._tell)

    def _looked(self, offer: Offer) -> None:
        self._offer = offer
        self.forms.show_offer(offer)

    def _primary(self) -> None:
        offer = self._offer
        if offer is None:
            return
        first = offer.first
        match offer.situation:
            case Situation.SET_UP:
                self.navigate.emit(Destination(PageId.FIRST_START))
            case Situation.NO_BANK:
                self.navigate.emit(Destination(PageId.SETTINGS, section="banks"))
            case Situation.NO_FORM:
                self.navigate.emit(Destination(PageId.QUIZ))
            case Situation.GO_ON if first and first.desk.open:
                self._resume(first.desk.open.started.sitting)
            case Situation.ALL_TAKEN if first:
                self._show_result(first.taken[0].sitting)
            case Situation.READY if isinstance(first, FormRow):
                self._open_rules(first.id)

    def _open_rules(self, form: str) -> None:
        row = self._row(form)
        if row is not None and self._offer is not None:
            self._show_rules(row.desk, self._offer.multiplier)

    def _open_kind(self, kind: ExamKind) -> None:
        self._jobs.db(work.OpenKind(kind), self._kind_opened, self._not_begun)

    def _kind_opened(self, opened: work.FirstPage | work.Begun | Result | None) -> None:
        if isinstance(opened, work.FirstPage):
            self._show_rules(opened.desk, opened.multiplier)
        else:
            self._begun(opened)

    def _show_rules(self, desk: SittingDesk, multiplier: float) -> None:
        self._ran_out = False
        self.rules.show_desk(desk, multiplier)
        self._stack.setCurrentWidget(self.rules)
        self.rules.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, form: str) -> FormRow | None:
        rows = self._offer.rows if self._offer else ()
        return next((row for row in rows if row.id == form), None)

    # The exam

    def _start(self, desk: SittingDesk, mode: SittingMode) -> None:
        """The tutorial comes before a form; its end, or skipping it, begins the exam. Nobody's exam
        begins while they are away: where its time ran out, Start is pressed once more."""
        if isinstance(desk, KindDesk):
            self._begin(work.StartKind(desk.kind, mode))
        elif isinstance(desk, FormDesk) and self._ran_out:
            self._begin(work.Start(desk.form.id, mode))
        elif isinstance(desk, FormDesk):
            self._rehearsed = work.Start(desk.form.id, mode)
            self._rehearse(mode)

    def _replay(self, mode: SittingMode) -> None:
        """The tutorial alone; every way out of it leads back to the rules."""
        self._rehearsed = None
        self._rehearse(mode)

    def _rehearse(self, mode: SittingMode) -> None:
        self._stack.setCurrentWidget(self.tutorial)
        self.immersed.emit(True)
        self.tutorial.begin(mode, replay=self._rehearsed is None)

    def _tutorial_done(self) -> None:
        start, self._rehearsed = self._rehearsed, None
        if start is not None:
            self._begin(start)
        else:
            self._to_rules()

    def _tutorial_ran_out(self) -> None:
        replay = self._rehearsed is None
        self._to_rules()
        self._ran_out = not replay
        told = tutorial_words.ran_out(replay=replay)
        self.rules.notice.tell(told)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.rules, told))

    def _to_rules(self) -> None:
        self._rehearsed = None
        self.immersed.emit(False)
        self.rules.start.setEnabled(True)
        self._stack.setCurrentWidget(self.rules)
        self.rules.setFocus(Qt.FocusReason.OtherFocusReason)

    def _resume(self, sitting: str) -> None:
        self._begin(work.Resume(sitting))

    def _begin(self, job: work.Start | work.StartKind | work.Resume) -> None:
        """Once: a key pressed twice would note a crash that there never was."""
        if not self._beginning:
            self._beginning = True
            self._jobs.db(job, self._begun, self._not_begun)

    def _begun(self, begun: work.Begun | Result | None) -> None:
        self._beginning = False
        if begun is None:
            self._to_forms()
        elif isinstance(begun, Result):
            self._show(begun)
        elif begun.sat.sitting.submitted:
            self._over = True
            self.changed.emit()
            self._show_result(begun.sat.sitting.started.sitting)
        elif self._gone:
            # Whoever went elsewhere meanwhile has left it: its clock must not run unseen.
            self._jobs.db(Leave(Seat(begun.sat), ()), self._left_at_once, self._tell)
        else:
            self._stack.setCurrentWidget(self.panel)
            self.immersed.emit(True)
            self.panel.begin(begun.sat, begun.before)

    def _left_at_once(self, _sat: Sat) -> None:
        """It is on the log that the learner left."""

    def _not_begun(self, problem: Exception) -> None:
        self._beginning = False
        self.rules.start.setEnabled(True)
        if self._stack.currentWidget() is self.tutorial:
            self._to_rules()
        if isinstance(problem, CannotBeSat):
            self._to_forms()
            if isinstance(problem.desk, KindDesk) and problem.desk.gaps:
                self.forms.notice.tell(words.too_few())
        elif isinstance(problem, StorageFailed):
            told = say(problem.sentence)
            self.rules.notice.tell(told)
            self.forms.notice.tell(told)
        else:
            self._jobs.failed.emit(problem)

    def _ended(self, sat: Sat) -> None:
        """Submitted, once: what it felt like, then what it came to."""
        self._over = True
        self._sat = sat.sitting.started.sitting
        self.changed.emit()
        if sat.sitting.started.kind not in ASKED_AFTER:
            self._show_sat()
            return
        self.survey.ask(sat.sitting)
        self._stack.setCurrentWidget(self.survey)
        self.survey.take_focus()

    def _keep_survey(self, said: SittingSurveyed) -> None:
        self._jobs.db(work.Survey(said), self._survey_kept, self._survey_not_kept)

    def _survey_kept(self, _nothing: None) -> None:
        self._show_sat()

    def _survey_not_kept(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.survey.set_problem(survey_words.not_kept(say(problem.sentence)))
        else:
            self._jobs.failed.emit(problem)
            self._show_sat()

    def _show_sat(self) -> None:
        self._show_result(self._sat)

    # The result

    def _show_result(self, sitting: str) -> None:
        self._jobs.db(work.ShowResult(sitting), self._scored, self._not_scored)

    def _not_scored(self, problem: Exception) -> None:
        self._to_forms()
        self._tell(problem)

    def _scored(self, result: Result | None) -> None:
        if result is None:
            self._to_forms()
        else:
            self._show(result)

    def _show(self, result: Result) -> None:
        self._stop()
        over, self._over = self._over, False
        self._stack.setCurrentWidget(self.results)
        self.results.show_result(result, over)
        sitting = result.sitting.started.sitting
        self._jobs.db(work.AfterSitting(sitting), self._offer_repair, self._tell)

    def _offer_repair(self, desk: KindDesk | None) -> None:
        shown = self.results.face.result.sitting.started.sitting if self.results.face else ""
        if desk is not None and desk.repairs == shown:
            self.result.offer_repair(repair(len(desk.topics), desk.questions, desk.minutes))

    def _repair(self) -> None:
        self._open_kind(ExamKind.REPAIR)

    def _again(self, shown: Face) -> work.ShowResult:
        return work.ShowResult(shown.result.sitting.started.sitting)

    def _reread(self, result: Result | None) -> None:
        """The bank changed while a result or its answers are on the screen."""
        if result is None:
            return
        self.results.reread(result)
        if self._stack.currentWidget() is self.walk:
            self.walk.reread(result)

    def _rescored(self, result: Result | None) -> None:
        """After a decision on corrected keys: other pages count with the new score."""
        self.changed.emit()
        self._scored(result)

    # The walk through the answers

    def _walk_through(self, way: Way) -> None:
        if self.results.face is not None:
            self._stack.setCurrentWidget(self.walk)
            self.immersed.emit(True)
            self.walk.begin(self.results.face.result, way.show, way.position)

    def _walk_left(self, result: Result) -> None:
        self._stop()
        self._stack.setCurrentWidget(self.results)
        self.results.come_back(result)

    def _lesson(self, topic: str) -> None:
        self.navigate.emit(Destination(PageId.LIBRARY, topic=topic))

    # Inside

    def _keep_grid(self) -> None:
        if self._preferences is None:
            return
        try:
            self._preferences.save(preferences_of(self._appearance))
        except StorageFailed as problem:
            words = self.tr("This holds until you close the window. {0}")
            self.notice.emit(words.format(say(problem.sentence)))

    def _stop(self) -> None:
        """Whatever runs ends here: a sitting is left, words that are being written are kept."""
        self.panel.leave()
        self.tutorial.stop()
        if self._stack.currentWidget() is self.walk:
            self.walk.finish()
        self.immersed.emit(False)

    def _tell(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.notice.emit(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)

    def _connect(self) -> None:
        self.forms.started.connect(self._primary)
        self.forms.opened.connect(self._open_rules)
        self.forms.kind_opened.connect(self._open_kind)
        self.forms.resumed.connect(self._resume)
        self.forms.result_asked.connect(self._show_result)
        self.rules.started.connect(self._start)
        self.rules.tutorial_asked.connect(self._replay)
        self.tutorial.left.connect(self._to_rules)
        self.tutorial.ran_out.connect(self._tutorial_ran_out)
        self.tutorial.done.connect(self._tutorial_done)
        self.rules.back_asked.connect(self._to_forms)
        self.panel.ended.connect(self._ended)
        self._appearance.grid_turned.connect(self._keep_grid)
        self.survey.answered.connect(self._keep_survey)
        self.survey.passed_over.connect(self._show_sat)
        self.result.repair_asked.connect(self._repair)
        self.results.walk_asked.connect(self._walk_through)
        self.results.forms_asked.connect(self._to_forms)
        self.results.rescored.connect(self._rescored)
        self.results.navigate.connect(self.navigate)
        self.results.notice.connect(self.notice)
        self.walk.left.connect(self._walk_left)
        self.walk.lesson_asked.connect(self._lesson)
