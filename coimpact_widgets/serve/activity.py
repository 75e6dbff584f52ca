"""When somebody was here last, as a hub wants to know it to end the servers that nobody uses."""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

EVERY = 300.0
"""Seconds between two words to the hub, where it does not say how many."""

Tell = Callable[[str], Awaitable[object]]

_log = logging.getLogger(__name__)


class Activity:
    """Somebody is here when they open a page or do something on it.

    A page that merely stays open, and is brought up to date with what others do, is nobody. `tell` tells the
    hub a time, such as "2026-08-06T09:30:00+00:00".
    """

    def __init__(self, tell: Tell, every: float = EVERY) -> None:
        self._tell, self._every = tell, every
        self._last: datetime | None = None
        self._told: datetime | None = None

    @classmethod
    def of_the_hub(cls, token: str) -> Activity:
        """Told to the hub whose variables stand in the environment, with the token of this server."""
        every = float(os.environ.get("JUPYTERHUB_ACTIVITY_INTERVAL") or EVERY)
        return cls(_telling(os.environ.get("JUPYTERHUB_ACTIVITY_URL", ""), token), every)

    def seen(self) -> None:
        """Know that somebody is here."""
        self._last = datetime.now(UTC)

    async def keep_telling(self) -> None:
        """Tell the hub, for as long as the server runs."""
        while True:
            await self.tell_news()
            await asyncio.sleep(self._every)

    async def tell_news(self) -> None:
        """Tell the hub, if somebody was here since it was last told. What it does not hear is told later."""
        last = self._last
        if last is None or last == self._told:
            return
        try:
            await self._tell(last.isoformat())
        except Exception as error:  # noqa: BLE001 - whatever it was, people can work on
            _log.warning("The hub was not told that somebody is here. %s", error)
        else:
            self._told = last


def _telling(address: str, token: str) -> Tell:
    from tornado.httpclient import AsyncHTTPClient

    server = os.environ.get("JUPYTERHUB_SERVER_NAME", "")

    async def tell(time: str) -> None:
        if not address:
            return
        told = json.dumps({"servers": {server: {"last_activity": time}}, "last_activity": time})
        headers = {"Authorization": f"token {token}", "Content-Type": "application/json"}
        await AsyncHTTPClient().fetch(address, method="POST", body=told, headers=headers)

    return tell
