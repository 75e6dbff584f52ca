"""A workbook opens the project it is given, and says in a sentence when it cannot."""

from __future__ import annotations

import sqlite3
from html import escape

import pytest

from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity, Outcome
from coimpact_widgets.domain.scale import scale_named, score_id
from coimpact_widgets.domain.step import STEPS
from coimpact_widgets.domain.target import Target
from coimpact_widgets.domain.worth import Worth
from coimpact_widgets.errors import (
    ProjectNotFound,
    StoreNewer,
    StoreNotReachable,
)
from coimpact_widgets.library.scales import measures_of, scales
from coimpact_widgets.store import Store
from coimpact_widgets.widgets.me import Me
from coimpact_widgets.widgets.question_pages import CHECK
from coimpact_widgets.workbook import Live, NotYet, ask, open_workbook

from .small_project import answers_file, results, small_project


@pytest.fixture
def place(tmp_path):
    return small_project(tmp_path)


@pytest.fixture
def file(tmp_path):
    return answers_file(tmp_path)


@pytest.fixture
def served(monkeypatch):
    """A function that makes this a page with the address that it is given."""

    def serve(query=""):
        monkeypatch.setenv("SERVER_SOFTWARE", "voila/0.5")
        monkeypatch.setenv("QUERY_STRING", query)

    return serve


def test_a_project_is_opened_by_its_id(place):
    book = open_workbook("agree", store=place, project="ours")
    assert ("Ours", ["Lonely"]) == (book.project.name, [each.value.name for each in book.measures()])


def test_the_answers_and_people_are_tables(place):
    book = open_workbook("outcomes", store=place, project="ours")
    assert [("P1", "before", 2.0, "")] == [
        (row.person, row.time_point, row.value, row.missing) for row in book.answers().itertuples()
    ]
    assert [("P1", "carer"), ("P1", "staff")] == [tuple(row) for row in book.people().to_numpy()]


@pytest.mark.parametrize("step", [step.name for step in STEPS if step.name not in ("share", "start")])
def test_without_a_project_a_step_says_where_to_choose_one(step, place):
    shown = open_workbook(step, store=place).panel().static_html()
    assert "No project is open yet." in shown
    assert "Choose a project</a>" in shown


def test_without_a_project_the_start_offers_those_that_are_here(place):
    assert "Ours</a>" in open_workbook("start", store=place).panel().static_html()


def test_without_a_project_the_start_offers_them_once(place):
    assert open_workbook("start", store=place).panel(part="invite").static_html() == ""


def test_without_a_project_a_part_of_a_step_leaves_it_to_the_step_to_say_so(place):
    book = open_workbook("outcomes", store=place, project="")
    told = [book.panel(part=part).static_html() for part in ("", "themes", "worth")]
    assert (True, ["", ""]) == ("No project is open yet." in told[0], told[1:])


def test_without_a_project_there_is_nothing_in_any_table(place):
    book = open_workbook("outcomes", store=place)
    assert (0, 0, ()) == (len(book.answers()), len(book.people()), book.measures())


def test_the_practice_project_is_put_into_the_store_when_it_is_first_opened(place):
    first = open_workbook("agree", store=place, project="practice").project
    again = open_workbook("agree", store=place, project="practice").project
    assert (True, first) == (first.practice, again)


def test_a_whole_set_of_questions_is_one_measure_with_one_score(place):
    loneliness = scales()[0]
    with Store.open(place) as store:
        asked = [store.save("ours", each) for each in measures_of(loneliness, "o")]
        answers = [Answer("P1", each.id, TimePoint.BEFORE, 2.0) for each in asked]
        store.gather("ours", Batch("Typed in"), [], answers)
    book = open_workbook("outcomes", store=place, project="ours")
    assert ["Lonely", loneliness.title] == [each.value.name for each in book.measures()]
    assert [6.0] == [
        row.value for row in book.answers().itertuples() if row.measure == score_id(loneliness.id)
    ]
    assert 4 == len(book.contents().measures)


def test_what_the_group_said_of_its_worth_is_at_hand(place):
    before = open_workbook("outcomes", store=place, project="ours").worth()
    with Store.open(place) as store:
        store.save("ours", Worth(years=2.0))
    assert (None, Worth(years=2.0)) == (
        before,
        open_workbook("outcomes", store=place, project="ours").worth(),
    )


def test_on_a_page_the_project_is_the_one_in_the_address(place, served):
    served("project=ours")
    assert "Ours" == open_workbook("agree", store=place, project="practice").project.name


def test_on_a_page_only_the_value_of_project_is_taken_from_the_address(place, tmp_path, served):
    served(f"store={tmp_path}/other.sqlite&answers=/etc/hostname&step=share&project=ours")
    book = open_workbook("agree", store=place)
    assert ("ours", "agree", 1) == (book.project.id, book.step.name, len(book.answers()))
    assert not (tmp_path / "other.sqlite").exists()


@pytest.mark.parametrize("query", ["", "project=", "other=ours"])
def test_on_a_page_without_a_project_there_is_a_way_to_choose_one(query, place, served):
    served(query)
    book = open_workbook("agree", store=place, project="ours")
    assert book.project is None
    assert "Choose a project</a>" in book.panel().static_html()


def test_on_a_page_a_project_that_is_not_there_is_a_sentence(place, served):
    served("project=<b>nowhere</b>")
    shown = open_workbook("agree", store=place).panel().static_html()
    assert escape(str(ProjectNotFound("<b>nowhere</b>"))) in shown
    assert "Choose a project</a>" in shown


