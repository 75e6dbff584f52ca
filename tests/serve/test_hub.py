"""The server of one user of a hub, as far as it can be seen without one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1

from coimpact_widgets.serve.activity import Activity
from coimpact_widgets.serve.hub import HubApp, SeenChannels


def test_who_starts_it_without_a_hub_is_told_what_to_do_instead() -> None:
    told = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTERHUB")}
    command = [sys.executable, "-m", "coimpact_widgets.serve"]
    done = subprocess.run(command, env=told, capture_output=True, text=True, check=False)
    expected = (1, "Only a JupyterHub runs this. To serve the workbook yourself: coimpact app\n")
    assert expected == (done.returncode, done.stderr)


@pytest.mark.parametrize(
    ("address", "secure"),
    [("https://hub.example.org/", True), ("http://hub.example.org/", False), ("", False)],
)
def test_a_cookie_of_a_page_keeps_to_https_where_the_hub_is_there(
    monkeypatch: pytest.MonkeyPatch, address: str, secure: bool
) -> None:
    monkeypatch.setenv("JUPYTERHUB_PUBLIC_URL", address)
    app = HubApp()
    app.load_config_file()
    assert secure == app.tornado_settings["xsrf_cookie_kwargs"].get("secure", False)


async def _tell(time: str) -> None:
    """Tell no hub."""


class _NoKernel:
    """Whom a page speaks to, while nobody listens."""

    channels = None

    def handle_incoming_message(self, message: bytes) -> None:
        """Let it pass."""


class _Channels(SeenChannels):
    """The connection of a page to it, and whether somebody was seen there."""

    def __init__(self) -> None:
        self.activity = Activity(_tell)

    @property
    def settings(self) -> dict[str, Any]:
        return {"activity": self.activity}

    @property
    def connection(self) -> _NoKernel:
        return _NoKernel()


@pytest.mark.parametrize(
    ("said", "somebody"),
    [
        ({"method": "request_states"}, False),
        ({"method": "custom", "content": '{"method":"request_states"}'}, True),
        ({"method": "update", "state": {"value": 7}}, True),
    ],
)
def test_a_page_whose_connection_is_back_is_nobody(said: dict[str, Any], somebody: bool) -> None:
    parts = {"header": {}, "parent_header": {}, "metadata": {}, "content": {"comm_id": "one", "data": said}}
    channels = _Channels()
    channels.on_message(
        serialize_msg_to_ws_v1(parts, "shell", lambda part: json.dumps(part, separators=(",", ":")).encode())
    )
    assert somebody == (channels.activity._last is not None)
