"""Beside a report there is a chart, a file of results, the data and the whole project to take away."""

from __future__ import annotations

from dataclasses import replace

from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.widgets.given_away import Made
from coimpact_widgets.widgets.panel import Panel
from coimpact_widgets.widgets.prose import Prose
from coimpact_widgets.widgets.take_away import LEFT_OUT, NOTHING_DRAWN, TakeAway

from .fake_keeper import FakeKeeper

NOTE = Shared("", "safe to publish", "under 5", "[1]", "one chart")
CHARTS = [("m1", "Listened to"), ("Visits", "Visits")]


def opened(keeper, charts=CHARTS, write_archive=lambda: b"archive"):
    return TakeAway(
        keeper,
        charts,
        lambda about, form: Made(f"{about}, {form}".encode(), replace(NOTE, form=form)),
        lambda: Made(b"results", Shared("JSON", "safe to publish", "under 5", "[2]", "results")),
        Panel(Prose("The data")),
        write_archive,
    )


def shared(keeper):
    return [record.value for record in keeper.contents().of(Shared)]


def test_the_chart_that_was_chosen_is_made_in_each_form():
    panel = opened(FakeKeeper())
    panel.chart_choice.value = "Visits"
    assert {"PDF": b"Visits, PDF", "HTML": b"Visits, HTML"} == {
        form: page.make() for form, page in panel.pages.items()
    }


def test_what_was_published_with_a_chart_and_with_results_is_kept():
    keeper = FakeKeeper()
    panel = opened(keeper)
    panel.pages["PDF"].make()
    panel.results.make()
    assert [
        Shared("PDF", "safe to publish", "under 5", "[1]", "one chart"),
        Shared("JSON", "safe to publish", "under 5", "[2]", "results"),
    ] == shared(keeper)


def test_each_file_has_a_name_of_its_own():
    panel = opened(FakeKeeper())
    assert {"p-one-chart.pdf", "p-one-chart.html", "p-results.json", "p.coimpact.zip"} == {
        each.file_name for each in (*panel.pages.values(), panel.results, panel.archive)
    }


def test_the_whole_project_can_be_taken_away_and_is_no_report():
    keeper = FakeKeeper()
    assert (b"archive", []) == (opened(keeper).archive.make(), shared(keeper))


def test_beside_the_copy_stands_what_it_leaves_out_and_without_a_copy_nothing():
    panels = opened(FakeKeeper()), opened(FakeKeeper(), write_archive=None)
    assert [True, False] == [LEFT_OUT[:20] in html(each) for each in panels]
    assert [True, False] == ["A copy of everything" in html(each) for each in panels]


def html(panel):
    return "".join(each.static_html() for each in panel.view.children if hasattr(each, "static_html"))


def test_without_anything_to_draw_there_is_a_sentence_and_no_button():
    panel = opened(FakeKeeper(), charts=[])
    said = [each.static_html() for each in panel.view.children]
    assert f'<p dir="auto">{NOTHING_DRAWN}</p>' in said
    assert not {panel.chart_choice, *panel.pages.values()} & set(panel.view.children)
