"""Made-up readings of stories, for the tests of analysis."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from coimpact_widgets.analysis.tables import codings_table, stories_table
from coimpact_widgets.domain.answer import Story
from coimpact_widgets.domain.theme import Coding, Reader

THEMES = {"a": "Being heard", "b": "Not alone", "c": "Time"}


def codings(first: Sequence[str], second: Sequence[str] = ()) -> pd.DataFrame:
    """A codings table: for each story the ids of its themes as one text, "" for none; "-" is not read."""
    read = ((Reader.FIRST, first), (Reader.SECOND, second))
    return codings_table(
        Coding(f"s{at}", reader, tuple(found))
        for reader, stories in read
        for at, found in enumerate(stories)
        if found != "-"
    )


def stories(
    count: int, people: Sequence[str] = (), roles: Sequence[str] = (), outcomes: Sequence[str] = ()
) -> pd.DataFrame:
    """A stories table of so many stories. What is not given is not known."""
    facts = [[*each, *[""] * count][:count] for each in (people, roles, outcomes)]
    return stories_table(
        Story("Words.", role, outcome, person=person, id=f"s{at}")
        for at, (person, role, outcome) in enumerate(zip(*facts, strict=True))
    )
