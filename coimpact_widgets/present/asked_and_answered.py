"""Who was to be asked and who answered, by people group: for the group alone, so nothing is hidden."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import partial

from ..domain.asked_group import AskedGroup
from ..domain.measure import TimePoint
from ..domain.people_group import group_key, spelled_alike
from ..domain.project import Contents
from .chart_bars import Bar, draw_bars
from .chart_page import ChartPage
from .chart_picture import picture
from .figure import Figure
from .group_names import called
from .numbers import people, whole
from .text_table import TextTable

EVERYONE = "Everyone"
HOW_TO_READ = "Filled in: answered {}. Outline: how many your plan hoped for."
NOT_SAID, NOT_KNOWN = "not said", "not known"
FEW = 5
"""A group with fewer people than this is hidden in what leaves the group."""


@dataclass(frozen=True)
class GroupAnswered:
    """How many of one people group were hoped for, and how many have answered anything at each time.

    `marked` is what its people are marked as, where that is another name. `expected` is None where the plan
    does not say. The counts are None where the plan names a group that nobody with an answer is marked as.
    """

    name: str
    expected: int | None
    before: int | None
    after: int | None
    both: int | None
    marked: str = ""

    def at(self, time: str) -> int | None:
        """How many answered "before" or "both times"."""
        return self.both if time == "both times" else self.before


def groups_answered(contents: Contents) -> tuple[GroupAnswered, ...]:
    """Everyone first, then the groups of the plan in their order, then the others that people belong to."""
    planned = [each.value for each in contents.of(AskedGroup)]
    members: dict[str, set[str]] = {}
    for person in contents.people:
        for group in person.people_groups if person.code not in contents.compared else ():
            members.setdefault(group_key(group), set()).add(person.code)
    spelled = spelled_alike(group for person in contents.people for group in person.people_groups)
    names = {group_key(each): each for each in spelled.values()}
    known = {group_key(each.marked) for each in planned}
    hoped = [each.expected for each in planned]
    total = sum(each for each in hoped if each) if hoped and all(hoped) else None
    everyone = {each.code for each in contents.people} - contents.compared
    return (
        _counted(contents, EVERYONE, total, everyone),
        *(
            _counted(contents, g.people_group, g.expected, members.get(group_key(g.marked)), g.known_as)
            for g in planned
        ),
        *(_counted(contents, names[key], None, codes) for key, codes in members.items() if key not in known),
    )


def answered_table(groups: Sequence[GroupAnswered]) -> TextTable:
    """The same as a table."""
    columns = ("People group", "Hoped for", "Before", "After", "Both times")
    rows = tuple(
        (
            called(each.name),
            NOT_SAID if each.expected is None else whole(each.expected),
            *(
                NOT_KNOWN if number is None else whole(number)
                for number in (each.before, each.after, each.both)
            ),
        )
        for each in groups
    )
    return TextTable("Who was to be asked, and who answered", columns, rows, (1, 2, 3, 4))


def answered_figure(groups: Sequence[GroupAnswered]) -> Figure | None:
    """A bar for everyone and for each group whose people are known; None where nobody has answered."""
    if not groups[0].before and not groups[0].after:
        return None
    time = "both times" if groups[0].after else "before"
    title = _title(groups[0], time)
    told = "; ".join(
        f"{called(each.name)}: {_of(each, time)}" for each in groups if each.at(time) is not None
    )
    alt = f"{title}. A bar for each people group. {told}."
    return Figure(title, alt, partial(picture, partial(_draw, tuple(groups), title, time)))


def missing_in_words(groups: Sequence[GroupAnswered]) -> tuple[str, ...]:
    """Which groups of the plan are missing, or far fewer than it hoped for, a sentence each."""
    if not groups[0].before and not groups[0].after:
        return ()
    time = "both times" if groups[0].after else "before"
    return tuple(filter(None, (_missing(each, time) for each in groups[1:])))


def small_in_words(groups: Sequence[GroupAnswered]) -> str:
    """Which people groups have so few people that somebody could be known by them; empty for none."""
    few = [called(each.name) for each in groups[1:] if 0 < max(each.before or 0, each.after or 0) < FEW]
    if not few:
        return ""
    return (
        f"Fewer than {FEW} people have answered in: {'; '.join(few)}. Reports that leave the group hide them."
    )


def _counted(
    contents: Contents, name: str, expected: int | None, codes: Set[str] | None, marked: str = ""
) -> GroupAnswered:
    if codes is None:
        return GroupAnswered(name, expected, None, None, None, marked)
    at: dict[tuple[str, TimePoint], Set[str]] = {
        key: who & codes for key, who in contents.who_answered.items()
    }
    both = {
        code
        for (measure, time), who in at.items()
        if time is TimePoint.BEFORE
        for code in who & at.get((measure, TimePoint.AFTER), set())
    }
    before, after = _at(at, TimePoint.BEFORE), _at(at, TimePoint.AFTER)
    return GroupAnswered(name, expected, before, after, len(both), marked)


def _at(at: dict[tuple[str, TimePoint], Set[str]], time: TimePoint) -> int:
    return len({code for (_, when), who in at.items() if when is time for code in who})


def _title(everyone: GroupAnswered, time: str) -> str:
    said = f"{people(everyone.at(time) or 0)} answered {time}"
    return f"{said}. You hoped for {whole(everyone.expected)}" if everyone.expected else said


def _of(group: GroupAnswered, time: str) -> str:
    number = whole(group.at(time) or 0)
    return f"{number}, hoped for {whole(group.expected)}" if group.expected else number


def _missing(group: GroupAnswered, time: str) -> str:
    number, hoped = group.at(time), group.expected
    if number is None:
        return (
            f"Nobody is marked as “{group.marked or group.name}” in your answers. "
            "If they have answered, give them that people group in the table of answers."
        )
    if not number:
        return f"{called(group.name)}: nobody has answered {time}."
    if hoped and number * 2 < hoped:
        return f"{called(group.name)}: fewer than half of those you hoped for answered {time}."
    return ""


def _draw(groups: Sequence[GroupAnswered], title: str, time: str) -> ChartPage:
    page = ChartPage(title)
    shown = [each for each in groups if each.at(time) is not None]
    draw_bars(page, [_bar(each, time) for each in shown])
    if any(each.expected for each in shown):
        page.note(HOW_TO_READ.format(time))
    return page


def _bar(group: GroupAnswered, time: str) -> Bar:
    number = group.at(time) or 0
    outline = group.expected if group.expected and group.expected > number else None
    return Bar(called(group.name), number, of=outline, told=_of(group, time))
