"""What is safe to publish as tidy tables: how many people gave each answer, and never a row of a person.

They are made of results that are safe to publish already, so they hold nothing that a report does not tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..analysis.kind import Kind
from ..analysis.result import Estimate, Result, is_hidden
from ..domain.answer import Story
from ..domain.project import Contents
from .codebook import Variable, codebook, sources_of, value_labels, variables_of
from .data_table import Cell, Column, DataSet, DataTable, Holds
from .tidy_data import NO, STORY, YES

ANSWERED, FOUND = "answers_counted", "results"
NOTES = (
    "No row is about one person. Each number of people is one that a report to publish tells too.",
    "A cell is empty where its number is hidden, and the column beside it says so.",
)
"""What a reader has to know of the tables. How numbers are hidden is told with them."""
HIDDEN = Column("hidden", "Whether the number is hidden", Holds.WHOLE, ((NO, "No"), (YES, "Yes")))
WHAT = (
    Column("variable", "Its variable in the codebook"),
    Column("about", "What it is about, in words"),
    Column("analysis", "The kind of analysis that counted these people"),
)
"""What says where a number comes from."""
ONLY_ANYWHERE = "Only stories marked ‘Anywhere’ are in it."
OF_YES_NO = {"yes": YES, "no": NO}


def published_data(
    contents: Contents, told: Sequence[Result], stories: Iterable[Story], how: Iterable[str]
) -> DataSet:
    """What is `told` to publish, as tables. `stories` are those that may go anywhere.

    `contents` has the words that may be published, and `how` says how numbers are hidden, in sentences.
    """
    bare = tuple(replace(each, column=replace(each.column, missing=())) for each in variables_of(contents))
    names = {each.measure.id: each for each in bare}
    columns = tuple(each.column for each in bare)
    counted = (_answers(told, names), _results(told, names))
    beside = (_months(told, contents), _stories(stories, contents))
    tables = (*counted, codebook(bare, (*counted, *beside), {}), value_labels(columns), *beside)
    project, notes = contents.project, (*NOTES, *how)
    return DataSet(project.id, project.name, "safe to publish", notes, tables, sources_of(bare))


def _answers(told: Iterable[Result], names: Mapping[str, Variable]) -> DataTable:
    rows = tuple(
        row for each in told if each.table.columns[:1] == ("answer",) for row in _counted(each, names)
    )
    columns = (
        *(*WHAT, Column("time_point", "When it was asked"), Column("answer", "The answer in words")),
        Column("answer_number", "The answer as a number", Holds.WHOLE),
        Column("people", "How many people gave it", Holds.WHOLE),
        HIDDEN,
        Column("of_people", "How many people the analysis rests on", Holds.WHOLE),
    )
    about = "How many people gave each answer to each measure at each time. Small numbers are hidden."
    return DataTable(ANSWERED, "Answers counted", about, columns, rows)


def _counted(result: Result, names: Mapping[str, Variable]) -> Iterator[tuple[Cell, ...]]:
    about, what = dict(result.about), _what(result, names)
    labels = enumerate(about.get("labels", ()), start=1)
    numbers = {words: place for place, words in labels} or OF_YES_NO
    for answer, *people in result.table.rows:
        for time, count in zip(result.table.columns[1:], people, strict=True):
            words = (time, answer, numbers.get(str(answer)))
            yield (*what, *words, count, _hidden(count), result.answered or None)


def _results(told: Iterable[Result], names: Mapping[str, Variable]) -> DataTable:
    rows = tuple(
        (*_what(each, names), *_number(found), YES if found.value is None and is_hidden(each) else NO)
        for each in told
        if each.kind != Kind.HOW_SURE
        for found in each.estimates
    )
    columns = (
        *(*WHAT, Column("number", "What the number is"), Column("value", "The number", Holds.NUMBER)),
        *(Column("low", "Its lowest", Holds.NUMBER), Column("high", "Its highest", Holds.NUMBER)),
        Column("level", "How sure it is between the two: 0.95 is 95 of 100 such groups", Holds.NUMBER),
        *(Column("unit", "What it counts"), HIDDEN),
    )
    about = "Every number that was found, as a report to publish tells it."
    return DataTable(FOUND, "Results", about, columns, rows)


def _number(found: Estimate) -> tuple[Cell, ...]:
    return found.name, found.value, found.low, found.high, found.level, found.unit


def _hidden(number: Cell) -> int:
    return YES if number is None else NO


def _what(result: Result, names: Mapping[str, Variable]) -> tuple[str, str, str]:
    about = dict(result.about)
    variable = names.get(str(about.get("measure", "")))
    return variable.column.name if variable else "", str(about.get("name", "")), str(result.kind)


def _months(told: Iterable[Result], contents: Contents) -> DataTable:
    outcomes = {each.id: each.value.text for each in contents.pathway.outcomes}
    rows = tuple(
        (str(about["name"]), outcomes.get(str(about["outcome"]), ""), *row)
        for each in told
        if each.kind == Kind.MONTH_BY_MONTH
        for about in (dict(each.about),)
        for row in _each_month(each)
    )
    columns = (
        *(Column("counted", "What was counted"), Column("outcome", "The outcome it is about")),
        *(Column("month", "The month", Holds.MONTH), Column("count", "How often", Holds.WHOLE), HIDDEN),
        Column("out_of", "What it is out of", Holds.NUMBER),
    )
    about = "How often something happened in each month. Small numbers are hidden."
    return DataTable("monthly_counts", "Monthly counts", about, columns, rows)


def _each_month(result: Result) -> Iterator[tuple[Cell, ...]]:
    """The month, the count, whether that is hidden, and what it is out of, where that is told."""
    columns = result.table.columns
    place = columns.index("out of") if "out of" in columns else None
    for row in result.table.rows:
        yield (row[0], row[1], _hidden(row[1]), None if place is None else row[place])


def _stories(stories: Iterable[Story], contents: Contents) -> DataTable:
    outcomes = {each.id: each.value.text for each in contents.pathway.outcomes}
    rows = tuple(
        (place, each.text, each.role, outcomes.get(each.outcome, ""))
        for place, each in enumerate(stories, start=1)
    )
    about = f"What people said in words. {ONLY_ANYWHERE}"
    return DataTable(
        "stories", "Stories", about, STORY, rows, ("story",), f"No story is here. {ONLY_ANYWHERE}"
    )
