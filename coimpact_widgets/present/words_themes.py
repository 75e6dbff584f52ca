"""The words for what people said: how many stories have each theme, and whether the last ones were new."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten
from typing import NamedTuple

from ..analysis.result import Cell, Result, is_hidden
from .group_names import called
from .numbers import people, whole
from .phrases import and_list, capital
from .subject import value_of

TOO_SMALL_TO_SHOW = "The numbers of stories are too small to show safely."
MOST_TOLD = 5
"""So many themes are told one by one; the chart and the table show them all."""
MOST_NAMED = 2
LONGEST = 60
"""A headline gives no more letters of a theme than these."""
LITTLE_NEW = 0.05
NOTHING_NEW = "The last stories held no new theme, so there may be little new to hear."
LITTLE = "The last stories held hardly any new theme, so there may be little new to hear."
STILL_NEW = "The last stories held {} that no story had before, so more stories may tell more."


class ThemeRow(NamedTuple):
    """A theme with how many stories have it, in all and of each group; None is hidden."""

    words: str
    stories: float | None
    of_groups: tuple[float | None, ...]


def headline(result: Result) -> str:
    """The theme that most stories have, with how many."""
    known = _known(result)
    if not known or not result.answered:
        return TOO_SMALL_TO_SHOW.rstrip(".")
    most = max(count for _, count in known)
    if not most:
        return f"No theme came up in {_all_of(result.answered)}"
    first = [words for words, count in known if count == most]
    each, came = " each" if len(first) > 1 and result.answered > 1 else "", "came up"
    briefly = [quoted(shorten(words, LONGEST, placeholder="…")) for words in first]
    named = f"{len(first)} themes" if len(first) > MOST_NAMED else and_list(briefly)
    if not is_hidden(result) and len(first) < len(known):
        came = "came up most,"
    return f"{named} {came} in {_of_stories(most, result.answered)}{each}"


def told(result: Result) -> tuple[str, ...]:
    """How many stories and people, then the themes, then each group by itself, then what is new."""
    if not _known(result) or not result.answered:
        return (TOO_SMALL_TO_SHOW,)
    return (*_who_told(result), *_themes(result), *_without(result), *_groups(result), *_new(result))


def rows_of(result: Result) -> tuple[ThemeRow, ...]:
    """The themes in the order of the table; None is hidden."""
    return tuple(
        ThemeRow(str(words), _count(count), tuple(map(_count, groups)))
        for words, count, _, *groups in result.table.rows
    )


def groups_of(result: Result) -> tuple[tuple[str, float | None], ...]:
    """The roles or outcomes side by side, each with how many of its stories were read; None is hidden."""
    names = dict(result.about).get("groups", ())
    of_roles = dict(result.about).get("by") == "role"
    return tuple(
        (called(str(name)) if of_roles else str(name), value_of(result, f"{name}: stories read"))
        for name in names
    )


def stories(count: float) -> str:
    """A number of stories: "1 story", "7 stories"."""
    return f"{whole(count)} {'story' if count == 1 else 'stories'}"


def quoted(words: str) -> str:
    """A theme as it stands in a sentence."""
    return f"“{words}”"


def _count(cell: Cell) -> float | None:
    return cell if isinstance(cell, int | float) else None


def _known(result: Result) -> list[tuple[str, float]]:
    return [(row.words, row.stories) for row in rows_of(result) if row.stories is not None]


def _all_of(n: float) -> str:
    return "the 1 story that was read" if n == 1 else f"the {stories(n)} that were read"


def _of_stories(count: float, n: float) -> str:
    if count == n:
        return "the 1 story that was read" if n == 1 else f"all {stories(n)}"
    return f"{whole(count)} of {stories(n)}"


def _who_told(result: Result) -> tuple[str, ...]:
    said = f"{stories(result.answered)} {'was' if result.answered == 1 else 'were'} read for themes."
    known = value_of(result, "people known to have told them")
    if known is None or result.answered == 1:
        return (said,)
    sure = not any(caveat.code == "tellers not known" for caveat in result.caveats)
    return said, f"{people(known) if sure else f'At least {people(known)}'} told them."


def _themes(result: Result) -> tuple[str, ...]:
    known, n = _known(result), result.answered
    came = [(words, count) for words, count in known if count]
    never = [quoted(words) for words, count in known if not count]
    said = [f"{quoted(words)} came up in {_of_stories(count, n)}." for words, count in came[:MOST_TOLD]]
    rest = len(came) - MOST_TOLD
    said += [f"{whole(rest)} more {'theme' if rest == 1 else 'themes'} came up too."] if rest > 0 else []
    unseen = len(result.table.rows) - len(known)
    if unseen:
        which = "1 theme is" if unseen == 1 else f"{unseen} themes are"
        said.append(f"The number of stories with {which} hidden, to keep people safe.")
    if not never:
        return tuple(said)
    which = and_list(never, "or") if len(never) <= MOST_NAMED else f"{len(never)} of the themes"
    return (*said, f"No story was about {which}.")


def _without(result: Result) -> tuple[str, ...]:
    none = value_of(result, "none of these")
    if not none or none == result.answered:
        return ()
    return (f"{stories(none)} {'has' if none == 1 else 'have'} none of these themes.",)


def _groups(result: Result) -> tuple[str, ...]:
    """The commonest theme of each group, side by side. Only groups of which all is shown are told."""
    groups, rows = groups_of(result), rows_of(result)
    if len(groups) < MOST_NAMED:
        return ()
    begin = f"This came up most in the stories of each {dict(result.about)['by']}."
    said = (
        _group(name, read, [(row.words, row.of_groups[at]) for row in rows])
        for at, (name, read) in enumerate(groups)
        if read
    )
    told = tuple(each for each in said if each)
    return (begin, *told) if told else ()


def _group(name: str, read: float, counts: Sequence[tuple[str, float | None]]) -> str:
    if any(count is None for _, count in counts):
        return ""
    most = max((count or 0 for _, count in counts), default=0)
    first = [quoted(words) for words, count in counts if count == most]
    if not most:
        return f"{capital(name)}: none of these themes, in {stories(read)}."
    named = f"{len(first)} themes" if len(first) > MOST_NAMED else and_list(first)
    where = _of_stories(most, read) if read > 1 else "1 story"
    return f"{capital(name)}: {named}, in {where}."


def _new(result: Result) -> tuple[str, ...]:
    base, new = value_of(result, "themes in the first stories"), value_of(result, "new themes in last run")
    if base is None or new is None or not base:
        return ()
    if not new:
        return (NOTHING_NEW,)
    if new <= LITTLE_NEW * base:
        return (LITTLE,)
    return (STILL_NEW.format(f"{whole(new)} {'theme' if new == 1 else 'themes'}"),)
