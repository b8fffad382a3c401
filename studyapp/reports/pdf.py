"""The report on paper, from the template of the HTML file. Needs a QGuiApplication."""

from collections.abc import Callable
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
from studyapp.reports.exam_sheet import ExamSheet
from studyapp.reports.html import Draw, html_exam, html_report
from studyapp.reports.sheet import Say, Sheet

DPI = 300
MARGIN_MM = 15
FOOT_MM = 8
# Drawings are made finer than they are shown, up to so many pixels wide, and shown smaller than in
# a browser.
FINER = 6
WIDEST = 2400
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
    return _pdf(sheet, lambda draw: html_report(sheet, draw), paper, say)


def pdf_exam(sheet: ExamSheet, paper: Paper = Paper.A4, say: Say = str) -> bytes:
    """The report on a sitting as a PDF file's bytes."""
    return _pdf(sheet, lambda draw: html_exam(sheet, draw), paper, say)


def _pdf(sheet: Sheet | ExamSheet, html_of: Callable[[Draw], str], paper: Paper, say: Say) -> bytes:
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
    document.setHtml(html_of(_Pictures(document).draw))
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


def _draw_foot(painter: QPainter, box: QRectF, words: str, sheet: Sheet | ExamSheet) -> None:
    painter.setFont(QFont("Inter", 7))
    painter.setPen(QColor("#63666C"))
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | bottom, f"{sheet.title}. {sheet.subtitle}")
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | bottom, words)


class _Pictures:
    """Hands the document a picture of every drawing."""

    def __init__(self, document: SealedDocument) -> None:
        self._document = document
        self._count = 0

    def draw(self, svg: str) -> str:
        """The markup of a drawing."""
        self._count += 1
        name = f"drawing:{self._count}"
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        size = renderer.defaultSize()
        self._document.add_picture(name, _drawn(renderer))
        shown = f'width="{size.width() * SHOWN:.0f}" height="{size.height() * SHOWN:.0f}"'
        return f'<img src="{name}" {shown}>'


def _drawn(renderer: QSvgRenderer) -> QImage:
    size = renderer.defaultSize()
    finer = min(FINER, WIDEST / size.width())
    image = QImage(size * finer, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _load_faces() -> None:
    if "Inter" in QFontDatabase.families():
        return
    for face in FACES:
        QFontDatabase.addApplicationFont(str(places.resources() / "fonts" / face))
