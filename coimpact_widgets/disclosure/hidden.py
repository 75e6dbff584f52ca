"""What is hidden in results that are safe to publish, and why, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..analysis.kind import Kind
from ..analysis.result import Estimate, Result
from .rule import FEWEST_FOR_AVERAGE, Rule

SMALL = "Some are so small that people could be recognised, or would let a reader work such a number out."
GIVES_AWAY = "These would let a reader work out a number that is hidden."
RESTS_ON_FEW = f"Fewer than {FEWEST_FOR_AVERAGE} people are behind these, or a hidden number would show."
TOO_FEW = "Too few people answered, so they could be recognised."


@dataclass(frozen=True)
class Hidden:
    """One thing that is hidden: in which result, what, and why, in words."""

    result: str
    what: str
    why: str


def what_is_hidden(before: Sequence[Result], safe: Sequence[Result]) -> tuple[Hidden, ...]:
    """What `safe` leaves out of `before`: the same results in the same order, made safe to publish."""
    return tuple(
        Hidden(_name(whole), what, why)
        for whole, left in zip(before, safe, strict=True)
        for what, why in _gone(whole, left)
    )


def _name(result: Result) -> str:
    name = str(dict(result.about).get("name", "")) or result.question
    return f"{name}: who is missing" if result.kind == Kind.WHO_IS_MISSING else name


def _gone(whole: Result, left: Result) -> Iterable[tuple[str, str]]:
    if whole == left:
        return
    if all(each.value is None for each in left.estimates) and not left.answered:
        yield "Every number", TOO_FEW
        return
    lines = (
        (_estimates(whole, left, lambda each: each.unit == "people"), "How many {}", SMALL),
        (_reasons(whole, left), "How many people were left out: {}", SMALL),
        (_cells(whole, left), "In the table: {}", SMALL),
        (
            _estimates(whole, left, lambda each: each.unit != "people"),
            "What is worked out from these numbers",
            RESTS_ON_FEW,
        ),
        (_intervals(whole, left), "How far chance could go", GIVES_AWAY),
    )
    for names, what, why in lines:
        if names:
            yield what.format(", ".join(names)), why


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
        "The same holds beside numbers that an earlier report told.",
        f"Averages, percentages and what people answered are shown for {fewest} people or more.",
        "A quote is shown only when the person agreed to it.",
    )
