"""The zip that a Word file is, without the time it was made, so that the same report is the same file."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo


def with_fixed_dates(data: bytes) -> bytes:
    """The same zip with every part dated alike. Pictures are packed already, and are not packed again."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as made, ZipFile(file, "w", ZIP_DEFLATED) as kept:
        for part in made.infolist():
            entry = ZipInfo(part.filename)
            entry.compress_type = ZIP_STORED if part.filename.endswith(".png") else ZIP_DEFLATED
            kept.writestr(entry, made.read(part))
    return file.getvalue()
