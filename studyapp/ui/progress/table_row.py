"""The rows of the report's table; all of them have their columns from the one table."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studyapp.domain.mastery import Verdict
from studyapp.ui import bars
from studyapp.ui import words as shared
from studyapp.ui.progress import words
from studyapp.ui.progress.columns import INDENT, Cell, Plan, Spans
from studyapp.ui.progress.name_button import NameButton
from studyapp.ui.progress.state import Line
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.answer_marks import AnswerMark, AnswerMarks
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.interval_bar import IntervalBar
from studyapp.ui.widgets.placing import Placing, height_at, kept, least_size
from studyapp.ui.widgets.text import Label
from studyapp.ui.widgets.tips import plain_tip

_HIGH = 44
_SUB_HIGH = 36
_PAD = 2
_BETWEEN = 2
# A link's words begin so far inside it.
_LINK = 4


@dataclass(frozen=True, slots=True)
class _Heights:
    """How high, in pixels, the cells are that show, the lines they stand in, and all of it."""

    spans: Spans
    cells: Mapping[Cell, int]
    lines: Mapping[int, int]
    needed: int


class Row(Placing):
    """Cells in the columns of a plan; at least `high` units high. A cell whose column there is not
    at the row's width is hidden."""

    def __init__(
        self,
        appearance: Appearance,
        plan: Plan,
        high: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._columns = plan
        self._high = high
        self._in: dict[Cell, QWidget] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def parts(self) -> Mapping[Cell, QWidget]:
        return self._in

    def put(self, cell: Cell, part: QWidget) -> None:
        self._in[cell] = part
        self.addWidget(part)

    def heightForWidth(self, width: int) -> int:
        return max(self._appearance.px(self._high), self._measure(width).needed)

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(400), self._appearance.px(self._high))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._appearance.px(self._high))

    def place(self) -> None:
        plan = self._plan(self.width(), self.height())
        for cell, part in self._in.items():
            part.setVisible(cell in plan)
            if cell in plan:
                part.setGeometry(plan[cell])

    def _plan(self, width: int, height: int) -> Mapping[Cell, QRect]:
        """Where every cell goes."""
        measured = self._measure(width)
        lines = measured.lines
        top = self._appearance.px(_PAD) + max(0, height - measured.needed) // 2
        tops = {}
        for line in sorted(lines):
            tops[line] = top
            top += lines[line] + self._appearance.px(_BETWEEN)
        found = {}
        for cell, high in measured.cells.items():
            span = measured.spans.cells[cell]
            at = tops[span.line] + (lines[span.line] - high) // 2
            found[cell] = QRect(span.left, at, span.width, high)
        return found

    @kept
    def _measure(self, width: int) -> _Heights:
        spans = self._columns.spans(width)
        inside = {cell: span for cell, span in spans.cells.items() if cell in self._in}
        cells = {cell: _height(self._in[cell], span.width) for cell, span in inside.items()}
        lines: dict[int, int] = {}
        for cell, high in cells.items():
            line = spans.cells[cell].line
            lines[line] = max(lines.get(line, 0), high)
        pad, between = self._appearance.px(_PAD), self._appearance.px(_BETWEEN)
        needed = sum(lines.values()) + between * (len(lines) - 1) + 2 * pad
        return _Heights(spans, cells, lines, needed)


def _height(part: QWidget, width: int) -> int:
    return max(height_at(part, width), least_size(part).height())


