"""Exports of forms that a group made before it had a plan: its own words, its own names, and more."""

from __future__ import annotations

import csv

from .field_tool_files import kobo, odk
from .quirk import Quirk, csv_of, xlsx_of

BEFORE = """
P1 confidence before 1, P1 coping before 3, P1 agree before 4
P2 confidence before 2, P2 coping before 5, P2 agree before 5
"""
TWICE = f"""{BEFORE}
P1 confidence after 3, P1 coping after 7, P1 agree after 5, P1 say after 1
P2 confidence after 2, P2 coping after 6, P2 agree after 5, P2 say after 0
"""
CONFIDENT, COPE = (
    "How confident are you feeling at the moment?",
    "On a scale of 0 to 10, how well can you cope?",
)
BELONG, SAY = "I feel I belong here", "Do you have a say in what happens?"
OWN = ("Make a code", "Is this your first or second time?", CONFIDENT, COPE, BELONG, SAY, "Anything else?")
PEOPLE = (
    ("P1", "First", "Low", 3, "Agree", "", "It was fine"),
    ("P2", "First", "Middle", 5, "Strongly agree", "", ""),
    ("P1", "Second", "High", 7, "Strongly agree", "Yes", "Better now"),
    ("P2", "Second", "Middle", 6, "Strongly agree", "No", ""),
)
NAMES = ("code", "which_time", "how_confident", "coping_0_10", "belonging", "have_a_say", "anything_else")
IN_NAMES = (
    ("P1", "first", "low", 3, "agree", "", "It was fine"),
    ("P2", "first", "middle", 5, "strongly_agree", "", ""),
    ("P1", "second", "high", 7, "strongly_agree", "yes", "Better now"),
    ("P2", "second", "middle", 6, "strongly_agree", "no", ""),
)
TOOK = ("2026-02-03 09:30:00", "2026-02-03 09:40:00")
MS = [
    ("ID", "Start time", "Completion time", "Email", "Name", *OWN),
    *((n, "2/13/26 9:30:05", "2/13/26 9:35:00", "anonymous", "", *each) for n, each in enumerate(PEOPLE, 1)),
]
GOOGLE = [("Timestamp", *OWN), *(("13/02/2026 09:30:00", *each) for each in PEOPLE)]
LIME = [
    ("id", "submitdate", "lastpage", "startlanguage", "seed", *(f"Q0{n}. {q}" for n, q in enumerate(OWN, 1))),
    *((n, TOOK[1], 2, "en", 77, *each) for n, each in enumerate(PEOPLE, 1)),
]
REDCAP = [
    (
        "record_id",
        "redcap_event_name",
        "how_confident",
        "coping_0_10",
        "belonging",
        "have_a_say",
        "our_form_complete",
    ),
    ("P1", "baseline_arm_1", 1, 3, 4, "", 2),
    ("P2", "baseline_arm_1", 2, 5, 5, "", 2),
    ("P1", "followup_arm_1", 3, 7, 5, 1, 2),
    ("P2", "followup_arm_1", 2, 6, 5, 0, 2),
]

FORMS_OF_OTHERS = (
    Quirk(
        "KoboToolbox, a form in the group's own words",
        "kobo.csv",
        csv_of(kobo(OWN, *PEOPLE), "utf-8-sig", separator=";", quoting=csv.QUOTE_ALL),
        TWICE,
    ),
    Quirk(
        "KoboToolbox, names that the group made up",
        "kobo.csv",
        csv_of(kobo(NAMES, *IN_NAMES), separator=";"),
        TWICE,
    ),
    Quirk("ODK Central, names that the group made up", "odk.csv", csv_of(odk(NAMES, *IN_NAMES)), TWICE),
    Quirk("Microsoft Forms, a form in the group's own words", "forms.xlsx", xlsx_of(("Sheet1", MS)), TWICE),
    Quirk("Google Forms, a form in the group's own words", "Responses.csv", csv_of(GOOGLE), TWICE),
    Quirk("LimeSurvey, a form in the group's own words", "lime.csv", csv_of(LIME), TWICE),
    Quirk(
        "KoboToolbox, a question that no measure has the words of",
        "kobo before.csv",
        csv_of(
            kobo(("Person code", "Where are you on the ladder?", COPE), ("P1", "Low", 3), ("P2", "High", 5))
        ),
        "P1 confidence before 1, P1 coping before 3, P2 confidence before 3, P2 coping before 5",
        asks=("column:3",),
        chosen={"column:3": "answer|confidence||"},
    ),
    Quirk("REDCap, names that the group made up", "redcap.csv", csv_of(REDCAP), TWICE),
)
