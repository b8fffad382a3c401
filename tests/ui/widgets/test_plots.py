"""A plot says every figure it shows: by pointer, by key and to a screen reader."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.widgets.bar_plot import BarPlot, Load
from studyapp.ui.widgets.picture import save_picture
from studyapp.ui.widgets.plot import Plot, whole_steps
from studyapp.ui.widgets.ratio_line import Ratio, RatioLine, Ratios

pytestmark = pytest.mark.gui

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
TODAY = date(2026, 10, 6)
LOAD = Load(TODAY, (31, 0, 1, *range(2, 27)), TODAY, TODAY + timedelta(days=20))
WEEKS = Ratios(
    (
        Ratio("3 Aug", 0.5, 0.4, 0.6, 12, "week of 3 Aug: 50 %, 40 to 60, n 12"),
        Ratio("10 Aug", None, None, None, 0, "week of 10 Aug: nothing"),
        Ratio("17 Aug", 0.9, 0.8, 1.0, 40, "week of 17 Aug: 90 %, 80 to 100, n 40"),
    ),
    "share recalled, 90 % range",
    0.7,
    "your aim is 70 %",
)


def shown(plot: Plot, qtbot: QtBot) -> Plot:
    qtbot.addWidget(plot)
    plot.resize(600, 200)
    plot.show()
    plot.activateWindow()
    qtbot.waitUntil(plot.isActiveWindow)
    return plot


@pytest.fixture
def bars(appearance: Appearance, qtbot: QtBot) -> Plot:
    return shown(BarPlot(appearance, "Cards ahead", LOAD, ENGLISH), qtbot)


@pytest.fixture
def line(appearance: Appearance, qtbot: QtBot) -> Plot:
    return shown(RatioLine(appearance, "Recalled", WEEKS), qtbot)


@pytest.mark.parametrize(
    ("most", "steps"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (4, (0, 1, 2, 3, 4)),
        (31, (0, 10, 20, 30, 40)),
        (44, (0, 20, 40, 60)),
        (100, (0, 50, 100)),
        (1_234, (0, 500, 1_000, 1_500)),
    ],
)
def test_round_numbers_up_to_the_most(most: int, steps: tuple[int, ...]) -> None:
    assert whole_steps(most) == steps


@pytest.mark.parametrize("most", range(0, 3_000, 7))
def test_steps_are_few_and_enough(most: int) -> None:
    steps = whole_steps(most)
    assert steps[-1] >= most
    assert 2 <= len(steps) <= 5


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (0, "Tue 6 Oct, 31 cards, today"),
        (1, "Wed 7 Oct, 0 cards"),
        (2, "Thu 8 Oct, 1 card"),
        (20, "Mon 26 Oct, 19 cards, exam"),
    ],
)
def test_a_day_in_words(bars: Plot, column: int, words: str) -> None:
    assert bars.column_text(column) == words


def test_the_whole_in_words(bars: Plot, line: Plot) -> None:
    assert bars.accessibleName() == "Cards ahead"
    assert bars.accessibleDescription() == (
        "cards a day. 382 cards in 28 days. Most: Tue 6 Oct, 31 cards, today. "
        "Tue 6 Oct, 31 cards, today"
    )
    assert line.accessibleDescription() == (
        "share recalled, 90 % range. n = 52. your aim is 70 %. "
        "week of 17 Aug: 90 %, 80 to 100, n 40"
    )


def test_keys_move_and_tell(bars: Plot, qtbot: QtBot) -> None:
    bars.setFocus()
    for key, words in (
        (Qt.Key.Key_Left, "today"),
        (Qt.Key.Key_Right, "Wed 7 Oct, 0 cards"),
        (Qt.Key.Key_End, "Mon 2 Nov, 26 cards"),
        (Qt.Key.Key_Right, "Mon 2 Nov, 26 cards"),
        (Qt.Key.Key_Home, "Tue 6 Oct, 31 cards, today"),
    ):
        qtbot.keyClick(bars, key)
        assert bars.accessibleDescription().endswith(words)
    assert QToolTip.text() == "Tue 6 Oct, 31 cards, today"
    QToolTip.hideText()


def test_the_cursor_is_seen(bars: Plot, appearance: Appearance, qtbot: QtBot) -> None:
    soft = appearance.colour("accentsoft").name()
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    area = bars.area()
    at = QPoint(round(bars.centre_of(1, area)), round(area.top()) + 3)
    assert bars.grab().toImage().pixelColor(at).name() == soft
    bars.clearFocus()
    assert bars.grab().toImage().pixelColor(at).name() != soft
    QToolTip.hideText()


@pytest.mark.parametrize("kind", ["bars", "line"])
def test_every_column_is_found_where_it_is_drawn(kind: str, request: pytest.FixtureRequest) -> None:
    plot: Plot = request.getfixturevalue(kind)
    area = plot.area()
    for column in range(plot.count()):
        at = QPoint(int(plot.centre_of(column, area)), 60)
        assert plot.column_at(at) == column
        place = plot.mapToGlobal(at)
        QApplication.sendEvent(plot, QHelpEvent(QHelpEvent.Type.ToolTip, at, place))
        assert QToolTip.text() == plot.column_text(column)
    assert plot.column_at(QPoint(1, 60)) is None
    QToolTip.hideText()


def test_bars_are_as_high_as_their_cards(bars: Plot, appearance: Appearance) -> None:
    image, area = bars.grab().toImage(), bars.area()
    accent, data = appearance.colour("accent").name(), appearance.colour("data").name()
    heights = {}
    for column, name in ((0, accent), (1, data), (27, data)):
        x = round(bars.centre_of(column, area))
        heights[column] = sum(image.pixelColor(x, y).name() == name for y in range(image.height()))
    # The axis ends at 40.
    assert heights[0] == pytest.approx(area.height() * 31 / 40, abs=3)
    assert heights[1] == 0
    assert heights[27] == pytest.approx(area.height() * 26 / 40, abs=3)


def test_today_and_exam_are_named(bars: Plot) -> None:
    words = [tick.words[0] for tick in bars.columns_named()]
    assert words[:2] == ["26 Oct, exam", "today"]


def test_a_line_ends_where_there_is_no_data(line: Plot, appearance: Appearance) -> None:
    image, area = line.grab().toImage(), line.area()
    accent = appearance.colour("accent").name()
    x = [round(line.centre_of(n, area)) for n in range(3)]
    inked = {
        n: [y for y in range(200) if image.pixelColor(x[n], y).name() == accent] for n in range(3)
    }
    assert sum(inked[0]) / len(inked[0]) == pytest.approx(
        area.bottom() - 0.5 * area.height(), abs=2
    )
    assert inked[1] == []
    assert sum(inked[2]) / len(inked[2]) == pytest.approx(
        area.bottom() - 0.9 * area.height(), abs=3
    )


@pytest.mark.parametrize(
    ("low", "first"), [(0.1, "0"), (0.49, "0"), (0.55, "50"), (0.88, "80"), (0.95, "80")]
)
def test_the_axis_begins_at_nothing_or_at_a_ten(
    appearance: Appearance, qtbot: QtBot, low: float, first: str
) -> None:
    plot = RatioLine(appearance, "x", Ratios((Ratio("a", 0.97, low, 1.0, 5, "a"),), "share"))
    qtbot.addWidget(plot)
    heights = plot.heights()
    assert (heights[0].words, heights[-1].words) == (first, "100 %")
    assert (heights[0].at, heights[-1].at) == (0.0, 1.0)


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_nothing_to_show_is_no_trouble(appearance: Appearance, qtbot: QtBot, size: float) -> None:
    appearance.set(scheme=Scheme.DARK, text_size=size)
    for plot in (
        BarPlot(appearance, "x", Load(TODAY, (), TODAY)),
        BarPlot(appearance, "x", Load(TODAY, (0, 0), TODAY)),
        RatioLine(appearance, "x", Ratios((), "share")),
    ):
        shown(plot, qtbot)
        plot.setFocus()
        for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Home):
            qtbot.keyClick(plot, key)
        plot.grab()
        assert plot.column_at(QPoint(300, 60)) is None or plot.count()
    QToolTip.hideText()


def test_a_plot_is_kept_as_a_picture(bars: Plot, appearance: Appearance, tmp_path: Path) -> None:
    save_picture(bars, tmp_path / "a.svg")
    save_picture(bars, tmp_path / "a.PNG")

    vectors = QSvgRenderer(str(tmp_path / "a.svg"))
    assert vectors.isValid()
    assert vectors.viewBox().size() == bars.size()
    assert "26 Oct, exam" in (tmp_path / "a.svg").read_text(encoding="utf-8")
    pixels = QImage(str(tmp_path / "a.PNG"))
    assert pixels.size() == bars.size() * 2
    assert pixels.pixelColor(0, 399).name() == appearance.colour("page").name()
    with pytest.raises(ValueError, match=r"\.txt"):
        save_picture(bars, tmp_path / "a.txt")
    with pytest.raises(OSError, match=r"a\.svg"):
        save_picture(bars, tmp_path / "none" / "a.svg")
