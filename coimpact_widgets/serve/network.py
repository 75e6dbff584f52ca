"""Where other people on the same network find this computer."""

from __future__ import annotations

import socket
from ipaddress import IPv6Address, ip_address

from ..errors import CoImpactError
from .known_host import is_loopback

SOMEWHERE_ELSE = ("198.51.100.1", 9)
"""An address that is nobody's (RFC 5737). The way there tells which of our own addresses others see."""


class NoNetwork(CoImpactError):
    """Raised when the app should be shared, and this computer is on no network."""

    def __init__(self) -> None:
        super().__init__(
            "This computer is on no network, so nobody else could reach it. Join the network that the others "
            "are on, then start again. Or say its address: coimpact app --share --ip 192.168.1.20"
        )


def own_address() -> str:
    """The address by which others on the network reach this computer. Nothing is sent to find out.

    Raises NoNetwork.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(SOMEWHERE_ELSE)
        except OSError as error:
            raise NoNetwork from error
        found = str(way.getsockname()[0])
    if is_loopback(found):
        raise NoNetwork
    return found


def is_every_address(ip: str) -> bool:
    """Whether listening there means listening at every address of this computer."""
    return not ip.strip("0.:")


def web_address(host: str, port: int) -> str:
    """What is typed into a browser to get there."""
    try:
        is_v6 = isinstance(ip_address(host.partition("%")[0]), IPv6Address)
    except ValueError:
        is_v6 = False
    return f"http://[{host}]:{port}" if is_v6 else f"http://{host}:{port}"
