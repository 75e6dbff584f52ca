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
