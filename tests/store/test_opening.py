"""What is made ready before anybody opens a store."""

from __future__ import annotations

import logging
import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from psutil import Process  # type: ignore[import-untyped]
from sqlalchemy import Engine, event, select
from sqlalchemy.engine.interfaces import CacheStats

from coimpact_widgets.domain.here import Here
from coimpact_widgets.store import Store, opening, schema
from coimpact_widgets.store.address import store_address


def _worked_out(engine: Engine) -> list[str]:
    """Fills with every question from now on that had to be worked out before it was asked."""
    found: list[str] = []

    @event.listens_for(engine, "after_cursor_execute")
    def _note(_: Any, __: Any, statement: str, ___: Any, context: Any, ____: bool) -> None:
        if context.compiled is not None and context.cache_hit is not CacheStats.CACHE_HIT:
            found.append(statement)

    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "coimpact.sqlite"
    Store.open(str(path)).close()
    return path


def _open_files(path: Path) -> list[str]:
    return [each.path for each in Process().open_files() if Path(each.path).parent == path.parent]


def test_a_store_that_was_made_ready_is_opened_once_as_it_is(path: Path) -> None:
    opening.make_ready(str(path))
    ready = opening._ready[store_address(str(path))]
    with Store.open(str(path)) as first, Store.open(str(path)) as second:
        assert (True, False) == (ready is first._database, ready is second._database)


def test_nothing_of_a_store_that_was_made_ready_stays_open(path: Path) -> None:
    opening.make_ready(str(path))
    assert [] == _open_files(path)


def test_nothing_is_kept_of_what_a_store_was_asked_to_be_made_ready(path: Path) -> None:
    opening.make_ready(str(path))
    with Store.open(str(path)) as store:
        assert () == store.projects()
        with store._database.reading() as connection:
            assert [] == connection.execute(select(schema.here)).all()


def test_a_store_that_was_made_ready_has_worked_out_who_is_here_and_how_that_is_said(path: Path) -> None:
    with Store.open(str(path)) as store:
        project = store.create_project("Ours").id
    opening.make_ready(str(path))
    with Store.open(str(path)) as store, closing(store.watch(project)) as watch:
        worked_out = _worked_out(store._database.engine), _worked_out(store._database._notes)  # type: ignore[attr-defined]
        watch.be_here(Here("a"))
        watch.look()
        store.contents(project)
    assert ([], []) == worked_out


@pytest.mark.skipif(os.name == "nt", reason="Windows guards files another way")
def test_only_its_owner_can_read_a_file_that_was_removed_after_it_was_made_ready(path: Path) -> None:
    opening.make_ready(str(path))
    for each in path.parent.glob(f"{path.name}*"):
        each.unlink()
    with Store.open(str(path)) as store:
        store.create_project("Ours")
        modes = {stat.S_IMODE(each.stat().st_mode) for each in path.parent.glob(f"{path.name}*")}
    assert {0o600} == modes


def test_a_store_that_cannot_be_read_is_logged_let_go_of_and_not_ready(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE coimpact_record")
    connection.close()
    with caplog.at_level(logging.WARNING):
        opening.make_ready(str(path))
    assert ["The store could not be made ready."] == [each.getMessage() for each in caplog.records]
    assert ([], False) == (_open_files(path), store_address(str(path)) in opening._ready)


def test_a_store_that_cannot_be_opened_is_left_to_whoever_needs_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    opening.make_ready(str(tmp_path))
    assert [] == caplog.records
