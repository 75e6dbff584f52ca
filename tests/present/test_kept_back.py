"""Which quotes a report leaves out."""

from coimpact_widgets.domain.answer import Story
from coimpact_widgets.present.kept_back import changes_left_out_html, kept_back_html

ONE, TWO = Story("It was loud.", id="1"), Story("I was heard & seen. " + "And so on. " * 20, id="2")


def test_no_story_is_no_quote():
    assert "<p>Nobody has told a story yet, so there are no quotes.</p>" == kept_back_html((), (), 0)


def test_that_all_are_quoted_is_said():
    html = kept_back_html((ONE,), (), 0)
    assert "<p>No quote is left out. Everybody who told a story agreed that others may read it.</p>" == html


def test_one_story_that_is_left_out_is_said_and_named():
    html = kept_back_html((ONE,), (ONE,), 0)
    assert "1 of 1 story is left out. Whoever told it agreed to no more than your group:" in html
    assert "“It was loud.”" in html


def test_as_many_stories_are_listed_as_are_said_to_be_left_out():
    html = kept_back_html((ONE, TWO), (ONE, TWO), 0)
    assert ("2 of 2 stories are left out." in html, 2) == (True, html.count("<li "))


def test_a_long_story_is_known_by_its_first_words_and_is_no_markup():
    html = kept_back_html((TWO,), (TWO,), 0)
    assert "“I was heard &amp; seen. And so on." in html
    assert html.endswith(" …”</li></ul>")


def test_quotes_without_the_role_of_whoever_told_them_are_counted():
    assert "1 quote does not say who told it" in kept_back_html((ONE,), (), 1)
    assert "2 quotes do not say who told them" in kept_back_html((ONE, TWO), (), 2)


def test_what_a_group_changed_is_counted_and_listed():
    html = changes_left_out_html(["What it cost"], ["Of 3 of us, 2 & more."] * 2, ["Our café"])
    assert "<p>1 section is left out, because you chose so:</p>" in html
    assert "<p>In 2 places our words stand, not yours." in html
    assert "“Of 3 of us, 2 &amp; more.”" in html
    assert "<p>1 picture is left out, because you chose that your group alone may see it:</p>" in html


def test_of_changes_that_keep_nothing_out_nothing_is_said():
    assert "" == changes_left_out_html([], [], [])
