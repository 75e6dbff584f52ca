"""Monthly figures of a file beside those that a project has: what is new, and what would change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..domain.answer import MonthlyCount
from ..domain.month import month_name
from ..domain.typed_count import written_count


@dataclass(frozen=True)
class Changed:
    """A month for which the project has another number than the file."""

    there: MonthlyCount
    in_file: MonthlyCount

    @property
    def told(self) -> str:
        """Both numbers: "Visits, April 2024: now 14, in the file 15"."""
        now, new = (written_count(each).partition(": ")[2] for each in (self.there, self.in_file))
        return f"{self.there.name}, {month_name(self.there.month)}: now {now}, in the file {new}"


def changed(counts: Iterable[MonthlyCount], there: Iterable[MonthlyCount]) -> tuple[Changed, ...]:
    """The months that would change. A number that was not yet known is no other number."""
    known = {(each.name, each.outcome, each.month): each for each in there if each.count is not None}
    pairs = ((known.get((each.name, each.outcome, each.month)), each) for each in counts)
    return tuple(Changed(now, each) for now, each in pairs if now is not None and now != each)


def as_there(counts: Iterable[MonthlyCount], differing: Iterable[Changed]) -> tuple[MonthlyCount, ...]:
    """The counts of a file without those that would change what is there."""
    other = {each.in_file for each in differing}
    return tuple(each for each in counts if each not in other)
