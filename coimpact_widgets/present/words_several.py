"""The words for several outcomes at once: the main one first, which stay clear, and what luck would do."""

from __future__ import annotations

from ..analysis.result import Result
from ..analysis.verdict import ALONE, CLEARLY, UNTESTED
from .numbers import whole
from .subject import value_of
from .words_counts import TOO_SMALL_TO_SHOW

ALLOWED = "when we allow for looking at several"
STRICTER = "So each is held to a stricter limit, because more tests make more luck."
AT_ONCE = "We looked at several changes at once, so some could look clear by luck alone."
SOME_HIDDEN = "Whether some of the changes stay clear is hidden, to keep people safe."
ALL_HIDDEN = "Which of them stay clear is hidden, to keep people safe."
ONE_TEST = 0.7
"""From so many tests expected to look clear by luck, they are told as tests and no more as projects."""
BY_LUCK = "Where nothing changes, about 1 test in 20 looks clear by luck alone."


def headline(result: Result) -> str:
    """How many changes stay clear, of those that were tested."""
    tested, clear = _tested(result), _clear(result)
    if not tested:
        return (ALL_HIDDEN if _hides_some(result) else TOO_SMALL_TO_SHOW).rstrip(".")
    if _hides_some(result):
        return (
            f"{len(clear)} or more of the changes stay clear {ALLOWED}" if clear else SOME_HIDDEN.rstrip(".")
        )
    return f"{_how_many(len(clear), len(tested))} clear {ALLOWED}"


def told(result: Result) -> tuple[str, ...]:
    """How many were tested; the main one by its own test; which stay clear; and what luck alone would do."""
    tested = _tested(result)
    if not tested:
        return (AT_ONCE, ALL_HIDDEN) if _hides_some(result) else (TOO_SMALL_TO_SHOW,)
    return (
        *((AT_ONCE, SOME_HIDDEN) if _hides_some(result) else (_so_many(len(tested)),)),
        *_main(result),
        *_luck(result, len(tested)),
        *_which(result),
        *_untested(result),
    )


def _so_many(tested: int) -> str:
    return f"We tested {tested} changes at once, so some could look clear by luck alone."


def _hides_some(result: Result) -> bool:
    return any(clear is None for _, clear in result.table.rows)


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
    verdict = next((clear for each, clear in _rows(result) if each == name), None)
    said = f"The main one, named before the answers came in, is: {name}."
    if verdict is None:
        return (said,)
    if verdict == UNTESTED:
        return said, "It had no test of chance."
    return said, f"By itself, it {'has' if verdict in (CLEARLY, ALONE) else 'has not'} clearly changed."


def _which(result: Result) -> tuple[str, ...]:
    clear, alone = _clear(result), [name for name, clear in _rows(result) if clear == ALONE]
    none = (f"No change stays clear {ALLOWED}.",) if not (clear or _hides_some(result)) else ()
    return (
        *none,
        *(f"Still clear {ALLOWED}: {name}." for name in clear),
        *(f"Clear by itself, but not {ALLOWED}: {name}." for name in alone),
    )


def _luck(result: Result, tests: int) -> tuple[str, ...]:
    expected = value_of(result, "expected by luck")
    if expected is None:
        return (STRICTER,)
    if expected < ONE_TEST:
        many = f"about 1 project in {whole(round(1 / expected))} would show such a change"
    else:
        many = f"about {whole(round(expected))} of them would"
    return BY_LUCK, f"With {tests} tests, {many}.", STRICTER


def _untested(result: Result) -> tuple[str, ...]:
    count = sum(clear == UNTESTED for _, clear in _rows(result))
    if not count:
        return ()
    return (f"{count} {'change has' if count == 1 else 'changes have'} no test, and so no part in this.",)
