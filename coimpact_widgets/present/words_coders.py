"""The words for whether two readers agree: in how many stories, on which themes, and beyond luck.

What is said of alpha follows Krippendorff K (2004), Content Analysis, 2nd edition, page 241: rely on 0.800
and more, be careful from 0.667.
"""

from __future__ import annotations

from ..analysis.result import Result, is_hidden
from .numbers import whole
from .phrases import and_list
from .subject import value_of
from .words_themes import MOST_NAMED, TOO_SMALL_TO_SHOW, quoted, stories

RELY, CAREFUL = 0.8, 2 / 3
ENOUGH = "Even allowing for luck, they agree well enough to rely on the themes."
WITH_CARE = "Allowing for luck, they agree well enough to use the themes with care."
NOT_ENOUGH = "Allowing for luck, they agree too little to rely on the themes."
TALK = "Talk about what each theme means, then read again."
STORIES_FOR_LUCK = 20


def headline(result: Result) -> str:
    """In how many stories the two ticked the same themes."""
    same, n = value_of(result, "same themes"), result.answered
    if same is None or not n:
        return TOO_SMALL_TO_SHOW.rstrip(".")
    if n == 1:
        return (
            f"The two readers ticked {'the same themes' if same else 'other themes'} in the 1 story both read"
        )
    if same == n:
        return f"The two readers ticked the same themes in all {stories(n)}"
    return f"The two readers ticked the same themes in {whole(same) if same else 'none'} of {stories(n)}"


def told(result: Result) -> tuple[str, ...]:
    """How many stories both read, how often they agreed, where they differed most, and luck."""
    same, n = value_of(result, "same themes"), result.answered
    if same is None or not n:
        return (TOO_SMALL_TO_SHOW,)
    return (f"{headline(result)}.", *_choices(result), *_differed(result), *_luck(result))


def agreed_of(result: Result) -> tuple[tuple[str, float | None], ...]:
    """Each theme with in how many stories the two said the same of it; None is hidden."""
    names = [str(row[0]) for row in result.table.rows]
    return tuple((name, value_of(result, f"{name}: agreed")) for name in names)


def _choices(result: Result) -> tuple[str, ...]:
    agreed, themes = value_of(result, "agreement"), len(result.table.rows)
    if agreed is None or themes == 1:
        return ()
    choices = themes * result.answered
    same = "every time" if agreed == 1 else f"{whole(agreed * choices)} of {whole(choices)} times"
    return (f"Taking each theme in each story by itself, they agreed {same}.",)


def _differed(result: Result) -> tuple[str, ...]:
    apart = {name: result.answered - agreed for name, agreed in agreed_of(result) if agreed is not None}
    most = max(apart.values(), default=0)
    if not most or is_hidden(result):
        return ()
    first = [quoted(name) for name, count in apart.items() if count == most]
    named = f"{len(first)} themes" if len(first) > MOST_NAMED else and_list(first)
    each = " each" if len(first) > 1 else ""
    where = f"{whole(most)} of {stories(result.answered)}{each}" if result.answered > 1 else "that story"
    return (f"They differed most on {named}, in {where}.",)


def _luck(result: Result) -> tuple[str, ...]:
    alpha = value_of(result, "Krippendorff alpha")
    if alpha is None or result.answered < STORIES_FOR_LUCK:
        return ()
    if alpha >= RELY:
        return (ENOUGH,)
    return (WITH_CARE,) if alpha >= CAREFUL else (NOT_ENOUGH, TALK)
