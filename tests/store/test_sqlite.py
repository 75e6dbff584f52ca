from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from coimpact_widgets.domain.answer import Batch, Story
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.errors import StoreFull, StoreNotReachable
from coimpact_widgets.store import Store

FEW_PAGES = 60


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "coimpact.sqlite"


@pytest.fixture
def a_small_disk() -> Iterator[None]:
    """A disk with room for few pages of every file of SQLite."""

    def limit(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {FEW_PAGES}")

    event.listen(Engine, "connect", limit)
    yield
    event.remove(Engine, "connect", limit)


def _fill(store: Store, project: str) -> list[str]:
    """Save until there is no more room. Returns what was acknowledged."""
    saved: list[str] = []
    with suppress(StoreFull):
        while len(saved) < FEW_PAGES:
            text = f"{len(saved)} " + "x" * 5000
            store.save(project, Activity(text))
            saved.append(text)
    assert len(saved) < FEW_PAGES
    return saved


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 30_000),
    ],
)
def test_the_file_is_used_with_the_settings_that_keep_it_safe(
    path: Path, setting: str, expected: object
) -> None:
    with Store.open(str(path)) as store, store._database.reading() as connection:
        assert expected == connection.exec_driver_sql(f"PRAGMA {setting}").scalar()


def test_the_folder_of_a_new_store_is_made(path: Path) -> None:
    deep = path.parent / "a" / "b" / "store.sqlite"
    Store.open(str(deep)).close()
    assert deep.is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows guards files another way")
def test_only_its_owner_can_read_a_new_store(path: Path) -> None:
    with Store.open(str(path)) as store:
        store.create_project("Ours")
        modes = {stat.S_IMODE(each.stat().st_mode) for each in path.parent.glob(f"{path.name}*")}
    assert {0o600} == modes


def test_a_store_can_be_used_after_it_was_closed(path: Path) -> None:
    store = Store.open(str(path))
    store.close()
    assert () == store.projects()
    store.close()


def test_opening_a_store_again_finds_what_is_in_it(path: Path) -> None:
    with Store.open(str(path)) as store:
        made = store.create_project("Ours")
    with Store.open(str(path)) as store:
        assert (made,) == store.projects()


def test_a_store_may_be_named_by_a_sqlite_address(path: Path) -> None:
    with Store.open(f"sqlite:///{path}") as store:
        assert str(path) == store.where


def test_a_store_says_where_it_is(path: Path) -> None:
    with Store.open(str(path)) as store:
        assert f"Store({str(path)!r})" == repr(store)


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreNotReachable, match="it is a folder"):
        Store.open(str(tmp_path))


def test_a_place_below_a_file_is_no_place_for_a_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(StoreNotReachable, match="part of that path is a file"):
        Store.open(str(tmp_path / "file" / "store.sqlite"))


def test_a_file_of_something_else_is_no_store_and_is_left_alone(path: Path) -> None:
    path.write_text("Minutes of our meeting. " * 100)
    before = path.read_bytes()
    with pytest.raises(StoreNotReachable, match="not a Co-Impact store"):
        Store.open(str(path))
    assert before == path.read_bytes()


