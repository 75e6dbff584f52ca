"""A button that does one thing, and says so where it can be seen when that did not work."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets

from ..errors import Problem
from .calm import calmly
from .error_summary import ErrorSummary

MAIN, SECOND = "ci-main", "ci-second"
"""The looks of a button. A page has one main button."""


def button(words: str, act: Callable[[], object], look: str, errors: ErrorSummary) -> ipywidgets.Button:
    """A button that calls `act`. What stops it is told in `errors`, in one sentence."""
    made = ipywidgets.Button(description=words)
    made.on_click(lambda _: calmly(act, lambda said: errors.show([Problem("", said)])))
    made.add_class(look)
    return made
