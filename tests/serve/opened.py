"""Opens a page of the app and waits until it is ready, as every browser test here does first."""

from __future__ import annotations

import json

from playwright.sync_api import Page

READY = "html[data-ready='true']"


def opened(page: Page, address: str) -> Page:
    """The page, once every output on it has been drawn."""
    page.goto(address)
    page.wait_for_selector(READY)
    return page


def kernel_of(page: Page) -> str:
    """The id of the kernel behind an open page."""
    config = json.loads(page.locator("#kernel").text_content() or "{}")
    return str(config["kernelId"])
