"""The files that a notebook writes."""

from __future__ import annotations

from pathlib import Path

from ..errors import FileNotWritable

FORMS = {".html": "HTML", ".docx": "Word", ".pdf": "PDF"}
"""The forms that a report can have, by how its file's name ends."""


def form_of(file: str) -> str:
    """The form of the report that this file is to hold. Raises FileNotWritable when its name says none."""
    form = FORMS.get(Path(file).suffix.lower())
    if form is None:
        raise FileNotWritable(file, "its name has to end in .html, .docx or .pdf")
    return form


def write_file(file: str, data: bytes) -> None:
    """Write a file. Raises FileNotWritable."""
    try:
        Path(file).expanduser().write_bytes(data)
    except OSError as error:
        raise FileNotWritable(file, (error.strerror or "it cannot be written").lower()) from error
