"""A picture is judged by its first bytes, never decoded."""

import struct

import pytest

from studyapp.banks.image import image_fault

JPEG_APP0 = b"\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0"


def png(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + b"\0\0\0\0"


def jpeg(width: int, height: int, frame: int = 0xC0, before: bytes = JPEG_APP0) -> bytes:
    sizes = struct.pack(">HBHHB", 17, 8, height, width, 3)
    return b"\xff\xd8" + before + bytes([0xFF, frame]) + sizes + b"\0" * 9


@pytest.mark.parametrize(
    "data",
    [
        png(1, 1),
        png(2000, 2000),
        jpeg(2000, 2000),
        jpeg(640, 480, frame=0xC2),
        jpeg(640, 480, before=b"\xff\xff" + JPEG_APP0[1:]),
        jpeg(640, 480, before=b"\xff\xc4\x00\x04\x10\x10" + JPEG_APP0),
        jpeg(640, 480, before=b"\xff\x01" + JPEG_APP0),
    ],
)
def test_png_and_jpeg_up_to_four_megapixels_pass(data: bytes) -> None:
    assert image_fault(data) is None


@pytest.mark.parametrize("data", [png(2001, 2000), jpeg(2001, 2000), png(4_000_001, 1)])
def test_a_large_picture_is_refused(data: bytes) -> None:
    assert str(image_fault(data)) == "it has 4.0 megapixels; the limit is 4"


@pytest.mark.parametrize("data", [png(0, 5), jpeg(5, 0)])
def test_a_picture_without_size_is_refused(data: bytes) -> None:
    assert str(image_fault(data)) == "it has no size"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + b"\1" * 30,
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        png(1, 1)[:20],
        png(1, 1).replace(b"IHDR", b"IDAT"),
        jpeg(640, 480)[:15],
        b"\xff\xd8\xff\xd9" + b"\0" * 20,
        b"\xff\xd8\xff\xda" + jpeg(640, 480),
        b"\xff\xd8\xff\xe0\x00\x00" * 4,
    ],
)
def test_anything_else_is_no_picture(data: bytes) -> None:
    assert str(image_fault(data)) == "it is not a PNG or JPEG picture"
