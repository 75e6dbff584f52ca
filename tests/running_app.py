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


@contextmanager
def app_running(
    folder: Path, workbooks: Path | None = None, hosts: Sequence[str] = ()
) -> Iterator[RunningApp]:
    """Run the app until the block ends. `folder` takes its store; `workbooks` stand in for our own.

    `hosts` are further names of it.
    """
    store, port = folder / "store.sqlite", free_port()
    if workbooks is None:
        command = ["-m", "coimpact_widgets.cli", "app", "--port", str(port), "--store", str(store)]
    else:
        start = "from pathlib import Path; from coimpact_widgets.serve.app import main; "
        chosen = f"workbooks=Path({str(workbooks)!r}), hosts={list(hosts)!r}"
        command = ["-c", f"{start}main({port}, {str(store)!r}, {chosen})"]
    said: list[str] = []
    with served([sys.executable, *command], folder, {}, said) as address:
        yield RunningApp(address, store, said)


@pytest.fixture(scope="session")
def running_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app with our own workbooks and the practice project."""
    with app_running(tmp_path_factory.mktemp("app")) as app:
        yield app
