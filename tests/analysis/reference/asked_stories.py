"""How the data of a reference case on stories becomes the tables of an analysis."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from coimpact_widgets.analysis.coders import do_coders_agree
from coimpact_widgets.analysis.krippendorff import nominal_alpha
from coimpact_widgets.analysis.result import Estimate, Method, Result
from coimpact_widgets.analysis.tables import codings_table, stories_table
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.domain.answer import Story
from coimpact_widgets.domain.theme import Coding, Reader

Ticks = Sequence[Sequence[int]]


def coders(first: Ticks, second: Ticks) -> Result:
    """Two readers of the same stories: a row a story, a column a theme, 1 where the theme was found."""
    codings = [
        Coding(f"s{at}", reader, tuple(f"t{k}" for k, tick in enumerate(row) if tick))
        for reader, ticks in ((Reader.FIRST, first), (Reader.SECOND, second))
        for at, row in enumerate(ticks)
    ]
    return do_coders_agree(codings_table(codings), {f"t{k}": f"theme {k + 1}" for k in range(len(first[0]))})


def alpha(coders: Sequence[Sequence[int | str | None]]) -> Result:
    """Krippendorff's alpha alone: a row a coder, a column a unit, null where a coder gave no value."""
    found = nominal_alpha(pd.DataFrame(coders, dtype=object).T)
    estimates = (Estimate("Krippendorff alpha", found, unit="effect"),)
    return Result("alpha", "How far do they agree?", Method("alpha"), len(coders[0]), estimates=estimates)


def said(ticks: Ticks, people: Sequence[str], roles: Sequence[str]) -> Result:
    """What people said: a row a story, a column a theme, 1 where the theme was found."""
    told = [
        Story("Words.", role, person=person, id=f"s{at}")
        for at, (person, role) in enumerate(zip(people, roles, strict=True))
    ]
    codings = [
        Coding(f"s{at}", Reader.FIRST, tuple(f"t{k}" for k, tick in enumerate(row) if tick))
        for at, row in enumerate(ticks)
    ]
    themes = {f"t{k}": f"theme {k + 1}" for k in range(len(ticks[0]))}
    return what_people_said(codings_table(codings), stories_table(told), themes)
