"""What the server writes down when it fails: where in the program, and nothing of who asked for what."""

from __future__ import annotations

from traceback import format_tb
from types import TracebackType
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError

FAILED = 500
"""From this number on, an answer is a fault of the server. Below it, somebody asked for what is not there."""


class WordlessLog(JupyterHandler):
    """Writes down what goes wrong at an address, without the request and without the words of the error.

    The id of a project is made of its name and stands in addresses; an error can quote what people wrote.
    """

    def log_exception(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write down where it went wrong, if that is a fault of the server."""
        if error is None or (isinstance(error, HTTPError) and error.status_code < FAILED):
            return
        self.log.error("%s failed.\n%s", type(self).__name__, way_to(error))


def say_nothing(handler: Any) -> None:
    """What is written down of each answer: its address, and that of who asked, are for nobody else."""


def way_to(error: BaseException) -> str:
    """Where in the program an error was raised, after those that led to it. Their words are left out."""
    chain: list[BaseException] = []
    before: BaseException | None = error
    while before is not None and before not in chain:
        chain.insert(0, before)
        before = before.__cause__ or (None if before.__suppress_context__ else before.__context__)
    return "\n".join("".join(format_tb(each.__traceback__)) + type(each).__name__ for each in chain)
