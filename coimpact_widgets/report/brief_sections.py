"""Two pages for a funder: what changed, what it means, who did it, and what to bear in mind."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result, is_hidden
from ..domain.answer import Story
from ..domain.finding import Finding
from ..domain.pathway import Activity
from ..domain.record import Record
from ..present.charts import chart
from ..present.group_names import called_one
from ..present.phrases import and_list, capital, sentence, small_start
from ..present.subject import shows_numbers, subject
from ..present.words import NOT_WHY, headline, what_was_found
from ..present.words_finding import AGREEMENT, next_in_short
from .asked import asked_or_counted
from .document import Block, FigureBlock, ListBlock, Paragraph, Quote, Section, about
from .further_sections import cost_lines
from .material import Material
from .opening import glance
from .outcomes_section import DID_CHANGE, MISSING_KIND, WORTH_KIND, summed_up
from .result_id import result_id
from .together_section import who_took_part
from .worth_section import NOT_ALL

MOST_DRAWN = 5
"""So many outcomes have room for a picture beside their table. More have the table alone."""
LONGEST_QUOTE, MOST_QUOTES, MOST_FINDINGS, MOST_STEPS = 240, 3, 4, 3
"""A quote that is longer would have to be cut, and nobody's words are cut."""
MOST_NAMED = 6
SOME_HIDDEN = "Small numbers are hidden, so that nobody can be picked out."
ALL_ELSE = "The full report tells how each number was found, and what else could explain it."


def changed(told: Material) -> Section:
    """All outcomes in a table, and in a picture where they are few enough."""
    return Section("what-changed", "What changed", (*_pictured(told), *glance(told)))


def closer(told: Material) -> Section:
    """Where there is no picture of all outcomes, one of the main measure, else of what hides the least."""
    if _pictured(told):
        return Section("closer", "A closer look")
    main = [each.id for each in told.contents.measures if each.value.main]
    drawn = [each for each in told.results if each.kind in DID_CHANGE and shows_numbers(each)]
    named = [each for each in drawn if subject(each).measure in main] or drawn
    if not named:
        return Section("closer", "A closer look")
    result = max(named, key=_counts_told)
    asked, in_full = Paragraph(asked_or_counted(result)), ListBlock(what_was_found(result))
    blocks = about(result_id(result), (asked, FigureBlock(chart(result)), in_full))
    return Section("closer", f"A closer look: {small_start(subject(result).name)}", blocks)


def said(told: Material) -> Section:
    """A few short quotes, each about another outcome."""
    short = [each for each in told.stories if len(each.text) <= LONGEST_QUOTE]
    first: dict[str, Story] = {}
    for story in short:
        first.setdefault(story.outcome, story)
    quotes = tuple(Quote(each.text.strip(), called_one(each.role)) for each in first.values())
    return Section("what-people-said", "What people said", quotes[:MOST_QUOTES])


def meaning(told: Material) -> Section:
    """Each finding with whether the group agrees; those who see it differently are heard too."""
    findings = told.contents.of(Finding)
    lines = tuple(map(_finding, findings[:MOST_FINDINGS]))
    if len(findings) > MOST_FINDINGS:
        lines = (*lines, f"The full report tells {len(findings) - MOST_FINDINGS} more.")
    return Section("what-it-means", "What we think it means", (ListBlock(lines),) if lines else ())


def comes_next(told: Material) -> Section:
    """What the group will do now, and who will see to it; left out where nothing is written down."""
    steps = [said for each in told.contents.of(Finding) if (said := next_in_short(each.value))]
    lines = (ListBlock(tuple(steps[:MOST_STEPS])),) if steps else ()
    return Section("next", "What we will do next", lines)


def who(told: Material) -> Section:
    """What the group does, who is in it, and what it took."""
    activities = told.contents.of(Activity)
    does = (
        (ListBlock(tuple(sentence(capital(each.value.text)) for each in activities)),) if activities else ()
    )
    took = (Paragraph(" ".join(cost_lines(told.contents))),) if told.contents.worth else ()
    are = who_took_part(told.contents, told.view, told.rule)[:1]
    return Section("who-we-are", "What we did, and who we are", (*does, *are, *took))


def worth(told: Material) -> Section:
    """What the change is worth in one sentence, where the group asked for it."""
    found = [each for each in told.results if each.kind == WORTH_KIND and shows_numbers(each)]
    blocks = tuple(Paragraph(f"{headline(each)}. {NOT_ALL}") for each in found)
    return Section("worth", "What it is worth", blocks)


def read_with_care(told: Material) -> Section:
    """What the numbers cannot show, who is missing, and what is hidden."""
    missing = [each for each in told.results if each.kind == MISSING_KIND]
    hidden = (SOME_HIDDEN,) if any(map(is_hidden, told.results)) else ()
    items = (NOT_WHY, *who_answered(missing), *hidden, ALL_ELSE)
    return Section("with-care", "Read this with care", (ListBlock(items),), fixed=True)


def _counts_told(result: Result) -> int:
    """How many of its counts of people are there to be drawn."""
    return sum(each.value is not None for each in result.estimates if each.unit == "people")


def _pictured(told: Material) -> tuple[Block, ...]:
    """All outcomes in one picture, where they are few enough for it and there is something to count."""
    return summed_up(told) if len(told.contents.pathway.outcomes) <= MOST_DRAWN else ()


def _finding(record: Record[Finding]) -> str:
    finding = record.value
    other = finding.disagreement.strip()
    differs = f" Another view: {sentence(small_start(other))}" if other else ""
    return f"{sentence(capital(finding.text))} {AGREEMENT[finding.agreed]}{differs}"


def who_answered(missing: Sequence[Result]) -> tuple[str, ...]:
    """How many answered both times, one line for all measures of which the same is told."""
    named: dict[str, list[str]] = {}
    for result in filter(shows_numbers, missing):
        named.setdefault(headline(result), []).append(subject(result).name)
    return tuple(f"{words}: {_names(names)}." for words, names in named.items())


def _names(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMED:
        return and_list(list(names))
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"
