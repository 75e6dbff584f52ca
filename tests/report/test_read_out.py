"""A report as texts to read aloud: what is told, in its order, and no table."""

from __future__ import annotations

from coimpact_widgets.present.tables import TextTable
from coimpact_widgets.report.document import (
    Document,
    ListBlock,
    Note,
    Paragraph,
    Photo,
    Quote,
    Section,
    Table,
)
from coimpact_widgets.report.read_out import read_out
from tests.report.projects import MADE_ON


def test_everything_is_read_in_order_but_tables():
    inner = Section(
        "b", "Then", (Quote("I was heard.", "A carer"), Table(TextTable("Numbers", ("A",), (("1",),))))
    )
    blocks = (Paragraph("We cook."), ListBlock(("We eat.", "We talk.")))
    photo = Photo(b"", "image/png", "Us", 1, 1, "The night we opened.")
    document = Document(
        "Ours", "", MADE_ON, (Section("a", "First", blocks, (inner,)),), (Note("Made up", ("All.",)), photo)
    )
    assert (
        *("Ours", "Made up", "All.", "Us", "The night we opened."),
        *("First", "We cook.", "We eat.", "We talk.", "Then", "I was heard.", "A carer"),
    ) == read_out(document)
