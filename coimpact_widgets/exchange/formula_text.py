"""Text that a spreadsheet would take for a formula, and how it is kept from doing so."""

from __future__ import annotations

import re

_WOULD_RUN = re.compile(r"[\s']*[=+\-@＝＋－＠]")
_KEPT_FROM_RUNNING = re.compile(r"'[\s']*[=+\-@＝＋－＠]")


def would_run(text: str) -> bool:
    """Whether a spreadsheet would take this text for a formula."""
    return bool(_WOULD_RUN.match(text))


def without_formula(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet would run it. `as_typed` takes it off again.

    Source: OWASP, CSV injection.
    """
    return f"'{text}" if would_run(text) else text


def as_typed(text: str) -> str:
    """The text as somebody typed it, without the apostrophe of `without_formula`."""
    return text[1:] if _KEPT_FROM_RUNNING.match(text) else text
