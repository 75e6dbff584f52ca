"""The pages of guests and their kernels: each is theirs alone, while the invitation stands."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Page, Request, expect
from tornado.httpclient import HTTPClientError

from coimpact_widgets.domain.invitation import May, new_key
from coimpact_widgets.domain.project import Project
from coimpact_widgets.store import Store
from tests.running_app import RunningApp
from tests.serve.kernel_messages import connected
from tests.serve.opened import READY
from tests.serve.phone import FROM_ELSEWHERE, PATIENCE, ROOM, join, kernel_of_page, known_by


def test_a_guest_has_their_own_kernel_and_nobody_else_s(
    room: RunningApp, phone: httpx.Client, store: Store, ours: Project
) -> None:
    key = store.invite(ours.id, May.CHANGE)
    join(phone, key)
    kernel = kernel_of_page(phone, ours.id)
    with httpx.Client(base_url=room.address, headers=FROM_ELSEWHERE, timeout=PATIENCE) as other:
        join(other, key)
        theirs = [other.get(f"/api/kernels/{kernel}"), other.delete(f"/api/kernels/{kernel}")]
        theirs.append(other.post(f"/voila/api/shutdown/{kernel}", headers=_token(other)))
    assert ([True] * 3, 200) == (
        [each.status_code in {403, 404} for each in theirs],
        phone.get(f"/api/kernels/{kernel}").status_code,
    )


def _token(client: httpx.Client) -> dict[str, str]:
    return {"X-XSRFToken": client.cookies["_xsrf"]}


def _channels(room: RunningApp, kernel: str, **headers: str) -> None:
    """Open the channels of a kernel and close them. Runs in a thread of its own, without a browser's loop."""

    async def once() -> None:
        connection = await connected(room.address, kernel, **FROM_ELSEWHERE, **headers)
        connection.close()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, once()).result()


def test_the_channels_of_a_kernel_are_its_owner_s(
    room: RunningApp, phone: httpx.Client, store: Store, ours: Project
) -> None:
    join(phone, store.invite(ours.id, May.CHANGE))
    kernel = kernel_of_page(phone, ours.id)
    cookie = "; ".join(f"{name}={value}" for name, value in phone.cookies.items())
    _channels(room, kernel, Cookie=cookie)
    for refused in (
        {},
        {"Cookie": "coimpact-guest=x"},
        {"Cookie": cookie, "Origin": "http://elsewhere.example"},
    ):
        with pytest.raises(HTTPClientError, match=r"40[34]"):
            _channels(room, kernel, **refused)


def test_a_page_of_somebody_at_home_is_no_guest_s(room: RunningApp, phone: httpx.Client) -> None:
    with httpx.Client(base_url=room.address, timeout=PATIENCE) as home:
        kernel = kernel_of_page(home, "our-cafe")
    assert 404 == phone.get(f"/api/kernels/{kernel}").status_code


def test_an_invitation_that_is_renewed_ends_its_pages_and_opens_none(
    phone: httpx.Client, store: Store, ours: Project
) -> None:
    join(phone, store.invite(ours.id, May.CHANGE))
    kernel = kernel_of_page(phone, ours.id)
    store.invite(ours.id, May.CHANGE)
    answer = phone.get("/voila/render/guest.ipynb", params={"project": ours.id})
    assert (302, "/join") == (answer.status_code, answer.headers["Location"])
    end = monotonic() + PATIENCE
    while (status := phone.get(f"/api/kernels/{kernel}").status_code) == 200 and monotonic() < end:
        pass
    assert 410 == status


def test_no_key_and_no_secret_of_a_browser_is_in_anything_that_a_loud_server_writes(
    room: RunningApp, phone: httpx.Client, store: Store, ours: Project
) -> None:
    right, wrong = store.invite(ours.id, May.CHANGE), new_key()
    for key in (wrong, right):
        join(phone, key)
    phone.get("/voila/render/breaks.ipynb", params={"project": ours.id})
    files = [each.read_bytes() for each in room.store.parent.rglob("*") if each.is_file()]
    written = b"".join(files) + "".join(room.said).encode()
    secrets = [right, wrong, *known_by(phone)]
    assert (3, True, []) == (
        len(secrets),
        b"DEBUG" in written,
        [each for each in secrets if each.encode() in written],
    )


@pytest.mark.browser
def test_a_key_in_a_link_or_typed_is_kept_by_the_tab_and_sent_in_a_body_alone(
    room: RunningApp, page: Page, store: Store, ours: Project
) -> None:
    key, told = store.invite(ours.id, May.LOOK), []

    def look(request: Request) -> None:
        told.append(f"{request.method} {request.url} {request.headers}")

    page.on("request", look)
    address = f"http://{ROOM}:{urlsplit(room.address).port}"
    page.goto(f"{address}/join#key={key}")
    expect(page.get_by_role("status")).to_have_text("You have the key of an invitation.")
    assert f"{address}/join" == page.url
    page.get_by_label("Carer").check()
    page.get_by_role("button", name="Continue").click()
    page.wait_for_selector(READY)
    assert (f"{address}/voila/render/0_start.ipynb?project=our-cafe", []) == (
        page.url,
        [each for each in told if key in each],
    )
    new = store.invite(ours.id, May.LOOK)
    expect(page.locator("#connection")).to_have_text(
        "Your invitation has ended. What was saved is safe. Ask for a new one."
    )

    # A key that is typed stays until it opens something, and then for as long as the tab does.
    page.goto(f"{address}/join")
    page.get_by_label("Carer").check()
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("#key-error")).to_have_text(
        "This key opens nothing here. Check it, or ask for a new invitation."
    )
    asked = page.get_by_label("What is the key of your invitation?")
    expect(asked).to_have_value(key)
    asked.fill(new[:-3])
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("#key-error")).to_have_text(
        "This key is too short: 3 letters or numbers are missing."
    )
    expect(asked).to_have_value(new[:-3])
    asked.fill(new)
    page.get_by_role("button", name="Continue").click()
    page.wait_for_selector(READY)
    page.goto(f"{address}/join")
    expect(page.get_by_role("status")).to_have_text("You have the key of an invitation.")
    assert [] == [each for each in told if new[:-3] in each]
