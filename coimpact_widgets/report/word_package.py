"""The parts of a Word file beside its page, and the zip that holds them.

Source: ECMA-376, Office Open XML File Formats, parts 1 and 2.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from .document import Document, Look
from .word_picture import DRAWING, ENDINGS, Pictures, picture_id
from .word_style import BULLETS, FOOTER, HEADER, MARK, styles_part
from .word_text import WORDS, page_number, paragraph

DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NEWER = (
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
"""Boxes that a click ticks are newer than the standard: older programs pass them over."""
BESIDE_PAGE = ("styles", "numbering", "settings", "header", "footer")
"""The parts that the page leads to, each by its own name."""
SCALES = {Look.LONG: 1.0, Look.SHORT: 0.9, Look.PLAIN: 4 / 3, Look.POSTER: 4 / 3, Look.FORM: 7 / 6}
"""How large the letters are, beside those of a full report."""
LARGE = 1.5
"""The same in large print: 18 points."""
VERSION = 15
"""The newest way of laying out pages that Word knows: with an older one it speaks of compatibility."""
PAGE_SIZE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1304" w:bottom="1247" w:left="1304"'
    ' w:header="680" w:footer="680" w:gutter="0"/>'
)
"""A4 with margins of 2.3 cm at the sides and 2.2 cm above and below."""


def package(document: Document, body: str, pictures: Pictures, *, large_print: bool = False) -> bytes:
    """The whole file around the `body` of its page. The same parts give the same bytes."""
    scale = LARGE if large_print else SCALES[document.look]
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _whole_file_leads_to(),
        "docProps/core.xml": _about(document),
        "docProps/app.xml": f'<Properties xmlns="{OFFICE}/extended-properties">'
        "<Application>Co-Impact</Application></Properties>",
        "word/document.xml": _page(body),
        "word/_rels/document.xml.rels": _page_leads_to(pictures),
        "word/styles.xml": styles_part(document.language, scale, page_each=document.look is Look.POSTER),
        "word/numbering.xml": _bullets(),
        "word/settings.xml": _settings(),
        "word/header.xml": _header(document),
        "word/footer.xml": f'<w:ftr xmlns:w="{WORDS}">{page_number(FOOTER)}</w:ftr>',
    }
    files = {name: (DECLARED + part).encode() for name, part in parts.items()}
    return _zip(files | {f"word/media/{name}": data for data, name in pictures.files.items()})


def _zip(parts: dict[str, bytes]) -> bytes:
    """Parts as a zip, all of one date. Pictures are packed already, and are not packed again."""
    file = BytesIO()
    with ZipFile(file, "w") as made:
        for name, data in parts.items():
            packed = ZIP_STORED if name.startswith("word/media/") else ZIP_DEFLATED
            made.writestr(ZipInfo(name), data, packed)
    return file.getvalue()


def _page(body: str) -> str:
    marks = "".join(f'<w:{each}Reference w:type="default" r:id="{each}"/>' for each in ("header", "footer"))
    return (
        f'<w:document xmlns:w="{WORDS}" xmlns:r="{OFFICE}/relationships" xmlns:a="{DRAWING}/main"'
        f' xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:pic="{DRAWING}/picture"{NEWER}><w:body>{body}'
        f"<w:sectPr>{marks}{PAGE_SIZE}</w:sectPr></w:body></w:document>"
    )


def _header(document: Document) -> str:
    """What stands at the top of each page: the mark of the copy, or whose report it is."""
    line = paragraph(document.mark or document.title, MARK if document.mark else HEADER)
    return f'<w:hdr xmlns:w="{WORDS}">{line}</w:hdr>'


def _content_types() -> str:
    endings = {"rels": _package_type("relationships"), "xml": "application/xml"}
    endings |= {ending: mime for mime, ending in ENDINGS.items()}
    named = {f"/word/{name}.xml": f"{TYPES}.{name}+xml" for name in BESIDE_PAGE}
    named |= {
        "/word/document.xml": f"{TYPES}.document.main+xml",
        "/docProps/core.xml": _package_type("core-properties"),
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        + "".join(f'<Default Extension="{each}" ContentType="{kind}"/>' for each, kind in endings.items())
        + "".join(f'<Override PartName="{each}" ContentType="{kind}"/>' for each, kind in named.items())
        + "</Types>"
    )


def _package_type(name: str) -> str:
    return f"application/vnd.openxmlformats-package.{name}+xml"


def _whole_file_leads_to() -> str:
    return _leads_to(
        {
            "page": (f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
            "about": (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            "maker": (f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        }
    )


def _page_leads_to(pictures: Pictures) -> str:
    parts = {name: (f"{OFFICE}/relationships/{name}", f"{name}.xml") for name in BESIDE_PAGE}
    image = f"{OFFICE}/relationships/image"
    return _leads_to(parts | {picture_id(each): (image, f"media/{each}") for each in pictures.files.values()})


def _leads_to(parts: dict[str, tuple[str, str]]) -> str:
    """Which parts belong to another, by what it calls each: what kind it is, and where it lies."""
    links = (
        f'<Relationship Id="{id}" Type="{kind}" Target="{place}"/>' for id, (kind, place) in parts.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(links)}</Relationships>'


def _about(document: Document) -> str:
    """What the file says of itself: it names nobody, and no time but the day that the report is made on."""
    made_at, title = datetime.combine(document.made_on, time(), UTC), escape(document.title)
    when = f'xsi:type="dcterms:W3CDTF">{made_at:%Y-%m-%dT%H:%M:%SZ}'
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:subject>{escape(document.subtitle)}</dc:subject>"
        f"<dc:creator>{title}</dc:creator><dc:description>{escape(document.mark)}</dc:description>"
        f"<cp:lastModifiedBy>{title}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"<dcterms:created {when}</dcterms:created><dcterms:modified {when}</dcterms:modified>"
        f"<dc:language>{escape(document.language)}</dc:language></cp:coreProperties>"
    )


def _bullets() -> str:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>'
    )
    return (
        f'<w:numbering xmlns:w="{WORDS}"><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
        f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings() -> str:
    return (
        f'<w:settings xmlns:w="{WORDS}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{VERSION}"/></w:compat></w:settings>'
    )
