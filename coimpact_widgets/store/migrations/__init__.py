"""How the tables came to be what they are: numbered steps, each run once, with the record that it ran."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, func, insert, inspect, select

from ...errors import StoreNewer
from ..schema import migration
from . import m0001_first, m0002_invitation, m0003_stories, m0004_monthly_rates, m0005_here, m0006_agreed


@dataclass(frozen=True)
class Migration:
    """One step from one schema to the next. `run` is given the transaction that also records the step."""

    number: int
    name: str
    run: Callable[[Connection], None]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "first", m0001_first.run),
    Migration(2, "invitation", m0002_invitation.run),
    Migration(3, "stories", m0003_stories.run),
    Migration(4, "monthly rates", m0004_monthly_rates.run),
    Migration(5, "here", m0005_here.run),
    Migration(6, "agreed", m0006_agreed.run),
)
"""Every step, in order. A released one is never changed: a later one puts it right."""


def newest(migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """The number of the newest schema this program knows."""
    return migrations[-1].number


def version(connection: Connection, known: int) -> int:
    """The number of the schema this store has; 0 when it has none.

    Raises StoreNewer when it is newer than `known`.
    """
    if not inspect(connection).has_table(migration.name):
        return 0
    found = connection.scalar(select(func.max(migration.c.number))) or 0
    if found > known:
        raise StoreNewer(found, known)
    return int(found)


def run_next(connection: Connection, migrations: Sequence[Migration] = MIGRATIONS) -> bool:
    """Run the first step that has not run, if there is one, and record it. True when it ran one.

    The transaction must be one that keeps other writers out.
    """
    found = version(connection, newest(migrations))
    step = next((each for each in migrations if each.number > found), None)
    if step is None:
        return False
    step.run(connection)
    connection.execute(insert(migration).values(number=step.number, name=step.name, at=datetime.now(UTC)))
    return True
