"""The tables of the store as they are today. `migrations` holds how they came to be so.

Every name begins with `coimpact_`, because a database may hold the tables of several programs.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)


class Moment(TypeDecorator[datetime]):
    """A time in UTC. SQLite forgets time zones, so it is given none and has UTC put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time as the database takes it."""
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time as the program knows it, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData()


def _text(name: str, *, key: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=False)


def _project() -> Column[str]:
    return Column("project", Text, ForeignKey("coimpact_project.id", ondelete="CASCADE"), primary_key=True)


def _number(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, BigInteger, primary_key=key, nullable=False, autoincrement=False)


def _of_a_batch() -> ForeignKeyConstraint:
    there = ["coimpact_batch.project", "coimpact_batch.id"]
    return ForeignKeyConstraint(["project", "batch"], there, ondelete="CASCADE")


migration = Table(
    "coimpact_migration",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("name"),
    Column("at", Moment, nullable=False),
)
"""Which migrations have run."""

project = Table(
    "coimpact_project",
    metadata,
    _text("id", key=True),
    _text("name"),
    Column("practice", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
    _number("seq"),
)
"""The projects. `seq` is the number of the newest change of each."""

record = Table(
    "coimpact_record",
    metadata,
    _project(),
    _text("id", key=True),
    _text("kind"),
    _number("version"),
    Column("body", JSON(none_as_null=True)),
    _text("role"),
    Column("at", Moment, nullable=False),
    _number("begun"),
)
"""What groups have written, as it stands. `body` is empty once removed; `begun` numbers its first change."""

change = Table(
    "coimpact_change",
    metadata,
    _project(),
    _number("seq", key=True),
    _text("record"),
    _text("kind"),
    _number("version"),
    Column("body", JSON(none_as_null=True)),
    _text("role"),
    Column("at", Moment, nullable=False),
    Index("coimpact_change_of_record", "project", "record"),
)
"""The change log. It never holds answers, stories or person codes: of a code taken out, a mark."""

invitation = Table(
    "coimpact_invitation",
    metadata,
    _project(),
    _text("may", key=True),
    _text("key_hash"),
    Column("at", Moment, nullable=False),
)
"""Who may open a project from elsewhere: whoever has the key with this hash. No archive holds it."""

here = Table(
    "coimpact_here",
    metadata,
    _project(),
    _text("id", key=True),
    _text("role"),
    _text("chosen_name"),
    Column("seen", Moment, nullable=False),
)
"""Who has a project open now, and when each was last heard of. Nothing exports it."""

batch = Table(
    "coimpact_batch",
    metadata,
    _project(),
    _number("id", key=True),
    _number("version"),
    _text("name"),
    _text("sha256"),
    _text("role"),
    Column("columns", JSON, nullable=False),
    Column("at", Moment, nullable=False),
    Column("undone", Boolean, nullable=False),
)
"""What came in together. `id` is the number of the change it began with."""

person = Table(
    "coimpact_person",
    metadata,
    _text("project", key=True),
    _number("batch", key=True),
    _number("place", key=True),
    _text("code"),
    Column("people_groups", JSON, nullable=False),
    Column("agreed", Text),
    _of_a_batch(),
)
"""People as each batch describes them.

`place` keeps the order in which rows came. It is the key, because an index could not hold a very long code.
"""

answer = Table(
    "coimpact_answer",
    metadata,
    _text("project", key=True),
    _number("batch", key=True),
    _number("place", key=True),
    _text("person"),
    _text("measure"),
    _text("time_point"),
    Column("value", Double),
    Column("missing", Text),
    _of_a_batch(),
)
"""Answers as each batch gives them. `value` is empty exactly when `missing` says why."""

story = Table(
    "coimpact_story",
    metadata,
    _text("project", key=True),
    _number("batch", key=True),
    _number("place", key=True),
    _text("id"),
    _text("text"),
    _text("role"),
    _text("outcome"),
    _text("consent"),
    _text("person"),
    Column("expected", Text),
    Column("felt", Text),
    Column("quoting", Text),
    _of_a_batch(),
)
"""Stories as each batch tells them. The last three are empty where the group has not said."""

monthly_count = Table(
    "coimpact_monthly_count",
    metadata,
    _text("project", key=True),
    _number("batch", key=True),
    _number("place", key=True),
    _text("name"),
    _text("outcome"),
    Column("month", Date, nullable=False),
    Column("count", BigInteger),
    Column("out_of", Double),
    Column("provisional", Boolean, nullable=False),
    _of_a_batch(),
)
"""Monthly counts as each batch gives them. `count` is empty where it is not yet known."""

GATHERED = (person, answer, story, monthly_count)
"""The tables that hold what was gathered."""
