"""Size and kind of a picture from its first bytes, so that a hostile one is never decoded."""

import struct

from studyapp.domain.sentences import Sentence, sentence

MAX_PIXELS = 4_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
# Start-of-frame markers: C4, C8 and CC lie in their range and mean something else.
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def image_fault(data: bytes) -> Sentence | None:
    """Why a picture must not be shown; None for a PNG or JPEG of at most 4 megapixels."""
    size = _size(data)
    if size is None:
        return sentence("it is not a PNG or JPEG picture")
    width, height = size
    if width < 1 or height < 1:
        return sentence("it has no size")
    if width * height > MAX_PIXELS:
        return sentence(
            "it has {pixels:.1f} megapixels; the limit is {limit}",
            pixels=width * height / 1_000_000,
            limit=MAX_PIXELS // 1_000_000,
        )
    return None


def _size(data: bytes) -> tuple[int, int] | None:
    """(width, height) in pixels."""
    if data.startswith(_PNG):
        if len(data) < 24 or data[12:16] != b"IHDR":
            return None
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
        elif marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        elif marker == 0x01 or 0xD0 <= marker <= 0xD8:
            place += 2
        elif marker in (0xD9, 0xDA):
            return None
        else:
            place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None
