"""Pictures of every widget in every state, for eyes: `python -m tests.ui.gallery FOLDER`."""

import os
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from studyapp.domain.questions import Term
from studyapp.places import resources
from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.widgets.answer_marks import AnswerMark, AnswerMarks
from studyapp.ui.widgets.bar_plot import BarPlot, Load
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.choice import Choice
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth, rail_is_full
from studyapp.ui.widgets.date_field import DateField, MonthPicker
from studyapp.ui.widgets.dialog import Dialog, Verb
from studyapp.ui.widgets.document_view import DocumentView
from studyapp.ui.widgets.fields import MinutesField, NumberField, TextField, set_problem
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.focus_ring import FocusRing
from studyapp.ui.widgets.frames import Hairline, Panel, Surface
from studyapp.ui.widgets.glyph import Glyph, Mark
from studyapp.ui.widgets.interval_bar import Interval, IntervalAxis, IntervalBar
from studyapp.ui.widgets.keycap import Keycaps
from studyapp.ui.widgets.page import EmptyState, PageScroll
from studyapp.ui.widgets.palette import Palette
from studyapp.ui.widgets.palette_row import PaletteItem
from studyapp.ui.widgets.progress_line import ProgressLine
from studyapp.ui.widgets.rail import Place, Rail
from studyapp.ui.widgets.range_band import RangeBand, ScoreRange
from studyapp.ui.widgets.ratio_line import Ratio, RatioLine, Ratios
from studyapp.ui.widgets.recall_bar import Recall, RecallAxis, RecallBar
from studyapp.ui.widgets.segmented import SegmentedControl
from studyapp.ui.widgets.segments import Segment
from studyapp.ui.widgets.study_calendar import StudyCalendar, StudyDays
from studyapp.ui.widgets.switch import Switch
from studyapp.ui.widgets.tap_group import Tap, TapGroup
from studyapp.ui.widgets.text import Label, Prose
from studyapp.ui.widgets.toast import Toast
from tests.ui.gallery_questions import choosing, exam, grids, options, quiz

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
TODAY = date(2026, 10, 6)
PLACES = [
    Place("today", "today", "Today"),
    Place("flashcards", "cards", "Flashcards"),
]
FOOT = [Place("settings", "settings", "Settings")]
RECALLS = [
    Recall(0, "Insights", 0.86, "86 %", "31 cards"),
    Recall(1, "Strategy", 0.78, "78 %", "24 cards"),
    Recall(2, "Metrics", 0.54, "54 %", "28 cards"),
    Recall(3, "Design", 1.0, "100 %", "2 cards"),
    Recall(4, "Culture", None, "", "no card yet"),
]
INTERVALS = [
    Interval(0, "Insights", 0.74, 0.8, 0.85, 0.75, "Insights: 80, 74 to 85, on track"),
    Interval(1, "Strategy", 0.66, 0.74, 0.81, 0.75, "Strategy: 74, 66 to 81, not sure yet"),
    Interval(2, "Metrics", 0.54, 0.63, 0.71, 0.75, "Metrics: 63, 54 to 71, weak"),
    Interval(3, "Design", 0.1, 0.2, 1.0, 0.75, "Design: 20, 10 to 100, not sure yet"),
    Interval(4, "Culture", None, None, None, 0.75, "Culture: no answer yet"),
]
MARKS = {"R": AnswerMark.RIGHT, "M": AnswerMark.MISSED, ".": AnswerMark.UNSEEN}
LOAD = Load(
    TODAY,
    tuple((31, 24, 0, 18, 22, 40, 3)[n % 7] + n % 5 for n in range(28)),
    TODAY,
    TODAY + timedelta(days=25),
)
RATIOS = Ratios(
    tuple(
        Ratio(f"{n + 1} Sep", share, low, high, 40 + n, f"week of {n + 1} Sep: {share}")
        for n, (share, low, high) in enumerate(
            (
                (0.72, 0.6, 0.82),
                (0.8, 0.72, 0.86),
                (None, None, None),
                (0.86, 0.8, 0.9),
                (0.91, 0.86, 0.95),
                (0.88, 0.83, 0.92),
            )
        )
    ),
    "share recalled at first sight, 90 % range",
    0.9,
    "your aim is 90 %",
)
LESSON = """
Customers can tell you what matters to them, or their behaviour can. A driver analysis compares the
two, so that money goes to what moves the overall judgement.

## Stated and derived importance

Stated importance is what people say when you ask. Derived importance is how strongly the `rating`
of one aspect moves with the overall rating; see [sampling](lesson:ci-05).

| Aspect | Stated rank | Correlation | Read it as |
|---|--:|--:|---|
| Correct bill | 1 | 0.18 | Must be right, adds little more |
| Speed of reply | 6 | 0.57 | Hidden driver: find out why |

> [!NOTE]
> A correlation says nothing of *causes*.

1. Draw at random. Where a small group matters, **stratify**: split the list, then draw in each.
2. Choose the size.

    - at 95 % confidence

### In code

> A quotation of somebody who said something worth the room.

```
1.96 * sqrt(p * (1 - p) / n)
```
"""
LESSON_TERMS = [
    Term("stated-importance", "Stated importance", "What customers say matters when asked."),
    Term("derived-importance", "Derived importance", "How a rating moves with the whole."),
]
ITEMS = [
    PaletteItem("Do", "Start the session", "start", "24 reviews + 8 new", "cards"),
    PaletteItem("Open", "Today", "today", icon="today"),
    PaletteItem("Open", "Settings: start of the day", "settings", icon="settings"),
    PaletteItem(
        "Cards",
        "Where do you start a journey map when every department starts with its own?",
        "de-03-c01",
        "Design, due today",
        place=3,
    ),
]


