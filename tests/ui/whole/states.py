"""Every state the sweeps look at: the scenes of the pictures, and what only code brings about."""

import errno
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit

from studyapp.domain.answers import Confidence
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sentences import Sentence
from studyapp.domain.session import EndReason
from studyapp.domain.sittings import SittingMode
from studyapp.services.ports import StorageFailed
from studyapp.services.quizzes import Timing
from studyapp.storage.failures import words
from studyapp.ui.exam.page import ExamPage
from studyapp.ui.exam.sitting.words import more_below
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.progress.page import ProgressPage
from studyapp.ui.scenes import (
    CARDS,
    EXAM,
    PROGRESS,
    QUIZ,
    QUIZ_ALL,
    RELAXED,
    SCENES,
    SESSION,
    SETTINGS,
    START,
    SURVEY,
    TODAY,
    Scene,
)
from studyapp.ui.settings.page import SettingsPage
from studyapp.ui.trouble import FaultDialog
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.fields import NumberField
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.radio_list import RadioRow
from tests.outlooks import long_course
from tests.ui.whole.stage import Stage, State
from tests.ui.whole.world import in_greek

DETAILS = "διστκ φυλλ: " * 6
SMALL = Path(__file__).parents[2] / "data" / "banks" / "small"
BROKEN = {
    "insights/aa-01.yaml": {
        'takeaway: "Ask who is missing."': "takeaways: 3",
        "level: apply": "level: aply",
        "fact: aa-01-rate": "fact: Aa_01",
        "enemies: [aa-01-q02]": "enemies: aa-01-q02",
    },
    "bank.yaml": {"checked_on: 2026-11-21": "checked_on: 2026-02-31"},
}
DATA = Destination(PageId.SETTINGS, section="data")
LIBRARY_BANKS = Destination(PageId.LIBRARY, section="banks")
BANKS = Destination(PageId.SETTINGS, section="banks")


def _press_button(stage: Stage, n: int) -> None:
    """Press the n-th button in the settings' data section."""
    page = stage.window.current_page()
    assert isinstance(page, SettingsPage)
    buttons = [one for one in page.view.data.findChildren(Button) if one.isVisible()]
    buttons[n].click()


def _full(stage: Stage) -> Sentence:
    """What a full disk has the storage say."""
    return words(stage.folder / "study.db", OSError(errno.ENOSPC, "No space left on device"))


def _toast(stage: Stage) -> None:
    stage.app.jobs.failed.emit(StorageFailed(_full(stage)))


def _fault(stage: Stage) -> None:
    FaultDialog(stage.app.appearance, DETAILS, stage.window).open()


def _back_up(stage: Stage) -> None:
    _press_button(stage, 1)


def _choose(stage: Stage, button: int, file: Path) -> None:
    """Press a button in the data section that asks for a file, and choose one."""
    _press_button(stage, button)
    dialog = stage.window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)
    stage.window.activateWindow()
    stage.settle()


def _restore_no_copy(stage: Stage) -> None:
    _choose(stage, 2, stage.folder / "διακοπες")


def _import_no_log(stage: Stage) -> None:
    file = stage.folder / "ημερολογιο"
    file.write_text("{}\n{}\n", encoding="utf-8")
    _choose(stage, 4, file)


def _plan_not_kept(stage: Stage) -> None:
    stage.world.store.refuses = _full(stage)
    page = stage.window.current_page()
    assert isinstance(page, SettingsPage)
    page.view.session.grades.emit(4)
    page.resting.timeout.emit()


def _broken_bank(stage: Stage) -> None:
    """A bank of the learner's own with a fault of every kind of file."""
    own = stage.folder / "banks"
    bank = own / "μικρη"
    shutil.copytree(SMALL, bank)
    for name, changes in BROKEN.items():
        text = (bank / name).read_text(encoding="utf-8")
        for old, new in changes.items():
            text = text.replace(old, new)
        (bank / name).write_text(text, encoding="utf-8")
    (bank / "sources.yaml").unlink()
    (bank / "guide" / "aa-01.md").write_bytes(b"\xff\xfe")
    (bank / "media" / "graph.png").write_bytes(b"no picture")
    (bank / "strategy" / "bb-01.yaml").write_text("topic:\tbb-01\n", encoding="utf-8")
    (bank / "stray.yaml").touch()
    stage.world.banks.own = own
    stage.window.refresh()


def _add_days_off(stage: Stage) -> None:
    page = stage.window.current_page()
    assert isinstance(page, SettingsPage)
    plan = stage.world.services.planning.plan()
    assert plan is not None
    today = stage.world.clock.now().day
    far = tuple(today + timedelta(days=n) for n in (3, 10, 11, 12, 30, 40, 50, 60, 70))
    stage.world.services.planning.decide(replace(plan, days_off=far))
    stage.window.refresh()
    stage.settle()
    buttons = [one for one in page.view.plan.findChildren(Button) if one.isVisible()]
    next(one for one in buttons if one.property("role") == "link").click()


