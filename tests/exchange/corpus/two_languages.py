"""Files of people who answer in Welsh, in English, or on a form that has both."""

from __future__ import annotations

import csv

from .field_tool_files import ASKED_BEFORE, CONFIDENT, COPE, kobo
from .quirk import Quirk, csv_of, xlsx_of

AGREEMENT = "P1 agree before 5, P2 agree before 3, P3 agree before 1, P4 agree before pnts"
WELSH = (
    ("person code", "Belonging cyn"),
    ("P1", "Cytuno'n gryf"),
    ("P2", "Ddim y naill na’r llall"),
    ("P3", "Anghytuno´n gryf"),
    ("P4", "Gwell gen i beidio â dweud"),
)
BOTH = (
    ("person code", "Belonging before"),
    ("P1", "Strongly agree / Cytuno'n gryf"),
    ("P2", "3 - Neither / Ddim y naill na'r llall"),
    ("P3", "Anghytuno'n gryf | Strongly disagree"),
    ("P4", "Prefer not to say / Gwell gen i beidio â dweud"),
)
AGAINST = (
    ("person code", "Belonging before"),
    ("P1", "Strongly agree / Anghytuno'n gryf"),
    ("P2", "Neither"),
)
LIME = (
    ("response_id", "submitdate", "lastpage", "startlanguage", "seed", "token", f"Q1 [en]. {CONFIDENT}"),
    (1, "2026-02-03 09:30:00", 2, "en", 77, "P1", "Low"),
    (2, "2026-02-03 09:40:00", 2, "cy", 78, "P2", "Canolig"),
)
LIME_COLUMNS = (
    (
        *("response_id", "submitdate", "lastpage", "startlanguage", "seed", "token"),
        *(f"{CONFIDENT} (English)", f"{CONFIDENT} (Cymraeg)", f"{COPE} [en]", f"{COPE} [cy]"),
    ),
    (1, "2026-02-03 09:30:00", 2, "en", 77, "P1", "Low", "", 3, ""),
    (2, "2026-02-03 09:40:00", 2, "cy", 78, "P2", "", "Canolig", "", "pump"),
)
KOBO = kobo(
    ("Person code", "answers/confidence::English (en)", "answers/confidence::Welsh (cy)", "answers/coping"),
    ("P1", "Low", "", 3),
    ("P2", "Middle", "Canolig", 5),
)

TWO_LANGUAGES = (
    Quirk(
        "answers in Welsh, with every kind of apostrophe",
        "arolwg.csv",
        csv_of(WELSH),
        AGREEMENT,
        told=("'Cytuno'n gryf' as 'Strongly agree' (1)",),
    ),
    Quirk("answers in two languages in one cell", "survey.xlsx", xlsx_of(("Survey", BOTH)), AGREEMENT),
    Quirk(
        "two languages in one cell that say different things",
        "survey.csv",
        csv_of(AGAINST),
        "P2 agree before 3",
        told=("'Strongly agree / Anghytuno'n gryf' is not one of the answers",),
        points=("answer:agree\0strongly agree / anghytuno'n gryf",),
    ),
    Quirk(
        "LimeSurvey, people who answered in two languages",
        "lime before.csv",
        csv_of(LIME),
        "P1 confidence before 1, P2 confidence before 2",
    ),
    Quirk(
        "LimeSurvey, a column for each language",
        "lime before.csv",
        csv_of(LIME_COLUMNS),
        ASKED_BEFORE,
        told=("'Canolig' as 'Middle' (1)",),
    ),
    Quirk(
        "KoboToolbox, a column for each language",
        "kobo before.csv",
        csv_of(KOBO, "utf-8-sig", separator=";", quoting=csv.QUOTE_ALL),
        ASKED_BEFORE,
    ),
)
