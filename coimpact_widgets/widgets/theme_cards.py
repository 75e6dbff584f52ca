"""Themes as cards: what each is called, and when a story has it."""

from __future__ import annotations

from collections.abc import Callable

from ..domain.keeper import Keeper
from ..domain.record import Record
from ..domain.theme import Theme
from ..domain.typed_answer import plain
from ..errors import Problem
from .field import Field
from .long_text_field import LongTextField
from .record_cards import RecordCards
from .text_field import TextField

MOST = 20
"""More themes than this nobody can keep in mind while reading, and no picture of them can be read."""


def theme_cards(keeper: Keeper, on_change: Callable[[], object]) -> RecordCards:
    """The themes of a project, to add to, change, move and remove."""
    return RecordCards(
        keeper,
        Theme,
        noun="theme",
        plural="themes",
        fields=_fields,
        detail=lambda theme: theme.meaning,
        check=lambda theme, record: _problems(keeper, theme, record),
        on_change=on_change,
    )


def _fields(theme: Theme | None) -> list[Field]:
    theme = theme or Theme()
    return [
        TextField(
            name="text", label="What is the theme?", hint="For example: being listened to.", value=theme.text
        ),
        LongTextField(
            name="meaning",
            label="When does a story have it?",
            hint="A sentence that helps two readers to see the same.",
            value=theme.meaning,
            optional=True,
            rows=3,
        ),
    ]


def _problems(keeper: Keeper, theme: Theme, record: Record[Theme] | None) -> list[Problem]:
    others = [each for each in keeper.contents().themes if record is None or each.id != record.id]
    if plain(theme.text) in {plain(each.value.text) for each in others}:
        return [Problem("text", "Another theme has these words. Choose different ones.")]
    if len(others) >= MOST:
        return [Problem("text", f"There are {MOST} themes already. Put two of them together first.")]
    return []
