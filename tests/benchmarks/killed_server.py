"""The real app, which can be killed without a word and started again, and what it takes of the processor."""

from __future__ import annotations

import asyncio
import sys
import time
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from random import Random

import psutil

from tests.served import free_port, served

LOOK_EVERY = 0.5
"""Seconds between two looks at what is used: a process that is killed takes its last part with it."""


class KilledServer:
    """The app over a store, on one port for as long as it is used. `kernels` and `servers` were killed."""

    def __init__(self, store: str, folder: Path) -> None:
        self._store, self._folder, self._port = store, folder, free_port()
        self.kernels = self.servers = 0
        self.used = 0.0
        self._seen: dict[tuple[int, float], float] = {}
        self.start()

    def start(self) -> None:
        """Start it, and wait until it listens."""
        command = [sys.executable, "-m", "coimpact_widgets.cli", "app", "--port", str(self._port)]
        running: AbstractContextManager[str] = served(command, self._folder, {"COIMPACT_STORE": self._store})
        self.address = running.__enter__()
        self._running = running
        self._process = next(
            each for each in psutil.Process().children() if str(self._port) in each.cmdline()
        )

    def stop(self) -> None:
        """Stop it as whoever runs it does."""
        self._running.__exit__(None, None, None)

    async def kill_now_and_then(self, random: Random, seconds: float, over: asyncio.Event) -> None:
        """Kill a kernel every few seconds, and the server three times in all; it is started again at once."""
        began = time.monotonic()
        servers = [seconds * (part + random.uniform(-0.08, 0.08)) for part in (0.25, 0.5, 0.75)]
        while not over.is_set():
            await asyncio.sleep(random.uniform(2, 6))
            if over.is_set():
                return
            if servers and time.monotonic() - began > servers[0]:
                servers.pop(0)
                self._process.kill()
                self.servers += 1
                await asyncio.to_thread(self.stop)
                await asyncio.to_thread(self.start)
            elif kernels := self._kernels():
                random.choice(kernels).kill()
                self.kernels += 1

    async def watch(self) -> None:
        """Add up what the server and its kernels use of the processor, for as long as this is awaited."""
        while True:
            self._add_up()
            await asyncio.sleep(LOOK_EVERY)

    def _kernels(self) -> list[psutil.Process]:
        """The kernels, the oldest first: what the warm process was forked into."""
        with suppress(psutil.NoSuchProcess):
            warm = [each for each in self._process.children() if "forkserver" in " ".join(each.cmdline())]
            kernels = [kernel for each in warm for kernel in each.children()]
            return sorted(kernels, key=psutil.Process.create_time)
        return []

    def _add_up(self) -> None:
        with suppress(psutil.NoSuchProcess):
            for each in (self._process, *self._process.children(recursive=True)):
                with suppress(psutil.NoSuchProcess):
                    times, name = each.cpu_times(), (each.pid, each.create_time())
                    now = times.user + times.system
                    self.used += now - self._seen.get(name, 0.0)
                    self._seen[name] = now
