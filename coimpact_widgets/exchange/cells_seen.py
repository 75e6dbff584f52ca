"""What stands in a column: how much of it is filled, with what, and whether it looks like codes or dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from ..domain.person_code import LONG_NUMBER, code_key
from .sheet import Row

ROWS_SEEN = 500
"""How many rows of a table are looked at to tell what a column is."""
_CODE = re.compile(r"[^\W\d_]{1,6}[-_. ]?\d{1,8}[^\W\d_]{0,3}|\d{1,6}[^\W\d_]{1,4}")
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]?\d{2,4}", re.IGNORECASE)
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T]\d{1,2}:\d{2}.*)?|\d{1,2} [A-Za-z]{3,9} \d{2,4}.*")
_LONG_WORDS = 40


@dataclass(frozen=True)
class CellsSeen:
    """The cells of one column in the rows that were looked at. `counts` has how often each text stands."""

    counts: Counter[str]

    @classmethod
    def empty(cls) -> CellsSeen:
        """A column of which nothing is known but its heading."""
        return cls(Counter())

    @property
    def filled(self) -> int:
        """How many of the cells are not empty."""
        return self.counts.total()

    @property
    def examples(self) -> tuple[str, ...]:
        """The first three different cells."""
        return tuple(islice(self.counts, 3))

    @property
    def codes(self) -> float:
        """The share that look like person codes: letters with a number, short, and hardly ever the same."""
        if not self.counts or len(self.counts) * 4 < self.filled:
            return 0.0
        return self._share(lambda text: bool(_CODE.fullmatch(text)) and not _MONTH.fullmatch(text))

    @property
    def dates(self) -> float:
        """The share that look like dates."""
        return self._share(lambda text: bool(_DATE.fullmatch(text)))

    @property
    def shows_who(self) -> bool:
        """Whether it holds e-mail addresses or telephone numbers, and not texts with one of them in it."""
        return self._share(_is_address_or_number) > 0.5

    @property
    def long_words(self) -> bool:
        """Whether people wrote at length in it."""
        longest = sum(count for text, count in self.counts.items() if len(text) > _LONG_WORDS)
        return longest * 4 > self.filled

    def known(self, codes: frozenset[str]) -> float:
        """The share that are person codes with one of these keys."""
        return self._share(lambda text: code_key(text) in codes)

    def _share(self, is_so: Callable[[str], bool]) -> float:
        return sum(n for text, n in self.counts.items() if is_so(text)) / self.filled if self.counts else 0.0


def _is_address_or_number(text: str) -> bool:
    return len(text) <= _LONG_WORDS and ("@" in text or bool(LONG_NUMBER.search(text)))


def cells_seen(rows: Sequence[Row], index: int) -> CellsSeen:
    """What stands in this column of the first rows."""
    texts = (row.cell(index) for row in islice(rows, ROWS_SEEN))
    return CellsSeen(Counter(text for text in texts if text))
