"""Ranges, answers and scores say in words what they show in shapes, at the place they mean."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.widgets.answer_marks import AnswerMark, AnswerMarks, marks_told
from studyapp.ui.widgets.interval_bar import Interval, IntervalAxis, IntervalBar
from studyapp.ui.widgets.range_band import RangeBand, ScoreRange
from studyapp.ui.widgets.recall_bar import Recall, RecallBar
from studyapp.ui.widgets.ticks import Tick, place_ticks
from studyapp.ui.widgets.tips import plain_tip

pytestmark = pytest.mark.gui

METRICS = Interval(2, "Metrics", 0.54, 0.63, 0.71, 0.75, "Metrics: 63, 54 to 71, weak")
NOTHING = Interval(2, "Metrics", None, None, None, 0.75, "Metrics: no answer yet")
RIGHT, MISSED, UNSEEN = AnswerMark


def columns(image: QImage, y: int, colour: str) -> list[int]:
    """Where a row of pixels has a colour."""
    return [x for x in range(image.width()) if image.pixelColor(x, y).name() == colour]


@pytest.fixture
def bar(appearance: Appearance, qtbot: QtBot) -> IntervalBar:
    made = IntervalBar(appearance, METRICS)
    qtbot.addWidget(made)
    made.resize(300, 16)
    return made


def test_an_interval_says_its_figures(bar: IntervalBar) -> None:
    assert bar.toolTip() == bar.accessibleName() == "Metrics: 63, 54 to 71, weak"
    bar.set_interval(NOTHING)
    assert bar.toolTip() == bar.accessibleName() == "Metrics: no answer yet"


def test_an_interval_stands_where_its_figures_are(bar: IntervalBar, appearance: Appearance) -> None:
    image = bar.grab().toImage()

    # 25 to 100 over 300 pixels: four a point.
    mark = columns(image, 8, appearance.theme.category(2).name())
    assert sum(mark) / len(mark) == pytest.approx((63 - 25) * 4, abs=1)
    target = columns(image, 1, appearance.colour("ink2").name())
    assert target == [(75 - 25) * 4]
    bare = image.pixelColor(2, 5).name()
    filled = [x for x in range(300) if image.pixelColor(x, 5).name() != bare and x != target[0]]
    assert (filled[0], filled[-1]) == pytest.approx(((54 - 25) * 4, (71 - 25) * 4), abs=3)


def test_without_data_there_is_track_and_target(bar: IntervalBar, appearance: Appearance) -> None:
    bar.set_interval(NOTHING)
    image = bar.grab().toImage()

    assert columns(image, 8, appearance.theme.category(2).name()) == []
    assert len(columns(image, 8, appearance.colour("line").name())) > 250
    assert columns(image, 1, appearance.colour("ink2").name()) == [200]


@pytest.mark.parametrize(("share", "middle"), [(0.1, 6), (0.25, 6), (1.0, 294)])
def test_a_mark_at_an_end_is_whole(
    bar: IntervalBar, appearance: Appearance, share: float, middle: int
) -> None:
    bar.set_interval(Interval(2, "Metrics", 0.1, share, 1.0, 0.75, "x"))
    mark = columns(bar.grab().toImage(), 8, appearance.theme.category(2).name())
    assert sum(mark) / len(mark) == pytest.approx(middle, abs=1)


def test_the_axis_says_guessing_and_target_once(appearance: Appearance, qtbot: QtBot) -> None:
    axis = IntervalAxis(appearance, 0.75)
    qtbot.addWidget(axis)
    assert axis.accessibleName() == ("Axis from 25, which is guessing, to 100 %; your target is 75")
    axis.set_target(None)
    assert axis.accessibleName() == "Axis from 25, which is guessing, to 100 %"


def test_words_of_an_axis_give_way_to_more_important_ones(appearance: Appearance) -> None:
    font = appearance.font("axis")
    ticks = [
        Tick(0.0, ("25 (guessing)", "25")),
        Tick(1.0, ("100 %",)),
        Tick(0.66, ("your target 75", "75")),
        Tick(0.33, ("50",)),
    ]

    def words(width: float) -> list[str]:
        placed = place_ticks(ticks, width, font)
        for one in placed:
            assert one.left >= 0
            assert one.left + one.width <= width
        return [one.text for one in placed]

    assert words(400) == ["25 (guessing)", "100 %", "your target 75", "50"]
    assert words(180) == ["25 (guessing)", "100 %", "75"]
    assert words(70)[0] == "25"
    assert words(10) == []


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ((RIGHT, RIGHT, MISSED, RIGHT, UNSEEN, UNSEEN), "3 right, 1 missed, 2 not seen"),
        ((UNSEEN,), "1 not seen"),
        ((), ""),
    ],
)
def test_answers_in_words(
    appearance: Appearance, qtbot: QtBot, marks: tuple[AnswerMark, ...], told: str
) -> None:
    row = AnswerMarks(appearance, "Driver analysis", marks, 2)
    qtbot.addWidget(row)
    assert marks_told(marks) == row.toolTip() == told
    assert row.accessibleName() == (f"Driver analysis: {told}" if told else "Driver analysis")


def test_answers_have_a_shape_each(appearance: Appearance, qtbot: QtBot) -> None:
    row = AnswerMarks(appearance, "x", (RIGHT, MISSED, UNSEEN), 2)
    qtbot.addWidget(row)
    row.resize(row.sizeHint())
    image = row.grab().toImage()
    hue = appearance.theme.category(2).name()

    assert row.size().toTuple() == (42, 16)
    disc = [x for x in columns(image, 8, hue) if x < 16]
    assert len(disc) == pytest.approx(10, abs=2)
    assert sum(disc) / len(disc) == pytest.approx(4.5, abs=0.5)
    assert image.pixelColor(21, 8).name() != hue, "a ring is hollow"
    ground = image.pixelColor(13, 8).lightness()
    assert min(image.pixelColor(x, 8).lightness() for x in (16, 17)) < ground - 80
    assert image.pixelColor(37, 8).name() == appearance.colour("muted").name()
    assert image.pixelColor(33, 8).name() != appearance.colour("muted").name(), "a dot is small"


def test_answers_without_room_are_counted(appearance: Appearance, qtbot: QtBot) -> None:
    row = AnswerMarks(appearance, "x", (RIGHT,) * 20, 2)
    qtbot.addWidget(row)
    whole = row.sizeHint().width()
    assert whole == 20 * 16 - 6
    assert row.shown(whole) == 20
    assert 0 < row.shown(160) < 9
    assert row.shown(row.minimumSizeHint().width()) == 3
    assert row.shown(0) == 0
    for width in range(row.minimumSizeHint().width(), whole):
        shown = row.shown(width)
        assert shown * 16 + row.fontMetrics().horizontalAdvance("+") <= width


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_a_band_stands_where_its_figures_are(
    appearance: Appearance, qtbot: QtBot, size: float
) -> None:
    appearance.set(scheme=Scheme.DARK, text_size=size)
    band = RangeBand(appearance, ScoreRange(70, 60, 80, "70, 60 to 80", 90, "70"))
    qtbot.addWidget(band)
    band.resize(600, band.sizeHint().height())
    image = band.grab().toImage()

    middle = appearance.line_height("axis") + round(14 * size)
    value = columns(image, middle, appearance.colour("accent").name())
    assert sum(value) / len(value) == pytest.approx(300, abs=1)
    data = columns(image, middle, appearance.colour("data").name())
    assert (data[0], data[-1]) == pytest.approx((200, 400), abs=3)
    assert columns(image, middle, appearance.colour("ink").name()) == [500]
    assert band.accessibleName() == band.toolTip() == "70, 60 to 80"


@pytest.mark.parametrize(
    ("figures", "scale"),
    [
        (ScoreRange(72, 65, 80, "", 75), (40, 100)),
        (ScoreRange(31, 24, 40, "", 75), (20, 100)),
        (ScoreRange(50, 45, 60, "", 35), (20, 100)),
        (ScoreRange(3, 0, 9, "", 75), (0, 100)),
        (ScoreRange(50, 45, 60, "", first=0), (0, 100)),
    ],
)
def test_the_scale_holds_every_figure(figures: ScoreRange, scale: tuple[int, int]) -> None:
    assert figures.scale == scale


def test_the_words_of_value_and_target_never_meet(appearance: Appearance, qtbot: QtBot) -> None:
    accent, ink = appearance.colour("accent").name(), appearance.colour("ink").name()
    band = RangeBand(appearance, ScoreRange(70, 60, 80, "", 75, "70"))
    qtbot.addWidget(band)
    band.resize(312, band.sizeHint().height())
    for value in range(40, 101, 3):
        for target in (40, 70, 75, 100):
            band.set_range(ScoreRange(value, value, value, "", target, str(value)))
            image = band.grab().toImage()
            rows = range(appearance.line_height("axis"))
            blue = [x for y in rows for x in columns(image, y, accent)]
            black = [x for y in rows for x in columns(image, y, ink)]
            assert black, "the target is always named"
            apart = not blue or max(blue) < min(black) or max(black) < min(blue)
            assert apart, (value, target)


def test_a_banks_words_are_characters_in_a_tooltip(appearance: Appearance, qtbot: QtBot) -> None:
    hostile = "<img src='file:///etc/hostname'>"
    assert plain_tip("a < b") == "<qt>a &lt; b</qt>"
    assert plain_tip("a\nb", wraps=True) == "<qt>a<br>b</qt>"
    assert plain_tip("a & b") == "a & b"
    row = RecallBar(appearance, Recall(0, hostile, 0.5, "50 %", ""))
    bar = IntervalBar(appearance, Interval(0, hostile, None, None, None, 0.7, hostile))
    for widget in (row, bar):
        qtbot.addWidget(widget)
        assert "<img" not in widget.toolTip()
        assert "&lt;img" in widget.toolTip()
