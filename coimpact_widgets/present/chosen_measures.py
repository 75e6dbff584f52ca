"""The measures that a group chose, with where each comes from, who may use it, and how it is scored."""

from __future__ import annotations

from ..domain.measure import Better, Measure
from ..domain.project import Contents
from ..domain.scale import Made, Scale
from ..library.candidate import Candidate
from ..library.origin import origin
from .candidates import reading_age_in_words
from .html import table_html
from .text_table import TextTable

CAPTION = "Where the questions come from"
COLUMNS = ("Measure", "Source", "Licence", "How it is scored", "What others answered")
OWN = "Our own question"
LEFT_OUT = "A missing answer is left out."


def chosen_in_words(contents: Contents) -> tuple[str, ...]:
    """Each measure that others wrote; a set is said once, with how many questions it lacks for a score."""
    made = [(each.value, found) for each in contents.measures if (found := origin(each.value))]
    told = (_set(contents, found.scale) if found.scale else measure.name for measure, found in made)
    return tuple(dict.fromkeys(told))


def chosen_html(contents: Contents) -> str:
    """The table of sources; nothing before there is a measure."""
    return table_html(sources_table(contents)) if contents.measures else ""


def sources_table(contents: Contents) -> TextTable:
    """A row for each measure: where it comes from, its licence, its score, and a norm where there is one."""
    return TextTable(CAPTION, COLUMNS, tuple(_row(each.value) for each in contents.measures))


def _row(measure: Measure) -> tuple[str, ...]:
    found = origin(measure)
    if not found:
        return measure.name, measure.source or OWN, "", _way(measure), ""
    address = f" {found.of.address}" if found.of.address else ""
    norm = f"{found.of.norm} {found.of.norm_source}." if found.of.norm else ""
    licence = f"{found.of.licence}. Reading age: {reading_age_in_words(found)}."
    return measure.name, f"{measure.source}{address}", licence, _scoring(measure, found), norm


def _set(contents: Contents, scale: Scale) -> str:
    asked = len({each.value.item for each in contents.measures if each.value.scale == scale.id})
    if asked >= len(scale.items):
        return scale.title
    return f"{scale.title}: {asked} of {len(scale.items)} questions, so there is no score"


def _scoring(measure: Measure, found: Candidate) -> str:
    scale = found.scale
    if not scale:
        return _way(measure)
    if scale.made is not Made.SUM:
        made = "Its owner works out the score." if scale.made is Made.GIVEN else "It stands alone."
        return f"{made} {_way(measure)}"
    return f"{_added_up(scale, measure)} {scale.missing}"


def _added_up(scale: Scale, measure: Measure) -> str:
    turned = any(item.reversed for item in scale.items if item.key == measure.item)
    points = f"{scale.item_low:g} to {scale.item_high:g} points"
    table = " The sum is turned into the published score." if scale.metric else ""
    return f"{points}{', counted the other way round' if turned else ''}. Added up.{table}"


def _way(measure: Measure) -> str:
    return f"{'Higher' if measure.better is Better.HIGHER else 'Lower'} is better. {LEFT_OUT}"
