"""Co-Impact under a real JupyterHub with PostgreSQL: who is let in, what they see, and that it is live."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from typing import Any, NamedTuple

import httpx
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.hosting.running_hub import PATIENCE, RunningHub, in_time
from tests.serve.kernel_messages import message, reply

pytestmark = pytest.mark.postgresql

AGREE = "voila/render/1_agree.ipynb?project=practice"


def cookies(browser: httpx.Client, name: str) -> str:
    """What a browser sends to somebody's server."""
    sent = [each for each in browser.cookies.jar if each.path.startswith(f"/base/user/{name}/")]
    return "; ".join(f"{each.name}={each.value}" for each in sent)


class Opened(NamedTuple):
    """Somebody's browser, a page that they opened in it, and the id of its kernel."""

    browser: httpx.Client
    page: httpx.Response
    kernel: str


def opened(hub: RunningHub, name: str, browser: httpx.Client | None = None) -> Opened:
    """Open a page of somebody's server, signed in anew where there is no browser yet."""
    hub.started(name)
    browser = browser or hub.signed_in(name)
    page = browser.get(hub.page(name, AGREE))
    kernel = re.search(r'"kernelId": "([^"]+)"', page.text)
    assert kernel, page.text
    return Opened(browser, page, kernel.group(1))


@pytest.fixture(scope="module")
def ann(hub: RunningHub) -> Opened:
    """Ann, who is in the choir, with a page open."""
    return opened(hub, "ann")


async def connected(
    hub: RunningHub, name: str, kernel: str, cookie: str = "", **settings: float
) -> WebSocketClientConnection:
    """The connection of a page. Raises HTTPClientError when it is refused."""
    url = hub.page(name, f"api/kernels/{kernel}/channels?session_id=test").replace("http:", "ws:")
    told = {"headers": {"Cookie": cookie}, "request_timeout": PATIENCE, "follow_redirects": False}
    request = HTTPRequest(url, **told)
    return await websocket_connect(request, **settings)


async def _states(connection: WebSocketClientConnection) -> dict[str, dict[str, Any]]:
    """What the widgets of a page hold, by id."""
    target = {"comm_id": "control", "target_name": "jupyter.widget.control", "data": {}}
    begun = message("comm_open", target).replace('"metadata": {}', '"metadata": {"version": "1.0.0"}')
    await connection.write_message(begun)
    asked = {"comm_id": "control", "data": {"method": "request_states"}}
    await connection.write_message(message("comm_msg", asked))
    states = (await reply(connection, "comm_msg"))["content"]["data"]["states"]
    return {key: each["state"] for key, each in states.items()}


async def _rules(connection: WebSocketClientConnection) -> tuple[str, list[str]]:
    """The list of ground rules on a page: its id, and the ids of its cards."""
    states = await _states(connection)
    found = [key for key, state in states.items() if state.get("add") == "Add another ground rule"]
    return found[0], [card["id"] for card in states[found[0]]["cards"]]


async def _told(connection: WebSocketClientConnection, list_: str) -> list[str]:
    """The ids of the cards that a page is told are in its list now."""
    while True:
        content = (await reply(connection, "comm_msg"))["content"]
        state = content["data"].get("state", {}) if content["comm_id"] == list_ else {}
        if "cards" in state:
            return [card["id"] for card in state["cards"]]


def soon(waited_for: Awaitable[Any]) -> Any:
    """What comes of it, in time."""
    return asyncio.run(_in_time(waited_for))


async def _in_time(waited_for: Awaitable[Any]) -> Any:
    return await asyncio.wait_for(waited_for, PATIENCE)


@pytest.mark.parametrize("path", ["", AGREE, "join", "privacy", "nowhere"])
def test_who_has_not_signed_in_is_sent_to_the_hub(hub: RunningHub, ann: Opened, path: str) -> None:
    answer = httpx.get(hub.page("ann", path))
    expected = (302, "/base/hub/api/oauth2/authorize")
    assert expected == (answer.status_code, answer.headers["Location"].partition("?")[0])


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_who_has_not_signed_in_reaches_no_kernel(hub: RunningHub, ann: Opened, method: str) -> None:
    assert 403 == httpx.request(method, hub.page("ann", f"api/kernels/{ann.kernel}")).status_code


