"""A photograph or a logo from a file: made small, and without what a camera writes beside the picture."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..domain.edit import Picture
from ..errors import FileNotReadable
from .picture_parts import is_bare

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 1280
"""The most pixels across and down: enough for a page of paper, and little to send."""
HEAVY = 400_000
"""A picture without see-through parts that is more bytes than this as PNG is kept as JPEG."""
QUALITY = 82
PNG, JPEG = "image/png", "image/jpeg"
LEAST = 40
"""The fewest pixels across and down: of fewer nothing can be made out."""
SMALL = 160
"""The most pixels across and down of a copy to know a picture by."""
KEPT = 32
"""So many pictures that were read again are kept in mind: each report of a project has the same."""
NARROW = f"it is too narrow or too flat. Choose a picture of {LEAST} by {LEAST} pixels or more."
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, zlib.error)
"""What a damaged file can raise while it is read."""
OTHER = "it is no picture that we know. Choose a PNG or a JPEG file."


@dataclass(frozen=True)
class PictureRead:
    """A picture as it is kept: the file's bytes, `mime`, and its size in pixels."""

    data: bytes
    mime: str
    width: int
    height: int


def read_picture(name: str, data: bytes) -> PictureRead:
    """The picture in a PNG or JPEG file, upright and small. Where it was taken, and by whom, is left out.

    Raises FileNotReadable, of a picture that is too narrow or too flat too.
    """
    read = _read(name, data)
    if min(read.width, read.height) < LEAST:
        raise FileNotReadable(name, NARROW)
    return read


@lru_cache(maxsize=KEPT)
def read_again(data: bytes) -> PictureRead | None:
    """A picture that was kept before: left as it is where its file holds nothing else. None if unreadable."""
    try:
        read = _read("", data)
    except FileNotReadable:
        return None
    as_it_is = is_bare(data) and _size_of(data) == (read.mime, read.width, read.height)
    return replace(read, data=data) if as_it_is else read


def bare(picture: Picture) -> Picture:
    """A picture of a group with the file read again. It has no file where that cannot be read."""
    read = read_again(picture.file) if picture.file else None
    if read is None:
        return replace(picture, data="")
    data = b64encode(read.data).decode()
    return replace(picture, data=data, mime=read.mime, width=read.width, height=read.height)


@lru_cache(maxsize=KEPT)
def thumbnail(picture: Picture) -> str:
    """A small copy of a picture to know it by, as an address of its data; empty where it cannot be read."""
    from PIL import Image

    if not (shown := bare(picture).file):
        return ""
    with Image.open(BytesIO(shown)) as opened:
        form, small = opened.format or "PNG", opened.copy()
    small.thumbnail((SMALL, SMALL))
    return f"data:image/{form.lower()};base64,{b64encode(_saved(small, form)).decode()}"


def _size_of(data: bytes) -> tuple[str, int, int]:
    from PIL import Image

    with Image.open(BytesIO(data)) as opened:
        return f"image/{(opened.format or '').lower()}", *opened.size


def _read(name: str, data: bytes) -> PictureRead:
    """The picture in a file, upright and small. Raises FileNotReadable."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as opened:
            picture = ImageOps.exif_transpose(opened)
    except UnidentifiedImageError as error:
        raise FileNotReadable(name, OTHER) from error
    except (*BROKEN, Image.DecompressionBombError) as error:
        raise FileNotReadable(name, "it is damaged or far too large. Choose another picture.") from error
    picture.thumbnail((LARGEST, LARGEST))
    return _written(picture, see_through=picture.has_transparency_data, png=opened.format == "PNG")


def _written(picture: Image, *, see_through: bool, png: bool) -> PictureRead:
    """A new file of the picture's colours alone."""
    plain = picture.convert("RGBA" if see_through else "RGB")
    plain.info.clear()
    if png:
        made = _saved(plain, "PNG", optimize=True)
        if see_through or len(made) <= HEAVY:
            return PictureRead(made, PNG, *plain.size)
    return PictureRead(_saved(plain.convert("RGB"), "JPEG", quality=QUALITY), JPEG, *plain.size)


def _saved(picture: Image, form: str, **how: Any) -> bytes:
    file = BytesIO()
    picture.save(file, form, **how)
    return file.getvalue()
