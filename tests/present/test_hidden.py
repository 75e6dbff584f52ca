"""What a report leaves out."""

from types import SimpleNamespace

from coimpact_widgets.present.hidden import hidden_html

PART = SimpleNamespace(name="Heard", part="", what="1 count", why="it is under 5")


def test_nothing_hidden_is_said():
    html = hidden_html(())
    assert '<p class="ci-left-out">Nothing has to be hidden. Every number can be shown.</p>' == html


def test_what_is_hidden_stands_under_the_name_of_its_result():
    html = hidden_html((PART, PART))
    assert "somebody could be picked out" in html
    listed, _, more = html.partition("</ul>")
    assert (1, 1, 2) == (listed.count("Heard"), more.count("Heard"), more.count("1 count"))


def test_how_many_things_have_something_hidden_is_how_many_names_are_listed():
    named = [
        SimpleNamespace(name=name, part=part, what="", why="") for name in "ABC" for part in ("", "groups")
    ]
    html = hidden_html(named)
    assert (True, 3) == ("<p>Some numbers about 3 things are hidden," in html, html.count("<li "))


def test_a_reason_is_told_once_after_all_that_it_is_the_reason_for():
    both = SimpleNamespace(name="Heard", part="who is missing", what="How many", why="it is under 5")
    html = hidden_html((PART, both))
    assert html.endswith(
        '<dd dir="auto">1 count.</dd><dd dir="auto">Who is missing: How many.</dd>'
        '<dd class="ci-muted">it is under 5</dd></dl></details></section>'
    )


def test_one_sentence_stands_before_the_list_which_is_closed():
    html = hidden_html((PART, PART))
    assert "<p>Some numbers about 1 thing are hidden, because somebody could be picked out" in html
    assert "</ul><details " in html


def test_without_any_result_there_is_nothing_to_hide_yet():
    assert '<p class="ci-left-out">There is nothing to hide yet.</p>' == hidden_html((), measured=False)