def test_a_sqlite_file_of_another_program_is_no_store(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmark (id INTEGER)")
    with pytest.raises(StoreNotReachable, match="not a Co-Impact store"):
        Store.open(str(path))


def test_a_store_that_may_only_be_read_can_be_read(path: Path) -> None:
    with Store.open(str(path)) as store:
        store.create_project("Ours")
    with Store.open(f"sqlite:///file:{path}?mode=ro&uri=true") as store:
        assert ["Ours"] == [project.name for project in store.projects()]


def test_saving_where_one_may_only_read_says_so(path: Path) -> None:
    with Store.open(str(path)) as store:
        project = store.create_project("Ours")
    with (
        Store.open(f"sqlite:///file:{path}?mode=ro&uri=true") as store,
        pytest.raises(StoreNotReachable, match="it can be read but not changed"),
    ):
        store.save(project.id, Activity("Meet"))


def test_opening_waits_for_somebody_else_who_is_opening_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("coimpact_widgets.store.sqlite.time.sleep", lambda seconds: other.rollback())
    with Store.open(str(path)) as store:
        assert () == store.projects()
    other.close()


def test_a_save_on_a_full_disk_says_so(path: Path, a_small_disk: None) -> None:
    with Store.open(str(path)) as store:
        project = store.create_project("Ours")
        _fill(store, project.id)
        with pytest.raises(StoreFull, match="no room left") as full:
            store.save(project.id, Activity("x" * 100_000))
    assert str(path) == full.value.where


def test_a_full_disk_loses_nothing_that_was_saved(path: Path, a_small_disk: None) -> None:
    with Store.open(str(path)) as store:
        project = store.create_project("Ours")
        saved = _fill(store, project.id)
        kept = [record.value.text for record in store.contents(project.id).of(Activity)]
    assert saved == kept


def test_an_import_that_does_not_fit_leaves_nothing(path: Path, a_small_disk: None) -> None:
    with Store.open(str(path)) as store:
        project = store.create_project("Ours")
        before = store.contents(project.id)
        with pytest.raises(StoreFull):
            store.gather(project.id, Batch("a"), stories=[Story("x" * 5000) for _ in range(100)])
        assert before == store.contents(project.id)


def test_work_goes_on_once_there_is_room_again(path: Path) -> None:
    with Store.open(str(path)) as store:
        project = store.create_project("Ours")
        with store._database.engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {FEW_PAGES}")
        _fill(store, project.id)
        with store._database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 10000")
        assert 1 == store.save(project.id, Activity("x" * 100_000)).version


@pytest.fixture
def reader(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that has a store open."""
    Store.open(str(path)).close()
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


def _with_a_story(store: Store) -> str:
    project = store.create_project("Ours")
    store.gather(project.id, Batch("a"), stories=[Story("My very own words.", id="s1")])
    return project.id


def _read(reader: sqlite3.Connection) -> None:
    """Begin to read and do not stop, so that nobody can empty the log."""
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM coimpact_story").fetchone()


def _on_disk(path: Path) -> bool:
    """Whether the words of the story are still in any file of the store."""
    return any(b"very own words" in each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


def test_an_erasure_waits_for_somebody_who_reads(
    path: Path, reader: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(str(path)) as store:
        project = _with_a_story(store)
        _read(reader)
        monkeypatch.setattr("coimpact_widgets.store.sqlite.time.sleep", lambda seconds: reader.rollback())
        store.remove_story(project, "s1")
        assert not _on_disk(path)


def test_what_a_reader_keeps_from_being_erased_on_disk_goes_with_the_next_write(
    path: Path, reader: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(str(path)) as store:
        project = _with_a_story(store)
        _read(reader)
        monkeypatch.setattr("coimpact_widgets.store.sqlite.PATIENCE", 0)
        store.remove_story(project, "s1")
        before = (len(store.contents(project).stories), _on_disk(path))
        reader.rollback()
        store.save(project, Activity("Meet"))
        assert ((0, True), False) == (before, _on_disk(path))


def test_a_write_does_not_wait_for_what_is_left_of_an_erasure(
    path: Path, reader: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(str(path)) as store:
        project = _with_a_story(store)
        _read(reader)
        with monkeypatch.context() as hurried:
            hurried.setattr("coimpact_widgets.store.sqlite.PATIENCE", 0)
            store.remove_story(project, "s1")
        waited: list[float] = []
        monkeypatch.setattr("coimpact_widgets.store.sqlite.time.sleep", waited.append)
        saved = store.save(project, Activity("Meet"))
        assert ((saved,), []) == (store.contents(project).records, waited)


def test_a_write_after_an_erasure_waits_its_turn_again(path: Path) -> None:
    with Store.open(str(path)) as store:
        store.remove_story(_with_a_story(store), "s1")
        with store._database.reading() as connection:
            assert 30_000 == connection.exec_driver_sql("PRAGMA busy_timeout").scalar()


def test_opening_a_store_loads_nothing_heavy(path: Path) -> None:
    line = (
        "import sys; from coimpact_widgets.store import Store; Store.open(sys.argv[1]);"
        "print({'pandas', 'numpy', 'pg8000', 'ipywidgets'} & {*sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", line, path],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert "set()" == done.stdout.strip()
