"""The measures that a group chose, with where each comes from, who may use it, and how it is scored."""

from __future__ import annotations

from ..domain.measure import Better, Measure
from ..domain.project import Contents
from ..domain.scale import Made, Scale
from ..library.candidate import Candidate
from ..library.origin import origin
from ..library.reading_age import reading_age
from .candidates import age_in_words, reading_age_in_words
from .hard_language import named
from .html import sentence_list, table_html
from .text_table import TextTable
from .words_plan import how_in_words

SOURCES, SCORING = "Where the questions come from", "How each measure is scored"
SOURCE_COLUMNS = ("Measure", "Source", "Licence", "How it was asked")
SCORING_COLUMNS = ("Measure", "How it is scored", "Reading age", "What others answered")
OWN, OURS = "Our own question", "Ours"
NOT_SAID, NOT_KNOWN = "Not provided", "Not known"
FOUND_AT = "The measures that others wrote stand here:"
LEFT_OUT = "A missing answer is left out."


def chosen_in_words(contents: Contents) -> tuple[str, ...]:
    """Each measure that others wrote; a set is said once, with how many questions it lacks for a score."""
    made = [(each.value, found) for each in contents.measures if (found := origin(each.value))]
    told = (_set(contents, found.scale) if found.scale else measure.name for measure, found in made)
    return tuple(dict.fromkeys(told))


def chosen_html(contents: Contents) -> str:
    """Both tables; nothing before there is a measure."""
    if not contents.measures:
        return ""
    tables = table_html(sources_table(contents)) + table_html(scoring_table(contents))
    found = sentence_list(addresses(contents))
    return f"{tables}<p>{FOUND_AT}</p>{found}" if found else tables


def addresses(contents: Contents) -> tuple[str, ...]:
    """Where each measure that others wrote stands, each place once."""
    made = (origin(each.value) for each in contents.measures)
    return tuple(dict.fromkeys(f"{each.name} {each.of.address}" for each in made if each and each.of.address))


def sources_table(contents: Contents) -> TextTable:
    """A row for each measure: where it comes from, who may use it, and how the group asked it."""
    return TextTable(
        SOURCES, SOURCE_COLUMNS, tuple(_source(contents, each.value) for each in contents.measures)
    )


def scoring_table(contents: Contents) -> TextTable:
    """A row for each measure: its score and what is missing, its reading age, and what others answered."""
    return TextTable(SCORING, SCORING_COLUMNS, tuple(_scored(each.value) for each in contents.measures))


def _source(contents: Contents, measure: Measure) -> tuple[str, ...]:
    found = origin(measure)
    licence = found.of.licence if found else OURS
    how = measure.how or " ".join(how_in_words(contents.plan)) or NOT_SAID
    return measure.name, measure.source or OWN, licence, how


def _scored(measure: Measure) -> tuple[str, ...]:
    found = origin(measure)
    age = reading_age_in_words(found) if found else age_in_words(reading_age(measure.question))
    norm = f"{found.of.norm} {found.of.norm_source}." if found and found.of.norm else NOT_KNOWN
    return measure.name, _scoring(measure, found) if found else _way(measure), age, norm


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
    return f"{_direction(measure)} {_added_up(scale, measure)} {scale.missing}"


def _added_up(scale: Scale, measure: Measure) -> str:
    """How the points are made, for one question of a set or for its whole score."""
    turned = [item for item in scale.items if item.reversed and item.key == (measure.item or item.key)]
    points = f"{scale.item_low:g} to {scale.item_high:g} points a question, added up."
    table = " The sum is turned into the published score." if scale.metric else ""
    if not turned:
        return f"{points}{table}"
    return (
        f"{points}{table} Counted the other way round: {named(each.question.rstrip('.') for each in turned)}."
    )


def _way(measure: Measure) -> str:
    return f"{_direction(measure)} {LEFT_OUT}"


def _direction(measure: Measure) -> str:
    return f"{'Higher' if measure.better is Better.HIGHER else 'Lower'} is better."
