"""Every result in words. What is said comes in a fixed order, and never says why something changed.

The order: how many people; the change in counts or points; an interval; the name of the method; who was
left out and why. P-values and standardised effects are not here: they stand in the table for evaluators.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from ..analysis.kind import Kind
from ..analysis.result import Result
from . import (
    words_apart,
    words_coders,
    words_compared,
    words_comparison,
    words_could_see,
    words_interrupted,
    words_missing,
    words_months,
    words_ordinal,
    words_over_time,
    words_people_groups,
    words_score,
    words_several,
    words_smallest,
    words_sure,
    words_themes,
    words_then,
    words_waves,
    words_worth,
    words_yes_no,
)
from .own_times import all_at_own_times, at_own_times, from_to, has_other_times
from .subject import shows_numbers
from .words_left_out import NOT_OF_PEOPLE, left_out

NOT_WHY = "These numbers show change. They do not show why it changed."
SAME_PEOPLE = "We compared each person’s answer before with their own answer after."
WITH_OTHERS = "We compared people who took part with people like them who did not."
ALL_TESTS = "We looked at all these tests together."
FIRST_READER = "We counted the stories in which the first reader found each theme."
READ_APART = "This tells something only if neither reader saw what the other ticked."
AT_OWN_TIMES = "We compared each person’s own answers at two times."
"""What is said of several results where not all compare before and after."""
STAYERS_AND_LEAVERS = "We compared people who answered both times with people who did not."

AGAINST_A_LADDER = "We held what was found against a ladder of words, and the weakest part decides."


@dataclass(frozen=True)
class Telling:
    """How one kind of result is told: its headline, its sentences, and how the people were compared."""

    headline: Callable[[Result], str]
    told: Callable[[Result], tuple[str, ...]]
    compared: str
    shows_change: bool = True
    not_why: str = NOT_WHY


TELLINGS: dict[str, Telling] = {
    Kind.PAIRED_ORDINAL: Telling(words_ordinal.headline, words_ordinal.told, SAME_PEOPLE),
    Kind.PAIRED_SCORE: Telling(words_score.headline, words_score.told, SAME_PEOPLE),
    Kind.PAIRED_YES_NO: Telling(words_yes_no.headline, words_yes_no.told, SAME_PEOPLE),
    Kind.APART_ORDINAL: Telling(
        words_apart.headline_of_ordinal,
        words_apart.told_of_ordinal,
        words_apart.COMPARED,
        not_why=words_apart.NOT_WHY,
    ),
    Kind.APART_SCORE: Telling(
        words_apart.headline_of_score,
        words_apart.told_of_score,
        words_apart.COMPARED,
        not_why=words_apart.NOT_WHY,
    ),
    Kind.APART_YES_NO: Telling(
        words_apart.headline_of_yes_no,
        words_apart.told_of_yes_no,
        words_apart.COMPARED,
        not_why=words_apart.NOT_WHY,
    ),
    Kind.THEN_RATINGS: Telling(words_then.headline, words_then.told, words_then.COMPARED),
    Kind.OVER_TIME_ORDINAL: Telling(
        words_over_time.headline_of_ordinal, words_over_time.told_of_ordinal, words_over_time.COMPARED
    ),
    Kind.OVER_TIME_SCORE: Telling(
        words_over_time.headline_of_score, words_over_time.told_of_score, words_over_time.COMPARED
    ),
    Kind.OVER_TIME_YES_NO: Telling(
        words_over_time.headline_of_yes_no, words_over_time.told_of_yes_no, words_over_time.COMPARED
    ),
    Kind.PEOPLE_GROUPS: Telling(words_people_groups.headline, words_people_groups.told, SAME_PEOPLE),
    Kind.COMPARISON_GROUP: Telling(words_comparison.headline, words_comparison.told, WITH_OTHERS),
    Kind.EARLIER_WAVES: Telling(words_waves.headline, words_waves.told, WITH_OTHERS),
    Kind.SEVERAL_OUTCOMES: Telling(words_several.headline, words_several.told, ALL_TESTS, False),
    Kind.THEMES: Telling(words_themes.headline, words_themes.told, FIRST_READER, False),
    Kind.TWO_CODERS: Telling(words_coders.headline, words_coders.told, READ_APART, False),
    Kind.WHO_IS_MISSING: Telling(words_missing.headline, words_missing.told, STAYERS_AND_LEAVERS, False),
    Kind.SMALLEST_CHANGE: Telling(words_smallest.headline, words_smallest.told, SAME_PEOPLE),
    Kind.WORTH: Telling(words_worth.headline, words_worth.told, SAME_PEOPLE),
    Kind.HOW_SURE: Telling(words_sure.headline, words_sure.told, AGAINST_A_LADDER, False),
    Kind.MONTH_BY_MONTH: Telling(
        words_months.headline_of, words_months.told, words_months.COMPARED, shows_change=False
    ),
    Kind.COUNTS_COMPARED: Telling(
        words_compared.headline, words_compared.told, words_compared.COMPARED, shows_change=False
    ),
    Kind.INTERRUPTED_SERIES: Telling(
        words_interrupted.headline, words_interrupted.told, words_interrupted.COMPARED, shows_change=False
    ),
    Kind.COULD_SEE_RATING: Telling(
        words_could_see.headline_of_rating, words_could_see.told_of_rating, words_could_see.PLANNED, False
    ),
    Kind.COULD_SEE_YES_NO: Telling(
        words_could_see.headline_of_yes_no, words_could_see.told_of_yes_no, words_could_see.PLANNED, False
    ),
    Kind.COULD_SEE_COUNT: Telling(
        words_could_see.headline_of_count, words_could_see.told_of_count, words_could_see.PLANNED, False
    ),
}
"""How each kind of result is told."""


def headline(result: Result) -> str:
    """What was found, in a few words and without a full stop: "14 of 24 people went up, 3 went down"."""
    told = TELLINGS[result.kind].headline(result)
    own = at_own_times(told, result)
    says = result.answered and shows_numbers(result) and result.kind != Kind.WHO_IS_MISSING
    return f"{own}, {from_to(result)}" if own == told and says and has_other_times(result) else own


def question(result: Result) -> str:
    """What was asked, with the times that are compared."""
    return at_own_times(result.question, result)


def sentences(result: Result) -> tuple[str, ...]:
    """The full telling in plain sentences, in the order above. Caveats are told apart, by `caveats`."""
    return (*what_was_found(result), *how_we_know(result, method=True))


def what_was_found(result: Result) -> tuple[str, ...]:
    """The first part of `sentences`: counts, the change, and its interval."""
    return all_at_own_times(TELLINGS[result.kind].told(result), result)


def how_compared(results: Iterable[Result]) -> str:
    """How people were compared in all of these results, in one sentence."""
    return AT_OWN_TIMES if any(map(has_other_times, results)) else SAME_PEOPLE


def how_we_know(result: Result, *, method: bool = False) -> tuple[str, ...]:
    """The second part of `sentences`: how people were compared, who was left out, what numbers cannot show.

    The method's name is said only where it is asked for: most readers pass over it.
    """
    telling = TELLINGS[result.kind]
    says = shows_numbers(result) if result.kind in NOT_OF_PEOPLE else bool(result.answered)
    last = (telling.not_why,) if telling.shows_change and says else ()
    compared = (telling.compared,) if says else ()
    named = (f"Method: {result.method.name}.",) if method and says else ()
    return (*all_at_own_times((*compared, *named), result), *left_out(result), *last)


def caveats(result: Result, told: Collection[str] = ()) -> tuple[str, ...]:
    """What a reader must know to read the result fairly, but for the codes in `told`; a sentence each."""
    messages = (caveat.message for caveat in result.caveats if caveat.code not in told)
    return all_at_own_times(messages, result)


def method_note(result: Result) -> str:
    """How the people were compared, the method's name, its source and its settings, for evaluators."""
    method = result.method
    settings = "; ".join(f"{name} {value}" for name, value in method.settings if value is not None)
    parts = [at_own_times(TELLINGS[result.kind].compared, result), f"Method: {method.name}."]
    parts += [f"Source: {method.source.rstrip('.')}."] if method.source else []
    parts += [f"Settings: {settings}."] if settings else []
    return " ".join(parts)
