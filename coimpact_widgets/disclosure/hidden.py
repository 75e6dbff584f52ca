"""What is hidden in results that are safe to publish, and why, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..analysis.kind import Kind
from ..analysis.result import Estimate, Result
from .rule import FEWEST_FOR_AVERAGE, Rule
from .veil import OTHER_TIMES

SMALL = "Some are so small that people could be recognised, or would let a reader work such a number out."
GIVES_AWAY = "These would let a reader work out a number that is hidden."
RESTS_ON_FEW = f"Fewer than {FEWEST_FOR_AVERAGE} people are behind these, or a hidden number would show."
FEW_SINCE = "So little has changed since an earlier report that those people could be recognised."
ROUNDED = "They are rounded, so that nobody can be picked out."
AS_BEFORE = "as before"
TOO_FEW = "Too few people answered, so they could be recognised."
OTHER = "It tells of other times than the first result on this measure. We cannot yet tell both safely."
WORKED_OUT = "From any of these numbers a hidden one could be worked out."
ALL_HIDDEN: dict[str, str] = {
    Kind.SEVERAL_OUTCOMES: "The tests of these outcomes are hidden, so what is said of all of them is too.",
    Kind.THEMES: "There are so few stories, or so few new ones, that their tellers could be recognised.",
    Kind.TWO_CODERS: "There are so few stories, or so few new ones, that their tellers could be recognised.",
}
"""Why nothing is told of a result that does not rest on how many people answered."""

NAMED_ONE_BY_ONE = (
    Kind.PAIRED_ORDINAL,
    Kind.PAIRED_SCORE,
    Kind.PAIRED_YES_NO,
    Kind.WHO_IS_MISSING,
    Kind.SMALLEST_CHANGE,
)
"""The kinds whose few numbers are named one by one."""

OF_ITS_OWN: dict[str, str] = {
    Kind.WHO_IS_MISSING: "who is missing",
    Kind.PEOPLE_GROUPS: "people groups",
    Kind.COMPARISON_GROUP: "beside others",
    Kind.EARLIER_WAVES: "beside others, over time",
    Kind.SMALLEST_CHANGE: "a change that matters",
    Kind.THEN_RATINGS: "looking back",
    Kind.OVER_TIME_ORDINAL: "over time",
    Kind.OVER_TIME_SCORE: "over time",
    Kind.OVER_TIME_YES_NO: "over time",
}
"""What each further result on a measure is called, beside the measure's name."""


@dataclass(frozen=True)
class Hidden:
    """One thing that is hidden: about what, what of it, and why, in words.

    `name` is the measure's, or that of what was counted or read. `part` says which further result on it this
    is, such as "who is missing"; empty for the first.
    """

    name: str
    what: str
    why: str
    part: str = ""


def what_is_hidden(before: Sequence[Result], safe: Sequence[Result]) -> tuple[Hidden, ...]:
    """What `safe` leaves out of `before`: the same results in the same order, made safe to publish."""
    return tuple(
        Hidden(_name(whole), what, why, OF_ITS_OWN.get(whole.kind, ""))
        for whole, left in zip(before, safe, strict=True)
        for what, why in _gone(whole, left)
    )


def _name(result: Result) -> str:
    """The name of what it is about."""
    return str(dict(result.about).get("name", "")) or result.question


def _gone(whole: Result, left: Result) -> Iterable[tuple[str, str]]:
    codes = {each.code for each in left.caveats}
    if whole == left:
        return
    if AS_BEFORE in codes:
        yield "The newest numbers", FEW_SINCE
        return
    if all(each.value is None for each in left.estimates) and not left.answered:
        yield "Every number", OTHER if OTHER_TIMES in left.caveats else _why_all(whole)
        return
    many = _tells_many(whole)
    counts = _estimates(whole, left, lambda each: each.unit in ("people", "stories"))
    lines = (
        (
            ["some of them"] if many and counts else counts,
            "Numbers of people" if many else "How many {}",
            SMALL,
        ),
        (_reasons(whole, left), "How many people were left out: {}", SMALL),
        (_cells(whole, left), "In the table: {}", SMALL),
        (
            _estimates(whole, left, lambda each: each.unit not in ("people", "stories")),
            "What is worked out from these numbers",
            RESTS_ON_FEW,
        ),
        (_intervals(whole, left), "How far chance could go", GIVES_AWAY),
        (["rounded"] if "rounded" in codes else [], "Exact numbers of people", ROUNDED),
    )
    for names, what, why in lines:
        if names:
            yield what.format(", ".join(names)), why


def _why_all(whole: Result) -> str:
    return ALL_HIDDEN.get(whole.kind, TOO_FEW if whole.answered < FEWEST_FOR_AVERAGE else WORKED_OUT)


def _tells_many(result: Result) -> bool:
    """Whether it tells of so many groups or times that its numbers are not named one by one."""
    return result.kind not in NAMED_ONE_BY_ONE


def _estimates(whole: Result, left: Result, of: Callable[[Estimate], bool]) -> list[str]:
    both = zip(whole.estimates, left.estimates, strict=True)
    return [each.name for each, now in both if each.value is not None and now.value is None and of(each)]


def _intervals(whole: Result, left: Result) -> list[str]:
    both = zip(whole.estimates, left.estimates, strict=True)
    return [
        each.name for each, now in both if each.low is not None and now.value is not None and now.low is None
    ]


def _cells(whole: Result, left: Result) -> list[str]:
    """The rows of the table with a number hidden, each once."""
    rows = dict.fromkeys(row for row, _ in left.table.hidden if (row, _) not in whole.table.hidden)
    return [str(whole.table.rows[row][0]) for row in rows]


def _reasons(whole: Result, left: Result) -> list[str]:
    kept = {each.reason for each in left.left_out}
    return [each.reason for each in whole.left_out if each.reason not in kept]


def how_it_is_hidden(rule: Rule) -> tuple[str, ...]:
    """What this rule hides in a report that is published, in sentences."""
    most, fewest = rule.threshold - 1, FEWEST_FOR_AVERAGE
    rounds = f"All other numbers of people are given to the nearest {rule.nearest}, so they may not add up."
    return (
        f"Counts of 1 to {most} people are hidden, because they could point to somebody.",
        f"Monthly counts of 1 to {most} are hidden for the same reason.",
        *((rounds,) if rule.rounds else ()),
        "Where a hidden number could be worked out from others, more is hidden.",
        "The same holds beside what an earlier report told of answers and stories.",
        "Monthly counts are not held against those of an earlier report.",
        f"Averages, percentages and what people answered are shown for {fewest} people or more.",
        "A quote is shown only when the person agreed to it.",
    )
