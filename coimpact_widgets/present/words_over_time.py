"""The words for the answers of the same people at three or more time points."""

from __future__ import annotations

from ..analysis.result import Result, is_hidden, rules_out_chance
from .numbers import FEWEST_FOR_PERCENT, in_every_hundred, is_nothing, of_people, people, plain, score, whole
from .phrases import and_list, capital
from .subject import decimals_of, interval_of, subject, value_of
from .words_apart import SOME_HIDDEN
from .words_chance import chance, span
from .words_counts import TOO_SMALL_TO_SHOW, counts, headline_of_counts, hope, sentences_of_counts
from .words_score import points_between, rise

COMPARED = "We compared each person’s own answers at these times."
OTHER_TIMES = "But chance alone is unlikely to explain how answers differ between all the times."
GAPS = "This allows for the answers that are missing at some times."
ALL_ALIKE = "Everybody changed by the same amount, so there is no range to give."


def times_of(result: Result) -> tuple[str, ...]:
    """The time points, in order."""
    return tuple(map(str, dict(result.about).get("times", ())))


def headline_of_ordinal(result: Result) -> str:
    """Who went up and who went down from the first time to the last."""
    if not counts(result) or not result.answered:
        return _nothing(result)
    return f"{headline_of_counts(result)}, {_from_to(result)}"


def told_of_ordinal(result: Result) -> tuple[str, ...]:
    """How many answered every time, who went which way since the first, and whether chance explains it."""
    if not result.answered:
        return (TOO_SMALL_TO_SHOW,)
    said = (f"{people(result.answered)} answered every time: {and_list(times_of(result))}.",)
    if not counts(result):
        return (*said, SOME_HIDDEN)
    ways = (f"This is how they changed {_from_to(result)}.", *sentences_of_counts(result), *hope(result))
    return (*said, *ways, *_net(result), *_chance(result, "net share up", "Friedman p"))


def headline_of_score(result: Result) -> str:
    """The average at the first time and at the last."""
    means = _means(result)
    if not means:
        return _nothing(result)
    (first, begin), *_, (last, end) = means.items()
    places = decimals_of(result).places
    return f"The average was {score(begin, places)} {first} and {score(end, places)} {last}{_hoped(result)}"


def told_of_score(result: Result) -> tuple[str, ...]:
    """How many answered, the average at each time, the change since the first and its range."""
    if not result.answered:
        return (TOO_SMALL_TO_SHOW,)
    every, means, about = value_of(result, "people with every answer"), _means(result), subject(result)
    said = [f"{people(result.answered)} answered at one time or more."]
    if every is not None:
        some = "All" if every == result.answered else whole(every)
        said += [f"{some} of them answered every time."]
    if not means:
        return (*said, SOME_HIDDEN)
    told = and_list([f"{score(mean, decimals_of(result).places)} {time}" for time, mean in means.items()])
    said += [f"The average was {told}.", f"The scale runs from {plain(about.low)} to {plain(about.high)}."]
    hidden = (SOME_HIDDEN,) if is_hidden(result) else ()
    return (*said, *_hope(result), *_change(result), *_chance(result, _last_change(result), "F p"), *hidden)


def headline_of_yes_no(result: Result) -> str:
    """How many said yes at the first time and at the last."""
    yes = _yes(result)
    if not yes:
        return _nothing(result)
    (first, begin), *_, (last, end) = yes.items()
    some, others = (whole(each) for each in end)
    return f"{of_people(*begin)} said yes {first}, and {some} of {others} {last}{_hoped(result)}"


def told_of_yes_no(result: Result) -> tuple[str, ...]:
    """How many said yes at each time, and how the share changed since the first."""
    if not result.answered:
        return (TOO_SMALL_TO_SHOW,)
    yes, who = _yes(result), "at one time or more" if _has_gaps(result) else "every time"
    said = (f"{people(result.answered)} answered {who}.",)
    if not yes:
        return (*said, SOME_HIDDEN)
    told = [f"{whole(some)} of {whole(all)} {time}" for time, (some, all) in yes.items()]
    hidden = (SOME_HIDDEN,) if is_hidden(result) else ()
    counted = (f"These said yes: {and_list(told)}.",)
    return (
        *said,
        *counted,
        *_hope(result),
        *_share(result),
        *_chance(result, _last_change(result), "Cochran Q p"),
        *hidden,
    )


def people_at(result: Result, time: str) -> float | None:
    """How many people's yes or no the table counts at this time; None where one of them is hidden."""
    column = result.table.columns.index(time)
    cells = [row[column] for row in result.table.rows]
    known = [float(cell) for cell in cells if isinstance(cell, int | float)]
    return sum(known) if len(known) == len(cells) else None


