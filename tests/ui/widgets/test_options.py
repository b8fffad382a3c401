"""Options are radio buttons that show what the page says, and never move what one reads."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.option_list import OptionList
from studyapp.ui.widgets.option_row import OptionFace, OptionRow, OptionState
from studyapp.ui.widgets.page import PageScroll
from tests.ui.widgets.window import focused, in_window, press

pytestmark = pytest.mark.gui

FACES = (
    OptionFace("w", "A", "Lengthen the survey."),
    OptionFace("x", "B", "Compare **those** who replied.", reason="It shows `who` is missing."),
    OptionFace("y", "C", "Publish the 8.6."),
    OptionFace("z", "D", "Send more surveys."),
)
CHOSEN = (FACES[0], FACES[1], replace(FACES[2], state=OptionState.CHOSEN), FACES[3])


class Page:
    """Does what a page does: hears what is asked and says what is so."""

    def __init__(self, options: OptionList, faces: tuple[OptionFace, ...]) -> None:
        self.options = options
        self.faces = faces
        self.told: list[str] = []
        options.set_options(faces)
        options.chosen.connect(self.choose)

    def choose(self, key: str) -> None:
        self.told.append(key)
        states = {True: OptionState.CHOSEN, False: OptionState.IDLE}
        self.faces = tuple(replace(face, state=states[face.id == key]) for face in self.faces)
        self.options.set_options(self.faces)


@pytest.fixture
def options(appearance: Appearance) -> OptionList:
    return OptionList(appearance)


def told_of(row: OptionRow) -> tuple[QAccessible.Role, str, bool]:
    """Role, name and whether it is checked, as a screen reader gets them."""
    found = QAccessible.queryAccessibleInterface(row)
    return found.role(), found.text(QAccessible.Text.Name), bool(found.state().checked)


def test_a_press_asks_and_the_page_decides(options: OptionList, qtbot: QtBot) -> None:
    options.set_options(FACES)
    in_window(qtbot, options)
    told: list[str] = []
    options.chosen.connect(told.append)
    qtbot.mouseClick(options.rows[1], Qt.MouseButton.LeftButton)
    assert (told, options.rows[1].isChecked()) == (["x"], False)
    assert not options.rows[1].hasFocus()
    options.set_options(CHOSEN)
    assert [row.isChecked() for row in options.rows] == [False, False, True, False]
    options.set_options(FACES)
    assert not any(row.isChecked() for row in options.rows)


def test_screen_readers_meet_radio_buttons(options: OptionList, qtbot: QtBot) -> None:
    in_window(qtbot, options)
    radio = QAccessible.Role.RadioButton
    options.set_options((FACES[1], CHOSEN[2], replace(FACES[3], struck=True)))
    assert [told_of(row) for row in options.rows] == [
        (radio, "B. Compare those who replied.", False),
        (radio, "C. Publish the 8.6, chosen", True),
        (radio, "D. Send more surveys, struck out", False),
    ]
    assert options.rows[0].accessibleDescription() == "It shows who is missing."


@pytest.mark.parametrize(
    ("state", "words", "checked"),
    [
        (OptionState.RIGHT, "A. Lengthen the survey, right answer, your answer", True),
        (OptionState.MISSED_KEY, "A. Lengthen the survey, right answer", False),
        (OptionState.WRONG, "A. Lengthen the survey, your answer", True),
    ],
)
def test_the_reveal_in_words(
    options: OptionList, qtbot: QtBot, state: OptionState, words: str, checked: bool
) -> None:
    in_window(qtbot, options)
    options.set_options((replace(FACES[0], state=state), *FACES[1:]))
    assert told_of(options.rows[0])[1:] == (words, checked)


def test_arrows_move_and_choose_and_tab_leaves(options: OptionList, qtbot: QtBot) -> None:
    page = Page(options, FACES)
    window = in_window(qtbot, options)
    press(window, Qt.Key.Key_Tab)
    assert focused() is options.rows[0]
    assert page.told == []
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert page.told == ["x", "y", "x", "w", "z"]
    assert focused() is options.rows[3]
    press(window, Qt.Key.Key_Tab)
    assert focused().objectName() == "after"
    press(window, Qt.Key.Key_Backtab)
    assert focused() is options.rows[3]
    press(window, Qt.Key.Key_Backtab)
    assert focused().objectName() == "before"


def test_the_focus_stays_when_a_key_chooses_another(options: OptionList, qtbot: QtBot) -> None:
    options.set_options(FACES)
    window = in_window(qtbot, options)
    press(window, Qt.Key.Key_Tab)
    options.set_options(CHOSEN)
    assert focused() is options.rows[0]
    press(window, Qt.Key.Key_Tab)
    assert focused().objectName() == "after"


def test_options_that_come_late_stand_where_they_are_seen(
    options: OptionList, qtbot: QtBot
) -> None:
    window = in_window(qtbot, options)
    options.set_options(FACES)
    press(window, Qt.Key.Key_Tab)
    assert focused() is options.rows[0]
    press(window, Qt.Key.Key_Tab)
    assert focused().objectName() == "after"


def test_tab_comes_in_at_what_is_chosen(options: OptionList, qtbot: QtBot) -> None:
    options.set_options(CHOSEN)
    window = in_window(qtbot, options)
    press(window, Qt.Key.Key_Tab)
    assert focused() is options.rows[2]
    press(window, Qt.Key.Key_Tab)
    assert focused().objectName() == "after"


def test_space_chooses_and_other_keys_are_the_pages(options: OptionList, qtbot: QtBot) -> None:
    page = Page(options, FACES)
    window = in_window(qtbot, options)
    options.rows[1].setFocus()
    press(window, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_A)
    assert page.told == ["x"]
    assert window.unwanted == [Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_A]


def test_the_list_wins_over_a_shortcut_on_its_keys(options: OptionList, qtbot: QtBot) -> None:
    page = Page(options, FACES)
    window = in_window(qtbot, options)
    heard: list[str] = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
        QShortcut(key, window).activated.connect(lambda: heard.append("page"))
    options.rows[0].setFocus()
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert (page.told, heard) == (["x", "x"], [])


def test_a_right_click_asks_to_strike(options: OptionList, qtbot: QtBot) -> None:
    options.set_options(FACES)
    in_window(qtbot, options)
    told: list[str] = []
    options.strike_asked.connect(told.append)
    row = options.rows[3]
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(4, 4), row.mapToGlobal(QPoint(4, 4))
    )
    QApplication.sendEvent(row, asked)
    assert told == ["z"]
    options.set_locked(True)
    QApplication.sendEvent(row, asked)
    assert told == ["z"]


def test_locked_rows_are_read_and_not_chosen(options: OptionList, qtbot: QtBot) -> None:
    page = Page(options, CHOSEN)
    options.set_locked(True)
    window = in_window(qtbot, options)
    qtbot.mouseClick(options.rows[0], Qt.MouseButton.LeftButton)
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert focused() is options.rows[3]
    press(window, Qt.Key.Key_Down)
    assert focused() is options.rows[0]
    options.rows[0].click()
    assert page.told == []


def test_the_reveal_keeps_rows_focus_and_text_in_place(options: OptionList, qtbot: QtBot) -> None:
    long = replace(
        FACES[1], text="Compare those who replied with those who did not, by visits. " * 3
    )
    faces = (CHOSEN[0], long, *CHOSEN[2:])
    options.set_options(faces)
    window = in_window(qtbot, options)
    press(window, Qt.Key.Key_Tab)
    rows, before = options.rows, text_of(options.rows[1])
    top = rows[0].y()
    told = tuple(replace(face, reason="Because of the other nine tenths.") for face in faces)
    options.set_options((told[0], replace(told[1], state=OptionState.MISSED_KEY), *told[2:]))
    qtbot.waitUntil(lambda: rows[1].height() == rows[1].heightForWidth(rows[1].width()))
    assert options.rows == rows
    assert focused() is rows[2]
    assert rows[0].y() == top
    assert rows[1].height() > 60
    # Another ground blends otherwise at the edges of a few letters.
    assert len(text_of(rows[1]) ^ before) < 5


def text_of(row: OptionRow) -> set[int]:
    """The columns in which the first line has ink."""
    image = row.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ratio = image.devicePixelRatio()
    columns = range(round(52 * ratio), image.width() - round(8 * ratio))
    lines = range(round(14 * ratio), round(34 * ratio))
    dark = image.pixelColor(columns[0], lines[0] // 2).value() // 3
    return {x for x in columns if any(image.pixelColor(x, y).value() < dark for y in lines)}


def test_other_options_take_the_focus_to_their_first(options: OptionList, qtbot: QtBot) -> None:
    options.set_options(FACES)
    in_window(qtbot, options)
    options.rows[3].setFocus()
    options.set_options(tuple(replace(face, id=f"{face.id}2") for face in FACES[:3]))
    assert len(options.rows) == 3
    assert focused() is options.rows[0]


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [320, 700])
def test_words_and_reasons_have_the_room_they_need(
    appearance: Appearance, qtbot: QtBot, size: float, width: int
) -> None:
    appearance.set(text_size=size)
    long = OptionFace(
        "w",
        "A",
        "Donaudampfschifffahrtsgesellschaft" * 3 + " and `a_name_in_code_that_has_no_spaces` " * 2,
        OptionState.RIGHT,
        "A reason that goes on for a while, so that it takes more lines than one.",
    )
    row = OptionRow(appearance, long)
    qtbot.addWidget(row)
    row.resize(width, row.heightForWidth(width))
    image = row.grab().toImage()
    ground = appearance.colour("goodsoft")
    edge = round(4 * image.devicePixelRatio())
    for x in range(edge * 3, image.width() - edge * 3):
        for y in (edge, image.height() - edge):
            assert image.pixelColor(x, y) == ground
    for y in range(edge * 3, image.height() - edge * 3):
        assert image.pixelColor(image.width() - edge, y) == ground


def test_arrows_bring_what_they_reach_into_sight(options: OptionList, qtbot: QtBot) -> None:
    options.set_options(FACES)
    content = QWidget()
    area = PageScroll(content)
    window = in_window(qtbot, area, height=160)
    area.setFixedHeight(90)
    QVBoxLayout(content).addWidget(options)
    QApplication.sendPostedEvents()
    options.rows[0].setFocus()
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Down)
    port = area.viewport()
    at = options.rows[2].mapTo(port, options.rows[2].rect().center())
    assert port.rect().contains(at)


@pytest.mark.parametrize(
    ("face", "ground", "border", "disc"),
    [
        (FACES[0], "raised", "line", "raised"),
        (replace(FACES[0], struck=True), "page", "line", "page"),
        (replace(FACES[0], state=OptionState.CHOSEN), "accentsoft", "accent", "accentfill"),
        (replace(FACES[0], state=OptionState.RIGHT), "goodsoft", "good", "good"),
        (replace(FACES[0], state=OptionState.MISSED_KEY), "goodsoft", "good", "good"),
        (replace(FACES[0], state=OptionState.WRONG), "badsoft", "bad", "bad"),
    ],
)
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_states_are_painted_in_their_roles(
    appearance: Appearance,
    qtbot: QtBot,
    scheme: Scheme,
    face: OptionFace,
    ground: Role,
    border: Role,
    disc: Role,
) -> None:
    appearance.set(scheme=scheme)
    row = OptionRow(appearance, face)
    qtbot.addWidget(row)
    row.resize(600, 48)
    image = row.grab().toImage()
    ratio = image.devicePixelRatio()

    def at(x: int, y: int) -> str:
        return image.pixelColor(round(x * ratio), round(y * ratio)).name()

    assert at(48, 8) == appearance.colour(ground).name()
    assert at(300, 0) == appearance.colour(border).name()
    assert at(20, 20) == appearance.colour(disc).name()
