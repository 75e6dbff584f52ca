"""What was found about each outcome and each link, how sure we are, and from whom: for the pathway."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..analysis.kind import Kind
from ..analysis.result import Cell, Result, is_hidden
from ..domain.answer import MonthlyCount, Story
from ..domain.pathway import Pathway
from ..domain.rung import Rung
from . import words_months
from .group_names import EVERYONE, NO_GROUPS, called
from .month_series import MonthSeries, month_series
from .phrases import and_list, capital, small_start
from .subject import subject
from .words import headline
from .words_counted import in_short
from .words_sure import Labelled, how_sure_said, label, labelled

CHANGES = (
    (Kind.PAIRED_ORDINAL, Kind.PAIRED_SCORE, Kind.PAIRED_YES_NO),
    (Kind.OVER_TIME_ORDINAL, Kind.OVER_TIME_SCORE, Kind.OVER_TIME_YES_NO),
    (Kind.APART_ORDINAL, Kind.APART_SCORE, Kind.APART_YES_NO),
)
"""The kinds that tell what was found of a measure: the first sort that there is."""
GROUPS = (Kind.PEOPLE_GROUPS, Kind.WHO_IS_MISSING)
"""The kinds whose table names people groups with how many of each answered: in its last two columns."""
TOLD_IN_STORIES = "Told in stories, not measured yet"
ASKED_AFTER = "Asked afterwards only"


@dataclass(frozen=True)
class Evidence:
    """What stands behind one outcome or one link.

    `words` tell what was found, such as "Measured: 12 of 20 people went up, 3 went down"; empty for a link.
    `strength` is its rung; `line` is "solid", "dashed" or "dotted"; `reasons` say why, a sentence each;
    `whom` says which people groups or roles it is from.
    """

    words: str
    strength: str
    line: str
    reasons: tuple[str, ...] = ()
    whom: str = ""

    @property
    def label(self) -> str:
        """How sure we are, in a few words with a capital first letter."""
        return capital(label(self.strength))

    @property
    def said(self) -> str:
        """How sure we are, as a sentence."""
        return how_sure_said(self.strength)


NOTHING = Evidence("Not measured yet", Rung.NOT_MEASURED, "dotted")
"""What stands behind what nobody has measured."""


def evidence(
    pathway: Pathway,
    sure: Result,
    results: Sequence[Result],
    stories: Sequence[Story] = (),
    counts: Sequence[MonthlyCount] = (),
    hidden: Collection[MonthlyCount] = frozenset(),
) -> dict[str, Evidence]:
    """The evidence for each outcome and each link, by record id.

    `sure` is the "how sure" result; the labels are its own. `results`, `stories` and `counts` are those that
    may be shown, and say what was found and from whom. Counts in `hidden` are not told.
    """
    counted = month_series(counts, hidden)
    cards = {card.id for card in pathway.cards}
    return {
        each.id: _of_card(each, results, stories, counted) if each.id in cards else _of_link(each)
        for each in labelled(sure)
    }


def line_of(strength: str) -> str:
    """The line that stands for a rung: solid for a change, dotted where none was measured, dashed between."""
    if Rung(strength).height >= Rung.CHANGED.height:
        return "solid"
    return "dotted" if Rung(strength).height <= Rung.PEOPLE_REPORT.height else "dashed"


def untested(pathway: Pathway, found: Mapping[str, Evidence]) -> tuple[str, ...]:
    """The ids of the links that rest on nothing measured at one of their ends."""
    return tuple(link.id for link in pathway.standing_links if found.get(link.id, NOTHING).line == "dotted")


def _of_link(row: Labelled) -> Evidence:
    return Evidence("", row.rung, line_of(row.rung), row.reasons)


def _of_card(
    row: Labelled, results: Sequence[Result], stories: Sequence[Story], counted: Sequence[MonthSeries]
) -> Evidence:
    about = [each for each in results if subject(each).outcome == row.id]
    told = [each for each in stories if each.outcome == row.id]
    measured = _measured(about)
    series = [each for each in counted if each.outcome == row.id]
    if measured:
        words, whom = (
            _all("Measured", [(subject(each).name, _words(each)) for each in measured]),
            _groups(about),
        )
    elif row.rung is Rung.PEOPLE_REPORT:
        words, whom = ASKED_AFTER, ""
    elif series:
        numbers = [(each.name, _counted(each, about)) for each in series]
        words, whom = _each(numbers), ""
    else:
        words, whom = (TOLD_IN_STORIES if told else NOTHING.words), _roles(told)
    return Evidence(words, row.rung, line_of(row.rung), row.reasons, whom)


def _counted(series: MonthSeries, about: Sequence[Result]) -> str:
    """What was counted: before and after where they clearly differ, else the months."""
    compared = [each for each in about if each.kind == Kind.COUNTS_COMPARED]
    same = [each for each in compared if subject(each).name == series.name]
    months = [
        each for each in about if each.kind == Kind.MONTH_BY_MONTH and subject(each).name == series.name
    ]
    return in_short([*same, *months]) or words_months.headline(series)


def _measured(about: Sequence[Result]) -> list[Result]:
    """The results that tell of each measure how people changed."""
    found = []
    for measure in dict.fromkeys(subject(each).measure for each in about):
        of_measure = [each for each in about if subject(each).measure == measure]
        sorts = [sort for kinds in CHANGES if (sort := [each for each in of_measure if each.kind in kinds])]
        found += next((sort for sort in sorts if any(map(_says_enough, sort))), sorts[0] if sorts else [])
    return found


def _says_enough(result: Result) -> bool:
    """Whether there is a range to judge by, or one that is hidden."""
    return is_hidden(result) or any(each.low is not None for each in result.estimates)


def _groups(about: Sequence[Result]) -> str:
    """The people groups behind the measures, as far as they may be named; empty where none may be."""
    tables = [each.table for each in about if each.kind in GROUPS]
    rows = [(str(row[0]), _answered(table.columns, row)) for table in tables for row in table.rows]
    groups = [(name, count) for name, count in rows if name != EVERYONE]
    names = [name for name, count in groups if count and name not in NO_GROUPS]
    others = any(count is None or (count and name in NO_GROUPS) for name, count in groups)
    return _from("people groups", names, others)


def _answered(columns: Sequence[str], row: Sequence[Cell]) -> Cell:
    """How many of a group are in the comparison; None when hidden."""
    wanted = ("answered both", "people")
    return next((row[columns.index(name)] for name in wanted if name in columns), None)


def _roles(told: Sequence[Story]) -> str:
    roles = [each.role.strip() for each in told]
    return _from("roles", [role for role in roles if role], not all(roles))


def _from(what: str, names: Sequence[str], others: bool) -> str:
    found = [small_start(called(each)) for each in dict.fromkeys(names)]
    return f"From these {what}: {and_list([*found, *(['others'] if others else [])])}." if found else ""


def _all(begin: str, found: Sequence[tuple[str, str]]) -> str:
    """What was found, each under its own name where there are several."""
    return f"{begin}{': ' if len(found) == 1 else '. '}{_each(found)}"


def _each(found: Sequence[tuple[str, str]]) -> str:
    if len(found) == 1:
        return found[0][1]
    return ". ".join(f"{name}: {small_start(words)}" for name, words in found)


def _words(result: Result) -> str:
    if not result.answered and is_hidden(result):
        return "numbers too small to show"
    return small_start(headline(result))
