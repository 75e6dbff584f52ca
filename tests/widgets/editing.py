"""A report to change in tests, and what people do to it."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from coimpact_widgets.domain.edit import FRONT, OwnWords, Part, Passage
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.widgets.edit_panel import EditPanel

FOUND = "14 of 18 people went up."
LEAD = "changed/lead"


def parts(found=FOUND):
    """The sections of every kind of report."""
    heading = Passage("changed/heading", "What changed", "What changed", heading=True)
    points = Passage("changed/list", "One.\nTwo.", "What changed", listed=True)
    question = Passage("why/heading", "What else?", "What else?", heading=True)
    care = (
        Passage("care/heading", "Read with care", "Read with care", heading=True, told="mark"),
        Passage("care/lead", "Nobody knows why.", "Read with care", fixed=True, told="mark"),
    )
    inner = Part("why", "What else?", (question,))
    return (
        Part(FRONT, "", (Passage("front/lead", "We want calm."),)),
        Part("changed", "What changed", (heading, Passage(LEAD, found, "What changed"), points)),
        Part("care", "Read with care", care, (inner,)),
        Part("who", "Who we are"),
    )


def opened(keeper, told=FOUND):
    """The panel, with the sections of the full report."""
    panel = EditPanel(keeper, lambda kind: parts(told))
    panel.show(ReportKind.FULL)
    return panel


def writing(keeper, place=LEAD, told=FOUND):
    """The panel with its form for one place."""
    panel = opened(keeper, told)
    panel.open(ReportKind.FULL, place)
    return panel, panel.section.form


def kept(keeper, kind=OwnWords):
    return [record.value for record in keeper.contents().of(kind)]


def wrote(keeper, text, told=FOUND, place=LEAD):
    """Writes these words, and presses Save."""
    panel, form = writing(keeper, place, told)
    form.field.value = text
    form.save.click()
    return panel, form


def sections(panel):
    return [(card["title"], card["removed"]) for card in panel.list.cards]


def titles(panel):
    return [title for title, left_out in sections(panel) if not left_out]


def rows(panel):
    return {row["name"]: (row["question"], row["answer"]) for row in panel.section.words.rows}


def png():
    file = BytesIO()
    Image.new("RGB", (80, 40), "teal").save(file, "PNG")
    return file.getvalue()
