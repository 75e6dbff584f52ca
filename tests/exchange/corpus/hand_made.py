"""Spreadsheets that somebody made: two rows of headings, several sheets, other words, dates and formulas."""

from __future__ import annotations

from datetime import date

from .quirk import BEFORE, LONG, THREE, THREE_BEFORE, WIDE, Quirk, csv_of, with_heading, with_value, xlsx_of

UNDER_TIMES = (
    ("", "Before", "", "After", ""),
    ("Person code", "Confidence", "Coping", "Confidence", "Coping"),
    ("P1", "Low", 3, "High", 7),
    ("P2", "Middle", 5, "Middle", 6),
    ("P3", "Low", 2, "", "prefer not to say"),
)
OVER_TIMES = (
    ("Person code", "Confidence", "", "Coping", ""),
    ("", "Before", "After", "Before", "After"),
    *WIDE[1:],
)
TITLED = (("The Tuesday café: what people told us",), (), *UNDER_TIMES)
NUMBERED = with_heading(
    WIDE, "Code", "Q1. Confidence (before)", "Q1. Confidence (after)", "2) Coping - pre", "2) Coping - post"
)
QUESTIONS = with_heading(
    BEFORE,
    "Your code",
    "1. How confident do you feel? (choose one)",
    "2. How well do you cope? (0 = not at all, 10 = very well)",
)
WELSH = with_heading(
    BEFORE,
    "Person code",
    "Pa mor hyderus ydych chi? / How confident do you feel?",
    "How well do you cope? | Sut ydych chi'n ymdopi?",
)
AFTER_SHEET = (
    ("person code", "Confidence", "Coping"),
    ("P1", "High", 7),
    ("P2", "Middle", 6),
    ("P3", "", "prefer not to say"),
)
WAVES = [[{"before": "Wave 1", "after": "Wave 2"}.get(cell, cell) for cell in row] for row in LONG]
ODD_TIMES = [[{"before": "Spring", "after": "Summer"}.get(cell, cell) for cell in row] for row in LONG]
NEAR = with_heading(BEFORE, "Person code", "Feeling confident", "Coping well")
DATED = [
    ("person code", "Date", "Confidence before", "Coping before"),
    *((row[0], date(2026, 2, n), *row[1:]) for n, row in enumerate(BEFORE[1:], 1)),
]
MERGED = [
    ("person code", "time point", "Confidence", "Coping"),
    ("P1", "before", "Low", 3),
    ("", "after", "High", 7),
    ("P2", "before", "Middle", 5),
    ("", "after", "Middle", 6),
    ("P3", "before", "Low", 2),
    ("", "after", "", "prefer not to say"),
]
FORMULAS = [*WIDE, ("Total", "", "", "=SUM(D2:D4)", "=SUM(E2:E4)")]
NOTES = (("Read me",), ("We asked everybody twice", "in the spring and in the summer"))
TIDY = (
    ("person code", "time point", "measure", "answer"),
    *((row[0], row[1], name, row[n]) for row in LONG[1:] for n, name in ((2, "Confidence"), (3, "Coping"))),
)
CLOCK = [
    ("person code", "Time", *WIDE[0][1:]),
    *((row[0], f"09:{n}0", *row[1:]) for n, row in enumerate(WIDE[1:])),
]
TIMES_NUMBERED = ("ParticipantID", "Confidence_T1", "Confidence_T2", "Coping T1", "Coping T2")
FROM_ZERO = with_value(with_value(with_value(WIDE, "Low", 0), "Middle", 1), "High", 2)
REVERSED = with_heading([row[::-1] for row in WIDE], *WIDE[0][::-1])

