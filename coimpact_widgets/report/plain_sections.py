"""The plain summary: short sentences, one idea each, with pictures of people beside them."""

from __future__ import annotations

from collections.abc import Iterable

from ..analysis.result import Result
from ..domain.finding import Finding
from ..present.chart_plain import people_figure
from ..present.group_names import called_one
from ..present.icons import Icon, icon_figure
from ..present.phrases import capital, sentence
from ..present.subject import subject
from ..present.words_finding import AGREEMENT
from ..present.words_plain import NOT_WHY, TOO_FEW, Idea, plainly
from .asked import asked_or_counted
from .document import Beside, Block, Note, Paragraph, Quote, Section, about
from .material import Material
from .outcomes_section import MISSING_KIND, changes_of
from .result_id import result_id

MOST_QUOTES = 4
NOT_MEASURED = "We have not measured this yet."
ALL_ELSE = ("There is a full report.", "It says how we found the numbers.", "Ask us for it.")


def hoped_for(told: Material) -> Section:
    """The big change that the group wants."""
    impacts = told.contents.pathway.impacts
    told_of = (_beside(Icon.STAR, sentence(capital(each.value.text)), about=each.id) for each in impacts)
    return Section("hoped-for", "What we want", tuple(told_of))


def did(told: Material) -> Section:
    """What the group does."""
    texts = tuple(sentence(capital(each.value.text)) for each in told.contents.pathway.activities)
    return Section("did", "What we did", (_beside(Icon.ACTIVITY, *texts),) if texts else ())


def changed(told: Material) -> Section:
    """One section an outcome: the question, and what people answered."""
    parts = tuple(
        Section(f"outcome-{each.id}", capital(each.value.text), _outcome(told, each.id))
        for each in told.contents.pathway.outcomes
    )
    return Section("what-changed", "What changed", (), parts)


def said(told: Material) -> Section:
    """What a few people said, in their own words."""
    quotes = tuple(Quote(each.text.strip(), called_one(each.role)) for each in told.stories)
    return Section("what-people-said", "What people said", quotes[:MOST_QUOTES])


def meaning(told: Material) -> Section:
    """What the group thinks, and whether all of it does."""
    blocks: list[Block] = []
    for id, finding in ((each.id, each.value) for each in told.contents.of(Finding)):
        said = sentence(capital(finding.text)), AGREEMENT[finding.agreed]
        blocks.append(_beside(Icon.TALKING, *said, about=id))
        other = finding.disagreement.strip()
        blocks += [Note("Another view in the group", (sentence(capital(other)),))] if other else []
    return Section("what-it-means", "What we think", tuple(blocks))


def not_known(told: Material) -> Section:
    """Who did not answer again, what numbers cannot show, and where there is more."""
    missing = [each for each in told.results if each.kind == MISSING_KIND]
    items = dict.fromkeys(said for each in missing for idea in plainly(each) for said in idea.sentences)
    missed = (_beside(Icon.MISSING, *items),) if items else ()
    why, more = _beside(Icon.QUESTION, *NOT_WHY), _beside(Icon.REPORT, *ALL_ELSE)
    return Section("not-known", "What we do not know", (*missed, why, more), fixed=True)


def _outcome(told: Material, outcome: str) -> tuple[Block, ...]:
    blocks = [
        block
        for measure in told.contents.measures
        if measure.value.outcome == outcome
        for block in about(measure.id, _measure(measure.value.question, changes_of(told.results, measure.id)))
    ]
    counted = [
        each for each in told.results if subject(each).outcome == outcome and not subject(each).measure
    ]
    for name in dict.fromkeys(subject(each).name for each in counted):
        series = [each for each in counted if subject(each).name == name]
        blocks += about(result_id(series[0]), _counted(series))
    return tuple(blocks) or (_beside(Icon.QUESTION, NOT_MEASURED),)


def _measure(asked: str, changes: Iterable[Result]) -> Iterable[Block]:
    found = [block for each in changes for idea in plainly(each) for block in _blocks(idea)]
    return (
        _beside(Icon.LISTENING, f"We asked: “{asked.strip()}”"),
        *(found or [_beside(Icon.QUESTION, TOO_FEW)]),
    )


def _counted(series: list[Result]) -> Iterable[Block]:
    """What was counted under one name; nothing where nothing of it is told in plain words."""
    found = [block for each in series for idea in plainly(each) for block in _blocks(idea)]
    return (Paragraph(asked_or_counted(series[0])), *found) if found else ()


def _blocks(idea: Idea) -> Iterable[Block]:
    """A picture with its sentences beside it, or the sentences alone, each on a line of its own."""
    if idea.total:
        return (Beside(people_figure(idea.part, idea.total), idea.sentences),)
    if idea.icon:
        return (_beside(idea.icon, *idea.sentences),)
    return tuple(map(Paragraph, idea.sentences))


def _beside(icon: Icon, *sentences: str, about: str = "") -> Beside:
    """An icon with sentences beside it."""
    return Beside(icon_figure(icon), sentences, about)
