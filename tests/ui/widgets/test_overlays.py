"""What lies over the window: it holds the focus, gives it back, and goes when told."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.dialog import Dialog, Verb
from studyapp.ui.widgets.focus_ring import FocusRing
from studyapp.ui.widgets.palette import Palette, PaletteModel
from studyapp.ui.widgets.palette_row import PaletteItem
from studyapp.ui.widgets.toast import Toast

pytestmark = pytest.mark.gui

VERBS = [Verb("end", "End the session"), Verb("go", "Go on", ButtonRole.PRIMARY, safe=True)]
ITEMS = [
    PaletteItem("Do", "Start the session", "start"),
    PaletteItem("Open", "Today", "today", icon="today"),
    PaletteItem("Cards", "Where do you start?", "de-03-c01", "Design", place=3),
]


class Window(QWidget):
    """A page with one button and a shortcut on a letter."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.resize(900, 600)
        self.flagged = 0
        self.button = Button(appearance, "Below")
        QVBoxLayout(self).addWidget(self.button)
        QShortcut(Qt.Key.Key_F, self).activated.connect(self.flag)

    def flag(self) -> None:
        self.flagged += 1


@pytest.fixture
def window(appearance: Appearance, qtbot: QtBot) -> Window:
    made = Window(appearance)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.button.setFocus()
    return made


def press(window: QWidget, key: Qt.Key) -> None:
    """A key as the system sends it: to the window, shortcuts first."""
    QTest.keyClick(window.windowHandle(), key)


def test_a_dialog_asks_and_the_safe_verb_has_the_focus(
    appearance: Appearance, window: Window, qtbot: QtBot
) -> None:
    dialog = Dialog(appearance, window, "End the session now?", VERBS, body="19 cards are left.")
    told: list[str] = []
    dialog.chosen.connect(told.append)
    dialog.open()
    assert dialog.geometry() == window.rect()
    assert dialog.button("go").hasFocus()
    press(window, Qt.Key.Key_Return)
    assert (told, dialog.isVisible()) == (["go"], False)
    assert window.button.hasFocus()


def test_escape_is_the_safe_verb_and_tab_stays_inside(
    appearance: Appearance, window: Window
) -> None:
    dialog = Dialog(appearance, window, "End the session now?", VERBS)
    told: list[str] = []
    dialog.chosen.connect(told.append)
    dialog.open()
    visited = []
    for _ in range(3):
        press(window, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    end, go = dialog.button("end"), dialog.button("go")
    assert visited == [end, go, end]
    press(window, Qt.Key.Key_Escape)
    assert told == ["go"]


def test_no_shortcut_of_the_page_works_under_a_dialog(
    appearance: Appearance, window: Window
) -> None:
    press(window, Qt.Key.Key_F)
    assert window.flagged == 1
    dialog = Dialog(appearance, window, "End the session now?", VERBS)
    dialog.open()
    press(window, Qt.Key.Key_F)
    assert window.flagged == 1


def test_a_dialog_grows_with_its_text_and_stays_in_the_window(
    appearance: Appearance, window: Window
) -> None:
    appearance.set(text_size=2.0)
    dialog = Dialog(appearance, window, "End the session now?", VERBS, body="Much is left. " * 12)
    dialog.open()
    frame = dialog.findChild(QDialog)
    assert frame is not None
    assert frame.width() == 868
    assert dialog.rect().contains(frame.geometry())


def test_the_palette_asks_finds_and_gives_back_what_was_chosen(
    appearance: Appearance, window: Window
) -> None:
    palette = Palette(appearance, window)
    asked: list[str] = []
    chosen: list[PaletteItem] = []
    palette.asked.connect(asked.append)
    palette.chosen.connect(chosen.append)
    palette.open()
    palette.set_items(ITEMS)
    assert palette.field.hasFocus()
    press(window, Qt.Key.Key_F)
    assert (asked, window.flagged) == (["", "f"], 0)
    palette.set_items(ITEMS)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Return)
    assert [item.target for item in chosen] == ["today"]
    assert window.button.hasFocus()


