"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def _nobody_s_own_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests out of the projects of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COIMPACT_STORE", str(tmp_path_factory.mktemp("store") / "store.sqlite"))
        yield
