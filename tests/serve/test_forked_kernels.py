"""Kernels that are forks of one warm process: quick, apart from each other, and gone when they should be."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import packages_distributions, requires
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.manager import AsyncKernelManager

from coimpact_widgets.serve import forked_kernels, warm_process
from coimpact_widgets.serve.forked_kernels import ForkedProcess
from coimpact_widgets.serve.quiet_comms import CONTROL

pytestmark = pytest.mark.skipif(not forked_kernels.can_fork(), reason="processes are not forked here")

WAIT = 60


@asynccontextmanager
async def kernel(**settings: Any) -> AsyncIterator[tuple[AsyncKernelManager, Any]]:
    """A kernel and whoever talks to it."""
    manager = AsyncKernelManager()
    await manager.start_kernel(**settings)
    client = manager.client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=WAIT)
        yield manager, client
    finally:
        client.stop_channels()
        await manager.shutdown_kernel(now=True)


async def told(client: Any, expression: str) -> Any:
    """What the kernel finds this expression to be."""
    said: list[str] = []

    def hear(message: dict[str, Any]) -> None:
        said.append(message["content"].get("text", ""))

    source = f"import json; print(json.dumps({expression}))"
    await client.execute_interactive(source, output_hook=hear, timeout=WAIT)
    return json.loads("".join(said))


async def kinds_said(client: Any, source: str) -> set[str]:
    """The kinds of message that come while this runs."""
    kinds: set[str] = set()
    await client.execute_interactive(
        source, output_hook=lambda said: kinds.add(said["msg_type"]), timeout=WAIT
    )
    return kinds


def process_of(manager: AsyncKernelManager) -> Any:
    """The process of a kernel, as its provisioner sees it."""
    return manager.provisioner.process  # type: ignore[union-attr]


def test_a_kernel_is_a_fork_that_has_everything_imported() -> None:
    async def ask() -> tuple[object, list[bool]]:
        async with kernel() as (manager, client):
            names = ("pandas", "scipy.stats", "typst", "coimpact_widgets.workbook")
            source = f"[name in __import__('sys').modules for name in {names}]"
            return process_of(manager), await told(client, source)

    process, imported = asyncio.run(ask())
    assert isinstance(process, ForkedProcess)
    assert [True] * 4 == imported


def test_what_is_imported_is_of_packages_that_are_always_there() -> None:
    needed = {
        re.split(r"[<>=]", each)[0].casefold() for each in requires("coimpact") or () if "extra" not in each
    }
    by_name = packages_distributions()
    tops = {name.partition(".")[0] for name in warm_process.IMPORTED}
    assert set() == {top for top in tops if not needed & {each.casefold() for each in by_name[top]}}


def test_where_nothing_can_be_warm_kernels_start_as_they_always_did(tmp_path: Path) -> None:
    (tmp_path / "never_warm.py").write_text("raise RuntimeError('This is not there.')")
    source = (
        "import asyncio\n"
        "from jupyter_client.provisioning.factory import KernelProvisionerFactory\n"
        "from tests.serve.test_forked_kernels import *\n"
        "from coimpact_widgets.serve import forked_kernels\n"
        "from coimpact_widgets.serve.forked_kernels import NAME\n"
        "forked_kernels.WARMED = 'never_warm'\n"
        "async def start():\n"
        "    KernelProvisionerFactory.instance().default_provisioner_name = NAME\n"
        "    async with kernel() as (manager, client):\n"
        "        print(type(process_of(manager)).__name__, await told(client, '2 + 2'))\n"
        "asyncio.run(start())\n"
    )
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    started = [sys.executable, "-c", source]
    ran = subprocess.run(
        started,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=WAIT,
        check=True,
    )
    assert "Popen 4" == ran.stdout.strip()


def test_what_an_evaluator_plots_is_shown() -> None:
    async def ask() -> list[str]:
        async with kernel() as (_, client):
            drawn: list[str] = []
            plot = "import matplotlib.pyplot as plt; plt.plot([1, 2]);"
            await client.execute_interactive(
                plot, output_hook=lambda said: drawn.extend(said["content"].get("data", {})), timeout=WAIT
            )
            return drawn

    assert "image/png" in asyncio.run(ask())


def test_nothing_runs_beside_the_warm_process_that_a_fork_would_lack() -> None:
    source = (
        "from coimpact_widgets.serve import warm_process; warm_process.warm(); import threading; "
        "from pathlib import Path; tasks = Path('/proc/self/task'); "
        "print(len(list(tasks.iterdir())) if tasks.exists() else threading.active_count()); "
        "print([each.path for each in __import__('psutil').Process().open_files()])"
    )
    ran = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert ["1", "[]"] == ran.stdout.split()


def test_a_kernel_works_in_its_folder_with_its_own_variables(tmp_path: Path) -> None:
    async def ask() -> Any:
        settings = {"env": {**os.environ, "QUERY_STRING": "project=ours"}, "cwd": str(tmp_path)}
        async with kernel(**settings) as (_, client):
            return await told(client, "[__import__('os').getcwd(), __import__('os').environ['QUERY_STRING']]")

    assert [str(tmp_path), "project=ours"] == asyncio.run(ask())


def test_widgets_of_a_page_say_nothing_until_it_asks_what_they_hold() -> None:
    page = {"env": {**os.environ, "SERVER_SOFTWARE": "voila/0.5"}}
    asks = {"comm_id": "page", "target_name": CONTROL, "data": {}}

    async def ask() -> tuple[set[str], set[str]]:
        async with kernel(**page) as (_, client):
            before = await kinds_said(client, "from ipywidgets import IntText; number = IntText()")
            opened = client.session.msg("comm_open", asks, metadata={"version": "1.0.0"})
            client.shell_channel.send(opened)
            return before, await kinds_said(client, "number.value = 7; other = IntText()")

    before, after = asyncio.run(ask())
    assert set() == {"comm_open", "comm_msg"} & before
    assert {"comm_open", "comm_msg"} <= after


def test_widgets_of_a_notebook_say_at_once_what_they_hold() -> None:
    async def ask() -> set[str]:
        async with kernel() as (_, client):
            return await kinds_said(client, "from ipywidgets import IntText; number = IntText()")

    assert "comm_open" in asyncio.run(ask())


def test_two_kernels_draw_different_random_numbers_and_share_no_name() -> None:
    drawn = "[__import__('random').random(), __import__('numpy').random.rand(), 'mine' in globals()]"

    async def ask() -> tuple[Any, Any]:
        async with kernel() as (_, one), kernel() as (_, other):
            await one.execute_interactive("mine = 1", timeout=WAIT)
            return await told(one, drawn), await told(other, drawn)

    (first, second, mine), (other_first, other_second, theirs) = asyncio.run(ask())
    assert (True, False) == (mine, theirs)
    assert first != other_first
    assert second != other_second


def test_a_kernel_that_is_interrupted_stops_what_it_does_and_goes_on() -> None:
    async def ask() -> Any:
        async with kernel() as (manager, client):
            busy = client.execute("print('begun', flush=True)\nwhile True: pass", stop_on_error=False)
            while (await client.get_iopub_msg(timeout=WAIT))["msg_type"] != "stream":
                pass
            await manager.interrupt_kernel()
            reply = await client.get_shell_msg(timeout=WAIT)
            assert busy == reply["parent_header"]["msg_id"]
            return reply["content"]["ename"], await told(client, "2 + 2")

    assert ("KeyboardInterrupt", 4) == asyncio.run(ask())


def test_a_kernel_that_is_restarted_is_a_new_process() -> None:
    async def ask() -> tuple[int, int, bool]:
        async with kernel() as (manager, client):
            first = process_of(manager)
            await manager.restart_kernel(now=True)
            await client.wait_for_ready(timeout=WAIT)
            return first.pid, await told(client, "__import__('os').getpid()"), first.poll() is None

    before, after, still_there = asyncio.run(ask())
    assert before != after
    assert not still_there


def test_a_kernel_that_was_ended_tells_how() -> None:
    async def ask() -> int | None:
        async with kernel() as (manager, _):
            process = process_of(manager)
            process.kill()
            return await asyncio.to_thread(process.wait)

    assert -signal.SIGKILL == asyncio.run(ask())


def test_a_warm_process_that_was_ended_is_started_again() -> None:
    async def ask() -> int:
        async with kernel() as (_, client):
            warm = await told(client, "__import__('os').getppid()")
            os.kill(warm, signal.SIGKILL)
        async with kernel() as (manager, client):
            assert isinstance(process_of(manager), ForkedProcess)
            return await told(client, "2 + 2")

    assert 4 == asyncio.run(ask())


def test_kernels_end_with_the_server_that_was_killed() -> None:
    source = (
        "import asyncio, os, signal\n"
        "from jupyter_client.provisioning import KernelProvisionerFactory\n"
        "from coimpact_widgets.serve.forked_kernels import NAME\n"
        "from tests.serve.test_forked_kernels import kernel\n"
        "async def start():\n"
        "    KernelProvisionerFactory.instance().default_provisioner_name = NAME\n"
        "    async with kernel():\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(start())\n"
    )
    # What they say arrives until the last of them has ended: the server, the warm process, and the kernel.
    ran = subprocess.run([sys.executable, "-c", source], stdout=subprocess.PIPE, timeout=WAIT, check=False)
    assert -signal.SIGKILL == ran.returncode


def test_another_kernel_is_started_as_jupyter_does() -> None:
    assert None is forked_kernels.of_ipykernel(["R", "--slave", "-e", "IRkernel::main()"])
    assert None is forked_kernels.of_ipykernel([sys.executable, "-m", "another_kernel", "-f", "x.json"])
    ours = [sys.executable, "-m", "ipykernel_launcher", "-f", "x.json"]
    assert "x.json" == forked_kernels.of_ipykernel(ours)
    assert None is forked_kernels.of_ipykernel([*ours, "--debug"])
