"""The plan in HTML: for each outcome, how the group will know, whom it asks, and when."""

from __future__ import annotations

from ..domain.asked_group import AskedGroup
from ..domain.measure import Measure
from ..domain.project import Contents
from ..domain.record import Record
from .how_we_ask import cost_table, how_table
from .html import table_html
from .phrases import and_list, capital
from .plan_changes import agreed_html
from .tables import TextTable

NO_OUTCOMES = "There are no outcomes in your pathway yet."
NO_MEASURE = "no measure chosen yet"
A_NUMBER, EACH_MONTH = "A number", "Each month"
MAIN = "(the main one)"
NOT_SAID = "Not provided"


def plan_html(contents: Contents) -> str:
    """What is asked about each outcome, how and what it takes, and the plan as it was agreed."""
    if not contents.pathway.outcomes and not contents.measures:
        return f"<p>{NO_OUTCOMES}</p>"
    told = [plan_table(contents), how_table(contents), cost_table(contents)]
    tables = "".join(table_html(each) for each in told if each.rows)
    return f'<section class="ci-plan">{tables}{agreed_html(contents)}</section>'


def plan_table(contents: Contents) -> TextTable:
    """What will be asked about each outcome, of whom, and when."""
    outcomes = contents.pathway.outcomes
    rows = [row for outcome in outcomes for row in _rows(contents, outcome.id, outcome.value.text)]
    known = {outcome.id for outcome in outcomes}
    rows += [
        _row(contents, "An outcome that was removed", m)
        for m in contents.measures
        if m.value.outcome not in known
    ]
    return TextTable("How we will know", ("Outcome", "Question", "Answers", "Asked of", "When"), tuple(rows))


def answers_in_words(measure: Measure) -> str:
    """What an answer can be: "Never, Rarely, Always", "0 (Not at all) to 10 (Completely)", "Yes or no"."""
    if measure.labels and measure.answer_type == "ordinal":
        return ", ".join(measure.labels)
    if measure.answer_type != "score":
        return "Yes or no"
    return f"{_end(measure.low, measure.low_label)} to {_end(measure.high, measure.high_label)}"


def _end(number: float, label: str) -> str:
    return f"{number:g} ({label})" if label else f"{number:g}"


def _rows(contents: Contents, id: str, text: str) -> list[tuple[str, ...]]:
    measures: list[Record[Measure]] = [each for each in contents.measures if each.value.outcome == id]
    names = dict.fromkeys(each.name for each in contents.counts if each.outcome == id)
    rows = [_row(contents, text, each) for each in measures]
    rows += [(text, name, A_NUMBER, "", EACH_MONTH) for name in names]
    return rows or [(text, capital(NO_MEASURE), "", "", "")]


def who_is_asked(contents: Contents, record: Record[Measure]) -> str:
    """Who is asked a measure: what it says itself, else the people groups that the plan asks it of."""
    groups = [
        each.value.people_group.strip()
        for each in contents.of(AskedGroup)
        if record.id in {asked.id for asked in each.value.asked(contents.measures)}
    ]
    return record.value.asked_of.strip() or capital(and_list([*filter(None, groups)]))


def _row(contents: Contents, text: str, record: Record[Measure]) -> tuple[str, ...]:
    measure = record.value
    when = capital(and_list([each.told for each in measure.time_points]))
    question = f"{measure.question} {MAIN}" if measure.main else measure.question
    return text, question, answers_in_words(measure), who_is_asked(contents, record) or NOT_SAID, when
