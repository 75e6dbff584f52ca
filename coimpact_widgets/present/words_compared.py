"""The words for counts before and after a month: how often, how many for each 10 before, and how sure."""

from __future__ import annotations

from ..analysis.result import Result, is_hidden
from ..analysis.verdict import is_clear, leaves_out_none
from .month_exposure import SCALES, exposure_of, of_what
from .month_hope import FALL, RISE, better_of, hope
from .month_series import Month, decimal, place_of
from .numbers import HIDDEN, amount, whole
from .phrases import and_list, capital
from .subject import value_of
from .text_table import TextTable
from .words_chance import CHANCE_IS_UNLIKELY
from .words_months import TOO_SMALL

COMPARED = "We compared how often it happened before the work began, and from then on."
SAME = 10
"""Rates are told as so many after for each 10 before."""
INCLUDES_SAME = "That range includes 10, so it could be chance alone."
WITHOUT_SAME = CHANCE_IS_UNLIKELY.replace("“no change”", "10")
EXPOSURE = "exposure"
"""How a result says that its numbers are out of what the group said."""
PERSON_MONTHS = "One person for one month counts as one of these months."
SIDES = ("before", "after")


def headline(result: Result) -> str:
    """How often it happened before and after, without a full stop."""
    events = [value_of(result, f"events {side}") for side in SIDES]
    if None in events:
        return TOO_SMALL.rstrip(".")
    if not any(events):
        return "Nothing was counted, before or after"
    rates = rates_of(result)
    if rates:
        return f"{capital(rate_told(result, rates[0]))} before, {decimal(rates[1] * per_of(result))} after"
    return f"{whole(events[0] or 0)} before, {whole(events[1] or 0)} after"


def told(result: Result) -> tuple[str, ...]:
    """The counts and how long they took, how often that is, then the ratio with its range."""
    if value_of(result, "events before") is None:
        return (TOO_SMALL,)
    return (*_counts(result), *_rates(result), *_ratio(result), *_hope(result))


def alt(result: Result) -> str:
    """What the chart shows."""
    return f"Bars of how often it happened before and after. {' '.join(told(result))}"


def compared_table(result: Result) -> TextTable:
    """Before and after: events, months, and events for each of them."""
    columns = ("Time", "Number", capital(_what_it_took(result)), capital(_each(result)))
    rows = tuple(
        (capital(str(time)), *(_cell(result, cell) for cell in (events, exposure)), _rate_cell(result, rate))
        for time, events, exposure, rate in result.table.rows
    )
    return TextTable("How often it happened before and after", columns, rows, (1, 2, 3))


def rates_of(result: Result) -> tuple[float, float] | None:
    """Events for each month, before and after; None where there are too few or they are hidden."""
    rates = [row[3] for row in result.table.rows]
    known = [rate for rate in rates if isinstance(rate, int | float)]
    return (known[0], known[1]) if len(known) == len(SIDES) else None


def rate_told(result: Result, rate: float) -> str:
    """A rate in words: "24.8 a month", "3.1 in every 100 months"."""
    return f"{decimal(rate * per_of(result))} {_each(result)}"


def per_of(result: Result) -> int:
    """For how many months a rate is told: 1, or as many as give a number of 1 or more."""
    rates = rates_of(result)
    if _exposure_in(result) == EXPOSURE:
        return exposure_of(result, max(rates or (0.0,))).per
    if not rates or _exposure_in(result) == "months":
        return 1
    return next((per for per in (1, *SCALES) if max(rates) * per >= 1), SCALES[-1])


def spent(result: Result, exposure: float) -> str:
    """How long or how much was looked at: "15 months", "340 bed days"."""
    of = of_what(result)
    return f"{amount(exposure)} {of}" if of else _months(exposure)


def _each(result: Result) -> str:
    if _exposure_in(result) == EXPOSURE:
        return exposure_of(result, max(rates_of(result) or (0.0,))).each
    per = per_of(result)
    return "a month" if per == 1 else f"in every {whole(per)} months"


def _what_it_took(result: Result) -> str:
    return of_what(result) or (
        "months of one person" if _exposure_in(result) == "people-months" else "months"
    )


def _exposure_in(result: Result) -> str:
    return str(dict(result.about).get("exposure", ""))


def _counts(result: Result) -> tuple[str, ...]:
    said = []
    for side, since in (("before", "before the work began"), ("after", "from then on")):
        events = value_of(result, f"events {side}") or 0
        months = spent(result, value_of(result, f"exposure {side}") or 0)
        be = "was" if events == 1 else "were"
        said.append(f"There {be} {whole(events)} in {months} {since}.")
    return (*said, *((PERSON_MONTHS,) if _exposure_in(result) == "people-months" else ()), *_began(result))


def _began(result: Result) -> tuple[str, ...]:
    began = [Month(place_of(each), None).name for each in dict(result.about).get("began", ())]
    return (f"The work began in {and_list(began)}.",) if began else ()


def _months(exposure: float) -> str:
    return f"{decimal(exposure)} {'month' if exposure == 1 else 'months'}"


def _rates(result: Result) -> tuple[str, ...]:
    rates = rates_of(result)
    if not rates:
        return ()
    before, after = (decimal(rate * per_of(result)) for rate in rates)
    return (f"That is {before} {_each(result)} before, and {after} after.",)


def _ratio(result: Result) -> tuple[str, ...]:
    found = next((each for each in result.estimates if each.name == "rate ratio"), None)
    if found is None or found.low is None:
        return ()
    chance = (
        (WITHOUT_SAME,) if is_clear(result) else () if leaves_out_none(result, found) else (INCLUDES_SAME,)
    )
    if found.value is None or found.high is None:
        least = f"Allowing for chance, there were at least {_tens(found.low)} after for every 10 before."
        return (least, *chance)
    of = of_what(result)
    same = f"among as many {of}" if of else "in the same time"
    first = f"For every 10 before, there were {_tens(found.value)} after {same}."
    if not found.value:
        return (
            f"Allowing for chance, there could be up to {_tens(found.high)} for every 10 before.",
            *chance,
        )
    low, high = (_tens(each) for each in (found.low, found.high))
    return (first, f"Allowing for chance, that could be from {low} to {high}.", *chance)


def _hope(result: Result) -> tuple[str, ...]:
    """Which way the group hopes for, and whether a clear difference goes that way."""
    rates = rates_of(result)
    went = [RISE if rates[1] > rates[0] else FALL] if rates and is_clear(result) else []
    return hope(better_of(result), went)


def _tens(ratio: float) -> str:
    """How many after for each 10 before."""
    return decimal(ratio * SAME)


def _cell(result: Result, cell: object) -> str:
    if not isinstance(cell, int | float):
        return HIDDEN if is_hidden(result) else "not worked out"
    return decimal(cell)


def _rate_cell(result: Result, rate: object) -> str:
    return decimal(rate * per_of(result)) if isinstance(rate, int | float) else _cell(result, rate)