def test_who_has_not_signed_in_gets_no_connection_to_a_kernel(hub: RunningHub, ann: Opened) -> None:
    with pytest.raises(HTTPClientError, match="403"):
        soon(connected(hub, "ann", ann.kernel))


def test_somebody_of_another_group_gets_no_page_of_it(hub: RunningHub, ann: Opened) -> None:
    assert 403 == hub.signed_in("cat").get(hub.page("ann", AGREE)).status_code


def test_another_group_cannot_even_connect_to_the_database(stores: dict[str, str]) -> None:
    address = stores["garden"].replace("://", "+pg8000://").removesuffix("garden") + "choir"
    with pytest.raises(DBAPIError, match="permission denied"):
        create_engine(address).connect().execute(text("SELECT 1"))


def test_two_people_of_one_group_see_at_once_what_either_does(hub: RunningHub, ann: Opened) -> None:
    async def both(ben: Opened) -> tuple[list[str], list[str]]:
        hers = await connected(hub, "ann", ann.kernel, cookies(ann.browser, "ann"))
        his = await connected(hub, "ben", ben.kernel, cookies(ben.browser, "ben"))
        (her_rules, rules), (his_rules, _) = await _rules(hers), await _rules(his)
        pressed = {"method": "custom", "content": {"type": "remove", "id": rules[0]}}
        await hers.write_message(message("comm_msg", {"comm_id": her_rules, "data": pressed}))
        return rules[1:], await _told(his, his_rules)

    left, told = soon(both(opened(hub, "ben")))
    assert left == told


def test_every_address_on_a_page_is_under_the_user_s_own(ann: Opened) -> None:
    addresses = re.findall(r'\s(?:href|src|action)="([^"]*)"', ann.page.text)
    addresses += re.findall(r'"baseUrl": "([^"]*)"', ann.page.text)
    elsewhere = [each for each in addresses if re.match(r"/|\w+:", each) and not each.startswith("data:")]
    assert {"/base/user/ann/", "/base/user/ann/privacy"} == set(elsewhere)


@pytest.mark.parametrize("path", ["privacy", "nowhere"])
def test_every_other_page_leads_back_to_the_user_s_own_start(hub: RunningHub, ann: Opened, path: str) -> None:
    assert 'href="/base/user/ann/"' in ann.browser.get(hub.page("ann", path)).text


@pytest.mark.parametrize("path", ["", "?project=practice"])
def test_the_start_of_a_server_leads_to_its_first_page(hub: RunningHub, ann: Opened, path: str) -> None:
    start = ann.browser.get(hub.page("ann").removesuffix("/") + path)
    assert hub.page("ann", f"voila/render/0_start.ipynb{path}") == str(start.url)


def test_a_page_is_shown_in_no_frame(ann: Opened) -> None:
    assert "frame-ancestors 'none'" in ann.page.headers["Content-Security-Policy"]


def test_no_page_holds_a_token(ann: Opened) -> None:
    held = [each.value for each in ann.browser.cookies.jar if each.name != "_xsrf"]
    assert [each for each in held if each in ann.page.text] == []
    assert re.search(r'token"?\s*[:=]\s*"?\w{20}', ann.page.text) is None


def _given_on_signing_in(hub: RunningHub, **headers: str) -> dict[str, tuple[str, bool, bool]]:
    """The path of each cookie of a server, whether it is kept from scripts, and whether it is secure."""
    browser = hub.signed_in("ann")
    found = SimpleCookie()
    answer = browser.get(hub.page("ann", "privacy"), headers=headers)
    for each in (*answer.history, answer):
        if each.url.path.startswith("/base/user/ann/"):
            for line in each.headers.get_list("Set-Cookie"):
                found.load(line)
    return {key: (one["path"], bool(one["httponly"]), bool(one["secure"])) for key, one in found.items()}


def test_the_cookie_of_a_server_is_sent_to_it_alone_and_read_by_no_script(
    hub: RunningHub, ann: Opened
) -> None:
    assert ("/base/user/ann/", True, False) == _given_on_signing_in(hub)["jupyterhub-user-ann"]


