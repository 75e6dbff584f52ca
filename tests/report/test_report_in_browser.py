"""The HTML report in a real browser: axe, a narrow screen, a large text, and no request to another place."""

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.report.html_file import write_html
from tests.axe import violations
from tests.report.projects import nasty_report, practice_report

pytestmark = pytest.mark.browser

REPORTS = {
    "publish": practice_report,
    "inside": lambda: practice_report(View.INSIDE),
    "nasty": nasty_report,
}


@pytest.fixture(params=REPORTS, scope="module")
def opened(request, context, tmp_path_factory):
    """A page with the report open, and every address that it asked for."""
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_bytes(write_html(REPORTS[request.param]()))
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    yield page, asked
    page.close()


@pytest.fixture
def report(opened):
    """The same, as wide as most screens, with everything closed that can be."""
    page, asked = opened
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")
    return page, asked


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(report, width):
    page, _ = report
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert [] == violations(page)


@pytest.mark.parametrize("width", [1280, 360, 320])
def test_the_page_never_scrolls_sideways(report, width):
    page, _ = report
    page.set_viewport_size({"width": width, "height": 900})
    assert width == page.evaluate("document.documentElement.scrollWidth")


def test_it_asks_only_for_itself(report):
    page, asked = report
    assert [] == [url for url in asked if url != page.url and not url.startswith("data:")]


def test_every_picture_is_drawn(report):
    page, _ = report
    assert page.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)")


def test_the_pathway_is_a_picture_where_there_is_room_and_a_list_where_there_is_not(report):
    page, _ = report
    wide = page.locator(".ci-pathway-picture").is_visible()
    page.set_viewport_size({"width": 360, "height": 900})
    narrow = page.locator(".ci-pathway-picture").is_visible(), page.locator(".ci-pathway-list").is_visible()
    assert (True, (False, True)) == (wide, narrow)


def test_numbers_for_evaluators_open_by_keyboard(report):
    page, _ = report
    first = page.locator("details:has(table)").first
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    assert first.locator("table").last.is_visible()
