"""A page of the real app, as a person has it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import MINUTE
from tests.running_app import running_app

__all__ = ["running_app"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page, patient enough for a busy machine."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(MINUTE)
    yield context.new_page()
    context.close()
