"""Files in which people wrote in their own words, beside other answers or alone."""

from __future__ import annotations

from coimpact_widgets.domain.answer import Batch, Consent

from .quirk import Quirk, csv_of, said, xlsx_of

BELL = "I can ring the bell at two in the morning, and somebody comes."
LOUD = "It was too loud on Fridays, so I stopped coming to the café."
ASKED = "Nobody had ever asked me something and then done it."
LONG = "We talked about the garden for a long time, and then about the lamps. " * 60

BESIDE = (
    ("person code", "Group", "Coping before", "What else would you like to say?"),
    ("P1", "carer", 3, BELL),
    ("P2", "Welsh speaker; staff", 5, LOUD),
    ("P3", "", 2, ""),
)
THREE_COPE = "P1 coping before 3, P2 coping before 5, P3 coping before 2"
BESIDE_TOLD = (said(BELL, "P1", "carer"), said(LOUD, "P2", "staff"))
ALONE = (("Anything to tell us?", "Date"), (BELL, "3/2/2026"), (LOUD, "14/2/2026"))
EMPTY_WORDS = (
    ("person code", "Comments"),
    *(
        (f"P{n}", words)
        for n, words in enumerate(("n/a", "None.", "-", "no", "7/10", "", BELL, LOUD, ASKED), 1)
    ),
)
AGAIN = (("person code", "Comments"), ("P1", BELL), ("P1", BELL), ("P2", BELL), ("P3", LOUD))
SHOWS = (
    ("person code", "Comments"),
    ("P1", "Sarah Jones at the door knew me, and that was the first time."),
    ("P2", "Ring me on 07700 900123 or write to me@example.org, I said to them."),
    ("P3", "I live at LS1 4AP, and my NHS number is 943 476 5919, they said."),
)
WHO = (
    ("person code", "Comments", "May we quote you?"),
    ("P1", BELL, "Yes"),
    ("P2", LOUD, "No"),
    ("P3", ASKED, "Perhaps, ask me"),
    ("P4", f"{BELL} And more.", "No, do not keep my words"),
    ("P5", f"{LOUD} And more.", "Yes, anywhere, where everybody can read them"),
)
TWO = (
    ("person code", "Coping before", "What was good?", "What was bad?"),
    ("P1", 3, BELL, LOUD),
    ("P2", 5, ASKED, "=" + "the chairs were hard, and there were few of them"),
)
NO_CODE = (("person code", "Comments"), ("P1", BELL), ("", LOUD))

OPEN_TEXT = (
    Quirk(
        "words beside answers",
        "before.csv",
        csv_of(BESIDE),
        THREE_COPE,
        tells=BESIDE_TOLD,
    ),
    Quirk(
        "words alone, of people without codes",
        "words.xlsx",
        xlsx_of(("Sheet1", ALONE)),
        "",
        asks=("person",),
        chosen={"person": "nobody has one"},
        tells=(said(BELL, "#2"), said(LOUD, "#3")),
    ),
    Quirk(
        "words that say nothing, and a number",
        "words.csv",
        csv_of(EMPTY_WORDS),
        "",
        of_words=("stories:nothing", "stories:number"),
        tells=(said(BELL, "P7"), said(LOUD, "P8"), said(ASKED, "P9")),
    ),
    Quirk(
        "a number that is meant as words",
        "words.csv",
        csv_of(EMPTY_WORDS),
        "",
        chosen={"stories:number": "keep"},
        of_words=("stories:nothing", "stories:number"),
        tells=(said("7/10", "P5"), said(BELL, "P7"), said(LOUD, "P8"), said(ASKED, "P9")),
    ),
    Quirk(
        "the same words again",
        "words.csv",
        csv_of(AGAIN),
        "",
        of_words=("stories:twice",),
        tells=(said(BELL, "P1"), said(LOUD, "P3")),
    ),
    Quirk(
        "a very long text",
        "words.csv",
        csv_of((EMPTY_WORDS[0], ("P1", LONG))),
        "",
        of_words=("stories:long",),
        tells=(said(LONG.strip(), "P1"),),
    ),
    Quirk(
        "words that show who somebody is are taken out",
        "words.csv",
        csv_of(SHOWS),
        "",
        of_words=tuple(
            f"stories:detail:{kind}"
            for kind in ("a name", "an e-mail address", "a phone number", "an NHS number", "a postcode")
        ),
        tells=(
            said("[name left out] at the door knew me, and that was the first time.", "P1"),
            said(
                "Ring me on [phone number left out] or write to [e-mail address left out], I said to them.",
                "P2",
            ),
            said(
                "I live at [postcode left out], and my NHS number is [NHS number left out], they said.", "P3"
            ),
        ),
    ),
    Quirk(
        "words that show who somebody is, and were meant or not wanted",
        "words.csv",
        csv_of(SHOWS[:3]),
        "",
        chosen={"stories:detail:a name": "keep", "stories:detail:a phone number": "leave out"},
        of_words=tuple(
            f"stories:detail:{kind}" for kind in ("a name", "an e-mail address", "a phone number")
        ),
        tells=(said(str(SHOWS[1][1]), "P1"),),
    ),
    Quirk(
        "a column that says who may read the words",
        "words.csv",
        csv_of(WHO),
        "",
        chosen={"column:2": "who may read the story|||"},
        of_words=("stories:unknown",),
        tells=(
            said(BELL, "P1", consent=Consent.REPORT),
            said(LOUD, "P2"),
            said(ASKED, "P3"),
            said(f"{LOUD} And more.", "P5", consent=Consent.PUBLIC),
        ),
    ),
    Quirk(
        "two columns of words, one of which begins a formula",
        "words.csv",
        csv_of(TWO),
        "P1 coping before 3, P2 coping before 5",
        tells=(said(BELL, "P1"), said(LOUD, "P1"), said(ASKED, "P2"), said(str(TWO[2][3]), "P2")),
    ),
    Quirk(
        "words of somebody without a code",
        "words.csv",
        csv_of(NO_CODE),
        "",
        of_words=("stories:no code",),
        tells=(said(BELL, "P1"), said(LOUD)),
        told=("Row 3, all but its words: there is no person code.",),
    ),
    Quirk(
        "a column of short words that was one of stories the last time",
        "words.csv",
        csv_of((("person code", "Notes"), ("P1", "It helps."), ("P2", "Too loud."))),
        "",
        earlier=(Batch("spring.csv", "0" * 64, columns=(("Notes", "story"),)),),
        tells=(said("It helps.", "P1"), said("Too loud.", "P2")),
    ),
)
