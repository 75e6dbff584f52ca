"""Whether the file of a picture holds a picture and nothing else: no place, no name, no words, no date."""

from __future__ import annotations

PNG_BEGINS, JPEG_BEGINS = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
PNG_PARTS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))
END, SCAN, JFIF = 0xD9, 0xDA, 0xE0
JPEG_PARTS = frozenset((JFIF, 0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, SCAN))
"""The parts of each kind of file without which there is no picture."""
JFIF_SIZE = 16
"""What a part that says no more than the kind of file is long. A longer one holds a small picture."""


def is_bare(data: bytes) -> bool:
    """Whether a PNG or JPEG file has no part but those that make the picture, and nothing after them."""
    if data.startswith(PNG_BEGINS):
        return _is_bare_png(data)
    return data.startswith(JPEG_BEGINS) and _is_bare_jpeg(data)


def _is_bare_png(data: bytes) -> bool:
    at, kind = len(PNG_BEGINS), b""
    while at < len(data) and kind != b"IEND":
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if kind not in PNG_PARTS:
            return False
        at += size + 12
    return at == len(data) and kind == b"IEND"


def _is_bare_jpeg(data: bytes) -> bool:
    at = len(JPEG_BEGINS)
    while at + 4 <= len(data):
        kind, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if data[at] != 0xFF or kind not in JPEG_PARTS or (kind == JFIF and size != JFIF_SIZE):
            return False
        at += size + 2
        if kind == SCAN:
            at = _after_scan(data, at)
            if data[at : at + 2] == bytes((0xFF, END)):
                return at + 2 == len(data)
    return False


def _after_scan(data: bytes, at: int) -> int:
    """Where the next part begins after the colours that begin here."""
    while 0 <= (at := data.find(b"\xff", at)) < len(data) - 1:
        if data[at + 1] and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2
    return len(data)
