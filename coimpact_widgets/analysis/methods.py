"""The methods appendix: how every kind of result is found, read from the docstrings of the functions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from inspect import getdoc

from .apart_ordinal import apart_ordinal
from .apart_score import apart_score
from .apart_yes_no import apart_yes_no
from .coders import do_coders_agree
from .comparison import compared_with_others
from .could_see import could_see_in_counts, could_see_in_ratings, could_see_in_yes_no
from .earlier_waves import difference_in_differences
from .interrupted import interrupted_series
from .kind import Kind
from .missing import who_is_missing
from .over_time_ordinal import over_time_ordinal
from .over_time_score import over_time_score
from .over_time_yes_no import over_time_yes_no
from .paired_ordinal import paired_ordinal
from .paired_score import paired_score
from .paired_yes_no import paired_yes_no
from .people_groups import people_groups
from .rates import counts_compared
from .result import Result
from .several import several_outcomes
from .smallest_change import who_reached_it
from .strength import how_sure
from .themes import what_people_said
from .then import then_ratings
from .worth import what_it_is_worth
from .xmr import month_by_month

ANSWERED_BY: dict[Kind, Callable[..., Result]] = {
    Kind.PAIRED_ORDINAL: paired_ordinal,
    Kind.PAIRED_SCORE: paired_score,
    Kind.PAIRED_YES_NO: paired_yes_no,
    Kind.WHO_IS_MISSING: who_is_missing,
    Kind.APART_ORDINAL: apart_ordinal,
    Kind.APART_SCORE: apart_score,
    Kind.APART_YES_NO: apart_yes_no,
    Kind.THEN_RATINGS: then_ratings,
    Kind.OVER_TIME_ORDINAL: over_time_ordinal,
    Kind.OVER_TIME_SCORE: over_time_score,
    Kind.OVER_TIME_YES_NO: over_time_yes_no,
    Kind.MONTH_BY_MONTH: month_by_month,
    Kind.COUNTS_COMPARED: counts_compared,
    Kind.INTERRUPTED_SERIES: interrupted_series,
    Kind.COMPARISON_GROUP: compared_with_others,
    Kind.EARLIER_WAVES: difference_in_differences,
    Kind.PEOPLE_GROUPS: people_groups,
    Kind.SMALLEST_CHANGE: who_reached_it,
    Kind.SEVERAL_OUTCOMES: several_outcomes,
    Kind.THEMES: what_people_said,
    Kind.TWO_CODERS: do_coders_agree,
    Kind.HOW_SURE: how_sure,
    Kind.WORTH: what_it_is_worth,
    Kind.COULD_SEE_RATING: could_see_in_ratings,
    Kind.COULD_SEE_YES_NO: could_see_in_yes_no,
    Kind.COULD_SEE_COUNT: could_see_in_counts,
}
"""The function that finds each kind of result, and whose docstring says how."""

LABELS = ("Formula", "Assumes", "Least", "Source")
ANY = "|".join(LABELS)
PART = re.compile(rf"^({ANY}): (.*?)(?=^(?:{ANY}): |^Raises |\Z)", re.MULTILINE | re.DOTALL)
HEAD = """# Methods

How each kind of result is found. `make methods` writes this page from the docstrings in
`coimpact_widgets/analysis`; the appendix of a report is written from them too.
"""


@dataclass(frozen=True)
class MethodNote:
    """How one kind of result is found: what is asked, the formula, what it assumes, the least it needs."""

    kind: str
    question: str
    formula: str
    assumes: str
    least: str
    source: str

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Each part with its name, in the order they are read."""
        return tuple((label, getattr(self, label.lower())) for label in LABELS)


def note_of(kind: str, function: Callable[..., object]) -> MethodNote:
    """The note in the docstring of a function. Raises KeyError when one of its parts is not there."""
    doc = getdoc(function) or ""
    parts = {label: " ".join(words.split()) for label, words in PART.findall(doc)}
    return MethodNote(kind, doc.partition("\n")[0], *(parts[label] for label in LABELS))


@cache
def method_notes() -> tuple[MethodNote, ...]:
    """A note for every kind of result, in the order of the kinds."""
    return tuple(note_of(kind, ANSWERED_BY[kind]) for kind in Kind if kind in ANSWERED_BY)


def methods_page() -> str:
    """All the notes as one Markdown page. Kinds that one function finds stand under one heading."""
    functions = dict.fromkeys(ANSWERED_BY[kind] for kind in Kind if kind in ANSWERED_BY)
    return "\n".join([HEAD, *(_part(function) for function in functions)])


def _part(function: Callable[..., Result]) -> str:
    kinds = [kind.value for kind in Kind if ANSWERED_BY.get(kind) is function]
    note, heading = note_of(kinds[0], function), ", ".join(kinds)
    told = "".join(f"- **{label}**: {words}\n" for label, words in note.lines)
    called = f"from {function.__module__} import {function.__name__}"
    return f"## {heading[:1].upper()}{heading[1:]}\n\n{note.question}\n\n{told}- **Call**: `{called}`\n"