def study_days() -> StudyDays:
    """Five weeks of study with days off, and an exam 39 days ahead."""
    pattern = (20, 12, 40, 0, 25, 34, 0, 8, 31, 16, 5, 22)
    first = TODAY - timedelta(days=36)
    minutes = {first + timedelta(days=n): pattern[n % len(pattern)] for n in range(36)}
    return StudyDays(first, TODAY + timedelta(days=39), TODAY, minutes, date(2026, 11, 14))


def column(parent: QWidget, spacing: int = 12) -> QVBoxLayout:
    """A padded column for a sheet."""
    made = QVBoxLayout(parent)
    made.setContentsMargins(32, 24, 32, 24)
    made.setSpacing(spacing)
    return made


def controls(appearance: Appearance) -> QWidget:
    """Buttons, taps, segments, switches and fields."""
    sheet = QWidget()
    rows = column(sheet)
    rows.addWidget(
        Button(appearance, "Start: 24 reviews + 8 new", ButtonRole.START, keys=["Enter"])
    )
    buttons = Flow(gap=12)
    buttons.addWidget(Button(appearance, "Start", ButtonRole.PRIMARY, keys=("Enter",)))
    buttons.addWidget(Button(appearance, "Back"))
    buttons.addWidget(Button(appearance, "Export", ButtonRole.QUIET))
    buttons.addWidget(Button(appearance, "End exam", ButtonRole.DESTRUCTIVE))
    buttons.addWidget(Button(appearance, "Flag", icon="flag"))
    buttons.addWidget(Button(appearance, "Add days", ButtonRole.LINK, icon="plus"))
    for role in (ButtonRole.PRIMARY, ButtonRole.SECONDARY, ButtonRole.QUIET):
        disabled = Button(appearance, "Disabled", role, keys=("Enter",))
        disabled.setEnabled(False)
        buttons.addWidget(disabled)
    rows.addWidget(buttons)
    foot = Flow(gap=12)
    for word, icon, key in (
        ("Flag", "flag", "F"),
        ("Note", "note", "N"),
        ("Not today", "moon", "B"),
        ("Suspend", "pause", "S"),
        ("All keys", "question", "?"),
    ):
        quiet, small = ButtonRole.QUIET, ButtonSize.SMALL
        foot.addWidget(Button(appearance, word, quiet, size=small, keys=(key,), icon=icon))
    foot.addWidget(Keycaps(appearance, ("Ctrl", "Z")))
    rows.addWidget(foot)
    rows.addWidget(TapGroup(appearance, [Tap(1, "Missed", "1"), Tap(3, "Knew it", "2")]))
    four = ["Missed", "Hard", "Good", "Easy"]
    rows.addWidget(
        TapGroup(appearance, [Tap(n, w, str(n)) for n, w in enumerate(four, 1)], least=112)
    )
    segments = [Segment("system", "As the system"), Segment("light", "Light"), Segment("d", "Dark")]
    rows.addWidget(SegmentedControl(appearance, "Theme", segments, "system"))
    sizes = [Segment(str(n), f"{n} %") for n in (100, 125, 150, 200)]
    rows.addWidget(SegmentedControl(appearance, "Text size", sizes, "150"))
    switches = Flow(gap=32)
    for on in (True, False):
        switch = Switch(appearance, "Show keys beside the words")
        switch.setChecked(on)
        switches.addWidget(switch)
    rows.addWidget(switches)
    fields = Flow(gap=12)
    fields.addWidget(DateField(appearance, "Exam date", date(2026, 11, 14), locale=ENGLISH))
    target = NumberField(appearance, "Target", 0, 100, unit=" %")
    target.setValue(75)
    fields.addWidget(target)
    wrong = NumberField(appearance, "Target", 0, 100, unit=" %")
    set_problem(wrong, True)
    fields.addWidget(wrong)
    fields.addWidget(TextField(appearance, "Note", hint="A word for yourself"))
    off = TextField(appearance, "Off")
    off.setText("disabled")
    off.setEnabled(False)
    fields.addWidget(off)
    languages = [Segment("en", "English"), Segment("nl", "Nederlands")]
    fields.addWidget(Choice(appearance, "Language", languages, "en"))
    rows.addWidget(fields)
    rows.addWidget(MinutesField(appearance, (25, 25, 25, 25, 20, 40, 0), ENGLISH))
    rows.addStretch(1)
    return sheet


