"""Exports of tools for surveys by web, as each writes them, of forms that are not of our plan."""

from __future__ import annotations

from .field_tool_files import ASKED_BEFORE, ASKED_TWICE, CONFIDENT, COPE
from .quirk import Quirk, csv_of, xlsx_of

MS_HEAD = (
    "ID",
    "Start time",
    "Completion time",
    "Email",
    "Name",
    "Person code",
    f"{CONFIDENT}\xa0",
    f"{COPE}\n",
)
MS = [
    MS_HEAD,
    (1, "2/3/26 9:30:05", "2/3/26 9:35:00", "anonymous", "", "P1", "Low;", 3),
    (2, "2/13/26 9:30:05", "2/13/26 9:35:00", "anonymous", "", "P2", "Middle;", 5),
]
GOOGLE = [
    ("Timestamp", "Email address", "Your code", CONFIDENT, f"Please rate each [{COPE}]"),
    ("03/02/2026 09:30:00", "a@place.org", "P1", "Low", "3"),
    ("13/02/2026 09:30:00", "b@place.org", "P2", "Middle", "5"),
]
BOTH_TIMES = [
    ("Timestamp", "Your code", CONFIDENT, COPE),
    ("03/02/2026 09:30:00", "P1", "Low", "3"),
    ("04/02/2026 09:30:00", "P2", "Middle", "5"),
    ("03/06/2026 09:30:00", "P1", "High", "7"),
    ("04/06/2026 09:30:00", "P2", "Middle", "6"),
]
LIME_HEAD = (
    "id",
    "submitdate",
    "lastpage",
    "startlanguage",
    "seed",
    "token",
    "G01Q01. " + CONFIDENT,
    "G01Q02[SQ001]. " + COPE,
)
LIME = [
    LIME_HEAD,
    (1, "2026-02-03 09:30:00", 2, "en", 77, "P1", "A1", 3),
    (2, "2026-02-03 09:40:00", 2, "cy", 78, "P2", "A2", 5),
    (3, "", 1, "en", 79, "P9", "A3", ""),
]
REDCAP = [
    (
        "record_id",
        "redcap_event_name",
        "redcap_repeat_instrument",
        "redcap_repeat_instance",
        "confidence",
        "coping",
        "survey_complete",
    ),
    ("P1", "baseline_arm_1", "", "", 1, 3, 2),
    ("P2", "baseline_arm_1", "", "", 2, 5, 2),
    ("P1", "follow_up_arm_1", "", "", 3, 7, 2),
    ("P2", "follow_up_arm_1", "", "", 2, 6, 2),
    ("P2", "follow_up_arm_1", "diary", 1, "", "", ""),
]
REDCAP_LABELS = [
    ("Record ID", "Event Name", "Repeat Instrument", "Repeat Instance", CONFIDENT, COPE, "Complete?"),
    ("P1", "Baseline", "", "", "Low", 3, "Complete"),
    ("P2", "Baseline", "", "", "Middle", 5, "Complete"),
    ("P1", "Follow-up", "", "", "High", 7, "Complete"),
    ("P2", "Follow-up", "", "", "Middle", 6, "Unverified"),
    ("P3", "Follow-up", "", "", "Low", "", "Incomplete"),
]
REDCAP_BOXES = [
    (
        "record_id",
        "redcap_event_name",
        "confidence___1",
        "confidence___2",
        "confidence___3",
        "coping",
        "form_complete",
    ),
    ("P1", "baseline_arm_1", "Checked", "Unchecked", "Unchecked", 3, 2),
    ("P2", "baseline_arm_1", "Unchecked", "Checked", "Unchecked", 5, 2),
]

WEB_SURVEY_FILES = (
    Quirk(
        "Microsoft Forms, CSV with American dates",
        "forms before.csv",
        csv_of(MS, "cp1252"),
        ASKED_BEFORE,
        told=("Columns that Microsoft Forms added were left out",),
    ),
    Quirk("Microsoft Forms, Excel", "forms before.xlsx", xlsx_of(("Sheet1", MS)), ASKED_BEFORE),
    Quirk(
        "Google Forms, a grid and e-mail addresses",
        "Responses before.csv",
        csv_of(GOOGLE),
        ASKED_BEFORE,
        told=("'Email address'",),
    ),
    Quirk(
        "Google Forms, both times in one sheet, told by the day",
        "Responses.csv",
        csv_of(BOTH_TIMES),
        ASKED_TWICE,
        asks=("when", "days"),
        chosen={"when": "by date", "days": "day"},
    ),
    Quirk(
        "LimeSurvey, codes, and one who did not finish",
        "lime before.csv",
        csv_of(LIME),
        ASKED_BEFORE,
        told=("LimeSurvey says that it was not finished", "'A1' as '1' (1)"),
        points=("unfinished",),
    ),
    Quirk(
        "LimeSurvey, one who did not finish is used after all",
        "lime before.csv",
        csv_of(LIME),
        f"{ASKED_BEFORE}, P9 confidence before 3",
        chosen={"unfinished": "use"},
        points=("unfinished",),
    ),
    Quirk(
        "REDCap, a row for each event, and a repeated form",
        "redcap.csv",
        csv_of(REDCAP),
        ASKED_TWICE,
        told=("Columns that REDCap added were left out",),
    ),
    Quirk(
        "REDCap, labels, and one who did not finish",
        "redcap.csv",
        csv_of(REDCAP_LABELS),
        ASKED_TWICE,
        points=("unfinished",),
    ),
    Quirk("REDCap, boxes that are checked or not", "redcap.csv", csv_of(REDCAP_BOXES), ASKED_BEFORE),
)
