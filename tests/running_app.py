"""The real app in a process of its own, on a free port, with a store of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.served import free_port, served


@dataclass(frozen=True)
class RunningApp:
    """Where the app is, and where it keeps things."""

    address: str
    store: Path
    said: list[str]

    def page(self, file: str, **query: str) -> str:
        """The address of a workbook, such as page("1_agree.ipynb", project="practice")."""
        return f"{self.address}/voila/render/{file}" + (f"?{urlencode(query)}" if query else "")


LOUD = """
import logging
import coimpact_widgets.serve.app as server
from traitlets import default

class Loud(server.CoImpactApp):
    @default("log_level")
    def _loud(self):
        return logging.DEBUG

logging.basicConfig(level=logging.DEBUG)
server.hush, server.CoImpactApp = lambda: None, Loud
"""
"""Has a server say all that it can."""


@contextmanager
def app_running(
    folder: Path,
    workbooks: Path | None = None,
    hosts: Sequence[str] = (),
    *,
    port: int = 0,
    loud: bool = False,
) -> Iterator[RunningApp]:
    """Run the app until the block ends. `folder` takes its store; `workbooks` stand in for our own.

    `hosts` are further names of it. It is at `port`, or at any that is free. A `loud` one says all it can,
    and keeps all its files in `folder`.
    """
    store, port = folder / "store.sqlite", port or free_port()
    if workbooks is None:
        command = ["-m", "coimpact_widgets.cli", "app", "--port", str(port), "--store", str(store)]
    else:
        start = "from pathlib import Path; from coimpact_widgets.serve.app import main; "
        chosen = f"workbooks=Path({str(workbooks)!r}), hosts={list(hosts)!r}"
        command = ["-c", f"{LOUD if loud else ''}{start}main({port}, {str(store)!r}, {chosen})"]
    said: list[str] = []
    files = {name: str(folder / name) for name in ("HOME", "JUPYTER_RUNTIME_DIR")} if loud else {}
    with served([sys.executable, *command], folder, files, said) as address:
        yield RunningApp(address, store, said)


@pytest.fixture(scope="session")
def running_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app with our own workbooks and the practice project."""
    with app_running(tmp_path_factory.mktemp("app")) as app:
        yield app
