"""A field that takes a picture from a file."""

from __future__ import annotations

from typing import ClassVar

import traitlets

from ..errors import Problem
from ..exchange.picture_file import PictureRead, read_picture
from .choose_file import ChooseFile
from .field import Field
from .static_files import script

HINT = "A photo or a drawing (PNG or JPEG). It is made smaller, and where it was taken is left out."


class PictureField(ChooseFile, Field):
    """A file control. `value` is the picture that was read, or None when none was chosen."""

    _esm = script("kit.js", "choose_file.js")
    _told: ClassVar[tuple[str, ...]] = ("name", "label", "file_name")
    value = traitlets.Any(None, allow_none=True)

    def __init__(self, name: str, label: str) -> None:
        super().__init__(label=label, name=name, hint=HINT, accept=".png,.jpg,.jpeg")
        self.refused = ""
        self.on_choose(self._hold)

    def in_words(self) -> str:
        """The name of the file."""
        return self.file_name

    def problems(self) -> list[Problem]:
        """A file that was refused, so that no other is kept in its place unseen."""
        return [Problem(self.name, self.refused)] if self.refused else []

    def choose(self, name: str, data: bytes) -> None:
        """Do what choosing this file does. What was chosen before is let go of first."""
        self.value = None
        super().choose(name, data)
        self.refused = self.error

    def _hold(self, name: str, data: bytes) -> None:
        self.value = read_picture(name, data)

    def _read(self, typed: object) -> PictureRead | None:
        return self.value  # type: ignore[no-any-return]

    def _write(self, value: object) -> object:
        return self.typed