def _nothing(result: Result) -> str:
    hidden = f"{people(result.answered)} answered; the numbers are hidden"
    return hidden if result.answered else TOO_SMALL_TO_SHOW.rstrip(".")


def _from_to(result: Result) -> str:
    times = times_of(result)
    return f"from {times[0]} to {times[-1]}"


def _has_gaps(result: Result) -> bool:
    return any(caveat.code == "some times missed" for caveat in result.caveats)


def _last_change(result: Result) -> str:
    return f"change to {times_of(result)[-1]}"


def _hoped(result: Result) -> str:
    change, places = value_of(result, _last_change(result)), decimals_of(result).places
    yes_no = subject(result).answer_type == "yes/no"
    if change is None or not subject(result).hopes_for_lower:
        return ""
    if not change if yes_no else is_nothing(change, places):
        return ""
    return ", as hoped" if change < 0 else f", not {'fewer' if yes_no else 'lower'} as hoped"


def _hope(result: Result) -> tuple[str, ...]:
    lower, yes_no = subject(result).hopes_for_lower, subject(result).answer_type == "yes/no"
    if yes_no:
        return (f"{'No' if lower else 'Yes'} is the answer the group hopes for.",)
    return (f"The group hopes for {'lower' if lower else 'higher'} answers.",)


def _chance(result: Result, name: str, test: str) -> tuple[str, ...]:
    """Whether chance alone could explain the change since the first time, or else how all the times differ.

    Nothing of few people, or where it is hidden. `name` is the estimate of the change, `test` that of the p.
    """
    found, p = interval_of(result, name), value_of(result, test)
    if found is None or result.answered < FEWEST_FOR_PERCENT:
        return ()
    differ = rules_out_chance(p) and found[0] <= 0 <= found[1]
    said = chance(result, name)
    return (*said, *((OTHER_TIMES,) if differ else ()))


def _net(result: Result) -> tuple[str, ...]:
    """How many more went up than down in every 100, and the range of that."""
    net, found = value_of(result, "net share up"), interval_of(result, "net share up")
    if net is None or found is None or result.answered < FEWEST_FOR_PERCENT or not _moved(result):
        return ()
    way = "up" if net > 0 else "down"
    more = f"{in_every_hundred(net)} more going {way}" if net else "as many up as down"
    words = span(*found, in_every_hundred, "{} more going up", "{} more going down")
    return f"In every 100 people, that is {more}.", f"Allowing for chance, it could be {words}."


def _moved(result: Result) -> bool:
    return bool(value_of(result, "went up") or value_of(result, "went down"))


def _means(result: Result) -> dict[str, float]:
    """The average at each time; nothing when one is hidden."""
    found = {time: value_of(result, f"mean at {time}") for time in times_of(result)}
    return {} if None in found.values() else {time: value or 0.0 for time, value in found.items()}


def _change(result: Result) -> tuple[str, ...]:
    change, found = value_of(result, _last_change(result)), interval_of(result, _last_change(result))
    if change is None:
        return ()
    places, about = decimals_of(result).places, decimals_of(result).about
    what = "no change" if is_nothing(change, places) else rise(change, places, about)
    said = f"{capital(_from_to(result))}, that is {what}."
    if found is None:
        return (said,) if is_hidden(result) else (said, ALL_ALIKE)
    return said, f"Allowing for chance, it could be {points_between(*found, places)}."


def _yes(result: Result) -> dict[str, tuple[float, float]]:
    """How many said yes at each time, and of how many; nothing when one is hidden."""
    found = {time: (value_of(result, f"yes at {time}"), people_at(result, time)) for time in times_of(result)}
    if any(None in each for each in found.values()):
        return {}
    return {time: (some or 0, all or 0) for time, (some, all) in found.items()}


def _share(result: Result) -> tuple[str, ...]:
    share, found = value_of(result, _last_change(result)), interval_of(result, _last_change(result))
    if share is None or result.answered < FEWEST_FOR_PERCENT:
        return ()
    size, way = in_every_hundred(share), "more" if share > 0 else "fewer"
    what = f"{size} {way} saying yes" if size != "0" else "no change"
    said = [f"{capital(_from_to(result))}, that is {what} in every 100 people."]
    said += [GAPS] if _has_gaps(result) else []
    if found is not None:
        words = span(*found, in_every_hundred, "{} more saying yes", "{} fewer saying yes")
        said += [f"Allowing for chance, it could be {words}."]
    return tuple(said)
