"""Whether somebody sits at the computer that serves the pages, and so needs no invitation."""

from __future__ import annotations

from tornado.httputil import HTTPServerRequest

from .known_host import is_loopback

HANDED_ON = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip")
"""What a server in between adds to a request. Behind one, everybody seems to be at this computer."""


def at_home(request: HTTPServerRequest) -> bool:
    """Whether a request came from this computer, by a name that only this computer has, and straight here."""
    straight = not any(name in request.headers for name in HANDED_ON)
    return straight and is_loopback(request.remote_ip or "") and is_loopback(request.host_name)
