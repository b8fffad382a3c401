"""A lesson is as tall as it is, is read by pointer and keyboard, and follows no link by itself."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.questions import Term
from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.widgets.document_view import WIDTH, DocumentView
from studyapp.ui.widgets.page import PageScroll

pytestmark = pytest.mark.gui

TERMS = [Term("sample", "Sample", "A <b>part</b> of a population.")]
FILLER = "\n\n".join(["Words that fill a line or two of the lesson, so that it is long."] * 30)
TEXT = f"A sample and [a lesson](lesson:ci-05).\n\n{FILLER}\n\n[There](https://example.org/a?b=c)"


@pytest.fixture
def page(appearance: Appearance, qtbot: QtBot) -> PageScroll:
    """Much lower than the text, which stands between two buttons."""
    content = QWidget()
    rows = QVBoxLayout(content)
    rows.addWidget(QPushButton("before"))
    view = DocumentView(appearance, "Lesson")
    rows.addWidget(view)
    rows.addWidget(QPushButton("after"))
    rows.addStretch(1)
    page = PageScroll(content)
    qtbot.addWidget(page)
    page.resize(640, 300)
    view.set_text(TEXT, TERMS)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def view(page: PageScroll) -> DocumentView:
    (made,) = page.findChildren(DocumentView)
    return made


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_the_text_has_all_the_room_it_needs(
    page: PageScroll,
    view: DocumentView,
    appearance: Appearance,
    qtbot: QtBot,
    size: float,
    scheme: Scheme,
) -> None:
    appearance.set(scheme=scheme, text_size=size)
    page.resize(1_200, 300)
    qtbot.waitUntil(lambda: view.width() == round(WIDTH * size))

    document = view.document()
    qtbot.waitUntil(lambda: view.height() == document.size().height())
    assert document.textWidth() == view.viewport().width() == view.width()
    assert document.size().width() <= view.width()
    assert view.verticalScrollBar().maximum() == 0
    image = view.grab().toImage()
    assert appearance.colour("ink").name() in {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(60)
    }


def test_a_narrow_page_wraps(page: PageScroll, view: DocumentView, qtbot: QtBot) -> None:
    tall = view.height()
    page.resize(360, 300)
    qtbot.waitUntil(lambda: view.height() > tall)
    assert view.width() < 360
    assert view.document().size().height() == view.height()


def test_long_words_and_code_stay_inside(view: DocumentView) -> None:
    table = f"| a | b |\n|---|---|\n| {'x' * 200} | words |"
    view.set_text(f"{'w' * 300}\n\n```\n{'c' * 300}\n```\n\n{table}")
    view.document().setTextWidth(300)
    assert view.document().size().width() <= 300


def test_links_are_told_and_not_followed(
    page: PageScroll, view: DocumentView, qtbot: QtBot
) -> None:
    before = view.toPlainText()
    told = QSignalSpy(view.link)
    page.findChildren(QPushButton)[0].setFocus()
    for href in ("term:sample", "lesson:ci-05", "https://example.org/a?b=c"):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is view
        qtbot.keyClick(view, Qt.Key.Key_Return)
        assert told.at(told.count() - 1) == [href]
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not view
    assert view.toPlainText() == before


def test_the_keyboard_goes_back_through_the_links(
    page: PageScroll, view: DocumentView, qtbot: QtBot
) -> None:
    hovered = QSignalSpy(view.hovered)
    page.findChildren(QPushButton)[1].setFocus()
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)

    seen = [hovered.at(n)[0] for n in range(hovered.count())]
    assert seen == ["https://example.org/a?b=c", "lesson:ci-05", "term:sample", ""]


def test_a_link_of_the_keyboard_comes_into_sight(
    page: PageScroll, view: DocumentView, qtbot: QtBot
) -> None:
    view.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert page.verticalScrollBar().value() > 300
    link = view.viewport().mapTo(page.viewport(), view.cursorRect().center())
    assert page.viewport().rect().contains(link)
    before = view.grab().toImage()
    view.clearFocus()
    accent = view.palette().link().color().name()
    after = view.grab().toImage()
    ring = view.cursorRect().center().y() - 10, view.cursorRect().center().y() + 14
    inked = [
        sum(
            image.pixelColor(x, y).name() == accent
            for y in range(*ring)
            if y < image.height()
            for x in range(60)
        )
        for image in (before, after)
    ]
    assert inked[0] > inked[1] + 80, "the link has a ring"


def test_a_term_says_its_meaning_as_characters(view: DocumentView, qtbot: QtBot) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    told = "<qt>Sample: A &lt;b&gt;part&lt;/b&gt; of a population.</qt>"
    qtbot.waitUntil(lambda: QToolTip.text() == told)
    QToolTip.hideText()
    cursor = QTextCursor(view.document())
    cursor.setPosition(4)
    at = view.cursorRect(cursor).center()
    assert view.anchorAt(at) == "term:sample"
    QApplication.sendEvent(view, QHelpEvent(QHelpEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == told
    QToolTip.hideText()
    assert view.link_text("https://example.org/a") == "https://example.org/a"
    assert view.link_text("lesson:ci-05") == view.link_text("term:other") == ""


def test_the_pointer_tells_what_it_is_over(view: DocumentView) -> None:
    hovered = QSignalSpy(view.hovered)
    cursor = QTextCursor(view.document())
    for place in (4, 40, 4):
        cursor.setPosition(place)
        at = QPointF(view.cursorRect(cursor).center())
        if place == 40:
            at = QPointF(300, view.height() / 2)
        moved = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            at,
            view.viewport().mapToGlobal(at),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view.viewport(), moved)
    assert [hovered.at(n)[0] for n in range(3)] == ["term:sample", "", "term:sample"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End])
def test_keys_that_scroll_are_left_to_the_page(
    view: DocumentView, qtbot: QtBot, key: Qt.Key
) -> None:
    pressed: list[int] = []

    class Listens(QWidget):
        def keyPressEvent(self, event: object) -> None:
            pressed.append(key)

    above = Listens()
    qtbot.addWidget(above)
    view.setParent(above)
    above.show()
    qtbot.keyClick(view, key)
    assert pressed == [key]


def test_text_can_be_taken_along(view: DocumentView, qtbot: QtBot) -> None:
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("A sample and a lesson.")


def test_text_without_links_is_no_stop_of_tab(view: DocumentView) -> None:
    view.set_text("words")
    assert view.focusPolicy() is Qt.FocusPolicy.ClickFocus
    view.set_text("[a](lesson:x)")
    assert view.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_look_changes_with_the_theme(view: DocumentView, appearance: Appearance) -> None:
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        appearance.set(scheme=scheme)
        first = view.document().begin().textFormats()[0]
        form = first.format
        assert form.foreground().color().name() == appearance.colour("ink").name()
    assert view.accessibleName() == "Lesson"
    assert view.formatted
    view.set_text("[" * 40_000)
    assert not view.formatted


def test_it_opens_nothing_of_its_own(view: DocumentView) -> None:
    assert view.loadResource(1, "file:///etc/hostname") is None
    assert not view.openLinks()
    assert not view.openExternalLinks()
