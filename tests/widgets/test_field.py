"""What every field does with what is typed, and how it tells."""

from __future__ import annotations

import pytest

from coimpact_widgets.widgets.long_text_field import LongTextField
from coimpact_widgets.widgets.text_field import TextField

HARD_TEXTS = {
    "nothing": "",
    "markup": "<script>alert('hello')</script>",
    "emoji": "Rydyn ni'n dysgu gyda'n gilydd 👩🏽‍🤝‍👩🏻",
    "right to left": "نحن نقرر معاً",
    "very long": "we decide together " * 550,
    "many lines": "one\n\ntwo\r\nthree",
}


@pytest.mark.parametrize("text", HARD_TEXTS.values(), ids=HARD_TEXTS.keys())
def test_text_is_kept_just_as_it_was_typed(text: str) -> None:
    field = LongTextField("meaning")
    field._received({"typed": text, "edits": 1})
    assert text == field.value


def test_people_s_text_is_escaped_in_the_static_form() -> None:
    field = TextField("name", "A <b>", value=HARD_TEXTS["markup"])
    assert "<script>" not in field.static_html()
    assert '<dt dir="auto">A &lt;b&gt;</dt>' in field.static_html()


def test_an_empty_field_says_not_provided_in_the_static_form() -> None:
    assert '<dd dir="auto">Not provided</dd>' in TextField("name", "Name", value=" ").static_html()


def test_setting_the_value_changes_what_stands_in_the_box() -> None:
    field = TextField("name", value="before")
    field.value = "after"
    assert "after" == field.typed


def test_the_kernel_tells_the_page_which_edit_it_has_seen() -> None:
    field = TextField("name")
    field._received({"typed": "a", "edits": 7})
    assert 7 == field.edits_seen


def test_on_enter_the_value_is_up_to_date() -> None:
    field, seen = TextField("name"), []
    field.on_enter(lambda: seen.append(field.value))
    field._received({"typed": "typed just now", "edits": 1, "enter": True})
    assert ["typed just now"] == seen


def test_typing_alone_is_not_enter() -> None:
    field, seen = TextField("name"), []
    field.on_enter(lambda: seen.append(field.value))
    field._received({"typed": "a", "edits": 1})
    assert [] == seen


def test_what_is_set_on_enter_stands_after_what_was_typed() -> None:
    field = TextField("name")
    field.on_enter(lambda: setattr(field, "value", ""))
    field._received({"typed": "a ground rule", "edits": 1, "enter": True})
    assert ("", "") == (field.typed, field.value)


def test_a_request_for_the_focus_is_kept_until_the_page_has_answered_it() -> None:
    field = TextField("name")
    field.focus()
    wanted = field.focus_wanted
    field._on_message(field, {"told": "focused"}, [])
    assert (1, 0) == (wanted, field.focus_wanted)


def test_a_keyword_that_does_not_exist_is_refused() -> None:
    with pytest.raises(TypeError, match="TextField has no lable"):
        TextField("name", lable="Name")  # type: ignore[call-arg]


def test_the_text_form_is_the_same_in_every_run() -> None:
    assert "TextField(name='name', label='Your name', value='')" == repr(TextField("name", "Your name"))


def test_two_fields_with_one_name_can_be_told_apart_on_the_page() -> None:
    assert TextField("name").key != TextField("name").key


def test_fields_share_one_layout() -> None:
    assert TextField("name").layout is LongTextField("meaning").layout
