"""Results that are made of others: several outcomes at once, and how sure we are. What is hidden stays so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from ..analysis.kind import Kind
from ..analysis.result import Caveat, Cell, Estimate, Result, Table
from ..domain.reason import Reason
from ..domain.rung import Rung
from .veil import CAVEAT, veiled_whole, without

ALIKE = 1e-12
TESTS_HIDDEN = Caveat("hidden", "The tests of these outcomes are hidden, so nothing is said of all of them.")
OF_OTHERS = (Kind.SEVERAL_OUTCOMES, Kind.HOW_SURE)
"""The kinds that are made safe here."""


def safe_across(result: Result, whole: Sequence[Result], safe: Sequence[Result]) -> Result:
    """The result beside all others, as they were found (`whole`) and as they are told (`safe`)."""
    if result.kind == Kind.HOW_SURE:
        return _how_sure(result, whole, safe)
    return _several(result, safe)


def _several(result: Result, safe: Iterable[Result]) -> Result:
    """Each outcome's p where its own result tells it. One that is adjusted holds the others' too."""
    told = {name: _tests(each) for each in safe for name in _names(each)}
    names = [str(row[0]) for row in result.table.rows]
    hidden = {name for name in names if not _is_told(result, name, told)}
    if not hidden:
        return result
    estimates = tuple(
        without(each) if each.name.endswith(" Holm p") or each.name[: -len(" p")] in hidden else each
        for each in result.estimates
    )
    cells = tuple((at, 1) for at, name in enumerate(names) if name in hidden)
    rows = tuple(
        (name, None if name in hidden else row[1]) for name, row in zip(names, result.table.rows, strict=True)
    )
    if len(hidden) == len(names):
        return replace(veiled_whole(result), caveats=(*result.caveats, TESTS_HIDDEN))
    return replace(
        result,
        estimates=estimates,
        table=Table(result.table.columns, rows, cells),
        caveats=(*result.caveats, CAVEAT),
    )


def _is_told(result: Result, name: str, told: Mapping[str, Collection[float]]) -> bool:
    """Whether an outcome's p is told by its own result, or there is none to tell."""
    p = result.estimate(f"{name} p").value
    return p is None or any(abs(p - other) < ALIKE for other in told.get(name, ()))


def _tests(result: Result) -> list[float]:
    return [each.value for each in result.estimates if each.unit == "p" and each.value is not None]


def _names(result: Result) -> tuple[str, str]:
    about = dict(result.about)
    return str(about.get("name", "")), f"{about.get('name', '')} ({about.get('measure', '')})"


def _how_sure(result: Result, whole: Sequence[Result], safe: Sequence[Result]) -> Result:
    """Each rung whose outcome tells its numbers; one that rests on hidden ones is hidden, reasons and all."""
    outcomes = {
        str(dict(full.about).get("outcome", ""))
        for full, told in zip(whole, safe, strict=True)
        if _hides_range(full, told)
    }
    ids = dict(result.about).get("ids", ())
    texts = {str(row[0]) for id, row in zip(ids, result.table.rows, strict=False) if id in outcomes}
    rows = tuple(_row(row, texts) for row in result.table.rows)
    if rows == result.table.rows:
        return result
    return replace(result, table=replace(result.table, rows=rows), caveats=(*result.caveats, CAVEAT))


def _hides_range(whole: Result, safe: Result) -> bool:
    """Whether a range for chance is gone: it is what a rung rests on."""
    both = zip(whole.estimates, safe.estimates, strict=True)
    return any(_has_range(before) and not _has_range(after) for before, after in both)


def _has_range(estimate: Estimate) -> bool:
    return estimate.low is not None


def _row(row: tuple[Cell, ...], hidden: Collection[str]) -> tuple[Cell, ...]:
    start, end, *_ = row
    return (start, end, Rung.HIDDEN.value, Reason.HIDDEN.value) if {start, end} & set(hidden) else row
