"""Writes every file of the corpus into a folder: `python -m tests.exchange.corpus.write FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from .about_people import ABOUT_PEOPLE
from .awkward_rows import AWKWARD_ROWS
from .field_tool_files import FIELD_TOOL_FILES
from .forms_of_others import FORMS_OF_OTHERS
from .hand_made import HAND_MADE
from .monthly_files import MONTHLY_FILES
from .open_text import OPEN_TEXT
from .quirk import Quirk
from .text_files import TEXT_FILES
from .two_languages import TWO_LANGUAGES
from .web_survey_files import WEB_SURVEY_FILES

CORPUS: tuple[Quirk, ...] = (
    *TEXT_FILES,
    *FIELD_TOOL_FILES,
    *WEB_SURVEY_FILES,
    *HAND_MADE,
    *AWKWARD_ROWS,
    *TWO_LANGUAGES,
    *FORMS_OF_OTHERS,
    *OPEN_TEXT,
    *ABOUT_PEOPLE,
)
"""Every file, with the quirk it stands for."""


def write(folder: Path) -> None:
    """Write each file in a folder of its own, called after its quirk."""
    for quirk in (*CORPUS, *MONTHLY_FILES):
        place = folder / quirk.stands_for
        place.mkdir(parents=True, exist_ok=True)
        (place / quirk.name).write_bytes(quirk.data)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
