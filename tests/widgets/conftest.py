"""A real store, and the app with a page for each part of the kit, for the tests that need one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from coimpact_widgets.store import Store
from tests.running_app import RunningApp, app_running

from .kit_pages import write_pages


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that holds other people's projects too."""
    with Store.open(str(tmp_path_factory.mktemp("store") / "store.sqlite")) as opened:
        yield opened


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app with the kit: started once, for every test that looks at a part of it in a browser."""
    folder = tmp_path_factory.mktemp("kit")
    with app_running(folder, write_pages(folder / "pages")) as running:
        yield running
