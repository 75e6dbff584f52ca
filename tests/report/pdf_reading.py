"""A PDF opened again, and read as a screen reader reads it: by its tags, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import ContentStream

SOFT_HYPHEN = "\u00ad"
PARAGRAPHS = {"P", "LBody", "LI", "TD", "TH", "H1", "H2", "H3", "H4", "Title", "Caption"}


@dataclass
class Tag:
    """One tag with the words that stand in it and in those inside it."""

    name: str
    alt: str = ""
    scope: str = ""
    text: str = ""
    inner: list[Tag] = field(default_factory=list)

    def walk(self) -> Iterator[Tag]:
        """This tag and all inside it, in reading order."""
        yield self
        for each in self.inner:
            yield from each.walk()

    @property
    def words(self) -> str:
        """Everything that is read out of it."""
        return " ".join(self.said.split())

    @property
    def said(self) -> str:
        """The same with its spaces as they are, and a space after each paragraph."""
        end = " " if self.name in PARAGRAPHS else ""
        return f"{self.text}{''.join(each.said for each in self.inner)}{end}"


class Pdf:
    """A PDF file, opened."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.reader = PdfReader(BytesIO(data))
        self.root = self.reader.trailer["/Root"]

    @cached_property
    def tree(self) -> Tag:
        """All that is read out of it, in reading order."""
        return self._tag(self.root["/StructTreeRoot"], None)

    @cached_property
    def _marks(self) -> list[dict[int, str]]:
        """The words in each mark of each page, and at -1 those in none, such as its number."""
        return [dict(_marked(page)) for page in self.reader.pages]

    @cached_property
    def _texts(self) -> dict[tuple[int, int], str]:
        """The words in each mark, by the number of its page and its own."""
        return {
            (page.indirect_reference.idnum, mark): text
            for page, marks in zip(self.reader.pages, self._marks, strict=True)
            for mark, text in marks.items()
        }

    def all(self, *names: str) -> list[Tag]:
        """Every tag of these names, in reading order."""
        return [each for each in self.tree.walk() if each.name in names]

    @property
    def headings(self) -> list[tuple[int, str]]:
        """The level and the words of each heading."""
        return [(int(each.name[1]), each.words) for each in self.all("H1", "H2", "H3", "H4", "H5", "H6")]

    @property
    def tables(self) -> list[list[tuple[str, ...]]]:
        """Each table as rows of cells."""
        return [
            [tuple(cell.words for cell in row.inner) for row in each.walk() if row.name == "TR"]
            for each in self.all("Table")
        ]

    @property
    def pages(self) -> list[str]:
        """Everything that is drawn on each page, headers and footers with it."""
        return [" ".join(" ".join(marks.values()).split()) for marks in self._marks]

    @property
    def length(self) -> int:
        """How many pages it has."""
        return len(self.reader.pages)

    def _tag(self, element, page) -> Tag:
        page = element.get("/Pg", page)
        attributes = element.get("/A", ())
        scopes = [each.get_object().get("/Scope", "") for each in attributes]
        tag = Tag(
            str(element.get("/S", "")).removeprefix("/"),
            str(element.get("/Alt", "")),
            "".join(scopes).strip("/"),
        )
        kids = element.get("/K", ())
        for kid in kids if isinstance(kids, list) else (kids,):
            self._add(tag, kid.get_object(), page)
        return tag

    def _add(self, tag: Tag, kid, page) -> None:
        if isinstance(kid, int):
            tag.inner.append(Tag("", text=self._text(page, kid)))
        elif kid.get("/Type") == "/MCR":
            tag.inner.append(Tag("", text=self._text(kid.get("/Pg", page), kid["/MCID"])))
        elif "/S" in kid:
            tag.inner.append(self._tag(kid, page))

    def _text(self, page, mark: int) -> str:
        number = page.indirect_reference.idnum if hasattr(page, "indirect_reference") else page.idnum
        return self._texts.get((number, mark), "")


@dataclass
class Mark:
    """A stretch of a page that is marked: with a number, the text it stands for, or as read backwards."""

    number: int | None = None
    stands_for: str | None = None
    backwards: bool = False


def _marked(page) -> Iterator[tuple[int, str]]:
    """Each numbered mark on a page with the words in it."""
    marks: list[Mark] = []
    font: dict[int, str] = {}
    found: dict[int, str] = {}
    for operands, operator in ContentStream(page["/Contents"], page.pdf).operations:
        if operator in (b"BDC", b"BMC"):
            marks.append(_mark(operands))
            _add(found, marks, marks[-1].stands_for or "")
        elif operator == b"EMC":
            marks.pop()
        elif operator == b"Tf":
            font = _to_unicode(page["/Resources"]["/Font"][operands[0]])
        elif operator in (b"Tj", b"TJ") and all(each.stands_for is None for each in marks):
            letters = _letters(operands[0], font)
            _add(found, marks, letters[::-1] if any(each.backwards for each in marks) else letters)
    yield from found.items()


def _mark(operands) -> Mark:
    facts = operands[1] if len(operands) > 1 and hasattr(operands[1], "get") else {}
    return Mark(facts.get("/MCID"), facts.get("/ActualText"), operands[0] == "/ReversedChars")


def _add(found: dict[int, str], marks: list[Mark], letters: str) -> None:
    number = next((each.number for each in reversed(marks) if each.number is not None), -1)
    found[number] = found.get(number, "") + letters.replace(SOFT_HYPHEN, "")


def _letters(shown, font: dict[int, str]) -> str:
    pieces = [
        each for each in (shown if isinstance(shown, list) else [shown]) if hasattr(each, "original_bytes")
    ]
    data = b"".join(each.original_bytes for each in pieces)
    codes = (int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2))
    return "".join(font.get(code, "") for code in codes)


def _to_unicode(font) -> dict[int, str]:
    table = font["/ToUnicode"].get_data().decode("latin-1")
    known = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            known[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = int(text, 16)
            for step in range(int(last, 16) - int(first, 16) + 1):
                known[int(first, 16) + step] = chr(start + step)
    return known
