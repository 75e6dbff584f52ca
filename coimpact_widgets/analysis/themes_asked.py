"""Which themes readers were asked about: a theme may be newer than the reading of some stories."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from ..domain.theme import Reader
from .result import Caveat

if TYPE_CHECKING:
    import pandas as pd


def found_alone(codings: pd.DataFrame) -> pd.DataFrame:
    """The rows of a codings table whose theme was found. Without a column `found`, every row was."""
    return codings[codings["found"]] if "found" in codings else codings


def asked_every_time(
    codings: pd.DataFrame, themes: Mapping[str, str], readers: Collection[Reader], stories: Collection[str]
) -> dict[str, str]:
    """The themes that each of these readers was asked about in each of these stories, in their order.

    `themes` gives the words of each record id. Without a column `found`, every theme was asked about.
    """
    import pandas as pd

    if "found" not in codings:
        return dict(themes)
    wanted = codings["reader"].isin([str(each) for each in readers]) & codings["story"].isin(list(stories))
    rows = codings.loc[wanted, ["reader", "story", "theme"]].drop_duplicates()
    readings = pd.MultiIndex.from_frame(rows[["reader", "story"]])
    of_every_theme = readings[(rows["theme"] == "").to_numpy()]
    others = ~readings.isin(of_every_theme)
    times, most = rows.loc[others, "theme"].value_counts(), readings[others].nunique()
    return {theme: words for theme, words in themes.items() if times.get(theme, 0) == most}


def newer_themes(count: int, done: str) -> tuple[Caveat, ...]:
    """That so many themes are left out, as not every story was read for them. `done` is what was not done."""
    if not count:
        return ()
    what, it = ("theme is", "it") if count == 1 else ("themes are", "them")
    told = f"{count} newer {what} not {done} yet: not every story was read for {it}."
    return (Caveat("newer themes", told),)
