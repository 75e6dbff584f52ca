"""A kernel that was begun before it was forked treats a person's own settings as any other kernel does."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coimpact_widgets.serve import forked_kernels
from coimpact_widgets.serve.forked_kernels import ForkedProcess
from tests.serve.test_forked_kernels import WAIT, kernel, process_of

pytestmark = pytest.mark.skipif(not forked_kernels.can_fork(), reason="processes are not forked here")

STARTUP = """
from IPython import get_ipython
import os, sys
shell = get_ipython()
found = [type(shell.kernel).__name__, os.environ["PAGER"], sys.argv[0], "IPKernelApp" in shell.config]
os.environ["PAGER"] = "less"
"""


@pytest.mark.parametrize("settings", ["", "c.InteractiveShell.logfile = 'said.py'\n"])
def test_what_somebody_runs_at_the_start_of_each_kernel_finds_what_it_would_in_any(
    tmp_path: Path, settings: str
) -> None:
    profile = tmp_path / "profile_default"
    (profile / "startup").mkdir(parents=True)
    (profile / "startup" / "mine.py").write_text(STARTUP)
    (profile / "ipython_kernel_config.py").write_text(settings)
    source = (
        "import asyncio, sys\n"
        "from jupyter_client.provisioning.factory import KernelProvisionerFactory\n"
        "from tests.serve.test_forked_kernels import *\n"
        "async def start(name):\n"
        "    KernelProvisionerFactory.instance().default_provisioner_name = name\n"
        "    async with kernel() as (manager, client):\n"
        '        said = await told(client, \'[*found, __import__("os").environ["PAGER"]]\')\n'
        "        print(type(process_of(manager)).__name__, *said)\n"
        "for name in (forked_kernels.NAME, 'local-provisioner'):\n"
        "    asyncio.run(start(name))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", source],
        env={**os.environ, "IPYTHONDIR": str(tmp_path)},
        cwd=tmp_path if settings else None,
        capture_output=True,
        text=True,
        timeout=WAIT,
        check=True,
    )
    forked, ordinary = (line.split() for line in ran.stdout.splitlines())
    assert ("ForkedProcess", "Popen") == (forked[0], ordinary[0])
    assert forked[1:] == ordinary[1:]


def test_a_kernel_that_finds_other_settings_is_started_as_jupyter_does(tmp_path: Path) -> None:
    async def ask() -> bool:
        async with kernel(env={**os.environ, "IPYTHONDIR": str(tmp_path)}) as (manager, _):
            return isinstance(process_of(manager), ForkedProcess)

    assert not asyncio.run(ask())
