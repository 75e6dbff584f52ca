from __future__ import annotations

from pathlib import Path

import pytest

from coimpact_widgets.errors import StoreNotReachable
from coimpact_widgets.store.address import SETTING, default_path, shown, store_address


def test_an_empty_address_means_the_setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(SETTING, str(tmp_path / "ours.sqlite"))
    assert str(tmp_path / "ours.sqlite") == store_address("").database


def test_without_a_setting_it_means_a_file_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    assert str(default_path()) == store_address("").database


def test_the_file_in_the_users_data_folder_is_named_after_the_program() -> None:
    assert ("coimpact", "coimpact.sqlite") == (default_path().parent.name, default_path().name)


def test_an_address_wins_over_the_setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(SETTING, "postgresql://elsewhere/store")
    assert "sqlite" == store_address(str(tmp_path / "ours.sqlite")).get_backend_name()


def test_a_path_is_made_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert str(tmp_path / "ours.sqlite") == store_address("ours.sqlite").database


def test_a_path_may_begin_at_the_home_folder() -> None:
    assert str(Path.home() / "ours.sqlite") == store_address("~/ours.sqlite").database


def test_a_path_may_hold_anything_a_file_name_may(tmp_path: Path) -> None:
    path = tmp_path / "caffi ŵ?a=b&c#d%20.sqlite"
    assert str(path) == store_address(str(path)).database


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+pg8000"])
def test_every_spelling_of_postgresql_uses_the_driver_we_have(scheme: str) -> None:
    assert "postgresql+pg8000" == store_address(f"{scheme}://ann@host/store").drivername


def test_an_address_is_shown_without_its_password() -> None:
    url = store_address("postgresql://ann:secret@host/store?sslmode=require&password=secret")
    assert "postgresql+pg8000://ann:***@host/store" == shown(url)


@pytest.mark.parametrize(
    "address",
    ["sqlite://", "sqlite:///:memory:", "mysql://host/store", "://", "postgresql://host:port/store"],
)
def test_an_address_where_no_store_can_be_is_refused(address: str) -> None:
    with pytest.raises(StoreNotReachable):
        store_address(address)
