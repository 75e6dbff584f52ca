"""Whether somebody sits at the computer that serves the pages, and so needs no invitation."""

from __future__ import annotations

from tornado.httputil import HTTPServerRequest

from .known_host import is_loopback
from .straight import came_straight


def at_home(request: HTTPServerRequest) -> bool:
    """Whether a request came from this computer, by a name that only this computer has, and straight here.

    A server in between that calls this one by the name people know it by is told apart by that name, even
    where it adds nothing. One that adds nothing and says localhost looks like this computer itself.
    """
    from_here = is_loopback(request.remote_ip or "") and is_loopback(request.host_name)
    return from_here and came_straight(request)
