"""Nobody leaves the answer table unknowingly with boxes that are not saved."""

from __future__ import annotations

from coimpact_widgets.domain.measure import AnswerType
from coimpact_widgets.domain.typed_answer import TypedAnswer
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.answer_panel import AnswerPanel
from coimpact_widgets.widgets.answer_table import AnswerTable
from coimpact_widgets.widgets.person_answers import CODE, PersonAnswers

BEFORE = {"key": "well before", "label": "before", "group": "Sleep well", "answer_type": AnswerType.SCORE}
FOUR = TypedAnswer(4.0)


class Shelf:
    """Somewhere to save, which can be full."""

    def __init__(self):
        self.saved, self.full = [], False

    def __call__(self, changes):
        if self.full:
            raise StoreFull("the project's file")
        self.saved += changes


def panel_of(*people, shelf=None):
    return AnswerPanel(AnswerTable([BEFORE], people, shelf or Shelf()))


def told(panel):
    return [problem.message for problem in panel.finish()]


def test_a_table_that_is_saved_lets_the_group_go_on():
    panel = panel_of(PersonAnswers("P1"))
    panel.table.type("row1", "well before", "7")
    assert ([], False) == (told(panel), panel.table.sheet["stopped"])


def test_boxes_that_are_not_saved_stand_in_the_way():
    panel = panel_of(PersonAnswers("P1"))
    panel.table.type("row1", "well before", "loads")
    message = "P1, Sleep well, before: 'loads' is not one of the answers. Use a number from 0 to 10."
    assert ([message], True) == (told(panel), panel.table.sheet["stopped"])


def test_what_is_put_right_no_longer_stands_in_the_way():
    panel = panel_of(PersonAnswers("P1"))
    panel.table.type("row1", "well before", "loads")
    panel.finish()
    panel.table.type("row1", "well before", "7")
    assert ([], False) == (told(panel), panel.table.sheet["stopped"])


def test_the_group_can_go_on_without_and_what_was_saved_stands():
    shelf = Shelf()
    panel = panel_of(PersonAnswers("P1", "", {"well before": FOUR}), shelf=shelf)
    panel.table.type("row1", "well before", "loads")
    panel.finish()
    panel.table.go_on_without()
    assert ([], "4", []) == (
        told(panel),
        panel.table.sheet["rows"][0]["texts"]["well before"],
        shelf.saved,
    )


def test_a_row_that_has_no_code_is_emptied_when_the_group_goes_on_without():
    panel = panel_of()
    panel.table.type("row1", "well before", "7")
    panel.finish()
    panel.table.go_on_without()
    assert ([], "") == (told(panel), panel.table.sheet["rows"][0]["texts"]["well before"])


def test_somebody_saved_keeps_their_code_when_the_group_goes_on_without_a_new_one():
    panel = panel_of(PersonAnswers("P1", "", {"well before": FOUR}), PersonAnswers("P2"))
    panel.table.type("row1", CODE, "p2")
    panel.table.go_on_without()
    assert ([], "P1") == (told(panel), panel.table.sheet["rows"][0]["texts"][CODE])


def test_answers_that_find_no_room_stand_in_the_way_until_there_is_some():
    shelf = Shelf()
    panel = panel_of(PersonAnswers("P1"), shelf=shelf)
    shelf.full = True
    panel.table.type("row1", "well before", "7")
    full = told(panel)
    shelf.full = False
    assert ([str(StoreFull("the project's file"))], []) == (full, told(panel))


def test_the_static_form_is_the_table():
    panel = panel_of(PersonAnswers("P1"))
    assert panel.table.static_html() == panel.static_html()


def test_a_person_code_that_looks_like_a_name_is_kept_when_it_is_meant():
    saved = []
    table = AnswerTable([BEFORE], on_save=saved.extend)
    panel = AnswerPanel(table)
    table.type(table.grid.rows[0].id, CODE, "Sarah")
    (meant,) = panel.meant.children
    before = [each.code for each in saved]
    meant.click()
    assert ([], ["Sarah"], ()) == (before, [each.code for each in saved], panel.meant.children)
