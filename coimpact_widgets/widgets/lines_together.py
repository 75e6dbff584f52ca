"""Lines about rows of a file that say the same are told as one, with all their rows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..exchange.rows_sorted import listed

_OF_A_ROW = re.compile(r"Row (?P<row>\d+(?: of '[^:]*')?): (?P<told>.*)", re.DOTALL)
MOST_ROWS = 10


def lines_together(messages: Iterable[str]) -> tuple[str, ...]:
    """Each different line once, such as "Rows 2 and 4: there is no time point.", in the order they came."""
    rows: dict[str, list[str]] = {}
    for message in messages:
        found = _OF_A_ROW.fullmatch(message)
        told, row = (found["told"], [found["row"]]) if found else (message, [])
        rows.setdefault(told, []).extend(row)
    return tuple(_told(told, places) for told, places in rows.items())


def _told(told: str, rows: list[str]) -> str:
    if not rows:
        return told
    return f"{'Row' if len(rows) == 1 else 'Rows'} {listed(rows, MOST_ROWS)}: {told}"
