"""Monthly figures as managers keep them: each file with one quirk, and the counts that it holds."""

from __future__ import annotations

from datetime import date

from .month_quirk import VISITS, Held, MonthQuirk
from .quirk import Cells, csv_of, xlsx_of

FALLS: Held = {"Falls": {"2024-04": (3, 900.0), "2024-05": (5, 930.0), "2024-06": (2, 905.0)}}
BOTH: Held = {
    "Visits": {"2024-04": 14, "2024-05": 9, "2024-06": 11},
    "Calls": {"2024-04": 40, "2024-05": 38, "2024-06": 45},
}
DAYS = tuple(date(2024, month, 1) for month in (4, 5, 6))
DOWN: Cells = (("Month", "Visits"), ("Apr-24", 14), ("May-24", 9), ("Jun-24", 0))
TWO_DOWN: Cells = (
    ("Month", "Visits", "Calls"),
    ("April 2024", 14, 40),
    ("May 2024", 9, 38),
    ("June 2024", 11, 45),
)
TWO_ACROSS: Cells = (
    ("", "Apr-24", "May-24", "Jun-24"),
    ("Visits", 14, 9, 11),
    ("Calls", 40, 38, 45),
)
FALLS_DOWN: Cells = (
    ("Month", "Falls", "Occupied bed days"),
    ("2024-04", 3, 900),
    ("2024-05", 5, 930),
    ("2024-06", 2, 905),
)