def words(appearance: Appearance) -> QWidget:
    """The type scale, a card, a notice."""
    sheet = QWidget()
    rows = column(sheet)
    rows.addWidget(Label(appearance, "Tuesday 6 October", "small", "muted"))
    rows.addWidget(Label(appearance, "39 days to the exam. The plan holds.", "title"))
    rows.addWidget(
        Label(
            appearance,
            "Your minutes are enough, with nearly 3 hours to spare. Start Culture by Thursday "
            "15 October.",
            "reading",
            "ink2",
        )
    )
    rows.addWidget(Label(appearance, "65 to 80", "figure"))
    rows.addWidget(Label(appearance, "Study days", "section"))
    rows.addWidget(Label(appearance, "27 of 31 planned days", "small", "ink2", tabular=True))
    rows.addWidget(Label(appearance, "points an hour", "caption", "muted"))
    card = Panel(Surface.CARD)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(32, 28, 32, 28)
    inside.setSpacing(12)
    topic = QHBoxLayout()
    topic.setSpacing(8)
    topic.addWidget(Mark(appearance, 3))
    topic.addWidget(Label(appearance, "Design", "small", "ink2"))
    topic.addWidget(Label(appearance, "Emotion and memory", "small", "muted"), 1)
    inside.addLayout(topic)
    inside.addWidget(
        Prose(
            appearance,
            "What does the peak-end rule say about how customers remember an experience?",
            "card",
        )
    )
    inside.addWidget(Hairline())
    inside.addWidget(
        Prose(
            appearance,
            "They judge it mostly by its **most intense moment** and by **how it ended**, not by "
            "the average of all moments.\n\n- first, `n = 40` of *all* guests\n- then a second, "
            "longer point that has to wrap under itself when there is little room for it",
            "answer",
        )
    )
    inside.addWidget(Prose(appearance, "Kahneman, *Psychological Science*, 1993", "small", "muted"))
    rows.addWidget(card)
    rows.addWidget(
        Prose(
            appearance,
            "**Why now:** you missed it on 28 September. Chance that you still know it: 71 %.",
            "small",
            "muted",
            strong="ink2",
            align=Qt.AlignmentFlag.AlignHCenter,
        )
    )
    notice = Panel(Surface.NOTICE)
    line = QHBoxLayout(notice)
    line.setContentsMargins(16, 12, 16, 12)
    line.addWidget(Glyph(appearance, "warn", "warn", 16))
    line.addWidget(Label(appearance, "One card was left out: ci-05.yaml, line 41."), 1)
    rows.addWidget(notice)
    rows.addStretch(1)
    return sheet


