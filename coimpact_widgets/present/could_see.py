"""How many people do we need? What a group of this size could see, for measure after measure, as HTML."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from ..analysis.result import Result
from .one_measure import part_html
from .phrases import and_list
from .subject import subject

A_COUNT = "What you count"
NOT_SAID = "Enter a number above. Then you see how small a change you could still see."
TOO_FEW = "With fewer than 6 people, numbers alone cannot show a change. Gather stories too."


class NotYet(Protocol):
    """Stands where a result would, because there are too few people for one."""

    @property
    def name(self) -> str:
        """The name of the measure."""
        ...

    @property
    def why(self) -> str:
        """What is still needed."""
        ...


def could_see_html(found: Sequence[Result | NotYet]) -> str:
    """A part for each answer, the first of them open. Measures of which the same is told stand together.

    What is to be borne in mind is told under the first, and not told again.
    """
    results = [each for each in found if isinstance(each, Result)]
    if not results:
        return f"<p>{TOO_FEW if found else NOT_SAID}</p>"
    first, *others = _together(results)
    told = {caveat.code for caveat in first[0].caveats}
    parts = [_part(first, set(), opened=True), *(_part(same, told) for same in others)]
    return f'<section class="ci-measure">{"".join(parts)}</section>'


def _together(results: Sequence[Result]) -> list[list[Result]]:
    """The results, with those together of which the same is told."""
    together: dict[object, list[Result]] = {}
    for each in results:
        together.setdefault((each.kind, each.estimates, subject(each).better), []).append(each)
    return list(together.values())


def _part(same: Sequence[Result], told: Collection[str], *, opened: bool = False) -> str:
    names = and_list([name for each in same if (name := subject(each).name)])
    return part_html(same[0], names or A_COUNT, 4, told, opened=opened)
