"""The closed document answers every question for a resource itself, on the screen and on paper."""

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPdfWriter, QTextDocument
from pytestqt.qtbot import QtBot

from studyapp.banks import image
from studyapp.documents import closed
from studyapp.documents.closed import ClosedDocument, picture
from studyapp.documents.look import Look
from studyapp.domain.questions import Term

LOOK = Look(
    family="Inter",
    ink="#111111",
    muted="#666666",
    accent="#0000ff",
    line="#cccccc",
    sunken="#eeeeee",
    notice="#ffffcc",
)
RED = "#ff0000"
HOSTILE = (
    '<img src="{png}">',
    '<img src="file://{png}">',
    '<p style="background-image:url({png})">hello</p>',
    '<table background="{png}"><tr><td>hello</td></tr></table>',
    '<style>@import "{css}";</style><p>hello</p>',
    "<style>@import url(file://{css});</style><p>hello</p>",
)


def drawn(width: int, height: int, colour: str = RED, kind: bytes = b"PNG") -> bytes:
    """The bytes of a picture in one colour."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(made)
    return bytes(buffer.data().data())


def claims(width: int, height: int) -> bytes:
    """A PNG that says it is as large as this, and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 10)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def red_pixels(document: QTextDocument) -> int:
    shown = QImage(240, 120, QImage.Format.Format_RGB32)
    shown.fill(QColor("white"))
    painter = QPainter(shown)
    document.drawContents(painter)
    painter.end()
    every = ((x, y) for x in range(shown.width()) for y in range(shown.height()))
    return sum(shown.pixelColor(x, y).name() == RED for x, y in every)


@pytest.fixture
def document(qtbot: QtBot) -> ClosedDocument:
    return ClosedDocument(LOOK)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """A red picture and a red style sheet somewhere on the disk."""
    png, css = tmp_path / "red.png", tmp_path / "red.css"
    png.write_bytes(drawn(20, 20))
    css.write_text(f"p {{ color: {RED}; background-color: {RED}; }}", encoding="utf-8")
    return {"png": str(png), "css": str(css)}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_comes_from_the_disk_even_as_raw_html(
    document: ClosedDocument, files: dict[str, str], hostile: str
) -> None:
    source = hostile.format(**files)
    bare = QTextDocument()
    bare.setHtml(source)
    assert red_pixels(bare) > 100, "the test would see it"

    document.setHtml(source)
    assert red_pixels(document) == 0
    document.setMarkdown(f"![x]({files['png']})")
    assert red_pixels(document) == 0


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_comes_from_the_disk_by_markdown(
    document: ClosedDocument, files: dict[str, str], hostile: str
) -> None:
    asked: list[str] = []

    def load(path: str) -> bytes:
        asked.append(path)
        return drawn(20, 20)

    for text in (hostile.format(**files), f"![x]({files['png']})", "![x](../red.png)"):
        document.set_text(text, load=load)
        assert red_pixels(document) == 0
    assert asked == []


@pytest.mark.parametrize("kind", [b"PNG", b"JPEG"])
def test_a_picture_of_the_bank_shows(document: ClosedDocument, kind: bytes) -> None:
    asked: list[str] = []

    def load(path: str) -> bytes:
        asked.append(path)
        return drawn(20, 20, "#fe0000" if kind == b"JPEG" else RED, kind)

    document.set_text("![x](media/a.png) and ![x](media/a.png)", load=load)

    assert asked == ["media/a.png"]
    assert document.toPlainText().count("\ufffc") == 2
    if kind == b"PNG":
        assert red_pixels(document) == pytest.approx(800, abs=40)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"/* XPM */",
        claims(2_001, 2_000),
        claims(100_000, 100_000),
        drawn(9, 9)[:40],
        drawn(9, 9, kind=b"BMP"),
    ],
)
def test_what_is_no_picture_of_ours_is_its_words(document: ClosedDocument, data: bytes) -> None:
    document.set_text("![the words](media/a.png)", load=lambda _path: data)

    assert document.toPlainText() == "the words"


def test_a_missing_file_is_its_words(document: ClosedDocument) -> None:
    document.set_text("![the words](media/a.png)")

    assert document.toPlainText() == "the words"


def test_the_limit_of_a_picture_is_the_banks() -> None:
    assert closed.MAX_PIXELS == image.MAX_PIXELS
    assert picture(drawn(2_000, 2_000)) is not None


def test_a_text_has_so_many_pictures_and_no_more(document: ClosedDocument) -> None:
    text = " ".join(f"![w](media/{n}.png)" for n in range(30))
    document.set_text(text, load=lambda _path: drawn(1, 1))

    assert document.toPlainText().count("\ufffc") == closed.MAX_PICTURES
    assert document.toPlainText().count("w") == 30 - closed.MAX_PICTURES


def test_a_wide_picture_fits(document: ClosedDocument) -> None:
    document.set_text("![x](media/a.png)", load=lambda _path: drawn(800, 400))
    document.fit(200)
    assert document.size().toTuple() == pytest.approx((200, 100), abs=12)
    document.fit(400)
    assert document.size().height() == pytest.approx(200, abs=12)


def test_a_long_word_breaks(document: ClosedDocument) -> None:
    document.set_text("w" * 300)
    document.fit(200)
    assert document.size().height() > 200


def paper(document: QTextDocument, path: Path) -> bytes:
    writer = QPdfWriter(str(path))
    document.print_(writer)
    del writer
    return path.read_bytes()


def test_paper_shows_the_same(
    document: ClosedDocument, files: dict[str, str], tmp_path: Path
) -> None:
    bare = QTextDocument()
    bare.setHtml(HOSTILE[0].format(**files))
    assert b"/Width 20" in paper(bare, tmp_path / "bare.pdf"), "the test would see it"

    document.setHtml(HOSTILE[0].format(**files))
    assert b"/Width 20" not in paper(document, tmp_path / "closed.pdf")
    document.set_text("![x](media/a.png)", load=lambda _path: drawn(21, 21))
    assert b"/Width 21" in paper(document, tmp_path / "own.pdf")


def test_links_are_known(document: ClosedDocument) -> None:
    document.set_text("[a](lesson:x) of a sample", [Term("sample", "Sample", "A part.")])

    assert document.links() == ("lesson:x", "term:sample")


def heights(document: ClosedDocument) -> dict[str, int]:
    """The pixel size of the first letter of each block, by its words."""
    made = {}
    block = document.begin()
    while block.isValid():
        formats = block.textFormats()
        if formats and block.text().strip():
            made[block.text()] = formats[0].format.font().pixelSize()
        block = block.next()
    return made


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_headings_have_exactly_their_size(document: ClosedDocument, scale: float) -> None:
    document.set_look(replace(LOOK, scale=scale))
    document.set_text("# one\n\n## two\n\n### three\n\nwords\n\n| head |\n|---|\n| cell |")

    sizes = {"one": 20, "two": 16, "three": 15, "words": 15, "head": 13, "cell": 13}
    assert heights(document) == {word: round(size * scale) for word, size in sizes.items()}


def test_too_much_is_told(document: ClosedDocument) -> None:
    document.set_text("[" * 40_000)
    assert not document.formatted
    assert document.toPlainText() == "[" * 40_000
    document.set_text("a")
    assert document.formatted
