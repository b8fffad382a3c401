"""Progress over services in memory: the answer, the rows, the quiz behind each, what is missing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sentences import sentence
from studyapp.services.offer import Services
from studyapp.services.ports import StorageFailed
from studyapp.services.report import Report
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.progress.columns import Cell
from studyapp.ui.progress.table_row import FigureRow
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from tests.fakes import Fakes, bare_fakes
from tests.ui.asking import answer
from tests.ui.desk import ByHand, cut, nameless, press, settle, words_of
from tests.ui.progress.progress_desk import ProgressDesk, learner, weak_and_strong
from tests.unit.services.exam_desk import sit

pytestmark = pytest.mark.gui

BOTH = ("metrics-1", "metrics-2")


@pytest.fixture
def made() -> Fakes:
    made = learner()
    weak_and_strong(made)
    return made


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot, made: Fakes) -> ProgressDesk:
    return ProgressDesk(appearance, qtbot, made)


def head(desk: ProgressDesk, key: str) -> FigureRow:
    return desk.page.view.table.blocks[key].head


def told(row: FigureRow) -> dict[Cell, str]:
    """The words in the cells that show."""
    return {
        cell: part.text()
        for cell, part in row.parts.items()
        if part.isVisible() and hasattr(part, "text")
    }


def test_nothing_is_claimed_before_the_data(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ProgressDesk(appearance, qtbot, learner(), db=ByHand())
    assert words_of(desk.page).strip() == ""
    assert not [one for one in desk.page.findChildren(Button) if one.isVisible()]


def test_the_sentence_is_the_answer(desk: ProgressDesk) -> None:
    view = desk.page.view
    assert view.headline.text() == "Metrics is weak. Culture is not sure yet."
    assert view.accessibleName() == view.headline.text()
    assert "points" in view.lead.text()


def test_the_worst_comes_first_and_those_without_answers_last(desk: ProgressDesk) -> None:
    assert list(desk.page.view.table.blocks) == [
        "metrics",
        "culture",
        "insights",
        "strategy",
        "design",
    ]


def test_a_row_says_what_the_report_says(desk: ProgressDesk, made: Fakes) -> None:
    report = made.services.progress.report()
    assert report is not None
    share = report.row("metrics").figures.share
    assert share is not None
    assert told(head(desk, "metrics")) == {
        Cell.NAME: "Metrics",
        Cell.WORD: "Weak",
        Cell.ANSWERS: "12",
        Cell.CHANGE: "\N{EM DASH}",
        Cell.PACE: "60 s",
        Cell.SURE: "2 of 12",
    }
    low, high = round(100 * share.low), round(100 * share.high)
    bar = head(desk, "metrics").parts[Cell.CHART].accessibleName()
    assert bar == f"Metrics: {round(100 * share.middle)}, {low} to {high}, weak"


def test_a_discipline_without_answers_says_so(desk: ProgressDesk) -> None:
    row = told(head(desk, "design"))
    assert (row[Cell.WORD], row[Cell.ANSWERS]) == ("No answers yet", "0")
    assert row[Cell.SURE] == row[Cell.PACE] == "\N{EM DASH}"


def test_practise_starts_exactly_that_quiz(desk: ProgressDesk) -> None:
    button = head(desk, "metrics").button
    assert button is not None
    button.click()
    assert desk.went == [Destination(PageId.QUIZ, quiz=Setup(BOTH, Source.WEAKEST, 10))]
    assert button.accessibleName() == "Practise Metrics"


def test_only_the_worst_is_bordered(desk: ProgressDesk) -> None:
    roles = [head(desk, key).button.property("role") for key in desk.page.view.table.blocks]  # type: ignore[union-attr]
    assert roles == ["secondary", "link", "link", "link", "link"]


def test_a_topic_is_practised_by_keys_alone(desk: ProgressDesk) -> None:
    block = desk.page.view.table.blocks["metrics"]
    press(desk.window, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    first = block.rows[0]
    assert first.button is not None
    assert first.button.hasFocus()
    press(desk.window, Qt.Key.Key_Return)
    assert desk.went[0].quiz == Setup(("metrics-1",), Source.WEAKEST, 10)
    assert block.rows[0].parts[Cell.CHART].accessibleName() == (
        "Metrics 1: 1 right, 9 missed, 2 not seen"
    )


def test_the_worst_is_unfolded_and_others_unfold_by_enter(desk: ProgressDesk) -> None:
    table = desk.page.view.table
    assert [row.line.name for row in table.blocks["metrics"].rows] == ["Metrics 1", "Metrics 2"]
    assert table.blocks["culture"].rows == []
    name = head(desk, "culture").name
    assert name is not None
    assert name.accessibleDescription().endswith("Topics are folded.")
    name.setFocus()
    press(desk.window, Qt.Key.Key_Return)
    assert [row.isVisible() for row in table.blocks["culture"].rows] == [True, True]
    assert name.accessibleDescription().endswith("Topics are shown.")
    press(desk.window, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    row = table.blocks["culture"].rows[0].button
    assert row is not None
    assert row.hasFocus()


def test_what_was_folded_stays_so_and_the_focus_stays(desk: ProgressDesk, made: Fakes) -> None:
    table = desk.page.view.table
    name = head(desk, "metrics").name
    assert name is not None
    name.click()
    press(desk.window, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    answer(made, "metrics-2", [False], begin=3)
    desk.page.refresh()
    settle()
    assert told(head(desk, "metrics"))[Cell.ANSWERS] == "13"
    assert not any(row.isVisible() for row in table.blocks["metrics"].rows)
    button = head(desk, "metrics").button
    assert button is not None
    assert button.hasFocus()


def test_the_same_figures_change_nothing(desk: ProgressDesk) -> None:
    row = head(desk, "metrics")
    desk.page.refresh()
    assert head(desk, "metrics") is row


def test_repeats_are_told_apart(desk: ProgressDesk, made: Fakes) -> None:
    answer(made, "metrics-1", [True, True, False])
    desk.page.refresh()
    settle()
    assert told(head(desk, "metrics"))[Cell.ANSWERS] == "12"
    assert "Repeats, which the range counts in part: 2 of 3 right." in words_of(desk.page)
    assert desk.page.view.left_out.text() == (
        "Counted in part: 3 repeats, 2 of them right, since you had seen the reasons."
    )


def test_what_was_too_fast_is_left_out_and_said(desk: ProgressDesk, made: Fakes) -> None:
    answer(made, "design-1", [True], seconds=2)
    desk.page.refresh()
    settle()
    assert told(head(desk, "design"))[Cell.ANSWERS] == "0"
    assert "Left out: 1 first answer given too fast" in desk.page.view.left_out.text()


def test_the_method_is_named(desk: ProgressDesk) -> None:
    method = desk.page.view.method.text()
    assert "from your first answers, and from later ones as far as" in method
    assert "80 % probability against your target of 75\N{NO-BREAK SPACE}%." in method


@pytest.mark.parametrize(
    ("width", "hidden"),
    [
        (1024, set()),
        (900, {Cell.ANSWERS, Cell.PACE}),
        (560, {Cell.ANSWERS, Cell.PACE, Cell.CHANGE, Cell.SURE}),
    ],
)
def test_what_has_no_column_is_said_below_the_topics(
    appearance: Appearance, qtbot: QtBot, made: Fakes, width: int, hidden: set[Cell]
) -> None:
    desk = ProgressDesk(appearance, qtbot, made, size=(width, 800))
    row = head(desk, "metrics")
    assert {cell for cell, part in row.parts.items() if not part.isVisible()} == hidden
    said = "3 of 12 first answers right. Median time: 60 s. Right when sure: 3 of 12."
    said = said.replace("3 of 12", "2 of 12")
    assert (said in words_of(desk.page)) is bool(hidden)
    assert "Median time: 60 s." in row.parts[Cell.CHART].parentWidget().parts[Cell.NAME].toolTip()  # type: ignore[union-attr]


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_nothing_is_cut(appearance: Appearance, qtbot: QtBot, made: Fakes, text: float) -> None:
    appearance.set(text_size=text)
    desk = ProgressDesk(appearance, qtbot, made, size=(832, 640))
    assert cut(desk.page) == []
    assert nameless(desk.page) == []


# What is missing


def test_an_empty_page_begins_with_a_warm_up(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ProgressDesk(appearance, qtbot, learner())
    assert desk.page.view.headline.text() == "No question has been answered yet."
    assert desk.page.view.fill.text() == "Take the warm-up: 20 questions, 36 min"
    assert [hint.words for hint in desk.page.key_hints()] == [desk.page.view.fill.text()]
    press(desk.window, Qt.Key.Key_Return)
    assert desk.went == [Destination(PageId.EXAM, kind="warm-up")]


def test_what_the_last_sitting_missed_can_be_repaired(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    desk = ProgressDesk(appearance, qtbot, made)
    assert not desk.page.view.repair.isVisible()
    sit(made, "a")
    desk.page.refresh()
    settle()
    assert desk.page.view.repair.text().startswith("Repair 5 missed topics: ")
    desk.page.view.repair.click()
    assert desk.went == [Destination(PageId.EXAM, kind="repair")]


def test_an_empty_page_shows_no_empty_plots(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ProgressDesk(appearance, qtbot, learner())
    assert "Retention" not in words_of(desk.page)
    answer(desk.fakes, "metrics-1", [True])
    desk.page.refresh()
    for heading in ("Retention", "Cards ahead", "Time spent", "Card memory", "Study days"):
        assert heading in words_of(desk.page)


def test_the_page_fills_after_the_first_answers(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    desk = ProgressDesk(appearance, qtbot, made)
    answer(made, "metrics-1", [False] * 8)
    desk.page.refresh()
    settle()
    assert not desk.page.view.fill.isVisible()
    assert desk.page.view.table.isVisible()
    assert desk.page.key_hints() == ()
    press(desk.window, Qt.Key.Key_Return)
    assert desk.went == []


def test_without_a_bank_settings_are_a_key_away(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ProgressDesk(appearance, qtbot, bare_fakes({}))
    assert desk.page.view.headline.text() == "There is no bank to study from."
    press(desk.window, Qt.Key.Key_Return)
    assert desk.went == [Destination(PageId.SETTINGS, section="banks")]


# Bad luck


class Refusing:
    """A database that cannot be read, until it can."""

    def __init__(self, services: Services) -> None:
        self._progress = services.progress
        self.refuses = True

    def report(self) -> Report | None:
        if self.refuses:
            raise StorageFailed(sentence("The disk is gone."))
        return self._progress.report()


def test_a_failure_is_said_in_place_and_can_be_tried_again(
    appearance: Appearance, qtbot: QtBot, made: Fakes
) -> None:
    progress = Refusing(made.services)
    services = replace(made.services, progress=progress)  # type: ignore[arg-type]
    desk = ProgressDesk(appearance, qtbot, made, services=services)
    notice = desk.page.view.notice
    assert (notice.isVisible(), notice.words) == (True, "The disk is gone.")
    progress.refuses = False
    notice.verb.click()
    settle()
    assert not notice.isVisible()
    assert desk.page.view.headline.text().startswith("Metrics is weak.")


def test_every_page_part_is_named(desk: ProgressDesk) -> None:
    unnamed: list[QWidget] = nameless(desk.page)
    assert unnamed == []
