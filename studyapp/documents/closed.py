"""The one kind of document that shows a bank's Markdown: it opens no file and asks no network.

Qt's own documents do both: what `loadResource` does not answer is read from disk, and where it
answers nothing for a picture, the picture is read from disk all the same.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QImageReader,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from studyapp.documents.glossary import Glossary
from studyapp.documents.html import TERM, page
from studyapp.documents.look import Look, style_sheet
from studyapp.domain.questions import Term

MAX_PIXELS = 4_000_000
MAX_PICTURES = 20
_KINDS = (b"png", b"jpeg")
_INDENT = 24

# From a path inside the bank, such as `media/graph.png`, to the file's bytes, or None.
Loader = Callable[[str], bytes | None]


def no_file(_path: str) -> bytes | None:
    """The files of a text without a bank."""
    return None


def picture(data: bytes) -> QImage | None:
    """A PNG or JPEG of at most `MAX_PIXELS`, decoded, or None; the size is read first."""
    for kind in _KINDS:
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(kind))
        reader.setAutoDetectImageFormat(False)
        if reader.canRead():
            size = reader.size()
            if not size.isValid() or size.width() * size.height() > MAX_PIXELS:
                return None
            image = reader.read()
            return None if image.isNull() else image
    return None


class SealedDocument(QTextDocument):
    """Rich text whose pictures are those handed to it by name; nothing else is ever loaded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QImage] = {}
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(QColor(0, 0, 0, 0))
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)

    def add_picture(self, name: str, image: QImage) -> None:
        """Let the text show a picture under a name."""
        self._pictures[name] = image

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """What Qt asks for: a picture that was handed over, else one that shows nothing."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            asked = name if isinstance(name, str) else name.toString()
            return self._pictures.get(asked, self._nothing)
        return None


class ClosedDocument(SealedDocument):
    """Shows Markdown in a look; pictures come from the loader alone, once, when the text is set."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._html = ""
        self._formatted = True

    @property
    def formatted(self) -> bool:
        """False where the text was too long or too deep, and stands as it was written."""
        return self._formatted

    def set_text(self, markdown: str, terms: Sequence[Term] = (), load: Loader = no_file) -> None:
        """Show another text, with links to the terms that it mentions."""
        self._pictures = {}
        found: dict[str, str] = {}

        def accept(path: str) -> str:
            if path not in found:
                found[path] = self._accept(path, load)
            return found[path]

        made = page(markdown, Glossary(terms), accept)
        self._html = made.html
        self._formatted = made.formatted
        self._write()

    def set_look(self, look: Look) -> None:
        """Write the same text in another look."""
        self._look = look
        self._write()

    def links(self) -> tuple[str, ...]:
        """Where its links lead, in reading order."""
        hrefs = (fragment.charFormat().anchorHref() for _, fragment in self._fragments())
        return tuple(href for href in hrefs if href)

    def fit(self, width: float) -> None:
        """Lay the text out for a width in pixels, with no picture wider than it."""
        for block, fragment in list(self._fragments()):
            form = fragment.charFormat()
            if not form.isImageFormat():
                continue
            image = form.toImageFormat()
            shown = self._pictures.get(image.name())
            if shown is None:
                continue
            inside = block.textList() is not None or QTextCursor(block).currentTable() is not None
            room = width - (self._look.px(_INDENT) if inside else 0)
            wide = max(1.0, min(room, shown.width() * self._look.scale))
            if image.width() != wide:
                image.setWidth(wide)
                image.setHeight(wide * shown.height() / shown.width())
                self._chosen(fragment).setCharFormat(image)
        self.setTextWidth(width)

    def _accept(self, path: str, load: Loader) -> str:
        data = load(path) if len(self._pictures) < MAX_PICTURES else None
        image = picture(data) if data is not None else None
        if image is None:
            return ""
        name = f"picture:{len(self._pictures)}"
        self._pictures[name] = image
        return name

    def _write(self) -> None:
        font = QFont(self._look.family)
        font.setPixelSize(self._look.px(15))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setDefaultFont(font)
        self.setDefaultStyleSheet(style_sheet(self._look))
        self.setIndentWidth(self._look.px(_INDENT))
        self.setHtml(self._html)
        self._mend()

    def _mend(self) -> None:
        """What the little CSS cannot say: headings of exactly their size, terms above dots."""
        for block, fragment in list(self._fragments()):
            form = fragment.charFormat()
            if form.anchorHref().startswith(TERM):
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                form.setUnderlineColor(QColor(self._look.accent))
                form.setForeground(QColor(self._look.ink))
            elif block.blockFormat().headingLevel():
                form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            else:
                continue
            self._chosen(fragment).setCharFormat(form)

    def _chosen(self, fragment: QTextFragment) -> QTextCursor:
        cursor = QTextCursor(self)
        cursor.setPosition(fragment.position())
        end = fragment.position() + fragment.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _fragments(self) -> Iterator[tuple[QTextBlock, QTextFragment]]:
        block = self.begin()
        while block.isValid():
            places = block.begin()
            while not places.atEnd():
                yield block, places.fragment()
                places += 1
            block = block.next()
