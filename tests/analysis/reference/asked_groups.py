"""How the data of reference cases about groups of people becomes the tables that our functions take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from coimpact_widgets.analysis.about import about
from coimpact_widgets.analysis.comparison import compared_with_others
from coimpact_widgets.analysis.earlier_waves import difference_in_differences
from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.result import Estimate, Method, Result
from coimpact_widgets.analysis.several import several_outcomes
from coimpact_widgets.domain.measure import AnswerType, Measure
from tests.analysis.answers import people_in_turn, table_of

Numbers = Sequence[float]
Groups = Mapping[str, Mapping[str, Numbers]]


def by_group(answer_type: str, groups: Groups, low: float = 0, high: float = 10) -> Result:
    """People of several groups, in each the same people before and after, in the same order."""
    answers, people = _tables(groups)
    return people_groups(answers, people, _measure(answer_type, low, high), "m1")


def with_others(answer_type: str, groups: Groups, low: float = 0, high: float = 10) -> Result:
    """Two groups, of which the one called "others" did not take part."""
    answers, people = _tables(groups)
    return compared_with_others(answers, people, _measure(answer_type, low, high), "m1", "others")


def waves(units: Mapping[str, Sequence[Numbers]], ours: str) -> Result:
    """People of several units with a value at each wave; we began before the last wave."""
    rows = [
        (f"{unit} {person}", unit, f"w{wave}", value)
        for unit, people in units.items()
        for person, values in enumerate(people)
        for wave, value in enumerate(values, start=1)
    ]
    table = pd.DataFrame(rows, columns=["person", "unit", "wave", "value"])
    return difference_in_differences(table, ours, tuple(dict.fromkeys(table["wave"])))


def several(p: Sequence[float | None]) -> Result:
    """One outcome for each p, called o1, o2 and so on."""
    return several_outcomes([_tested(f"o{number}", each) for number, each in enumerate(p, start=1)])


def _tables(groups: Groups) -> tuple[pd.DataFrame, pd.DataFrame]:
    pairs = [pair for each in groups.values() for pair in zip(each["before"], each["after"], strict=True)]
    return table_of(pairs), people_in_turn({name: len(each["before"]) for name, each in groups.items()})


def _measure(answer_type: str, low: float, high: float) -> Measure:
    labels = tuple(f"answer {place}" for place in range(1, int(high) + 1)) if answer_type == "ordinal" else ()
    return Measure("outcome-1", "m1", "A question?", AnswerType(answer_type), labels, low, high)


def _tested(name: str, p: float | None) -> Result:
    facts = about(Measure("outcome-1", name), name, "before", "after")
    return Result(
        Kind.PAIRED_ORDINAL,
        "?",
        Method("?"),
        20,
        estimates=(Estimate("signed-rank p", p, unit="p"),),
        about=facts,
    )
