"""What becomes of the kernel behind a page, and what the page says of it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

import httpx
import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.running_app import RunningApp
from tests.serve.opened import READY, kernel_of, opened

pytestmark = pytest.mark.browser

PATIENCE = 15.0
LOST = "The connection is lost: what you do here is kept until it is back."
BACK = "The connection is back."
STOPPED = "This page has stopped: what you saved is safe. Reload to carry on."


def _becomes(found: Callable[[], int], wanted: int) -> int:
    """What `found` gives once it is `wanted`, or whatever it gives when patience ends."""
    end = monotonic() + PATIENCE
    while (last := found()) != wanted and monotonic() < end:
        pass
    return last


def _kernel(app: RunningApp, id: str) -> int:
    return httpx.get(f"{app.address}/api/kernels/{id}").status_code


def test_an_open_page_has_a_kernel(app: RunningApp, page: Page) -> None:
    assert 200 == _kernel(app, kernel_of(opened(page, app.page("0_start.ipynb"))))


def test_closing_a_page_ends_its_kernel(app: RunningApp, page: Page) -> None:
    kernel = kernel_of(opened(page, app.page("0_start.ipynb")))
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert 404 == _becomes(lambda: _kernel(app, kernel), 404)


def test_loading_a_page_again_ends_the_kernel_it_had(app: RunningApp, page: Page) -> None:
    kernel = kernel_of(opened(page, app.page("0_start.ipynb")))
    page.reload()
    assert 404 == _becomes(lambda: _kernel(app, kernel), 404)


def test_going_to_another_step_ends_the_kernel_of_the_first(app: RunningApp, page: Page) -> None:
    kernel = kernel_of(opened(page, app.page("0_start.ipynb")))
    page.get_by_role("link", name="Next: Agree how you work").click()
    assert 404 == _becomes(lambda: _kernel(app, kernel), 404)


def test_a_page_says_that_its_connection_is_lost(app: RunningApp, page: Page) -> None:
    opened(page, app.page("0_start.ipynb"))
    page.context.set_offline(True)
    try:
        expect(page.locator("#connection")).to_have_text(LOST)
    finally:
        page.context.set_offline(False)


def test_a_page_says_that_it_is_connected_again(app: RunningApp, page: Page) -> None:
    sockets = _sockets(page)
    opened(page, app.page("0_start.ipynb"))
    sockets[-1].close()
    expect(page.locator("#connection")).to_have_text(BACK, timeout=PATIENCE * 1000)


def test_what_people_do_after_a_lost_connection_still_counts_and_ends_the_word_of_it(
    app: RunningApp, page: Page
) -> None:
    sockets = _sockets(page)
    opened(page, app.page("0_start.ipynb"))
    sockets[-1].close()
    expect(page.locator("#connection")).to_have_text(BACK, timeout=PATIENCE * 1000)
    page.get_by_role("button", name="Press me").click()
    expect(page.get_by_text("Pressed", exact=True)).to_be_visible()
    expect(page.locator("#connection")).to_have_text("")


def test_a_page_whose_kernel_was_put_to_rest_offers_a_way_on(app: RunningApp, page: Page) -> None:
    sockets = _sockets(page)
    kernel = kernel_of(opened(page, app.page("0_start.ipynb")))
    _end(page, app, kernel)
    sockets[-1].close()
    expect(page.locator("#connection")).to_have_text(STOPPED, timeout=PATIENCE * 1000)
    page.get_by_role("link", name="Reload to carry on.").click()
    page.wait_for_selector(READY)
    assert 200 == _kernel(app, kernel_of(page))


def test_a_page_whose_kernel_fell_over_offers_a_way_on(app: RunningApp, page: Page) -> None:
    opened(page, app.page("falls.ipynb"))
    page.get_by_role("button", name="Fall over").click()
    expect(page.locator("#connection")).to_have_text(STOPPED, timeout=PATIENCE * 1000)


def _sockets(page: Page) -> list[WebSocketRoute]:
    """The connections that the page will make, so that a test can cut them."""
    made: list[WebSocketRoute] = []

    def make(socket: WebSocketRoute) -> None:
        socket.connect_to_server()
        made.append(socket)

    page.route_web_socket("**/channels*", make)
    return made


def _end(page: Page, app: RunningApp, kernel: str) -> None:
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    ended = httpx.delete(
        f"{app.address}/api/kernels/{kernel}",
        cookies={"_xsrf": cookies["_xsrf"]},
        headers={"X-XSRFToken": cookies["_xsrf"]},
    )
    assert 204 == ended.status_code
