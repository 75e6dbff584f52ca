"""Step 5: what the group thinks each result means, and whether everybody agrees."""

from __future__ import annotations

from typing import Any

from ..domain.finding import Agreed, Finding
from ..domain.keeper import Keeper
from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.role import Role
from ..domain.scale import scored_contents
from ..errors import Problem
from ..library.scales import scales
from ..present.numbers import people
from ..present.phrases import sentence
from ..present.planned_and_done import answered_at, answered_both, planned_and_done
from ..present.words_finding import by_role, next_step
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .panel import Panel
from .record_cards import RecordCards
from .roles_field import roles_field
from .text_field import TextField

NOBODY_YET = "Nobody has answered yet."


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
                options=[(each.id, each.value.name, self._in_short(each.id)) for each in measures],
                value=finding.measure if finding.measure in known else "",
            ),
            LongTextField(name="text", label="What do you think it means?", value=finding.text, rows=3),
            OneOf(
                name="agreed",
                label="Do you all agree?",
                options=[(each.value, each.value.capitalize()) for each in Agreed],
                value=finding.agreed.value,
            ),
            *(roles_field(self._keeper.contents(), *asked) for asked in _asked_by_role(finding)),
            LongTextField(
                name="disagreement",
                label="What do some of you see differently?",
                value=finding.disagreement,
                optional=True,
                rows=3,
            ),
            *_next_fields(finding),
        ]

    def _check(self, finding: Finding, _: Record[Finding] | None) -> list[Problem]:
        if finding.measure or not _measures(self._keeper):
            return []
        return [Problem("measure", "Choose the result this is about.")]

    def _detail(self, finding: Finding) -> str:
        names = {measure.id: measure.value.name for measure in _measures(self._keeper)}
        about = f"About: {names.get(finding.measure, 'a measure that was removed')}."
        other = (f"Some of us see it differently: {finding.disagreement}",) if finding.disagreement else ()
        views = " ".join((f"{finding.agreed.capitalize()}.", *by_role(finding), *map(sentence, other)))
        told = (about, views, self._planned_and_done(finding.measure), next_step(finding))
        return "\n".join(each for each in told if each)

    def _planned_and_done(self, id: str) -> str:
        """What was planned for this measure, and what was done; nothing for one that was removed."""
        contents = scored_contents(self._keeper.contents(), scales())
        found = (measure.value for measure in contents.measures if measure.id == id)
        told = (
            planned_and_done(measure, answered_at(contents, id), answered_both(contents, id))
            for measure in found
        )
        return " ".join(next(told, ()))

    def _in_short(self, id: str) -> str:
        """How many people the result on this measure is about, under its name in the list to choose from."""
        contents = scored_contents(self._keeper.contents(), scales())
        both = answered_both(contents, id)
        answered = max((each or 0 for each in answered_at(contents, id).values()), default=0)
        if both:
            return f"{people(both)} answered both times."
        return f"{people(answered)} answered." if answered else NOBODY_YET


def _next_fields(finding: Finding) -> list[Field]:
    """What the group will do now, who will, and by when."""
    return [
        LongTextField(
            name="next_step", label="What will you do next?", value=finding.next_step, optional=True, rows=3
        ),
        TextField(
            name="next_who",
            label="Who will see to it?",
            hint="A role or a group, and no names.",
            value=finding.next_who,
            optional=True,
        ),
        TextField(
            name="next_by",
            label="By when?",
            hint="For example: by the end of March 2027",
            value=finding.next_by,
            optional=True,
        ),
    ]


def _asked_by_role(finding: Finding) -> tuple[tuple[str, str, tuple[Role, ...]], ...]:
    return (
        ("agrees", "Who agrees?", finding.agrees),
        ("disagrees", "Who sees it differently?", finding.disagrees),
    )


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
        agrees=tuple(Role(each) for each in values["agrees"]),
        disagrees=tuple(Role(each) for each in values["disagrees"]),
        next_step=values["next_step"].strip(),
        next_who=values["next_who"].strip(),
        next_by=values["next_by"].strip(),
    )
