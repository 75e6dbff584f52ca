"""A file that cannot be written for a while: that is said in words, and nothing is lost."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.errors import SOON, StoreFull, StoreNotReachable
from coimpact_widgets.store import Store


def test_a_file_that_another_program_keeps_to_itself_is_said_in_words_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coimpact_widgets.store.sqlite.PATIENCE", 0.05)
    path = tmp_path / "coimpact.sqlite"
    with Store.open(str(path)) as store:
        project = store.create_project("Ours").id
        before = store.save(project, Activity("Art"))
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreNotReachable, match=f"writing there and does not stop. {SOON}"):
            store.save(project, Activity("Dance"))
        assert (before,) == store.contents(project).records
        other.close()
        after = store.save(project, Activity("Dance"))
        assert (before, after) == store.contents(project).records


def test_a_disk_without_room_for_a_new_store_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("coimpact_widgets.store.sqlite.os.open", full)
    with pytest.raises(StoreFull, match="no room left"):
        Store.open(str(tmp_path / "coimpact.sqlite"))
