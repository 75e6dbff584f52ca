"""Whether a request came straight to this server, or another server handed it on."""

from __future__ import annotations

from tornado.httputil import HTTPServerRequest

HANDED_ON = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip")
"""What a server in between adds to a request. Behind one, everybody seems to be at this computer."""


def came_straight(request: HTTPServerRequest) -> bool:
    """Whether no server in between says that it handed the request on."""
    return not any(name in request.headers for name in HANDED_ON)
