"""Columns as survey tools write them: inside groups, and beside what the tool adds of its own.

Sources: the exports of KoboToolbox and of ODK Central, and their documentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..domain.form_question import column_name
from ..domain.measure import Measure, TimePoint
from ..domain.record import Record

_IN_A_GROUP = re.compile(r"(?:.*[/-])?(?P<name>\w+)")


class SurveyTool(NamedTuple):
    """How one tool writes its exports. `marks` are the columns it is known by, all in small letters.

    `added` are the columns it adds of its own. Where `verdict` is one of `refused`, the team did not approve.
    """

    name: str
    marks: frozenset[str]
    added: frozenset[str]
    verdict: str
    refused: tuple[str, ...]


_OF_THE_DEVICE = {"start", "end", "today", "deviceid", "username", "phonenumber", "simserial", "audit"}
TOOLS = (
    SurveyTool(
        "KoboToolbox",
        frozenset({"_uuid", "_submission_time"}),
        frozenset(
            {
                *("_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_tags"),
                *("_submitted_by", "__version__", "_index", "_attachments", "_geolocation"),
                *(
                    "formhub/uuid",
                    "meta/instanceid",
                    "meta/instancename",
                    "meta/rootuuid",
                    "_xform_id_string",
                ),
                *_OF_THE_DEVICE,
            }
        ),
        "_validation_status",
        ("not approved", "validation_status_not_approved"),
    ),
    SurveyTool(
        "ODK Central",
        frozenset({"submissiondate", "key"}),
        frozenset(
            {
                *("submissiondate", "key", "meta-instanceid", "meta-instancename", "instanceid"),
                *("submitterid", "submittername", "attachmentspresent", "attachmentsexpected", "status"),
                *("reviewstate", "edits", "formversion"),
                *_OF_THE_DEVICE,
            }
        ),
        "reviewstate",
        ("rejected",),
    ),
)


def tool_of(headings: Sequence[str]) -> SurveyTool | None:
    """The survey tool whose export has these headings, or None where it is none that we know."""
    there = {each.lower() for each in headings}
    return next((tool for tool in TOOLS if tool.marks <= there), None)


def added_by(tool: SurveyTool | None, headings: Sequence[str]) -> frozenset[int]:
    """Which columns the tool added, by index from 0."""
    return frozenset(n for n, each in enumerate(headings) if tool and each.lower() in tool.added)


def own_name(heading: str) -> str:
    """The name of a column without the groups it stands in: "x" for "answers/x" and "answers-x"."""
    found = _IN_A_GROUP.fullmatch(heading.strip())
    return found["name"].lower() if found else ""


def outside_groups(heading: str) -> Iterator[str]:
    """The heading without the first of the groups it may stand in, then without the second, and so on."""
    while "/" in heading:
        heading = heading.partition("/")[2]
        yield heading


def measures_by_column(
    measures: Sequence[Record[Measure]],
) -> dict[str, tuple[Record[Measure], TimePoint]]:
    """What each column of our own form holds, by its name."""
    return {column_name(each.id, time).lower(): (each, time) for each in measures for time in TimePoint}
