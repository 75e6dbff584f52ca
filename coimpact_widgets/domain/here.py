"""Who has a project open now: by role or a name they chose, and never by an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from .role import Role

GONE_AFTER = timedelta(minutes=1)
"""Whoever was not heard of for this long is no longer here."""


@dataclass(frozen=True)
class Here:
    """One open page. `id` means nothing beyond it; role and name are what somebody chose to say, if anything.

    It is no record: it is in no history, no archive and no report.
    """

    id: str
    role: Role | None = None
    chosen_name: str = ""
