"""The app over a few small notebooks, with a store and other files beside them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

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


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """What a browser keeps between pages: scripts that it has loaded once, above all."""
    kept = browser.new_context(viewport={"width": 1280, "height": 900})
    yield kept
    kept.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A new page, closed as a person closes it, so that its kernel ends."""
    opened = context.new_page()
    yield opened
    if not opened.is_closed():
        opened.close(run_before_unload=True)
