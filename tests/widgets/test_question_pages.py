"""Questions one at a time: every row of the table in the docstring of QuestionPages."""

from __future__ import annotations

import pytest

from coimpact_widgets.errors import Problem, StoreFull
from coimpact_widgets.widgets.answer_kept import NOT_SAVED
from coimpact_widgets.widgets.field import Field
from coimpact_widgets.widgets.prose import Prose
from coimpact_widgets.widgets.question import Question
from coimpact_widgets.widgets.question_pages import CHECK, QuestionPages
from coimpact_widgets.widgets.text_field import TextField

from .three_questions import EVERYTHING, Kept, buttons, pages, press


def test_the_first_question_is_shown_when_nothing_is_answered() -> None:
    assert "aim" == pages({}).current


def test_the_heading_the_reason_and_how_far_along_are_shown() -> None:
    shown = QuestionPages("Your group", [Question("aim", "Why?", why="To be clear.", example="Calm.")])
    head = shown.head
    assert ("Question 1 of 1", "Why?", "To be clear.", "Calm.") == (
        head.progress,
        head.heading,
        head.why,
        head.example,
    )


def test_the_first_question_has_no_way_back() -> None:
    assert ["Continue"] == buttons(pages({}))


def test_the_main_button_comes_first() -> None:
    shown = pages({})
    shown.fields[0].value = "Calm"
    press(shown, "Continue")
    assert ["Continue", "I'm not sure", "Back"] == buttons(shown)


def test_continue_saves_and_goes_on() -> None:
    kept: Kept = {}
    shown = pages(kept)
    shown.fields[0].value = "Calm"
    press(shown, "Continue")
    assert ({"aim": "Calm"}, "place", "Saved") == (kept, shown.current, shown.status.text)


def test_what_was_saved_before_is_not_said_beside_a_card_that_is_being_written() -> None:
    shown = pages({})
    shown.fields[0].value = "Calm"
    press(shown, "Continue")
    shown.status._received({"told": "writing"})
    assert "" == shown.status.text


def test_enter_in_a_field_continues() -> None:
    kept: Kept = {}
    shown = pages(kept)
    shown.fields[0]._received({"typed": "Calm", "edits": 1, "enter": True})
    assert ({"aim": "Calm"}, "place") == (kept, shown.current)


def test_enter_that_arrives_after_the_page_has_moved_does_nothing() -> None:
    shown = pages({})
    first = shown.fields[0]
    first.value = "Calm"
    press(shown, "Continue")
    first._received({"enter": True})
    assert "place" == shown.current


def test_with_a_problem_the_question_stays_and_the_summary_has_the_focus() -> None:
    shown = pages({})
    press(shown, "Continue")
    assert ("aim", ("Enter aim.",), "Enter aim.", 1) == (
        shown.current,
        shown.errors.messages,
        shown.fields[0].error,
        shown.errors.focus_wanted,
    )


def test_with_a_problem_nothing_says_saved() -> None:
    shown = pages({})
    press(shown, "Continue")
    assert "" == shown.status.text


def test_what_a_field_cannot_read_is_not_saved_and_stays() -> None:
    kept: Kept = {"aim": "Calm"}
    shown = pages(kept)
    shown.show("size")
    shown.fields[0].typed = "five"
    press(shown, "Continue")
    assert (("'five' is not in figures. Use a number such as 5.",), "five", {"aim": "Calm"}) == (
        shown.errors.messages,
        shown.fields[0].typed,
        kept,
    )


def test_a_problem_put_right_goes_away_and_the_pages_go_on() -> None:
    shown = pages({})
    press(shown, "Continue")
    shown.fields[0].value = "Calm"
    press(shown, "Continue")
    assert ((), "place") == (shown.errors.messages, shown.current)


def test_not_sure_goes_on_and_keeps_nothing() -> None:
    kept: Kept = {}
    shown = pages(kept)
    shown.fields[0].value = "Calm"
    press(shown, "Continue")
    press(shown, "I'm not sure")
    assert ({"aim": "Calm"}, "size") == (kept, shown.current)


def test_not_sure_is_said_among_the_answers() -> None:
    shown = pages({"aim": "Calm"})
    shown.show("place")
    press(shown, "I'm not sure")
    assert ["Calm", "Not sure yet", ""] == [row["answer"] for row in shown.check.rows]


def test_back_keeps_what_stands_in_the_field_without_saving_it() -> None:
    kept: Kept = {}
    shown = pages(kept)
    shown.fields[0].value = "Calm"
    press(shown, "Continue")
    shown.fields[0].value = "Leeds"
    press(shown, "Back")
    press(shown, "Continue")
    assert ("Leeds", {"aim": "Calm"}) == (shown.fields[0].value, kept)


