"""A band of ages as people write it, such as "18-34", and the name of the people group that it makes."""

from __future__ import annotations

import re

from .typed_answer import plain

OLDEST = 120
_BEGINS = r"(?:(?:aged|ages|age) )?"
_ENDS = r"(?: years?)?(?: old)?"
_BETWEEN = re.compile(rf"{_BEGINS}(\d{{1,3}}) ?(?:-|to) ?(\d{{1,3}}){_ENDS}")
_UNDER = re.compile(rf"{_BEGINS}(?:under|below|younger than|less than|<) ?(\d{{1,3}}){_ENDS}")
_OVER = re.compile(rf"{_BEGINS}(?:over|older than|more than|>) ?(\d{{1,3}}){_ENDS}")
_OR_OVER = re.compile(
    rf"{_BEGINS}(\d{{1,3}}){_ENDS} ?(?:\+|plus|(?:or|and) (?:over|older|above|more|up)){_ENDS}"
)


def age_band(text: str) -> str | None:
    """The people group of this band of ages, such as "aged 18 to 34"; None where it is no band."""
    said = plain(text.replace("_", " "))
    if (found := _BETWEEN.fullmatch(said)) and int(found[1]) < int(found[2]) <= OLDEST:
        return f"aged {int(found[1])} to {int(found[2])}"
    for pattern, words in ((_UNDER, "under {}"), (_OVER, "aged over {}"), (_OR_OVER, "aged {} or over")):
        if (found := pattern.fullmatch(said)) and 0 < int(found[1]) <= OLDEST:
            return words.format(int(found[1]))
    return None
