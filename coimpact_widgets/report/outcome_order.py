"""In which order outcomes are told where there is no room for all of them."""

from __future__ import annotations

from ..domain.pathway import Outcome
from ..domain.record import Record
from ..domain.rung import Rung
from ..present.evidence import NOTHING
from .material import Material


def most_important(told: Material) -> list[Record[Outcome]]:
    """The outcome of the main measure, then what moved the other way, then what we are surest of."""
    main = {each.value.outcome for each in told.contents.measures if each.value.main}

    def rank(outcome: Record[Outcome]) -> tuple[bool, bool, int]:
        rung = Rung((told.found or {}).get(outcome.id, NOTHING).strength)
        return outcome.id not in main, rung is not Rung.OTHER_WAY, -rung.height

    return sorted(told.contents.pathway.outcomes, key=rank)


def told_first(told: Material) -> list[Record[Outcome]]:
    """The outcome of the main measure, then what was measured or counted, then the rest.

    It is the same in every copy of a report, so that words of the group keep their places.
    """
    measures = [each.value for each in told.contents.measures]
    main = {each.outcome for each in measures if each.main}
    known = {each.outcome for each in measures} | {each.outcome for each in told.contents.counts}
    outcomes = told.contents.pathway.outcomes
    return sorted(outcomes, key=lambda each: (each.id not in main, each.id not in known))
