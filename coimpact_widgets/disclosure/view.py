"""The two views of everything that leaves the program."""

from __future__ import annotations

from enum import StrEnum


class View(StrEnum):
    """Who will see it. INSIDE holds every number, as the group agreed; PUBLISH is what others may see."""

    INSIDE = "inside the group"
    PUBLISH = "safe to publish"
