"""The plain tables that every analysis takes: what people answered, who they are, and what they told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..domain.answer import Answer, MonthlyCount, Person, Story
from ..domain.event import Event
from ..domain.theme import Coding
from ..domain.thing_counted import ThingCounted

if TYPE_CHECKING:
    import pandas as pd


def answers_table(answers: Iterable[Answer]) -> pd.DataFrame:
    """One row for each answer: person, measure, time_point, value and missing (why there is no value).

    A missing value is NaN; `missing` is "" where there is a value. `measure` is categorical, so that asking
    for one measure after another does not compare every text of the table again.
    """
    import pandas as pd

    given = list(answers)
    return pd.DataFrame(
        {
            "person": pd.Series([each.person for each in given], dtype=str),
            "measure": pd.Categorical([each.measure for each in given]),
            "time_point": pd.Series([str(each.time_point) for each in given], dtype=str),
            "value": pd.Series([each.value for each in given], dtype=float),
            "missing": pd.Series([str(each.missing or "") for each in given], dtype=str),
        }
    )


def people_table(people: Iterable[Person]) -> pd.DataFrame:
    """One row for each people group that a person belongs to: person, people_group. No group, no row."""
    import pandas as pd

    rows = [(person.code, group) for person in people for group in person.people_groups]
    return pd.DataFrame(rows, columns=["person", "people_group"]).astype(str)


def stories_table(stories: Iterable[Story]) -> pd.DataFrame:
    """One row for each story: story (its id), person, role and outcome (a record id). "" is not known.

    No word of a story is in it.
    """
    import pandas as pd

    rows = [(each.id, each.person, each.role, each.outcome) for each in stories]
    return pd.DataFrame(rows, columns=["story", "person", "role", "outcome"]).astype(str)


def codings_table(codings: Iterable[Coding]) -> pd.DataFrame:
    """What each reader said of each story: reader, story, theme (ids), found (whether it is in the story).

    A theme that a reader was not asked about has no row. A coding that does not say which themes there were
    has a row with the theme "" beside those it found: it is taken to have been asked about all of them.
    """
    import pandas as pd

    rows = [
        (str(each.reader), each.story, theme, theme in each.themes)
        for each in codings
        for theme in dict.fromkeys((*each.themes, *(("",) if each.asked is None else each.asked)))
    ]
    kinds = {"reader": str, "story": str, "theme": str, "found": bool}
    return pd.DataFrame(rows, columns=list(kinds)).astype(kinds)


def counts_table(counts: Iterable[MonthlyCount], things: Iterable[ThingCounted] = ()) -> pd.DataFrame:
    """One row a month of each thing counted: name, outcome (record id or ""), month ("2025-04"), count.

    Beside them stand out_of (NaN where nobody said), whether the number is provisional, and what `things`
    say of it: of ("bed days" or ""), per (1000, or 0 where not said), share (whether each counted is one of
    them), better ("higher", "lower" or ""). A month that is not yet known has no row.
    """
    import pandas as pd

    said = {(each.name, each.outcome): each for each in things}
    rows = [
        (
            *(each.name, each.outcome, f"{each.month:%Y-%m}", each.count, each.out_of, each.provisional),
            *_said_of(said.get((each.name, each.outcome), ThingCounted())),
        )
        for each in counts
        if each.count is not None
    ]
    kinds = {"name": str, "outcome": str, "month": str, "count": int, "out_of": float, "provisional": bool}
    kinds |= {"of": str, "per": int, "share": bool, "better": str}
    return pd.DataFrame(rows, columns=list(kinds)).astype(kinds)


def _said_of(thing: ThingCounted) -> tuple[str, int, bool, str]:
    return thing.out_of, thing.per, thing.share, thing.better


def events_table(events: Iterable[Event]) -> pd.DataFrame:
    """One row for each event: month ("2025-04"), text, and whether co-production began with it."""
    import pandas as pd

    rows = [(each.month, each.text, each.began) for each in events]
    return pd.DataFrame(rows, columns=["month", "text", "began"]).astype(
        {"month": str, "text": str, "began": bool}
    )
