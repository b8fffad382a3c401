"""The report on paper, from the template of the HTML file. Needs a QGuiApplication."""

import html
from enum import StrEnum

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgRenderer

from studyapp import places
from studyapp.documents.closed import SealedDocument
from studyapp.domain.sentences import sentence
from studyapp.reports.bars import HEIGHT, WIDTH, bar
from studyapp.reports.html import html_report
from studyapp.reports.sheet import Line, Say, Sheet

DPI = 300
MARGIN_MM = 15
FOOT_MM = 8
# Bars are drawn finer than they are shown, and shown smaller than in a browser.
FINER = 6
SHOWN = 0.6
FACES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


_SIZES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}


def pdf_report(sheet: Sheet, paper: Paper = Paper.A4, say: Say = str) -> bytes:
    """The report as a PDF file's bytes."""
    _load_faces()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(sheet.title)
    writer.setCreator("CCXP Study")
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(_SIZES[paper]),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    document = SealedDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(QFont("Inter", 9))
    foot = writer.resolution() * FOOT_MM / 25.4
    page = QSizeF(writer.width(), writer.height() - foot)
    document.setHtml(html_report(sheet, lambda line: _image(line, document)))
    document.setPageSize(page)
    painter = QPainter(writer)
    try:
        for number in range(document.pageCount()):
            if number:
                writer.newPage()
            _draw_page(painter, document, number, page)
            pages = document.pageCount()
            words = say(sentence("Page {number} of {pages}", number=number + 1, pages=pages))
            _draw_foot(painter, QRectF(0, page.height(), page.width(), foot), words, sheet)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _draw_page(painter: QPainter, document: SealedDocument, number: int, page: QSizeF) -> None:
    painter.save()
    top = number * page.height()
    painter.translate(0, -top)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, top, page.width(), page.height())
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _draw_foot(painter: QPainter, box: QRectF, words: str, sheet: Sheet) -> None:
    painter.setFont(QFont("Inter", 7))
    painter.setPen(QColor("#63666C"))
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | bottom, f"{sheet.title}. {sheet.subtitle}")
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | bottom, words)


def _image(line: Line, document: SealedDocument) -> str:
    """The markup of a bar; its picture is handed to the document."""
    if line.interval is None:
        return ""
    name = f"bar:{line.place}:{line.name}"
    document.add_picture(name, _drawn(bar(line.interval, line.place)))
    shown = f'width="{WIDTH * SHOWN:.0f}" height="{HEIGHT * SHOWN:.0f}"'
    return f'<img src="{html.escape(name)}" {shown}>'


def _drawn(svg: str) -> QImage:
    image = QImage(WIDTH * FINER, HEIGHT * FINER, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return image


def _load_faces() -> None:
    if "Inter" in QFontDatabase.families():
        return
    for face in FACES:
        QFontDatabase.addApplicationFont(str(places.resources() / "fonts" / face))
