"""Schema 6: of a person, what they agreed to."""

from __future__ import annotations

from sqlalchemy import Connection


def run(connection: Connection) -> None:
    """Add the column; it is empty for everybody who is there."""
    connection.exec_driver_sql("ALTER TABLE coimpact_person ADD COLUMN agreed TEXT")
