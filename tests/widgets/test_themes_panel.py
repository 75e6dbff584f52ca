"""Themes are written once; two readers tick them, each on their own, and every tick is kept at once."""

from __future__ import annotations

import pytest

from coimpact_widgets import panels
from coimpact_widgets.domain.answer import Batch, Person, Story
from coimpact_widgets.domain.theme import Coding, Reader, Theme
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.story_cards import story_cards
from coimpact_widgets.widgets.story_reading import GONE, NEWER, NONE, TICK
from coimpact_widgets.widgets.themes_panel import NO_STORIES, NOT_BOTH, READ_AGAIN

from .activity_cards import press, titles
from .walk import add_card, answers, go_on

FIRST, SECOND = Reader.FIRST, Reader.SECOND
BELL, CALM = "I can ring the bell at night.", "She came home calmer."


@pytest.fixture
def keeper(store):
    """A project with two stories and no theme."""
    keeper = ProjectKeeper(store, store.create_project("Ours").id)
    stories = [Story(BELL, "staff", person="P1", id="s1"), Story(CALM, id="s2")]
    keeper.gather(Batch("Told"), [Person("P1")], stories=stories)
    return keeper


@pytest.fixture
def themed(keeper):
    """The same with two themes, whose ids are told."""
    return keeper, *(keeper.save(Theme(words, position=place)).id for place, words in enumerate("ab"))


def reading(keeper, reader=FIRST):
    """The panel, with this reader at their first story that is not read."""
    panel = panels.themes(keeper)
    panel.reader.value = reader.value
    panel.begin.click()
    return panel


def tick(panel, *themes):
    (field,) = panel.pages.fields
    field.value = themes


def codings(keeper):
    return list(keeper.contents().codings)


def test_the_group_adds_themes(keeper):
    panel = panels.themes(keeper)
    assert () == add_card(panel.cards, text="Being heard", meaning="Somebody listened.")
    assert (["Being heard"], "Somebody listened.") == (
        titles(panel.cards),
        keeper.contents().themes[0].value.meaning,
    )


def test_two_themes_cannot_have_the_same_words(themed):
    keeper, *_ = themed
    assert ("Another theme has these words. Choose different ones.",) == add_card(
        panels.themes(keeper).cards, text=" A "
    )


def test_there_are_at_most_twenty_themes(keeper):
    for number in range(20):
        keeper.save(Theme(f"Theme {number}"))
    (said,) = add_card(panels.themes(keeper).cards, text="One more")
    assert "There are 20 themes already." in said


def test_a_story_is_shown_with_who_told_it_and_the_themes(themed):
    panel = reading(themed[0])
    assert BELL in panel.pages.reading.markup
    assert "Member of staff." in panel.pages.reading.markup
    assert ["a", "b", "None of these"] == [each["label"] for each in panel.pages.fields[0].options]


def test_words_of_a_story_are_never_markup(keeper):
    keeper.save(Theme("a"))
    keeper.gather(Batch("More"), stories=[Story("<b>Bold</b>", id="s1")])
    assert "&lt;b&gt;Bold" in reading(keeper).pages.reading.markup


def test_a_tick_is_kept_at_once(themed):
    keeper, a, b = themed
    panel = reading(keeper)
    tick(panel, b, a)
    assert ([Coding("s1", FIRST, (a, b), (a, b))], "Saved") == (codings(keeper), panel.pages.status.text)


def test_a_tick_can_be_taken_back(themed):
    keeper, a, _ = themed
    panel = reading(keeper)
    tick(panel, a)
    tick(panel)
    assert [] == codings(keeper)


def test_none_of_these_stands_alone_and_counts_as_read(themed):
    keeper, a, b = themed
    panel = reading(keeper)
    field = panel.pages.fields[0]
    field.typed = [a]
    field.typed = [a, NONE]
    assert ((NONE,), [Coding("s1", FIRST, (), (a, b))]) == (field.value, codings(keeper))
    field.typed = [NONE, a]
    assert ((a,), [a], [Coding("s1", FIRST, (a,), (a, b))]) == (field.value, field.typed, codings(keeper))


def test_moving_on_with_nothing_ticked_asks_for_a_tick(themed):
    panel = reading(themed[0])
    go_on(panel.pages)
    assert ((TICK,), "s1") == (panel.pages.errors.messages, panel.pages.current)


def test_who_is_not_sure_moves_on_and_the_story_is_not_read(themed):
    panel = reading(themed[0])
    panel.pages.not_sure.click()
    assert ("s2", []) == (panel.pages.current, codings(themed[0]))


def test_after_the_last_story_every_story_can_be_changed(themed):
    keeper, a, _ = themed
    panel = reading(keeper)
    tick(panel, a)
    go_on(panel.pages)
    tick(panel, NONE)
    go_on(panel.pages)
    assert {"s1": "a", "s2": "None of these"} == answers(panel.pages)
    assert ["Story 1", "Story 2"] == [row["question"] for row in panel.pages.check.rows]


def test_a_reader_carries_on_where_they_stopped(themed):
    keeper, a, _ = themed
    keeper.save(Coding("s1", FIRST, (a,)))
    assert "s2" == reading(keeper).pages.current


def test_the_second_reader_sees_nothing_of_what_the_first_ticked(themed):
    keeper, a, b = themed
    keeper.save(Coding("s1", FIRST, (a, b)))
    panel = reading(keeper, SECOND)
    assert ("s1", ()) == (panel.pages.current, panel.pages.fields[0].value)
    assert {"s1": "", "s2": ""} == answers(panel.pages)


