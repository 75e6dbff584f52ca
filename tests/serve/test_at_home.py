"""Who sits at the computer that serves the pages, and who only seems to."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

from coimpact_widgets.serve.at_home import at_home
from coimpact_widgets.serve.straight import HANDED_ON


def _request(peer: str, host: str, **headers: str) -> HTTPServerRequest:
    connection = SimpleNamespace(context=SimpleNamespace(remote_ip=peer, protocol="http"))
    return HTTPServerRequest(
        headers=HTTPHeaders(
            {"Host": host} | {name.replace("_", "-"): each for name, each in headers.items()}
        ),
        connection=connection,  # type: ignore[arg-type]
        start_line=RequestStartLine("GET", "/", "HTTP/1.1"),
    )


@pytest.mark.parametrize(
    ("peer", "host"),
    [("127.0.0.1", "localhost:8866"), ("::1", "[::1]:8866"), ("127.0.0.1", "127.0.0.1:8866")],
)
def test_whoever_calls_from_this_computer_by_its_own_name_is_at_home(peer: str, host: str) -> None:
    assert at_home(_request(peer, host))


@pytest.mark.parametrize(
    ("peer", "host"),
    [
        ("192.0.2.9", "192.0.2.2:8866"),
        ("192.0.2.9", "localhost:8866"),
        ("127.0.0.1", "coimpact.example.org"),
        ("127.0.0.1", "localhost.example.org"),
        ("127.0.0.1", ""),
    ],
)
def test_whoever_calls_from_elsewhere_or_by_another_name_is_not(peer: str, host: str) -> None:
    assert not at_home(_request(peer, host))


@pytest.mark.parametrize("header", HANDED_ON)
def test_whoever_another_server_hands_on_is_not(header: str) -> None:
    assert not at_home(_request("127.0.0.1", "localhost:8866", **{header.replace("-", "_"): "192.0.2.9"}))
