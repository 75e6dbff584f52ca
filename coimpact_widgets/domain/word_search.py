"""Finding words in texts: in any letters, with or without accents, and in each of their forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .word_forms import folded, word_key, words_with_places

SHORTEST_BEGINNING = 4
"""A word of so many letters also finds the longer words that begin with it."""

Piece = tuple[str, bool]
"""A part of a text, and whether it is what was looked for."""


class Sought(NamedTuple):
    """One word to look for: as it was typed, without capitals and accents, and what its forms share."""

    beginning: str
    key: str

    def is_in(self, word: str) -> bool:
        """Whether this word is a form of it, or begins with it."""
        begins = len(self.beginning) >= SHORTEST_BEGINNING and folded(word).startswith(self.beginning)
        return begins or word_key(word) == self.key


def sought(typed: str) -> tuple[Sought, ...]:
    """The words to look for, each once."""
    words = (word for word, _, _ in words_with_places(typed))
    return tuple(dict.fromkeys(Sought(folded(word), word_key(word)) for word in words))


def found_in(text: str, looked_for: Sequence[Sought]) -> tuple[Piece, ...]:
    """The text in pieces, those marked that were looked for; empty when not every word is in it."""
    places = words_with_places(text)
    hits = [(start, end) for word, start, end in places if any(each.is_in(word) for each in looked_for)]
    said = [text[start:end] for start, end in hits]
    if not hits or not all(any(each.is_in(word) for word in said) for each in looked_for):
        return ()
    return tuple(_pieces(text, hits))


def _pieces(text: str, hits: Sequence[tuple[int, int]]) -> list[Piece]:
    pieces, at = [], 0
    for start, end in hits:
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [piece for piece in (*pieces, (text[at:], False)) if piece[0]]