def test_each_reader_keeps_their_own(themed):
    keeper, a, b = themed
    tick(reading(keeper, FIRST), a)
    tick(reading(keeper, SECOND), b)
    expected = {Coding("s1", FIRST, (a,), (a, b)), Coding("s1", SECOND, (b,), (a, b))}
    assert expected == set(codings(keeper))


def test_how_far_they_agree_is_shown_only_after_the_second_has_read_what_the_first_has(themed):
    keeper, a, b = themed
    for story in ("s1", "s2"):
        keeper.save(Coding(story, FIRST, (a,)))
    keeper.save(Coding("s1", SECOND, (a,)))
    panel = panels.themes(keeper)
    panel.agreed.ask()
    assert NOT_BOTH in panel.agreed.static_html()
    keeper.save(Coding("s2", SECOND, (b,)))
    panel.agreed.ask()
    shown = panel.agreed.static_html()
    assert ("The two readers ticked the same themes in 1 of 2 stories." in shown, NOT_BOTH in shown) == (
        True,
        False,
    )


def test_how_much_was_read_is_said_and_brought_up_to_date(themed):
    keeper, a, _ = themed
    panel = reading(keeper)
    tick(panel, a)
    panel.back.click()
    assert "First reader: 1 of 2 stories read." in panel.so_far.markup
    assert "Second reader: none of 2 stories read." in panel.so_far.markup


@pytest.mark.parametrize("reader", ["", "first"])
def test_without_a_theme_or_a_reader_it_says_what_to_do(keeper, reader):
    panel = panels.themes(keeper)
    panel.reader.value = reader
    panel.begin.click()
    expected = ("Add a theme first.",) if reader else ("Add a theme first.", "Choose who is reading.")
    assert (expected, None) == (panel.errors.messages, panel.pages)


def test_without_stories_it_says_where_to_add_some(store):
    panel = panels.themes(ProjectKeeper(store, store.create_project("None").id))
    panel.begin.click()
    assert (NO_STORIES,) == panel.errors.messages
    assert NO_STORIES in panel.static_html()


def test_a_theme_that_is_half_written_is_kept_before_reading(keeper):
    panel = panels.themes(keeper)
    keeper.save(Theme("a"))
    panel.reader.value = "first"
    panel.cards.add()
    panel.cards.form.fields[0].value = "b"
    panel.begin.click()
    assert ["a", "b"] == [theme.value.text for theme in keeper.contents().themes]


def test_nothing_is_kept_of_a_story_that_was_taken_out_meanwhile(themed):
    keeper, a, _ = themed
    panel = reading(keeper)
    keeper.erase_person("P1")
    tick(panel, a)
    assert ([], "Not saved yet. Continue to save.") == (codings(keeper), panel.pages.status.text)
    go_on(panel.pages)
    assert (GONE,) == panel.pages.errors.messages


def test_a_theme_that_was_removed_is_not_ticked_any_more(themed):
    keeper, a, b = themed
    keeper.save(Coding("s1", FIRST, (a, b)))
    keeper.remove(next(theme for theme in keeper.contents().themes if theme.id == a))
    panel = reading(keeper)
    panel.pages.show("s1")
    assert (b,) == panel.pages.fields[0].value


def test_a_removed_story_that_is_put_back_has_its_themes_again(themed):
    keeper, a, _ = themed
    keeper.save(Coding("s1", FIRST, (a,)))
    cards = story_cards(keeper)
    press(cards, "remove", BELL)
    assert [] == codings(keeper)
    press(cards, "undo", BELL)
    assert [Coding("s1", FIRST, (a,))] == codings(keeper)


def test_the_page_without_a_kernel_says_the_same(themed):
    html = panels.themes(themed[0]).static_html()
    assert all(words in html for words in ("<strong>a</strong>", "First reader: none of 2 stories read."))


@pytest.fixture
def read_before_a_theme(themed):
    """Both readers have read both stories; then a third theme was written, whose id is told."""
    keeper, a, b = themed
    for story in ("s1", "s2"):
        keeper.save(Coding(story, FIRST, (a,), (a, b)))
        keeper.save(Coding(story, SECOND, (), (a, b)))
    return keeper, a, keeper.save(Theme("c", position=9.0)).id


def test_a_story_that_was_read_before_a_theme_was_written_has_to_be_read_again(read_before_a_theme):
    panel = panels.themes(read_before_a_theme[0])
    assert "Second reader: none of 2 stories read for every theme." in panel.so_far.markup
    assert READ_AGAIN in panel.so_far.markup


def test_a_newer_theme_is_named_above_the_ticks_which_stay(read_before_a_theme):
    keeper, a, _ = read_before_a_theme
    panel = reading(keeper)
    assert ("s1", (a,)) == (panel.pages.current, panel.pages.fields[0].value)
    assert NEWER.format("“c”") in panel.pages.reading.markup


def test_none_of_these_has_to_be_said_again_when_a_theme_is_newer(read_before_a_theme):
    panel = reading(read_before_a_theme[0], SECOND)
    assert () == panel.pages.fields[0].value
    go_on(panel.pages)
    assert (TICK,) == panel.pages.errors.messages


def test_moving_on_keeps_that_the_newer_theme_was_asked_about(read_before_a_theme):
    keeper, a, c = read_before_a_theme
    go_on(reading(keeper).pages)
    (kept,) = (each for each in codings(keeper) if (each.story, each.reader) == ("s1", FIRST))
    assert ((a,), True) == (kept.themes, c in kept.asked)


def test_readers_are_not_said_to_agree_on_a_theme_that_they_never_saw(read_before_a_theme):
    panel = panels.themes(read_before_a_theme[0])
    panel.agreed.ask()
    assert "1 newer theme is not compared yet" in panel.agreed.static_html()
    assert '<th scope="row" dir="auto">c</th>' not in panel.agreed.static_html()
