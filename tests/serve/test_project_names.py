"""The name of a project on its page, and pages whose project has none to be had."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
import sys
from pathlib import Path
from threading import Event

import httpx
import pytest

from coimpact_widgets.serve.project_names import ProjectNames
from coimpact_widgets.store import Store
from tests.running_app import RunningApp
from tests.served import free_port, served


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A store with one project."""
    path = tmp_path / "store.sqlite"
    with Store.open(str(path)) as store:
        store.create_project("Our café")
    return path


def test_a_project_has_its_name(place: Path) -> None:
    assert "Our café" == ProjectNames(str(place)).name("our-cafe")


def test_a_project_that_is_made_later_has_its_name(place: Path) -> None:
    names = ProjectNames(str(place))
    before = names.name("theirs")
    with Store.open(str(place)) as store:
        store.create_project("Theirs")
    assert ("", "Theirs") == (before, names.name("theirs"))


def test_no_project_has_no_name_and_opens_no_store(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    assert ("", False) == (ProjectNames(str(path)).name(""), path.exists())


def test_a_store_that_cannot_be_opened_is_said_in_the_log_and_tried_again(
    place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    aside = place.rename(place.with_name("aside"))
    place.mkdir()
    names = ProjectNames(str(place))
    assert ("", True) == (names.name("our-cafe"), "it is a folder" in caplog.text)
    place.rmdir()
    aside.rename(place)
    assert "Our café" == names.name("our-cafe")


def test_a_defect_leaves_the_name_out_and_is_logged(place: Path, caplog: pytest.LogCaptureFixture) -> None:
    names = ProjectNames(str(place))
    names.name("our-cafe")
    with sqlite3.connect(place) as connection:
        connection.execute("DROP TABLE coimpact_project")
    assert ("", True) == (names.name("our-cafe"), "no such table" in caplog.text)


class _Slow(ProjectNames):
    """Answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = Event()

    def name(self, project: str) -> str:
        """A name, in its own time."""
        self.let.wait()
        return "Our café"


def test_a_page_does_without_a_name_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coimpact_widgets.serve.project_names.PATIENCE", 0.01)
    names = _Slow()
    found = asyncio.run(names.name_soon("our-cafe"))
    names.let.set()
    assert "" == found


def test_others_are_not_held_up_while_a_name_is_looked_up() -> None:
    names = _Slow()

    async def both() -> str:
        waiting = asyncio.create_task(names.name_soon("our-cafe"))
        # Only another task of the same loop can end the wait, so a held up loop would find no name.
        await asyncio.sleep(0)
        names.let.set()
        return await waiting

    assert "Our café" == asyncio.run(both())


def test_a_page_bears_the_name_of_its_project(app: RunningApp) -> None:
    with Store.open(str(app.store)) as store:
        project = store.create_project("The name of ours")
    page = httpx.get(app.page("1_agree.ipynb", project=project.id), timeout=120)
    assert "<title>Agree how you work - The name of ours - Co-Impact</title>" in page.text


def test_a_page_is_shown_while_the_database_says_nothing(workbooks: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        store = f"postgresql://ann@127.0.0.1:{silent.getsockname()[1]}/store"
        start = "from pathlib import Path; from coimpact_widgets.serve.app import main; "
        start += f"main({free_port()}, {store!r}, workbooks=Path({str(workbooks)!r}))"
        with served([sys.executable, "-c", start], tmp_path, {}) as address:
            page = httpx.get(f"{address}/voila/render/1_agree.ipynb?project=one", timeout=120)
            silent.close()
    assert (200, True) == (page.status_code, "<title>Agree how you work - Co-Impact</title>" in page.text)
