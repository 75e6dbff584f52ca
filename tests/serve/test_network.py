"""Where others reach the app: nowhere unless it is meant, and what they are then told it means."""

from __future__ import annotations

import pytest

from coimpact_widgets.serve import app, network
from coimpact_widgets.serve.app import CoImpactApp
from coimpact_widgets.serve.network import NoNetwork, own_address, web_address

OWN = "192.0.2.2"


class _Way:
    """A way to the network that leads out from this address."""

    def __init__(self, *_: object) -> None: ...

    def __enter__(self) -> _Way:
        return self

    def __exit__(self, *_: object) -> None: ...

    def connect(self, _: tuple[str, int]) -> None: ...

    def getsockname(self) -> tuple[str, int]:
        return OWN, 0


class _NoWay(_Way):
    def connect(self, _: tuple[str, int]) -> None:
        raise OSError("Network is unreachable")


@pytest.fixture
def on_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network.socket, "socket", _Way)


def test_the_app_listens_to_this_computer_alone_unless_it_is_shared() -> None:
    assert ("127.0.0.1", []) == app._listened_at("127.0.0.1", share=False)


@pytest.mark.usefixtures("on_a_network")
@pytest.mark.parametrize(("ip", "at"), [("127.0.0.1", OWN), ("192.0.2.77", "192.0.2.77")])
def test_a_shared_app_listens_to_this_computer_and_to_one_address_of_its_network(ip: str, at: str) -> None:
    assert ("127.0.0.1", [at]) == app._listened_at(ip, share=True)


def test_without_a_network_the_app_is_not_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network.socket, "socket", _NoWay)
    with pytest.raises(NoNetwork, match="on no network"):
        own_address()


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("192.0.2.2", "http://192.0.2.2:80"),
        ("2001:db8::1", "http://[2001:db8::1]:80"),
        ("a.b", "http://a.b:80"),
    ],
)
def test_an_address_is_what_is_typed_into_a_browser(host: str, expected: str) -> None:
    assert expected == web_address(host, 80)


def test_an_app_for_this_computer_alone_says_nothing_of_others() -> None:
    assert ("", "") == (CoImpactApp().meaning, CoImpactApp().address_of_others)


def test_a_shared_app_says_where_who_what_and_how_it_ends() -> None:
    said = CoImpactApp(port=8866, also=[OWN]).meaning
    parts = ("http://192.0.2.2:8866", "on the same network", "not encrypted", "press Ctrl and C")
    assert [True] * len(parts) == [part in said for part in parts]


def test_an_app_behind_a_sign_in_says_that_it_trusts_it() -> None:
    assert "may open every project" in CoImpactApp(trust_login=True, ip="0.0.0.0").meaning
