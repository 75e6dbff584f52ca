"""Kinds of people, told apart by their answers and their groups; and what a result prints."""

from __future__ import annotations

from collections.abc import Iterator

from coimpact_widgets.analysis.result import Result
from tests.disclosure.attack import NO_ANSWER, Kind, Weight

Counts = dict[tuple[str, ...], tuple[Weight, float | None]]
HAIR = 1e-9
WAYS = {"went up": 1, "stayed the same": 0, "went down": -1}


def before(kind: Kind) -> bool:
    return isinstance(kind.before, int)


def after(kind: Kind) -> bool:
    return isinstance(kind.after, int)


def both(kind: Kind) -> bool:
    return before(kind) and after(kind)


def change(kind: Kind) -> int:
    return int(kind.after) - int(kind.before)


def way(kind: Kind) -> int:
    return (change(kind) > 0) - (change(kind) < 0)


def reason(kind: Kind) -> str:
    """Why somebody is left out of a comparison; "" for nobody's reason but their own two answers."""
    gaps = [each for each in (kind.before, kind.after) if isinstance(each, str)]
    own = [each for each in gaps if each]
    if own or not gaps:
        return own[0] if own else ""
    if len(gaps) == 2:
        return "no answer at either"
    return "no answer before" if not before(kind) else "no answer after"


REASONS = ("no answer before", "no answer after", "no answer at either", *NO_ANSWER[1:])


def having(who: Weight, also: Weight) -> Weight:
    """Those of whom both hold."""
    return lambda kind: also(kind) and who(kind)


def went(sign: int, among: Weight = both) -> Weight:
    return lambda kind: bool(among(kind)) and way(kind) == sign


def member(name: str, among: Weight = both) -> Weight:
    if name == "everyone":
        return among
    if name in ("no group given", "none of these groups"):
        return lambda kind: among(kind) and not kind.groups
    return lambda kind: among(kind) and name in kind.groups


def value(result: Result, name: str) -> float | None:
    return result.estimate(name).value


def cells(result: Result, row: int, first: int = 1) -> Iterator[tuple[int, float | None]]:
    for column, cell in enumerate(result.table.rows[row][first:], start=first):
        yield column, None if cell is None else float(cell)


def took_part(kind: Kind) -> bool:
    return "waiting list" not in kind.groups


def did_not(kind: Kind) -> bool:
    return not took_part(kind)


def all_three(kind: Kind) -> bool:
    return both(kind) and isinstance(kind.third, int)
