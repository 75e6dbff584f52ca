"""What people answer in a Word form: boxes to tick, on paper or with a click, and places to write in."""

from __future__ import annotations

from functools import singledispatch
from html import escape

from .answer_blocks import AnswerBlock, CutLine, NumberLine, SmallPrint, Tick, Ticks, WriteHere
from .word_picture import Pictures
from .word_style import ANSWER, ANSWER_KEPT, ASIDE, CENTRED, SMALL, TICK
from .word_table import AFTER_KEPT, WIDEST, cell, grid, row
from .word_text import block, paragraph, run, style_id

EMPTY, TICKED, BOX_FONT = "2610", "2612", "MS Gothic"
"""The signs of a box, by their numbers, and a font that has them."""
FACE, NARROW, LINE = 1.1, 7.0, 1.0
"""How wide a face and a narrow place to write are, and how high a line to write on, in centimetres."""
TALL = 1440 / 2.54
SIDES = ("top", "left", "bottom", "right")
FRAME = "".join(f'<w:{side} w:val="single" w:sz="10" w:space="0" w:color="16202A"/>' for side in SIDES)


@singledispatch
def answer(answered: AnswerBlock, pictures: Pictures, kept: bool) -> str:
    """What stands on the page to be answered; `kept` keeps it on the page of what follows."""
    raise TypeError(f"no Word is known for {type(answered).__name__}")


@answer.register
def _(answered: Ticks, pictures: Pictures, kept: bool) -> str:
    if answered.aside or answered.beside:
        inside = "".join(_tick(each, pictures) + run("     ") for each in answered.answers)
        return block(inside, ASIDE if answered.aside else ANSWER)
    last = len(answered.answers) - 1
    return "".join(
        block(_tick(each, pictures), ANSWER_KEPT if kept or place < last else ANSWER)
        for place, each in enumerate(answered.answers)
    )


@answer.register
def _(answered: NumberLine, pictures: Pictures, kept: bool) -> str:
    width = WIDEST / len(answered.numbers)
    cells = (cell(block(_box(each), CENTRED) + paragraph(each, CENTRED), width) for each in answered.numbers)
    return _ends(answered) + grid(row("".join(cells)), [width] * len(answered.numbers)) + AFTER_KEPT


@answer.register
def _(answered: WriteHere, pictures: Pictures, kept: bool) -> str:
    width = NARROW if answered.narrow else WIDEST
    high = round((answered.lines + (answered.lines == 1) * 0.3) * LINE * TALL)
    inside = cell(block(_to_type_into(), ANSWER_KEPT), width, f"<w:tcBorders>{FRAME}</w:tcBorders>")
    return grid(row(inside, f'<w:trHeight w:val="{high}" w:hRule="atLeast"/>'), [width]) + AFTER_KEPT


@answer.register
def _(answered: SmallPrint, pictures: Pictures, kept: bool) -> str:
    return paragraph(answered.text, SMALL)


@answer.register
def _(answered: CutLine, pictures: Pictures, kept: bool) -> str:
    line = '<w:bottom w:val="dashed" w:sz="8" w:space="1" w:color="16202A"/>'
    return f'<w:p><w:pPr><w:pBdr>{line}</w:pBdr><w:spacing w:after="360"/></w:pPr></w:p>'


def _tick(tick: Tick, pictures: Pictures) -> str:
    """A box, the face where there is one, and the words."""
    face = pictures.decoration(tick.face, FACE) + run(" ") if tick.face else ""
    return f"{_box(tick.words)}{run('  ')}{face}{run(tick.words)}"


def _box(name: str) -> str:
    """A box to tick, which a click ticks too. It is read out by its name."""
    states = "".join(
        f'<w14:{state} w14:val="{sign}" w14:font="{BOX_FONT}"/>'
        for state, sign in (("checkedState", TICKED), ("uncheckedState", EMPTY))
    )
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(name)}"/><w14:checkbox><w14:checked w14:val="0"/>{states}'
        f'</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="{style_id(TICK)}"/></w:rPr>'
        f"<w:t>{chr(int(EMPTY, 16))}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _to_type_into() -> str:
    return (
        '<w:sdt><w:sdtPr><w:alias w:val="Write here"/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r></w:sdtContent></w:sdt>'
    )


def _ends(line: NumberLine) -> str:
    """What the lowest and the highest number mean, over the ends of the line."""
    low, high = line.ends_in_words
    if not (low or high):
        return ""
    sides = ((low, "left"), (high, "right"))
    cells = (cell(paragraph(words, ANSWER_KEPT, align=side), WIDEST / 2) for words, side in sides)
    return grid(row("".join(cells)), [WIDEST / 2] * 2) + AFTER_KEPT
