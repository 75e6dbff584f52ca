"""Person codes: the recipe of the forms, and a sheet of fresh ones that nobody has."""

from __future__ import annotations

import io
import random

import docx

from coimpact_widgets.domain.answer import Batch, Person
from coimpact_widgets.domain.form_words import RECIPE, RECIPE_EXAMPLE
from coimpact_widgets.forms import code_sheet
from coimpact_widgets.panels import data
from coimpact_widgets.widgets.codes_to_give_out import USUALLY, CodesToGiveOut

from .fake_keeper import FakeKeeper


def codes_on(sheet):
    (table,) = docx.Document(io.BytesIO(sheet)).tables
    return [row.cells[0].text for row in table.rows[1:]]


def test_the_sheet_has_as_many_as_are_wanted():
    panel = CodesToGiveOut(FakeKeeper(), code_sheet)
    panel.many.value = 12
    assert 12 == len(set(codes_on(panel.make())))


def test_where_no_number_is_given_it_has_the_usual_one():
    panel = CodesToGiveOut(FakeKeeper(), code_sheet)
    panel.many.typed = "lots"
    assert USUALLY == len(codes_on(panel.make()))


def test_nobody_gets_a_code_that_somebody_has():
    keeper = FakeKeeper()
    first = codes_on(code_sheet(keeper.contents(), 20, random.Random(2)))
    keeper.gather(Batch("Typed in"), people=[Person(code) for code in first])
    assert set() == {*first} & {*codes_on(code_sheet(keeper.contents(), 20, random.Random(2)))}


def test_the_recipe_is_the_one_that_stands_on_the_forms():
    shown = CodesToGiveOut(FakeKeeper(), code_sheet).static_html()
    assert [] == [part for part in (*RECIPE, RECIPE_EXAMPLE) if part not in shown]


def test_the_recipe_stands_where_person_codes_are_typed():
    pages = data(FakeKeeper()).pages
    pages.show("answers")
    assert RECIPE[0] in pages.reading.markup
