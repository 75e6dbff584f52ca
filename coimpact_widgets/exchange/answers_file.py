"""Reading answers from a file that somebody chose: CSV or Excel, however it is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..domain.answer import Answer, Batch, Person
from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.withdrawn import Withdrew, nobody
from ..errors import FileNotReadable, Problem
from .column_names import PERSON_CODE, TIME_POINT
from .column_use import NOT_USED
from .columns_proposed import TAKEN_TWICE
from .counted_from_zero import counted_from_zero
from .file_opened import open_file
from .file_understood import NO_MEASURES, NO_ROWS, FileUnderstood, sure_only, understand
from .import_summary import notes_on_columns, notes_on_rows
from .layout import Asked, Choices, Layout
from .measure_found import SEVERAL
from .rows_taken import RowsTaken, take_rows

NOTHING_KNOWN = (
    f"none of its headings is known here. It needs a column called '{PERSON_CODE}', "
    "and columns with the names of your measures."
)
_CODE_LETTERS = 4


@dataclass(frozen=True)
class AnswersRead:
    """What a file held, ready to be kept as one batch.

    `answers` has no blank ones: an empty cell says nothing, so it takes nothing away that was known before.
    `notes` are sentences on what was used and what was not, and why: first how much can be used. `problems`
    are what somebody should put right, each with its row ("Row 14: ..."): that was not used, all else was.
    """

    people: tuple[Person, ...]
    answers: Sequence[Answer]
    batch: Batch
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def says_no(self) -> bool:
        """Whether somebody says no in it, which is kept even where the file has nothing else."""
        return any(each.agreed.answers is False for each in self.people)

    def told(self) -> dict[str, Any]:
        """The file as plain JSON values: its name, its hash, what was noted, and what was not used."""
        not_used = [each.message for each in self.problems]
        return {
            "name": self.batch.name,
            "sha256": self.batch.sha256,
            "notes": list(self.notes),
            "not_used": not_used,
        }


def read_answers(
    name: str,
    data: bytes,
    measures: Sequence[Record[Measure]],
    people: Iterable[str] = (),
    withdrew: Withdrew = nobody,
) -> AnswersRead:
    """The people and answers in a file of CSV or Excel, where nobody is there to be asked about it.

    A column says who answered ("person code"). "people group" is optional: several stand between semicolons.
    Then either each row has a "time point" and a column for each measure, or each person has one row with a
    column for each measure and time ("Confidence before", "before: Confidence", "Confidence (before)").
    Measures are known by their name or their whole question; nothing is taken that is only likely.
    `people` are the person codes of the project: a code that differs from one of them, or another in the
    file, in capitals or spaces only is a problem. Rows of people who `withdrew` are left out.
    Raises FileNotReadable with one sentence.
    """
    opened = open_file(name, data, measures)
    codes = tuple(people)
    understood = understand(opened, measures, codes)
    choices = Choices(columns=sure_only(understood.columns))
    unclear = counted_from_zero(understood.layout(choices))
    not_used = {each.columns[0]: NOT_USED for each in unclear}
    choices = replace(choices, columns={**choices.columns, **not_used})
    layout = understood.layout(choices)
    if why := next(_why_not(understood, layout, measures), ""):
        raise FileNotReadable(opened.name, why)
    taken = take_rows(layout, choices, file_code(opened.sha256), codes, withdrew=withdrew)
    read = answers_of(understood, taken)
    return replace(
        read, problems=(*(Problem(each.heading, _from_zero(each)) for each in unclear), *read.problems)
    )


def _from_zero(asked: Asked) -> str:
    labels = asked.measure.value.labels
    return (
        f"The column '{asked.heading}' was not used: it has numbers for words, and one of them is 0. "
        f"Write the words, or number them from 1 for '{labels[0]}'."
    )


def answers_of(understood: FileUnderstood, taken: RowsTaken) -> AnswersRead:
    """What was taken from a file, ready to be kept, with all that is to be said of it."""
    opened, layout = understood.opened, taken.layout
    batch = Batch(opened.name, opened.sha256, columns=layout.became(understood.known.names()))
    notes = (*notes_on_rows(taken), *opened.notes, *notes_on_columns(understood, layout))
    problems = (*problems_of_columns(layout), *(problem for _, problem in taken.problems))
    return AnswersRead(taken.people, taken.answers, batch, notes, problems)


def problems_of_columns(layout: Layout) -> Iterator[Problem]:
    """The columns of answers that cannot be used, each with why."""
    for heading in layout.beside:
        yield Problem(
            heading, f"The column '{heading}' was not used, because another column says the time point."
        )
    for heading in layout.untimed:
        yield Problem(
            heading,
            f"The column '{heading}' does not say when people were asked. "
            f"Name it '{heading} before' or '{heading} after', or add a column called '{TIME_POINT}'.",
        )


def file_code(sha256: str) -> str:
    """What the codes of a file's people begin with where it has none of its own."""
    return sha256[:_CODE_LETTERS].upper()


def _why_not(
    understood: FileUnderstood, layout: Layout, measures: Sequence[Record[Measure]]
) -> Iterator[str]:
    """Why a file cannot be read where nobody can be asked about it."""
    if not any(each.use.key.strip("|") or each.fits for each in understood.columns):
        yield NOTHING_KNOWN if measures else NO_MEASURES
    yield from _unclear(understood, layout)
    if not layout.asked:
        first = next(problems_of_columns(layout), None)
        yield first.message[0].lower() + first.message[1:] if first else _no_measure(measures)
    if not layout.table.rows:
        yield NO_ROWS


def _unclear(understood: FileUnderstood, layout: Layout) -> Iterator[str]:
    names = understood.known.names()
    twice: dict[str, list[str]] = {}
    for each in understood.columns:
        if each.reason == TAKEN_TWICE:
            twice.setdefault(each.fits[0].became(names), []).append(each.heading)
    for what, headings in twice.items():
        yield _same_twice(headings, what)
    if layout.person is None:
        yield f"no column says who answered. Give that column the heading '{PERSON_CODE}'."
    for each in understood.columns:
        if each.reason == SEVERAL:
            yield f"'{each.heading}' can mean two of your measures. Give one of them another name first."
    for one, other, what in layout.clashes:
        yield _same_twice([one, other], what)


def _same_twice(headings: Sequence[str], what: str) -> str:
    listed = " and ".join(f"'{heading}'" for heading in headings)
    return f"the columns {listed} are both '{what}'. Keep one of them."


def _no_measure(measures: Sequence[Record[Measure]]) -> str:
    if not measures:
        return NO_MEASURES
    listed = ", ".join(f"'{measure.value.name}'" for measure in measures[:6])
    return f"no column has the name of a measure. Name your columns like these: {listed}."
