"""What a group might change of a report."""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime
from io import BytesIO

from PIL import Image

from coimpact_widgets.domain.edit import Arrangement, Edits, MaySee, OwnWords, Picture, PictureKind, edits_of
from coimpact_widgets.domain.record import Record
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.report.passages import passages_of

AT = datetime(2026, 8, 6, 12, tzinfo=UTC)
ALT = "Seven of us at a long table, laughing"
CAPTION = "The night that we opened."


def edits(*values) -> Edits:
    """These changes, all of the full report unless they say otherwise."""
    records = tuple(Record(f"r{at}", 1, each, "", AT) for at, each in enumerate(values))
    return edits_of(next((each.report for each in values), ReportKind.FULL), records)


def words(place, text, replaced, *meant, told=""):
    """Words of the group in place of ours, in the full report. `told` is the mark of their section."""
    return OwnWords(place=place, text=text, replaced=replaced, meant=meant, told=told)


def told_at(document, place):
    """The mark of the section that a place is in, as a form keeps it beside the words."""
    return next(each.told for each in passages_of(document) if each.place == place)


def arrangement(*order, left_out=()):
    """An order of sections."""
    return Arrangement(order=order, left_out=tuple(left_out))


def photo(section="what-changed", may_see=MaySee.ANYBODY, shows=PictureKind.PHOTOGRAPH, form="PNG"):
    """A picture of 900 by 600 pixels."""
    file = BytesIO()
    Image.new("RGB", (900, 600), "teal").save(file, form)
    return Picture(
        section=section,
        name="us.png",
        alt=ALT,
        caption=CAPTION,
        shows=shows,
        may_see=may_see,
        data=b64encode(file.getvalue()).decode(),
        mime=f"image/{form.lower()}",
        width=900,
        height=600,
    )
