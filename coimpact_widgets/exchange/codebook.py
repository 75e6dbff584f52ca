"""The codebook: what each variable is called, asks and means, and what may be done with its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..domain.measure import AnswerType, Measure
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.scale import Scale, scale_named
from ..domain.typed_answer import written_answer
from ..library.measure_bank import measure_bank
from ..library.scales import scales
from .data_table import Cell, Column, DataTable, Holds, Labels, in_figures, whole_or_not
from .missing_numbers import missing_numbers, with_their_words
from .variable_names import variable_names

OUR_OWN = "the group's own question"
NOT_HERE = "The words are not here: they need a licence. See the source."
"""What stands in place of words that a group pasted under a licence of its own."""


@dataclass(frozen=True)
class Variable:
    """One measure as a variable. `column` is its name with what its numbers mean.

    `scale` is the set that it belongs to. `outcome` is what it is about, in words.
    """

    column: Column
    measure: Record[Measure]
    scale: Scale | None = None
    outcome: str = ""

    @property
    def question(self) -> str:
        """The question, where its licence lets it be told."""
        asked = self.measure.value
        pasted = self.scale is not None and asked.item and not self.scale.worded
        return NOT_HERE if pasted else asked.question

    @property
    def licence(self) -> tuple[str, str]:
        """The licence of its words, and where they stand; empty where the group wrote them."""
        if self.scale:
            return self.scale.licence, self.scale.address
        known = [each for each in measure_bank() if each.source == self.measure.value.source]
        return (known[0].licence, known[0].address) if known else ("", "")

    @property
    def reversed(self) -> bool:
        """Whether it counts the other way round in the score of its set."""
        items = self.scale.items if self.scale else ()
        return any(each.key == self.measure.value.item and each.reversed for each in items)


def variables_of(contents: Contents, taken: Sequence[str] = ()) -> tuple[Variable, ...]:
    """Each measure of a project as a variable, in the group's order. `taken` are names of other columns."""
    measures = contents.measures
    missing = with_their_words(missing_numbers(each.value for each in measures))
    names = variable_names((each.value.name for each in measures), taken)
    outcomes = {each.id: each.value.text for each in contents.pathway.outcomes}
    return tuple(
        Variable(
            _column(name, each.value, missing),
            each,
            scale_named(each.value.scale, scales()),
            outcomes.get(each.value.outcome, ""),
        )
        for name, each in zip(names, measures, strict=True)
    )


def _column(name: str, measure: Measure, missing: Labels) -> Column:
    score = measure.answer_type is AnswerType.SCORE
    holds = Holds.NUMBER if score else Holds.WHOLE
    ordinal = measure.answer_type is AnswerType.ORDINAL
    return Column(name, measure.name, holds, labels_of(measure), missing, ordered=ordinal)


def labels_of(measure: Measure) -> Labels:
    """What the numbers of a measure mean; of a score only its two ends, where they are named."""
    low, high = (int(end) for end in measure.range)
    if measure.answer_type is AnswerType.SCORE:
        ends = ((low, measure.low_label), (high, measure.high_label))
        return tuple((number, words) for number, words in ends if words and number in measure.range)
    return tuple(
        (number, written_answer(number, None, measure.answer_type, measure.labels))
        for number in range(low, high + 1)
    )


BESIDE = (
    Column("table", "The table that it is a column of"),
    Column("variable", "Name of the variable"),
    Column("label", "What it is, in words"),
    Column("question", "The question that people were asked"),
    Column("kind", "Kind of answer"),
    Column("answers", "What its numbers mean"),
    Column("missing", "Numbers that say why there is no answer"),
    Column("low", "Lowest answer there can be", Holds.NUMBER),
    Column("high", "Highest answer there can be", Holds.NUMBER),
    Column("better", "Which way is better"),
    Column("time_points", "When it was planned to be asked"),
    Column("outcome", "The outcome it is about"),
    Column("scale", "The set of questions it belongs to"),
    Column("reversed", "Whether it counts the other way round in the score of its set"),
    Column("source", "Who wrote the question"),
    Column("licence", "Licence of the question"),
    Column("address", "Where the question stands"),
    Column("people_answered", "How many people answered it at any time", Holds.WHOLE),
)
"""The columns of the codebook."""


def codebook(
    variables: Iterable[Variable], tables: Iterable[DataTable], answered: Mapping[str, int]
) -> DataTable:
    """A row for each variable, then one for each other column of these tables.

    `answered` has how many people answered, by the id of a measure, where a reader may know that.
    """
    known = {each.column.name: each for each in variables}
    all_columns = [(table.title, each) for table in tables for each in table.columns]
    where = {column.name: title for title, column in all_columns}
    rows = (
        *(_row(where.get(name, ""), each.column, each, answered) for name, each in known.items()),
        *(_row(title, each, None, answered) for title, each in all_columns if each.name not in known),
    )
    about = "What each variable and each column is called and means, who wrote it, and how many answered it."
    return DataTable("codebook", "Codebook", about, BESIDE, rows, ("table", "variable"))


def _row(
    table: str, column: Column, variable: Variable | None, answered: Mapping[str, int]
) -> tuple[Cell, ...]:
    said = (listed(column.labels), listed(column.missing))
    if variable is None:
        return (table, column.name, column.label, "", "", *said, *[None] * 2, *[""] * 8, None)
    asked, (licence, address) = variable.measure.value, variable.licence
    low, high = asked.range
    return (
        *(table, column.name, column.label, variable.question, str(asked.answer_type), *said),
        *(
            whole_or_not(low),
            whole_or_not(high),
            f"{asked.better} is better",
            ", ".join(each.told for each in asked.time_points),
        ),
        *(variable.outcome, variable.scale.name if variable.scale else ""),
        *("yes" if variable.reversed else "", asked.source or OUR_OWN, licence, address),
        answered.get(variable.measure.id),
    )


def value_labels(columns: Iterable[Column]) -> DataTable:
    """A row for each number that means something: which variable, which number, what it means."""
    rows = tuple(
        (each.name, number, words, kind)
        for each in columns
        for labels, kind in ((each.labels, "answer"), (each.missing, "missing"))
        for number, words in labels
    )
    told = (
        Column("variable", "Name of the variable"),
        Column("number", "The number", Holds.WHOLE),
        Column("label", "What it means"),
        Column("kind", "Whether it is an answer, or says why there is none"),
    )
    about = "What each number means: answers first, then why there is no answer."
    return DataTable("value_labels", "Value labels", about, told, rows, ("variable", "number"))


def listed(labels: Labels) -> str:
    """Numbers with what they mean in one cell: "1 = Never; 2 = Often"."""
    return "; ".join(f"{in_figures(number)} = {words}" for number, words in labels)


def sources_of(variables: Iterable[Variable]) -> tuple[tuple[str, str], ...]:
    """Who else wrote the questions, each once, with where they stand."""
    found = {each.measure.value.source: each.licence[1] for each in variables if each.measure.value.source}
    return tuple(found.items())
