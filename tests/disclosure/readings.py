"""All that a published result says about the people behind it: its numbers, its averages and its shares."""

from __future__ import annotations

from collections.abc import Iterator

from coimpact_widgets.analysis.result import Estimate, Result
from coimpact_widgets.disclosure.rule import Rule
from tests.disclosure.attack import Kind, Reading, Weight
from tests.disclosure.averages import evenly, spread
from tests.disclosure.kinds_of_people import (
    after,
    all_three,
    before,
    both,
    change,
    did_not,
    having,
    member,
    took_part,
    value,
    way,
)
from tests.disclosure.people_apart import readings_apart
from tests.disclosure.people_counted import counts_in
from tests.disclosure.people_over_time import LOOKING_BACK, TIMES


def readings(result: Result, rule: Rule) -> Iterator[Reading]:
    """All that a published result says."""
    for who, number in counts_in(result).values():
        if number is not None:
            yield Reading(who, *behind(number, rule))
    if result.kind.startswith("apart"):
        yield from readings_apart(result, rule)
        return
    for each in result.estimates:
        if each.value is not None and each.unit != "people":
            yield from worked_out(each, result, rule)


def behind(number: float, rule: Rule) -> tuple[float, float]:
    """What a printed number can stand for, where it may be rounded to the nearest 5."""
    if rule.nearest == 1 or not number:
        return number, number
    return max(number - 2, rule.threshold), number + 2


def worked_out(each: Estimate, result: Result, rule: Rule) -> Iterator[Reading]:
    """What an average or a share says: that over those it is of, the numbers lie around it evenly."""
    found = numbers_behind(each.name, result)
    if found is None or each.value is None:
        return
    number, who = found
    if result.kind != "comparison group":
        who = having(who, took_part)
    if rule.nearest > 1 and each.unit == "share":
        return
    yield from evenly(each.value, number, who, rule)
    if each.unit == "points" and each.low is not None and each.high is not None:
        yield spread(each, number, who, people_behind(each.name, result))


def people_behind(name: str, result: Result) -> float:
    """How many people an average is of."""
    if result.kind == "people groups":
        return value(result, f"{name.rpartition(': ')[0]}: people") or 0.0
    sides = {"change with us": "people with us", "change of others": "people compared"}
    return value(result, sides[name]) or 0.0 if name in sides else float(result.answered)


def numbers_behind(name: str, result: Result) -> tuple[Weight, Weight] | None:
    """Of what an estimate is the average, and of whom; None where it is no average."""
    facts = dict(result.about)
    moved: Weight = change if facts.get("answer_type") == "score" else way
    if result.kind == "people groups" and ": " in name:
        return moved, member(name.rpartition(": ")[0])
    if result.kind == "smallest change that matters" and name == "share who reached it":
        return counts_in(result)["reached it",][0], both
    if result.kind == "then ratings":
        return looking_back(name)
    if result.kind.startswith("over time"):
        return over_time(name, result)
    if result.kind == "who is missing" and any(words in name for words in ("if leavers", "possible")):
        return if_leavers(name, moved, int(facts.get("low", 0)), int(facts.get("high", 0)))
    return ENDS.get(name)


def leavers(kind: Kind) -> bool:
    return before(kind) and not after(kind)


def start(kind: Kind) -> float:
    return float(kind.before)


ENDS: dict[str, tuple[Weight, Weight]] = {
    "mean before": (start, both),
    "mean after": (lambda kind: float(kind.after), both),
    "mean change": (change, both),
    "net share up": (way, both),
    "change in share": (way, both),
    "change with us": (change, having(both, took_part)),
    "change of others": (change, having(both, did_not)),
    "net share up with us": (way, having(both, took_part)),
    "net share up of others": (way, having(both, did_not)),
    "followed up": (lambda kind: float(both(kind)), before),
    "start of stayers": (start, both),
    "start of leavers": (start, leavers),
    "share yes at the start of stayers": (start, both),
    "share yes at the start of leavers": (start, leavers),
}
"""What the averages of a change, and of who is missing, are averages of, and of whom."""


def if_leavers(name: str, moved: Weight, low: int, high: int) -> tuple[Weight, Weight]:
    """The change of everybody who began, if those who left had not changed, or had ended at one end."""
    if "if leavers" in name:
        return (lambda kind: moved(kind) if both(kind) else 0.0), before
    end = low if "lowest" in name else high
    return (lambda kind: moved(kind if both(kind) else kind._replace(after=end))), before


def looking_back(name: str) -> tuple[Weight, Weight] | None:
    """A comparison in a result on looking back: its mean, or its net share up."""
    compared, _, share = name.partition(": ")
    step = LOOKING_BACK[compared]
    if share not in ("", "net share up"):
        return None
    return ((lambda kind: (step(kind) > 0) - (step(kind) < 0)) if share else step), all_three


def over_time(name: str, result: Result) -> tuple[Weight, Weight] | None:
    """Where everybody answered every time, averages over time are plain averages."""
    if name == "net share up":
        return way, all_three
    if (
        result.kind != "over time score"
        or result.estimate("people with every answer").value != result.answered
    ):
        return None
    times = dict(zip((str(row[0]) for row in result.table.rows), TIMES, strict=True))
    what, _, time = name.partition(" at ")
    if what != "mean":
        return None
    return (lambda kind: float(getattr(kind, times[time]))), all_three
