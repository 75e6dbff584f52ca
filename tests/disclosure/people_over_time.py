"""Who is counted in results on looking back, and on several times."""

from __future__ import annotations

from coimpact_widgets.analysis.result import Result
from tests.disclosure.attack import Kind, Weight
from tests.disclosure.kinds_of_people import (
    WAYS,
    Counts,
    all_three,
    cells,
    value,
    went,
)

LOOKING_BACK = {
    "after less before": lambda kind: int(kind.after) - int(kind.before),
    "after less then": lambda kind: int(kind.after) - int(kind.third),
    "then less before": lambda kind: int(kind.third) - int(kind.before),
}


def looking_back(result: Result) -> Counts:
    found: Counts = {("answered",): (all_three, float(result.answered) or None)}
    for row, (name, *_) in enumerate(result.table.rows):
        for (column, number), (words, sign) in zip(cells(result, row), WAYS.items(), strict=True):
            found["cell", str(name), str(column)] = (_moved(LOOKING_BACK[str(name)], sign), number)
            if any(each.name == f"{name}: {words}" for each in result.estimates):
                found[f"{name}: {words}",] = (
                    _moved(LOOKING_BACK[str(name)], sign),
                    value(result, f"{name}: {words}"),
                )
    return found


def _moved(step: Weight, sign: int) -> Weight:
    return lambda kind: all_three(kind) and (step(kind) > 0) - (step(kind) < 0) == sign


TIMES = ("before", "third", "after")


def anybody(kind: Kind) -> bool:
    return any(isinstance(getattr(kind, time), int) for time in TIMES)


def _gave(who: Weight, time: str, answer: int) -> Weight:
    return lambda kind: who(kind) and getattr(kind, time) == answer


def given_at(time: str) -> Weight:
    return lambda kind: isinstance(getattr(kind, time), int)


def over_times(result: Result) -> Counts:
    """`during` is the third time. Where times were missed, a yes or no may count everybody who answered."""
    if result.kind == "over time score":
        found: Counts = {("answered",): (anybody, float(result.answered) or None)}
        found["people with every answer",] = (all_three, value(result, "people with every answer"))
        return found | {
            ("cell", time): (given_at(time), next(cells(result, row))[1]) for row, time in enumerate(TIMES)
        }
    who = anybody if "estimating" in result.method.name else all_three
    found = {("answered",): (who, float(result.answered) or None)}
    yes_no = result.kind == "over time yes/no"
    for row in range(len(result.table.rows)):
        answer = 1 - row if yes_no else row + 1
        for (column, number), time in zip(cells(result, row), TIMES, strict=True):
            found["cell", str(row), str(column)] = (_gave(who, time, answer), number)
    if not yes_no:
        found |= {(name,): (went(sign, all_three), value(result, name)) for name, sign in WAYS.items()}
    return found