def _no_minutes(stage: Stage) -> None:
    for field in stage.window.findChildren(NumberField):
        if field.isVisible() and field.maximum() > 100:
            field.setValue(0)
    stage.press("Return")


def _full_disk(stage: Stage) -> None:
    stage.world.store.refuses = _full(stage)
    stage.press("f")


def _exam(stage: Stage) -> ExamPage:
    page = stage.window.current_page()
    assert isinstance(page, ExamPage)
    return page


def _little_time(stage: Stage) -> None:
    panel = _exam(stage).panel
    panel.clock.shown.emit(901, 900)


def _to_today(stage: Stage) -> None:
    stage.window.go(TODAY)


def _more_below(stage: Stage) -> None:
    _exam(stage).panel.question.frame.frame.set_problem(more_below())


def _survey_refused(stage: Stage) -> None:
    stage.world.store.refuses = _full(stage)
    _exam(stage).survey.result.click()


def _nothing_fits(stage: Stage) -> None:
    """None of the questions was answered sure and wrong."""
    rows = [row for row in stage.window.findChildren(RadioRow) if row.isVisible()]
    next(row for row in rows if row.face.key == Source.SURE_WRONG).click()


def _four_grades(stage: Stage) -> None:
    plan = stage.world.services.planning.plan()
    assert plan is not None
    stage.world.services.planning.decide(replace(plan, grades=4))
    stage.window.go(SESSION)
    stage.settle()
    stage.press("Space")


def _nothing_due(stage: Stage) -> None:
    store = stage.world.store
    for key in list(store.items):
        store.items[key] = replace(store.items[key], retired_on=stage.world.clock.now().day)
    stage.window.refresh()


def _card(stage: Stage) -> None:
    """Read a card: actions and pages come first among what is found, cards last."""
    stage.press("Ctrl+K")
    field = stage.focus()
    assert isinstance(field, QLineEdit)
    field.setText(stage.world.cards[0].front.split()[0])
    stage.settle()
    for _ in range(20):
        stage.press("Down")
    stage.press("Return")


def _enough_answers(stage: Stage) -> None:
    """First answers enough for a number, every third one wrong and all of them sure."""
    services = stage.world.services
    plan, report = services.planning.plan(), services.progress.report()
    assert plan is not None
    assert report is not None
    for row in report.disciplines:
        topics = tuple(topic.id for topic in row.topics)
        running = services.quizzes.begin(report.info, plan, Setup(topics, Source.UNSEEN, 12))
        assert running is not None
        for n, item in enumerate(running.quiz.paper):
            key = running.text(item).asked.key
            chosen = key if n % 3 else next(o for o in item.order if o != key)
            timing = Timing(60_000, 60_000)
            running = services.quizzes.answer(running, chosen, Confidence.SURE, timing)
        services.quizzes.end(running, EndReason.DONE)
    stage.window.refresh()
    stage.settle()


def _many_sittings(stage: Stage) -> None:
    """As after two months with six long sittings, in what is asked for from now on."""
    forecasts, day = stage.world.services.forecasts, stage.world.clock.now().day
    course = replace(long_course(day, 6))
    words = tuple(replace(one, title=in_greek(one.title)) for one in course.sittings)
    known = replace(course, sittings=words)
    forecasts.__dict__.update(course=lambda _info, _plan: known)
    _enough_answers(stage)


def _how(stage: Stage) -> None:
    """With how it is worked out, in sight."""
    _many_sittings(stage)
    page = stage.window.current_page()
    assert isinstance(page, ProgressPage)
    page.view.reading.how.click()
    stage.settle()
    page.view.reading.how.setFocus()


def _topics(stage: Stage) -> None:
    page = stage.window.current_page()
    assert isinstance(page, ProgressPage)
    table = page.view.table
    worst, *others = table.blocks
    table.list_all(worst)
    for key in others:
        table.toggle(key)


def _sit(stage: Stage, mode: SittingMode, seconds: int) -> str:
    """Sit a form with a miss in five, a flag in six, a change in seven and a gap in nineteen."""
    services = stage.world.services
    plan = services.planning.plan()
    assert plan is not None
    info = services.library.active(plan.bank)
    assert info is not None
    desks = services.exams.forms(info, plan)
    form = next(one.form.id for one in desks if one.can_start)
    sat = services.exams.start(info, plan, form, mode)
    for position in range(len(sat.sitting.paper)):
        sat = services.exams.visit(sat, position)
        stage.world.clock.advance(1000 * (seconds + position % 11 * 9))
        order, key = sat.sitting.paper[position].order, sat.text(position).asked.key
        wrong = next(option for option in order if option != key)
        if position % 7 == 3:
            sat = services.exams.choose(sat, position, order[0])
        if position % 19:
            sat = services.exams.choose(sat, position, key if position % 5 else wrong)
        sat = services.exams.flag(sat, position, position % 6 == 1)
        if not sat.sitting.strict:
            sure = tuple(Confidence)[position % 3]
            sat = services.exams.sure(sat, position, sure.value)
    return services.exams.submit(sat).sitting.started.sitting


