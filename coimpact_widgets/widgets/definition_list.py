"""What widgets hold, as plain HTML: names with what was answered."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

NOT_PROVIDED = "Not provided"
"""What stands where nothing was answered."""


def definition_list(rows: Iterable[tuple[str, str]]) -> str:
    """Each (name, answer) as a term and its description. Texts are escaped; line breaks are kept."""
    body = "".join(
        f'<dt dir="auto">{escape(name)}</dt><dd dir="auto">{_answer(text)}</dd>' for name, text in rows
    )
    return f'<dl class="ci-static">{body}</dl>' if body else ""


def _answer(text: str) -> str:
    return escape(text.strip() or NOT_PROVIDED).replace("\n", "<br>")
