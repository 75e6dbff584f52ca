"""The kernel of a page, as the server keeps it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from jupyter_events import EventLogger
from jupyter_server.services.kernels.kernelmanager import ServerKernelManager
from traitlets import default

LONGEST_PATH = 100
"""The bytes that the path of a socket may have everywhere; macOS has the fewest."""

ENDING = "-ipc-99"
"""What is put behind the name of the file that says how to speak with a kernel, without its own ending."""

NOBODY_LISTENS = EventLogger()
"""Where kernels would tell of each start and end. One for all: each new one reads its description anew."""


def is_short(connection_file: str) -> bool:
    """Whether a kernel whose facts are in this file can be spoken with through files beside it."""
    socket = f"{Path(connection_file).absolute().with_suffix('')}{ENDING}"
    return sys.platform != "win32" and len(os.fsencode(socket)) <= LONGEST_PATH


class PageKernel(ServerKernelManager):
    """Speaks with its kernel through files that are its owner's alone, where that can be.

    Through ports of the network, a kernel would now and then find that another program had taken one of its
    own since it was chosen; and what is said would have to be encrypted, as others on the computer hear it.
    """

    @default("transport")
    def _through_files(self) -> str:
        return "ipc" if is_short(self.connection_file) else "tcp"

    @default("transport_encryption")
    def _only_on_the_network(self) -> str:
        return "auto" if self.transport == "tcp" else "disabled"

    @default("event_logger")
    def _told_to_nobody(self) -> EventLogger:
        return NOBODY_LISTENS
