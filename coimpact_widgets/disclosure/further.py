"""Further results on people whose change is told already, each told as far as is safe beside the rest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from ..analysis.kind import Kind
from ..analysis.result import Result
from .count import Count, Family
from .divided import Everyone, by_itself
from .earlier import Earlier, Report, read_earlier
from .offer import Offer, told
from .pieces_apart import pieces_apart
from .pieces_of_groups import pieces_of_groups, pieces_of_others
from .pieces_of_reaching import pieces_of_reaching
from .pieces_of_then import pieces_of_then
from .pieces_of_times import pieces_of_times, pieces_of_waves
from .pieces_of_worth import pieces_of_worth
from .rounding import rounded
from .rule import Rule
from .same_people import CHANGES, Past, Told, as_before
from .veil import veiled_whole

OFFERS: Mapping[str, Callable[[Result, Everyone, Rule], Offer]] = {
    Kind.PEOPLE_GROUPS: pieces_of_groups,
    Kind.COMPARISON_GROUP: pieces_of_others,
    Kind.SMALLEST_CHANGE: pieces_of_reaching,
    Kind.THEN_RATINGS: pieces_of_then,
    Kind.OVER_TIME_SCORE: pieces_of_times,
    Kind.OVER_TIME_ORDINAL: pieces_of_times,
    Kind.OVER_TIME_YES_NO: pieces_of_times,
    Kind.EARLIER_WAVES: pieces_of_waves,
    Kind.APART_SCORE: pieces_apart,
    Kind.APART_ORDINAL: pieces_apart,
    Kind.APART_YES_NO: pieces_apart,
    Kind.WORTH: pieces_of_worth,
}
"""What each further kind would print. The first come first: what is told of one may keep back the next."""


OF_ALL = (Kind.PEOPLE_GROUPS, Kind.COMPARISON_GROUP, Kind.SMALLEST_CHANGE, Kind.WORTH)
"""What is told only of the very people whose change is told."""

NOBODY = Past(Earlier((), (), (), moved=False), (), frozenset())
"""What an earlier report told of people whose change is not told now."""


def sizes_of_change(results: Mapping[str, Result], everyone: Everyone, rule: Rule) -> list[Count]:
    """Numbers of people that a result will print who changed by so much, which averages could give away."""
    result = results.get(Kind.SMALLEST_CHANGE)
    if result is None or result.answered != everyone.answered or not everyone.points.in_points:
        return []
    counts = pieces_of_reaching(result, everyone, rule).counts
    printed = (each for each in counts if each.places and each.family is Family.WAYS)
    return [replace(each, family=Family.SIZES, places=(), margin="") for each in printed]


def further_results(
    results: Mapping[str, Result], before: Told, rule: Rule, earlier: Sequence[Report] = ()
) -> dict[str, Result]:
    """The further results by kind, each with as much as can be told beside `before` and those ahead of it.

    Where an earlier report's numbers stand for these people, its further results stand too.
    """
    told_of, safe = before, dict[str, Result]()
    for kind in (each for each in OFFERS if each in results):
        if before.stands:
            safe[kind] = as_before(results[kind], before.stands, rule)
        else:
            told_of, safe[kind] = _one(results[kind], told_of, rule, earlier)
    return safe


def _one(result: Result, before: Told, rule: Rule, earlier: Sequence[Report]) -> tuple[Told, Result]:
    """One further result as it is told, and what is told once it is."""
    everyone = before.everyone or by_itself(_people_in(result))
    if result.kind in OF_ALL and _people_in(result) != everyone.answered:
        return before, veiled_whole(result)
    offer = OFFERS[result.kind](result, everyone, rule)
    past = [read_earlier(report, {result.kind: result}, offer.counts) for report in earlier]
    near = [report for report, each in zip(earlier, past, strict=True) if each.is_near(rule)]
    if near:
        return before, as_before(result, near[-1], rule)
    known = (*before.printed, *(count for each in past if not each.differs for count in each.known))
    both = list(zip(before.past or [NOBODY] * len(past), past, strict=True))

    def stands_up(hidden: Collection[int]) -> bool:
        return not any(then.with_more(each, offer.counts, hidden).singles_out(rule) for then, each in both)

    found = offer.kept_back(known, before.small, rule, stands_up, before.reader)
    if found is None:
        return before, veiled_whole(result)
    kept_back, reader = found
    after = replace(
        before,
        reader=reader,
        printed=(*known, *offer.printed(kept_back)),
        small=(*before.small, *(each for each in offer.counts if each.is_small(rule))),
        past=tuple(then.with_more(each, offer.counts, offer.hidden(kept_back)) for then, each in both),
    )
    left_out = next((before.results[kind].left_out for kind in CHANGES if kind in before.results), ())
    return after, rounded(told(result, offer, kept_back | everyone.hidden, left_out), rule)


def _people_in(result: Result) -> int:
    """How many of the people who took part a result tells of; a comparison tells of others too."""
    if result.kind == Kind.COMPARISON_GROUP:
        return int(result.estimate("people with us").value or 0)
    return result.answered
