"""Icons that stand beside short sentences: simple shapes of our own, each with the words that say it."""

from __future__ import annotations

from enum import Enum
from functools import cache, partial

from .figure import Figure, Picture
from .palette import COLOURS, WHITE

SIZE = 96
"""How wide and how tall an icon is shown, in pixels. It is drawn on a square of 96."""
NAVY, TEAL, PLUM, ORANGE = COLOURS
LINE = f'fill="none" stroke="{NAVY}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"'


class Icon(Enum):
    """The words that stand in for each icon."""

    STAR = "A star: what we hope for."
    PEOPLE = "Three people together."
    TALKING = "Two speech bubbles: people talking."
    LISTENING = "An ear: we asked and listened."
    CALENDAR = "A calendar."
    QUESTION = "A question mark."
    UP = "An arrow that points up."
    SAME = "An equals sign: it stayed the same."
    DOWN = "An arrow that points down."
    MISSING = "An empty outline of a person beside a whole person."
    SAFE = "A closed padlock: it keeps people safe."
    LUCK = "A dice: it could be luck."
    REPORT = "A report of several pages."
    ACTIVITY = "Two people with a hand up: what we did."
    SURPRISE = "An exclamation mark: we did not expect this."
    NEXT = "A signpost: what comes next."


@cache
def icon_figure(icon: Icon) -> Figure:
    """The icon as a figure, named by its words."""
    return Figure(icon.value, icon.value, partial(_drawn, icon))


def _drawn(icon: Icon) -> Picture:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="{SIZE}" height="{SIZE}">'
    return Picture(SIZE, SIZE, f"{svg}{SHAPES[icon]}</svg>".encode())


def _person(x: float, y: float, look: str, scale: float = 1) -> str:
    """A head and shoulders, whose head has its middle at `x` and `y`."""
    return (
        f'<g transform="translate({x} {y}) scale({scale})" {look}><circle r="11"/>'
        '<path d="M-19 42V33C-19 22-11 16 0 16S19 22 19 33V42Z"/></g>'
    )


def _arrow(turned: int, fill: str) -> str:
    """An arrow up, `turned` by so many degrees."""
    return (
        f'<path transform="rotate({turned} 48 48)" fill="{fill}" '
        'd="M48 8 82 46H62V86a3 3 0 0 1-3 3H37a3 3 0 0 1-3-3V46H14Z"/>'
    )