def figures(appearance: Appearance) -> QWidget:
    """Recall bars, calendar, progress line, every icon."""
    sheet = QWidget()
    rows = column(sheet)
    rows.addWidget(Label(appearance, "What you still know", "section"))
    for recall in RECALLS:
        rows.addWidget(RecallBar(appearance, recall))
    rows.addWidget(RecallAxis(appearance))
    rows.addWidget(Label(appearance, "Study days", "section"))
    calendar = StudyCalendar(appearance, study_days(), ENGLISH)
    rows.addWidget(calendar, 0, Qt.AlignmentFlag.AlignLeft)
    line = ProgressLine(appearance, "Session")
    line.set_done(13, 32)
    rows.addWidget(line)
    icons = Flow(gap=12)
    folder = resources() / "icons"
    for path in sorted(folder.glob("*.svg")):
        icons.addWidget(Glyph(appearance, path.stem, "ink", 20))
    rows.addWidget(icons)
    rows.addStretch(1)
    return sheet


def measures(appearance: Appearance) -> QWidget:
    """Shares with ranges, answers one by one, score bands and plots."""
    sheet = QWidget()
    rows = column(sheet)
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    for row, interval in enumerate(INTERVALS):
        grid.addWidget(Mark(appearance, interval.place), row, 0)
        grid.addWidget(Label(appearance, interval.name, weight=500), row, 1)
        grid.addWidget(IntervalBar(appearance, interval), row, 2)
    grid.addWidget(IntervalAxis(appearance, 0.75), len(INTERVALS), 2)
    grid.setColumnStretch(2, 1)
    rows.addLayout(grid)
    for place, marks in ((2, "RRMR.."), (0, "MMRRRR......RMRMRMRMRM")):
        kinds = tuple(MARKS[mark] for mark in marks)
        rows.addWidget(AnswerMarks(appearance, "Driver analysis", kinds, place))
    rows.addWidget(RangeBand(appearance, ScoreRange(76, 69, 83, "76, 69 to 83", 75, "76")))
    rows.addWidget(RangeBand(appearance, ScoreRange(72.5, 65, 80, "65 to 80", 75)))
    rows.addWidget(RangeBand(appearance, ScoreRange(31, 24, 40, "31, 24 to 40", 75, "31")))
    rows.addWidget(BarPlot(appearance, "Cards on the days ahead", LOAD, ENGLISH))
    rows.addWidget(RatioLine(appearance, "Cards recalled", RATIOS))
    rows.addStretch(1)
    return sheet


def document(appearance: Appearance) -> QWidget:
    """A lesson with all that a lesson may hold."""
    sheet = QWidget()
    rows = column(sheet)
    view = DocumentView(appearance, "Driver analysis")
    view.set_text(LESSON, LESSON_TERMS)
    rows.addWidget(view)
    rows.addStretch(1)
    return sheet


def stock(appearance: Appearance) -> QWidget:
    """Qt's own parts, which must not look like Qt's own."""
    sheet = QWidget()
    rows = column(sheet)
    month = MonthPicker(appearance, TODAY + timedelta(days=3))
    month.setLocale(ENGLISH)
    month.setSelectedDate(QDate(2026, 10, 6))
    rows.addWidget(month, 0, Qt.AlignmentFlag.AlignLeft)
    note = QPlainTextEdit("A note that is long enough to scroll.\n" * 12)
    note.setFixedHeight(96)
    rows.addWidget(note)
    menu = QMenu(sheet)
    for word in ("Flag", "Suspend", "Not today"):
        menu.addAction(word)
    menu.addSeparator()
    menu.addAction("Off").setEnabled(False)
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    shown = QLabel()
    shown.setPixmap(menu.grab())
    rows.addWidget(shown)
    rows.addStretch(1)
    return sheet


def empty(appearance: Appearance) -> QWidget:
    """A page without data."""
    sheet = QWidget()
    rows = column(sheet)
    rows.addWidget(
        EmptyState(
            appearance,
            "Not enough answers yet to say where you stand.",
            "You have given 19 first answers. A fair estimate needs 60, at least 8 of them in each "
            "discipline.",
            Button(appearance, "Start 10 new cards, about 6 min", ButtonRole.PRIMARY),
            Button(appearance, "Choose a topic instead", ButtonRole.QUIET),
        )
    )
    rows.addStretch(1)
    return sheet


