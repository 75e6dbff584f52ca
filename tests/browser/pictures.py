"""Looks at a page as people see it: pictures to keep, what axe finds, and whether anything is cut off."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page

from tests.axe import violations

FOLDER = Path(os.environ.get("COIMPACT_PICTURES", Path(__file__).resolve().parents[2] / "artefacts"))
"""Where the pictures are kept, to be looked at. They are never compared."""

LOOKED_AT = os.environ.get("CI") != "true"
"""Pictures take time, and where nobody sees them they are not taken."""

WIDTHS = (1280, 800, 360, 320)
"""A projector, a tablet, a phone, and 1280 px at a zoom of 400%."""

PICTURED = (1280, 360, 320)
CHECKED = (1280, 320)
"""Where axe looks: at the widest and the narrowest arrangement of a page.

Our styles change at 40, 48, 56 and 62rem, and with the width of what holds a part. Of what lies between, 800
px alone is looked at, and only for whether anything is cut off.
"""


def look(page: Page, name: str) -> list[str]:
    """Take pictures. Returns what axe finds, and each width at which the page is wider."""
    FOLDER.mkdir(exist_ok=True)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
        )
        if LOOKED_AT and width in PICTURED:
            page.screenshot(path=FOLDER / f"{name}-{width}.png", full_page=True)
        wide = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{name} is {wide} px wide on a screen of {width} px"] if wide > width else []
        found += [f"{name} at {width} px: {each}" for each in violations(page)] if width in CHECKED else []
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    return found
