"""A report as one HTML file that asks no other place for anything."""

from __future__ import annotations

from base64 import b64encode
from functools import cache, singledispatch
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import takewhile

from ..present.html import figure_html, folded, notes_html, table_html
from ..present.pathway_map import pathway_html
from .document import (
    Beside,
    Block,
    Document,
    Fact,
    Facts,
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

STYLES = (
    "present/static/tokens.css",
    "present/static/present.css",
    "present/static/pathway_map.css",
    "report/static/report.css",
)
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""What every file allows itself: its own styles and pictures, and nothing from anywhere else."""
NUMBERS = "The numbers, and how we worked them out"
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
        f'<main id="content" tabindex="-1">\n'
        f"{_blocks(document.opening)}\n{_contents_list(document)}\n{sections}\n</main>\n"
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
    folds = f'<details><summary id="contents">Contents</summary><ol>{items}</ol></details>'
    return f'<nav class="ci-contents" aria-labelledby="contents">{folds}</nav>'


def _section(section: Section, level: int) -> str:
    id, blocks = escape(section.id), _blocks(section.blocks)
    parts = "".join(_section(each, level + 1) for each in section.sections)
    inner = f'<div class="ci-parts">{parts}</div>' if parts else ""
    heading = f'<h{level} id="{id}" dir="auto">{escape(section.heading)}</h{level}>'
    name = f' aria-labelledby="{id}"' if level == 2 else ""
    look = f"ci-level-{level} ci-words" if _is_of_words(section) else f"ci-level-{level}"
    return f'<section class="{look}"{name}>{heading}{blocks}{inner}</section>\n'


def _is_of_words(section: Section) -> bool:
    """Whether it holds words alone, and so can stand beside another where there is room."""
    words = (Paragraph, ListBlock, Quote, Note)
    return not section.sections and all(isinstance(each, words) for each in section.blocks)


def _blocks(blocks: tuple[Block, ...]) -> str:
    """Blocks in order. A chart stands beside the sentences after it where there is room for both, and the
    table of its numbers is folded away with those for evaluators.
    """
    html, rest = "", list(blocks)
    while rest:
        block = rest.pop(0)
        after = rest[0] if rest else None
        words = list(takewhile(lambda each: isinstance(each, ListBlock | Paragraph), rest))
        if isinstance(block, FigureBlock) and words:
            del rest[: len(words)]
            html += (
                f'<div class="ci-with-words">{_block(block)}<div>{"".join(map(_block, words))}</div></div>'
            )
        elif isinstance(block, Table) and block.apart and isinstance(after, ForEvaluators):
            html += folded(NUMBERS, table_html(block.table) + _in_full(after))
            rest.pop(0)
        else:
            html += _block(block)
    return html


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
    if len(block.items) > 1:
        return notes_html(block.heading, block.items)
    told = " ".join((f"<strong>{escape(block.heading)}.</strong>", *map(escape, block.items)))
    return f'<div class="ci-note"><p dir="auto">{told}</p></div>'


@_block.register
def _(block: PathwayBlock) -> str:
    return pathway_html(block.pathway, block.evidence, why=False, folds=True)


@_block.register
def _(block: Facts) -> str:
    heading = f'<p class="ci-lead">{escape(block.heading)}</p>' if block.heading else ""
    facts = "".join(
        f'<div><dt dir="auto">{_leading(each)}</dt><dd dir="auto">{escape(each.text)}</dd></div>'
        for each in block.facts
    )
    look = "ci-facts" if block.heading else "ci-facts ci-facts-short"
    return f'{heading}<dl class="{look}">{facts}</dl>'


def _leading(fact: Fact) -> str:
    name = escape(fact.name)
    return f'<a href="#{escape(fact.section)}">{name}</a>' if fact.section else name


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
    return folded("For evaluators", _in_full(block))


def _in_full(block: ForEvaluators) -> str:
    return f'<p dir="auto">{escape(block.text)}</p>{table_html(block.table)}'


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
