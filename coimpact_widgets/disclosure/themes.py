"""What people said, and how two readers agree, made safe to publish: small numbers of stories go."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from ..analysis.coders import ONLY
from ..analysis.kind import Kind
from ..analysis.result import Estimate, Result, Table
from ..domain.theme import Reader
from .count import with_partners
from .earlier import Report
from .rounding import rounded
from .rule import FEWEST_FOR_AVERAGE, Rule
from .stories_since import StoriesSince, since, stands
from .veil import CAVEAT, veiled_whole, without

NONE, SAME, AGREEMENT = "none of these", "same themes", "agreement"
NEW = "new themes in last run"
BEYOND_LUCK = ("Cohen kappa", "Krippendorff alpha")


def safe_stories(result: Result, rule: Rule, earlier: Sequence[Report] = ()) -> Result:
    """The result without numbers of so few stories, or people, that they could point to somebody.

    Where few stories have changed since a report in `earlier`, its numbers stand, or all are hidden.
    """
    if rule.is_small(result.answered):
        return veiled_whole(result)
    known = since(result, earlier, rule)
    past = [each for _, each in known]
    made = rounded(_made(result, rule, past), rule)
    near = [(report, each) for report, each in known if each.is_near or _tells_of_few(each, rule)]
    if not near or any(each.is_told(made) for each in past):
        return made
    return stands(result, near[-1][0], rule, near[-1][1])


def _made(result: Result, rule: Rule, past: Sequence[StoriesSince]) -> Result:
    return _themes(result, rule, past) if result.kind == Kind.THEMES else _coders(result, rule, past)


def _tells_of_few(past: StoriesSince, rule: Rule) -> bool:
    """Whether anything would have to be hidden of the stories that came since, by themselves."""
    newcomers = past.newcomers
    same = [each.value for each in newcomers.estimates if each.name == SAME and each.value]
    if any(rule.is_small(newcomers.answered - each) for each in same):
        return True
    if not newcomers.table.rows:
        return False
    return any(each.code == CAVEAT.code for each in _made(newcomers, rule, ()).caveats)


def _themes(result: Result, rule: Rule, past: Sequence[StoriesSince]) -> Result:
    """Whole rows and whole columns go: a theme few stories hold, and a role that told few of them.

    A theme goes with others, and a role with others, so that none can be told from what is left. So does one
    that all but a few stories hold. How many stories have none of the themes goes with any theme; and so does
    how many themes are new in the last stories: such a theme is the one that fewest have.
    """
    few = {name for each in past for name in each.few}
    rows = dict(enumerate(result.table.rows))
    columns = _columns(result, rule, few)
    stories = {at: int(row[1] or 0) for at, row in rows.items()}
    themes = with_partners(stories, rule) | _tells_none(result, stories, rule)
    themes |= {at for each in past for at in each.rows}
    themes |= {at for at, count in stories.items() if rule.is_small(result.answered - count)}
    themes |= {at for at, row in rows.items() if _any_small(row[1:], columns, rule)}
    themes |= {at for at, row in rows.items() if _tells_rest(row, columns, rule)}
    left = sorted((at for at in stories if at not in themes), key=lambda at: stories[at])
    themes |= set(left[:1]) if len(themes) == 1 else set()
    cells = {(at, column) for at in themes for column in range(1, len(result.table.columns))}
    cells |= {(at, column) for at in rows for column in columns}
    gone = {f"{rows[at][0]}: stories" for at in themes} | ({NONE, NEW} if themes else set()) | few
    gone |= {_read(result, column) for column in columns}
    return _without(result, cells, lambda each: each.name in gone or _is_small(each, rule), rule)


def _columns(result: Result, rule: Rule, few: Collection[str]) -> set[int]:
    """The columns of roles to hide: all of them, where one tells of few since an earlier report."""
    every = range(3, len(result.table.columns))
    if any(_read(result, column) in few for column in every):
        return set(every)
    counts = {column: int(result.estimate(_read(result, column)).value or 0) for column in every}
    return with_partners(counts, rule)


def _read(result: Result, column: int) -> str:
    """The name of how many stories were read of the role in this column."""
    return f"{result.table.columns[column]}: stories read"


def _tells_rest(row: Sequence[object], columns: Collection[int], rule: Rule) -> bool:
    """Whether the roles that are hidden told few of these stories between them."""
    hidden = (row[at] for at in columns)
    return rule.is_small(sum(cell for cell in hidden if isinstance(cell, int)))


def _tells_none(result: Result, stories: Mapping[int, int], rule: Rule) -> set[int]:
    """All themes, where they would tell how few stories have none of them.

    There are at least as many as are left when no story has two, and of each role at most as many as are
    without the theme that most of them have.
    """
    none = sum(int(each.value or 0) for each in result.estimates if each.name == NONE)
    fewest = max(result.answered - sum(stories.values()), 0)
    told = [at for at, count in stories.items() if not rule.is_small(result.answered - count)]
    without_it = [_without_it(result, at) for at in told] or [(result.answered,)]
    most = sum(map(min, zip(*without_it, strict=True)))
    return set(stories) if rule.is_small(none) and most - fewest < rule.threshold else set()


def _without_it(result: Result, row: int) -> tuple[int, ...]:
    """How many stories do not have a theme, of each role; of all where no role is told."""
    _, stories, _, *cells = result.table.rows[row]
    if not cells:
        return (result.answered - int(stories or 0),)
    read = (result.estimate(_read(result, column)).value or 0 for column in range(3, 3 + len(cells)))
    return tuple(int(size) - int(cell or 0) for size, cell in zip(read, cells, strict=True))


def _any_small(cells: tuple[object, ...], columns: Collection[int], rule: Rule) -> bool:
    """Whether a row has a small number that is not hidden with its column. `cells` begin at column 1."""
    numbers = (cell for at, cell in enumerate(cells, start=1) if at not in columns)
    return any(isinstance(number, int | float) and rule.is_small(number) for number in numbers)


def _coders(result: Result, rule: Rule, past: Sequence[StoriesSince]) -> Result:
    """One theme by itself goes with its small numbers, and with any theme what lies beyond luck over all.

    Agreement over all themes stays from 10 stories, where it tells of no few on which the readers differed.
    Nothing is told where the first reader alone has read a few: what people said, less this, would be theirs.
    """
    alone = sum(each.count for each in result.left_out if each.reason == ONLY[Reader.FIRST])
    if result.answered < FEWEST_FOR_AVERAGE or rule.is_small(alone):
        return veiled_whole(result)
    few = {name for each in past for name in each.few}
    small = {at for at, row in enumerate(result.table.rows) if _any_small(row[1:], (), rule)}
    small |= {at for each in past for at in each.rows}
    names = tuple(f"{result.table.rows[at][0]}: " for at in small)
    cells = {(at, column) for at in small for column in range(1, len(result.table.columns))}
    gone = (each.name for each in result.estimates if each.name.startswith(names))
    hidden = few.union(gone, BEYOND_LUCK if small else (), _tells_where_they_differed(result, small, rule))
    return _without(result, cells, lambda each: each.name in hidden or _is_small(each, rule), rule)


def _tells_where_they_differed(result: Result, hidden: Collection[int], rule: Rule) -> set[str]:
    """What would tell, over all themes, of few stories on which the readers differed, or agreed."""
    rows = [[int(cell or 0) for cell in row[1:]] for row in result.table.rows]
    differed = [first + second for _, first, second, _ in rows]
    theirs, all_hidden = sum(differed[at] for at in hidden), result.answered * len(hidden)
    same = int(result.estimate(SAME).value or 0)
    told = [each for at, each in enumerate(differed) if at not in hidden]
    fewest = max([-(-sum(differed) // len(rows)), *told])
    most = min(sum(differed), result.answered)
    few = rule.is_small(same) or rule.is_small(result.answered - same)
    tells = rule.is_small(theirs) or rule.is_small(all_hidden - theirs)
    tells |= few and most - fewest < rule.threshold
    return ({AGREEMENT} if tells else set[str]()) | ({SAME} if few else set[str]())


def _is_small(each: Estimate, rule: Rule) -> bool:
    return each.unit in ("people", "stories") and each.value is not None and rule.is_small(each.value)


def _without(
    result: Result, cells: Collection[tuple[int, int]], is_gone: Callable[[Estimate], bool], rule: Rule
) -> Result:
    known = [
        (at, column)
        for at, row in enumerate(result.table.rows)
        for column, cell in enumerate(row)
        if (at, column) in cells and cell is not None
    ]
    estimates = tuple(without(each) if is_gone(each) else each for each in result.estimates)
    left_out = tuple(each for each in result.left_out if not known and not rule.is_small(each.count))
    if not known and estimates == result.estimates and left_out == result.left_out:
        return result
    rows = tuple(
        tuple(None if (at, column) in known else cell for column, cell in enumerate(row))
        for at, row in enumerate(result.table.rows)
    )
    return replace(
        result,
        estimates=estimates,
        left_out=left_out,
        table=Table(result.table.columns, rows, tuple(known)),
        caveats=(*result.caveats, CAVEAT),
    )
