"""A day as people write it, whichever machine it is written on."""

from __future__ import annotations

from datetime import date

from .month import MONTHS


def day_kept(written: str) -> date | None:
    """A day that is kept as "2026-08-06"; None where that is no day."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def day_in_words(day: date) -> str:
    """A day such as "6 August 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
