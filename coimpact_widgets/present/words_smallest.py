"""The words for who changed by at least the smallest change that matters."""

from __future__ import annotations

from dataclasses import dataclass

from ..analysis.result import Result
from .numbers import FEWEST_FOR_PERCENT, in_every_hundred, of_people, people, plain, points, whole
from .phrases import and_list
from .subject import interval_of, subject, value_of
from .words_counts import TOO_SMALL_TO_SHOW, nothing_to_tell
from .words_ordinal import FEW_FOR_PERCENT

OF_THE_GROUP = "the smallest change that matters to the group"
OF_STUDIES = "Studies take a change of this size as one that matters."
WOBBLE = "One person’s answers can wobble, even when nothing has changed."
OTHER_WAY = "fell as much"
LESS = "changed by less, or not at all"


@dataclass(frozen=True)
class Group:
    """People who changed in one way: the estimate's name, the words for it, and how many; None is hidden."""

    name: str
    words: str
    count: float | None


def groups(result: Result) -> tuple[Group, Group, Group]:
    """Those who reached it, those who changed as much the other way, and the rest."""
    hoped, other = _ways(result)
    words = {
        "reached it": f"went {hoped} by {size(result)} or more",
        OTHER_WAY: f"went {other} by as much",
        "neither": LESS,
    }
    first, second, third = (Group(name, told, value_of(result, name)) for name, told in words.items())
    return first, second, third


def size(result: Result) -> str:
    """The smallest change that matters: "2 points", "1 step"; in words where the number is hidden."""
    value = value_of(result, "smallest change")
    if value is None:
        return "as much as matters"
    unit = "step" if subject(result).answer_type == "ordinal" else "point"
    return f"{plain(value)} {unit}{'' if value == 1 else 's'}"


def headline(result: Result) -> str:
    """How many people reached it: "6 of 14 people went up by 2 points or more"."""
    reached, n = groups(result)[0], result.answered
    if not n:
        return nothing_to_tell(result).rstrip(".")
    if reached.count is None:
        return f"{people(n)} answered both times; how they changed is hidden"
    hoped = ", as hoped" if subject(result).hopes_for_lower and reached.count else ""
    return f"{_who(reached.count, n)} {reached.words}{hoped}"


def told(result: Result) -> tuple[str, ...]:
    """How many reached it, how many went the other way and how many neither, then the share."""
    n, found = result.answered, groups(result)
    if not n:
        return (nothing_to_tell(result),)
    known = [each for each in found if each.count is not None]
    if not known:
        return (f"{people(n)} answered both before and after.", *_hidden(found))
    return (*_counted(result, found), *_hidden(found), *_share(result), *_wobble(result))


def _ways(result: Result) -> tuple[str, str]:
    return ("down", "up") if subject(result).hopes_for_lower else ("up", "down")


def _who(count: float, n: int) -> str:
    return of_people(count, n) if count else "Nobody"


def _counted(result: Result, found: tuple[Group, Group, Group]) -> tuple[str, ...]:
    n, (reached, *others) = result.answered, found
    said = [] if reached.count is None else [*_reached(result, reached.count, reached.words)]
    known = [each for each in others if each.count or (each.name == OTHER_WAY and each.count is not None)]
    said += [f"{_who(each.count or 0, n)} {each.words}." for each in known]
    return tuple(said)


def _reached(result: Result, count: float, words: str) -> tuple[str, ...]:
    who = _who(count, result.answered)
    hope = ("Going down is the change the group hopes for.",) if subject(result).hopes_for_lower else ()
    if dict(result.about).get("said_by"):
        return (f"{who} {words}.", OF_STUDIES, *hope)
    return (f"{who} {words}, {OF_THE_GROUP}.", *hope)


def _hidden(found: tuple[Group, Group, Group]) -> tuple[str, ...]:
    unseen = [each.words for each in found if each.count is None]
    if not unseen:
        return ()
    if len(unseen) == len(found):
        return (TOO_SMALL_TO_SHOW,)
    numbers, are = ("number", "is") if len(unseen) == 1 else ("numbers", "are")
    return (f"The {numbers} who {and_list(unseen, 'or')} {are} hidden.",)


def _share(result: Result) -> tuple[str, ...]:
    found = interval_of(result, "share who reached it")
    if found is None or value_of(result, "reached it") is None:
        return ()
    if result.answered < FEWEST_FOR_PERCENT:
        return (FEW_FOR_PERCENT,)
    low, high = (in_every_hundred(end) for end in found)
    return (f"Allowing for chance, it could be between {low} and {high} in every 100 people.",)


def _wobble(result: Result) -> tuple[str, ...]:
    limit, passed = value_of(result, "reliable change"), value_of(result, "passed reliable change")
    other = value_of(result, "fell by reliable change")
    if limit is None or passed is None or other is None:
        return ()
    hoped, away = _ways(result)
    return (
        WOBBLE,
        f"A change of more than {points(limit)} points is unlikely to be wobble alone.",
        f"{_who(passed, result.answered)} went {hoped} by more than that, "
        f"and {whole(other) if other else 'nobody'} went {away} by more.",
    )