MONTHLY_FILES = (
    MonthQuirk(
        "rows that are headings of a group of figures",
        "groups.csv",
        csv_of((TWO_ACROSS[0], ("Crisis attendances",), TWO_ACROSS[1], ("By telephone",), TWO_ACROSS[2])),
        BOTH,
        told=("They have no numbers.",),
    ),
    MonthQuirk("months down in a plain file", "visits.csv", csv_of(DOWN)),
    MonthQuirk("months across", "both.csv", csv_of(TWO_ACROSS), BOTH),
    MonthQuirk("several series in one sheet", "both.xlsx", xlsx_of(("Data", TWO_DOWN)), BOTH),
    MonthQuirk(
        "a title and a blank row above",
        "titled.xlsx",
        xlsx_of(("Data", (("Harbour ward: activity report",), (), *TWO_DOWN))),
        BOTH,
        told=("Row 1 stands before the figures, and was not used.",),
    ),
    MonthQuirk(
        "dates of Excel",
        "dates.xlsx",
        xlsx_of(
            ("Data", (("Month", "Visits"), *((date(2024, m, 1), n) for m, n in ((4, 14), (5, 9), (6, 0)))))
        ),
    ),
    MonthQuirk(
        "dates that lost their form",
        "serials.csv",
        csv_of((("Month", "Visits"), (45383, 14), (45413, 9), (45444, 0))),
    ),
    MonthQuirk(
        "dates across that lost their form, the last of each month and the newest first",
        "newest.csv",
        csv_of((("", 45473, 45443, 45412), ("Visits", 0, 9, 14))),
    ),
    MonthQuirk(
        "dates that lost their form, between semicolons and before large figures",
        "large serials.csv",
        csv_of((("Month", "Calls"), (45383, "41,214"), (45413, "40,321")), separator=";"),
        {"Calls": {"2024-04": 41_214, "2024-05": 40_321}},
    ),
    MonthQuirk(
        "figures before the month that could be dates of Excel",
        "days first.csv",
        csv_of((("Bed days", "Month", "Falls"), (38_000, "Apr-24", 3), (38_431, "May-24", 4))),
        {"Falls": {"2024-04": (3, 38_000.0), "2024-05": (4, 38_431.0)}},
    ),
    MonthQuirk(
        "more rows of figures that could be dates of Excel than months across",
        "large across.csv",
        csv_of(
            (
                ("", "Apr-24", "May-24"),
                ("A&E visits", 41_234, 40_321),
                ("Stays", 38_211, 39_002),
                ("Calls", 45_383, 45_413),
            )
        ),
        {
            "A&E visits": {"2024-04": 41_234, "2024-05": 40_321},
            "Stays": {"2024-04": 38_211, "2024-05": 39_002},
            "Calls": {"2024-04": 45_383, "2024-05": 45_413},
        },
    ),
    MonthQuirk(
        "the last day of each month",
        "ends.csv",
        csv_of((("Month ending", "Visits"), ("30/04/2024", 14), ("31/05/2024", 9), ("30/06/2024", 0))),
    ),
    MonthQuirk(
        "dates with the month first",
        "american.csv",
        csv_of((("Month", "Visits"), ("04/01/2024", 14), ("05/01/2024", 9), ("06/01/2024", 0))),
    ),
    MonthQuirk(
        "months of a financial year by number",
        "nhs.csv",
        csv_of((("Period", "Visits"), ("2024/25 M1", 14), ("2024/25 M2", 9), ("2024/25 M3", 0))),
    ),
    MonthQuirk(
        "names of months below a financial year",
        "year.xlsx",
        xlsx_of(
            ("2024-25", (("Visits 2024/25",), ("", "Apr", "May", "Jun", "Total"), ("Visits", 14, 9, 0, 23)))
        ),
        told=("Column E was not used. It looks like a total.",),
    ),
    MonthQuirk(
        "two years over the months",
        "years.xlsx",
        xlsx_of(
            (
                "Data",
                (
                    ("", "2023/24", "", "2024/25", ""),
                    ("Measure", "Feb", "Mar", "Apr", "May"),
                    ("Visits", 7, 8, 14, 9),
                ),
            ),
        ),
        {"Visits": {"2024-02": 7, "2024-03": 8, "2024-04": 14, "2024-05": 9}},
    ),
    MonthQuirk(
        "a column with the year beside the month",
        "beside.csv",
        csv_of((("Year", "Month", "Visits"), (2024, "April", 14), ("", "May", 9), ("", "June", 0))),
    ),
    MonthQuirk(
        "a row of totals and a column of the year to date",
        "totals.csv",
        csv_of(
            (
                ("Month", "Visits", "YTD"),
                ("Apr-24", 14, 14),
                ("May-24", 9, 23),
                ("Jun-24", 0, 23),
                ("Total", 23, ""),
            )
        ),
        told=(
            "Row 5 was not used. It looks like a total.",
            "Column C 'YTD' was not used. It looks like a total.",
        ),
    ),
    MonthQuirk(
        "a number and what it is out of",
        "falls.csv",
        csv_of(FALLS_DOWN),
        FALLS,
    ),
    MonthQuirk(
        "a share with its whole and its percentage",
        "missed.xlsx",
        xlsx_of(
            (
                "Data",
                (
                    ("Month", "Missed appointments", "Appointments booked", "% missed"),
                    ("Apr-24", 12, 40, 0.3),
                    ("May-24", 10, 50, 0.2),
                ),
            )
        ),
        {"Missed appointments": {"2024-04": (12, 40.0), "2024-05": (10, 50.0)}},
        told=("Column D '% missed' was not used. It has percentages or rates. Give the number",),
        shares=("Missed appointments",),
    ),
    MonthQuirk(
        "numerator and denominator across",
        "parts.csv",
        csv_of((("", "Apr-24", "May-24"), ("Numerator", 12, 10), ("Denominator", 40, 50))),
        {"Numerator": {"2024-04": (12, 40.0), "2024-05": (10, 50.0)}},
        shares=("Numerator",),
    ),
    MonthQuirk(
        "two wards over two columns each",
        "wards.xlsx",
        xlsx_of(
            (
                "Data",
                (
                    ("", "Ward A", "", "Ward B", ""),
                    ("Month", "Falls", "Bed days", "Falls", "Bed days"),
                    ("Apr-24", 3, 900, 1, 300),
                    ("May-24", 5, 930, 0, 310),
                ),
            ),
            merged=("B1:C1", "D1:E1"),
        ),
        {
            "Ward A: Falls": {"2024-04": (3, 900.0), "2024-05": (5, 930.0)},
            "Ward B: Falls": {"2024-04": (1, 300.0), "2024-05": (0, 310.0)},
        },
    ),
    MonthQuirk(
        "an empty cell, a dash, a hidden and an unknown number",
        "gaps.csv",
        csv_of(
            (
                ("Month", "Visits"),
                *(("Apr-24", 14), ("May-24", ""), ("Jun-24", "-"), ("Jul-24", "<5"), ("Aug-24", "TBC")),
                ("Sep-24", 7),
            )
        ),
        {"Visits": {"2024-04": 14, "2024-08": None, "2024-09": 7}},
        told=(
            "Cell B4 was not used, because it may mean 0 or not known.",
            "Cell B5 was not used, because it hides the number.",
            "'Visits' has no number for 3 months in between. They stay gaps",
        ),
    ),
    MonthQuirk(
        "a share that is more than its whole",
        "more.csv",
        csv_of((("Month", "Came", "Invited"), ("Apr-24", 12, 40), ("May-24", 41, 40), ("Jun-24", 9, 30))),
        {"Came": {"2024-04": (12, 40.0), "2024-06": (9, 30.0)}},
        told=("Cell B3 was not used, because it is more than it is out of.",),
        shares=("Came",),
    ),
    MonthQuirk(
        "a month that is there twice and rows of notes",
        "twice.csv",
        csv_of((*DOWN, ("Jun-24", 4), ("Source: ward diary", ""))),
        told=(
            "Row 5 was not used. It is for a month that is there already.",
            "Row 6 was not used. It has no month.",
        ),
    ),
    MonthQuirk(
        "months that have not come",
        "future.csv",
        csv_of((*DOWN, ("Jan-42", 0))),
        told=("Cell B5 was not used, because the month has not come yet.",),
    ),
    MonthQuirk(
        "numbers with commas between semicolons",
        "large.csv",
        csv_of(
            (("Month", "Visits"), ("Apr-24", "1,214"), ("May-24", "2,024"), ("Jun-24", "0")), separator=";"
        ),
        {"Visits": {"2024-04": 1214, "2024-05": 2024, "2024-06": 0}},
    ),
    MonthQuirk(
        "a column that the group takes out",
        "both.csv",
        csv_of(TWO_DOWN),
        {"Visits": BOTH["Visits"]},
        chosen={"C": "not used"},
        told=("Column C 'Calls' was not used. You chose this.",),
    ),
    MonthQuirk(
        "figures without any heading",
        "visits to the café.csv",
        csv_of(DOWN[1:]),
        {"visits to the café": VISITS["Visits"]},
    ),
    MonthQuirk(
        "a sheet of notes beside the figures",
        "notes.xlsx",
        xlsx_of(("Read me", (("About", "these figures"), ("They are", "provisional"))), ("Data", DOWN)),
        told=("Only the sheet 'Data' was used. Not used: 'Read me'.",),
    ),
    MonthQuirk(
        "months in Welsh",
        "misol.csv",
        csv_of((("Mis", "Visits"), ("Ebrill 2024", 14), ("Mai 2024", 9), ("Mehefin 2024", 0))),
    ),
)
"""Every file of monthly figures."""
