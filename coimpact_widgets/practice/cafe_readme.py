"""What the practice project is, what is true of it, and what its answers happen to show."""

from __future__ import annotations

from ..domain.measure import TimePoint
from ..domain.project import Contents
from . import cafe_answers as drawn_from
from .cafe_answers import TRUTHS, Truth
from .cafe_counts import MEAN_AFTER, MEAN_BEFORE

_WORDS = """\
# The Harbour crisis café (practice, made up)

A practice project. The café, its people, their answers and their stories are all made up.
It is there to learn with, and to test the program with: because the answers were drawn from known chances,
anyone can see whether an analysis finds what is there.

Everything here is written by `python -m coimpact_widgets.practice.write`, which always gives the same files.
Do not edit them by hand. They are CC0: use them as you like.

| file | holds |
| --- | --- |
| crisis_cafe.json | what the group wrote (agreement, pathway, measures, findings) and the stories |
| crisis_cafe_answers.csv | the answers: a row for each person and time point |
| crisis_cafe_counts.csv | visits to A&E at night, month by month |

## What is true

{people} people who use the café and {staff} staff were asked. Each answer at the start, and each change, was
drawn by chance. These are the true chances, and the true mean change in points, for everyone who was asked:

{truths}

Every change was drawn on its own: no measure has anything to do with another.

Drop-out is not by chance alone. People who start at "Never" or "Rarely" for "Listened to" have a chance of
{low:.0%} of not answering again. Others who use the café have {high:.0%}, and staff {left:.0%}.
So those who stay felt more listened to at the start than those who left. Somebody who is asked says that they
do not know, or would rather not say, {no_answer:.0%} of the time.

Visits to A&E at night are Poisson counts. Their mean is {before:g} a month before the café opened, in April
2025, and {after:g} since.

## What the answers happen to show

Chance makes these differ from the truth, as it does in life.

{found}
"""


def cafe_readme(drawn: Contents) -> str:
    """The README of the practice project, with its truth and what came of it."""
    return _WORDS.format(
        people=drawn_from.CAFE_PEOPLE,
        staff=drawn_from.STAFF_PEOPLE,
        truths=_table(
            ("measure", "goes up", "stays", "goes down", "mean change"),
            [_truth(drawn, truth) for truth in TRUTHS],
        ),
        low=drawn_from.DROP_OUT_LOW,
        high=drawn_from.DROP_OUT_HIGH,
        left=drawn_from.DROP_OUT_STAFF,
        no_answer=drawn_from.NO_ANSWER,
        before=MEAN_BEFORE,
        after=MEAN_AFTER,
        found=_table(
            ("measure", "answered before", "answered both", "went up", "stayed", "went down", "mean change"),
            [_found(drawn, truth.measure) for truth in TRUTHS],
        ),
    )


def _truth(drawn: Contents, truth: Truth) -> list[str]:
    chances = [f"{truth.chance(direction):.1%}" for direction in (1, 0, -1)]
    return [_name(drawn, truth.measure), *chances, f"{truth.mean_change:+.2f}"]


def _found(drawn: Contents, measure: str) -> list[str]:
    before, after = (_values(drawn, measure, time) for time in (TimePoint.BEFORE, TimePoint.AFTER))
    changes = [after[person] - before[person] for person in before if person in after]
    counts = (
        len(before),
        len(changes),
        sum(change > 0 for change in changes),
        sum(change == 0 for change in changes),
        sum(change < 0 for change in changes),
    )
    return [_name(drawn, measure), *map(str, counts), f"{sum(changes) / len(changes):+.2f}"]


def _values(drawn: Contents, measure: str, time_point: TimePoint) -> dict[str, float]:
    return {
        answer.person: answer.value
        for answer in drawn.answers
        if (answer.measure, answer.time_point) == (measure, time_point) and answer.value is not None
    }


def _name(drawn: Contents, measure: str) -> str:
    return next(each.value.name for each in drawn.measures if each.id == measure)


def _table(headings: tuple[str, ...], rows: list[list[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
