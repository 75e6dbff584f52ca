"""Schema 4: a monthly count can be out of something, be provisional, and be not yet known.

SQLite cannot let a column be empty that had to be filled, so the table is made anew.
"""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE coimpact_monthly_number (
        project TEXT NOT NULL,
        batch BIGINT NOT NULL,
        place BIGINT NOT NULL,
        name TEXT NOT NULL,
        outcome TEXT NOT NULL,
        month DATE NOT NULL,
        count BIGINT,
        out_of DOUBLE PRECISION,
        provisional BOOLEAN NOT NULL,
        PRIMARY KEY (project, batch, place),
        FOREIGN KEY (project, batch) REFERENCES coimpact_batch (project, id) ON DELETE CASCADE
    )
    """,
    """
    INSERT INTO coimpact_monthly_number
    SELECT project, batch, place, name, outcome, month, count, NULL, FALSE FROM coimpact_monthly_count
    """,
    "DROP TABLE coimpact_monthly_count",
    "ALTER TABLE coimpact_monthly_number RENAME TO coimpact_monthly_count",
)


def run(connection: Connection) -> None:
    """Make the table of monthly counts anew, with everything that is in it."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
