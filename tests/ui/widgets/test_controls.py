"""Segments, taps, fields and switches, driven by keys and pointer."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStyle, QStyleOptionFrame, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.choice import Choice
from studyapp.ui.widgets.date_field import DateField, MonthPicker
from studyapp.ui.widgets.fields import MinutesField, NumberField, TextField, set_problem
from studyapp.ui.widgets.segmented import SegmentedControl
from studyapp.ui.widgets.segments import Segment
from studyapp.ui.widgets.switch import Switch
from studyapp.ui.widgets.tap_group import Tap, TapGroup

pytestmark = pytest.mark.gui

ENGLISH = QLocale(QLocale.Language.English)
# What an editor keeps free on its left and its right, in pixels.
OWN_MARGINS = 4
SEGMENTS = [Segment("system", "As the system"), Segment("light", "Light"), Segment("dark", "Dark")]


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """Put a widget into an active window, as keys need it; the window goes with the test."""
    window = QWidget()
    qtbot.addWidget(window)
    widget.window_around = window  # type: ignore[attr-defined]
    QHBoxLayout(window).addWidget(widget)
    window.resize(900, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_arrows_move_through_segments(appearance: Appearance, qtbot: QtBot) -> None:
    control = SegmentedControl(appearance, "Theme", SEGMENTS, "light")
    shown(qtbot, control)
    told: list[str] = []
    control.chosen.connect(told.append)
    control.button("light").setFocus()
    qtbot.keyClick(control.button("light"), Qt.Key.Key_Right)
    assert control.button("dark").hasFocus()
    qtbot.keyClick(control.button("dark"), Qt.Key.Key_Left)
    qtbot.keyClick(control.button("light"), Qt.Key.Key_Left)
    assert told == ["dark", "light", "system"]
    assert control.current == "system"


def test_a_segment_set_by_the_program_is_silent(appearance: Appearance, qtbot: QtBot) -> None:
    control = SegmentedControl(appearance, "Theme", SEGMENTS)
    shown(qtbot, control)
    told: list[str] = []
    control.chosen.connect(told.append)
    control.set_current("dark")
    assert (told, control.current) == ([], "dark")
    qtbot.mouseClick(control.button("light"), Qt.MouseButton.LeftButton)
    assert told == ["light"]


def test_taps_are_equal_and_tell_their_value(appearance: Appearance, qtbot: QtBot) -> None:
    group = TapGroup(appearance, [Tap(1, "Missed", "1"), Tap(3, "Knew it", "2")])
    shown(qtbot, group)
    assert group.button(1).size() == group.button(3).size()
    with qtbot.waitSignal(group.tapped) as told:
        qtbot.mouseClick(group.button(3), Qt.MouseButton.LeftButton)
    assert told.args == [3]
    with pytest.raises(KeyError):
        group.button(2)


def test_taps_without_room_stand_below_each_other(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.set(text_size=2.0)
    group = TapGroup(appearance, [Tap(1, "Missed", "1"), Tap(3, "Knew it", "2")])
    qtbot.addWidget(group)
    group.resize(500, group.heightForWidth(500))
    group.show()
    assert group.button(1).width() == group.button(3).width() == 500
    assert group.button(3).y() >= group.button(1).geometry().bottom()


def test_a_number_keeps_its_range_and_unit(appearance: Appearance, qtbot: QtBot) -> None:
    field = NumberField(appearance, "Target", 0, 100, step=5, unit=" %")
    shown(qtbot, field)
    field.setValue(75)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert (field.value(), field.text(), field.accessibleName()) == (80, "80 %", "Target")
    editor = field.lineEdit()
    assert editor is not None
    assert editor.width() >= field.fontMetrics().horizontalAdvance("100 %")


@pytest.mark.parametrize("kind", ["number", "date", "choice"])
def test_the_wheel_changes_nothing_without_the_focus(
    appearance: Appearance, qtbot: QtBot, kind: str
) -> None:
    field: QWidget
    match kind:
        case "number":
            field = NumberField(appearance, "n", 0, 9)
        case "date":
            field = DateField(appearance, "d", date(2026, 11, 14), locale=ENGLISH)
        case _:
            field = Choice(appearance, "c", SEGMENTS, "light")
    other = TextField(appearance, "other")
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(other)
    row.addWidget(field)
    shown(qtbot, window)
    other.setFocus()
    before = field.grab().toImage()
    middle = field.rect().center()
    turned = QWheelEvent(
        QPointF(middle),
        QPointF(field.mapToGlobal(middle)),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turned)
    assert not turned.isAccepted()
    assert field.grab().toImage() == before


def test_seven_days_have_names_and_tell_all_minutes(appearance: Appearance, qtbot: QtBot) -> None:
    field = MinutesField(appearance, (25, 25, 25, 25, 20, 40, 0), ENGLISH)
    shown(qtbot, field)
    told: list[tuple[int, ...]] = []
    field.changed.connect(told.append)
    assert field.fields[5].accessibleName() == "Minutes on Saturday"
    field.fields[6].setFocus()
    qtbot.keyClick(field.fields[6], Qt.Key.Key_Up)
    assert told == [(25, 25, 25, 25, 20, 40, 5)]
    field.set_minutes((0,) * 7)
    assert (field.minutes, len(told)) == ((0,) * 7, 1)


def test_a_problem_changes_the_border(appearance: Appearance, qtbot: QtBot) -> None:
    field = TextField(appearance, "Folder")
    qtbot.addWidget(field)
    before = field.grab().toImage()
    set_problem(field, True)
    assert field.grab().toImage() != before
    set_problem(field, False)
    assert field.grab().toImage() == before


def test_a_date_is_shown_whole_and_told_as_a_date(appearance: Appearance, qtbot: QtBot) -> None:
    field = DateField(
        appearance, "Exam date", date(2026, 11, 14), first=date(2026, 10, 7), locale=ENGLISH
    )
    shown(qtbot, field)
    field.clearFocus()
    assert field.text() == "Saturday 14 Nov 2026"
    told: list[date] = []
    field.picked.connect(told.append)
    field.setDate(QDate(2026, 12, 1))
    field.setDate(QDate(2026, 1, 1))
    assert told == [date(2026, 12, 1), date(2026, 10, 7)]
    field.set_day(date(2026, 11, 15))
    assert (field.day, len(told)) == (date(2026, 11, 15), 2)


def dated(appearance: Appearance, qtbot: QtBot) -> tuple[DateField, TextField]:
    """A date on a Saturday with the keyboard just come to it, and a field to go to."""
    window = QWidget()
    row = QHBoxLayout(window)
    before, after = TextField(appearance, "before"), TextField(appearance, "after")
    field = DateField(appearance, "Exam date", date(2026, 11, 14), locale=ENGLISH)
    for part in (before, field, after):
        row.addWidget(part)
    shown(qtbot, window)
    before.setFocus()
    press(field, Qt.Key.Key_Tab)
    assert field.hasFocus()
    return field, after


def press(field: QWidget, *keys: Qt.Key) -> None:
    """Keys as the system sends them."""
    for key in keys:
        QTest.keyClick(field.window().windowHandle(), key)


def type_(field: QWidget, words: str) -> None:
    press(field, *(Qt.Key.Key_Space if key == " " else Qt.Key(ord(key)) for key in words.upper()))


@pytest.mark.parametrize("words", ["23022028", "23 2 2028", "23 2 28", "23.02.2028", "23feb2028"])
def test_a_date_is_typed_by_keyboard_alone(
    appearance: Appearance, qtbot: QtBot, words: str
) -> None:
    field, after = dated(appearance, qtbot)
    told: list[date] = []
    field.picked.connect(told.append)
    assert (field.text(), field.lineEdit().selectedText()) == ("14 Nov 2026", "14")
    type_(field, words)
    press(field, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert (told[-1], field.day) == (date(2028, 2, 23), date(2028, 2, 23))
    assert field.text() == "Wednesday 23 Feb 2028"


def test_a_day_longer_than_the_month_that_stands_there_is_kept(
    appearance: Appearance, qtbot: QtBot
) -> None:
    field, _ = dated(appearance, qtbot)
    type_(field, "31")
    assert field.text() == "31 Nov 2026"
    type_(field, "122026")
    assert (field.text(), field.day) == ("31 Dec 2026", date(2026, 12, 31))


def test_what_is_typed_of_a_part_is_told_at_once(appearance: Appearance, qtbot: QtBot) -> None:
    field, _ = dated(appearance, qtbot)
    type_(field, "3")
    assert (field.text(), field.day) == ("3 Nov 2026", date(2026, 11, 3))
    press(field, Qt.Key.Key_Backspace)
    assert (field.text(), field.day) == ("14 Nov 2026", date(2026, 11, 14))


def test_arrows_lead_through_the_parts_and_step_them(appearance: Appearance, qtbot: QtBot) -> None:
    field, _ = dated(appearance, qtbot)
    press(field, *[Qt.Key.Key_Up] * 17)
    assert field.day == date(2026, 12, 1)
    press(field, Qt.Key.Key_Right, Qt.Key.Key_Up)
    assert (field.day, field.lineEdit().selectedText()) == (date(2027, 1, 1), "Jan")
    press(field, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert (field.day, field.lineEdit().selectedText()) == (date(2026, 1, 1), "2026")
    press(field, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    type_(field, "2")
    assert field.text() == "2 Jan 2026"
    press(field, Qt.Key.Key_Up)
    assert (field.text(), field.lineEdit().selectedText()) == ("3 Jan 2026", "3")


def test_a_press_on_another_part_ends_what_was_typed(appearance: Appearance, qtbot: QtBot) -> None:
    field, _ = dated(appearance, qtbot)
    type_(field, "2")
    editor = field.lineEdit()
    place = editor.cursorRect().center() + QPoint(editor.fontMetrics().horizontalAdvance(" No"), 0)
    qtbot.mouseClick(editor, Qt.MouseButton.LeftButton, pos=place)
    type_(field, "3")
    press(field, Qt.Key.Key_Return)
    assert field.day == date(2026, 3, 2)


@pytest.mark.parametrize("text_size", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_the_longest_date_is_not_cut(
    appearance: Appearance, qtbot: QtBot, text_size: float
) -> None:
    field = DateField(appearance, "Exam date", date(2026, 9, 30), locale=ENGLISH)
    shown(qtbot, field)
    appearance.set(text_size=text_size)
    field.clearFocus()
    assert field.text() == "Wednesday 30 Sep 2026"
    editor = field.lineEdit()
    frame = QStyleOptionFrame()
    editor.initStyleOption(frame)
    contents = QStyle.SubElement.SE_LineEditContents
    room = editor.style().subElementRect(contents, frame, editor).width() - OWN_MARGINS
    words = QFontMetrics(editor.font()).horizontalAdvance(field.text())
    assert words <= room < words + appearance.px(24)


def test_the_month_opens_by_key_and_picks(appearance: Appearance, qtbot: QtBot) -> None:
    field = DateField(appearance, "Exam date", date(2026, 11, 14), locale=ENGLISH)
    shown(qtbot, field)
    month = field.calendarWidget()
    assert isinstance(month, MonthPicker)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert month.isVisible()
    month.setSelectedDate(QDate(2026, 11, 20))
    month.activated.emit(QDate(2026, 11, 20))
    assert not month.isVisible()
    assert field.day == date(2026, 11, 20)


def test_a_switch_turns_by_key_and_by_its_words(appearance: Appearance, qtbot: QtBot) -> None:
    switch = Switch(appearance, "Show keys beside the words")
    shown(qtbot, switch)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    at = QPoint(switch.width() - 4, switch.height() // 2)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=at)
    assert not switch.isChecked()


def test_a_choice_tells_its_key(appearance: Appearance, qtbot: QtBot) -> None:
    choice = Choice(appearance, "Theme", SEGMENTS, "dark")
    shown(qtbot, choice)
    assert choice.currentText() == "Dark"
    choice.setFocus()
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Up)
    assert told.args == ["light"]
