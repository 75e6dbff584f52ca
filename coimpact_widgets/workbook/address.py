"""What a served page knows from its address. Only values are taken from there, never a name."""

from __future__ import annotations

import json
import os
from urllib.parse import parse_qs

from ..domain.invitation import Guest
from ..domain.role import Role


def served() -> bool:
    """Whether this runs behind a web page, which names the project in its address."""
    return os.environ.get("SERVER_SOFTWARE", "").startswith("voila/")


def in_address(name: str) -> str:
    """The value of `?name=` in the page's address, or empty."""
    return parse_qs(os.environ.get("QUERY_STRING", "")).get(name, [""])[0]


def guest() -> Guest | None:
    """Who came to this page by an invitation, as the server tells; None for whoever needs none."""
    told = os.environ.get("COIMPACT_GUEST", "")
    if not told:
        return None
    facts = json.loads(told)
    role = Role(facts["role"]) if facts["role"] else None
    return Guest(facts["project"], facts["key_hash"], role, facts["chosen_name"])


def for_a_room() -> bool:
    """Whether the page is shown on a projector."""
    return in_address("view") == "projector"


def shared_at() -> str | None:
    """The address at which other people reach these pages; empty when nobody else does.

    None where nobody is invited: without pages, and where people sign in.
    """
    return os.environ.get("COIMPACT_SHARED_AT") if served() else None
