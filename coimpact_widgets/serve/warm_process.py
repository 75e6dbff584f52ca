"""What the warm process has imported before it is asked for a kernel, and how a fork of it becomes one.

It is imported by that process alone. What is opened here, as the store is, is let go of before anything is
forked, and no thread is started: a fork copies them all, and two processes would then use one. Notebooks
start no process by multiprocessing: that keeps the children of its own children from having any.
"""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import pkgutil
import threading
from collections.abc import Iterator, Mapping

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""Where the libraries of linear algebra look. Threads do not live through a fork."""

IMPORTED = (
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "anywidget",
    "ipykernel.debugger",
    "ipykernel.kernelapp",
    "ipykernel.zmqshell",
    "ipywidgets",
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "openpyxl",
    "pandas",
    "scipy.optimize",
    "scipy.special",
    "scipy.stats",
    "sqlalchemy.dialects.sqlite",
    "tornado.platform.asyncio",
    "typst",
)
"""What pages need of other packages. Most is imported inside the functions that use it."""

NOT_IN_A_PAGE = ("cli", "serve")
"""The parts of this package that no kernel imports."""


def warm() -> None:
    """Import everything, and keep it out of every later collection, so that forks share its memory.

    How to ask the store is worked out too, a page is rehearsed, and a kernel is begun.

    Raises RuntimeError when something cannot be imported: a fork server takes an ImportError in silence.
    """
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # the debugger of ipykernel would warn of itself
    gc.disable()
    try:
        for name in (*IMPORTED, *_of_this_package()):
            importlib.import_module(name)
        opening = importlib.import_module("..store.opening", __package__)
        opening.make_ready()
        importlib.import_module(".rehearsed", __package__).rehearse()
        importlib.import_module(".warm_kernel", __package__).begin()
        gc.freeze()  # without collecting first: forks would fill the gaps, and copy what is around them
    except ImportError as error:
        raise RuntimeError(f"A page needs what cannot be imported: {error}") from error
    finally:
        gc.enable()


def _of_this_package() -> Iterator[str]:
    """Every module that a page may come to need."""
    package = importlib.import_module(__package__.partition(".")[0])
    for top in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if top.name.rpartition(".")[2] in NOT_IN_A_PAGE:
            continue
        yield top.name
        if top.ispkg:
            inside = importlib.import_module(top.name)
            yield from (each.name for each in pkgutil.walk_packages(inside.__path__, f"{top.name}."))


def become_kernel(connection_file: str, environment: Mapping[bytes, bytes], folder: str) -> None:
    """Be a kernel, in a fork of the warm process, until it is told to end.

    `connection_file` says where it listens; `environment` is what the system tells it, as bytes; `folder` is
    where it works. It leads a process group of its own, so that a signal reaches whatever it starts and
    nothing else. It ends with the server and with the warm process. What draws random numbers starts anew.
    """
    import numpy
    from ipywidgets import register_comm_target

    from ..workbook.address import served
    from . import warm_kernel
    from .quiet_comms import be_quiet_until_asked

    os.setsid()
    os.environb.clear()
    os.environb.update(environment)
    os.chdir(folder)
    numpy.random.seed()
    threading.Thread(target=_end_with_the_server, daemon=True).start()
    kernel = warm_kernel.finish(connection_file, os.getppid())
    register_comm_target()  # ipywidgets does so when it is imported, and then there was no kernel yet
    if served():
        be_quiet_until_asked()
    kernel.start()  # type: ignore[no-untyped-call]


def _end_with_the_server() -> None:
    """End this process, when the server that asked for it has ended without a word."""
    server = multiprocessing.parent_process()
    assert server is not None
    server.join()
    os._exit(1)
