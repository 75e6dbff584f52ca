"""The kernel of a page as the server keeps it: spoken with through files, and told of to nobody."""

from __future__ import annotations

import sys

import pytest

from coimpact_widgets.serve.page_kernel import NOBODY_LISTENS, PageKernel

FILE = "kernel-00000000-0000-0000-0000-000000000000.json"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_kernels_are_spoken_with_through_files_where_paths_are_short() -> None:
    kernel = PageKernel(connection_file=f"/run/voila_12345678/{FILE}")
    assert ("ipc", "disabled") == (kernel.transport, kernel.transport_encryption)


def test_where_a_path_would_be_too_long_they_are_spoken_with_through_the_network_and_unread() -> None:
    kernel = PageKernel(connection_file=f"/var/{'deep' * 12}/voila_12345678/{FILE}")
    assert ("tcp", "auto") == (kernel.transport, kernel.transport_encryption)


def test_every_kernel_tells_the_one_whom_nobody_hears() -> None:
    assert {NOBODY_LISTENS} == {PageKernel().event_logger for _ in range(2)}
