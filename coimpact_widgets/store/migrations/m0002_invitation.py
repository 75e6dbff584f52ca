"""Invitations to a project, each known again by the hash of its key."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENT = """
    CREATE TABLE coimpact_invitation (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        may TEXT NOT NULL,
        key_hash TEXT NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (project, may)
    )
"""


def run(connection: Connection) -> None:
    """Make the table of invitations."""
    connection.exec_driver_sql(STATEMENT)
