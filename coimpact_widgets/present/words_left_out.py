"""The words for who was left out, and why."""

from __future__ import annotations

from ..analysis.kind import Kind
from ..analysis.result import LeftOut, Result, is_hidden
from .numbers import people, whole
from .own_times import at_own_times

REASONS = {
    "no answer before": "gave no answer before",
    "no answer after": "gave no answer after",
    "no answer at either": "gave no answer at either time",
    "not every wave": "gave no answer at one of these times",
    "answered at another time": "answered only at a time that is not compared here",
    "no answer at one of the times": "gave no answer at one of the times",
    "no answer at any of the times": "gave no answer at any of the times",
    "don't know": "answered “don’t know”, before or after",
    "prefer not to say": "preferred not to say, before or after",
    "not applicable": "said, before or after, that it did not apply to them",
    "some questions not answered": "left out some of the questions, before or after",
}
NOT_OF_PEOPLE = frozenset(
    {
        Kind.MONTH_BY_MONTH,
        Kind.COUNTS_COMPARED,
        Kind.INTERRUPTED_SERIES,
        Kind.HOW_SURE,
        Kind.COULD_SEE_RATING,
        Kind.COULD_SEE_YES_NO,
        Kind.COULD_SEE_COUNT,
    }
)
"""The kinds that count no people, so that nobody can be left out of them."""
AT_SEVERAL_TIMES = {
    "don't know": "answered “don’t know” at one of the times",
    "prefer not to say": "preferred not to say at one of the times",
    "not applicable": "said at one of the times that it did not apply to them",
    "some questions not answered": "left out some of the questions at one of the times",
}
"""What is said instead where people were asked more than twice."""
MORE_THAN_TWICE = frozenset(
    {
        Kind.EARLIER_WAVES,
        Kind.THEN_RATINGS,
        Kind.OVER_TIME_ORDINAL,
        Kind.OVER_TIME_SCORE,
        Kind.OVER_TIME_YES_NO,
    }
)
OF_STORIES = {
    "story not read yet": "the first reader has not read {it} yet",
    "read by the first reader alone": "only the first reader has read {it}",
    "read by the second reader alone": "only the second reader has read {it}",
}
"""Why stories are not counted; `it` stands for the story or the stories."""
TELL_NOBODY = NOT_OF_PEOPLE | {Kind.WHO_IS_MISSING, Kind.SEVERAL_OUTCOMES, Kind.THEMES, Kind.TWO_CODERS}
"""The kinds of result in which nobody is left out for want of an answer."""
NOBODY = "Nobody who answered is left out."


def left_out(result: Result) -> tuple[str, ...]:
    """One sentence for each reason people were not counted; one sentence when nobody was left out."""
    said = tuple(at_own_times(_one(each, result.kind), result) for each in result.left_out if each.count)
    if said:
        return said
    return () if is_hidden(result) or result.kind in TELL_NOBODY else (NOBODY,)


def reason_in_words(reason: str) -> str:
    """Why somebody was not counted, as the end of "They ..."; an unknown reason stays as it is."""
    return REASONS.get(reason, reason)


def _one(left_out: LeftOut, kind: str) -> str:
    if left_out.reason in OF_STORIES:
        return _stories(left_out)
    verb = "is" if left_out.count == 1 else "are"
    reasons = REASONS | (AT_SEVERAL_TIMES if kind in MORE_THAN_TWICE else {})
    known = left_out.reason in reasons
    why = f"because they {reasons[left_out.reason]}" if known else f"for this reason: {left_out.reason}"
    return f"{people(left_out.count)} {verb} not counted here, {why}."


def _stories(left_out: LeftOut) -> str:
    one = left_out.count == 1
    why = OF_STORIES[left_out.reason].format(it="it" if one else "them")
    return f"{whole(left_out.count)} {'story is' if one else 'stories are'} not counted here, because {why}."
