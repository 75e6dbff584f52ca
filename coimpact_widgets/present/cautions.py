"""What to bear in mind about several results at once: said once, and not under each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..analysis.result import Result
from .own_times import at_own_times
from .phrases import and_list
from .subject import subject

SHARED = "To bear in mind about more than one result"
ALL = "Every measure here"


def shared_codes(results: Sequence[Result]) -> frozenset[str]:
    """The caveats that two or more of these results have, by their codes."""
    found = Counter(code for result in results for code in {each.code for each in result.caveats})
    return frozenset(code for code, times in found.items() if times > 1)


def shared_cautions(results: Sequence[Result]) -> tuple[str, ...]:
    """Each shared caveat with the names of its results, as one line."""
    shared = shared_codes(results)
    named: dict[str, list[str]] = {}
    for result in results:
        for each in result.caveats:
            if each.code in shared:
                named.setdefault(at_own_times(each.message, result), []).append(subject(result).name)
    return tuple(f"{_who(names, len(results))}: {_small(message)}" for message, names in named.items())


def _who(names: Sequence[str], results: int) -> str:
    return ALL if len(names) == results else and_list(list(dict.fromkeys(names)))


def _small(message: str) -> str:
    return message[:1].lower() + message[1:]
