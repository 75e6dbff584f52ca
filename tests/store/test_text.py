from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coimpact_widgets.domain.answer import Answer, Batch, MonthlyCount, Person, Story
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Project
from coimpact_widgets.store import Store
from coimpact_widgets.store.text import keepable

TEXTS = {
    "emoji": "☕ 👩🏽‍🦽 🏳️‍🌈",
    "Welsh": "Mae'n well gennyf ŵyl yn Nhŷ Ŷ",
    "right to left": "قهوة \u202eabc\u202c שלום",
    "long": "a longer and longer story " * 400,
    "script": "<script>alert('x')</script>",
    "SQL": "'; DROP TABLE coimpact_record; --",
    "percent": "100% %s %(x)s :name {0}",
    "lines": "one\r\ntwo\nthree\rfour\ttab",
    "JSON": '{"a": [1, "\\u0041"]} \\',
    "spaces": "  kept as typed  ",
    "combining": "e\u0301 and é",
    "controls": "\x01\x1f\x7f\ufeff\u2028",
}

any_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


@any_text
def test_any_text_that_people_write_survives(store: Store, project: Project, text: str) -> None:
    store.save(project.id, Activity(text), role=text)
    kept = store.contents(project.id).records[0]
    assert (Activity(text), text) == (kept.value, kept.role)


@any_text
def test_any_text_that_is_gathered_survives(store: Store, project: Project, text: str) -> None:
    person, story = Person(text, (text,)), Story(text, text, text, person=text, id="s1")
    answer = Answer(text, text, TimePoint.BEFORE, 3.0)
    store.gather(project.id, Batch(text, text, text, ((text, text),)), [person], [answer], [story])
    kept = store.contents(project.id)
    assert ((person,), (answer,), (story,)) == (kept.people, kept.answers, kept.stories)
    assert (text, ((text, text),)) == (kept.batches[0].name, kept.batches[0].columns)


@any_text
def test_a_project_of_any_name_can_be_found(store: Store, text: str) -> None:
    made = store.create_project(text)
    assert text == store.project(made.id).name


def test_ten_thousand_characters_make_a_code_or_the_name_of_a_count(store: Store, project: Project) -> None:
    name = "x" * 10_000
    count = MonthlyCount(name, date(2026, 1, 1), 3, name)
    store.gather(project.id, Batch("a"), [Person(name)], counts=[count])
    assert (count,) == store.contents(project.id).counts


def test_a_nul_character_is_left_out_everywhere(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("a\0b"), role="c\0d")
    store.gather(project.id, Batch("e\0f"), [Person("g\0h", ("i\0j",))], stories=[Story("k\0l", id="s1")])
    kept = store.contents(project.id)
    assert (Activity("ab"), "cd", saved) == (saved.value, saved.role, kept.records[0])
    assert ("ef", (Person("gh", ("ij",)),)) == (kept.batches[0].name, kept.people)
    assert "kl" == kept.stories[0].text


def test_a_broken_half_of_an_emoji_is_replaced(store: Store, project: Project) -> None:
    assert Activity("cut \ufffd") == store.save(project.id, Activity("cut \ud83d")).value


def test_two_halves_of_an_emoji_are_put_together() -> None:
    assert "☕ 😀" == keepable("☕ \ud83d\ude00")


def test_text_inside_lists_and_names_is_made_fit_too() -> None:
    assert {"a": ["bc", {"d": "ef"}], "g": 1.5} == keepable({"a": ("b\0c", {"d": "e\0f"}), "g": 1.5})


@given(some.text(some.characters(codec="utf-8", exclude_characters="\0")))
def test_text_that_can_be_kept_is_never_changed(text: str) -> None:
    assert text == keepable(text)


@given(some.text(some.characters(codec=None, categories=None)))
def test_any_text_at_all_becomes_text_that_can_be_kept(text: str) -> None:
    kept = keepable(text)
    assert "\0" not in kept
    assert kept == kept.encode().decode()