HAND_MADE = (
    Quirk(
        "numbers for words that are counted from 0",
        "answers.csv",
        csv_of(FROM_ZERO),
        asks=("first:confidence",),
        chosen={"first:confidence": "0"},
        told=("'0' as '1'",),
    ),
    Quirk(
        "a score with its words",
        "a.csv",
        csv_of(with_value(with_value(WIDE, 3, "3 - not well"), 7, "7 = well")),
    ),
    Quirk("times that are numbered in the headings", "a.csv", csv_of(with_heading(WIDE, *TIMES_NUMBERED))),
    Quirk(
        "a column of times whose words only the group knows",
        "answers.csv",
        csv_of([("id", "Leg", *LONG[0][2:]), *((row[0], str(row[1])[0], *row[2:]) for row in LONG[1:])]),
        asks=("when", "time:b", "time:a"),
        chosen={"when": "column:1", "time:b": "before", "time:a": "after"},
    ),
    Quirk(
        "a yes or no of 1 and 0 is no code",
        "before.csv",
        csv_of([("Tree", "Consented", "Coping"), ("Oak", 1, 3), ("Elm", 0, 5), ("Fir", 1, 2)]),
        holds="Oak coping before 3, Elm coping before 5, Fir coping before 2",
        asks=("person",),
        chosen={"person": "0"},
    ),
    Quirk("a row for each answer", "answers.csv", csv_of(TIDY), told=("a row for each answer",)),
    Quirk(
        "one answer twice, where each has a row of its own",
        "answers.csv",
        csv_of([*TIDY, ("P1", "before", "Coping", 9)]),
        holds=THREE.replace("P1 coping before 3, ", ""),
        points=("duplicates",),
    ),
    Quirk(
        "the headings again on each page",
        "answers.csv",
        csv_of([*WIDE[:2], WIDE[0], *WIDE[2:]]),
        told=("Row 3 was not used, because it has the headings again.",),
    ),
    Quirk("the time of the clock", "answers.csv", csv_of(CLOCK), told=("'Time'",)),
    Quirk("a workbook", "answers.xlsx", xlsx_of(("Answers", WIDE))),
    Quirk(
        "before and after over the questions",
        "a.xlsx",
        xlsx_of(("Sheet1", UNDER_TIMES), merged=("B1:C1", "D1:E1")),
        told=("The headings are in rows 1 and 2.",),
    ),
    Quirk("before and after over the questions, as CSV", "a.csv", csv_of(UNDER_TIMES)),
    Quirk(
        "before and after under the measures",
        "a.xlsx",
        xlsx_of(("Sheet1", OVER_TIMES), merged=("A1:A2", "B1:C1", "D1:E1")),
    ),
    Quirk(
        "a title over two rows of headings",
        "a.xlsx",
        xlsx_of(("Sheet1", TITLED), merged=("A1:E1", "B3:C3", "D3:E3")),
        told=("The headings are in rows 3 and 4. The rows above were not used.",),
    ),
    Quirk("numbered questions with times in brackets", "a.xlsx", xlsx_of(("Sheet1", NUMBERED))),
    Quirk(
        "whole questions with a number before and a hint behind",
        "before.xlsx",
        xlsx_of(("Sheet1", QUESTIONS)),
        THREE_BEFORE,
    ),
    Quirk("questions in Welsh and English", "a.xlsx", xlsx_of(("Before", WELSH)), THREE_BEFORE),
    Quirk("a sheet for each time", "answers.xlsx", xlsx_of(("Before", BEFORE), ("After", AFTER_SHEET))),
    Quirk(
        "a sheet for each time, and one of notes",
        "answers.xlsx",
        xlsx_of(("Notes", NOTES), ("Pre", BEFORE), ("Post", AFTER_SHEET)),
        told=("Not used: 'Notes'.",),
    ),
    Quirk("a sheet that is called after its time", "answers.xlsx", xlsx_of(("Before", BEFORE)), THREE_BEFORE),
    Quirk("numbered waves", "answers.xlsx", xlsx_of(("Sheet1", WAVES))),
    Quirk(
        "times in words that only the group knows",
        "a.xlsx",
        xlsx_of(("Sheet1", ODD_TIMES)),
        asks=("time:Spring", "time:Summer"),
        chosen={"time:Spring": "before", "time:Summer": "after"},
    ),
    Quirk("headings that are only near the measures", "before.csv", csv_of(NEAR), THREE_BEFORE),
    Quirk("dates that are dates", "answers.xlsx", xlsx_of(("Sheet1", DATED)), THREE_BEFORE, told=("'Date'",)),
    Quirk(
        "codes merged over two rows",
        "a.xlsx",
        xlsx_of(("Sheet1", MERGED), merged=("A2:A3", "A4:A5", "A6:A7")),
        told=("merged over several rows",),
    ),
    Quirk(
        "totals worked out by a formula",
        "a.xlsx",
        xlsx_of(("Sheet1", FORMULAS)),
        told=("looks like a total",),
    ),
    Quirk(
        "a table that does not begin in the corner",
        "a.xlsx",
        xlsx_of(("Sheet1", ((), (), *(("", "", *row) for row in WIDE)))),
    ),
    Quirk("columns in another order", "a.xlsx", xlsx_of(("Sheet1", REVERSED))),
    Quirk(
        "numbers for words",
        "a.csv",
        csv_of(with_value(with_value(with_value(WIDE, "Low", 1), "Middle", "2.0"), "High", "3")),
    ),
    Quirk(
        "numbers before the words",
        "a.csv",
        csv_of(with_value(with_value(WIDE, "Low", "1 - Low"), "High", "3. high ")),
    ),
    Quirk(
        "numbers behind the words",
        "a.csv",
        csv_of(with_value(with_value(WIDE, "Low", "Low (1)"), "High", "High = 3")),
        told=("'Low (1)' as 'low' (2)",),
    ),
    Quirk("answers in two languages", "a.csv", csv_of(with_value(WIDE, "Low", "Low / Isel"))),
    Quirk(
        "numbers in words, and out of ten",
        "a.csv",
        csv_of(with_value(with_value(WIDE, 3, "three"), 7, "7 out of 10")),
    ),
    Quirk("a comma for the point", "a.csv", csv_of(with_value(WIDE, 3, "3,0"), separator=";")),
    Quirk(
        "ticks",
        "a.csv",
        csv_of([("person code", "A say"), ("P1", "✓"), ("P2", "✗"), ("P3", "")]),
        "P1 say after 1, P2 say after 0",
    ),
    Quirk(
        "reasons for no answer, in many words",
        "before.csv",
        csv_of(
            [
                ("person code", "Coping"),
                ("P1", "N/A"),
                ("P2", "Don’t know"),
                ("P3", "rather not say"),
                ("P4", ""),
                ("P5", "n.a."),
            ]
        ),
        "P1 coping before na, P2 coping before dk, P3 coping before pnts, P5 coping before na",
        told=("not applicable 2",),
    ),
)
