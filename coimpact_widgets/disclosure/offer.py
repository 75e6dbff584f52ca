"""A further result on people who are told of already: in pieces, each told whole or kept back whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..analysis.result import Estimate, LeftOut, Result, Table
from .count import Count, Place
from .recovery import Reader
from .rule import Rule
from .veil import CAVEAT, CAVEAT_FOR_ALL, harmless, without

Pieces = frozenset[str]


@dataclass(frozen=True)
class Offer:
    """What a further result would print.

    `counts` name their piece in `margin`; those with no places can be worked out from others. `worked_out`
    says which pieces a number gives away that is no count of people: an estimate, an interval or a cell; what
    is not named there is not told. `less` is what is kept back in turn, more each time, until what is left
    is safe. `own` has the pieces that tell of a piece's small numbers, to be kept back before that, in turn.
    """

    counts: tuple[Count, ...] = ()
    worked_out: Mapping[Place, Pieces] = field(default_factory=dict)
    less: tuple[Pieces, ...] = (frozenset(),)
    own: Mapping[str, tuple[Pieces, ...]] = field(default_factory=dict)

    def printed(self, kept_back: Collection[str]) -> list[Count]:
        """What is printed when these pieces are kept back, and the facts that everybody knows."""
        return [
            each
            for each in self.counts
            if (each.places and each.margin not in kept_back) or not (each.places or each.of_people)
        ]

    def kept_back(
        self,
        known: Sequence[Count],
        small: Iterable[Count],
        rule: Rule,
        stands_up: Callable[[Collection[int]], bool] = lambda hidden: True,
        reader: Reader | None = None,
    ) -> tuple[Pieces, Reader] | None:
        """What to keep back so that nobody works out a small number, here or elsewhere; and the reader.

        None when nothing will do.

        `known` is all that is printed of these people already, `small` the small numbers among them.
        `stands_up` says whether these counts, but for the hidden ones, stand up beside earlier reports.
        """
        asked = [*small, *(each for each in self.counts if each.is_small(rule))]
        pieces = self.less[0] if self.less else frozenset[str]()
        while self.less:
            printed, found = self.printed(pieces), list[Count]()
            if stands_up(self.hidden(pieces)) and not any(each.is_small(rule) for each in printed):
                reader = Reader([*known, *printed], rule, reader)
                found = asked = reader.known(asked)  # who reads less than before knows none of the others
                if not found:
                    return pieces, reader
            more = self._more(pieces, found)
            if more is None:
                break
            pieces = more
        return None

    def _more(self, pieces: Pieces, found: Iterable[Count]) -> Pieces | None:
        """More to keep back: what tells of these counts, or else the next of `less`."""
        steps = [step for each in found for step in self.own.get(each.margin, ()) if not step <= pieces][:1]
        return (
            pieces.union(*steps)
            if steps
            else next((pieces | each for each in self.less if not each <= pieces), None)
        )

    def hidden(self, kept_back: Collection[str]) -> list[int]:
        """The positions of the counts that are not printed when these pieces are kept back."""
        return [at for at, each in enumerate(self.counts) if each.places and each.margin in kept_back]


def told(result: Result, offer: Offer, kept_back: Pieces, left_out: tuple[LeftOut, ...]) -> Result:
    """The result without these pieces. `left_out` is what is told elsewhere of those who were left out."""
    safe = {place for each in offer.printed(kept_back) for _, place in each.places}
    safe |= {place for place, needs in offer.worked_out.items() if not needs & kept_back}
    now = replace(
        result,
        answered=result.answered if Place("answered") in safe else 0,
        estimates=tuple(_estimate(each, safe) for each in result.estimates),
        table=_table(result.table, safe),
        left_out=left_out if left_out == result.left_out else (),
    )
    if now == result:
        return result
    any_left = now.answered or any(each.value is not None for each in now.estimates)
    return replace(now, caveats=(*harmless(result), CAVEAT) if any_left else (CAVEAT_FOR_ALL,))


def _estimate(each: Estimate, safe: Collection[Place]) -> Estimate:
    if Place("estimate", each.name) not in safe:
        return without(each)
    if each.low is None or Place("interval", each.name) in safe:
        return each
    return replace(without(each), value=each.value)


def _table(table: Table, safe: Collection[Place]) -> Table:
    """The table with every cell hidden that is not safe; the first column says what a row is about."""
    hidden = [
        (row, column)
        for row, cells in enumerate(table.rows)
        for column, cell in enumerate(cells)
        if column and cell is not None and Place("cell", row=row, column=column) not in safe
    ]
    rows = tuple(
        tuple(None if (row, column) in hidden else cell for column, cell in enumerate(cells))
        for row, cells in enumerate(table.rows)
    )
    return Table(table.columns, rows, tuple(hidden))
