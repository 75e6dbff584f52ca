"""The map in a real browser: its size, the walk along its links, and the list in its place on a phone."""

import pytest
from playwright.sync_api import expect

from coimpact_widgets.domain.pathway import Pathway
from coimpact_widgets.present.pathway_map import pathway_html
from tests.axe import violations
from tests.present.map_page import draw_map, empty_map_page
from tests.present.test_pathway_cards import PATHWAY

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def opened(context):
    page = context.new_page()
    page.set_default_timeout(10_000)
    empty_map_page(page)
    yield page
    page.close()


@pytest.fixture
def page(opened):
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.emulate_media(media="screen")
    empty_map_page(opened)
    draw_map(opened, pathway_html(PATHWAY))
    return opened


def card(page, name):
    return page.get_by_role("img", name=name)


def test_arrow_keys_walk_along_the_links_and_each_card_is_read_aloud(page):
    page.get_by_role("group", name="The map, from what we do to the impact").focus()
    page.keyboard.press("Tab")
    expect(card(page, "What we do. Run a café.")).to_be_focused()
    for key, name in (("ArrowRight", "Outcome. "), ("ArrowRight", "Impact. "), ("ArrowLeft", "Outcome. ")):
        page.keyboard.press(key)
        expect(card(page, name)).to_be_focused()
    assert "because people meet" in (card(page, "Outcome. ").get_attribute("aria-label") or "")


def test_its_size_is_chosen_with_buttons_and_stays_when_it_is_drawn_anew(page):
    width = "document.querySelector('.ci-map-view > svg').getBoundingClientRect().width"
    before, said = page.evaluate(width), page.locator(".ci-map-said")
    page.get_by_role("button", name="Larger").press("Enter")
    larger = page.evaluate(width)
    expect(said).to_have_text("The map is larger.")
    draw_map(page, pathway_html(PATHWAY) + " ")
    assert (True, larger) == (larger > before * 1.2, page.evaluate(width))
    expect(page.get_by_role("button", name="Larger")).to_be_focused()


def test_the_card_that_somebody_is_at_keeps_the_focus_when_another_person_edits(page):
    card(page, "Outcome. ").focus()
    draw_map(page, pathway_html(PATHWAY).replace("Run a café", "Open a café"))
    expect(card(page, "Outcome. ")).to_be_focused()


def test_the_walk_begins_at_the_first_card_though_the_map_began_with_another(page):
    draw_map(page, pathway_html(Pathway(impacts=PATHWAY.impacts)))
    draw_map(page, pathway_html(PATHWAY))
    page.get_by_role("group", name="The map, from what we do to the impact").focus()
    page.keyboard.press("Tab")
    expect(card(page, "What we do. Run a café.")).to_be_focused()


def test_on_a_phone_the_list_stands_in_its_place(page):
    page.set_viewport_size({"width": 360, "height": 800})
    shown = [page.locator(each).is_visible() for each in (".ci-pathway-picture", ".ci-pathway-list")]
    assert ([False, True], 360) == (shown, page.evaluate("document.documentElement.scrollWidth"))


def test_on_paper_the_whole_map_fits_and_the_list_stands_beneath(page):
    page.get_by_role("button", name="Larger").press("Enter")
    page.set_viewport_size({"width": 700, "height": 990})
    page.emulate_media(media="print")
    wide = page.evaluate("document.querySelector('.ci-map-view > svg').getBoundingClientRect().right")
    assert (True, True) == (wide <= 700, page.locator(".ci-pathway-list").is_visible())


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    if width > 1000:
        card(page, "Outcome. ").focus()
    assert [] == violations(page)
