"""The words for what a change is worth. It is told last, and only to a group that asks."""

from __future__ import annotations

from ..analysis.result import Result
from ..domain.worth import Worth
from .numbers import about_pounds, is_nothing, people, plain, points, pounds
from .subject import decimals_of, interval_of, subject, value_of
from .words_chance import chance
from .words_counts import nothing_to_tell

WELLBY = "One WELLBY is one point more, for one person, for one year."
PRICE = "The Treasury valued one at £13,000 in 2019."
ALL_DUE = "This holds only if all of the change were due to the project."
GIFT = "What members gave is not added to the cost."
NO_VALUE = "There is no value in money to give here"
CENTRAL = "value at 13,000"
ENDS = ("value at 10,000", "value at 16,000")


def headline(result: Result) -> str:
    """The range of its value, or what it took where there is no value."""
    found, cost = interval_of(result, CENTRAL), value_of(result, "cost per person who changed")
    if found is not None:
        due = "" if _said(result, "anyway") is not None else ", if all of it were due to the project"
        return f"{_range_of_worth(found)}{due}"
    if cost is not None:
        return f"It took {pounds(cost)} for each person who went up"
    if not result.answered:
        return nothing_to_tell(result).rstrip(".")
    return "What the project took" if _given(result) else NO_VALUE


def told(result: Result) -> tuple[str, ...]:
    """How many people, their change, what was said of it, its value and range, then what it took."""
    if not result.answered:
        return (nothing_to_tell(result),)
    first = f"{people(result.answered)} answered both before and after."
    return (first, *_change(result), *_lasts(result), *_value(result), *_took(result))


def what_it_took(worth: Worth, took_part: int) -> tuple[str, ...]:
    """What the project took, where there is no change to set it beside: for each person who answered."""
    said = [] if worth.cost is None else [f"The project cost {pounds(worth.cost)}."]
    if worth.cost is not None and took_part:
        whom = "the 1 person" if took_part == 1 else f"each of the {people(took_part)}"
        said.append(f"That is {pounds(worth.cost / took_part)} for {whom} who took part and answered.")
    return (*said, *_members_gave(worth.hours, worth.money))


def _change(result: Result) -> tuple[str, ...]:
    change, places = value_of(result, "mean change"), decimals_of(result).places
    if change is None:
        return ()
    about = subject(result)
    scale = f"on a scale from {plain(about.low)} to {plain(about.high)}"
    if is_nothing(change, places):
        return (f"On average, life satisfaction stayed the same, {scale}.",)
    way = "rose" if change > 0 else "fell"
    unit = "point" if float(points(change, places)) == 1 else "points"
    return (f"On average, life satisfaction {way} by {points(change, places)} {unit}, {scale}.",)


def _lasts(result: Result) -> tuple[str, ...]:
    years, fades, anyway = (_said(result, name) for name in ("years", "drop_off", "anyway"))
    if years is None:
        return ()
    said = [f"The group says that the change lasts {plain(years)} {'year' if years == 1 else 'years'}."]
    said += [f"{plain(fades)}% of it is taken to go after each year."] if fades else []
    said += [f"We take off the {plain(anyway)}% that would have come anyway."] if anyway else []
    return tuple(said)


def _value(result: Result) -> tuple[str, ...]:
    wellbys, value = value_of(result, "WELLBYs"), value_of(result, CENTRAL)
    if wellbys is None or value is None:
        return ()
    made = f"That makes {plain(round(wellbys, 1))} {'WELLBY' if round(wellbys, 1) == 1 else 'WELLBYs'}."
    due = () if _said(result, "anyway") is not None else (ALL_DUE,)
    return (made, WELLBY, PRICE, f"{_in_prices(result)} {_money(value)} in all.", *due, *_range(result))


def _in_prices(result: Result) -> str:
    changed = _said(result, "price_factor") is not None
    return f"In prices of {dict(result.about).get('price_year')}, that makes" if changed else "That makes"


def _range(result: Result) -> tuple[str, ...]:
    low, high = (value_of(result, name) for name in ENDS)
    found, said = interval_of(result, CENTRAL), []
    if low is not None and high is not None:
        said.append(f"At £10,000 each it would be {_money(low)}, and at £16,000 {_money(high)}.")
    if found is not None:
        said += [
            f"Allowing for chance, it could be between {_ends(found)}.",
            *chance(result, CENTRAL),
        ]
    return tuple(said)


def _took(result: Result) -> tuple[str, ...]:
    cost, each, up = (value_of(result, name) for name in ("cost", "cost per person who changed", "went up"))
    said = [] if cost is None else [f"The project cost {pounds(cost)}."]
    if each is not None and up is not None:
        whom = "the 1 person" if up == 1 else f"each of the {people(up)}"
        said.append(f"That is {pounds(each)} for {whom} who went up.")
    return (*said, *_given(result))


def _given(result: Result) -> tuple[str, ...]:
    return _members_gave(value_of(result, "hours given"), value_of(result, "money given"))


def _members_gave(hours: float | None, money: float | None) -> tuple[str, ...]:
    told = [] if hours is None else [f"{plain(hours)} {'hour' if hours == 1 else 'hours'}"]
    told += [] if money is None else [pounds(money)]
    return (f"Members gave {' and '.join(told)}.", GIFT) if told else ()


def _money(value: float) -> str:
    """A value in pounds to two figures: "about £42,000", "a loss of about £1,200"."""
    told = f"about {about_pounds(value)}"
    return f"a loss of {told}" if value < 0 else told


def _range_of_worth(found: tuple[float, float]) -> str:
    """The range in few words, as what it rests on follows in the same sentence."""
    low, high = found
    if high < 0:
        return f"A loss of between about {about_pounds(high)} and about {about_pounds(low)}"
    return f"{'Worth' if low < 0 else 'The change could be worth'} between {_ends(found)}"


def _ends(found: tuple[float, float]) -> str:
    return " and ".join(_money(end) for end in found)


def _said(result: Result, name: str) -> float | None:
    value = dict(result.about).get(name)
    return value if isinstance(value, int | float) else None
