"""What is published of stories: who is counted in each number, where a kind of story stands for a person.

How many people told them is printed too, but is no sum over stories: somebody may have told several. So of it
is read only that there are at least as many stories. That a theme is new in the last ones says that few have
it, and so does the order of themes, most stories first, of those below.

Kappa and alpha divide by what luck would do, which is made of products; so they may stand only where every
number of each theme is told, of which they are made: `readings_of_stories` fails where one stands beside a
hidden one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise, product
from math import inf
from typing import NamedTuple

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.disclosure.rule import Rule
from tests.disclosure.attack import Reading, Weight
from tests.disclosure.kinds_of_people import Counts, value
from tests.disclosure.readings import behind

Read = frozenset[str] | None
HAIR = 1e-7


class StoryKind(NamedTuple):
    """One kind of story: the themes that each reader found in it (None: not read), and who told it."""

    first: Read
    second: Read
    role: str
    new: bool = False


def every_story(themes: Sequence[str], roles: Sequence[str]) -> list[StoryKind]:
    """Every kind of story there could be."""
    found = [frozenset(some) for size in range(len(themes) + 1) for some in combinations(themes, size)]
    return [StoryKind(*each) for each in product((*found, None), (*found, None), roles)]


def read(kind: StoryKind) -> bool:
    return kind.first is not None


def read_twice(kind: StoryKind) -> bool:
    return kind.first is not None and kind.second is not None


def holds(theme: str, role: str = "") -> Weight:
    """Stories in which the first reader found this theme, of one role or of any."""
    return lambda kind: read(kind) and theme in kind.first and role in ("", kind.role)


SIDES: dict[str, Callable[[bool, bool], bool]] = {
    "both": lambda one, other: one and other,
    "first only": lambda one, other: one and not other,
    "second only": lambda one, other: other and not one,
    "neither": lambda one, other: not one and not other,
}


def found_by(theme: str, side: str) -> Weight:
    """Stories read twice in which both found this theme, one alone, or neither."""
    return lambda kind: read_twice(kind) and SIDES[side](theme in kind.first, theme in kind.second)


def agreed(theme: str) -> Weight:
    return lambda kind: read_twice(kind) and (theme in kind.first) == (theme in kind.second)


def stories_in(result: Result) -> Counts:
    """Every number of stories that this result has a place for."""
    return _coders(result) if result.kind == "two coders" else _themes(result)


def _themes(result: Result) -> Counts:
    found: Counts = {("answered",): (read, float(result.answered) or None)}
    found["none of these",] = (lambda kind: kind.first == frozenset(), value(result, "none of these"))
    found["left out",] = (lambda kind: not read(kind), _left_out(result, "story not read yet"))
    for role in result.table.columns[3:]:
        name = f"{role}: stories read"
        found[name,] = (lambda kind, role=role: read(kind) and kind.role == role, value(result, name))
    for theme, *cells in result.table.rows:
        found["estimate", str(theme)] = (holds(str(theme)), value(result, f"{theme}: stories"))
        for column, cell in zip(result.table.columns[1:], cells, strict=True):
            if column != "people":
                who = holds(str(theme), "" if column == "stories" else column)
                found["cell", str(theme), column] = (who, None if cell is None else float(cell))
    return found


def _coders(result: Result) -> Counts:
    found: Counts = {("answered",): (read_twice, float(result.answered) or None)}
    alone = {"first": lambda kind: kind.second is None and read(kind)}
    alone["second"] = lambda kind: kind.first is None and kind.second is not None
    for reader, who in alone.items():
        found["left out", reader] = (who, _left_out(result, f"read by the {reader} reader alone"))
    same: Weight = lambda kind: read_twice(kind) and kind.first == kind.second  # noqa: E731
    found["same themes",] = (same, value(result, "same themes"))
    found["not the same themes",] = (lambda kind: read_twice(kind) and not same(kind), None)
    for theme, *cells in result.table.rows:
        found["agreed", str(theme)] = (agreed(str(theme)), value(result, f"{theme}: agreed"))
        for side, cell in zip(SIDES, cells, strict=True):
            found["cell", str(theme), side] = (
                found_by(str(theme), side),
                None if cell is None else float(cell),
            )
    return found


def _left_out(result: Result, reason: str) -> float | None:
    told = {each.reason: float(each.count) for each in result.left_out}
    hidden = any(each.code in ("hidden", "rounded") for each in result.caveats)
    return told.get(reason, None if hidden else 0.0)


def readings_of_stories(result: Result, rule: Rule) -> Iterator[Reading]:
    """All that a published result says of stories."""
    for who, number in stories_in(result).values():
        if number is not None:
            yield Reading(who, *behind(number, rule))
    yield from _of_agreement(result) if result.kind == "two coders" else _of_themes(result, rule)


def _of_themes(result: Result, rule: Rule) -> Iterator[Reading]:
    """The order of themes, most stories first; how many people; and that themes are new, so few have them."""
    names = [str(row[0]) for row in result.table.rows]
    for more, fewer in pairwise(names):
        yield Reading(lambda kind, more=more, fewer=fewer: holds(more)(kind) - holds(fewer)(kind), 0, inf)
    for theme, _, people, *_ in result.table.rows:
        if people is not None:
            yield Reading(holds(str(theme)), behind(float(people), rule)[0], inf)
    hidden = [str(row[0]) for row in result.table.rows if row[1] is None]
    new, run = value(result, "new themes in last run"), dict(result.method.settings).get("last stories")
    for theme in hidden[len(hidden) - int(new or 0) :]:
        yield Reading(holds(theme), 0, float(run or 0))


def _of_agreement(result: Result) -> Iterator[Reading]:
    """The share of agreement; and whether the readers always agreed, which is said from 20 stories."""
    differ = stories_in(result)["not the same themes",][0]
    codes = {each.code for each in result.caveats}
    if result.answered >= 20 and "rounded" not in codes:
        always = "always agreed" in codes
        yield Reading(differ, *((0, 0) if always else (1, inf)))
    themes = [str(row[0]) for row in result.table.rows]
    share = value(result, "agreement")
    if share is not None:
        beside = lambda kind: sum(agreed(each)(kind) - share for each in themes)  # noqa: E731
        yield Reading(lambda kind: beside(kind) if read_twice(kind) else 0.0, -HAIR, HAIR)
    rows = {str(row[0]): None not in row for row in result.table.rows}
    for each in result.estimates:
        if each.unit == "effect" and each.value is not None:
            theme = each.name.rpartition(": ")[0]
            assert rows.get(theme, all(rows.values())), f"{each.name} beside a hidden number"
