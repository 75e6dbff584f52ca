"""What holds for every test."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from coimpact_widgets.serve import forked_kernels
from tests.chromium import ARGUMENTS, TO_INSTALL, chromium

MINUTE = 60_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files whose tests drive a browser last.

    While one is driven, this thread has an event loop, which the code under test takes for a kernel's.
    """
    driven = {item.path for item in items if "browser" in getattr(item, "fixturenames", ())}
    items.sort(key=lambda item: item.path in driven)


@pytest.fixture(scope="session", autouse=True)
def _nobody_s_own_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests out of the projects of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COIMPACT_STORE", str(tmp_path_factory.mktemp("store") / "store.sqlite"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _kernels_are_forked() -> None:
    """Run notebooks in kernels that need not import everything anew, as the app does."""
    if forked_kernels.offered():
        KernelProvisionerFactory.instance().default_provisioner_name = forked_kernels.NAME


@pytest.fixture(autouse=True)
def _a_page_of_its_own() -> None:
    """Let no change in this test reach the panels of those before it."""
    live = sys.modules.get("coimpact_widgets.widgets.live")
    if live:
        live._panels.clear()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window, and patient enough for a busy machine.

    Where there is none, its tests are left out at home and fail in CI.
    """
    found = chromium()
    if found is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(TO_INSTALL)
    expect.set_options(timeout=MINUTE)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """What a browser keeps between pages: scripts that it has loaded once, above all."""
    kept = browser.new_context(viewport={"width": 1280, "height": 900})
    kept.set_default_timeout(MINUTE)
    kept.set_default_navigation_timeout(
        5 * MINUTE
    )  # the first page of a server waits for all that it imports
    yield kept
    kept.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A new page, closed as a person closes it, so that its kernel ends."""
    opened = context.new_page()
    yield opened
    if not opened.is_closed():
        opened.close(run_before_unload=True)
    opened.close()
