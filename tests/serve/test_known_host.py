"""By which names the server lets itself be called, when it listens to other computers too."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from coimpact_widgets.serve.known_host import is_known
from tests.served import free_port, served

NAMES = {"coimpact.example.org", "192.0.2.7"}


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "127.0.0.1",
        "127.8.8.8",
        "[::1]",
        "coimpact.example.org",
        "CoImpact.Example.org",
        "coimpact.example.org.",
        "192.0.2.7",
        "198.51.100.4",
        "[::ffff:198.51.100.4]",
    ],
)
def test_our_own_names_and_addresses_are_known(host: str) -> None:
    assert is_known(host, NAMES, "198.51.100.4")


@pytest.mark.parametrize(
    "host",
    [
        "",
        "elsewhere.example",
        "coimpact.example.org.elsewhere.example",
        "elsewhere.coimpact.example.org",
        "localhost.elsewhere.example",
        "127.0.0.1.elsewhere.example",
        "198.51.100.5",
        "[2001:db8::1]",
        "0.0.0.0",
    ],
)
def test_other_names_and_addresses_are_not_known(host: str) -> None:
    assert not is_known(host, NAMES, "198.51.100.4")


def test_an_address_with_a_zone_is_known() -> None:
    assert is_known("[fe80::1]", (), "fe80::1%eth0")


@pytest.fixture(scope="module")
def open_to_others(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app as the README has it listen to other computers."""
    folder = tmp_path_factory.mktemp("open")
    command = ["-m", "coimpact_widgets.cli", "app", "--port", str(free_port())]
    command += ["--ip", "0.0.0.0", "--host", "coimpact.example.org"]
    settings = {"COIMPACT_STORE": str(folder / "store.sqlite")}
    with served([sys.executable, *command], folder, settings) as address:
        yield f"http://127.0.0.1:{urlsplit(address).port}"


def _status(address: str, host: str, path: str = "/") -> int:
    return httpx.get(address + path, headers={"Host": host}).status_code


@pytest.mark.parametrize("host", ["coimpact.example.org", "localhost:8866", "127.0.0.1"])
def test_an_app_open_to_others_answers_to_its_names(open_to_others: str, host: str) -> None:
    assert 302 == _status(open_to_others, host)


PATHS = (
    "/",
    "/nowhere",
    "/voila/render/0_start.ipynb",
    "/api/kernels/0f8fad5b-d9cb-469f-a165-70867728950e",
    "/api/kernels/0f8fad5b-d9cb-469f-a165-70867728950e/channels",
)


@pytest.mark.parametrize("path", PATHS)
def test_an_app_open_to_others_refuses_a_name_that_was_pointed_at_it(open_to_others: str, path: str) -> None:
    assert 403 == _status(open_to_others, "elsewhere.example", path)


def test_an_app_open_to_others_ends_no_kernel_for_a_name_that_was_pointed_at_it(open_to_others: str) -> None:
    path = "/voila/api/shutdown/0f8fad5b-d9cb-469f-a165-70867728950e"
    assert 403 == httpx.post(open_to_others + path, headers={"Host": "elsewhere.example"}).status_code
