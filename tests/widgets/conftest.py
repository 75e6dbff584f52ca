"""A real store, opened once, for the tests that need one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from coimpact_widgets.store import Store


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that holds other people's projects too."""
    with Store.open(str(tmp_path_factory.mktemp("store") / "store.sqlite")) as opened:
        yield opened