def window(appearance: Appearance) -> QWidget:
    """Rail, a responsive page, a toast and the focus ring."""
    made = QWidget()
    made.resize(1200, 800)
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    rail = Rail(appearance, "CCXP Study", PLACES, FOOT, parent=made)
    rail.set_current("today")
    rail.set_narrow(not rail_is_full(1200, appearance.theme.text_size))
    across.addWidget(rail)
    parts: dict[str, QWidget] = {
        "sentence": Label(appearance, "39 days to the exam. The plan holds.", "title"),
        "start": Button(
            appearance,
            "Start: 24 reviews + 8 new, about 18 min",
            ButtonRole.START,
            keys=("Enter",),
        ),
        "memory": figures(appearance),
        "calendar": StudyCalendar(appearance, study_days(), ENGLISH),
    }
    wide = [Band((Column(("sentence", "start", "calendar")), Column(("memory",), 312)))]
    narrow = [Band((Column(("sentence", "start", "memory", "calendar")),))]
    arrangements = {PageWidth.WIDE: wide, PageWidth.MIDDLE: wide, PageWidth.NARROW: narrow}
    page = Columns(appearance, parts, arrangements)
    across.addWidget(PageScroll(page), 1)
    FocusRing(appearance, made)
    toast = Toast(appearance, made)
    toast.tell("Suspended. You will not see it again.", undo=True)
    return made


def asking(appearance: Appearance) -> QWidget:
    """A dialog over the window."""
    made = window(appearance)
    dialog = Dialog(
        appearance,
        made,
        "End the session now?",
        [
            Verb("go", "Go on", ButtonRole.PRIMARY, safe=True),
            Verb("end", "End the session"),
        ],
        body="19 cards are left. What you answered is kept, and the rest comes back tomorrow.",
    )
    dialog.open()
    return made


def finding(appearance: Appearance) -> QWidget:
    """The palette over the window."""
    made = window(appearance)
    palette = Palette(appearance, made)
    palette.open()
    palette.field.setText("start")
    palette.set_items(ITEMS)
    return made


SHEETS: dict[str, tuple[Callable[[Appearance], QWidget], int, int]] = {
    "controls": (controls, 760, 820),
    "words": (words, 700, 860),
    "figures": (figures, 480, 760),
    "document": (document, 624, 900),
    "measures": (measures, 480, 900),
    "stock": (stock, 480, 700),
    "empty": (empty, 800, 300),
    "options": (options, 784, 960),
    "grids": (grids, 900, 1000),
    "choosing": (choosing, 696, 720),
    "choosing-narrow": (choosing, 440, 900),
    "quiz": (quiz, 1200, 800),
    "exam": (exam, 1200, 800),
    "window": (window, 1200, 800),
    "dialog": (asking, 1200, 800),
    "palette": (finding, 1200, 800),
}


def draw(folder: Path) -> None:
    """Write a PNG of every sheet in both themes at 100, 150 and 200 %."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    QLocale.setDefault(ENGLISH)
    appearance = Appearance(app, resources())
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        for size in (1.0, 1.5, 2.0):
            appearance.set(scheme=scheme, text_size=size)
            for name, (build, width, height) in SHEETS.items():
                sheet = build(appearance)
                grows = 1.0 if build in (window, asking, finding, quiz, exam) else size
                sheet.resize(round(width * min(grows, 1.5)), round(height * grows))
                sheet.show()
                sheet.activateWindow()
                app.processEvents()
                if build is window:
                    QTest.keyClick(sheet, Qt.Key.Key_Tab)
                hover(sheet)
                app.processEvents()
                sheet.grab().save(str(folder / f"{name}-{scheme}-{round(size * 100)}.png"))
                sheet.close()
                sheet.deleteLater()


def hover(sheet: QWidget) -> None:
    """Let the first secondary button be hovered, so that the state is seen."""
    for button in sheet.findChildren(Button):
        if button.property("role") == ButtonRole.SECONDARY.value:
            middle = QPoint(4, 4)
            at = button.mapToGlobal(middle)
            entered = QEnterEvent(middle.toPointF(), middle.toPointF(), at.toPointF())
            QApplication.sendEvent(button, entered)
            return


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    draw(Path(sys.argv[1]))
