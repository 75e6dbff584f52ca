"""The hub with two users of one group and one of another, on PostgreSQL, started once."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hosting.running_hub import HOSTING, RunningHub, hub_running
from tests.store.conftest import Cluster, cluster, programs

__all__ = ["cluster", "programs"]

GROUPS = ("choir", "garden")
PROXY = "configurable-http-proxy"


@pytest.fixture(scope="session")
def proxy() -> None:
    """The proxy of a hub. Missing, the test is left out at home and fails in CI."""
    if shutil.which(PROXY) is None:
        missing = f"The proxy of JupyterHub is not installed: npm install --global {PROXY}"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)


@pytest.fixture(scope="session")
def stores(programs: Path, cluster: Cluster) -> dict[str, str]:
    """The store of each group: a database of its own, made as HOSTING.md says."""
    psql = [programs / "psql", f"postgresql://coimpact@127.0.0.1:{cluster.port}/postgres", "--quiet"]
    for group in GROUPS:
        told = ["--set", f"group={group}", "--set", f"password=of-the-{group}"]
        subprocess.run([*psql, *told, "--file", HOSTING / "group.sql"], check=True, env={"PATH": os.defpath})
    return {each: f"postgresql://{each}:of-the-{each}@127.0.0.1:{cluster.port}/{each}" for each in GROUPS}


@pytest.fixture(scope="session")
def hub(
    proxy: None, stores: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningHub]:
    """The hub, with the servers of ann and ben, who are both in the choir, on their way."""
    with hub_running(tmp_path_factory.mktemp("hub"), stores) as running:
        for name in ("ann", "ben"):
            running.ask_to_start(name)
        yield running
