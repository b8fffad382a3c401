"""Text wraps into lines of the right height, is never cut, and is told as plain words."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.widgets.text import Label, Prose

pytestmark = pytest.mark.gui

LONG = "Rising complaints beside a good mean are the usual sign of who is missing. " * 3


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_a_label_has_one_line_height_a_line(
    appearance: Appearance, qtbot: QtBot, size: float
) -> None:
    appearance.set(text_size=size)
    label = Label(appearance, LONG, "reading")
    qtbot.addWidget(label)
    lines = label.line_count(400)
    assert lines > 2
    assert label.heightForWidth(400) == lines * round(24 * size)


def test_a_single_line_fits_its_size_hint(appearance: Appearance, qtbot: QtBot) -> None:
    label = Label(appearance, "39 days to the exam. The plan holds.", "title")
    qtbot.addWidget(label)
    assert label.line_count(label.sizeHint().width()) == 1
    assert label.sizeHint().height() == 32


def test_a_word_without_room_breaks(appearance: Appearance, qtbot: QtBot) -> None:
    label = Label(appearance, "x" * 400)
    qtbot.addWidget(label)
    assert label.line_count(200) > 5
    assert label.minimumSizeHint().width() <= 160


def test_no_text_is_interpreted(appearance: Appearance, qtbot: QtBot) -> None:
    label = Label(appearance, "**a** <b>b</b>")
    qtbot.addWidget(label)
    assert label.text() == "**a** <b>b</b>"
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_hostile_prose_draws_its_characters(appearance: Appearance, qtbot: QtBot) -> None:
    hostile = "<img src='file:///etc/hostname'> <script>x</script>"
    prose, label = Prose(appearance, hostile), Label(appearance, hostile, "reading")
    for widget in (prose, label):
        qtbot.addWidget(widget)
        widget.resize(600, 40)
    assert prose.textFormat() is Qt.TextFormat.PlainText
    assert prose.text() == hostile
    assert prose.grab().toImage() == label.grab().toImage()


def test_bold_is_drawn_bold_and_told_plain(appearance: Appearance, qtbot: QtBot) -> None:
    bold, plain = Prose(appearance, "very **good** news"), Prose(appearance, "very good news")
    for widget in (bold, plain):
        qtbot.addWidget(widget)
        widget.resize(300, 24)
    assert bold.grab().toImage() != plain.grab().toImage()
    assert bold.text() == plain.text() == "very good news"
    told = QAccessible.queryAccessibleInterface(bold)
    assert told.role() is QAccessible.Role.StaticText
    assert told.text(QAccessible.Text.Name) == "very good news"


def test_characters_beyond_the_first_plane_keep_formats_in_place(
    appearance: Appearance, qtbot: QtBot
) -> None:
    prose = Prose(appearance, "\U0001d49c **bold** tail")
    qtbot.addWidget(prose)
    prose.resize(300, 24)
    other = Prose(appearance, "\U0001d49c bold tail")
    qtbot.addWidget(other)
    other.resize(300, 24)
    assert prose.sizeHint().width() > other.sizeHint().width()


def test_new_words_and_role_are_drawn(appearance: Appearance, qtbot: QtBot) -> None:
    label = Label(appearance, "one")
    qtbot.addWidget(label)
    label.resize(120, 20)
    images: list[QImage] = [label.grab().toImage()]
    label.set_text("two")
    images.append(label.grab().toImage())
    label.set_role("bad")
    images.append(label.grab().toImage())
    appearance.set(scheme=Scheme.DARK)
    images.append(label.grab().toImage())
    assert all(a != b for a, b in pairwise(images))


def test_prose_reports_room_for_its_list(appearance: Appearance, qtbot: QtBot) -> None:
    prose = Prose(appearance, "lead\n\n- one\n- two")
    qtbot.addWidget(prose)
    assert prose.heightForWidth(400) == 3 * 24 + 12
