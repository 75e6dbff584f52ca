"""A page with the live widget in it, as the app has it, but with no kernel: what it shows is handed to it."""

from __future__ import annotations

import json

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
  send: (message) => window.said.push(message.told),
  tell: (name, value) => { held[name] = value; (heard[`change:${name}`] ?? []).forEach((act) => act()); },
};
window.said = [];
render({ model: window.model, el: document.querySelector("#map"), signal: new AbortController().signal });
window.begun = true;
"""


def empty_map_page(page: Page, fold: str | None = None) -> None:
    """Make this a page with the widget in it, which these words open, and nothing in the widget yet."""
    page.set_content(PAGE.format(styles=resources.styles()))
    begin = BEGIN.replace("fold: null", f"fold: {json.dumps(fold)}")
    page.add_script_tag(type="module", content=module("kit.js", "pathway_map.js", "live.js") + begin)
    page.wait_for_function("window.begun")


def draw_map(page: Page, html: str) -> None:
    """Show this HTML in the widget, as a kernel does after a change."""
    page.evaluate("(html) => window.model.tell('html', html)", html)


def name_fold(page: Page, words: str) -> None:
    """Let these be the words that open the widget; with none, there is nothing to open."""
    page.evaluate("(words) => window.model.tell('fold', words)", words)


def told(page: Page) -> list[str]:
    """What the widget has told the kernel, in order."""
    said: list[str] = page.evaluate("window.said")
    return said
