"""The words for a rating in words, before and after, by the same people."""

from __future__ import annotations

from ..analysis.result import Result
from .numbers import FEWEST_FOR_PERCENT, in_every_hundred, whole
from .subject import interval_of, value_of
from .words_chance import chance, span
from .words_counts import counts, headline_of_counts, hope, sentences_of_counts

FEW_FOR_PERCENT = "With fewer than 10 people we give counts, not percentages."


def headline(result: Result) -> str:
    """What changed, in a few words."""
    return headline_of_counts(result)


def told(result: Result) -> tuple[str, ...]:
    """Counts first, then how many more went one way than the other, then its interval."""
    if not counts(result) or not result.answered:
        return sentences_of_counts(result)
    return (*sentences_of_counts(result), *hope(result), *_net(result), *_interval(result))


def _net(result: Result) -> tuple[str, ...]:
    up, down = value_of(result, "went up"), value_of(result, "went down")
    if up is None or down is None or not (up or down):
        return ()
    if up == down:
        return ("As many people went up as went down.",)
    n, more = result.answered, abs(up - down)
    one, other = ("up", "down") if up > down else ("down", "up")
    said = f"More people went {one} than {other}: {whole(more)} more, out of {whole(n)}."
    if n < FEWEST_FOR_PERCENT:
        return (said,)
    return said, f"In every 100 people, that is {in_every_hundred(more / n)} more going {one}."


def _interval(result: Result) -> tuple[str, ...]:
    found, up, down = (
        interval_of(result, "net share up"),
        value_of(result, "went up"),
        value_of(result, "went down"),
    )
    if found is None or up is None or down is None or up == down == 0:
        return ()
    if result.answered < FEWEST_FOR_PERCENT:
        return (FEW_FOR_PERCENT,)
    words = span(*found, in_every_hundred, "{} more going up", "{} more going down")
    return (
        f"Allowing for chance, it could be {words}.",
        *chance(result, "net share up"),
    )
