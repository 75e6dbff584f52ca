"""The choice between what a project has and what a file says otherwise."""

from __future__ import annotations

from .one_of import OneOf

KEEP_THERE, USE_FILE = "there", "file"


def which_stands() -> OneOf:
    """The field for it. What is there stands unless the group chooses the file."""
    return OneOf(
        name="which",
        label="Which should stand?",
        options=[(KEEP_THERE, "Keep what is there"), (USE_FILE, "Use the file")],
        value=KEEP_THERE,
    )