def test_escape_closes_the_palette_without_a_choice(appearance: Appearance, window: Window) -> None:
    palette = Palette(appearance, window)
    chosen: list[PaletteItem] = []
    palette.chosen.connect(chosen.append)
    palette.open()
    palette.set_items([])
    press(window, Qt.Key.Key_Return)
    assert palette.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert (palette.isVisible(), chosen) == (False, [])


def test_a_press_beside_closes_it(appearance: Appearance, window: Window, qtbot: QtBot) -> None:
    palette = Palette(appearance, window)
    palette.open()
    palette.set_items(ITEMS)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not palette.isVisible()


def test_heads_stand_between_groups_and_cannot_be_chosen(
    appearance: Appearance, window: Window
) -> None:
    model = PaletteModel(window)
    model.set_items(ITEMS)
    rows = [model.index(row) for row in range(model.rowCount())]
    assert [row.data() for row in rows] == [
        "Do",
        "Start the session",
        "Open",
        "Today",
        "Cards",
        "Where do you start?",
    ]
    assert [bool(row.flags() & Qt.ItemFlag.ItemIsSelectable) for row in rows] == [False, True] * 3
    assert rows[5].data(Qt.ItemDataRole.ToolTipRole) == "Where do you start?, Design"


def test_what_was_chosen_stays_chosen_where_it_is_still_there(
    appearance: Appearance, window: Window
) -> None:
    palette = Palette(appearance, window)
    chosen: list[PaletteItem] = []
    palette.chosen.connect(chosen.append)
    palette.open()
    palette.set_items(ITEMS)
    press(window, Qt.Key.Key_Down)
    palette.set_items([PaletteItem("Do", "Back up now", "back up"), *ITEMS], keep_choice=True)
    press(window, Qt.Key.Key_Return)
    palette.open()
    palette.set_items(ITEMS)
    press(window, Qt.Key.Key_Down)
    palette.set_items([ITEMS[0], ITEMS[2]], keep_choice=True)
    press(window, Qt.Key.Key_Return)
    assert [item.target for item in chosen] == ["today", "start"]


def test_a_toast_goes_when_its_time_is_up(appearance: Appearance, window: Window) -> None:
    toast = Toast(appearance, window)
    toast.tell("Suspended. You will not see it again.", undo=True)
    assert toast.isVisible()
    assert toast.height() == 44
    assert toast.timer.interval() == 6000
    toast.timer.timeout.emit()
    assert not toast.isVisible()


def test_a_toast_stays_while_hovered_or_focused(appearance: Appearance, window: Window) -> None:
    toast = Toast(appearance, window)
    toast.tell("Suspended.", undo=True)
    middle = toast.rect().center().toPointF()
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()
    toast.undo_button.setFocus()
    toast.timer.timeout.emit()
    assert toast.isVisible()
    window.button.setFocus()
    assert toast.timer.isActive()


def test_a_toast_undoes_and_keeps_clear_of_a_foot(
    appearance: Appearance, window: Window, qtbot: QtBot
) -> None:
    toast = Toast(appearance, window)
    toast.set_foot(72)
    toast.tell("Suspended.", undo=True)
    assert toast.geometry().bottom() < window.height() - 72
    with qtbot.waitSignal(toast.undone):
        qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    toast.tell("Nothing to undo.")
    assert not toast.undo_button.isVisible()


@pytest.mark.parametrize("kind", [Palette, Toast, FocusRing])
def test_what_watches_a_window_outlives_its_attributes(
    appearance: Appearance, window: Window, kind: type[Palette | Toast | FocusRing]
) -> None:
    watching = kind(appearance, window)
    attributes = dict(watching.__dict__)
    # What the garbage collector does to a window that Qt is still to delete.
    watching.__dict__.clear()
    for event in (QEvent.Type.Hide, QEvent.Type.FocusOut, QEvent.Type.DynamicPropertyChange):
        QApplication.sendEvent(window, QEvent(event))
    watching.__dict__.update(attributes)
