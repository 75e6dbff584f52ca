"""Files that say how old people are and more: read as people groups where the plan asks it."""

from __future__ import annotations

from .quirk import Quirk, csv_of, xlsx_of

ROWS = (
    ("person code", "Age", "Gender", "Ethnicity", "Are you a carer?", "Coping before"),
    ("P1", 17, "F", "White British", "Yes", 3),
    ("P2", "25-34", "male", "Prefer not to say", "No", 5),
    ("P3", "75+", "Woman", "Indian", "n/a", 2),
)
ASKED = "P1 coping before 3, P2 coping before 5, P3 coping before 2"
ODD = (
    ("person code", "Age", "What is your gender?", "Coping before"),
    ("P1", 34, "Attack helicopter", 3),
    ("P2", "old enough", "F", 5),
    ("P3", 60, "M", 2),
    ("P4", 61, "M", 4),
)
BANDS = (
    ("person code", "How old are you?", "Coping before"),
    ("P1", "18-34", 3),
    ("P2", "18-34", 5),
    ("P3", "65+", 2),
    ("P4", "old", None),
)

ABOUT_PEOPLE = (
    Quirk(
        "what people are is told, and the plan asks it",
        "answers.csv",
        csv_of(ROWS),
        ASKED,
        told=("'F' as 'women' (1)", "'17' as 'aged 16 to 24' (1)"),
        about=("age", "gender", "ethnic_group", "caring"),
        groups=(
            ("aged 16 to 24", "women", "White", "carer"),
            ("aged 25 to 34", "men", "not a carer"),
            ("aged 75 or over", "women", "Asian or Asian British"),
        ),
    ),
    Quirk(
        "what people are is told, and the plan does not ask it",
        "answers.xlsx",
        xlsx_of(("Answers", ROWS)),
        ASKED,
        groups=((), (), ()),
    ),
    Quirk(
        "words about people that are no people group",
        "answers.csv",
        csv_of(ODD),
        f"{ASKED}, P4 coping before 4",
        told=("'old enough' in 'Age' is no people group here. It was left out of row 3.",),
        about=("age", "gender"),
        groups=(("aged 25 to 34",), ("women",), ("aged 55 to 64", "men"), ("aged 55 to 64", "men")),
        points=("groups:gender",),
    ),
    Quirk(
        "age groups of somebody else, which the group makes its own",
        "answers.csv",
        csv_of(BANDS),
        ASKED,
        chosen={"groups:age": "make"},
        told=("'18-34' as 'aged 18 to 34' (2)", "'old' in 'How old are you?' is no people group here."),
        about=("age",),
        groups=(("aged 18 to 34",), ("aged 18 to 34",), ("aged 65 or over",), ()),
        points=("groups:age",),
    ),
    Quirk(
        "age groups of somebody else, of which nobody has said anything",
        "answers.csv",
        csv_of(BANDS),
        ASKED,
        told=("'18-34' in 'How old are you?' is no people group here. It was left out of rows 2 and 3.",),
        about=("age",),
        groups=((), (), (), ()),
        points=("groups:age",),
    ),
)
