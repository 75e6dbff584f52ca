"""Which store the server of a user is given, as hosting/coimpact_hub.py tells any hub."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from tests.hosting.running_hub import HOSTING

STORES = {"choir": "postgresql://of-the-choir", "garden": "postgresql://of-the-garden"}


@pytest.fixture
def c(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """What the file tells a hub that has two groups with a store."""
    (tmp_path / "stores.json").write_text(json.dumps(STORES))
    monkeypatch.setenv("COIMPACT_STORES", str(tmp_path / "stores.json"))
    return PyFileConfigLoader("coimpact_hub.py", str(HOSTING)).load_config()


def _spawner(*groups: str, **chosen: str) -> Any:
    user = SimpleNamespace(groups=[SimpleNamespace(name=each) for each in groups])
    return SimpleNamespace(user=user, user_options=chosen, environment={"LANG": "en_GB.UTF-8"})


def _given(c: Config, *groups: str, **chosen: str) -> str:
    spawner = _spawner(*groups, **chosen)
    c.Spawner.pre_spawn_hook(spawner)
    return str(spawner.environment["COIMPACT_STORE"])


def test_a_server_is_given_the_store_of_its_user_s_group(c: Config) -> None:
    assert STORES["choir"] == _given(c, "choir", "staff")


def test_whoever_is_in_two_groups_is_given_the_store_they_chose(c: Config) -> None:
    assert STORES["garden"] == _given(c, "choir", "garden", group="garden")


def test_nobody_is_given_the_store_of_a_group_they_are_not_in(c: Config) -> None:
    assert STORES["choir"] == _given(c, "choir", group="garden")


def test_one_server_s_store_is_no_other_s(c: Config) -> None:
    shared = {"LANG": "en_GB.UTF-8"}
    spawner = _spawner("choir")
    spawner.environment = shared
    c.Spawner.pre_spawn_hook(spawner)
    assert {"LANG": "en_GB.UTF-8"} == shared


def test_whoever_is_in_two_groups_and_chose_neither_is_told_to(c: Config) -> None:
    with pytest.raises(Exception, match="Choose which of your groups"):
        _given(c, "choir", "garden", group="staff")


def test_whoever_is_in_one_group_is_asked_nothing(c: Config) -> None:
    assert "" == c.Spawner.options_form(_spawner("choir", "staff"))


def test_whoever_is_in_two_groups_is_asked_which(c: Config) -> None:
    form = c.Spawner.options_form(_spawner("garden", "choir"))
    assert "<option>choir</option><option>garden</option>" in form


def test_what_is_answered_is_kept(c: Config) -> None:
    assert {"group": "garden"} == c.Spawner.options_from_form({"group": ["garden"]})


def _values() -> Any:
    return yaml.safe_load((HOSTING / "values.yaml").read_text(encoding="utf-8"))


def test_kubernetes_starts_what_every_hub_starts(c: Config) -> None:
    assert _values()["singleuser"]["cmd"] == c.Spawner.cmd


def test_kubernetes_puts_the_file_where_the_hub_reads_its_configuration() -> None:
    files = _values()["hub"]["extraFiles"]
    assert "/usr/local/etc/jupyterhub/jupyterhub_config.d/coimpact_hub.py" == files["coimpact"]["mountPath"]


def test_kubernetes_puts_the_stores_where_the_file_looks_for_them() -> None:
    stores = _values()["hub"]["extraFiles"]["stores"]["mountPath"]
    assert f'"COIMPACT_STORES", "{stores}"' in (HOSTING / "coimpact_hub.py").read_text(encoding="utf-8")
