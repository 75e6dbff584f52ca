"""All that a group gathered as tidy tables: a row for each answer, and a row for each person and time point.

They hold people one by one, so they are for inside the group. `answers_file.read_answers` reads the answers
back as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..domain.answer import Answer, Missing, Person
from ..domain.gathered import standing_people
from ..domain.measure import AnswerType, TimePoint
from ..domain.people_group import group_key, spelled_alike
from ..domain.project import Contents
from ..domain.typed_answer import written_answer
from .codebook import Variable, codebook, sources_of, value_labels, variables_of
from .column_names import heading_of
from .data_table import Cell, Column, DataSet, DataTable, Holds, whole_or_not
from .missing_numbers import missing_numbers
from .score_columns import score_columns
from .variable_names import variable_names

ANSWERS, WIDE = "answers", "people_and_times"
NO, YES = 0, 1
PERSON = Column("person_code", "Person code")
GROUPS = Column("people_group", "People groups, with a semicolon between two")
TIME_WORDS = Column("time_point", "When it was asked")
TIME = Column(
    "time_point",
    "When it was asked",
    Holds.WHOLE,
    tuple((place, each.told) for place, each in enumerate(TimePoint, start=1)),
    ordered=True,
)
TOOK_PART = Column(
    "took_part",
    "Whether the person took part, or is there to compare with",
    Holds.WHOLE,
    ((NO, "Did not take part"), (YES, "Took part")),
)
NOTES = (
    "These rows are of people, one by one. Keep them inside your group, as you keep paper forms.",
    "A person code is not a name, but somebody who knows the group can tell who a row is.",
    "Anybody who gets this file has to know that. Ask them to delete it when they are done.",
    "Everybody who changed their mind is left out. Take the data again when somebody does.",
    "An empty cell says that nothing was answered. The other reasons have numbers of their own.",
    "In CSV files an apostrophe stands before text that a spreadsheet would take for a formula.",
)
"""What whoever gets the rows has to know, in sentences."""


def group_data(contents: Contents) -> DataSet:
    """Everything that was gathered, for inside the group: answers, people, monthly counts and stories."""
    groups = _group_columns(contents)
    fixed = (PERSON, GROUPS, TOOK_PART, TIME, *groups.values())
    variables = variables_of(contents, [each.name for each in fixed])
    wide = wide_table(contents, variables, groups)
    rows = (long_table(contents, variables), wide, _people(contents))
    beside = (counts_table(contents), stories_table(contents))
    told = (codebook(variables, (*rows, *beside), _answered(contents)), value_labels(wide.columns))
    project = contents.project
    sources = sources_of(variables)
    return DataSet(
        project.id, project.name, "inside the group", NOTES, (*rows, *told, *beside), sources, WIDE
    )


def long_table(contents: Contents, variables: Sequence[Variable]) -> DataTable:
    """A row for each answer: who, when, to what, and what it was, in words and as a number."""
    numbers = missing_numbers(each.measure.value for each in variables)
    measures = contents.measures
    asked = {each.measure.id: (each, heading_of(each.measure, measures)) for each in variables}
    people = {each.code: each for each in _everybody(contents)}
    rows = tuple(
        (
            *(each.person, "; ".join(people[each.person].people_groups), str(each.time_point)),
            *(heading, variable.column.name, _in_words(each, variable)),
            *(_as_number(each, numbers), str(each.missing or "")),
        )
        for each in _in_order(contents, people)
        if each.measure in asked
        for variable, heading in (asked[each.measure],)
    )
    columns = (
        *(PERSON, GROUPS, TIME_WORDS),
        *(Column("measure", "What was asked"), Column("variable_name", "Its variable in the codebook")),
        Column("answer", "The answer in words, or why there is none"),
        Column("answer_number", "The answer as a number", Holds.NUMBER),
        Column("why_missing", "Why there is no answer"),
    )
    about = "One row for each answer: who answered, when, what was asked, and what the answer was."
    return DataTable(ANSWERS, "Answers", about, columns, rows, ("person_code", "time_point", "variable_name"))


def wide_table(
    contents: Contents, variables: Sequence[Variable], groups: Mapping[str, Column] | None = None
) -> DataTable:
    """A row for each person and time point: each people group, each measure, and the score of each set."""
    numbers = missing_numbers(each.measure.value for each in variables)
    groups = _group_columns(contents) if groups is None else groups
    people = {each.code: each for each in _everybody(contents)}
    given: dict[tuple[str, TimePoint], dict[str, Cell]] = {}
    for each in _in_order(contents, people):
        given.setdefault((each.person, each.time_point), {})[each.measure] = _as_number(each, numbers)
    times, compared = list(TimePoint), contents.compared
    fixed = (PERSON, GROUPS, TOOK_PART, TIME, *groups.values(), *(each.column for each in variables))
    worked_out = score_columns(contents, [each.name for each in fixed])
    rows = tuple(
        (
            *(code, "; ".join(people[code].people_groups)),
            *(NO if code in compared else YES, times.index(time) + 1),
            *(_belongs(people[code], key) for key in groups),
            *(answers.get(each.measure.id) for each in variables),
            *(each.scores.get((code, time)) for each in worked_out),
        )
        for (code, time), answers in given.items()
    )
    columns = (*fixed, *(each.column for each in worked_out))
    about = "One row for each person and time point, with a column for each measure. Answers are numbers."
    return DataTable(WIDE, "People and times", about, columns, rows, ("person_code", "time_point"))


def counts_table(contents: Contents) -> DataTable:
    """What was counted, month by month."""
    outcomes = {each.id: each.value.text for each in contents.pathway.outcomes}
    rows = tuple(
        (
            *(each.name, outcomes.get(each.outcome, ""), f"{each.month:%Y-%m}"),
            *(each.count, each.out_of, YES if each.provisional else NO),
        )
        for each in contents.counts
    )
    columns = (
        *(Column("counted", "What was counted"), Column("outcome", "The outcome it is about")),
        *(Column("month", "The month", Holds.MONTH), Column("count", "How often", Holds.WHOLE)),
        Column("out_of", "What it is out of", Holds.NUMBER),
        Column("provisional", "Whether it may still change", Holds.WHOLE, ((NO, "No"), (YES, "Yes"))),
    )
    about = "How often something happened in each month."
    return DataTable("monthly_counts", "Monthly counts", about, columns, rows)


def stories_table(contents: Contents) -> DataTable:
    """Every story as it was told, with who may read it."""
    outcomes = {each.id: each.value.text for each in contents.pathway.outcomes}
    rows = tuple(
        (
            *(place, each.text, each.role, outcomes.get(each.outcome, ""), str(each.expected or "")),
            *(str(each.felt or ""), str(each.consent), str(each.quoting or ""), each.person),
        )
        for place, each in enumerate(contents.stories, start=1)
    )
    about = "Everything that people said in words. Each says who may read it: look before you show one."
    columns = (
        *(*STORY, Column("expected", "Whether the group had hoped for it")),
        *(Column("felt", "Whether it was good or bad"), Column("may_be_read_by", "Who may read it")),
        *(Column("quoting", "Whether reports quote it"), PERSON),
    )
    return DataTable("stories", "Stories", about, columns, rows, ("story",))


STORY = (
    Column("story", "Number of the story", Holds.WHOLE),
    Column("text", "What was said or seen"),
    Column("role", "The role of whoever said it"),
    Column("outcome", "The outcome it is about"),
)
"""What is told of every story, wherever it goes."""


def _people(contents: Contents) -> DataTable:
    compared = contents.compared
    rows = tuple(
        (each.code, "; ".join(each.people_groups), NO if each.code in compared else YES)
        for each in _everybody(contents)
    )
    about = "One row for each person, also for those without an answer."
    return DataTable("people", "People", about, (PERSON, GROUPS, TOOK_PART), rows, ("person_code",))


def _group_columns(contents: Contents) -> dict[str, Column]:
    """A column for each people group, by the key that its spellings share."""
    spelled = spelled_alike(group for each in contents.people for group in each.people_groups)
    named = {group_key(name): name for name in spelled.values()}
    names = variable_names([f"in {name}" for name in named.values()], (PERSON.name, GROUPS.name))
    labels = ((NO, "No"), (YES, "Yes"))
    return {
        key: Column(name, f"Belongs to the people group: {named[key]}", Holds.WHOLE, labels)
        for key, name in zip(named, names, strict=True)
    }


def _belongs(person: Person, key: str) -> int:
    return YES if key in map(group_key, person.people_groups) else NO


def _everybody(contents: Contents) -> tuple[Person, ...]:
    return standing_people(contents.people, contents.answers)


def _in_order(contents: Contents, people: Iterable[str]) -> list[Answer]:
    """The answers by person, then by time, then by measure, each in its own order."""
    person = {code: place for place, code in enumerate(people)}
    time = {each: place for place, each in enumerate(TimePoint)}
    measure = {each.id: place for place, each in enumerate(contents.measures)}
    known = (each for each in contents.answers if each.measure in measure)
    ours = (each for each in known if each.missing is not Missing.BLANK)
    return sorted(ours, key=lambda each: (person[each.person], time[each.time_point], measure[each.measure]))


def _in_words(answer: Answer, variable: Variable) -> Cell:
    measure = variable.measure.value
    if answer.value is not None and measure.answer_type is AnswerType.SCORE:
        return whole_or_not(answer.value)
    return written_answer(answer.value, answer.missing, measure.answer_type, measure.labels)


def _as_number(answer: Answer, numbers: Mapping[Missing, int]) -> Cell:
    if answer.value is not None:
        return whole_or_not(answer.value)
    return numbers[answer.missing] if answer.missing else None


def _answered(contents: Contents) -> dict[str, int]:
    found: dict[str, set[str]] = {}
    for (measure, _), people in contents.who_answered.items():
        found.setdefault(measure, set()).update(people)
    return {measure: len(people) for measure, people in found.items()}
