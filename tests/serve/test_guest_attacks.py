"""What guests try who want more than their project, and strangers who want anything. They get nothing."""

from __future__ import annotations

import asyncio
import http.client
import json
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote, urlsplit

import httpx
import pytest
from tornado.httpclient import HTTPClientError
from tornado.websocket import WebSocketClientConnection

from coimpact_widgets.domain.invitation import May
from coimpact_widgets.store import Store
from tests.running_app import RunningApp
from tests.serve.conftest import SECRET
from tests.serve.kernel_messages import all_until, connected, message
from tests.serve.phone import FROM_ELSEWHERE, PATIENCE, ROOM, join, kernel_of_page
from tests.serve.test_security import LISTS, OUTSIDE, REFUSED, ROUTES

T = TypeVar("T")

OURS, THEIRS = "our-cafe", "their-choir"
ASKED_OF_A_KERNEL = (
    *("execute_request", "input_reply", "inspect_request", "complete_request", "is_complete_request"),
    *("history_request", "debug_request", "connect_request", "interrupt_request", "create_subshell_request"),
)
OUTSIDE_TOO = (
    *OUTSIDE,
    *("%252e%252e%252fabove.txt", "....//above.txt", "linked.txt", "linked/above.txt", "linked.ipynb"),
    *("linked/above.ipynb", "/etc/hostname", "%2fetc%2fhostname", "file:///etc/hostname"),
)
"""Paths that lead out of the workbooks: upwards, hidden in codes, by links there, and from the top."""


class Guest(NamedTuple):
    """Somebody who joined by an invitation, and the kernel of a page of theirs that has panels."""

    phone: httpx.Client
    kernel: str


@pytest.fixture(scope="module", params=list(May))
def guest(request: pytest.FixtureRequest, room: RunningApp, store: Store) -> Iterator[Guest]:
    """Somebody who was invited to look, or to change."""
    with httpx.Client(base_url=room.address, headers=FROM_ELSEWHERE, timeout=PATIENCE) as phone:
        join(phone, store.invite(OURS, request.param))
        yield Guest(phone, kernel_of_page(phone, OURS, "panels.ipynb"))


@pytest.fixture(scope="module")
def home(room: RunningApp) -> Iterator[Guest]:
    """Whoever sits at the computer itself, with a page of the other project."""
    with httpx.Client(base_url=room.address, timeout=PATIENCE) as client:
        yield Guest(client, kernel_of_page(client, THEIRS))