SHAPES: dict[Icon, str] = {
    Icon.STAR: (
        f'<path fill="{ORANGE}" stroke="{NAVY}" stroke-width="5" stroke-linejoin="round" '
        'd="M48 8 60 35 89 38 67 58 74 87 48 72 22 87 29 58 7 38 36 35Z"/>'
    ),
    Icon.PEOPLE: (
        _person(22, 32, f'fill="{TEAL}"')
        + _person(74, 32, f'fill="{PLUM}"')
        + _person(48, 38, f'fill="{NAVY}" stroke="{WHITE}" stroke-width="4"', 1.15)
    ),
    Icon.TALKING: (
        f'<path fill="{NAVY}" '
        'd="M10 10H62a6 6 0 0 1 6 6V42a6 6 0 0 1-6 6H32L18 62V48H10a6 6 0 0 1-6-6V16a6 6 0 0 1 6-6Z"/>'
        f'<path fill="{TEAL}" stroke="{WHITE}" stroke-width="4" '
        'd="M42 38H86a6 6 0 0 1 6 6V68a6 6 0 0 1-6 6H80V88L64 74H42a6 6 0 0 1-6-6V44a6 6 0 0 1 6-6Z"/>'
    ),
    Icon.LISTENING: (
        f"<path {LINE} "
        'd="M28 40C28 22 38 12 51 12S74 22 74 38C74 54 60 56 57 70 55 80 48 86 40 84 35 83 32 79 31 74"/>'
        f'<path {LINE} d="M41 40C41 30 45 25 51 25S61 30 61 38C61 46 50 46 48 58"/>'
    ),
    Icon.CALENDAR: (
        f'<rect x="10" y="16" width="76" height="70" rx="7" fill="{WHITE}" stroke="{NAVY}" stroke-width="6"/>'
        f'<path fill="{NAVY}" d="M10 18H86V38H10Z"/><path {LINE} d="M30 8V22M66 8V22"/>'
        f'<path fill="{TEAL}" '
        'd="M22 47h13v11H22Zm20 0h13v11H42Zm20 0h13v11H62ZM22 66h13v11H22Zm20 0h13v11H42Z"/>'
    ),
    Icon.QUESTION: (
        f'<circle cx="48" cy="48" r="40" fill="{NAVY}"/><circle cx="48" cy="71" r="5.5" fill="{WHITE}"/>'
        f'<path fill="none" stroke="{WHITE}" stroke-width="9" stroke-linecap="round" '
        'd="M35 37C35 28 40 23 48 23S62 29 62 36C62 46 48 46 48 57"/>'
    ),
    Icon.UP: _arrow(0, TEAL),
    Icon.SAME: f'<path fill="{NAVY}" d="M14 26H82V42H14ZM14 56H82V72H14Z"/>',
    Icon.DOWN: _arrow(180, TEAL),
    Icon.MISSING: (
        _person(24, 32, f'fill="{NAVY}"')
        + _person(71, 32, f'fill="{WHITE}" stroke="{NAVY}" stroke-width="4" stroke-dasharray="6 5"')
    ),
    Icon.SAFE: (
        f'<path fill="none" stroke="{NAVY}" stroke-width="9" d="M30 46V30C30 18 38 11 48 11S66 18 66 30V46"/>'
        f'<rect x="16" y="42" width="64" height="46" rx="7" fill="{TEAL}" stroke="{NAVY}" stroke-width="5"/>'
        f'<circle cx="48" cy="61" r="6" fill="{NAVY}"/><path fill="{NAVY}" d="M45 62H51V77H45Z"/>'
    ),
    Icon.LUCK: (
        f'<rect x="12" y="12" width="72" height="72" rx="12" fill="{PLUM}"/>'
        + "".join(
            f'<circle cx="{x}" cy="{y}" r="7" fill="{WHITE}"/>'
            for x, y in ((30, 30), (66, 30), (48, 48), (30, 66), (66, 66))
        )
    ),
    Icon.REPORT: (
        f'<rect x="28" y="8" width="54" height="70" rx="4" fill="{TEAL}"/>'
        f'<rect x="14" y="18" width="54" height="70" rx="4" fill="{WHITE}" stroke="{NAVY}" stroke-width="5"/>'
        f'<path {LINE} d="M26 36H56M26 52H56M26 68H44"/>'
    ),
    Icon.ACTIVITY: (
        _person(26, 40, f'fill="{TEAL}"', 1.1)
        + _person(70, 40, f'fill="{NAVY}"', 1.1)
        + f'<path fill="none" stroke="{TEAL}" stroke-width="8" stroke-linecap="round" d="M12 70V36L8 14"/>'
        + f'<path fill="none" stroke="{NAVY}" stroke-width="8" stroke-linecap="round" d="M84 70V36L88 14"/>'
    ),
    Icon.SURPRISE: (
        f'<circle cx="48" cy="48" r="39" fill="{ORANGE}" stroke="{NAVY}" stroke-width="6"/>'
        f'<path fill="none" stroke="{NAVY}" stroke-width="10" stroke-linecap="round" d="M48 26V52"/>'
        f'<circle cx="48" cy="70" r="6" fill="{NAVY}"/>'
    ),
    Icon.NEXT: (
        f'<path fill="none" stroke="{NAVY}" stroke-width="8" stroke-linecap="round" d="M44 10V88"/>'
        f'<path fill="{TEAL}" stroke="{NAVY}" stroke-width="5" stroke-linejoin="round" '
        'd="M22 16H70L88 31 70 46H22Z"/>'
        f'<path fill="{WHITE}" stroke="{NAVY}" stroke-width="5" stroke-linejoin="round" '
        'd="M66 54H24L8 66 24 78H66Z"/>'
    ),
}
"""What each icon is drawn of, on a square of 96."""
