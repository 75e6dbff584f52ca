"""Every form of a project, written into a folder."""

from __future__ import annotations

from pathlib import Path

from ..domain.project import Contents
from ..errors import FileNotWritable, NeedsFirst
from ..forms import every_file
from .files import write_file


def write_form_files(contents: Contents, folder: Path, *, faces: bool = False) -> tuple[Path, ...]:
    """Write each form as each kind of file, and say which files those are.

    `faces` stand beside the words of answers, on paper. Raises NeedsFirst when nothing is asked yet, and
    FileNotWritable.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritable(str(folder), (error.strerror or "it cannot be made").lower()) from error
    written = []
    for name, data in every_file(contents, faces=faces):
        write_file(str(folder / name), data)
        written.append(folder / name)
    if not written:
        raise NeedsFirst("choose a measure", "A form")
    return tuple(written)
