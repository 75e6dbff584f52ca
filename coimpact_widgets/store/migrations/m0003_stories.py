"""Schema 3: of a story, whether it was expected, whether it was good or bad, and whether it is quoted."""

from __future__ import annotations

from sqlalchemy import Connection

COLUMNS = ("expected", "felt", "quoting")


def run(connection: Connection) -> None:
    """Add the columns; they are empty for every story that is there."""
    for column in COLUMNS:
        connection.exec_driver_sql(f"ALTER TABLE coimpact_story ADD COLUMN {column} TEXT")
