"""How the app starts, and how it sends what it sends."""

from __future__ import annotations

import errno
import socket
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from coimpact_widgets.serve.app import CoImpactApp, PortNotAllowed, PortTaken, main
from tests.running_app import RunningApp


def test_a_port_that_is_taken_is_said_in_a_sentence(workbooks: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=f"Another program is using port {port}"):
            main(port=port, workbooks=workbooks)


def test_the_last_port_of_all_is_followed_by_none() -> None:
    assert str(PortTaken(65535)).endswith("coimpact app --port 65534")


class _Guarded:
    """Lets nobody listen at any port, as a computer does for its low ones."""

    def listen(self, port: int, ip: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")


def test_a_port_that_may_not_be_used_is_not_said_to_be_taken() -> None:
    app = CoImpactApp(port=80)
    app.app = _Guarded()
    with pytest.raises(PortNotAllowed, match="does not let you use port 80"):
        app.listen()


def test_pages_are_compressed(app: RunningApp) -> None:
    assert "gzip" == httpx.get(app.page("1_agree.ipynb"), timeout=120).headers["Content-Encoding"]


def test_pages_are_not_kept(app: RunningApp) -> None:
    page = httpx.get(app.page("1_agree.ipynb"), timeout=120)
    assert "no-store" in page.headers["Cache-Control"]


def test_no_browser_is_given_a_name_or_is_warned_of_for_an_old_one(app: RunningApp) -> None:
    name = f"username-localhost-{urlsplit(app.address).port}"
    answer = httpx.get(app.page("1_agree.ipynb"), headers={"Cookie": f"{name}=old"}, timeout=120)
    given = [each.partition("=")[0] for each in answer.headers.get_list("Set-Cookie")]
    assert (["_xsrf"], []) == (given, [line for line in app.said if "cookie" in line])


def test_the_page_on_privacy_is_there_and_every_page_leads_to_it(app: RunningApp) -> None:
    page = httpx.get(f"{app.address}/privacy")
    assert (200, True) == (page.status_code, "<h1>Privacy</h1>" in page.text)
    assert 'href="/privacy"' in httpx.get(app.page("1_agree.ipynb"), timeout=120).text


def test_the_start_keeps_what_the_address_asks_for(app: RunningApp) -> None:
    answer = httpx.get(f"{app.address}/?project=one")
    assert "/voila/render/0_start.ipynb?project=one" == answer.headers["Location"]
