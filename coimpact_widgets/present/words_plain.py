"""Results in the plainest words: one idea a sentence, at most 15 words each, hard words explained at once.

The numbers are those that the full report tells: this only says them another way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from ..analysis.kind import Kind
from ..analysis.result import Result, is_hidden
from ..analysis.verdict import is_clear
from .chart_icons import each_figure
from .icons import Icon
from .numbers import of_people, people, whole
from .own_times import all_at_own_times
from .subject import interval_of, subject, value_of
from .words import what_was_found
from .words_chance import CHANCE_IS_UNLIKELY, CHANCE_MAY_EXPLAIN, CHANCE_REMAINS
from .words_compared import rates_of
from .words_counts import ways
from .words_score import averages

MOST_WORDS = 15
"""The most words of a sentence here."""
MOST_FIGURES = 50
"""Of more people than this a figure stands for several, so that a picture stays small."""
HOPED = "That is what we hoped for."
SOME_HIDDEN = ("We hide some numbers.", "This keeps people safe.")
"""Said once in a summary. Where nothing else is told of a result, that is said in a few words there."""
NOT_THE_MAIN_THING = (Icon.PEOPLE, Icon.STAR, Icon.LUCK)
"""What stands beside how many answered, what was hoped for, and luck."""
CHANGE_HIDDEN = "We hide how they changed."
NUMBERS_HIDDEN = "We hide these numbers."
MAY_BE_LUCK = ("This could be luck alone.",)
NOT_LUCK = ("It is unlikely to be luck alone.",)
AVERAGE = "An average is all the scores, shared out equally."
DIFFERENT = ("They may be different people.", "So we cannot say who changed.")
ANSWERED = {"went up": "gave a higher answer after", "went down": "gave a lower answer after"}
NOT_AGAIN = ("Some people answered before, and not after.", "We do not know what changed for them.")
SAME = "gave the same answer both times"
TOO_FEW = "We cannot say what changed yet."
NO_CLEAR_WAY = "We cannot say that it happened more or less often after we began."
MORE = "Other things may be behind it."
NOT_WHY = (
    "Our numbers show what changed.",
    "They do not show why it changed.",
    "Other things may have changed too.",
)


@dataclass(frozen=True)
class Idea:
    """One thing that was found, in short sentences, with a picture.

    `part` of `total` people are drawn; where that `total` is 0, the icon is.
    """

    sentences: tuple[str, ...]
    part: float = 0
    total: float = 0
    icon: Icon | None = None


def plainly(result: Result) -> tuple[Idea, ...]:
    """What a result says, an idea at a time; nothing for kinds that are for other readers."""
    tell = TOLD.get(result.kind)
    ideas = tell(result) if tell else ()
    return tuple(replace(each, sentences=all_at_own_times(each.sentences, result)) for each in ideas)


def in_a_line(results: Iterable[Result]) -> Idea:
    """The main thing of what was found of one measure or of one thing counted: a sentence with an icon."""
    told = [idea for each in results for idea in plainly(each)]
    yes = [each for each in told if " said yes " in each.sentences[0]]
    if yes:
        return Idea((_yes_both_times(yes),), icon=Icon.PEOPLE)
    moved = [each for each in told if each.icon in (Icon.UP, Icon.DOWN)]
    main = [*moved, *(each for each in told if each.icon not in NOT_THE_MAIN_THING), *told]
    if not main:
        return Idea((TOO_FEW,), icon=Icon.QUESTION)
    return Idea(main[0].sentences[:1], icon=main[0].icon or Icon.PEOPLE)


def _yes_both_times(counted: Sequence[Idea]) -> str:
    """How many said yes before and after, in one sentence."""
    first, *rest = (each.sentences[0].rstrip(".") for each in counted)
    return f"{first}, and {rest[0].replace(' said yes', '')}." if rest else f"{first}."


def _paired(result: Result) -> tuple[Idea, ...]:
    """How many people gave a higher, the same and a lower answer, the hoped-for way first."""
    n = result.answered
    if not n:
        return _too_few(result)
    asked = Idea((_asked(n),), icon=Icon.PEOPLE)
    counted = [_way(result, way, n) for way in ways(result) if value_of(result, way) is not None]
    shown = counted or _averages(result) or _hidden(result, CHANGE_HIDDEN)
    return (asked, *shown, *_luck(result))


def _asked(n: float) -> str:
    if n == 1:
        return "1 person answered both before and after."
    return f"The same {people(n)} answered before and after."


def _way(result: Result, way: str, n: float) -> Idea:
    count = value_of(result, way) or 0
    did = SAME if way == "stayed the same" else ANSWERED[way]
    if not count:
        return _drawn((f"Nobody {did}.",), 0, n)
    hoped = (HOPED,) if way == ways(result)[0] else ()
    return _drawn((f"{of_people(count, n)} {did}.", *hoped), count, n)


def _drawn(sentences: tuple[str, ...], part: float, total: float) -> Idea:
    """An idea with a picture; where a figure stands for several people, that is said."""
    several = (each_figure(total, MOST_FIGURES),) if total > MOST_FIGURES else ()
    return Idea((*sentences, *several), part, total)


def _averages(result: Result) -> list[Idea]:
    told = averages(result)
    if not told:
        return []
    change = value_of(result, "mean change") or 0
    icon = Icon.SAME if " stayed " in told[0] else Icon.UP if change > 0 else Icon.DOWN
    return [Idea((f"{told[0].partition(',')[0].rstrip('.')}.", AVERAGE), icon=icon)]


def _yes_no(result: Result) -> tuple[Idea, ...]:
    """How many said yes each time."""
    n = result.answered
    if not n:
        return _too_few(result)
    ideas = [Idea((_asked(n),), icon=Icon.PEOPLE)]
    for time in ("before", "after"):
        yes = value_of(result, f"yes {time}")
        if yes is not None:
            said = f"{of_people(yes, n)} said yes {time}." if yes else f"Nobody said yes {time}."
            ideas.append(_drawn((said,), yes, n))
    more = "fewer" if subject(result).hopes_for_lower else "more"
    hoped = Idea((f"We hoped that {more} people would say yes.",), icon=Icon.STAR)
    hidden = _hidden(result, CHANGE_HIDDEN) if len(ideas) == 1 else ()
    return (*ideas, *hidden, hoped, *_luck(result))


def _apart(result: Result) -> tuple[Idea, ...]:
    """How many answered each time, and that they may be others."""
    counts = [(time, value_of(result, f"answered {time}")) for time in ("before", "after")]
    told = tuple(f"{people(count)} answered {time}." for time, count in counts if count)
    if not told:
        return _too_few(result)
    return (Idea((*told, *DIFFERENT), icon=Icon.PEOPLE),)


def _months(result: Result) -> tuple[Idea, ...]:
    """For how many months something was counted, and whether any month stands out."""
    months, marked = value_of(result, "months"), value_of(result, "months marked")
    said = [f"We counted this for {whole(months)} months."] if months and months > 1 else []
    if marked == 0:
        said.append("No month stands out from the others.")
    elif marked:
        one = marked == 1
        said.append(f"{whole(marked)} {'month stands' if one else 'months stand'} out from the others.")
        said.append("It is worth asking why.")
    return (Idea(tuple(said), icon=Icon.CALENDAR),) if said else _hidden(result, NUMBERS_HIDDEN)


def _compared(result: Result) -> tuple[Idea, ...]:
    """Whether it happened more or less often after the group began, where that can be said."""
    if rates_of(result) is None or interval_of(result, "rate ratio") is None:
        return ()
    if not is_clear(result):
        return (Idea((NO_CLEAR_WAY,), icon=Icon.QUESTION),)
    way = "less" if (value_of(result, "rate ratio") or 0) < 1 else "more"
    icon = Icon.UP if way == "more" else Icon.DOWN
    return (
        Idea((f"Over all the months, it happened {way} often after we began.", *NOT_LUCK, MORE), icon=icon),
    )


def _missing(result: Result) -> tuple[Idea, ...]:
    """That some did not answer again."""
    before, both = value_of(result, "answered before"), value_of(result, "answered both")
    if before is None or both is None or not before - both:
        return ()
    return (Idea(NOT_AGAIN, icon=Icon.MISSING),)


def _luck(result: Result) -> tuple[Idea, ...]:
    """Whether it could be luck, as the full report has it."""
    full = what_was_found(result)
    luck: tuple[str, ...] = ()
    if CHANCE_MAY_EXPLAIN in full or CHANCE_REMAINS in full:
        luck = MAY_BE_LUCK
    elif CHANCE_IS_UNLIKELY in full:
        luck = NOT_LUCK
    return (Idea(luck, icon=Icon.LUCK),) if luck else ()


def _too_few(result: Result) -> tuple[Idea, ...]:
    return _hidden(result, NUMBERS_HIDDEN) or (Idea((TOO_FEW,), icon=Icon.QUESTION),)


def _hidden(result: Result, said: str) -> tuple[Idea, ...]:
    return (Idea((said,), icon=Icon.SAFE),) if is_hidden(result) else ()


TOLD: dict[str, Callable[[Result], tuple[Idea, ...]]] = {
    Kind.PAIRED_ORDINAL: _paired,
    Kind.PAIRED_SCORE: _paired,
    Kind.PAIRED_YES_NO: _yes_no,
    Kind.APART_ORDINAL: _apart,
    Kind.APART_SCORE: _apart,
    Kind.APART_YES_NO: _apart,
    Kind.MONTH_BY_MONTH: _months,
    Kind.COUNTS_COMPARED: _compared,
    Kind.WHO_IS_MISSING: _missing,
}
"""The kinds that are told in plain words. The full report tells the others."""