class FigureRow(Row):
    """A discipline or a topic. `practise_asked` carries the Setup of its quiz, `folded` the id of a
    discipline whose topics are to be shown or hidden."""

    practise_asked = Signal(object)
    folded = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        plan: Plan,
        line: Line,
        target: float,
        parent: QWidget | None = None,
        *,
        first: bool = False,
    ) -> None:
        """`first` is the row to practise before all others."""
        super().__init__(appearance, plan, _SUB_HIGH if line.topic else _HIGH, parent)
        self.line = line
        self.name: NameButton | None = None
        self.button: Button | None = None
        self._add_name(line)
        self._add_chart(line, target)
        verdict = line.figures.verdict
        self.put(
            Cell.WORD,
            Label(
                appearance,
                words.word(line),
                "caption",
                bars.VERDICT_ROLES[verdict],
                weight=500 if verdict in (Verdict.UNSURE, Verdict.NONE) else 600,
                parent=self,
            ),
        )
        self._add_figures(line)
        self._add_button(line, first)

    def _add_name(self, line: Line) -> None:
        if line.topic:
            name = Label(self._appearance, line.name, parent=self)
            name.setToolTip(plain_tip("\n".join(words.details(line))))
            self.put(Cell.NAME, Indented(self._appearance, name, self))
            return
        button = NameButton(self._appearance, line.name, line.place, self)
        button.setAccessibleName(shared.share_told(line.name, line.figures.share))
        told = (line.row.discipline.title, *words.details(line))
        button.setToolTip(plain_tip("\n".join(told)))
        button.clicked.connect(self._fold)
        self.name = button
        self.put(Cell.NAME, button)
        self.describe(shown=False)

    def describe(self, *, shown: bool) -> None:
        """Say to a screen reader all of the row, and whether its topics are shown."""
        if self.name is not None:
            fold = self.tr("Topics are shown.") if shown else self.tr("Topics are folded.")
            self.name.setAccessibleDescription(" ".join((*words.details(self.line), fold)))

    def _add_chart(self, line: Line, target: float) -> None:
        share = line.figures.share
        if line.topic is None:
            interval = bars.interval_of(line.place, line.name, share, target)
            self.put(Cell.CHART, IntervalBar(self._appearance, interval, parent=self))
            return
        kinds = {True: AnswerMark.RIGHT, False: AnswerMark.MISSED}
        marks = [kinds[right] for right in line.topic.answers]
        marks += [AnswerMark.UNSEEN] * line.topic.unseen
        made = AnswerMarks(self._appearance, line.name, tuple(marks), line.place, self)
        self.put(Cell.CHART, made)

    def _add_figures(self, line: Line) -> None:
        figures = line.figures
        tip = plain_tip("\n".join(words.details(line)))
        told = {
            Cell.ANSWERS: words.count(figures),
            Cell.CHANGE: words.points(figures.change),
            Cell.PACE: words.pace(figures.pace_ms),
            Cell.SURE: words.when_sure(figures),
        }
        right = Qt.AlignmentFlag.AlignRight
        for cell, text in told.items():
            label = Label(
                self._appearance, text, "ui", "ink2", tabular=True, align=right, parent=self
            )
            label.setToolTip(tip)
            self.put(cell, label)

    def _add_button(self, line: Line, first: bool) -> None:
        if line.setup is None:
            none = self.tr("no questions")
            right = Qt.AlignmentFlag.AlignRight
            label = Label(self._appearance, none, "caption", "muted", align=right, parent=self)
            self.put(Cell.PRACTISE, label)
            return
        role = ButtonRole.SECONDARY if first else ButtonRole.LINK
        self.button = Button(
            self._appearance, self.tr("Practise"), role, size=ButtonSize.SMALL, parent=self
        )
        self.button.setAccessibleName(words.practise(line))
        self.button.clicked.connect(self._practise)
        self.put(Cell.PRACTISE, ToTheRight(self.button, self))

    def _practise(self) -> None:
        self.practise_asked.emit(self.line.setup)

    def _fold(self) -> None:
        self.folded.emit(self.line.key)


class Indented(Placing):
    """Words that begin where the names of disciplines do, behind the mark."""

    def __init__(self, appearance: Appearance, part: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._part = part
        self.addWidget(part)

    def heightForWidth(self, width: int) -> int:
        return height_at(self._part, max(1, width - self._indent()))

    def sizeHint(self) -> QSize:
        return self._part.sizeHint() + QSize(self._indent(), 0)

    def minimumSizeHint(self) -> QSize:
        return least_size(self._part) + QSize(self._indent(), 0)

    def place(self) -> None:
        button = isinstance(self._part, QAbstractButton)
        left = self._indent() - (self._appearance.px(_LINK) if button else 0)
        room = self.width() - left
        wide = min(room, self._part.sizeHint().width()) if button else room
        self._part.setGeometry(left, 0, wide, self.height())

    def _indent(self) -> int:
        return self._appearance.px(INDENT)


class ToTheRight(Placing):
    """A button at the right end of its column."""

    def __init__(self, part: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._part = part
        self.addWidget(part)

    def heightForWidth(self, width: int) -> int:
        return height_at(self._part, width)

    def sizeHint(self) -> QSize:
        return self._part.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._part.minimumSizeHint()

    def place(self) -> None:
        wide = min(self.width(), self._part.sizeHint().width())
        self._part.setGeometry(self.width() - wide, 0, wide, self.height())
