"""The server of one user of a hub, as far as it can be seen without one."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from coimpact_widgets.serve.hub import HubApp


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
