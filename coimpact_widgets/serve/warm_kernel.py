"""The application of ipykernel, begun once in the warm process and finished in each fork as a kernel."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from ipykernel import ipkernel
from ipykernel.compiler import XCachingCompiler
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core import shellapp
from IPython.core.application import BaseIPythonApplication

WITHOUT = ("--HistoryManager.enabled=False",)
"""What a kernel of a page does without: nobody types commands there."""


class _ReadsSettings(BaseIPythonApplication):
    """Reads its settings once: they are the same for every fork."""

    _has_read = False

    def initialize(self, argv: Any = None) -> None:
        """Read the settings, unless that was done before this process was forked."""
        if not self._has_read:
            super().initialize(argv)  # type: ignore[no-untyped-call]
            self._has_read = True


class _Application(IPKernelApp, _ReadsSettings):
    """What ipykernel asks of its parent, which is to read the settings, it asks of what stands between."""


def begin() -> None:
    """Do what needs no kernel yet: read the settings, and make the shell that will run its cells.

    Nothing is opened, and no thread started.
    """
    app = _Application.instance()
    _ReadsSettings.initialize(app, [*WITHOUT])
    shell = ZMQInteractiveShell.instance(
        parent=app, profile_dir=app.profile_dir, compiler_class=XCachingCompiler
    )
    app.user_ns = shell.user_ns


def finish(connection_file: str, parent: int) -> IPKernelApp:
    """A kernel ready to start. It listens where this file says, and ends with the process `parent`."""
    app, shell = _Application.instance(), ZMQInteractiveShell.instance()
    app.connection_file, app.parent_handle = connection_file, parent
    with _no_list_of_modules():
        app.initialize()  # type: ignore[no-untyped-call]
    shell.kernel = app.kernel
    shell.init_environment()  # type: ignore[no-untyped-call]
    return app


class _System(ModuleType):
    """The module `sys`, in which no modules are listed."""

    modules: dict[str, ModuleType] = {}  # noqa: RUF012 - it stays empty

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)


@contextmanager
def _no_list_of_modules() -> Iterator[None]:
    """Let nothing list the modules, for a debugger and for commands that no page has.

    To read the name of each would copy the memory around it: a third of what a kernel has of its own.
    """
    listing: list[Any] = [ipkernel, shellapp]
    for module in listing:
        module.sys = _System("sys")
    try:
        yield
    finally:
        for module in listing:
            module.sys = sys
