"""The app over a few small notebooks, with a store and other files beside them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Project
from coimpact_widgets.store import Store
from tests.running_app import RunningApp, app_running
from tests.serve.phone import FROM_ELSEWHERE, PATIENCE, ROOM

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
    for name, target in (("linked.txt", "above.txt"), ("linked.ipynb", "above.ipynb"), ("linked", "")):
        (folder / name).symlink_to(folder.parent / target)
    return folder


@pytest.fixture(scope="session")
def app(workbooks: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app, serving the small notebooks."""
    with app_running(tmp_path_factory.mktemp("store"), workbooks) as running:
        yield running


@pytest.fixture(scope="session")
def room(workbooks: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app with two projects, called by another name than a computer calls itself."""
    with app_running(tmp_path_factory.mktemp("room"), workbooks, [ROOM], loud=True) as running:
        with Store.open(str(running.store)) as store:
            for name in ("Our café", "Their choir"):
                project = store.create_project(name)
                store.save(project.id, Activity(f"Meet in {name}"))
        yield running


@pytest.fixture(scope="session")
def store(room: RunningApp) -> Iterator[Store]:
    """The store of the app, as whoever runs it has it."""
    with Store.open(str(room.store)) as opened:
        yield opened


@pytest.fixture
def ours(store: Store) -> Project:
    """The first project of the room."""
    return store.projects()[0]


@pytest.fixture
def phone(room: RunningApp) -> Iterator[httpx.Client]:
    """A browser somewhere else."""
    with httpx.Client(base_url=room.address, headers=FROM_ELSEWHERE, timeout=PATIENCE) as client:
        yield client
