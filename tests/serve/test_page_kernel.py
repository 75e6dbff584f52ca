"""The kernel of a page as the server keeps it: spoken with through files, and told of to nobody."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coimpact_widgets.serve.page_kernel import NOBODY_LISTENS, PageKernel


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_kernels_are_spoken_with_through_files_where_paths_are_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", "/run/jupyter")
    kernel = PageKernel()
    assert ("ipc", "disabled") == (kernel.transport, kernel.transport_encryption)


def test_where_a_path_would_be_too_long_they_are_spoken_with_through_the_network_and_unread(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / ("deep" * 20)))
    kernel = PageKernel()
    assert ("tcp", "auto") == (kernel.transport, kernel.transport_encryption)


def test_every_kernel_tells_the_one_whom_nobody_hears() -> None:
    assert {NOBODY_LISTENS} == {PageKernel().event_logger for _ in range(2)}
