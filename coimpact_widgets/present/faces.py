"""Faces that stand beside the words of an answer, from very unhappy to very happy."""

from __future__ import annotations

from functools import cache, partial

from .figure import Figure, Picture
from .palette import COLOURS

SIZE = 96
"""How wide and how tall a face is drawn, in pixels."""
MOST_FACES, FEWEST_FACES = 7, 3
"""Between so many answers, people can tell the faces apart."""
NAVY = COLOURS[0]
BEND = 18
"""How far the middle of a mouth lies below or above its ends, at most."""


def moods(answers: int, *, higher_is_better: bool) -> tuple[float, ...]:
    """How happy the face of each answer is, lowest first, from -1 to 1; none where faces do not help."""
    if not FEWEST_FACES <= answers <= MOST_FACES:
        return ()
    steps = tuple(round(2 * step / (answers - 1) - 1, 3) for step in range(answers))
    return steps if higher_is_better else steps[::-1]


@cache
def face(mood: float) -> Figure:
    """A face, from -1 (very unhappy) to 1 (very happy)."""
    return Figure(_called(mood), _called(mood), partial(_drawn, mood))


def _called(mood: float) -> str:
    if abs(mood) < 0.2:
        return "A face that neither smiles nor frowns."
    return "A face that smiles." if mood > 0 else "A face that frowns."


def _drawn(mood: float) -> Picture:
    bend = 62 + BEND * mood
    ends = 62 - BEND * mood / 3
    line = f'fill="none" stroke="{NAVY}" stroke-width="5" stroke-linecap="round"'
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="{SIZE}" height="{SIZE}">'
        f'<circle cx="48" cy="48" r="42" {line}/>'
        f'<circle cx="34" cy="38" r="5" fill="{NAVY}"/><circle cx="62" cy="38" r="5" fill="{NAVY}"/>'
        f'<path d="M28 {ends:.1f}Q48 {bend + BEND * mood / 2:.1f} 68 {ends:.1f}" {line}/></svg>'
    )
    return Picture(SIZE, SIZE, svg.encode())
