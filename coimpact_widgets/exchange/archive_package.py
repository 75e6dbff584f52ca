"""The `datapackage.json` of an archive: what each part is, for people and for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..domain.project import Project
from ..errors import FileNotReadable
from .archive_csv import CsvPart

PACKAGE = "datapackage.json"

FORM = 2
"""The form of the archives this program writes. It reads this form and every earlier one."""

_ABOUT = (
    "A whole Co-Impact project with its history. It holds what people said and answered, "
    "so keep it inside the group."
)

_MEANINGS = {
    "project.json": "The project: its name, and when it began.",
    "changes.json": "Every change to what the group wrote, in order. A body of null means it was removed.",
    "records.json": "What the group has written, as it stands. The last changes say the same.",
    "batches.json": "What came in together: the file or the sitting, when, and who brought it in.",
    "stories.json": "Stories, each with the batch it came in. The newest batch has the last word.",
    "people.csv": "People who answer, by person code, with their people groups and what they agreed to.",
    "answers.csv": "Answers: one person, one measure (a record), one time point. The newest batch stands.",
    "counts.csv": "How often something happened in each month, and out of how many. Empty: not yet known.",
}


def package(project: Project, tables: Mapping[str, CsvPart[Any]]) -> dict[str, Any]:
    """The description of an archive of this project."""
    return {
        "name": project.id,
        "title": project.name,
        "description": _ABOUT,
        "profile": "data-package",
        "coimpact": FORM,
        "resources": [_resource(part, tables.get(part)) for part in _MEANINGS],
    }


def check_form(name: str, described: Any) -> None:
    """Raise FileNotReadable unless this describes an archive that this program can read."""
    form = described.get("coimpact") if isinstance(described, dict) else None
    if not isinstance(form, int) or form < 1:
        raise FileNotReadable(name, "it was not made by Co-Impact. Choose a .zip file that Co-Impact made.")
    if form > FORM:
        raise FileNotReadable(
            name, "it was made by a newer Co-Impact. Install the newer Co-Impact to open it."
        )


def _resource(part: str, table: CsvPart[Any] | None) -> dict[str, Any]:
    stem, _, ending = part.rpartition(".")
    resource = {
        "name": stem,
        "path": part,
        "description": _MEANINGS[part],
        "format": ending,
        "mediatype": "text/csv" if table else "application/json",
        "encoding": "utf-8",
    }
    return resource | ({"profile": "tabular-data-resource", "schema": _schema(table)} if table else {})


def _schema(table: CsvPart[Any]) -> dict[str, Any]:
    names = [name for name, _ in table.columns]
    return {
        "fields": [{"name": name, "type": kind} for name, kind in table.columns],
        "missingValues": [""],
        "primaryKey": names[: table.key],
    }
