"""Who took part, and who was there only to compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.people_group import group_key
from ..domain.project import Contents
from .tables import people_table

if TYPE_CHECKING:
    import pandas as pd


def compared(people: pd.DataFrame, comparison_group: str) -> frozenset[str]:
    """The person codes of those in the comparison group. Nobody, when `comparison_group` is empty.

    `people` is a people table. Capitals and spaces in the group's name make no difference. Somebody who is
    in another people group too did not take part either.
    """
    key = group_key(comparison_group)
    names = [name for name in people["people_group"].unique() if key and group_key(name) == key]
    return frozenset(people.loc[people["people_group"].isin(names), "person"])


def took_part(table: pd.DataFrame, people: pd.DataFrame, comparison_group: str) -> pd.DataFrame:
    """The rows of those who took part: everybody who is not in the comparison group.

    `table` is an answers table, or a people table; its rows keep their order.
    """
    others = compared(people, comparison_group)
    return table[~table["person"].isin(others)] if others else table


def ours(table: pd.DataFrame, contents: Contents) -> pd.DataFrame:
    """The rows of those who took part in this project, as `took_part` has them."""
    group = contents.comparison.value.people_group if contents.comparison else ""
    return took_part(table, people_table(contents.people), group)
