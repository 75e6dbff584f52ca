"""The app over a few small notebooks, with a store and other files beside them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running_app import RunningApp, app_running

NOTEBOOKS = Path(__file__).resolve().parent / "notebooks"
BESIDE = ("store.sqlite", "answers.csv", "notes.txt", "picture.png", "script.py", ".hidden")
SECRET = "a secret that stands beside the workbooks"


@pytest.fixture(scope="session")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of notebooks with files beside them that nobody may read."""
    folder = tmp_path_factory.mktemp("served") / "workbooks"
    shutil.copytree(NOTEBOOKS, folder)
    for name in BESIDE:
        (folder / name).write_text(SECRET)
    (folder.parent / "above.txt").write_text(SECRET)
    shutil.copy(folder / "beside.ipynb", folder.parent / "above.ipynb")
    return folder


@pytest.fixture(scope="session")
def app(workbooks: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app, serving the small notebooks."""
    with app_running(tmp_path_factory.mktemp("store"), workbooks) as running:
        yield running
