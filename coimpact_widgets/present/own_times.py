"""The two times that a result compares, by their own names. Sentences are written for before and after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..analysis.kind import Kind
from ..analysis.result import Result

USUAL = ("before", "after")
OF_TWO_TIMES = frozenset(
    {
        *(Kind.PAIRED_ORDINAL, Kind.PAIRED_SCORE, Kind.PAIRED_YES_NO),
        *(Kind.APART_ORDINAL, Kind.APART_SCORE, Kind.APART_YES_NO),
        *(Kind.WHO_IS_MISSING, Kind.PEOPLE_GROUPS, Kind.SMALLEST_CHANGE, Kind.COMPARISON_GROUP),
    }
)
"""The kinds that compare one time with one other, whichever two of its times the measure was asked at."""


def own_times(result: Result) -> tuple[str, str]:
    """The two times that are compared, such as "before" and "later"."""
    about = dict(result.about)
    return str(about.get("before") or USUAL[0]), str(about.get("after") or USUAL[1])


def has_other_times(result: Result) -> bool:
    """Whether two times are compared, and they are not before and after."""
    return result.kind in OF_TWO_TIMES and own_times(result) != USUAL


def from_to(result: Result) -> str:
    """The two times in short: "from before to later"; nothing where they are before and after."""
    return "from {} to {}".format(*own_times(result)) if has_other_times(result) else ""


def at_own_times(text: str, result: Result) -> str:
    """A text of ours about this result, with its own times in place of "before" and "after".

    What people named, such as a people group or an answer, stays as it is.
    """
    if not has_other_times(result):
        return text
    times = dict(zip(USUAL, own_times(result), strict=True))
    names = sorted(_names(result), key=len, reverse=True)
    words = re.compile("|".join([*map(re.escape, names), r"\b(before|after)\b"]), re.IGNORECASE)

    def own(found: re.Match[str]) -> str:
        time = times.get((found[1] or "").lower())
        return found[0] if time is None else time.capitalize() if found[0][0].isupper() else time

    return words.sub(own, text)


def all_at_own_times(texts: Iterable[str], result: Result) -> tuple[str, ...]:
    """Each of these texts with the result's own times."""
    return tuple(at_own_times(text, result) for text in texts)


def _names(result: Result) -> Iterator[str]:
    """Everything that people named and that might hold one of our words for a time."""
    about = dict(result.about)
    given = (about.get(each, "") for each in ("name", "wording", "others", "how", "said_by"))
    cells = (cell for row in result.table.rows for cell in row)
    for text in (*given, *about.get("labels", ()), *cells):
        if isinstance(text, str) and text.strip() and text.strip().lower() not in USUAL:
            yield text.strip()
