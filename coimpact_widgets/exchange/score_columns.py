"""The scores of whole sets of questions, as columns beside the answers that they are worked out from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..domain.measure import TimePoint
from ..domain.project import Contents
from ..domain.scale import Scale, score_id, whole_sets
from ..library.scales import scales
from .data_table import Cell, Column, Holds, whole_or_not
from .variable_names import variable_names


class ScoreColumn(NamedTuple):
    """A column with the score of each person at each time who answered every question of a set."""

    column: Column
    scores: Mapping[tuple[str, TimePoint], Cell]


def score_columns(contents: Contents, taken: Sequence[str]) -> tuple[ScoreColumn, ...]:
    """A column for each set whose questions are all asked. `taken` are the names of other columns.

    The scores are those that every result rests on: made by the rules of the set's makers.
    """
    found = [each.scale for each in whole_sets(contents.measures, scales())]
    names = variable_names((f"score {each.short_name}" for each in found), taken)
    return tuple(
        ScoreColumn(Column(name, _label(each), Holds.NUMBER), _scores(contents, each))
        for name, each in zip(names, found, strict=True)
    )


def _label(scale: Scale) -> str:
    return f"Score of {scale.title}, from {scale.low:g} to {scale.high:g}"


def _scores(contents: Contents, scale: Scale) -> dict[tuple[str, TimePoint], Cell]:
    from ..analysis.scoring import scored
    from ..analysis.tables import answers_table

    table, _ = scored(answers_table(contents.answers), contents.measures, scales())
    ours = table[(table["measure"] == score_id(scale.id)) & table["value"].notna()]
    rows = zip(ours["person"], ours["time_point"], ours["value"], strict=True)
    return {(str(who), TimePoint(when)): whole_or_not(float(value)) for who, when, value in rows}
