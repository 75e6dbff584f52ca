"""What a served page knows from its address. Only values are taken from there, never a name."""

from __future__ import annotations

import os
from urllib.parse import parse_qs


def served() -> bool:
    """Whether this runs behind a web page, which names the project in its address."""
    return os.environ.get("SERVER_SOFTWARE", "").startswith("voila/")


def in_address(name: str) -> str:
    """The value of `?name=` in the page's address, or empty."""
    return parse_qs(os.environ.get("QUERY_STRING", "")).get(name, [""])[0]
