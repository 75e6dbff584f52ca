"""A drawing as SVG."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from .drawing import Box, Dot, Drawing, Line, Mark, Shape, Text
from .lettering import reads_right_to_left
from .phrases import printable

FONT = "'Segoe UI', 'Noto Sans', Arial, 'DejaVu Sans', sans-serif"
DASHES = {"solid": "", "dashed": "9 6", "dotted": "0.1 6"}
ANCHORS = {"left": "start", "middle": "middle", "right": "end"}
TURNED = {"start": "end", "middle": "middle", "end": "start"}


def svg(drawing: Drawing) -> str:
    """The drawing as one `svg` element, which stands inside what is read out in its place."""
    inside = "".join(_mark(mark) for mark in drawing.marks)
    return framed(drawing.width, drawing.height, inside)


def framed(width: float, height: float, inside: str, *, label: str = "", role: str = "") -> str:
    """One `svg` element of this size, in pixels, around SVG of our own.

    `role` is what it is and how it is named, as attributes, in place of a label.
    """
    named = f'role="img" aria-label="{escape(printable(label))}"' if label else 'aria-hidden="true"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" '
        f'width="{_n(width)}" height="{_n(height)}" {role or named} font-family="{FONT}">{inside}</svg>'
    )


def group(marks: Iterable[Mark], facts: Mapping[str, str] | None = None) -> str:
    """Marks that belong together, as SVG. `facts` are the attributes of their group, by name."""
    said = "".join(f' {name}="{escape(printable(each))}"' for name, each in (facts or {}).items())
    return f"<g{said}>{''.join(map(_mark, marks))}</g>"


def _mark(mark: Mark) -> str:
    match mark:
        case Text():
            return _text(mark)
        case Box():
            return _box(mark)
        case Line():
            return _line(mark)
        case Shape():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in mark.points)
            return f'<polygon points="{points}" fill="{mark.fill}"/>'
        case Dot():
            at = f'cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.radius)}"'
            return f'<circle {at} fill="{mark.fill}"{_stroke(mark.edge, 2, "solid")}/>'


def _text(text: Text) -> str:
    anchor = ANCHORS[text.align]
    turned = reads_right_to_left(text.words)
    bold = ' font-weight="700"' if text.bold else ""
    direction = ' direction="rtl"' if turned else ""
    return (
        f'<text x="{_n(text.x)}" y="{_n(text.y)}" font-size="{_n(text.size)}" fill="{text.colour}"'
        f' text-anchor="{TURNED[anchor] if turned else anchor}"{bold}{direction}>'
        f"{escape(printable(text.words))}</text>"
    )


def _box(box: Box) -> str:
    round_corners = f' rx="{_n(box.radius)}"' if box.radius else ""
    return (
        f'<rect x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'
        f'{round_corners} fill="{box.fill}"{_stroke(box.edge, box.thickness, box.dash)}/>'
    )


def _line(line: Line) -> str:
    (x, y), *rest = line.points
    path = f"M{_n(x)} {_n(y)}"
    step = 3 if line.curved else 1
    for start in range(0, len(rest), step):
        piece = " ".join(f"{_n(px)} {_n(py)}" for px, py in rest[start : start + step])
        path += f" {'C' if line.curved else 'L'}{piece}"
    return f'<path d="{path}" fill="none"{_stroke(line.colour, line.thickness, line.dash)}/>'


def _stroke(colour: str, thickness: float, dash: str) -> str:
    if not colour:
        return ""
    dashes = f' stroke-dasharray="{DASHES[dash]}"' if DASHES[dash] else ""
    cap = ' stroke-linecap="round"' if dash == "dotted" else ""
    return f' stroke="{colour}" stroke-width="{_n(thickness)}"{dashes}{cap}'


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
