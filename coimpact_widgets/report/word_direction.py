"""Right-to-left paragraphs of a Word report: Word sets each from the left unless it is told not to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..present.lettering import reads_right_to_left

if TYPE_CHECKING:
    from docx.document import Document as Word

AFTER_BIDI = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents"),
    *(
        "w:suppressOverlap",
        "w:jc",
        "w:textDirection",
        "w:textAlignment",
        "w:textboxTightWrap",
        "w:outlineLvl",
    ),
    *("w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"),
)
AFTER_RTL = ("w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")
"""What Word wants to come later in the properties of a paragraph, and in those of a run."""


def set_directions(word: Word) -> None:
    """Set every paragraph from the right whose first letter is of a script that reads so."""
    from docx.oxml.ns import qn

    for root in _parts(word):
        for paragraph in root.iter(qn("w:p")):
            if reads_right_to_left("".join(each.text or "" for each in paragraph.iter(qn("w:t")))):
                _turn(paragraph)


def _parts(word: Word) -> Iterator[Any]:
    yield word.element.body
    yield word.sections[0].header._element


def _turn(paragraph: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
    for run in paragraph.iter(qn("w:r")):
        run.get_or_add_rPr().insert_element_before(OxmlElement("w:rtl"), *AFTER_RTL)
