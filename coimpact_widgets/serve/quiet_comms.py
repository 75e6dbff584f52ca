"""What widgets say before their page listens: nothing, because the page then asks for all of it at once."""

from __future__ import annotations

from typing import Any

import comm
from ipykernel.comm.comm import BaseComm
from ipykernel.kernelbase import Kernel
from ipywidgets import Widget

CONTROL = "jupyter.widget.control"
"""What a page opens to ask what every widget holds."""


class QuietComm(BaseComm):
    """Sends nothing until the page has asked: the server would read each message three times over."""

    asked = False

    def publish_msg(self, *said: Any, **more: Any) -> None:
        """Send it, if anybody listens."""
        self.kernel = self.kernel or Kernel.instance()  # a widget says nothing through a comm that has none
        if QuietComm.asked:
            super().publish_msg(*said, **more)  # type: ignore[no-untyped-call]


def be_quiet_until_asked() -> None:
    """Let every widget of this kernel be quiet until the page behind it asks."""

    def opened(control: Any, message: dict[str, Any]) -> None:
        QuietComm.asked = True
        Widget.handle_control_comm_opened(control, message)

    comm.create_comm = QuietComm
    comm.get_comm_manager().register_target(CONTROL, opened)
