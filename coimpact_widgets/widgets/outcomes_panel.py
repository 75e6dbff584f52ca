"""Step 5: what the group thinks each result means, and whether everybody agrees."""

from __future__ import annotations

from typing import Any

from ..domain.finding import Agreed, Finding
from ..domain.keeper import Keeper
from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.scale import scored_contents
from ..errors import Problem
from ..library.scales import scales
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .panel import Panel
from .record_cards import RecordCards


class OutcomesPanel(Panel):
    """The findings of the group: one card for each, about one measure."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self.cards = RecordCards(
            keeper,
            Finding,
            noun="finding",
            plural="findings",
            fields=self._fields,
            make=finding_from,
            title=lambda finding: finding.text,
            detail=self._detail,
            check=self._check,
        )
        super().__init__(self.cards.view)

    def static_html(self) -> str:
        """Every finding."""
        return self.cards.static_html()

    def _fields(self, finding: Finding | None) -> list[Field]:
        finding, measures = finding or Finding(), _measures(self._keeper)
        known = {measure.id for measure in measures}
        return [
            OneOf(
                name="measure",
                label="Which result is it about?",
                options=[(measure.id, measure.value.name) for measure in measures],
                value=finding.measure if finding.measure in known else "",
            ),
            LongTextField(name="text", label="What do you think it means?", value=finding.text, rows=3),
            OneOf(
                name="agreed",
                label="Do you all agree?",
                options=[(each.value, each.value.capitalize()) for each in Agreed],
                value=finding.agreed.value,
            ),
            LongTextField(
                name="disagreement",
                label="What do some of you see differently?",
                value=finding.disagreement,
                optional=True,
                rows=3,
            ),
        ]

    def _check(self, finding: Finding, _: Record[Finding] | None) -> list[Problem]:
        if finding.measure or not _measures(self._keeper):
            return []
        return [Problem("measure", "Choose the result this is about.")]

    def _detail(self, finding: Finding) -> str:
        names = {measure.id: measure.value.name for measure in _measures(self._keeper)}
        about = f"About: {names.get(finding.measure, 'a measure that was removed')}."
        other = f" Some of us see it differently: {finding.disagreement}" if finding.disagreement else ""
        return f"{about} {finding.agreed.capitalize()}.{other}"


def _measures(keeper: Keeper) -> tuple[Record[Measure], ...]:
    """The measures that have results: a whole set of questions is one, its score."""
    return scored_contents(keeper.contents(), scales()).measures


def finding_from(values: dict[str, Any], old: Finding | None) -> Finding:
    """The finding that these values of the fields make."""
    return Finding(
        measure=values["measure"],
        text=values["text"].strip(),
        agreed=Agreed(values["agreed"]),
        disagreement=values["disagreement"].strip(),
        position=old.position if old else 0.0,
    )
