"""Do two coders agree? Which themes two readers found in the same stories, read apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from ..domain.theme import Reader
from ..errors import TooFew
from .kappa import Ticks, kappa
from .kind import Kind
from .krippendorff import RESAMPLED, SEED, alpha_interval, pooled_alpha
from .result import Caveat, Estimate, LeftOut, Method, Result, Table
from .themes_asked import asked_every_time, found_alone, newer_themes

if TYPE_CHECKING:
    import pandas as pd

LEVEL = 0.95
STORIES_FOR_LUCK = 20
METHOD = Method(
    "agreement, with Cohen’s kappa and Krippendorff’s alpha pooled over themes",
    "Cohen J (1960), Educational and Psychological Measurement 20: 37-46; Fleiss JL, Cohen J, Everitt BS "
    "(1969), Psychological Bulletin 72: 323-327; De Vries H and others (2008), Field Methods 20: 272-282; "
    "Krippendorff K (2011), Computing Krippendorff's Alpha-Reliability",
    (("times drawn anew", RESAMPLED), ("seed", SEED), ("level", LEVEL)),
)
ONLY = {Reader.FIRST: "read by the first reader alone", Reader.SECOND: "read by the second reader alone"}
UNDER_20 = Caveat(
    "under 20 stories",
    "It takes 20 stories read by both to say how far luck could go, so these are counts alone.",
)
ALWAYS = Caveat("always agreed", "The readers agreed every time, so there is no range to give.")


def do_coders_agree(codings: pd.DataFrame, themes: Mapping[str, str]) -> Result:
    """Do two readers, each on their own, find the same themes in the same stories?

    Description: `codings` is a codings table of both readers; `themes` gives the words of each record id.
    Stories read by both are compared, on the themes that both were asked about in every one of them. Each
    theme is a yes or no for each story: "agreement" is the share of all of these on which both said the
    same; "same themes" counts the stories on which they agreed in full. Each theme has its own numbers too.
    The unit of `answered` is stories.

    Formula: kappa = (agreement - luck) / (1 - luck), each averaged over themes; alpha = 1 - disagreement
    within stories / disagreement among all, each summed over themes. Interval of kappa: delta method over
    stories; of alpha: percentiles of 2,000 draws of stories with a fixed seed.
    Assumes: the readers did not see each other's choices, and stories stand on their own.
    Least: 20 stories for kappa and alpha, below that counts. Kappa and alpha are None when there is nothing
    to disagree on, such as a theme that nobody found.
    Source: Cohen J (1960), Educational and Psychological Measurement 20: 37-46; De Vries H and others (2008),
    Field Methods 20: 272-282; Krippendorff K (2011), Computing Krippendorff's Alpha-Reliability.
    Raises TooFew when there is no theme, no story was read by both, or no theme was asked about every time.
    """
    if not themes:
        raise TooFew(1, 0, "theme")
    read = {reader: set(codings.loc[codings["reader"] == str(reader), "story"]) for reader in Reader}
    both = sorted(read[Reader.FIRST] & read[Reader.SECOND])
    if not both:
        raise TooFew(1, 0, "story that both readers have read")
    asked = asked_every_time(codings, themes, tuple(Reader), both)
    if not asked:
        raise TooFew(1, 0, "theme that both readers looked for in every story")
    first, second = (_ticks(found_alone(codings), reader, both, asked) for reader in Reader)
    return Result(
        kind=Kind.TWO_CODERS,
        question="Do two readers find the same themes?",
        method=METHOD,
        answered=len(both),
        left_out=_left_out(read, len(both)),
        estimates=(*_overall(first, second), *_of_themes(first, second, asked)),
        table=_table(first, second, asked),
        caveats=(*_caveats(first, second), *newer_themes(len(themes) - len(asked), "compared")),
        about=(("name", "Do two readers agree?"), ("labels", tuple(asked.values()))),
    )


def _ticks(codings: pd.DataFrame, reader: Reader, stories: list[str], themes: Mapping[str, str]) -> Ticks:
    """1 where this reader found a theme in a story, else 0: a row a story, a column a theme."""
    import pandas as pd

    found = codings[(codings["reader"] == str(reader)) & codings["theme"].isin(list(themes))]
    found = found[found["story"].isin(stories)]
    ticks = np.zeros((len(stories), len(themes)))
    ticks[
        pd.Index(stories).get_indexer(pd.Index(found["story"])),
        pd.Index(list(themes)).get_indexer(pd.Index(found["theme"])),
    ] = 1
    return ticks


def _left_out(read: Mapping[Reader, set[str]], both: int) -> tuple[LeftOut, ...]:
    alone = ((ONLY[reader], len(stories) - both) for reader, stories in read.items())
    return tuple(LeftOut(reason, count) for reason, count in alone if count)


def _overall(first: Ticks, second: Ticks) -> tuple[Estimate, ...]:
    same = first == second
    return (
        Estimate("same themes", int(same.all(axis=1).sum()), unit="stories"),
        Estimate("agreement", float(same.mean()), unit="share"),
        *_beyond_luck("", first, second),
    )


def _of_themes(first: Ticks, second: Ticks, themes: Mapping[str, str]) -> tuple[Estimate, ...]:
    found: list[Estimate] = []
    for at, words in enumerate(themes.values()):
        one, other = first[:, [at]], second[:, [at]]
        found.append(Estimate(f"{words}: agreed", int((one == other).sum()), unit="stories"))
        found += _beyond_luck(f"{words}: ", one, other)
    return tuple(found)


def _beyond_luck(begin: str, first: Ticks, second: Ticks) -> tuple[Estimate, Estimate]:
    """Kappa and alpha, where there are enough stories and something to disagree on."""
    names, enough = (f"{begin}Cohen kappa", f"{begin}Krippendorff alpha"), len(first) >= STORIES_FOR_LUCK
    of_kappa = kappa(first, second, LEVEL) if enough else None
    counted = [_counts(first[:, at], second[:, at]) for at in range(first.shape[1])]
    alpha = float(pooled_alpha(counted, np.ones(len(first))))
    known = enough and not np.isnan(alpha)
    interval = alpha_interval(counted, LEVEL) if known and (first != second).any() else None
    return (
        _estimate(names[0], *(of_kappa or (None, None, None))),
        _estimate(names[1], alpha if known else None, *(interval or (None, None))),
    )


def _counts(first: Ticks, second: Ticks) -> Ticks:
    yes = first + second
    return np.column_stack([2 - yes, yes])


def _estimate(name: str, value: float | None, low: float | None, high: float | None) -> Estimate:
    return Estimate(name, value, low, high, None if low is None else LEVEL, "effect")


def _table(first: Ticks, second: Ticks, themes: Mapping[str, str]) -> Table:
    sides = (first * second, first * (1 - second), (1 - first) * second, (1 - first) * (1 - second))
    counts = np.column_stack([side.sum(axis=0) for side in sides]).astype(int)
    rows = tuple((words, *row) for words, row in zip(themes.values(), counts.tolist(), strict=True))
    return Table(("theme", "both", "first only", "second only", "neither"), rows)


def _caveats(first: Ticks, second: Ticks) -> tuple[Caveat, ...]:
    if len(first) < STORIES_FOR_LUCK:
        return (UNDER_20,)
    return () if (first != second).any() else (ALWAYS,)
