"""A page with the live widget in it, as the app has it, but with no kernel: what it shows is handed to it."""

from __future__ import annotations

from playwright.sync_api import Page

from coimpact_widgets.serve import resources
from coimpact_widgets.widgets.static_files import module

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Map</title><style>{styles}</style>
<body><main class="page-main"><h1>Map</h1><div id="map"></div></main></body></html>"""
BEGIN = """
const held = { html: "", busy: false, fold: null, key: "map", hidden: false, not_done: "" }, heard = {};
window.model = {
  get: (name) => held[name],
  on: (name, act) => (heard[name] ??= []).push(act),
  send: () => {},
  tell: (html) => { held.html = html; (heard["change:html"] ?? []).forEach((act) => act()); },
};
render({ model: window.model, el: document.querySelector("#map"), signal: new AbortController().signal });
window.begun = true;
"""


def empty_map_page(page: Page) -> None:
    """Make this a page with the widget in it, and nothing in the widget yet."""
    page.set_content(PAGE.format(styles=resources.styles()))
    page.add_script_tag(type="module", content=module("kit.js", "pathway_map.js", "live.js") + BEGIN)
    page.wait_for_function("window.begun")


def draw_map(page: Page, html: str) -> None:
    """Show this HTML in the widget, as a kernel does after a change."""
    page.evaluate("(html) => window.model.tell(html)", html)
