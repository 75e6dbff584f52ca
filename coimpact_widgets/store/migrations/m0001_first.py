"""Schema 1: projects, records with their change log, and what is gathered in batches.

Written in the SQL that SQLite and PostgreSQL share, so that it stays what it was when it was released.
"""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE coimpact_migration (
        number INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL
    )
    """,
    """
    CREATE TABLE coimpact_project (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        practice BOOLEAN NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        seq BIGINT NOT NULL
    )
    """,
    """
    CREATE TABLE coimpact_record (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        version BIGINT NOT NULL,
        body JSON,
        role TEXT NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        begun BIGINT NOT NULL,
        PRIMARY KEY (project, id)
    )
    """,
    """
    CREATE TABLE coimpact_change (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        seq BIGINT NOT NULL,
        record TEXT NOT NULL,
        kind TEXT NOT NULL,
        version BIGINT NOT NULL,
        body JSON,
        role TEXT NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (project, seq)
    )
    """,
    "CREATE INDEX coimpact_change_of_record ON coimpact_change (project, record)",
    """
    CREATE TABLE coimpact_batch (
        project TEXT NOT NULL REFERENCES coimpact_project (id) ON DELETE CASCADE,
        id BIGINT NOT NULL,
        version BIGINT NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        role TEXT NOT NULL,
        columns JSON NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        undone BOOLEAN NOT NULL,
        PRIMARY KEY (project, id)
    )
    """,
    """
    CREATE TABLE coimpact_person (
        project TEXT NOT NULL,
        batch BIGINT NOT NULL,
        place BIGINT NOT NULL,
        code TEXT NOT NULL,
        people_groups JSON NOT NULL,
        PRIMARY KEY (project, batch, place),
        FOREIGN KEY (project, batch) REFERENCES coimpact_batch (project, id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE coimpact_answer (
        project TEXT NOT NULL,
        batch BIGINT NOT NULL,
        place BIGINT NOT NULL,
        person TEXT NOT NULL,
        measure TEXT NOT NULL,
        time_point TEXT NOT NULL,
        value DOUBLE PRECISION,
        missing TEXT,
        PRIMARY KEY (project, batch, place),
        FOREIGN KEY (project, batch) REFERENCES coimpact_batch (project, id) ON DELETE CASCADE,
        CHECK ((value IS NULL) <> (missing IS NULL))
    )
    """,
    """
    CREATE TABLE coimpact_story (
        project TEXT NOT NULL,
        batch BIGINT NOT NULL,
        place BIGINT NOT NULL,
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        role TEXT NOT NULL,
        outcome TEXT NOT NULL,
        consent TEXT NOT NULL,
        person TEXT NOT NULL,
        PRIMARY KEY (project, batch, place),
        FOREIGN KEY (project, batch) REFERENCES coimpact_batch (project, id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE coimpact_monthly_count (
        project TEXT NOT NULL,
        batch BIGINT NOT NULL,
        place BIGINT NOT NULL,
        name TEXT NOT NULL,
        outcome TEXT NOT NULL,
        month DATE NOT NULL,
        count BIGINT NOT NULL,
        PRIMARY KEY (project, batch, place),
        FOREIGN KEY (project, batch) REFERENCES coimpact_batch (project, id) ON DELETE CASCADE
    )
    """,
)


def run(connection: Connection) -> None:
    """Make the first tables."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
