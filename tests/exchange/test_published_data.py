"""What is safe to publish as tables: it holds nothing that a report does not tell."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from coimpact_widgets.analysis.tables import counts_table
from coimpact_widgets.analysis.xmr import month_by_month
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.documents import Told
from coimpact_widgets.domain.answer import Consent, MonthlyCount, Quoting, Story
from coimpact_widgets.domain.thing_counted import ThingCounted
from coimpact_widgets.exchange.data_table import DataSet
from coimpact_widgets.exchange.data_xlsx import data_xlsx
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.publishing import data_to_publish, results_to_publish, to_tell
from tests.report.projects import practice_results

Row = dict[str, object]
SHARE = "Came when asked"


@pytest.fixture(scope="module")
def told() -> Told:
    return to_tell(crisis_cafe(), practice_results(), View.PUBLISH)


@pytest.fixture(scope="module")
def published(told: Told) -> DataSet:
    return data_to_publish(told)


def rows(data: DataSet, name: str) -> list[Row]:
    table = data.table(name)
    return [dict(zip((each.name for each in table.columns), row, strict=True)) for row in table.rows]


def test_each_answer_is_counted_at_each_time(published: DataSet) -> None:
    found = [
        each for each in rows(published, "answers_counted") if each["variable"] == "say_in_how_it_is_run"
    ]
    assert [("before", 1, 5), ("after", 1, 20), ("before", 0, 24), ("after", 0, 9)] == [
        (each["time_point"], each["answer_number"], each["people"]) for each in found
    ]


def test_a_small_number_is_hidden_and_so_is_what_would_give_it_away(published: DataSet) -> None:
    hidden = [each for each in rows(published, "answers_counted") if each["variable"] == "listened_to"]
    assert {("Never", None, 1), ("Often", None, 1), ("Always", 0, 0), ("Sometimes", 13, 0)} == {
        (each["answer"], each["people"], each["hidden"]) for each in hidden if each["time_point"] == "before"
    } - {("Rarely", None, 1)}


def test_no_number_of_people_is_small(told: Told) -> None:
    published = data_to_publish(_with_a_share(told))
    counts = [each["people"] for each in rows(published, "answers_counted")]
    counts += [each["value"] for each in rows(published, "results") if each["unit"] == "people"]
    months = rows(published, "monthly_counts")
    counts += [each[column] for each in months for column in ("count", "out_of")]
    assert {SHARE} < {each["counted"] for each in months}
    assert [] == [each for each in counts if isinstance(each, int | float) and 0 < each < 5]


def _with_a_share(told: Told) -> Told:
    """What is told, and beside it how many of the people asked came, with months in which few were asked."""
    asked = [(10, 40), (12, 41), (1, 3), (2, 2), (0, 4), (11, 39), (36, 39)]
    counts = [
        MonthlyCount(SHARE, date(2025, month, 1), count, "", of)
        for month, (count, of) in enumerate(asked, start=1)
    ]
    table = counts_table(counts, [ThingCounted(SHARE, "", "people asked", share=True)])
    safe = safe_to_publish([month_by_month(table, SHARE, "")])
    return told._replace(results=(*told.results, *safe))


def test_every_number_is_one_that_the_file_of_results_to_publish_has(told: Told, published: DataSet) -> None:
    known = set(_numbers(json.loads(results_to_publish("practice", told.results))))
    names = {"answers_counted": ("people", "of_people"), "results": ("value", "low", "high", "level")}
    names |= {"monthly_counts": ("count",)}
    ours = {each[column] for name, own in names.items() for each in rows(published, name) for column in own}
    assert set() == ours - known - {None}


def _numbers(held: object) -> list[float]:
    if isinstance(held, dict | list):
        return [one for each in (held.values() if isinstance(held, dict) else held) for one in _numbers(each)]
    return [held] if isinstance(held, int | float) else []


def test_no_person_code_and_no_row_of_a_person_is_in_it(published: DataSet) -> None:
    codes = {each.code for each in crisis_cafe().people}
    cells = {str(cell) for table in published.tables for row in table.rows for cell in row}
    assert set() == cells & codes
    assert "" == published.analysed


def test_only_stories_marked_anywhere_are_in_it(told: Told) -> None:
    stories = tuple(Story(str(each), consent=each, person="C01", id=each) for each in Consent)
    data = data_to_publish(told._replace(contents=replace(told.contents, stories=stories)))
    assert ((1, "public", "", ""),) == data.table("stories").rows


def test_an_empty_sheet_of_stories_says_why(told: Told) -> None:
    stories = (Story("Ours", consent=Consent.REPORT, person="C01", id="s"),)
    data = data_to_publish(told._replace(contents=replace(told.contents, stories=stories)))
    sheet = load_workbook(io.BytesIO(data_xlsx(data)))["Stories"]
    assert "No story is here. Only stories marked ‘Anywhere’ are in it." == sheet["A3"].value


def test_a_story_that_the_group_does_not_quote_is_not_in_it(told: Told) -> None:
    story = Story("Ours", consent=Consent.PUBLIC, quoting=Quoting.NOT)
    data = data_to_publish(told._replace(contents=replace(told.contents, stories=(story,))))
    assert () == data.table("stories").rows


def test_a_month_with_few_is_hidden() -> None:
    contents = crisis_cafe()
    few = replace(contents.counts[0], count=2)
    contents = replace(contents, counts=(few, *contents.counts[1:]))
    data = data_to_publish(to_tell(contents, [], View.PUBLISH))
    first, second, *_ = rows(data, "monthly_counts")
    assert ((None, 1), (36, 0)) == tuple((each["count"], each["hidden"]) for each in (first, second))


def test_the_codebook_does_not_say_how_many_answered(published: DataSet) -> None:
    assert {None} == set(published.table("codebook").cells("people_answered"))


def test_it_says_how_numbers_are_hidden(published: DataSet) -> None:
    assert "Counts of 1 to 4 people are hidden, because they could point to somebody." in published.notes