def test_after_the_last_question_the_answers_are_checked() -> None:
    shown = pages({})
    for typed in ("Calm", "Leeds", "5"):
        shown.fields[0].typed = typed
        press(shown, "Continue")
    assert (CHECK, "Check your answers", ["Calm", "Leeds", "5.0"]) == (
        shown.current,
        shown.head.heading,
        [row["answer"] for row in shown.check.rows],
    )


def test_change_leads_to_the_question_and_continue_back_to_the_answers() -> None:
    kept: Kept = dict(EVERYTHING)
    shown = pages(kept)
    shown.check._received({"change": "place"})
    there = shown.current
    shown.fields[0].value = "Hull"
    press(shown, "Continue")
    assert ("place", CHECK, "Hull") == (there, shown.current, kept["place"])


def test_back_while_changing_leads_to_the_answers() -> None:
    shown = pages({"aim": "Calm"})
    shown.check.change("aim")
    press(shown, "Back")
    assert CHECK == shown.current


def test_each_move_puts_the_focus_on_the_heading() -> None:
    shown = pages({"aim": "Calm"})
    shown.show("place")
    assert 1 == shown.head.focus_wanted


def test_opening_the_pages_moves_no_focus() -> None:
    assert 0 == pages({}).head.focus_wanted


def test_fields_are_not_made_before_they_are_shown() -> None:
    made: list[str] = []

    def question(name: str) -> Question:
        def fields() -> list[Field]:
            made.append(name)
            return [TextField(name)]

        return Question(name, name, fields=fields, answer=lambda: "")

    shown = QuestionPages("Your group", [question("aim"), question("place")])
    at_first = list(made)
    press(shown, "Continue")
    press(shown, "Back")
    assert (["aim"], ["aim", "place"]) == (at_first, made)


def test_a_field_without_a_label_is_named_by_the_heading() -> None:
    shown = pages({})
    assert ("What is your aim?", True) == (shown.fields[0].label, shown.fields[0].label_hidden)


def test_a_body_stands_below_the_fields() -> None:
    body = Prose("A list of people.")
    shown = QuestionPages("Who", [Question("who", "Who?", fields=[TextField("a")], body=lambda: body)])
    assert body is shown._body.children[1]


def test_a_full_store_is_said_and_nothing_typed_is_lost() -> None:
    def save(_: Kept) -> list[Problem]:
        raise StoreFull("the store")

    shown = QuestionPages(
        "Aim", [Question("aim", "Aim?", fields=[TextField("aim", value="Calm")], save=save)]
    )
    shown.show("aim")
    press(shown, "Continue")
    assert (str(StoreFull("the store")), "Calm") == (shown.errors.messages[0], shown.fields[0].value)


def test_a_defect_in_a_save_is_logged_and_said_calmly(caplog: pytest.LogCaptureFixture) -> None:
    def save(_: Kept) -> list[Problem]:
        raise ZeroDivisionError

    shown = QuestionPages("Aim", [Question("aim", "Aim?", fields=[TextField("aim", "Aim")], save=save)])
    press(shown, "Continue")
    assert ((NOT_SAVED,), "The answer to 'aim' could not be saved") == (
        shown.errors.messages,
        caplog.records[0].message,
    )


def test_a_question_that_is_not_there_cannot_be_shown() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        pages({}).show("nowhere")


def test_with_every_question_answered_there_is_nothing_to_carry_on_from() -> None:
    assert [] == buttons(pages(dict(EVERYTHING)))


def test_the_static_form_holds_every_question_and_answer() -> None:
    assert (
        '<dl class="ci-static">'
        '<dt dir="auto">What is your aim?</dt><dd dir="auto">Calm</dd>'
        '<dt dir="auto">What is your place?</dt><dd dir="auto">Not provided</dd>'
        '<dt dir="auto">What is your size?</dt><dd dir="auto">Not provided</dd></dl>'
    ) == pages({"aim": "Calm"}).static_html()


def test_a_page_that_draws_it_for_sure_waits_for_no_html() -> None:
    shown = pages({"aim": "Calm"})
    shown.drawn = True
    assert "text/html" not in shown._repr_mimebundle_()


def test_it_gives_a_widget_to_a_page_with_a_kernel_and_html_to_any_other() -> None:
    shown = pages({"aim": "Calm"})
    bundle = shown._repr_mimebundle_()
    assert (shown.view.model_id, shown.static_html(), "QuestionPages('Your group')") == (
        bundle["application/vnd.jupyter.widget-view+json"]["model_id"],
        bundle["text/html"],
        bundle["text/plain"],
    )
