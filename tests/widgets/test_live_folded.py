"""What is closed at first is asked once somebody opens it, by words that may come and go."""

from __future__ import annotations

from coimpact_widgets.errors import ProjectNotFound
from coimpact_widgets.widgets.live import LivePanel, redraw_all
from tests.widgets.test_live import Asked, Drawn, show


def folded_over(question, words):
    """A panel that is closed, with the words that open it: the one in `words`."""
    return LivePanel(question, Drawn(), served=True, fold=lambda: words[0])


def test_what_is_closed_is_asked_once_it_is_opened_and_from_then_on():
    question, words = Asked(), ["The map of each"]
    panel = folded_over(question, words)
    redraw_all()
    assert (0, "The map of each") == (question.times, panel._html.fold)
    show(panel)
    redraw_all()
    assert 2 == question.times


def test_the_words_that_open_it_come_and_go_before_anybody_has_opened_it():
    question, words = Asked(), [""]
    panel = folded_over(question, words)
    assert "" == panel.static_html()
    words[0] = "The map of each"
    redraw_all()
    assert (0, "The map of each") == (question.times, panel._html.fold)


def test_without_a_page_it_stands_closed_with_its_answer():
    panel = LivePanel(Asked(), Drawn(), served=False, fold=lambda: "The map of each")
    assert panel.static_html() == (
        '<details class="ci-details"><summary>The map of each</summary><p>14 of 24 went up.</p></details>'
    )


def test_what_was_closed_again_is_brought_up_to_date_when_it_is_opened_again():
    question = Asked()
    panel = folded_over(question, ["The map of each"])
    show(panel)
    panel._html._received({"told": "closed"})
    redraw_all()
    assert 1 == question.times
    show(panel)
    assert 2 == question.times


def test_where_the_store_cannot_be_read_the_words_stay_and_the_answer_says_why():
    there = [True]

    def asked():
        if not there[0]:
            raise ProjectNotFound("ours")
        return "The map of each"

    panel = LivePanel(asked, Drawn(), served=True, fold=asked)
    show(panel)
    there[0] = False
    redraw_all()
    assert "The map of each" == panel._html.fold
    assert "ci-note" in panel.static_html()
