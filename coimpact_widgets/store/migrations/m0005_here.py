"""Schema 5: who has a project open now.

Written in the SQL that SQLite and PostgreSQL share, so that it stays what it was when it was released.
"""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE coimpact_here (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        role TEXT NOT NULL,
        chosen_name TEXT NOT NULL,
        seen TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (project, id)
    )
    """,
)


def run(connection: Connection) -> None:
    """Make the table."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
