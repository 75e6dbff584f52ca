"""A kernel, the network and the server fail while people write: nothing is lost, and the page goes on."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.store import Store
from tests.running_app import RunningApp, app_running
from tests.serve.opened import READY, opened
from tests.serve.test_connection import BACK, LOST
from tests.served import free_port

pytestmark = pytest.mark.browser

STOPPED = "This page has stopped: what you saved is safe, and what you typed is kept. Reload to carry on."


class Server:
    """The app, which can be ended and started again at the same address with the same store."""

    def __init__(self, folder: Path, workbooks: Path) -> None:
        self._where, self._port, self._running = (folder, workbooks), free_port(), ExitStack()
        self.store = folder / "store.sqlite"

    def start(self) -> RunningApp:
        """Run it."""
        return self._running.enter_context(app_running(*self._where, port=self._port))

    def end(self) -> None:
        """End it."""
        self._running.close()


@pytest.fixture
def server(tmp_path: Path, workbooks: Path) -> Iterator[Server]:
    """A server that is not started yet."""
    made = Server(tmp_path, workbooks)
    yield made
    made.end()


class Wire:
    """What stands between a page and its kernel. Once it is `cut`, the connection used next is lost."""

    def __init__(self, page: Page) -> None:
        self.cut = False
        page.route_web_socket("**/channels*", self._join)

    def _join(self, socket: WebSocketRoute) -> None:
        server, lost = socket.connect_to_server(), list[object]()

        def hand_on(said: str | bytes) -> None:
            if self.cut or lost:
                lost.append(said)
                self.cut = False
            else:
                server.send(said)

        socket.on_message(hand_on)


def _said(page: Page) -> Locator:
    return page.locator("#connection")


def _written(page: Page) -> Locator:
    return page.get_by_label("What do you do?").and_(page.locator(":not([readonly])"))


def _write(page: Page, button: str, text: str) -> None:
    page.get_by_role("button", name=button).click()
    _written(page).fill(text)


def _save(page: Page) -> None:
    page.get_by_role("button", name="Save").click()


def _change(page: Page, card: str, text: str) -> None:
    page.get_by_role("button", name=f"Change {card}").click()
    _written(page).fill(text)


def _expect_cards(page: Page, *texts: str) -> None:
    expect(page.locator(".ci-card-title")).to_have_text(list(texts))


def test_whatever_fails_nothing_saved_or_typed_is_lost_and_the_page_says_how_to_carry_on(
    server: Server, page: Page
) -> None:
    address, wire = server.start().page("cards.ipynb", project="ours"), Wire(page)
    with Store.open(str(server.store)) as store:
        store.save(store.create_project("Ours").id, Activity("Art"))

        # The kernel is killed while somebody types.
        opened(page, address)
        _write(page, "Add another activity", "Dance")
        os.kill(int(page.locator("#kernel-process").inner_text()), signal.SIGKILL)
        expect(_said(page)).to_have_text(STOPPED)
        page.get_by_role("link", name="Reload to carry on.").click()
        page.wait_for_selector(READY)
        expect(page.get_by_role("textbox", name="What do you do?")).to_have_value("Dance")
        page.get_by_role("button", name="Copy What do you do?").click()
        page.get_by_role("button", name="Add another activity").click()
        _written(page).press("Control+v")
        expect(page.get_by_role("heading", name="What you typed before")).to_have_count(0)

        # What is said gets lost on the way, and neither end knows.
        wire.cut = True
        _save(page)
        expect(page.get_by_text("Saved", exact=True)).to_have_count(0)
        expect(_said(page)).to_have_text(BACK)
        _expect_cards(page, "Art", "Dance")

        # Two people are at one card, each in a kernel of their own.
        other = page.context.new_page()
        _change(opened(other, address), "Art", "Art by night")
        _change(page, "Art", "Art by day")
        _save(other)
        _expect_cards(other, "Art by night", "Dance")
        _save(page)
        expect(page.get_by_role("heading", name="Somebody else changed this too")).to_be_visible()
        expect(page.locator(".ci-conflict")).to_contain_text("Art by night")
        page.get_by_role("button", name="Keep mine").click()
        _expect_cards(page, "Art by day", "Dance")
        other.close(run_before_unload=True)

        # The network goes and comes back.
        _write(page, "Add another activity", "Music")
        page.context.set_offline(True)
        expect(_said(page)).to_have_text(LOST)
        expect(page.get_by_text("Saved", exact=True)).to_have_count(0)
        page.context.set_offline(False)
        _save(page)
        _expect_cards(page, "Art by day", "Dance", "Music")

        # The server is started again.
        page.get_by_role("button", name="Add a change").click()
        changes = page.get_by_label("What changes?")
        changes.and_(page.locator(":not([readonly])")).fill("Calm")
        _write(page, "Add another activity", "Songs")
        server.end()
        expect(_said(page)).to_have_text(LOST)
        changes.fill("Calm at night")
        server.start()
        expect(_said(page)).to_have_text(STOPPED)
        page.get_by_role("link", name="Reload to carry on.").click()
        page.wait_for_selector(READY)
        _expect_cards(page, "Art by day", "Dance", "Music")
        expect(page.get_by_role("textbox", name="What do you do?")).to_have_value("Songs")

        # What is newer than the draft is seen before its form.
        expect(changes.and_(page.locator(":not([readonly])"))).to_have_value("Calm")
        expect(page.locator(".page-typed textarea")).to_have_count(2)
        expect(page.locator(".page-typed")).to_be_focused()
        expect(page.get_by_role("heading", name="What you typed before")).to_be_in_viewport()
        changes.and_(page.locator(":not([readonly])")).fill("Calm at night")
        expect(page.locator(".page-typed textarea")).to_have_count(1)
        assert ["Art by day", "Dance", "Music"] == [
            each.value.text for each in store.contents("ours").of(Activity)
        ]
