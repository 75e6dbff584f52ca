"""What stands behind a result, in one sentence: the question that was asked, or what was counted."""

from __future__ import annotations

from ..analysis.result import Result
from ..present.subject import subject


def asked_or_counted(result: Result) -> str:
    """The question in the words that people were asked it, or the name of what was counted each month."""
    about = subject(result)
    wording = about.wording.strip()
    return f"We asked: “{wording}”" if wording else f"We counted each month: {about.name}."
