"""Text files: separators, alphabets, line ends, quotation marks and what stands round the table."""

from __future__ import annotations

import csv

from .quirk import BEFORE, LONG, THREE_BEFORE, WIDE, Quirk, csv_of, text, with_value

NOTE = "These answers were copied from paper cards by two members of the group in the spring."
CURLY = with_value(WIDE, "prefer not to say", "Prefer not to say")

TEXT_FILES = (
    Quirk("an ordinary CSV file", "answers.csv", csv_of(WIDE)),
    Quirk("semicolons, as spreadsheets write them in much of Europe", "a.csv", csv_of(WIDE, separator=";")),
    Quirk("tabs", "answers.tsv", csv_of(WIDE, separator="\t")),
    Quirk("upright bars", "answers.txt", csv_of(WIDE, separator="|")),
    Quirk("carets", "answers.txt", csv_of(WIDE, separator="^")),
    Quirk("tildes", "answers.txt", csv_of(WIDE, separator="~")),
    Quirk("everything in quotation marks", "a.csv", csv_of(WIDE, separator=";", quoting=csv.QUOTE_ALL)),
    Quirk("a byte order mark", "answers.csv", csv_of(WIDE, "utf-8-sig")),
    Quirk("Unicode text, as Excel saves it", "answers.txt", csv_of(WIDE, "utf-16", separator="\t")),
    Quirk("UTF-16 without a mark", "answers.txt", csv_of(WIDE, "utf-16-le", separator="\t")),
    Quirk("UTF-16 the other way round", "answers.txt", csv_of(WIDE, "utf-16-be")),
    Quirk(
        "an older alphabet with curly quotes",
        "answers.csv",
        csv_of([*CURLY, ("P4", "", "", "don\u2019t know", "")], "cp1252"),
        holds=f"{Quirk('', '', b'').holds} P4 coping before dk",
        told=("older alphabet",),
    ),
    Quirk("line ends of old Macs", "answers.csv", csv_of(WIDE, end="\r")),
    Quirk("line ends of Unix", "answers.csv", csv_of(WIDE, end="\n")),
    Quirk("a first line that names the separator", "a.csv", f"sep=;\r\n{text(WIDE, separator=';')}".encode()),
    Quirk(
        "a title, a date and a gap above the headings",
        "answers.csv",
        f"Our café,,,,\r\nPrinted 3 February 2026,,,,\r\n,,,,\r\n{text(WIDE)}".encode(),
        told=("The headings are in row 4. The rows above were not used.",),
    ),
    Quirk(
        "blank rows between people", "answers.csv", text(WIDE).replace("\r\n", "\r\n,,,,\r\n\r\n").encode()
    ),
    Quirk(
        "a row of totals below",
        "answers.csv",
        csv_of([*WIDE, ("Total", "", "", 10, 13)]),
        told=("Row 5 was not used, because it looks like a total.",),
    ),
    Quirk(
        "a total whose word does not stand among the codes",
        "answers.csv",
        csv_of([("Site", *WIDE[0]), *(("North", *row) for row in WIDE[1:]), ("Mean", "", "", "", 3.3, 6.5)]),
        told=("looks like a total", "'Site'"),
    ),
    Quirk(
        "footnotes below",
        "answers.csv",
        csv_of(
            [*WIDE, (), (NOTE,), ("* one person left early and did not answer the second time we asked",)]
        ),
        told=("Rows 6 and 7 were not used, because they look like footnotes.",),
    ),
    Quirk(
        "empty columns at the end of each row", "answers.csv", csv_of([(*row, "", "", "") for row in WIDE])
    ),
    Quirk("rows that are shorter than the headings", "a.csv", text(WIDE).replace(",\r\n", "\r\n").encode()),
    Quirk(
        "headings in capitals with spaces round them",
        "a.csv",
        text(WIDE).upper().replace(",", " , ").encode(),
    ),
    Quirk(
        "underscores in the headings",
        "a.csv",
        text(WIDE).replace("e b", "e_b").replace("e a", "e_a").encode(),
    ),
    Quirk(
        "line breaks and no-break spaces in the headings",
        "answers.csv",
        text(
            [
                [
                    "person\ncode",
                    "Confidence\nbefore",
                    "Confidence\xa0after",
                    "Coping before",
                    "Coping after",
                ],
                *WIDE[1:],
            ]
        ).encode(),
    ),
    Quirk("a row for each person and time", "answers.csv", csv_of(LONG)),
    Quirk(
        "one file for one time, said by its name",
        "Café survey - before.csv",
        csv_of(BEFORE),
        holds=THREE_BEFORE,
    ),
    Quirk(
        "one file for one time, said nowhere",
        "answers.csv",
        csv_of(BEFORE),
        holds=THREE_BEFORE,
        asks=("when",),
        chosen={"when": "before"},
    ),
)
