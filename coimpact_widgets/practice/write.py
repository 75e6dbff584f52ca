"""Writing the practice project into data/practice: python -m coimpact_widgets.practice.write

The same files come out every time, to the byte.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from ..domain.project import Contents
from ..domain.record import to_body
from ..domain.role import Role
from ..exchange.answers_table_file import answers_csv
from ..library import data_folder
from .cafe_answers import cafe_answers, cafe_people
from .cafe_counts import cafe_counts
from .cafe_pathway import FIRST_MEETING, PROJECT
from .cafe_readme import cafe_readme
from .cafe_records import REVIEW_MEETING, cafe_records
from .cafe_stories import cafe_stories
from .shipped import ANSWERS, COUNTS, WRITTEN


def cafe() -> Contents:
    """The practice project as it is drawn, before it is written to files."""
    return Contents(
        project=PROJECT,
        records=cafe_records(),
        people=cafe_people(),
        answers=cafe_answers(),
        stories=cafe_stories(),
        counts=cafe_counts(),
    )


def cafe_files() -> dict[str, bytes]:
    """Every file of the practice project, by its name."""
    drawn = cafe()
    return {
        "README.md": cafe_readme(drawn).encode(),
        WRITTEN: (json.dumps(_as_json(drawn), ensure_ascii=False, indent=2) + "\n").encode(),
        ANSWERS: answers_csv(drawn),
        COUNTS: _counts_csv(drawn),
    }


def write(folder: Path) -> None:
    """Write every file of the practice project into `folder`, which is made when it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in cafe_files().items():
        (folder / name).write_bytes(data)


def _as_json(drawn: Contents) -> dict[str, Any]:
    at = REVIEW_MEETING.isoformat()
    gathered = (
        (ANSWERS, Role.EVALUATOR),
        ("Stories told at the café", Role.FACILITATOR),
        (COUNTS, Role.EVALUATOR),
    )
    return {
        "title": drawn.project.name,
        "source": "Made up for practice. No real person, place or service is described.",
        "licence": "CC0-1.0",
        "project": {"id": drawn.project.id, "name": drawn.project.name, "at": FIRST_MEETING.isoformat()},
        "records": [
            {
                "id": record.id,
                "kind": record.value.kind,
                "version": record.version,
                "role": record.role,
                "at": record.at.isoformat(),
                "body": to_body(record.value),
            }
            for record in drawn.records
        ],
        "stories": [vars(story) for story in drawn.stories],
        "batches": [{"name": name, "role": role, "at": at} for name, role in gathered],
    }


def _counts_csv(drawn: Contents) -> bytes:
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(("month", "what was counted", "count", "outcome"))
    rows.writerows((each.month.isoformat(), each.name, each.count, each.outcome) for each in drawn.counts)
    return written.getvalue().encode("utf-8-sig")


if __name__ == "__main__":
    write(data_folder() / "practice")