def test_on_a_page_a_place_that_holds_no_store_is_a_sentence(tmp_path, served):
    served("project=ours")
    shown = open_workbook("start", store=str(tmp_path)).panel().static_html()
    assert "Your work cannot be kept in" in shown


def test_on_a_page_a_newer_store_is_a_sentence(place, served):
    made_by_a_newer_program(place)
    served("project=ours")
    assert (
        "Install the newer Co-Impact to open it." in open_workbook("data", store=place).panel().static_html()
    )


def test_on_a_page_a_file_that_cannot_be_read_is_a_sentence(place, served):
    served("project=ours")
    book = open_workbook("outcomes", store=place, answers="missing.csv")
    assert "&#x27;missing.csv&#x27; cannot be read" in book.panel().static_html()


def test_what_could_not_be_opened_on_a_page_leaves_the_rest_of_it_empty(place, served):
    served("project=nowhere")
    book = open_workbook("outcomes", store=place)
    assert ("<p>There is nothing in your pathway yet.</p>", 0) == (book.pathway(), len(book.answers()))


def test_without_a_page_a_project_that_is_not_there_is_raised(place):
    with pytest.raises(ProjectNotFound):
        open_workbook("agree", store=place, project="nowhere")


def test_without_a_page_a_place_that_holds_no_store_is_raised(tmp_path):
    with pytest.raises(StoreNotReachable):
        open_workbook("agree", store=str(tmp_path), project="ours")


def test_without_a_page_a_newer_store_is_raised(place):
    made_by_a_newer_program(place)
    with pytest.raises(StoreNewer):
        open_workbook("agree", store=place, project="ours")


def test_a_step_that_is_not_there_is_a_defect(place):
    with pytest.raises(KeyError):
        open_workbook("nowhere", store=place)


def test_a_question_with_too_few_answers_says_so_under_the_name_of_its_measure(place):
    (found,) = results(open_workbook("outcomes", store=place, project="ours"))
    assert (NotYet, "Lonely") == (type(found), found.name)
    assert "This needs at least" in found.why


def test_a_question_with_enough_answers_is_answered(place, file):
    (found,) = results(open_workbook("outcomes", store=place, project="ours", answers=file))
    assert ("paired ordinal", 8) == (found.kind, found.answered)


def test_a_question_without_a_measure_has_no_name():
    def refuse():
        raise ProjectNotFound("x")

    with pytest.raises(ProjectNotFound):
        ask(refuse)


def test_the_pathway_is_drawn_with_and_without_what_was_found(place, file):
    with Store.open(place) as store:
        store.save("ours", Activity("We run the café."))
        store.save("ours", Outcome("People", "feel less alone"))
    book = open_workbook("pathway", store=place, project="ours", answers=file)
    assert all("feel less alone" in drawn for drawn in (book.pathway(), book.pathway(results(book))))


def test_the_plan_and_who_answered_name_the_measure(place):
    book = open_workbook("measures", store=place, project="ours")
    assert "Are you lonely?" in book.plan()
    assert "Lonely" in book.who_answered()


def test_the_plan_tells_the_change_hoped_for_in_a_whole_set(place):
    loneliness = scale_named("ons-loneliness", scales())
    with Store.open(place) as store:
        outcome = store.save("ours", Outcome("People", "feel less alone"))
        for measure in measures_of(loneliness, outcome.id):
            store.save("ours", measure)
        store.save("ours", Target(score_id(loneliness.id), change=2.0))
    told = open_workbook("measures", store=place, project="ours").plan()
    assert f"{loneliness.title}: the average goes down by 2 points" in told


def test_an_answer_is_worked_out_at_once_without_a_page(place, file):
    book = open_workbook("outcomes", store=place, project="ours", answers=file)
    shown = Live(lambda: results(book)).static_html()
    assert "Lonely</h3>" in shown
    assert "went down" in shown


def test_what_cannot_be_said_yet_says_how_much_is_needed(place):
    book = open_workbook("outcomes", store=place, project="ours")
    shown = Live(lambda: results(book)).static_html()
    assert "Lonely" in shown
    assert "This needs at least" in shown


def test_no_results_at_all_are_said_in_words():
    assert "<p>There is nothing to show yet.</p>" == Live(list).static_html()


def test_markup_of_the_program_s_own_is_shown_as_it_is():
    assert "<p>Hello</p>" == Live(lambda: "<p>Hello</p>").static_html()


def test_a_save_in_a_panel_brings_the_answers_on_the_page_up_to_date(place):
    book = open_workbook("agree", store=place, project="ours")
    live = Live(lambda: f"<p>{len(book.contents().records)} records</p>")
    panel = book.panel()
    panel.pages.fields[0].value = "We decide together."
    assert "<p>2 records</p>" == live.static_html()


def made_by_a_newer_program(place):
    with sqlite3.connect(place) as connection:
        connection.execute(
            "INSERT INTO coimpact_migration (number, name, at) VALUES (999, 'later', '2030-01-01')"
        )
    connection.close()


def test_a_room_that_looks_at_a_projector_is_asked_nothing_there(place, served, monkeypatch):
    monkeypatch.setattr("coimpact_widgets.widgets.me._me", [Me()])
    served("project=ours&view=projector")
    shown = open_workbook("agree", store=place).panel().pages.current
    served("project=ours")
    assert (CHECK, False) == (shown, CHECK == open_workbook("agree", store=place).panel().pages.current)