def _run(what: Coroutine[Any, Any, T]) -> T:
    """Run to its end in a thread of its own: the browser has an event loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, what).result()


def _cookie(phone: httpx.Client) -> str:
    return "; ".join(f"{name}={value}" for name, value in phone.cookies.items())


async def _channels_of(room: RunningApp, guest: Guest) -> WebSocketClientConnection:
    return await connected(room.address, guest.kernel, **FROM_ELSEWHERE, Cookie=_cookie(guest.phone))


async def _heard(connection: WebSocketClientConnection) -> list[dict[str, Any]]:
    """What comes back of all that was sent: a kernel takes what comes on each channel in turn."""
    for channel in ("shell", "control"):
        await connection.write_message(message("kernel_info_request", {}, channel))
    heard = await all_until(connection, "kernel_info_reply", many=2)
    connection.close()
    return heard


# Code


async def _try_to_run(room: RunningApp, guest: Guest, code: str) -> set[str]:
    connection = await _channels_of(room, guest)
    content = {"code": code, "silent": False, "value": code, "allow_stdin": True, "cursor_pos": len(code)}
    content |= {"hist_access_type": "tail", "n": 9, "command": "evaluate", "arguments": {"expression": code}}
    for channel in ("shell", "control", "stdin"):
        for kind in ASKED_OF_A_KERNEL:
            await connection.write_message(message(kind, content, channel))
    return {each["msg_type"] for each in await _heard(connection)}


def test_a_guest_runs_no_code_and_is_told_nothing_of_it(
    guest: Guest, room: RunningApp, tmp_path: Path
) -> None:
    marker = tmp_path / "ran"
    code = f"open({str(marker)!r}, 'w').close()"
    told = _run(_try_to_run(room, guest, code))
    assert (False, {"kernel_info_reply"}) == (marker.exists(), told - {"status"})


async def _open_comms(room: RunningApp, guest: Guest, code: str) -> set[str]:
    connection = await _channels_of(room, guest)
    for target in ("os.system", "builtins.eval", "jupyter.widget", "ipykernel", "matplotlib", "exec"):
        data = {"state": {"_model_module": "os", "_model_name": code}, "code": code}
        content = {"comm_id": target, "target_name": target, "target_module": "os", "data": data}
        await connection.write_message(message("comm_open", content))
        await connection.write_message(message("comm_msg", {"comm_id": target, "data": data}))
    return {each["msg_type"] for each in await _heard(connection)}


def test_a_message_that_is_no_widget_s_does_nothing(guest: Guest, room: RunningApp, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    code = f"open({str(marker)!r}, 'w').close()"
    told = _run(_open_comms(room, guest, code))
    refused = {"comm_close", "kernel_info_reply", "status", "stream"}
    assert (False, set()) == (marker.exists(), told - refused)


# Other projects


async def _ask_every_widget(room: RunningApp, guest: Guest) -> str:
    """Ask for the state of every widget, then ask each of them for another project. Returns all that came."""
    connection = await _channels_of(room, guest)
    control = {"comm_id": "control", "target_name": "jupyter.widget.control", "data": {}}
    version = {"version": "1.0.0"}
    for kind, content in (
        ("comm_open", control),
        ("comm_msg", {"comm_id": "control", "data": {"method": "request_states"}}),
        ("comm_info_request", {"target_name": "jupyter.widget"}),
    ):
        asked = json.loads(message(kind, content)) | {"metadata": version}
        await connection.write_message(json.dumps(asked))
    heard = await all_until(connection, "comm_info_reply")
    for id in heard[-1]["content"]["comms"]:
        for name in ("project", "id", "name"):
            custom = {"method": "custom", "content": {"type": "open", name: THEIRS}}
            update = {"method": "update", "state": {name: THEIRS}, "buffer_paths": []}
            for data in (custom, update):
                await connection.write_message(message("comm_msg", {"comm_id": id, "data": data}))
    return json.dumps([*heard, *await _heard(connection)])


def test_no_widget_gives_a_guest_another_project(guest: Guest, room: RunningApp, store: Store) -> None:
    before = store.contents(THEIRS)
    told = _run(_ask_every_widget(room, guest))
    assert (True, False, before) == ("Our caf" in told, "Their choir" in told, store.contents(THEIRS))


@pytest.mark.parametrize(
    "query",
    [
        f"project={THEIRS}",
        f"project=our-cafe&project={THEIRS}",
        f"project={THEIRS}&project=our-cafe",
        f"project=our-cafe%00{THEIRS}",
        f"project=our-cafe;project={THEIRS}",
        f"project=our-cafe&PROJECT={THEIRS}&store=/elsewhere/x",
    ],
)
def test_no_address_gives_a_guest_another_project(guest: Guest, query: str) -> None:
    answer = guest.phone.get(f"/voila/render/guest.ipynb?{query}")
    assert (True, False) == (answer.status_code in {200, 302, 404}, "Their choir" in answer.text)


def test_a_guest_is_named_no_other_project(guest: Guest) -> None:
    paths = (
        "/join",
        "/privacy",
        "/nowhere",
        "/voila/render/x.ipynb",
        f"/voila/render/1_agree.ipynb?project={OURS}",
    )
    assert [] == [path for path in paths if "Their choir" in guest.phone.get(path).text]


def test_a_stranger_is_named_no_project(phone: httpx.Client) -> None:
    paths = ("/", "/join", "/privacy", "/nowhere", "/voila/render/guest.ipynb", *LISTS)
    told = [phone.get(path, follow_redirects=True).text for path in paths]
    assert [] == [text for text in told if "Our café" in text or "Their choir" in text]


def test_a_guest_reaches_no_kernel_of_somebody_at_home(guest: Guest, home: Guest, room: RunningApp) -> None:
    with pytest.raises(HTTPClientError, match="404"):
        _run(_channels_of(room, guest._replace(kernel=home.kernel)))
    token = {"X-XSRFToken": guest.phone.cookies["_xsrf"]}
    ended = guest.phone.post(f"/voila/api/shutdown/{home.kernel}", headers=token)
    assert (404, 200) == (ended.status_code, home.phone.get(f"/api/kernels/{home.kernel}").status_code)


def test_a_stranger_starts_no_kernel(phone: httpx.Client) -> None:
    answers = [phone.get(f"/voila/render/{name}.ipynb?project=our-cafe") for name in ("0_start", "guest")]
    answers.append(phone.post("/api/kernels", json={"name": "python3"}))
    assert [302, 302, True] == [
        *(each.status_code for each in answers[:2]),
        answers[2].status_code in REFUSED,
    ]


# Files


def _answer(room: RunningApp, path: str, guest: Guest) -> tuple[int, str]:
    """The status and text at a path that is sent as it stands, after every redirection."""
    connection = http.client.HTTPConnection(urlsplit(room.address).netloc, timeout=PATIENCE)
    connection.request("GET", path, headers={**FROM_ELSEWHERE, "Cookie": _cookie(guest.phone)})
    answer = connection.getresponse()
    text, onwards = answer.read().decode(), answer.headers["Location"]
    connection.close()
    return _answer(room, onwards, guest) if onwards else (answer.status, text)


def test_no_path_leads_a_guest_out_of_the_workbooks(guest: Guest, room: RunningApp) -> None:
    paths = [route.format(file) for route in ROUTES for file in OUTSIDE_TOO]
    paths += [route.format(quote(str(room.store))) for route in ROUTES]
    got = {path: _answer(room, path, guest) for path in paths}
    assert {} == {
        path: answer for path, answer in got.items() if answer[0] not in REFUSED or SECRET in answer[1]
    }


def test_nothing_is_listed_to_a_guest(guest: Guest) -> None:
    assert [404] * len(LISTS) == [guest.phone.get(path).status_code for path in LISTS]


# Look and requests of other websites


def test_a_guest_does_not_choose_how_a_page_looks(guest: Guest) -> None:
    asked = {"template": "lab", "voila-template": "lab", "theme": "dark", "project": OURS}
    text = guest.phone.get("/voila/render/1_agree.ipynb", params=asked).text
    assert (True, False) == ('class="page-header"' in text, "jp-" in text.partition("</style>")[2])


@pytest.mark.parametrize("seen_as", ["image", "iframe", "script", "empty"])
def test_another_website_starts_no_kernel_in_a_guest_s_name(guest: Guest, seen_as: str) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": seen_as}
    answer = guest.phone.get("/voila/render/guest.ipynb?project=our-cafe", headers=headers)
    assert 403 == answer.status_code


def test_another_website_neither_speaks_to_a_guest_s_kernel_nor_ends_it(
    guest: Guest, room: RunningApp
) -> None:
    elsewhere, (phone, kernel) = {"Origin": "http://elsewhere.example"}, guest
    with pytest.raises(HTTPClientError, match="403"):
        _run(connected(room.address, kernel, **FROM_ELSEWHERE, Cookie=_cookie(phone), **elsewhere))
    tried = [
        act(headers=each).status_code in REFUSED
        for each in (elsewhere, {})
        for act in (
            partial(phone.post, f"/voila/api/shutdown/{kernel}"),
            partial(phone.delete, f"/api/kernels/{kernel}"),
        )
    ]
    assert ([True] * 4, 200) == (tried, phone.get(f"/api/kernels/{kernel}").status_code)


def test_a_server_in_between_that_only_passes_the_name_on_makes_nobody_at_home(room: RunningApp) -> None:
    answer = httpx.get(f"{room.address}/", headers={"Host": f"{ROOM}:{urlsplit(room.address).port}"})
    assert (302, "/join") == (answer.status_code, answer.headers["Location"])
