"""The pictures in a project archive: each holds a picture and nothing else, also in the history."""

from __future__ import annotations

from dataclasses import replace

from ..domain.archive import Archive
from ..domain.edit import Picture
from ..domain.project import Change
from ..domain.record import from_body, to_body


def with_bare_pictures(archive: Archive) -> Archive:
    """The archive with every picture read again: where it was taken, and by whom, is taken out.

    An old archive, or one that somebody changed, can hold more. A picture that cannot be read has no file.
    """
    return replace(archive, changes=tuple(map(_bare, archive.changes)))


def _bare(change: Change) -> Change:
    if change.kind != Picture.kind or change.body is None:
        return change
    from .picture_file import bare

    return replace(change, body=to_body(bare(from_body(Picture, change.body))))
