"""How survey tools write their exports: what they are known by, what they add, which rows are unfinished.

Sources: the exports, the code and the documentation of each tool.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(frozen=True)
class SurveyTool:
    """One tool. Names of columns are in small letters, and a * in them stands for anything.

    `marks` are sets of columns: with all of one set, it is this tool. `added` are the columns it adds.
    Where `verdict` is one of `refused`, the team did not approve. A row whose `finished` columns are all
    empty, or say one of `unfinished`, was not sent in to the end. `dated` says when a row was written, and
    `time_point` at which time it was asked. `repeats` names the repeated part of a form that a row is of.
    """

    name: str
    marks: tuple[frozenset[str], ...]
    added: tuple[str, ...]
    verdict: str = ""
    refused: tuple[str, ...] = ()
    finished: tuple[str, ...] = ()
    unfinished: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    time_point: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()


_OF_THE_DEVICE = (
    *("start", "end", "today", "deviceid", "username", "phonenumber", "simserial", "subscriberid", "audit"),
    *("device_id", "device-id"),
)
TOOLS = (
    SurveyTool(
        name="KoboToolbox",
        marks=(frozenset({"_uuid", "_submission_time"}), frozenset({"_id", "_index", "_submission_time"})),
        added=(
            *("_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_tags"),
            *("_submitted_by", "__version__", "_index", "_attachments", "_geolocation", "_xform_id_string"),
            *("formhub/uuid", "meta/instanceid", "meta/instancename", "meta/rootuuid", "_parent_*"),
            *("_submission__*", "__version__*", *_OF_THE_DEVICE),
        ),
        verdict="_validation_status",
        refused=("not approved", "validation_status_not_approved"),
        dated=("_submission_time", "today", "start"),
    ),
    SurveyTool(
        name="ODK Central",
        marks=(frozenset({"submissiondate", "key"}),),
        added=(
            *("submissiondate", "key", "parent_key", "meta-instanceid", "meta-instancename", "instanceid"),
            *("submitterid", "submittername", "attachmentspresent", "attachmentsexpected", "status"),
            *("reviewstate", "edits", "formversion", "meta-*", *_OF_THE_DEVICE),
        ),
        verdict="reviewstate",
        refused=("rejected",),
        dated=("submissiondate", "today", "start"),
    ),
    SurveyTool(
        name="REDCap",
        marks=(
            frozenset({"redcap_event_name"}),
            frozenset({"record_id", "*_complete"}),
            frozenset({"record id", "event name"}),
            frozenset({"record id", "complete?"}),
        ),
        added=(
            *("redcap_*", "*_timestamp", "*_complete", "complete?", "repeat instrument", "repeat instance"),
            *("event name", "data access group", "survey identifier", "survey timestamp"),
        ),
        finished=("*_complete", "complete?"),
        unfinished=("0", "incomplete"),
        dated=("*_timestamp", "survey timestamp"),
        time_point=("redcap_event_name", "event name"),
        repeats=("redcap_repeat_instrument", "repeat instrument"),
    ),
    SurveyTool(
        name="LimeSurvey",
        marks=(
            frozenset({"submitdate", "lastpage"}),
            frozenset({"date submitted", "last page"}),
            frozenset({"submitdate", "startlanguage"}),
        ),
        added=(
            *("id", "response_id", "response id", "submitdate", "date submitted", "lastpage", "last page"),
            *("startlanguage", "start language", "seed", "startdate", "date started", "datestamp"),
            *("date last action", "ipaddr", "ip address", "refurl", "referrer url"),
            *("interviewtime", "total time", "grouptime*", "questiontime*"),
        ),
        finished=("submitdate", "date submitted"),
        dated=("submitdate", "date submitted", "startdate", "datestamp"),
    ),
    SurveyTool(
        name="Microsoft Forms",
        marks=(frozenset({"id", "start time", "completion time"}),),
        added=(
            *("id", "start time", "completion time", "email", "name", "last modified time", "language"),
            *("total points", "quiz feedback", "grade posted time"),
            *("points - *", "feedback - *"),
        ),
        dated=("completion time", "start time"),
    ),
    SurveyTool(
        name="Google Forms",
        marks=(frozenset({"timestamp"}),),
        added=("timestamp", "username", "email address", "email", "score", "total score", "* [score]"),
        dated=("timestamp",),
    ),
)


def tool_of(headings: Sequence[str]) -> SurveyTool | None:
    """The survey tool whose export has these headings, or None where it is none that we know."""
    there = _lower(headings)
    return next((tool for tool in TOOLS if any(_all_there(marks, there) for marks in tool.marks)), None)


def columns_like(names: Sequence[str], headings: Sequence[str]) -> tuple[int, ...]:
    """Which columns have one of these names, by index from 0, in the order of the names."""
    there = _lower(headings)
    return tuple(
        index for name in names for index, heading in enumerate(there) if fnmatchcase(heading, _literal(name))
    )


def added_by(tool: SurveyTool | None, headings: Sequence[str]) -> frozenset[int]:
    """Which columns the tool added, by index from 0."""
    return frozenset(columns_like(tool.added, headings)) if tool else frozenset()


def _all_there(marks: frozenset[str], there: Sequence[str]) -> bool:
    return all(any(fnmatchcase(heading, _literal(mark)) for heading in there) for mark in marks)


def _literal(name: str) -> str:
    return name.replace("[", "[[]").replace("?", "[?]")


def _lower(headings: Sequence[str]) -> list[str]:
    return [" ".join(each.casefold().split()) for each in headings]
