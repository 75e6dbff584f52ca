"""A real JupyterHub in a process of its own, with its proxy, and somebody who signs in to it."""

from __future__ import annotations

import json
import os
import re
import secrets
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import httpx

from tests.served import free_port, served

HERE = Path(__file__).resolve().parent
HOSTING = HERE.parents[1] / "hosting"
PATIENCE = 120.0
"""Seconds for anything that a hub does: when it ends, it ends the servers of its users first."""
RUNNING = re.compile("JupyterHub is now running")


@dataclass(frozen=True)
class RunningHub:
    """Where a hub is, what it said, and what only the tests and the hub know."""

    address: str
    said: list[str]
    secrets: dict[str, str]

    def api(self) -> httpx.Client:
        """The hub as a service of its own asks it."""
        told = {"Authorization": f"token {self.secrets['TOKEN_OF_TESTS']}"}
        return httpx.Client(base_url=f"{self.address}/hub/api", headers=told, timeout=PATIENCE)

    def user(self, name: str) -> dict[str, Any]:
        """What the hub knows of somebody."""
        with self.api() as api:
            found: dict[str, Any] = api.get(f"/users/{name}").raise_for_status().json()
        return found

    def ask_to_start(self, name: str) -> int:
        """Ask for somebody's server, unless it runs. Returns the status of the answer."""
        with self.api() as api:
            return api.post(f"/users/{name}/server").status_code

    def started(self, name: str) -> None:
        """Start somebody's server, if it does not run, and wait until it does."""
        self.ask_to_start(name)
        with self.api() as api:
            api.get(f"/users/{name}/server/progress")

    def page(self, name: str, path: str = "") -> str:
        """The address of a page of somebody's server."""
        return f"{self.address}/user/{name}/{path}"

    def signed_in(self, name: str) -> httpx.Client:
        """A browser in which somebody has signed in."""
        browser = httpx.Client(follow_redirects=True, timeout=PATIENCE)
        form = browser.get(f"{self.address}/hub/login").text
        token = re.search(r'name="_xsrf" value="([^"]+)"', form)
        assert token, form
        given = {"_xsrf": token.group(1), "username": name, "password": self.secrets["PASSWORD_OF_ALL"]}
        browser.post(f"{self.address}/hub/login?next=%2Fbase%2Fhub%2Fhome", data=given).raise_for_status()
        return browser


@contextmanager
def hub_running(folder: Path, stores: Mapping[str, str]) -> Iterator[RunningHub]:
    """Run the hub until the block ends. `stores` has the address of the store of each group."""
    (folder / "stores.json").write_text(json.dumps(dict(stores)))
    hidden = {name: secrets.token_hex(16) for name in ("PASSWORD_OF_ALL", "TOKEN_OF_TESTS")}
    settings = {
        **hidden,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "COIMPACT_HOSTING": str(HOSTING),
        "COIMPACT_STORES": str(folder / "stores.json"),
        **{name: str(free_port()) for name in ("PORT_OF_PROXY", "PORT_OF_HUB", "PORT_OF_ROUTES")},
    }
    command = [sys.executable, "-m", "jupyterhub", "--config", HERE / "jupyterhub_config.py"]
    said: list[str] = []
    with served(command, folder, settings, said, RUNNING, ends_within=PATIENCE) as address:
        yield RunningHub(f"{address}/base", said, hidden)


def in_time(found: Any, wanted: Any) -> Any:
    """What `found()` gives, once it is `wanted` or too late."""
    end = monotonic() + PATIENCE
    while (last := found()) != wanted and monotonic() < end:
        pass
    return last
