"""The words for several outcomes at once: the main one first, which stay clear, and what luck would do."""

from __future__ import annotations

from ..analysis.result import Result, rules_out_chance
from .numbers import whole
from .subject import is_hidden, value_of
from .words_counts import TOO_SMALL_TO_SHOW

CLEARLY, UNTESTED = "yes", "not tested"
STRICTER = "Each is held to a stricter limit, because more tests make more luck."


def headline(result: Result) -> str:
    """How many changes stay clear, of those that were tested."""
    tested, clear = _tested(result), _clear(result)
    if not tested:
        return TOO_SMALL_TO_SHOW.rstrip(".")
    return f"{_how_many(len(clear), len(tested))} clear when we allow for luck"


def told(result: Result) -> tuple[str, ...]:
    """How many were tested; the main one by its own test; which stay clear; and what luck alone would do."""
    tested = _tested(result)
    if not tested:
        return (TOO_SMALL_TO_SHOW,)
    return (
        f"We tested {len(tested)} changes at once, so some could look clear by luck alone.",
        *_main(result),
        *_which(result),
        STRICTER,
        *_luck(result),
        *_untested(result),
    )


def _how_many(clear: int, tested: int) -> str:
    if clear == tested:
        return "Both changes stay" if tested == 2 else f"All {tested} changes stay"
    if not clear:
        return "Neither change stays" if tested == 2 else f"Not one of {tested} changes stays"
    return f"{clear} of {tested} changes {'stays' if clear == 1 else 'stay'}"


def _rows(result: Result) -> tuple[tuple[str, str], ...]:
    return tuple((str(name), str(clear)) for name, clear in result.table.rows if clear is not None)


def _tested(result: Result) -> list[str]:
    return [name for name, clear in _rows(result) if clear != UNTESTED]


def _clear(result: Result) -> list[str]:
    return [name for name, clear in _rows(result) if clear == CLEARLY]


def _main(result: Result) -> tuple[str, ...]:
    name = str(dict(result.about).get("main", ""))
    if not name:
        return ()
    p = value_of(result, f"{name} p")
    said = f"The main one, named before the answers came in, is: {name}."
    if p is None:
        return (said,) if is_hidden(result) else (said, "It had no test of chance.")
    return said, f"By its own test alone, it {'has' if rules_out_chance(p) else 'has not'} clearly changed."


def _which(result: Result) -> tuple[str, ...]:
    clear = _clear(result)
    if not clear:
        return ("Allowing for luck, no change stays clear.",)
    return tuple(f"Clear when we allow for luck: {name}." for name in clear)


def _luck(result: Result) -> tuple[str, ...]:
    expected = value_of(result, "expected by luck")
    if expected is None:
        return ()
    many = whole(expected * 100)
    return (
        f"Without it, in 100 such projects where nothing changed, about {many} results would look clear.",
    )


def _untested(result: Result) -> tuple[str, ...]:
    count = sum(clear == UNTESTED for _, clear in _rows(result))
    if not count:
        return ()
    return (f"{count} {'change has' if count == 1 else 'changes have'} no test, and so no part in this.",)
