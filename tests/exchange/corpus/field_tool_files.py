"""Exports of tools for surveys by phone, as each writes them, of forms that are not of our plan."""

from __future__ import annotations

import csv

from .quirk import Quirk, csv_of, xlsx_of

KOBO_TAIL = ("_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by")
KOBO_END = ("__version__", "_tags", "_index")
ODK_TAIL = ("KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status")
ODK_END = ("ReviewState", "DeviceID", "Edits", "FormVersion")
CONFIDENT, COPE = "How confident do you feel?", "How well do you cope?"
ASKED_BEFORE = "P1 confidence before 1, P1 coping before 3, P2 confidence before 2, P2 coping before 5"
ASKED_TWICE = (
    f"{ASKED_BEFORE}, P1 confidence after 3, P1 coping after 7, P2 confidence after 2, P2 coping after 6"
)


def kobo(headings, *people, statuses=("", "", "", "")):
    """Rows of a KoboToolbox export: `people` are what each wrote below `headings`."""
    tails = [
        (n, f"uuid-{n}", f"2026-02-0{n}T09:30:00", status, "", "submitted_via_web", "")
        for n, status in enumerate(statuses, start=1)
    ]
    rows = [
        ("2026-02-03T09:00", "2026-02-03T09:05", *person, *tail, "v1", "", n)
        for n, (person, tail) in enumerate(zip(people, tails, strict=False), start=1)
    ]
    return [("start", "end", *headings, *KOBO_TAIL, *KOBO_END), *rows]


def odk(headings, *people, states=("", "", "", "")):
    """Rows of an ODK Central export."""
    rows = [
        (
            f"2026-02-0{n}T09:30:00.000Z",
            *person,
            f"uuid:{n}",
            f"uuid:{n}",
            "7",
            "Web user",
            0,
            0,
            "",
            state,
            "d",
            0,
            1,
        )
        for n, (person, state) in enumerate(zip(people, states, strict=False), start=1)
    ]
    return [("SubmissionDate", *headings, "meta-instanceID", *ODK_TAIL, *ODK_END), *rows]


KOBO_LABELS = kobo(
    ("What is your code?", "When is this?", CONFIDENT, COPE),
    ("P1", "Before", "Low", 3),
    ("P2", "Before", "Middle", 5),
    ("P1", "After", "High", 7),
    ("P2", "After", "Middle", 6),
)
KOBO_NAMES = kobo(
    ("about_you/participant_code", "about_you/wave", "answers/confidence", "answers/coping"),
    ("P1", "before", "low", 3),
    ("P2", "before", "middle", 5),
    ("P1", "after", "high", 7),
    ("P2", "after", "middle", 6),
)
KOBO_CHOICES = kobo(
    ("Person code", CONFIDENT, f"{CONFIDENT}/Low", f"{CONFIDENT}/Middle", f"{CONFIDENT}/High", COPE),
    ("P1", "Low", 1, 0, 0, 3),
    ("P2", "Middle", 0, 1, 0, 5),
)
KOBO_DATED = kobo(("Person code", CONFIDENT, "Coping after"), ("P1", "Low", 3), ("P1", "High", 7))
KOBO_SPLIT = kobo(
    (
        "Person code",
        "Role/Carer",
        "Role/Staff",
        f"{CONFIDENT}/Low",
        f"{CONFIDENT}/Middle",
        f"{CONFIDENT}/High",
        COPE,
    ),
    ("P1", 1, 0, 1, 0, 0, 3),
    ("P2", 1, 1, 0, 1, 0, 5),
)
REPEATS = [("_index", "_parent_table_name", "_parent_index", "_submission__id"), (1, "Survey", 1, 1)]

FIELD_TOOL_FILES = (
    Quirk(
        "KoboToolbox, labels",
        "kobo.csv",
        csv_of(KOBO_LABELS, "utf-8-sig", separator=";", quoting=csv.QUOTE_ALL),
        ASKED_TWICE,
        told=("Columns that KoboToolbox added were left out",),
    ),
    Quirk("KoboToolbox, names in groups", "kobo.csv", csv_of(KOBO_NAMES, separator=";"), ASKED_TWICE),
    Quirk(
        "KoboToolbox, Excel with repeats on another sheet",
        "kobo.xlsx",
        xlsx_of(("Survey", KOBO_LABELS), ("visits", REPEATS)),
        ASKED_TWICE,
        told=("Only the sheet 'Survey' was used. Not used: 'visits'.",),
    ),
    Quirk(
        "KoboToolbox, the answer and a column for each choice",
        "kobo before.csv",
        csv_of(KOBO_CHOICES, separator=";"),
        ASKED_BEFORE,
    ),
    Quirk(
        "KoboToolbox, only a column for each choice",
        "kobo before.csv",
        csv_of(KOBO_SPLIT, separator=";"),
        ASKED_BEFORE,
    ),
    Quirk(
        "KoboToolbox, a row that the team did not approve",
        "kobo before.csv",
        csv_of(
            kobo(
                ("Person code", CONFIDENT, COPE),
                ("P1", "Low", 3),
                ("P2", "Middle", 5),
                ("P9", "High", 9),
                statuses=("", "Approved", "Not approved"),
            ),
            separator=";",
        ),
        ASKED_BEFORE,
        told=("KoboToolbox says that it was not approved",),
        points=("not approved",),
    ),
    Quirk(
        "KoboToolbox, one row for each time, and a date in each",
        "kobo.csv",
        csv_of(
            kobo(
                ("Person code", CONFIDENT, COPE),
                ("P1", "Low", 3),
                ("P2", "Middle", 5),
                ("P1", "High", 7),
                ("P2", "Middle", 6),
            ),
            separator=";",
        ),
        ASKED_TWICE,
        asks=("when",),
        chosen={"when": "by date"},
    ),
    Quirk(
        "KoboToolbox, a date tells the time of one column, and another says its own",
        "kobo.csv",
        csv_of(KOBO_DATED, separator=";"),
        "P1 confidence before 1, P1 confidence after 3",
        asks=("when",),
        chosen={"when": "by date"},
        told=("The column 'Coping after' was not used, because another column says the time point.",),
    ),
    Quirk(
        "ODK Central, groups joined by a hyphen",
        "odk.csv",
        csv_of(
            odk(
                ("about-person_code", "answers-confidence", "answers-coping"),
                ("P1", "low", 3),
                ("P2", "middle", 5),
            )
        ),
        ASKED_BEFORE,
        asks=("when",),
        chosen={"when": "before"},
    ),
    Quirk(
        "ODK Central, a row that was rejected",
        "odk before.csv",
        csv_of(
            odk(
                ("person_code", "confidence", "coping"),
                ("P1", "low", 3),
                ("P2", "middle", 5),
                ("P3", "high", 9),
                states=("approved", "", "rejected"),
            )
        ),
        ASKED_BEFORE,
        told=("ODK Central says that it was not approved",),
        points=("not approved",),
    ),
    Quirk(
        "ODK Central, a column for each choice",
        "odk before.csv",
        csv_of(
            odk(
                ("person_code", "g-confidence/low", "g-confidence/middle", "g-confidence/high", "coping"),
                ("P1", 1, 0, 0, 3),
                ("P2", 0, 1, 0, 5),
            )
        ),
        ASKED_BEFORE,
    ),
)
