"""What visitors cannot do: read files, run code, change the page, or come from another website."""

from __future__ import annotations

import asyncio
import http.client
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
import pytest
from tornado.httpclient import HTTPClientError

from tests.running_app import RunningApp
from tests.serve.conftest import BESIDE, SECRET
from tests.serve.kernel_messages import connected, kernel_behind, message, reply

REFUSED = {403, 404}
PATIENCE = 120.0

ROUTES = (
    "/{}",
    "/files/{}",
    "/static/{}",
    "/voila/files/{}",
    "/voila/render/{}",
    "/voila/static/{}",
    "/voila/templates/coimpact/static/{}",
    "/voila/labextensions/{}",
)
OUTSIDE = ("../above.txt", "%2e%2e/above.txt", "..%2fabove.txt", "%2e%2e%2fabove.txt", "..%5cabove.txt")
LISTS = (
    "/api/contents",
    "/api/kernels",
    "/api/kernelspecs",
    "/api/sessions",
    "/api/terminals",
    "/login",
    "/voila/api/contents",
    "/voila/api/themes/x",
    "/voila/tree",
    "/voila/files/",
)


def _answer(app: RunningApp, path: str) -> tuple[int, str]:
    """The status and text at a path that is sent as it stands, after every redirection."""
    connection = http.client.HTTPConnection(urlsplit(app.address).netloc, timeout=PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()
    text, onwards = answer.read().decode(), answer.headers["Location"]
    connection.close()
    return _answer(app, onwards) if onwards else (answer.status, text)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("file", [*BESIDE, *OUTSIDE])
def test_no_file_beside_the_workbooks_can_be_read(app: RunningApp, route: str, file: str) -> None:
    status, text = _answer(app, route.format(file))
    assert (True, False) == (status in REFUSED, SECRET in text)


@pytest.mark.parametrize("file", ["../above.ipynb", "%2e%2e/above.ipynb", "..%2fabove.ipynb"])
def test_no_notebook_outside_the_folder_is_run(app: RunningApp, file: str) -> None:
    assert 404 == _answer(app, f"/voila/render/{file}")[0]


def test_the_store_of_the_app_cannot_be_read_by_its_full_path(app: RunningApp) -> None:
    app.store.write_text(SECRET)
    answers = [_answer(app, route.format(quote(str(app.store)))) for route in ROUTES]
    assert [True] * len(ROUTES) == [status in REFUSED and SECRET not in text for status, text in answers]


@pytest.mark.parametrize("path", LISTS)
def test_nothing_is_listed(app: RunningApp, path: str) -> None:
    assert 404 == _answer(app, path)[0]


def test_no_kernel_can_be_had_without_a_page(app: RunningApp) -> None:
    assert httpx.post(f"{app.address}/api/kernels", json={"name": "python3"}).status_code in REFUSED


@pytest.fixture(scope="module")
def kernel(app: RunningApp) -> str:
    """The id of the kernel behind an open page."""
    return kernel_behind(app.page("0_start.ipynb"))


def test_the_code_of_a_workbook_is_not_shown(app: RunningApp) -> None:
    assert "ipywidgets.Button" not in _answer(app, "/voila/render/0_start.ipynb")[1]


async def _attempt(app: RunningApp, kernel: str, code: str) -> None:
    """Send every message that could run `code`, on every channel, and wait until the kernel has read them."""
    content = {"code": code, "silent": False, "value": code, "allow_stdin": False, "cursor_pos": 0}
    connection = await connected(app.address, kernel)
    for channel in ("shell", "control", "stdin"):
        for kind in (
            "execute_request",
            "input_reply",
            "inspect_request",
            "debug_request",
            "is_complete_request",
        ):
            await connection.write_message(message(kind, content, channel))
    # A kernel takes its messages in turn: by this reply it would have run what came before.
    await connection.write_message(message("kernel_info_request", {}))
    await reply(connection, "kernel_info_reply")
    connection.close()


def _run(attempt: Coroutine[Any, Any, Any]) -> None:
    """Run to its end in a thread of its own: the browser has an event loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, attempt).result()


def test_a_visitor_cannot_run_code(app: RunningApp, kernel: str, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    _run(_attempt(app, kernel, f"open({str(marker)!r}, 'w').close()"))
    assert not marker.exists()


def test_another_website_cannot_speak_to_a_kernel(app: RunningApp, kernel: str) -> None:
    with pytest.raises(HTTPClientError, match="403"):
        _run(connected(app.address, kernel, Origin="http://elsewhere.example"))


def test_another_website_cannot_end_a_kernel(app: RunningApp, kernel: str) -> None:
    elsewhere = {"Origin": "http://elsewhere.example"}
    ended = httpx.post(f"{app.address}/voila/api/shutdown/{kernel}", headers=elsewhere)
    alive = httpx.get(f"{app.address}/api/kernels/{kernel}")
    assert (True, 200) == (ended.status_code in REFUSED, alive.status_code)


@pytest.mark.parametrize("seen_as", ["image", "iframe", "script", "empty"])
def test_another_website_cannot_start_a_kernel_unseen(app: RunningApp, seen_as: str) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": seen_as}
    assert 403 == httpx.get(app.page("0_start.ipynb"), headers=headers).status_code


def test_a_link_on_another_website_leads_to_a_page(app: RunningApp) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}
    assert 200 == httpx.get(app.page("1_agree.ipynb"), headers=headers, timeout=PATIENCE).status_code


def test_a_name_that_was_pointed_at_this_computer_is_refused(app: RunningApp) -> None:
    answer = httpx.get(app.page("1_agree.ipynb"), headers={"Host": "elsewhere.example"})
    assert 403 == answer.status_code


def test_a_visitor_cannot_change_the_page(app: RunningApp) -> None:
    asked = "template=lab&voila-template=lab&theme=dark&voila-theme=dark"
    text = _answer(app, f"/voila/render/1_agree.ipynb?{asked}")[1]
    assert (True, False) == ('class="page-header"' in text, "jp-" in text.partition("</style>")[2])


def test_a_notebook_does_not_change_the_page(app: RunningApp) -> None:
    text = _answer(app, "/voila/render/dressed.ipynb")[1]
    assert (True, False) == ('class="page-header"' in text, "jp-" in text.partition("</style>")[2])


def test_nothing_in_the_address_is_run(app: RunningApp, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    codes = (f"open({str(marker)!r}, 'w')", f"';open({str(marker)!r}, 'w');'", f'"\nopen("{marker}", "w")\n"')
    names = ("project", "store", "parameters", "__name__", codes[0])
    query = "&".join(f"{quote(name)}={quote(code)}" for name in names for code in codes)
    status, _ = _answer(app, f"/voila/render/1_agree.ipynb?{query}")
    assert (200, False) == (status, marker.exists())


def test_nothing_in_the_address_becomes_part_of_the_page(app: RunningApp) -> None:
    asked = quote("\"'><script>alert(1)</script>")
    assert "<script>alert(1)" not in _answer(app, f"/voila/render/1_agree.ipynb?project={asked}")[1]


def test_a_page_may_load_nothing_from_another_host(app: RunningApp) -> None:
    rules = httpx.get(app.address).headers["Content-Security-Policy"]
    sources = {source for rule in rules.split("; ") for source in rule.split()[1:]}
    assert {"'self'", "'none'", "'unsafe-inline'", "blob:", "data:"} == sources


@pytest.mark.parametrize(
    ("asked", "sent"),
    [
        ({}, ["same-origin"]),
        ({"Host": "192.0.2.9"}, []),
        ({"Host": "192.0.2.9", "X-Forwarded-Proto": "https"}, ["same-origin"]),
    ],
)
def test_what_a_browser_warns_of_on_plain_http_is_sent_where_it_counts(
    app: RunningApp, asked: dict[str, str], sent: list[str]
) -> None:
    answer = httpx.get(f"{app.address}/privacy", headers=asked)
    assert sent == answer.headers.get_list("Cross-Origin-Opener-Policy")


def test_a_page_tells_other_websites_nothing(app: RunningApp) -> None:
    headers = httpx.get(app.address).headers
    assert ("same-origin", "nosniff") == (headers["Referrer-Policy"], headers["X-Content-Type-Options"])
