"""The application of ipykernel, begun once in the warm process and finished in each fork as a kernel."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from ipykernel import ipkernel, kernelapp
from ipykernel.compiler import XCachingCompiler
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core import shellapp
from IPython.core.application import BaseIPythonApplication

OURS = ("--HistoryManager.enabled=False", "--IPKernelApp.capture_fd_output=False")
"""What a kernel of a page does without: nobody types commands there, or reads what libraries print."""


class _ReadsSettings(BaseIPythonApplication):
    """Reads its settings once: a kernel whose settings are to be found elsewhere is not forked."""

    _has_read = False

    def initialize(self, argv: Any = None) -> None:
        """Read the settings, unless that was done before this process was forked."""
        if not self._has_read:
            super().initialize(argv)  # type: ignore[no-untyped-call]
            self._has_read = True


class IPKernelApp(kernelapp.IPKernelApp, _ReadsSettings):
    """Asks `_ReadsSettings` where ipykernel's own would read the settings. It is known by the same name."""

    def init_shell(self) -> None:
        """Tell the shell of its kernel before anything of a person's own runs in it."""
        super().init_shell()  # type: ignore[no-untyped-call]
        if self.shell:
            self.shell.kernel = self.kernel


def begin() -> None:
    """Read the settings, and make the shell that will run the cells: what needs no kernel yet.

    The shell is left to each fork where somebody has settings of their own, as for a log or another kind of
    kernel. Nothing is opened, and no thread started.
    """
    app = IPKernelApp.instance()
    _ReadsSettings.initialize(app, [*OURS])
    if app.config == app.cli_config:
        shell = ZMQInteractiveShell.instance(
            parent=app, profile_dir=app.profile_dir, compiler_class=XCachingCompiler
        )
        app.user_ns = shell.user_ns


def finish(connection_file: str, parent: int) -> IPKernelApp:
    """A kernel ready to start. It listens where this file says, and ends with the process `parent`."""
    app = IPKernelApp.instance()
    app.connection_file, app.parent_handle = connection_file, parent
    if ZMQInteractiveShell.initialized():
        ZMQInteractiveShell.instance().init_environment()  # type: ignore[no-untyped-call]
    with _modules_unlisted():
        app.initialize([*OURS])  # type: ignore[no-untyped-call]
    return app


class _System(ModuleType):
    """The module `sys`, in which no modules are listed."""

    modules: dict[str, ModuleType] = {}  # noqa: RUF012 - it stays empty

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(sys, name, value)


@contextmanager
def _modules_unlisted() -> Iterator[None]:
    """Let nothing list the modules, for a debugger and for commands that no page has.

    To read the name of each would copy the memory around it: a third of what a kernel has of its own.
    """
    readers: list[Any] = [ipkernel, shellapp]
    for module in readers:
        module.sys = _System("sys")
    try:
        yield
    finally:
        for module in readers:
            module.sys = sys
