"""A result as HTML: its chart, its sentences, its table, and every number for evaluators."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape
from typing import Protocol

from ..analysis.kind import Kind
from ..analysis.result import Result
from .cautions import SHARED, shared_cautions, shared_codes
from .charts import chart, is_drawn
from .figure import Figure
from .subject import shows_counts, shows_numbers, subject
from .tables import TextTable, counts_table, evaluators_table
from .words import caveats, how_we_know, method_note, what_was_found

AT_ONCE: dict[str, int] = {Kind.WHO_IS_MISSING: 2}
"""How many sentences are shown before somebody asks for more, where that is not all of them."""


class NotYet(Protocol):
    """Stands where a result would: `name` is the measure's, `why` says what is still needed."""

    @property
    def name(self) -> str:
        """The name of the measure."""
        ...

    @property
    def why(self) -> str:
        """What is still needed."""
        ...


def results_html(found: Sequence[Result | NotYet], *, heading_level: int = 3) -> str:
    """Every result in turn. What is to be borne in mind about several is said once, above them."""
    results = [each for each in found if isinstance(each, Result)]
    told = shared_codes(results)
    sections = (
        result_html(each, heading_level=heading_level, told=told)
        if isinstance(each, Result)
        else not_yet_html(each.name, each.why, heading_level=heading_level)
        for each in found
    )
    return f"{notes_html(SHARED, shared_cautions(results))}{''.join(sections)}"


def result_html(
    result: Result,
    *,
    detail: bool = True,
    heading_level: int = 3,
    told: Collection[str] = (),
    named: str = "",
) -> str:
    """One `section` that tells the whole result.

    `detail` adds a part for evaluators, closed at first: every estimate and the method.
    `heading_level` (2 to 6) begins it with the measure's name as a heading; 0 leaves headings to the caller.
    `told` are the codes of caveats that have been told already. `named` heads it in place of the measure's
    name, where that and the wording of the measure stand above it.
    """
    about = subject(result)
    parts = [heading(named or about.name, heading_level)] if heading_level else []
    parts += [asked(about.wording)] if about.wording and not named else []
    parts += (
        _numbers(result, detail, told) if shows_numbers(result) else [_lead(result), _notes(result, told)]
    )
    return f'<section class="ci-result">{"".join(parts)}</section>'


def _numbers(result: Result, detail: bool, told: Collection[str]) -> list[str]:
    said = what_was_found(result)
    shown = AT_ONCE.get(result.kind, len(said))
    drawn = [figure_html(chart(result))] if is_drawn(result) else []
    parts = [*drawn, sentence_list(said[:shown]), _notes(result, told)]
    parts += [how_and_table(result, said[shown:])]
    return [*parts, for_evaluators(result)] if detail else parts


def _lead(result: Result) -> str:
    return f'<p class="ci-lead">{escape(what_was_found(result)[0])}</p>'


def how_and_table(result: Result, told: Sequence[str] = ()) -> str:
    """The rest of what is told, how we know, and the counts themselves, closed until somebody opens it."""
    how = f'{sentence_list(told)}<p class="ci-how">{escape(" ".join(how_we_know(result, method=True)))}</p>'
    table = table_html(counts_table(result)) if shows_counts(result) else ""
    return folded("How we know, and the numbers", f"{how}{table}")


def folded(summary: str, html: str) -> str:
    """Something closed until somebody opens it. `html` is HTML, `summary` is text."""
    return f'<details class="ci-details"><summary>{escape(summary)}</summary>{html}</details>'


def _notes(result: Result, told: Collection[str]) -> str:
    return notes_html("To bear in mind", caveats(result, told))


def not_yet_html(name: str, why: str, *, heading_level: int = 3) -> str:
    """One `section` for a measure that cannot be told yet, with what is still needed; named if it has one."""
    head = heading(name, heading_level) if name else ""
    return f'<section class="ci-result">{head}<p dir="auto">{escape(why)}</p></section>'


def heading(words: str, level: int) -> str:
    """A heading of this level."""
    return f'<h{level} dir="auto">{escape(words)}</h{level}>'


def asked(wording: str) -> str:
    """The question people were asked."""
    return f'<p class="ci-asked">The question was: <q dir="auto">{escape(wording)}</q></p>'


def sentence_list(sentences: Sequence[str]) -> str:
    """Sentences, each a line of a list: easier to read one at a time."""
    items = "".join(f'<li dir="auto">{escape(sentence)}</li>' for sentence in sentences)
    return f'<ul class="ci-telling">{items}</ul>' if items else ""


def notes_html(heading: str, messages: Sequence[str]) -> str:
    """What a reader must not miss, in a box; nothing when there is nothing to say."""
    items = "".join(f'<li dir="auto">{escape(message)}</li>' for message in messages)
    return f'<div class="ci-note"><p>{escape(heading)}</p><ul>{items}</ul></div>' if items else ""


def figure_html(figure: Figure) -> str:
    """A picture with its alt text."""
    return f'<figure class="ci-figure">{figure.html}</figure>'


def table_html(table: TextTable) -> str:
    """A table with a caption and row and column headers.

    On a narrow screen one with columns of numbers scrolls in its box, and one of words stacks: each row
    becomes a block of lines with the names of their columns.
    """
    name = escape(table.caption)
    head = "".join(
        f'<th scope="col"{_role(table, "columnheader")}{_number(table, place)}>{escape(column)}</th>'
        for place, column in enumerate(table.columns)
    )
    rows = "".join(_row(table, row) for row in table.rows)
    stacks, row, group = "" if table.numbers else " ci-stacks", _role(table, "row"), _role(table, "rowgroup")
    return (
        f'<div class="ci-table{stacks}" role="group" aria-label="{name}" tabindex="0">'
        f"<table{_role(table, 'table')}><caption>{name}</caption>"
        f"<thead{group}><tr{row}>{head}</tr></thead><tbody{group}>{rows}</tbody></table></div>"
    )


def for_evaluators(result: Result) -> str:
    """Every estimate and the method, closed until somebody opens it."""
    note = f'<p dir="auto">{escape(method_note(result))}</p>'
    numbers = table_html(evaluators_table(result)) if result.estimates else ""
    return folded("For evaluators", f"{note}{numbers}")


def _row(table: TextTable, row: tuple[str, ...]) -> str:
    first, *rest = row
    cells = "".join(_cell(table, place, cell) for place, cell in enumerate(rest, 1))
    head = f'<th scope="row"{_role(table, "rowheader")} dir="auto">{escape(first)}</th>'
    return f"<tr{_role(table, 'row')}>{head}{cells}</tr>"


def _cell(table: TextTable, place: int, words: str) -> str:
    facts = f"{_role(table, 'cell')}{_named(table, place)}{_number(table, place)}"
    return f'<td{facts} dir="auto">{escape(words)}</td>'


def _role(table: TextTable, role: str) -> str:
    """The role of a part of a table that stacks: shown as blocks, it would lose its own."""
    return "" if table.numbers else f' role="{role}"'


def _named(table: TextTable, place: int) -> str:
    return "" if table.numbers else f' data-column="{escape(table.columns[place])}"'


def _number(table: TextTable, place: int) -> str:
    return ' class="ci-number"' if place in table.numbers else ""
