"""A widget as a picture to keep: vectors as SVG, or pixels as PNG."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_RATIO = 2
# What browsers take an inch for, so that a pixel stays a pixel.
_DPI = 96


def save_picture(widget: QWidget, path: Path) -> None:
    """Write a widget as it stands, on the ground of the page, as SVG or PNG by the name's ending.

    Raises ValueError for another ending, OSError if the file cannot be written.
    """
    makers = {".svg": _svg, ".png": _png}
    if path.suffix.lower() not in makers:
        raise ValueError(path.suffix)
    path.write_bytes(makers[path.suffix.lower()](widget))


def _svg(widget: QWidget) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DPI)
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    generator.setTitle(widget.accessibleName())
    painter = QPainter(generator)
    widget.render(painter, QPoint())
    painter.end()
    return bytes(buffer.data().data())


def _png(widget: QWidget) -> bytes:
    image = QImage(widget.size() * _RATIO, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_RATIO)
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
