"""The gallery's sheets of what questions, quizzes and exams are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.answer_marks import AnswerMark
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.check_row import TreeRow
from studyapp.ui.widgets.check_tree import CheckTree, TreeHeads
from studyapp.ui.widgets.chip import Chip, ChipFace, ChipRow
from studyapp.ui.widgets.clock_label import ClockLabel
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.grid_cell import CellState, GridCell
from studyapp.ui.widgets.grid_legend import GridLegend
from studyapp.ui.widgets.interval_bar import Interval, IntervalAxis
from studyapp.ui.widgets.option_list import OptionList
from studyapp.ui.widgets.option_row import OptionFace, OptionState
from studyapp.ui.widgets.question_grid import QuestionGrid
from studyapp.ui.widgets.session_bar import SessionBar
from studyapp.ui.widgets.session_frame import SessionFrame
from studyapp.ui.widgets.tap_group import Tap, TapGroup
from studyapp.ui.widgets.text import Label, Prose

ASKED = (
    OptionFace("a", "A", "Lengthen the survey so that it also asks about complaints.", struck=True),
    OptionFace(
        "b",
        "B",
        "Compare those who replied with those who did not, using complaints and repeat visits.",
    ),
    OptionFace("c", "C", "Publish the 8.6 with a footnote that states the response rate."),
    OptionFace(
        "d",
        "D",
        "Send more surveys until the margin of error is below two points.",
        OptionState.CHOSEN,
    ),
)
REASONS = (
    "A longer survey usually costs replies, and still misses the people who do not answer.",
    "Few replies and rising complaints point to non-response bias. Data you already hold on "
    "everyone shows whether the silent 91 % fared worse.",
    "Open about the rate, but it still presents a figure that may not stand for the customers.",
    "More replies of the same kind shrink only random error. If unhappy customers stay silent, the "
    "bias stays too.",
)
TOLD = tuple(
    OptionFace(face.id, face.letter, face.text, state, reason)
    for face, state, reason in zip(
        ASKED,
        (OptionState.IDLE, OptionState.MISSED_KEY, OptionState.IDLE, OptionState.WRONG),
        REASONS,
        strict=True,
    )
)
ODD = (
    OptionFace(
        "r", "A", "Take `n = 40` of **all** guests.", OptionState.RIGHT, "Right, *as said*."
    ),
    OptionFace("s", "B", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 2),
    OptionFace(
        "t", "C", "A `response_rate_by_channel_and_by_region_of_all_markets` of 9 %\n\n- one"
    ),
)
R, M, U = AnswerMark.RIGHT, AnswerMark.MISSED, AnswerMark.UNSEEN
TOPICS = (
    TreeRow("me-1", "Measurement framework", count="0 of 4", evidence=(R, R, M, R, R)),
    TreeRow("me-2", "Net Promoter Score", count="1 of 4", evidence=(R, R, M, R, U)),
    TreeRow("me-3", "Service quality models", count="3 of 4", evidence=(M, U, U, U)),
    TreeRow("me-4", "Driver analysis", count="1 of 4", evidence=(M, M, R, M, M, U)),
    TreeRow("me-5", "Basic statistics", count="3 of 4", evidence=(R, M, U, U, U)),
    TreeRow("me-6", "Closed loop", count="1 of 4", note="2 flagged", evidence=(R, M, R, R, U)),
)


def discipline(place: int, name: str, count: str, low: float, middle: float) -> TreeRow:
    """A discipline with a range and two topics."""
    told = f"{100 * middle:.0f}, {100 * low:.0f} to {100 * (2 * middle - low):.0f}"
    range_ = Interval(place, name, low, middle, 2 * middle - low, 0.75, told)
    topics = tuple(TreeRow(f"{place}-{n}", f"{name} {n}", count="2 of 4") for n in (1, 2))
    children = TOPICS if place == 2 else topics
    return TreeRow(str(place), name, place, count, evidence=range_, children=children)


DISCIPLINES = (
    discipline(0, "Insights and Understanding", "26 of 66", 0.75, 0.80),
    discipline(1, "CX Strategy", "29 of 60", 0.66, 0.74),
    discipline(2, "Metrics and ROI", "22 of 60", 0.54, 0.63),
    discipline(3, "Design and Innovation", "31 of 57", 0.66, 0.75),
    TreeRow("4", "Culture and Accountability", 4, "57 of 57", "No question answered yet"),
)


def grid_cells(current: int = 47) -> tuple[GridCell, ...]:
    """A hundred questions in the middle of an exam."""
    return tuple(
        GridCell(
            n,
            CellState.SEEN
            if n in (12, 31)
            else CellState.ANSWERED
            if n <= current
            else CellState.UNSEEN,
            flagged=n in (8, 12, 23, 31, 40),
            current=n == current,
        )
        for n in range(1, 101)
    )


def options(appearance: Appearance) -> QWidget:
    """Options while they are chosen, after the reveal, and such as a hostile bank has."""
    sheet = QWidget()
    rows = QVBoxLayout(sheet)
    rows.setContentsMargins(32, 24, 32, 24)
    rows.setSpacing(24)
    for faces, locked in ((ASKED, False), (TOLD, True), (ODD, True)):
        made = OptionList(appearance)
        made.set_options(faces)
        made.set_locked(locked)
        rows.addWidget(made)
    rows.addStretch(1)
    return sheet


def grids(appearance: Appearance) -> QWidget:
    """The grid in its sizes, its legends, filters and clocks."""
    sheet = QWidget()
    rows = QVBoxLayout(sheet)
    rows.setContentsMargins(32, 24, 32, 24)
    rows.setSpacing(16)
    across = Flow(gap=32)
    panel = QuestionGrid(appearance, "Questions")
    panel.set_cells(grid_cells())
    across.addWidget(panel)
    review = QuestionGrid(appearance, "All questions", size=36, gap=5)
    review.set_cells(
        tuple(
            GridCell(c.number, c.state, c.flagged, shown=c.state is not CellState.UNSEEN)
            for c in grid_cells()
        )
    )
    across.addWidget(review)
    walk = QuestionGrid(appearance, "Answers", columns=5, size=28)
    states = (CellState.RIGHT, CellState.WRONG, CellState.RIGHT, CellState.WRONG, CellState.RIGHT)
    walk.set_cells(
        tuple(GridCell(n, s, flagged=n == 98, current=n == 99) for n, s in enumerate(states, 96))
    )
    across.addWidget(walk)
    rows.addWidget(across)
    three = (CellState.UNSEEN, CellState.SEEN, CellState.ANSWERED)
    rows.addWidget(GridLegend(appearance, three))
    rows.addWidget(GridLegend(appearance, (CellState.RIGHT, CellState.WRONG)))
    faces = [
        ChipFace("all", "All", 100),
        ChipFace("open", "No answer", 55),
        ChipFace("flag", "Flagged", 5),
    ]
    rows.addWidget(ChipRow(appearance, "Show", faces, ("all",)))
    values = Flow(gap=8)
    values.addWidget(Chip(appearance, "23 and 24 Oct"))
    values.addWidget(Chip(appearance, "<b>not bold</b>"))
    rows.addWidget(values)
    clocks = Flow(gap=32)
    for left, shown in ((5832, True), (1300, True), (272, True), (4000, False)):
        clock = ClockLabel(appearance)
        clock.set_time(left)
        clock.set_shown(shown)
        clocks.addWidget(clock)
    rows.addWidget(clocks)
    rows.addStretch(1)
    return sheet


def choosing(appearance: Appearance) -> QWidget:
    """The tree of a quiz."""
    sheet = QWidget()
    rows = QVBoxLayout(sheet)
    rows.setContentsMargins(32, 24, 32, 24)
    lead = Flow(gap=8)
    lead.addWidget(Label(appearance, "Choose", "ui", "muted"))
    for word in ("Weak topics", "All", "None"):
        lead.addWidget(Button(appearance, word, ButtonRole.LINK, size=ButtonSize.SMALL))
    tree = CheckTree(
        appearance,
        "Topics",
        TreeHeads("not seen", "share right, 90 % range"),
        lead=lead,
        axis=IntervalAxis(appearance, 0.75),
    )
    tree.set_rows(DISCIPLINES)
    tree.set_unfolded(("2",))
    tree.set_ticked(("me-3", "me-4", "me-5", "3-1", "3-2"))
    rows.addWidget(tree)
    rows.addStretch(1)
    return sheet


def quiz(appearance: Appearance) -> QWidget:
    """A question in the frame that holds it."""
    bar = SessionBar(appearance, "Questions answered")
    quiet, small = ButtonRole.QUIET, ButtonSize.SMALL
    clock = ClockLabel(appearance, hours=False)
    clock.set_time(648)
    bar.put(
        (Button(appearance, "End quiz", quiet, size=small, keys=("Esc",), icon="left"),), (clock,)
    )
    bar.show_progress(3, 10, "4 of 10")
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addWidget(
        Prose(
            appearance,
            "A telecom company sends a satisfaction survey after every repair visit. 9 % of "
            "customers reply, and the mean score is 8.6 of 10. In the same quarter, complaints "
            "about repairs rise by a third. The head of service wants to publish the 8.6.",
            "stem",
        )
    )
    column.addWidget(Prose(appearance, "What should the CX manager do first?", "stem", weight=600))
    asked = OptionList(appearance)
    asked.set_options(ASKED)
    column.addWidget(asked)
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(
        Label(appearance, "How sure are you?", weight=500), 1, Qt.AlignmentFlag.AlignVCenter
    )
    taps = [Tap(n, word, str(n)) for n, word in enumerate(("Guess", "Think so", "Sure"), 1)]
    row.addWidget(TapGroup(appearance, taps, least=136))
    frame = SessionFrame(appearance, bar, content, foot, column=720)
    frame.set_problem("The answer could not be written. Your last step is not kept yet.")
    return frame


def exam(appearance: Appearance) -> QWidget:
    """An exam with its grid at the side."""
    bar = SessionBar(appearance, "Questions answered", under=True)
    clock = ClockLabel(appearance)
    clock.set_time(5832)
    name = Label(appearance, "Mock exam A", weight=500)
    bar.put((name, Label(appearance, "strict, no pause", "small", "muted")), (clock,))
    bar.show_progress(45, 100, "47 of 100")
    asked = OptionList(appearance)
    asked.set_options(ASKED)
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(20, 24, 16, 24)
    grid = QuestionGrid(appearance, "Questions")
    grid.set_cells(grid_cells())
    column.addWidget(grid)
    states = (CellState.UNSEEN, CellState.SEEN, CellState.ANSWERED)
    column.addWidget(GridLegend(appearance, states, equal=True))
    column.addStretch(1)
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Button(appearance, "Back", icon="left"), 0, Qt.AlignmentFlag.AlignLeft)
    row.addStretch(1)
    row.addWidget(Button(appearance, "Next", ButtonRole.PRIMARY))
    return SessionFrame(appearance, bar, asked, foot, column=680, foot_full=True, side=side)
