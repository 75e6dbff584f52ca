"""What did people say? How many stories hold each theme, and whether the last ones held anything new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..domain.role import Role
from ..domain.theme import Reader
from ..errors import TooFew
from .kind import Kind
from .result import Caveat, Estimate, LeftOut, Method, Result, Table
from .themes_asked import asked_every_time, found_alone, newer_themes

if TYPE_CHECKING:
    import pandas as pd

BASES, RUNS = range(4, 7), range(2, 4)
LITTLE_NEW = 0.05
NAME = "Themes in the stories"
NO_ROLE, NO_OUTCOME = "role not known", "no outcome given"
NOT_READ = "story not read yet"
BY = ("role", "outcome", "")

TELLERS_NOT_KNOWN = Caveat(
    "tellers not known", "Some stories have no person code, so one person may have told several."
)
ONE_READER = Caveat("one reader", "One person read these stories. Somebody else may find other themes.")
TOO_FEW_FOR_NEW = Caveat(
    "too few for new themes", "There are too few stories to say whether the last ones hold anything new."
)


def what_people_said(
    codings: pd.DataFrame,
    stories: pd.DataFrame,
    themes: Mapping[str, str],
    outcomes: Mapping[str, str] | None = None,
    by: str = "role",
    outcome: str = "",
    base: int = 6,
    run: int = 3,
) -> Result:
    """How many stories, and how many different people, mention each theme?

    Description: `codings` is a codings table, `stories` a stories table in the order the stories came;
    `themes` and `outcomes` give the words of each record id, in the group's order. The first reader's
    codings are counted, of the themes that were asked about in every story read. `by` is "role", "outcome"
    or "": the table has a column for each, side by side and never averaged. `outcome` (an id) counts the
    stories about that outcome alone. Units are stories; people are counted where their person code is known,
    and None where no code is.

    Formula: new themes = themes in the last `run` stories that no earlier story has; "little new" when they
    are at most 5% of the themes in the first `base` stories.
    Assumes: stories were read with one list of themes, and their order is the order they were gathered in.
    Least: 1 story read; `base` + `run` stories before anything is said of new themes.
    Source: Guest G, Namey E, Chen M (2020), PLoS ONE 15(5): e0232076.
    Raises TooFew when there is no theme, no story was read, or no theme was asked about in every one of them;
    ValueError for another `by`, `base` or `run`.
    """
    if by not in BY or base not in BASES or run not in RUNS:
        raise ValueError("by is role, outcome or empty; base is 4 to 6; run is 2 or 3")
    asked = stories[stories["outcome"] == outcome] if outcome else stories
    read = _read(codings, asked, themes)
    counted = asked_every_time(codings, themes, [Reader.FIRST], list(read["story"]))
    found = _found(codings, read, counted)
    grouped = _grouped(read, by, outcomes or {})
    return Result(
        kind=Kind.THEMES,
        question="What did people say?",
        method=_method(base, run),
        answered=len(read),
        left_out=_left_out(len(asked) - len(read)),
        estimates=(
            *_totals(read, found, grouped),
            *_of_themes(found, counted),
            *_new(read, found, base, run),
        ),
        table=_table(found, counted, grouped),
        caveats=(
            *_caveats(codings, read, base + run),
            *newer_themes(len(themes) - len(counted), "counted"),
        ),
        about=_about(outcome, outcomes or {}, by, grouped),
    )


def _read(codings: pd.DataFrame, asked: pd.DataFrame, themes: Mapping[str, str]) -> pd.DataFrame:
    """The stories that the first reader has read, in order."""
    if not themes:
        raise TooFew(1, 0, "theme")
    read = asked[asked["story"].isin(codings.loc[codings["reader"] == str(Reader.FIRST), "story"])]
    if read.empty:
        raise TooFew(1, 0, "story that the first reader has read")
    return read


def _found(codings: pd.DataFrame, read: pd.DataFrame, counted: Mapping[str, str]) -> pd.DataFrame:
    """A row for each of the counted themes that the first reader found in a story."""
    if not counted:
        raise TooFew(1, 0, "theme that the first reader looked for in every story")
    found = found_alone(codings[codings["reader"] == str(Reader.FIRST)])
    named = found[found["theme"].isin(list(counted))].drop_duplicates(["story", "theme"])
    return named[["story", "theme"]].merge(read, on="story")


def _method(base: int, run: int) -> Method:
    settings = (("first stories", base), ("last stories", run), ("little new is at most", LITTLE_NEW))
    source = "Guest G, Namey E, Chen M (2020), PLoS ONE 15(5): e0232076, for what is new"
    return Method("counts of stories for each theme, as the first reader found them", source, settings)


def _grouped(read: pd.DataFrame, by: str, outcomes: Mapping[str, str]) -> dict[str, set[str]]:
    """The stories read of each role or outcome, by its name, in the order they are told."""
    if not by:
        return {}
    if by == "outcome":
        names, order = read["outcome"].map(outcomes).fillna(NO_OUTCOME), [*outcomes.values(), NO_OUTCOME]
    else:
        names = read["role"].where(read["role"].str.strip() != "", NO_ROLE)
        order = _order_of_roles(names.unique())
    members = {name: set(read.loc[names == name, "story"]) for name in dict.fromkeys(order)}
    return {name: some for name, some in members.items() if some}


def _order_of_roles(names: Iterable[str]) -> list[str]:
    known = [str(role) for role in Role]
    return [*known, *sorted(name for name in names if name not in (*known, NO_ROLE)), NO_ROLE]


def _left_out(count: int) -> tuple[LeftOut, ...]:
    return (LeftOut(NOT_READ, count),) if count else ()


def _people(stories: pd.DataFrame) -> int | None:
    """How many different people are known to have told these stories; None when nobody is known."""
    known = stories.loc[stories["person"] != "", "person"].nunique()
    return int(known) if known or stories.empty else None


def _totals(read: pd.DataFrame, found: pd.DataFrame, grouped: Mapping[str, set[str]]) -> tuple[Estimate, ...]:
    without = len(read) - found["story"].nunique()
    return (
        Estimate("people known to have told them", _people(read), unit="people"),
        Estimate("none of these", without, unit="stories"),
        *(Estimate(f"{name}: stories read", len(some), unit="stories") for name, some in grouped.items()),
    )


def _of_themes(found: pd.DataFrame, themes: Mapping[str, str]) -> tuple[Estimate, ...]:
    counts = found["theme"].value_counts()
    return tuple(
        Estimate(f"{words}: stories", int(counts.get(theme, 0)), unit="stories")
        for theme, words in themes.items()
    )


def _new(read: pd.DataFrame, found: pd.DataFrame, base: int, run: int) -> tuple[Estimate, ...]:
    """The themes of the first stories, and those that only the last stories have."""
    names, order = ("themes in the first stories", "new themes in last run"), list(read["story"])
    if len(order) < base + run:
        return tuple(Estimate(name, None, unit="themes") for name in names)
    first, earlier, last = (
        set(found.loc[found["story"].isin(some), "theme"])
        for some in (order[:base], order[:-run], order[-run:])
    )
    counts = (len(first), len(last - earlier))
    return tuple(Estimate(name, count, unit="themes") for name, count in zip(names, counts, strict=True))


def _table(found: pd.DataFrame, themes: Mapping[str, str], grouped: Mapping[str, set[str]]) -> Table:
    """A row a theme, the one most stories have first; those alike in the group's order."""
    of_theme = {theme: found[found["theme"] == theme] for theme in themes}
    order = sorted(themes, key=lambda theme: -len(of_theme[theme]))
    rows = tuple(
        (
            themes[theme],
            len(of_theme[theme]),
            _people(of_theme[theme]),
            *(len(some & set(of_theme[theme]["story"])) for some in grouped.values()),
        )
        for theme in order
    )
    return Table(("theme", "stories", "people", *grouped), rows)


def _caveats(codings: pd.DataFrame, read: pd.DataFrame, least: int) -> tuple[Caveat, ...]:
    second = codings.loc[codings["reader"] == str(Reader.SECOND), "story"]
    known = (
        (TELLERS_NOT_KNOWN, bool((read["person"] == "").any()) and len(read) > 1),
        (ONE_READER, not read["story"].isin(second).any()),
        (TOO_FEW_FOR_NEW, len(read) < least),
    )
    return tuple(caveat for caveat, holds in known if holds)


def _about(
    outcome: str, outcomes: Mapping[str, str], by: str, grouped: Mapping[str, set[str]]
) -> tuple[tuple[str, object], ...]:
    words = outcomes.get(outcome, "")
    name = f"{NAME}: {words}" if words else NAME
    return (("name", name), ("outcome", outcome), ("by", by), ("groups", tuple(grouped)))
