"""Which quotes a report leaves out."""

from coimpact_widgets.domain.answer import Story
from coimpact_widgets.present.kept_back import Quoted, held_back_html, kept_back_html

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
    assert " …”</li></ul>" in html


def test_quotes_without_the_role_of_whoever_told_them_are_counted():
    assert "1 quote does not say who told it" in kept_back_html((ONE,), (), Quoted(1, 1))
    assert "2 quotes do not say who told them" in kept_back_html((ONE, TWO), (), Quoted(2, 2))


def test_of_stories_that_have_no_place_in_a_report_it_is_said_how_many_there_are():
    assert "<p>1 of 2 stories has no place in this report.</p>" == kept_back_html((ONE, TWO), (), Quoted(1))


def test_a_report_without_quotes_says_so_whatever_the_consent():
    assert "<p>There are no quotes in this report.</p>" == kept_back_html((ONE, TWO), (TWO,), Quoted(0))


def test_a_quote_with_a_number_that_could_point_to_somebody_is_named():
    html = kept_back_html((ONE,), (), Quoted(1, 0, ("Two of us & more.",)))
    assert "Look at them before you publish them:" in html
    assert "“Two of us &amp; more.”" in html


def test_words_that_are_held_back_are_listed_with_where_they_can_be_changed():
    html = held_back_html(
        [("finding", "Only 3 of 23 & more.", "outcomes"), ("answer", "2 got it.", "agree")], "p"
    )
    assert 'Finding: “Only 3 of 23 &amp; more.” <a href="5_outcomes.ipynb?project=p">' in html
    assert 'Answer: “2 got it.” <a href="1_agree.ipynb?project=p">Change it in step 1: Agree how' in html
    assert "" == held_back_html([])


def test_stories_that_are_left_out_are_linked_to():
    assert '<a href="4_data.ipynb?project=p%26">' in kept_back_html((ONE,), (ONE,), Quoted(0), "p&")
