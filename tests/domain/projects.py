"""Small projects to try things on."""

from datetime import UTC, datetime

from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record

NOON = datetime(2026, 8, 6, 12, tzinfo=UTC)


def record(id, value, version=1):
    """`value` as the store would keep it."""
    return Record(id, version, value, "", NOON)


def project_with(answers=(), counts=(), **values):
    """A project that holds these values, each under the id it is named by."""
    return Contents(
        Project("p", "Our project"),
        tuple(record(id, value) for id, value in values.items()),
        answers=tuple(answers),
        counts=tuple(counts),
    )
