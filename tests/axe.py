"""What axe finds wrong with a page for people who use assistive technology."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

THERE = "'axe' in window"


def violations(page: Page, within: str = "") -> list[str]:
    """Each rule that is broken, with the first place. `within` is the part of the page to look at."""
    axe = Axe(THERE) if page.evaluate(THERE) else Axe()  # half a megabyte, which a page keeps
    found = axe.run(page, context=within) if within else axe.run(page)
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found.response["violations"]]
