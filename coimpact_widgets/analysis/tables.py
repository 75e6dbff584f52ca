"""The plain tables that every analysis takes: what people answered, and their people groups."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ..domain.answer import Answer, Person


def answers_table(answers: Iterable[Answer]) -> pd.DataFrame:
    """One row for each answer: person, measure, time_point, value and missing (why there is no value).

    A missing value is NaN; `missing` is "" where there is a value.
    """
    rows = [
        (each.person, each.measure, str(each.time_point), each.value, str(each.missing or ""))
        for each in answers
    ]
    table = pd.DataFrame(rows, columns=["person", "measure", "time_point", "value", "missing"])
    kinds = {"person": str, "measure": str, "time_point": str, "value": float, "missing": str}
    return table.astype(kinds)


def people_table(people: Iterable[Person]) -> pd.DataFrame:
    """One row for each people group that a person belongs to: person, people_group. No group, no row."""
    rows = [(person.code, group) for person in people for group in person.people_groups]
    return pd.DataFrame(rows, columns=["person", "people_group"]).astype(str)
