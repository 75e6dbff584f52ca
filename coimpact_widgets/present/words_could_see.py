"""The words for the smallest change that a group could see: for planning, before anybody is asked."""

from __future__ import annotations

from ..analysis.result import Result
from .numbers import of_people, people, plain, points, whole
from .subject import subject, value_of

PLANNED = "This is for planning. It says what could be seen, not what was."
COULD_SEE = "“Could see” means that the change would show in 4 of 5 groups like yours."
NO_FALL = "With so few before, not even a fall to none would show."
BACK = "movers needed if 1 in 20 move back"
NO_GROUP = "No group of a size you could ask would show that."


def size_of(result: Result, value: float) -> str:
    """A change in the measure's own unit: "1.2 steps", "0.5 points"."""
    return _with_unit(result, float(points(value, subject(result).places)))


def headline_of_rating(result: Result) -> str:
    """The smallest average change, without a full stop."""
    return f"With {_people(result)}, we could see a change of about {_smallest(result)}"


def told_of_rating(result: Result) -> tuple[str, ...]:
    """The smallest average change, how long the scale is, and how many people the hoped-for change needs."""
    about = subject(result)
    return (
        f"If {_people(result)} answer before and after, we could see an average change of {_smallest(result)}"
        " or more.",
        f"The whole scale is {size_of(result, about.high - about.low)} long.",
        *_hoped(result),
        COULD_SEE,
    )


def headline_of_yes_no(result: Result) -> str:
    """How many people must move, without a full stop."""
    moving = whole(value_of(result, "movers needed") or 0)
    return f"With {_people(result)}, {moving} must move to {_hoped_answer(result)} for us to see it"


def told_of_yes_no(result: Result) -> tuple[str, ...]:
    """How many people must move the hoped-for way where nobody moves back, and where some do."""
    total, answer = value_of(result, "people") or 0, _hoped_answer(result)
    moving, back = value_of(result, "movers needed") or 0, value_of(result, BACK)
    some = (
        f"Even if 1 in 20 moves the other way, {people(total)} are too few to show it."
        if back is None
        else f"If 1 in 20 moves the other way, {whole(back)} must move to {answer}."
    )
    return (
        f"If nobody moves the other way, {of_people(moving, total)} must move to {answer} for us to see it.",
        some,
        *_hoped_movers(result, moving),
        COULD_SEE,
    )


def headline_of_count(result: Result) -> str:
    """How far the count must fall or rise, without a full stop."""
    rise = f"a rise to {_count(result, 'seen as a rise')} or more"
    fall = value_of(result, "seen as a fall")
    seen = rise if fall is None else f"{_fall(fall)}, or {rise}"
    return f"With {_count(result, 'count before')} before, we could see {seen}"


def told_of_count(result: Result) -> tuple[str, ...]:
    """How far the count must fall or rise in as long a time."""
    before, fall = _count(result, "count before"), value_of(result, "seen as a fall")
    lower = (
        f"We could see a fall to {whole(fall)}{' or fewer' if fall else ''}." if fall is not None else NO_FALL
    )
    return (
        f"Say that {before} are counted before, and then for as long again.",
        lower,
        f"We could see a rise to {_count(result, 'seen as a rise')} or more.",
        COULD_SEE,
    )


def _with_unit(result: Result, value: float) -> str:
    unit = "step" if subject(result).answer_type == "ordinal" else "point"
    return f"{plain(value)} {unit}{'' if value == 1 else 's'}"


def _people(result: Result) -> str:
    return people(value_of(result, "people") or 0)


def _smallest(result: Result) -> str:
    return size_of(result, value_of(result, "smallest change seen") or 0)


def _hoped_answer(result: Result) -> str:
    return "no" if subject(result).hopes_for_lower else "yes"


def _hoped(result: Result) -> tuple[str, ...]:
    hoped, needed = value_of(result, "hoped-for change"), value_of(result, "people needed")
    if hoped is None:
        return ()
    wish = f"You would be pleased with {_with_unit(result, hoped)}."
    return (wish, NO_GROUP if needed is None else f"To see that, you need about {people(needed)}.")


def _hoped_movers(result: Result, needed: float) -> tuple[str, ...]:
    hoped = value_of(result, "hoped-for movers")
    if hoped is None:
        return ()
    enough = "That many could show." if hoped >= needed else "So few would probably not show."
    return (f"You would be pleased with {people(hoped)}.", enough)


def _fall(count: float) -> str:
    return f"a fall to {whole(count)}{' or fewer' if count else ''}"


def _count(result: Result, name: str) -> str:
    return whole(value_of(result, name) or 0)
