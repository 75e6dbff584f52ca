"""Which quotes a report leaves out."""

from coimpact_widgets.domain.answer import Story
from coimpact_widgets.present.kept_back import Quoted, changes_left_out_html, held_back_html, kept_back_html

ONE, TWO = Story("It was loud.", id="1"), Story("I was heard & seen. " + "And so on. " * 20, id="2")


def test_no_story_is_no_quote():
    assert "<p>Nobody has told a story yet, so there are no quotes.</p>" == kept_back_html((), (), Quoted(0))


def test_that_all_are_quoted_is_said():
    html = kept_back_html((ONE,), (), Quoted(1))
    assert "<p>No quote is left out.</p>" == html


def test_one_story_that_is_left_out_is_said_and_named():
    html = kept_back_html((ONE,), (ONE,), Quoted(0))
    assert "1 of 1 story is left out. Whoever told it agreed to no more than your group:" in html
    assert "“It was loud.”" in html


def test_as_many_stories_are_listed_as_are_said_to_be_left_out():
    html = kept_back_html((ONE, TWO), (ONE, TWO), Quoted(0))
    assert ("2 of 2 stories are left out." in html, 2) == (True, html.count("<li "))


def test_a_long_story_is_known_by_its_first_words_and_is_no_markup():
    html = kept_back_html((TWO,), (TWO,), Quoted(0))
    assert "“I was heard &amp; seen. And so on." in html
    assert html.endswith(" …”</li></ul>")


def test_quotes_without_the_role_of_whoever_told_them_are_counted():
    assert "1 quote does not say who told it" in kept_back_html((ONE,), (), Quoted(1, 1))
    assert "2 quotes do not say who told them" in kept_back_html((ONE, TWO), (), Quoted(2, 2))


def test_what_a_group_changed_is_counted_and_listed():
    html = changes_left_out_html(["What it cost"], ["Of 3 of us, 2 & more."] * 2, [], ["Our café"], [])
    assert "<p>1 section is left out, because you chose so:</p>" in html
    assert "<p>In 2 places our words stand, not yours." in html
    assert "“Of 3 of us, 2 &amp; more.”" in html
    assert "<p>1 picture is left out, because you chose that your group alone may see it:</p>" in html


def test_of_changes_that_keep_nothing_out_nothing_is_said():
    assert "" == changes_left_out_html([], [], [], [], [])


def test_of_stories_that_have_no_place_in_a_report_it_is_said_how_many_there_are():
    assert "<p>1 of 2 stories has no place in this report.</p>" == kept_back_html((ONE, TWO), (), Quoted(1))


def test_a_report_without_quotes_says_so_whatever_the_consent():
    assert "<p>There are no quotes in this report.</p>" == kept_back_html((ONE, TWO), (TWO,), Quoted(0))


def test_a_quote_with_a_number_that_could_point_to_somebody_is_named():
    html = kept_back_html((ONE,), (), Quoted(1, 0, ("Two of us & more.",)))
    assert "Look at them before you publish them:" in html
    assert "“Two of us &amp; more.”" in html


def test_words_that_are_held_back_are_listed_with_what_they_are():
    html = held_back_html([("finding", "Only 3 of 23 & more.")])
    assert "This finding has a number that is hidden: “Only 3 of 23 &amp; more.”." in html
    assert "" == held_back_html([])
