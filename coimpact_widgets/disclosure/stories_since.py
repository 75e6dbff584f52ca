"""What an earlier report told of stories, and which new numbers would tell of the few since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from ..analysis.kind import Kind
from ..analysis.result import Caveat, Cell, Estimate, Result
from .earlier import Report
from .rounding import COUNTED
from .rule import FEWEST_FOR_AVERAGE, Rule
from .same_people import STANDS
from .since import with_numbers_of
from .veil import veiled_whole

TELLERS = "people known to have told them"
AS_BEFORE = Caveat(
    STANDS.code, "Few stories of some kind have changed since an earlier report, so its numbers stand here."
)
ALL_HIDDEN = Caveat(
    "hidden", "Few stories of some kind have changed since an earlier report, so all numbers are hidden."
)


@dataclass(frozen=True)
class StoriesSince:
    """What is found of stories `now`, beside what one earlier report told of them."""

    now: Result
    then: Result
    rule: Rule

    @property
    def came(self) -> int:
        """How many more stories there are now; below 0 when there are fewer."""
        return self.rule.written(self.now.answered) - self.then.answered

    @property
    def is_near(self) -> bool:
        """Whether so few stories, or tellers, came or went that a difference would be theirs."""
        fewest = self.rule.threshold if self.now.kind == Kind.THEMES else FEWEST_FOR_AVERAGE
        return abs(self.came) < max(fewest, self.rule.threshold) or TELLERS in self.few

    @property
    def few(self) -> set[str]:
        """The names of the counts that would tell of a few who came or went."""
        then = {each.name: each.value for each in self.then.estimates}
        return {
            each.name
            for each in self.now.estimates
            if each.unit in COUNTED and each.name in then and self._tells(each.value, then[each.name])
        }

    @property
    def rows(self) -> set[int]:
        """The rows of the table that would. A row goes by its name."""
        then = {row[0]: dict(zip(self.then.table.columns, row, strict=True)) for row in self.then.table.rows}
        columns = self.now.table.columns
        return {
            at
            for at, row in enumerate(self.now.table.rows)
            for name, cell in list(zip(columns, row, strict=True))[1:]
            if name in then.get(row[0], {}) and self._tells(cell, then[row[0]][name])
        }

    def _tells(self, now: object, then: object) -> bool:
        """Whether two counts tell of a few. What was hidden is told only if it could all be new."""
        if not isinstance(now, int | float):
            return False
        if not isinstance(then, int | float):
            return now > self.came
        return self.rule.is_small(abs(self.rule.written(now) - then))

    @property
    def newcomers(self) -> Result:
        """What both reports together tell of the stories that came between them, as a result of its own."""
        then = {each.name: each.value for each in self.then.estimates}
        rows = {row[0]: row for row in self.then.table.rows}
        estimates = (_less(each, then.get(each.name)) for each in self.now.estimates if each.unit in COUNTED)
        told = [row for row in self.now.table.rows if None not in rows.get(row[0], (None,))]
        return replace(
            self.now,
            answered=self.came,
            estimates=tuple(estimates),
            table=replace(self.now.table, rows=tuple(_row_less(row, rows[row[0]]) for row in told)),
            left_out=(),
        )

    def is_told(self, safe: Result) -> bool:
        """Whether the earlier report told these very numbers."""
        both = [(each.answered, each.left_out, each.estimates, each.table) for each in (safe, self.then)]
        return both[0] == both[1]


def since(result: Result, earlier: Sequence[Report], rule: Rule) -> list[tuple[Report, StoriesSince]]:
    """Each earlier report that told of the same stories, the oldest first."""
    parts = [report.of(partial(_is_alike, result)) for report in earlier]
    return [(report, StoriesSince(result, then, rule)) for report in parts for then in report.results]


def stands(result: Result, report: Report, rule: Rule, past: StoriesSince) -> Result:
    """The earlier numbers in place of this result; nothing where they, or a story in them, may not stand."""
    if past.came < 0 or not report.stands(rule):
        return replace(veiled_whole(result), caveats=(ALL_HIDDEN,))
    again = with_numbers_of(result, past.then)
    groups = tuple(past.then.table.columns[3:])
    about = tuple((name, groups if name == "groups" else value) for name, value in result.about)
    return replace(again, about=about, caveats=(*past.then.caveats, AS_BEFORE))


def _less(estimate: Estimate, then: float | None) -> Estimate:
    """How many more there are than then; a count that was hidden then tells nothing of those who came."""
    now = estimate.value
    return replace(estimate, value=0 if now is None or then is None else max(now - then, 0))


def _row_less(row: tuple[Cell, ...], then: tuple[Cell, ...]) -> tuple[Cell, ...]:
    pairs = list(zip(row, then, strict=False))
    return tuple(
        max(now - past, 0) if isinstance(now, int) and isinstance(past, int) else now for now, past in pairs
    )


def _is_alike(result: Result, other: Result) -> bool:
    return other.kind == result.kind and _asked(other) == _asked(result)


def _asked(result: Result) -> tuple[object, object]:
    about = dict(result.about)
    return about.get("outcome", ""), about.get("by", "")
