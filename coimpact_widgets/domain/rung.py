"""How sure we are of an outcome or a link: the rungs of the ladder, and what was found beside it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Rung(StrEnum):
    """What may be said. The order is the order of strength, the weakest first.

    TOLD_US, PEOPLE_REPORT, CHANGED, CONTRIBUTED, LIKELY and CAUSED are the ladder proper. MAY_DIFFER stands
    in for CHANGED where the people before and after may not be the same. CLEAR_ALONE does where a change is
    clear by itself, but of fewer than 10 people, or not when looking at several outcomes is allowed for. The
    others say why there is no more.
    """

    NOT_MEASURED = "not measured yet"
    TOLD_US = "people told us"
    COUNTED = "counted each month"
    PEOPLE_REPORT = "people report"
    OTHER_WAY = "changed the other way"
    HIDDEN = "numbers hidden to keep people safe"
    TOO_LITTLE = "too little to say"
    NO_CLEAR_CHANGE = "no clear change"
    CLEAR_ALONE = "clear by itself only"
    MAY_DIFFER = "changed, and they may be different people"
    CHANGED = "changed"
    CONTRIBUTED = "consistent with having contributed"
    LIKELY = "is likely to have contributed"
    CAUSED = "caused"

    @property
    def height(self) -> int:
        """Its place on the ladder, counted from 0."""
        return tuple(Rung).index(self)


def lowest(rungs: Iterable[Rung]) -> Rung:
    """The weakest of these rungs. A label is never an average. Raises ValueError when there is none."""
    return min(rungs, key=lambda rung: rung.height)
