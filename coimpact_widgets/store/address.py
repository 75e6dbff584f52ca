"""Where the store is: a setting, a path or the address of a database, made into one form."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from ..errors import StoreNotReachable

SETTING = "COIMPACT_STORE"
"""The environment variable that says where the store is."""

_DRIVERS = {"postgres": "postgresql+pg8000", "postgresql": "postgresql+pg8000"}


def store_address(text: str = "") -> URL:
    """The address that `text` means. Empty means $COIMPACT_STORE, else a file in the user's data folder.

    `text` is a path, or an address beginning with sqlite:// or postgresql://.
    Raises StoreNotReachable when no store can be at such an address.
    """
    text = text.strip() or os.environ.get(SETTING, "").strip()
    if "://" not in text:
        path = Path(text).expanduser() if text else default_path()
        return URL.create("sqlite", database=str(path.absolute()))
    return _database(text)


def default_path() -> Path:
    """The file in the user's data folder that holds the store when nothing else is chosen."""
    return user_data_path("coimpact", appauthor=False) / "coimpact.sqlite"


def shown(url: URL) -> str:
    """The address as people may see it: the path of a file, or a database without its password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.set(query={}).render_as_string(hide_password=True)


def _database(text: str) -> URL:
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise StoreNotReachable("that address", "it cannot be understood") from error
    url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise StoreNotReachable(shown(url), "only SQLite and PostgreSQL can hold a store")
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise StoreNotReachable("memory", "it would be lost when the program ends")
    return url
