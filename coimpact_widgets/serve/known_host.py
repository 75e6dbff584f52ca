"""By which names the server lets itself be called."""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, ip_address

from tornado.httputil import HTTPServerRequest

from .straight import came_straight
from .wordless_log import WordlessLog

OPENER = "Cross-Origin-Opener-Policy"
"""The header that keeps a page from the websites that lead to it. Plain http has no use for it."""


class KnownHost(WordlessLog):
    """Answers a browser only when it calls the server by a name or address of its own.

    Any website can point a name at this server; a browser would then take what it finds here for part of that
    website (DNS rebinding). The setting `known_hosts` holds the names, in small letters. The address at which
    the call came in is known too: nobody can point that elsewhere. It is None where each call brings a token
    that a browser gives to one name alone.
    """

    def set_default_headers(self) -> None:
        """Send what every answer has, without what a browser would only warn of."""
        super().set_default_headers()
        if not _may_be_private(self.request):
            self.clear_header(OPENER)

    def check_host(self) -> bool:
        """Whether the browser calls the server by a name of its own."""
        host, names = self.request.host_name, self.settings["known_hosts"]
        known = names is None or is_known(host, names, self._here())
        if not known:
            self.log.warning("Refused a browser that calls this server %r. If it may, add --host.", host)
        return known

    def _here(self) -> str:
        stream = getattr(self.request.connection, "stream", None)
        return str(stream.socket.getsockname()[0]) if stream and stream.socket else ""


def is_known(host: str, names: Collection[str], here: str) -> bool:
    """Whether a server with these names, that was called at the address `here`, is meant by `host`."""
    host = host.strip("[]").removesuffix(".").lower()
    if host == "localhost" or host in names:
        return True
    address = _address(host)
    return address is not None and (address.is_loopback or address == _address(here))


def is_loopback(host: str) -> bool:
    """Whether this name or address is how a computer calls itself."""
    host = host.strip("[]").removesuffix(".").lower()
    address = _address(host)
    return host == "localhost" or (address is not None and address.is_loopback)


def _may_be_private(request: HTTPServerRequest) -> bool:
    """Whether a browser may take this connection for one that nobody else can read: not plain http."""
    return request.protocol == "https" or is_loopback(request.host_name or "") or not came_straight(request)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
