"""The words of a Word report: paragraphs, what marks them, and the links and fields that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from html import escape

from ..present.lettering import reads_right_to_left

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LONGEST_NAME = 40
"""Word cuts the names of bookmarks at this length."""


def paragraph(words: str, style: str = "", *, align: str = "") -> str:
    """Words as one paragraph in a style, from the side that their script begins at."""
    turned = reads_right_to_left(words)
    return block(run(words, turned=turned), style, align=align, turned=turned)


def block(inside: str, style: str = "", *, align: str = "", turned: bool = False) -> str:
    """A paragraph of what is given; `turned`, it begins at the right."""
    properties = (
        (f'<w:pStyle w:val="{style_id(style)}"/>' if style else "")
        + ("<w:bidi/>" if turned else "")
        + (f'<w:jc w:val="{align}"/>' if align else "")
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def style_id(name: str) -> str:
    """What the file calls a style inside."""
    return name.replace(" ", "")


def run(words: str, *, turned: bool = False) -> str:
    """Words inside a paragraph, each of their lines on a line of its own."""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(each)}</w:t>' for each in words.split("\n"))
    return f"<w:r>{'<w:rPr><w:rtl/></w:rPr>' if turned else ''}{lines}</w:r>" if words else ""


def marked_heading(words: str, style: str, id: str, number: int) -> str:
    """A heading that a link can lead to. `number` is its own among all that are marked."""
    turned, name = reads_right_to_left(words), bookmark_name(id)
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return block(f'{start}{run(words, turned=turned)}<w:bookmarkEnd w:id="{number}"/>', style, turned=turned)


def bookmark_name(id: str) -> str:
    """A name that Word takes for a bookmark: letters, digits and underscores.

    It ends in a mark of the whole id: some ids differ only far on, or only in letters of other scripts.
    """
    own = f"_{sha256(id.encode()).hexdigest()[:12]}"
    return f"_{re.sub(r'[^A-Za-z0-9]+', '_', id)}"[: LONGEST_NAME - len(own)] + own


def fact(name: str, words: str, id: str = "") -> str:
    """A name and what is said of it. The name is a link where it leads to a section with an `id`."""
    turned = reads_right_to_left(words)
    named = _link(id, name) if id else f"<w:r><w:rPr><w:b/></w:rPr><w:t>{escape(name)}</w:t></w:r>"
    return block(f"{named}{run(f': {words}', turned=turned)}", turned=turned)


def contents_list(headings: Iterable[tuple[str, str]], style: str) -> str:
    """A contents list as a field that Word can bring up to date; it holds links from the start.

    `headings` are pairs of an id and a heading.
    """
    links = [(_link(id, heading), reads_right_to_left(heading)) for id, heading in headings]
    links[0] = (_field_start('TOC \\o "1-1" \\n \\h \\z') + links[0][0], links[0][1])
    links[-1] = (links[-1][0] + _field_part("end"), links[-1][1])
    return "".join(block(link, style, turned=turned) for link, turned in links)


def page_number(style: str) -> str:
    """A line that says "Page 3 of 9", kept right by Word."""
    inside = run("Page ") + _field("PAGE") + run(" of ") + _field("NUMPAGES")
    return block(inside, style, align="right")


def _link(id: str, words: str) -> str:
    inside = run(words, turned=reads_right_to_left(words))
    return f'<w:hyperlink w:anchor="{bookmark_name(id)}" w:history="1">{inside}</w:hyperlink>'


def _field(code: str) -> str:
    return _field_start(code) + run("1") + _field_part("end")


def _field_start(code: str) -> str:
    instruction = f'<w:r><w:instrText xml:space="preserve"> {escape(code, quote=False)} </w:instrText></w:r>'
    return _field_part("begin") + instruction + _field_part("separate")


def _field_part(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
