"""A server of pages, for as long as a test needs one."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ADDRESS = re.compile(r"http://(?:localhost|127\.0\.0\.1):\d+")


def free_port() -> int:
    """A port that nothing listens to."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def served(
    command: Sequence[str | Path],
    cwd: Path,
    settings: Mapping[str, str],
    said: list[str] | None = None,
    ready: re.Pattern[str] = ADDRESS,
    ends_within: float = 30.0,
) -> Iterator[str]:
    """Start a server and give the address that it says it is at; stop it afterwards.

    `settings` are environment variables. `said` takes every line that it says. Raises RuntimeError with what
    it said when it ends instead. It is at the address in the first line in which `ready` is found. Raises
    subprocess.TimeoutExpired when it takes more than `ends_within` seconds to end.
    """
    server = subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    try:
        yield _address(server.stdout, [] if said is None else said, ready)
    finally:
        server.terminate()
        server.wait(timeout=ends_within)
        server.stdout.close()


def _address(output: IO[str], lines: list[str], ready: re.Pattern[str]) -> str:
    for line in output:
        lines.append(line)
        if (found := ADDRESS.search(line)) and ready.search(line):
            # Read on, so that the server never waits for somebody to read what it says.
            threading.Thread(target=_read_on, args=(output, lines), daemon=True).start()
            return found.group()
    raise RuntimeError("The server ended: " + "".join(lines))


def _read_on(output: IO[str], lines: list[str]) -> None:
    try:
        lines.extend(output)
    except ValueError:
        return  # closed, because the server was stopped
