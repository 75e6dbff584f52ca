"""The file of results: every number that was found, as JSON that another program can read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..analysis.result import Result

RESULTS_SCHEMA = "coimpact-results/1"
"""The form of the file: data/results.schema.json says what stands in it."""


def results_file(
    project: str,
    results: Sequence[Result],
    view: str,
    not_yet: Sequence[Mapping[str, str]] = (),
    file: Mapping[str, Any] | None = None,
) -> bytes:
    """The results as a file's bytes. `view` names who may have it, and the results have been made fit for it.

    `not_yet` holds what has too few answers, and how many: that is told inside the group alone. `file` tells
    which file of answers was read in place of those in the project.
    """
    told = {
        "schema": RESULTS_SCHEMA,
        "project": project,
        "view": view,
        "file": file,
        "results": [each.to_dict() for each in results],
        "not_yet": [dict(each) for each in not_yet],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
