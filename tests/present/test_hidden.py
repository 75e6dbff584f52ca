"""What a report leaves out."""

from types import SimpleNamespace

from coimpact_widgets.present.hidden import hidden_html

PART = SimpleNamespace(result="Heard", what="1 count", why="it is under 5")


def test_nothing_hidden_is_said():
    html = hidden_html(())
    assert '<p class="ci-left-out">Nothing has to be hidden. Every number can be shown.</p>' == html


def test_what_is_hidden_stands_under_the_name_of_its_result():
    html = hidden_html((PART, PART))
    assert "somebody could be picked out" in html
    assert (1, 2) == (html.count("Heard"), html.count("1 count"))


def test_one_sentence_stands_before_the_list_which_is_closed():
    html = hidden_html((PART, PART))
    assert "<p>Small numbers in 1 result are hidden.</p><details " in html


def test_without_any_result_there_is_nothing_to_hide_yet():
    assert '<p class="ci-left-out">There is nothing to hide yet.</p>' == hidden_html((), measured=False)
