"""Kernels that start at once: each is a fork of one warm process that has everything imported.

Source of the method: the kernel provisioners of jupyter_client, and the fork server of multiprocessing.
"""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import entry_points
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from types import ModuleType
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from .warm_process import become_kernel

NAME = "coimpact-forked"
"""What jupyter_client calls these kernels: the entry point in pyproject.toml."""

LAUNCHER = "ipykernel_launcher"
WARMED = f"{__package__}.warmed"
"""What the warm process imports first."""

SETTINGS_FOUND_BY = ("HOME", "IPYTHONDIR", "VIRTUAL_ENV", "IPYTHON_SUPPRESS_CONFIG_ERRORS")
"""The variables by which IPython finds somebody's settings. The warm process reads those once."""

_log = logging.getLogger(__name__)
_forking = threading.Lock()
_gave_up = threading.Event()
"""Set when the warm process could not be had, even anew: to try for each page would make each wait."""


class ForkedProcess:
    """A forked kernel as its provisioner sees it: with the face of subprocess.Popen."""

    stdin = stdout = stderr = None

    def __init__(self, process: ForkServerProcess) -> None:
        assert process.pid is not None
        self.pid: int = process.pid
        self._process = process

    def poll(self) -> int | None:
        """How it ended, or None while it runs."""
        return self._process.exitcode

    def wait(self) -> int | None:
        """How it ended, once it has."""
        self._process.join()
        return self._process.exitcode

    def send_signal(self, signum: int) -> None:
        """Send it a signal, unless it has ended: another process may have its number by then."""
        if self.poll() is None:
            os.kill(self.pid, signum)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


class ForkedKernels(LocalProvisioner):
    """Forks a kernel from the warm process; where that cannot be, starts one as Jupyter always does.

    So is one with arguments of its own, or with settings of IPython's that the server does not have.
    """

    async def launch_kernel(self, cmd: list[str], **settings: Any) -> KernelConnectionInfo:
        """Start the kernel that `cmd` would, and say where it listens."""
        connection_file = of_ipykernel(cmd)
        variables = settings.get("env") or os.environ
        forks = can_fork() and not _gave_up.is_set() and _has_our_settings(variables)
        if connection_file is None or not forks:
            return await super().launch_kernel(cmd, **settings)
        folder = str(settings.get("cwd") or Path.cwd())
        environment = _as_the_system_holds(variables)
        try:
            forked = await asyncio.to_thread(_fork_again, connection_file, environment, folder)
        except Exception:  # noqa: BLE001 - whatever it was, an ordinary kernel may still start
            _gave_up.set()
            _log.warning("Kernels cannot be forked, and are started afresh.", exc_info=True)
            return await super().launch_kernel(cmd, **settings)
        self.process = forked  # type: ignore[assignment]
        self.pid = self.pgid = forked.pid
        self.cwd = Path(folder)
        return self.connection_info


def _has_our_settings(variables: Mapping[str, str]) -> bool:
    return all(variables.get(name) == os.environ.get(name) for name in SETTINGS_FOUND_BY)


def offered() -> bool:
    """Whether Jupyter finds these kernels by their name, and can start them here."""
    return can_fork() and bool(entry_points(group=KernelProvisionerFactory.GROUP_NAME, name=NAME))


def can_fork() -> bool:
    """Whether processes can be forked from a warm one here: on Linux and macOS."""
    return sys.platform in {"linux", "darwin"} and "forkserver" in multiprocessing.get_all_start_methods()


def warm_up() -> None:
    """Start the warm process, so that the first page need not wait for what it imports."""
    if can_fork():
        threading.Thread(target=_warm_up, daemon=True).start()


def _warm_up() -> None:
    try:
        with _forking:
            first = _fork_server().Process(target=int, daemon=True)
            first.start()
        first.join()
    except Exception:  # noqa: BLE001 - whatever it was, ordinary kernels may still start
        _log.warning("The warm process did not start. Kernels are started afresh.", exc_info=True)


def _fork_again(*asked: Any) -> ForkedProcess:
    """Fork a kernel; once more when the warm process has just ended, for it is then started anew."""
    try:
        return _fork(*asked)
    except (OSError, EOFError):
        return _fork(*asked)


def _fork(connection_file: str, environment: Mapping[bytes, bytes], folder: str) -> ForkedProcess:
    asked = connection_file, environment, folder
    with _forking, _nothing_to_run_again():
        forked = _fork_server().Process(target=become_kernel, args=asked, daemon=True)
        forked.start()
    return ForkedProcess(forked)


@contextmanager
def _nothing_to_run_again() -> Iterator[None]:
    """Keep each fork from running the script of the server again, which is how multiprocessing begins."""
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script


def _fork_server() -> ForkServerContext:
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload([WARMED])
    return found


def _as_the_system_holds(environment: Mapping[str, str]) -> dict[bytes, bytes]:
    """The variables as plain bytes: Voilà names some by an enumeration that a kernel would have to import."""
    return {os.fsencode(name): os.fsencode(value) for name, value in environment.items()}


def of_ipykernel(cmd: Sequence[str]) -> str | None:
    """Where a kernel that this Python would run, as Jupyter does, is to listen; None for any other kernel."""
    python, *rest = cmd
    if Path(python) == Path(sys.executable) and rest[:3] == ["-m", LAUNCHER, "-f"] and len(rest) == 4:
        return rest[3]
    return None
