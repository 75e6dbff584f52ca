"""A report as one HTML file that asks no other place for anything."""

from __future__ import annotations

from base64 import b64encode
from functools import cache, singledispatch
from hashlib import sha256
from html import escape
from importlib.resources import files

from ..present.html import figure_html, folded, notes_html, table_html
from ..present.pathway_map import pathway_html
from .document import (
    Beside,
    Block,
    Document,
    FigureBlock,
    ForEvaluators,
    ListBlock,
    Note,
    Paragraph,
    PathwayBlock,
    Photo,
    Quote,
    Section,
    Table,
)

STYLES = ("present/static/tokens.css", "present/static/present.css", "report/static/report.css")
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""What every file allows itself: its own styles and pictures, and nothing from anywhere else."""
READ_ALOUD = ("present/static/speech.js", "report/static/read_aloud.js")
READ_BUTTON = (
    '<p class="ci-read"><button type="button" data-stop="Stop reading" hidden>Read it to me</button></p>'
)
"""It is hidden until its script has found that the browser can speak."""


def write_html(document: Document) -> bytes:
    """The report as one file in UTF-8, with its styles and pictures inside."""
    title = escape(document.title)
    mark = f'<p class="ci-mark">{escape(document.mark)}</p>' if document.mark else ""
    sections = "".join(_section(section, 2) for section in document.sections)
    return (
        f'<!doctype html>\n<html lang="{document.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(document)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}: {escape(document.kind)}</title>\n<style>\n{_styles()}\n</style>\n</head>\n"
        f'<body class="ci-look-{document.look}">\n'
        f'<a class="ci-skip" href="#content">Skip to the report</a>\n'
        f'<header class="ci-title">{mark}<h1 dir="auto">{title}</h1>'
        f"<p><strong>{escape(document.kind)}.</strong> {escape(document.subtitle)}</p>"
        f"{READ_BUTTON if document.reads_aloud else ''}</header>\n"
        f'{_contents_list(document)}\n<main id="content" tabindex="-1">\n'
        f"{''.join(_block(block) for block in document.opening)}\n{sections}\n</main>\n"
        f"<footer><p>{escape(document.mark or 'Made with Co-Impact.')}</p></footer>\n"
        f"{_script(document)}</body>\n</html>\n"
    ).encode()


def _policy(document: Document) -> str:
    """What the file allows itself: its own script too, where it has one."""
    if not document.reads_aloud:
        return POLICY
    mark = b64encode(sha256(_read_aloud().encode()).digest()).decode()
    return f"{POLICY}; script-src 'sha256-{mark}'"


def _script(document: Document) -> str:
    return f"<script>{_read_aloud()}</script>\n" if document.reads_aloud else ""


def _contents_list(document: Document) -> str:
    if not document.lists_contents:
        return ""
    items = "".join(
        f'<li><a href="#{escape(each.id)}">{escape(each.heading)}</a></li>' for each in document.sections
    )
    heading = '<h2 id="contents">Contents</h2>'
    return f'<nav class="ci-contents" aria-labelledby="contents">{heading}<ol>{items}</ol></nav>'


def _section(section: Section, level: int) -> str:
    id, blocks = escape(section.id), "".join(_block(block) for block in section.blocks)
    inner = "".join(_section(each, level + 1) for each in section.sections)
    heading = f'<h{level} id="{id}" dir="auto">{escape(section.heading)}</h{level}>'
    name = f' aria-labelledby="{id}"' if level == 2 else ""
    return f'<section class="ci-level-{level}"{name}>{heading}{blocks}{inner}</section>\n'


@singledispatch
def _block(block: Block) -> str:
    raise TypeError(f"no HTML is known for {type(block).__name__}")


@_block.register
def _(block: Paragraph) -> str:
    kind = ' class="ci-lead"' if block.lead else ""
    return f'<p{kind} dir="auto">{escape(block.text)}</p>'


@_block.register
def _(block: ListBlock) -> str:
    items = "".join(f'<li dir="auto">{escape(item)}</li>' for item in block.items)
    return f'<ul class="ci-list">{items}</ul>'


@_block.register
def _(block: FigureBlock) -> str:
    return figure_html(block.figure)


@_block.register
def _(block: Photo) -> str:
    size = f'width="{block.width:.0f}" height="{block.height:.0f}"'
    source = f"data:{escape(block.mime)};base64,{b64encode(block.data).decode()}"
    image = f'<img {size} alt="{escape(block.alt)}" src="{source}">'
    if not block.caption:
        return f'<p class="ci-photo">{image}</p>'
    caption = f'<figcaption dir="auto">{escape(block.caption)}</figcaption>'
    return f'<figure class="ci-photo">{image}{caption}</figure>'


@_block.register
def _(block: Table) -> str:
    table = table_html(block.table)
    return folded(block.summary, table) if block.summary else table


@_block.register
def _(block: Note) -> str:
    return notes_html(block.heading, block.items)


@_block.register
def _(block: PathwayBlock) -> str:
    return pathway_html(block.pathway, block.evidence, why=False)


@_block.register
def _(block: Quote) -> str:
    who = f"<footer>{escape(block.who)}</footer>" if block.who else ""
    return f'<blockquote><p dir="auto">{escape(block.text)}</p>{who}</blockquote>'


@_block.register
def _(block: Beside) -> str:
    told = "".join(f'<p dir="auto">{escape(each)}</p>' for each in block.sentences)
    return f'<div class="ci-beside">{block.figure.html}<div>{told}</div></div>'


@_block.register
def _(block: ForEvaluators) -> str:
    return folded("For evaluators", f'<p dir="auto">{escape(block.text)}</p>{table_html(block.table)}')


@cache
def _read_aloud() -> str:
    return "\n".join(map(_file, READ_ALOUD))


@cache
def _styles() -> str:
    return "\n".join(map(_file, STYLES))


@cache
def _file(path: str) -> str:
    """A file of the package as text."""
    return files(__package__.partition(".")[0]).joinpath(path).read_text(encoding="utf-8")