def _exam_report(stage: Stage) -> None:
    """The second page of a relaxed exam, with a strict one before it."""
    _sit(stage, SittingMode.STRICT, 60)
    sitting = _sit(stage, SittingMode.RELAXED, 50)
    stage.window.go(Destination(PageId.EXAM, sitting=sitting))
    stage.settle()
    stage.press("p")


def _corrected_keys(stage: Stage) -> None:
    """The dry run of two corrected keys."""
    sitting = _sit(stage, SittingMode.STRICT, 60)
    services = stage.world.services
    plan = services.planning.plan()
    info = services.library.active(plan.bank) if plan else None
    assert info is not None
    result = services.results.result(info, sitting)
    assert result is not None
    # One point more, one less.
    for mark in (result.score.marks[5], result.score.marks[6]):
        asked = result.texts[mark.position].asked
        other = next(option.id for option in asked.options if option.id != asked.key)
        key = other if mark.right else mark.cell.chosen
        _correct(stage, mark.item, key or other)
    stage.window.go(Destination(PageId.EXAM, sitting=sitting))
    stage.settle()
    notice = next(one for one in stage.window.findChildren(Notice) if one.isVisible())
    notice.verb.click()


def _correct(stage: Stage, item: str, key: str) -> None:
    """The bank gives a question another key."""
    items = stage.world.store.items
    for name, entry in items.items():
        if name[1] == item and entry.question is not None:
            options = tuple(replace(one, correct=one.id == key) for one in entry.question.options)
            items[name] = replace(entry, question=replace(entry.question, options=options))


OVERLAYS = (
    "palette",
    "palette-search",
    "palette-nothing",
    "keys",
    "exam-end",
    "quiz-report",
    "quiz-leave",
)
SCENE_STATES = tuple(State(scene.name, scene, overlay=scene.name in OVERLAYS) for scene in SCENES)
MORE_STATES = (
    State("toast", Scene("", TODAY), _toast),
    State("fault", Scene("", TODAY), _fault, overlay=True),
    State("trouble", Scene("", TODAY), shut=True),
    State("today-nothing", Scene("", TODAY), _nothing_due),
    State("today-exam-runs", Scene("", START, EXAM, fresh=True), _to_today),
    State("today-exam-stands", Scene("", START, RELAXED, fresh=True), _to_today),
    State("progress-topics", Scene("", PROGRESS), _topics),
    State("today-number", Scene("", TODAY), _enough_answers),
    State("progress-number", Scene("", PROGRESS), _enough_answers),
    State("progress-sittings", Scene("", PROGRESS), _many_sittings),
    State("progress-how", Scene("", PROGRESS), _how),
    State("flashcards-nothing", Scene("", CARDS), _nothing_due),
    State("settings-days-off", Scene("", SETTINGS), _add_days_off),
    State("settings-no-minutes", Scene("", SETTINGS), _no_minutes),
    State("settings-backed-up", Scene("", DATA), _back_up),
    State("settings-restore-refused", Scene("", DATA), _restore_no_copy),
    State("settings-log-refused", Scene("", DATA), _import_no_log),
    State("settings-not-kept", Scene("", SETTINGS), _plan_not_kept),
    State("settings-bank-broken", Scene("", BANKS), _broken_bank),
    State("library-bank-broken", Scene("", LIBRARY_BANKS), _broken_bank),
    State("first-start-no-minutes", Scene("", START, ("Return",), fresh=True), _no_minutes),
    State("quiz-refused", Scene("", QUIZ_ALL, ("a",)), _full_disk),
    State("exam-warned", Scene("", START, EXAM, fresh=True), _little_time),
    State("exam-warned-relaxed", Scene("", START, RELAXED, fresh=True), _little_time),
    State("exam-more-below", Scene("", START, EXAM, fresh=True), _more_below),
    State(
        "exam-survey-refused",
        Scene("", START, (*SURVEY, "Tab", "Space"), fresh=True),
        _survey_refused,
    ),
    State("quiz-nothing", Scene("", QUIZ), _nothing_fits),
    State("session-refused", Scene("", SESSION), _full_disk),
    State("session-four", Scene("", TODAY), _four_grades),
    State("card-read", Scene("", TODAY), _card, overlay=True),
    State("exam-report-full", Scene("", TODAY), _exam_report),
    State("exam-corrected-keys", Scene("", TODAY), _corrected_keys),
    State("keys-today", Scene("", TODAY, ("?",)), overlay=True),
)
STATES = (*SCENE_STATES, *MORE_STATES)