def test_a_cookie_of_a_server_is_secure_where_the_proxy_says_that_the_way_is(
    hub: RunningHub, ann: Opened
) -> None:
    given = _given_on_signing_in(hub, **{"X-Forwarded-Proto": "https"})
    assert ("/base/user/ann/", True, True) == given["jupyterhub-user-ann-oauth-state"]


FROM_THE_PAGE = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "no-cors"}


def test_a_page_asks_after_its_kernel_in_a_way_that_a_hub_lets_through(hub: RunningHub, ann: Opened) -> None:
    kernel = hub.page("ann", f"api/kernels/{ann.kernel}")
    assert 200 == ann.browser.get(kernel, headers=FROM_THE_PAGE).status_code


def test_a_page_has_the_next_one_made_ahead_and_no_other_website_does(hub: RunningHub, ann: Opened) -> None:
    token = next(
        each.value for each in ann.browser.cookies.jar if each.name == "_xsrf" and "user" in each.path
    )
    asked = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors", "Coimpact-Ahead": "1"}
    page, browser = hub.page("ann", AGREE), ann.browser
    elsewhere = browser.get(page, headers=asked, follow_redirects=False).status_code
    assert (302, 204) == (elsewhere, browser.get(page, headers=asked | {"X-XSRFToken": token}).status_code)


def test_a_page_that_is_closed_ends_its_kernel_and_no_other_website_does(
    hub: RunningHub, ann: Opened
) -> None:
    browser, _, kernel = opened(hub, "ann", ann.browser)
    token = next(each.value for each in browser.cookies.jar if each.name == "_xsrf" and "user" in each.path)
    end = hub.page("ann", f"voila/api/shutdown/{kernel}")
    elsewhere = browser.post(end, headers=FROM_THE_PAGE).status_code
    closed = browser.post(end, headers=FROM_THE_PAGE, data={"_xsrf": token}).status_code
    assert (403, 204) == (elsewhere, closed)


def test_the_hub_is_told_when_somebody_was_here(hub: RunningHub, ann: Opened) -> None:
    before = hub.user("ann")["servers"][""]["last_activity"]
    opened(hub, "ann", ann.browser)
    assert in_time(lambda: hub.user("ann")["servers"][""]["last_activity"] > before, True)


def test_somebody_in_no_group_with_a_store_gets_no_server(hub: RunningHub) -> None:
    hub.ask_to_start("dan")
    assert in_time(lambda: "You are in no group that uses Co-Impact." in "".join(hub.said), True)
    assert hub.user("dan")["servers"] == {}


@contextmanager
def idle_servers_end(hub: RunningHub) -> Iterator[None]:
    """Have the hub's idle culler end each server that nobody uses for three seconds."""
    culler = [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3", "--cull-every=1"]
    ender = subprocess.Popen(
        [*culler, f"--url={hub.address}/hub/api"],
        env={"JUPYTERHUB_API_TOKEN": hub.secrets["TOKEN_OF_TESTS"]},
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        ender.terminate()
        ender.wait()


def test_a_server_that_nobody_uses_is_ended_though_a_page_is_open(hub: RunningHub) -> None:
    async def until_it_ends(ben: Opened) -> None:
        cookie = cookies(ben.browser, "ben")
        connection = await connected(hub, "ben", ben.kernel, cookie, ping_interval=0.5)
        with idle_servers_end(hub):
            while await connection.read_message() is not None:
                pass

    ben = opened(hub, "ben")
    soon(until_it_ends(ben))
    kernel = hub.page("ben", f"api/kernels/{ben.kernel}")
    assert in_time(lambda: ben.browser.get(kernel, headers=FROM_THE_PAGE).status_code, 424) == 424


def test_no_log_holds_a_secret(hub: RunningHub, ann: Opened, stores: dict[str, str]) -> None:
    # The hub logs the id of a session, which lets nobody in.
    held = [each.value for each in ann.browser.cookies.jar if each.name != "jupyterhub-session-id"]
    held += [*hub.secrets.values(), *(f"of-the-{group}" for group in stores)]
    said = "".join(hub.said)
    assert [each for each in held if each and each in said] == []
    assert re.findall(r"(?:token|code)=(?!\[secret\])[\w-]{16,}", said) == []
