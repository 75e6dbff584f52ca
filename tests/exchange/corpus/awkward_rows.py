"""Files in which something has to be looked at: people twice, codes almost alike, answers that are none."""

from __future__ import annotations

from coimpact_widgets.domain.answer import Batch

from .quirk import AGREE, BEFORE, THREE, THREE_BEFORE, WIDE, Quirk, csv_of, with_heading

TWICE = (*WIDE, ("P1", "High", "Low", 9, 9))
ALMOST = (*WIDE, ("p 2", "High", "High", 9, 9))
HIDDEN = (("person code", "Coping before"), ("P1", "<5"), ("P2", "5"))
NONE_KNOWN = (("person code", "Coping before"), ("P1", "99"), ("P2", "5"))
OTHER_WORDS = (
    ("person code", "Belonging before"),
    ("P1", "Too right"),
    ("P2", "strongly agree "),
    ("P3", "5 - Strongly agree"),
    ("P4", "5"),
    ("P5", "five"),
)
OTHER = f"answer:{AGREE.id}\0too right"
FIVE = ", ".join(f"P{n} agree before 5" for n in range(2, 6))
TWO_ALIKE = with_heading(
    WIDE, "person code", "Confidence before", "Confidence: before", "Coping before", "Coping after"
)
NO_CODE = (("Confidence before", "Coping before"), ("Low", 3), ("High", 9))
NAMES = (("person code", "Coping before"), ("Mary Jones", 3), ("P2", 5))
UNPLANNED = (("person code", "Coping before", "Coping later"), ("P1", 3, 8), ("P2", 5, ""))
LATECOMER = (*WIDE, ("P4", "", "High", "", 8))
RENAMED = (("Who", "Thing one", "Thing two"), ("P1", "Low", 3), ("P2", "Middle", 5), ("P3", "Low", 2))
EARLIER = Batch(
    "spring.csv",
    "0" * 64,
    columns=(("Who", "person code"), ("Thing one", "Confidence, before"), ("Thing two", "Coping, before")),
)

AWKWARD_ROWS = (
    Quirk(
        "a person twice",
        "a.csv",
        csv_of(TWICE),
        "\n".join(THREE.strip().splitlines()[1:]),
        points=("duplicates",),
        told=("Rows 2 and 5: all are for 'P1'",),
    ),
    Quirk(
        "a person twice, the first counts",
        "a.csv",
        csv_of(TWICE),
        chosen={"duplicates": "first"},
        points=("duplicates",),
    ),
    Quirk(
        "a code that is almost another is left out",
        "a.csv",
        csv_of(ALMOST),
        points=("spelling",),
        told=("Row 5: 'p 2' is almost 'P2' in row 3.",),
    ),
    Quirk(
        "a code that is almost another is the same person",
        "a.csv",
        csv_of((*WIDE[:2], ("p1", "", "", "", ""))),
        "P1 confidence before 1, P1 confidence after 3, P1 coping before 3, P1 coping after 7",
        chosen={"spelling": "same"},
        points=("spelling",),
    ),
    Quirk(
        "a number that is hidden is none",
        "a.csv",
        csv_of(HIDDEN),
        "P2 coping before 5",
        points=("answer:coping\0<5",),
        told=("says only that it is less than 5",),
    ),
    Quirk(
        "99 for a reason that the group knows",
        "a.csv",
        csv_of(NONE_KNOWN),
        "P1 coping before pnts, P2 coping before 5",
        chosen={"answer:coping\x0099": "prefer not to say"},
        points=("answer:coping\x0099",),
    ),
    Quirk(
        "an answer outside the range",
        "a.csv",
        csv_of(NONE_KNOWN),
        "P2 coping before 5",
        points=("answer:coping\x0099",),
        told=("Row 2: in 'Coping before', '99' is not one of the answers.",),
    ),
    Quirk(
        "one answer in many spellings, and one in its own words",
        "a.csv",
        csv_of(OTHER_WORDS),
        FIVE,
        points=(OTHER,),
    ),
    Quirk(
        "one answer in words of its own that the group explains",
        "a.csv",
        csv_of(OTHER_WORDS),
        f"{FIVE}, P1 agree before 5",
        chosen={OTHER: "Strongly agree"},
        points=(OTHER,),
    ),
    Quirk(
        "two columns that are the same thing",
        "a.csv",
        csv_of(TWO_ALIKE),
        f"{THREE_BEFORE.strip()}, P1 coping after 7, P2 coping after 6, P3 coping after pnts",
        asks=("use:answer|confidence|before|",),
        chosen={"use:answer|confidence|before|": "1"},
    ),
    Quirk("nobody has a code", "a.csv", csv_of(NO_CODE), "", asks=("person",)),
    Quirk(
        "a name for a code is never taken",
        "a.csv",
        csv_of(NAMES),
        "P2 coping before 5",
        points=("shows who",),
        told=("This looks like a name.",),
    ),
    Quirk(
        "a code that looks like a name, and was meant",
        "a.csv",
        csv_of((NAMES[0], ("Mary", 3), NAMES[2])),
        "Mary coping before 3, P2 coping before 5",
        chosen={"shows who": "use"},
        points=("shows who",),
    ),
    Quirk(
        "a time that nobody planned",
        "a.csv",
        csv_of(UNPLANNED),
        "P1 coping before 3, P1 coping later 8, P2 coping before 5",
        points=("unplanned",),
    ),
    Quirk(
        "a time that nobody planned is left out",
        "a.csv",
        csv_of(UNPLANNED),
        "P1 coping before 3, P2 coping before 5",
        chosen={"unplanned": "leave out"},
        points=("unplanned",),
    ),
    Quirk(
        "somebody who answered only afterwards",
        "a.csv",
        csv_of(LATECOMER),
        f"{THREE.strip()}, P4 confidence after 3, P4 coping after 8",
        points=("only after",),
    ),
    Quirk(
        "somebody who answered only afterwards is left out",
        "a.csv",
        csv_of(LATECOMER),
        chosen={"only after": "leave out"},
        points=("only after",),
    ),
    Quirk(
        "columns that the group explained the last time",
        "summer.csv",
        csv_of(RENAMED),
        THREE_BEFORE,
        asks=("when",),
        chosen={"when": "before"},
        earlier=(EARLIER,),
    ),
    Quirk(
        "codes under a heading that says nothing, known from the project",
        "before.csv",
        csv_of(with_heading(BEFORE, "Initials and number", "Confidence", "Coping")),
        THREE_BEFORE,
        people=("P1", "P2", "P3"),
    ),
)
