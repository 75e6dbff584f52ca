"""What was planned for a measure, and what was done: who was to be asked, when and how, and who answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..domain.measure import Measure, TimePoint
from ..domain.project import Contents
from ..domain.target import Target
from .numbers import people, whole
from .phrases import and_list, capital, sentence
from .subject import subject, value_of
from .words_plan import target_in_words

NOBODY_YET = "Done: nobody has answered yet."
BOTH = "the result is about those."
NOBODY_SAID = "Who to ask was not written down."


def planned(measure: Measure, target: Target | None = None, asked: str = "") -> tuple[str, ...]:
    """The plan: when people would be asked, who, how, and which change the group would be pleased with.

    `asked` is who is asked by the plan, where the measure does not say.
    """
    when = and_list([time.told for time in measure.time_points])
    whom = measure.asked_of.strip() or asked
    who = sentence(f"Who to ask: {whom}") if whom else NOBODY_SAID
    how = (sentence(f"How: {measure.how.strip()}"),) if measure.how.strip() else ()
    hoped = target_in_words(target, measure) if target else ""
    wish = (sentence(f"Hoped for: {hoped}"),) if hoped else ()
    return (f"Planned: ask {when}.", who, *how, *wish)


def done(
    measure: Measure, answered: Mapping[TimePoint, float | None], both: float | None = None
) -> tuple[str, ...]:
    """What was done: how many answered at each time that was planned, and at others.

    A time that `answered` lacks had nobody; None means that the number may not be shown. `both` is how many
    answered before and after: results are about them, so it is told where others answered too.
    """
    if not answered:
        return (NOBODY_YET,)
    also = [time for time in TimePoint if time in answered and time not in measure.time_points]
    told = (*_tally("Done", measure.time_points, answered), *_tally("Not planned", also, answered))
    others = any(answered.get(time) != both for time in (TimePoint.BEFORE, TimePoint.AFTER))
    return (*told, f"{people(both)} answered both times: {BOTH}") if both and others else told


def planned_and_done(
    measure: Measure, answered: Mapping[TimePoint, float | None], both: float | None = None
) -> tuple[str, ...]:
    """The plan, and what was done, a sentence each."""
    return (*planned(measure), *done(measure, answered, both))


def answered_at(
    contents: Contents, measure: str, *, everybody: bool = False
) -> dict[TimePoint, float | None]:
    """How many of those who took part have answered a measure at each time, those to compare with left out.

    For the group alone: nothing is hidden. `everybody` counts those to compare with as well.
    """
    others: Set[str] = frozenset() if everybody else contents.compared
    return {time: len(codes) for time in TimePoint if (codes := _people_at(contents, measure, time) - others)}


def answered_both(contents: Contents, measure: str) -> int:
    """How many of those who took part have answered a measure both before and after."""
    before, after = (_people_at(contents, measure, time) for time in (TimePoint.BEFORE, TimePoint.AFTER))
    return len((before & after) - contents.compared)


def took_part(contents: Contents) -> int:
    """How many people took part and have answered anything, at any time."""
    return len({each.person for each in contents.answers if each.value is not None} - contents.compared)


def answered_in(results: Sequence[Result], measure: Measure, id: str) -> dict[TimePoint, float | None]:
    """How many people answered a measure at each planned time, as far as these results show it."""
    found: dict[TimePoint, float | None] = dict.fromkeys(measure.time_points)
    for result in results:
        if result.kind == Kind.WHO_IS_MISSING and subject(result).measure == id:
            found |= {time: number for time, number in _shown(result) if number is not None}
    return found


def both_in(results: Sequence[Result], id: str) -> float | None:
    """How many people answered a measure both before and after, as far as these results show it."""
    found = (
        value_of(each, "answered both")
        for each in results
        if each.kind == Kind.WHO_IS_MISSING and subject(each).measure == id
    )
    return next(found, None)


def _people_at(contents: Contents, measure: str, time: TimePoint) -> Set[str]:
    """The person codes of those who have answered a measure at this time."""
    return contents.who_answered.get((measure, time), frozenset())


def _shown(result: Result) -> Iterable[tuple[TimePoint, float | None]]:
    """How many answered before and after, where a result of who is missing shows it."""
    about = dict(result.about)
    for name in ("before", "after"):
        if about.get(name) in tuple(TimePoint):
            yield TimePoint(about[name]), value_of(result, f"answered {name}")


def _tally(begin: str, times: Iterable[TimePoint], answered: Mapping[TimePoint, float | None]) -> list[str]:
    """How many answered at each of these times, in one sentence; what may not be shown in another."""
    known = {time: answered.get(time, 0) for time in times}
    said: list[str] = []
    for time, count in known.items():
        if count is not None:
            who = whole(count) if any(map(_names_people, said)) else people(count)
            said.append(f"{who if count else 'nobody'} answered {time.told}")
    unseen = and_list([time.told for time, count in known.items() if count is None])
    hidden = f"how many answered {unseen} is not shown"
    told = [f"{begin}: {', '.join(said)}."] if said else []
    if unseen:
        told.append(f"{capital(hidden)}." if said else f"{begin}: {hidden}.")
    return told


def _names_people(words: str) -> bool:
    return "people" in words or "person" in words
