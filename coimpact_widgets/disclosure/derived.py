"""Numbers that are worked out from counts: which would give a hidden count away, or rest on too few."""

from __future__ import annotations

from ..analysis.kind import Kind
from ..analysis.result import Estimate, Result
from .count import Family
from .rule import FEWEST_FOR_AVERAGE, Rule

LEAVERS = ("start of leavers", "middle start of leavers", "share yes at the start of leavers")
BOUNDS = ("if leavers did not change", "lowest possible", "highest possible")

NEEDS: dict[str, set[Family]] = {
    "net share up": {Family.WAYS},
    "signed-rank p": {Family.WAYS, Family.ANSWERS, Family.SPREAD},
    "sign test p": {Family.WAYS},
    "sign test mid-p": {Family.WAYS},
    "rank-biserial": {Family.WAYS, Family.ANSWERS},
    "mean before": {Family.AVERAGE},
    "mean after": {Family.AVERAGE},
    "mean change": {Family.AVERAGE},
    "Hodges-Lehmann change": {Family.SPREAD, Family.WAYS},
    "Hedges g_av": {Family.SPREAD},
    "t p": {Family.SPREAD},
    "change in share": {Family.ANSWERS},
    "McNemar exact p": {Family.WAYS},
    "McNemar mid-p": {Family.WAYS},
    "followed up": {Family.STARTED, Family.ANSWERED},
    "start of stayers": {Family.AVERAGE},
    "middle start of stayers": {Family.ANSWERS},
    "share yes at the start of stayers": {Family.ANSWERS},
    **{name: {Family.STARTED, Family.ANSWERED} for name in LEAVERS},
}
"""The counts that each number gives away to whoever knows the rest."""

INTERVAL_NEEDS: dict[str, set[Family]] = {
    "mean change": {Family.SPREAD},
    "change in share": {Family.WAYS},
    "Hodges-Lehmann change": set(Family),
    "rank-biserial": set(Family),
}
"""The same for an interval, where it gives away more than its number."""


def is_safe(estimate: Estimate, result: Result, hidden: set[Family], rule: Rule) -> bool:
    """Whether this number, which is not a count, can be published beside what is hidden.

    `result` still holds every number. A number that nobody here knows is not safe.
    """
    if _people_behind(estimate.name, result) < FEWEST_FOR_AVERAGE or _needs(estimate.name) & hidden:
        return False
    if Family.SPREAD in NEEDS.get(estimate.name, ()) and few_changed(result, rule):
        return False
    if estimate.name.startswith("share yes") and estimate.value is not None:
        return _are_safe(estimate.value * _people_behind(estimate.name, result), estimate.name, result, rule)
    return not _is_bound(estimate.name) or _bounds_are_safe(result, rule)


def has_safe_interval(estimate: Estimate, result: Result, hidden: set[Family], rule: Rule) -> bool:
    """Whether the interval of a number that is itself safe can be published as well."""
    if INTERVAL_NEEDS.get(estimate.name, set()) & hidden:
        return False
    return result.kind != Kind.PAIRED_SCORE or not few_changed(result, rule)


def few_changed(result: Result, rule: Rule) -> bool:
    """Whether so few people changed that the spread of a score's changes is all theirs."""
    changed = sum(result.estimate(name).value or 0 for name in ("went up", "went down"))
    return rule.is_small(changed)


def _needs(name: str) -> set[Family]:
    if _is_bound(name):
        return {Family.STARTED, Family.WAYS if "net share" in name else Family.AVERAGE}
    return NEEDS.get(name, set(Family))


def _is_bound(name: str) -> bool:
    return any(words in name for words in BOUNDS)


def _people_behind(name: str, result: Result) -> float:
    if result.kind != Kind.WHO_IS_MISSING or name == "followed up" or _is_bound(name):
        return result.answered
    stayers = result.estimate("answered both").value or 0
    return result.answered - stayers if name in LEAVERS else stayers


def _are_safe(part: float, name: str, result: Result, rule: Rule) -> bool:
    """Whether neither a part of a group nor the rest of it is a small count."""
    parts = (round(part), round(_people_behind(name, result) - part))
    return not any(rule.is_small(each) for each in parts)


def _bounds_are_safe(result: Result, rule: Rule) -> bool:
    left = result.answered - (result.estimate("answered both").value or 0)
    if left and left < FEWEST_FOR_AVERAGE:
        return False
    ends = {
        words: each.value
        for each in result.estimates
        for words in BOUNDS
        if words in each.name and each.unit == "share" and each.value is not None
    }
    if len(ends) < len(BOUNDS):
        return True
    middle, lowest, highest = (ends[words] * result.answered for words in BOUNDS)
    return all(_are_safe(moved, LEAVERS[0], result, rule) for moved in (middle - lowest, highest - middle))
