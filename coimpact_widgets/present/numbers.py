"""Numbers as people read them: "7 of 10 people", "46%", "1.4", "6 August 2026"."""

from __future__ import annotations

from datetime import date

from ..domain.day import day_in_words

MOST_DECIMALS = 2
MINUS = "\u2212"
HIDDEN = "hidden"
"""What stands where a number is hidden."""
FEWEST_FOR_PERCENT = 10
"""Under this many people a share is told as counts, never as a percentage."""


def whole(count: float) -> str:
    """A count, with a comma at each thousand: "1,234"."""
    return f"{count:,.0f}"


def people(count: float) -> str:
    """A number of people: "1 person", "7 people"."""
    return f"{whole(count)} {'person' if count == 1 else 'people'}"


def of_people(part: float, total: float) -> str:
    """A part of a group: "7 of 10 people"."""
    return f"{whole(part)} of {people(total)}"


def amount(value: float) -> str:
    """A number in a table: a whole one as a count, any other with up to two decimals, fewer when large."""
    if float(value).is_integer() or abs(value) >= 1000:
        return f"{value:,.0f}".replace("-", MINUS)
    return plain(round(value, MOST_DECIMALS))


def pounds(value: float) -> str:
    """Money: "£1,200", and "£12.50" where there are pence; a true minus sign where it is less than none."""
    size = abs(value)
    told = f"{size:,.0f}" if float(size).is_integer() or size >= 10_000 else f"{size:,.2f}"
    return f"{MINUS if value < 0 else ''}£{told}"


def about_pounds(value: float) -> str:
    """The size of a sum of money to two figures: "£42,000". The sign is for words to tell."""
    return pounds(float(f"{abs(value):.1e}"))


def percent(share: float) -> str:
    """The size of a share (0 to 1) as a percentage without decimals: "46%". The sign is for words to tell."""
    size = abs(share)
    if 0 < size < 0.005:
        return "less than 1%"
    if 0.995 <= size < 1:
        return "more than 99%"
    return f"{size:.0%}"


def in_every_hundred(share: float) -> str:
    """The size of a share (0 to 1) as people in every 100: "46"; the sign is for words to tell."""
    size = abs(share) * 100
    return "less than 1" if 0 < size < 0.5 else whole(size)


def decimals(low: float, high: float) -> int:
    """How many decimals suit a score that runs from `low` to `high`: fewer on a longer scale."""
    length = high - low
    if length > 50:
        return 0
    return 1 if length > 2 else 2


def places_that_agree(before: float, after: float, change: float, places: int) -> int | None:
    """The fewest decimals, from `places` to 2, at which the change shown is what the ends shown differ by.

    None when they differ at each.
    """
    for tried in range(places, max(places, MOST_DECIMALS) + 1):
        first, last, told = (round(value, tried) + 0.0 for value in (before, after, change))
        if round(last - first, tried) == told:
            return tried
    return None


def points(value: float, places: int = 1) -> str:
    """The size of a score or a change, without its sign: "1.4"."""
    return f"{abs(value):.{places}f}"


def score(value: float, places: int = 1) -> str:
    """A score with a true minus sign where there is one: "−1.4"."""
    text = points(value, places)
    return f"{MINUS}{text}" if value < 0 and float(text) else text


def signed(value: float, places: int = 1) -> str:
    """A change with its sign: "+1.4", "−0.6", and "0.0" for none."""
    text = score(value, places)
    return f"+{text}" if value > 0 and float(text) else text


def is_nothing(value: float, places: int = 1) -> bool:
    """Whether a change is nothing at the decimals we show."""
    return not float(points(value, places))


def plain(value: float) -> str:
    """A number with no more decimals than it needs: "10", "2.5"."""
    return f"{value:.10g}".replace("-", MINUS)


def p_value(p: float) -> str:
    """A p-value to three decimals: "0.031", and "under 0.001" below that."""
    return "under 0.001" if p < 0.001 else f"{p:.3f}"


def day(when: date) -> str:
    """A date: "6 August 2026"."""
    return day_in_words(when)


def hours(minutes: int) -> str:
    """So many minutes in words: "45 minutes", "1 hour", "3 hours 25 minutes"."""
    whole_hours, rest = divmod(minutes, 60)
    told = [f"{whole_hours} {'hour' if whole_hours == 1 else 'hours'}"] if whole_hours else []
    return " ".join([*told, *([f"{rest} minutes"] if rest or not told else [])])
