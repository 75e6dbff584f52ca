"""The colours of charts: at most four, in this order, and the tints of the first."""

from __future__ import annotations

COLOURS = ("#12436D", "#28A197", "#801650", "#F46A25")
TEXT = "#16202A"
MUTED = "#46525E"
LINE = "#C3CCD5"
PANEL = "#F3F6F9"
WHITE = "#FFFFFF"
BLACK = "#000000"
LIGHTEST = 0.12
"""How much of the colour the palest tint holds."""


def tints(count: int) -> tuple[str, ...]:
    """`count` tints of the first colour, palest first, for answers that have an order."""
    steps = max(count - 1, 1)
    return tuple(mixed(COLOURS[0], LIGHTEST + (1 - LIGHTEST) * step / steps) for step in range(count))


def mixed(colour: str, part: float) -> str:
    """A colour thinned with white; `part` runs from 0 (white) to 1 (the colour)."""
    return "#" + "".join(f"{round(255 + (each - 255) * part):02X}" for each in _parts(colour))


def readable_on(colour: str) -> str:
    """White or black, whichever is easier to read on this colour: one of them always reaches 4.5 to 1."""
    return max((WHITE, BLACK), key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21. Source: WCAG 2.2, relative luminance."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(each / 255) for each in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
