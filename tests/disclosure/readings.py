"""What each printed number says about the people behind it, read off a result and its kind.

`counts_in` names every number of people in a result, with who is counted and what is printed (None where it
is hidden); `readings` says all that a result gives away, averages and shares as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf, sqrt

from scipy.stats import t

from coimpact_widgets.analysis.result import Estimate, Result
from coimpact_widgets.disclosure.rule import Rule
from tests.disclosure.attack import NO_ANSWER, Kind, Reading, Weight

Counts = dict[tuple[str, ...], tuple[Weight, float | None]]
SLACK = 1e-7
WAYS = {"went up": 1, "stayed the same": 0, "went down": -1}


def before(kind: Kind) -> bool:
    return isinstance(kind.before, int)


def after(kind: Kind) -> bool:
    return isinstance(kind.after, int)


def both(kind: Kind) -> bool:
    return before(kind) and after(kind)


def change(kind: Kind) -> int:
    return int(kind.after) - int(kind.before)


def way(kind: Kind) -> int:
    return (change(kind) > 0) - (change(kind) < 0)


def reason(kind: Kind) -> str:
    """Why somebody is left out of a comparison; "" for nobody's reason but their own two answers."""
    gaps = [each for each in (kind.before, kind.after) if isinstance(each, str)]
    own = [each for each in gaps if each]
    if own or not gaps:
        return own[0] if own else ""
    if len(gaps) == 2:
        return "no answer at either"
    return "no answer before" if not before(kind) else "no answer after"


REASONS = ("no answer before", "no answer after", "no answer at either", *NO_ANSWER[1:])


def having(who: Weight, also: Weight) -> Weight:
    """Those of whom both hold."""
    return lambda kind: who(kind) and also(kind)


def went(sign: int, among: Weight = both) -> Weight:
    return lambda kind: bool(among(kind)) and way(kind) == sign


def member(name: str, among: Weight = both) -> Weight:
    if name == "everyone":
        return among
    if name in ("no group given", "none of these groups"):
        return lambda kind: among(kind) and not kind.groups
    return lambda kind: among(kind) and name in kind.groups


def value(result: Result, name: str) -> float | None:
    return result.estimate(name).value


def cells(result: Result, row: int, first: int = 1) -> Iterator[tuple[int, float | None]]:
    for column, cell in enumerate(result.table.rows[row][first:], start=first):
        yield column, None if cell is None else float(cell)


def counts_in(result: Result) -> Counts:
    """Every number of people that this result has a place for. Only a comparison is of others too."""
    found = READ[result.kind](result)
    if result.kind == "comparison group":
        return found
    found |= left_out(result, both=result.kind != "who is missing")
    return {name: (having(who, took_part), number) for name, (who, number) in found.items()}


def took_part(kind: Kind) -> bool:
    return "waiting list" not in kind.groups


def did_not(kind: Kind) -> bool:
    return not took_part(kind)


def left_out(result: Result, *, both: bool) -> Counts:
    hidden = any(caveat.code == "hidden" for caveat in result.caveats)
    told = {each.reason: float(each.count) for each in result.left_out}
    joined: Weight = (lambda kind: True) if both else lambda kind: after(kind) and not before(kind)
    return {
        ("left out", each, "" if both else "joined"): (
            lambda kind, each=each: joined(kind) and reason(kind) == each,
            told.get(each, None if hidden else 0.0),
        )
        for each in REASONS
    }


def _paired(result: Result) -> Counts:
    found: Counts = {("answered",): (both, float(result.answered) or None)}
    if result.kind != "paired yes/no":
        found |= {(name,): (went(sign), value(result, name)) for name, sign in WAYS.items()}
    else:
        yes: Counts = {
            (f"{'moved to' if first != last else 'stayed'} {'yes' if last else 'no'}",): (
                lambda kind, first=first, last=last: (kind.before, kind.after) == (first, last),
                value(result, f"{'moved to' if first != last else 'stayed'} {'yes' if last else 'no'}"),
            )
            for first in (0, 1)
            for last in (0, 1)
        }
        found |= yes
        found["yes before",] = (lambda kind: both(kind) and kind.before == 1, value(result, "yes before"))
        found["yes after",] = (lambda kind: both(kind) and kind.after == 1, value(result, "yes after"))
    if result.kind == "paired score":
        return found | {
            ("cell", name): (went(sign), next(cells(result, row))[1])
            for row, (name, sign) in enumerate(WAYS.items())
        }
    return found | answers_table(result, both, both)


def answers_table(result: Result, at_start: Weight, at_end: Weight) -> Counts:
    """A table of how many gave each answer before and after. Yes stands first."""
    yes_no = "yes/no" in result.kind
    found: Counts = {}
    for row in range(len(result.table.rows)):
        answer = 1 - row if yes_no else row + 1
        for column, number in cells(result, row):
            who: Weight = (
                (lambda kind, answer=answer: at_start(kind) and kind.before == answer)
                if column == 1
                else (lambda kind, answer=answer: at_end(kind) and kind.after == answer)
            )
            found["cell", str(row), str(column)] = (who, number)
    return found


def _missing(result: Result) -> Counts:
    found: Counts = {
        ("answered",): (before, float(result.answered) or None),
        ("answered before",): (before, value(result, "answered before")),
        ("answered after",): (after, value(result, "answered after")),
        ("answered both",): (both, value(result, "answered both")),
    }
    for row, (name, *_) in enumerate(result.table.rows):
        for (column, number), among in zip(cells(result, row), (before, both), strict=True):
            found["group", str(name), str(column)] = (member(str(name), among), number)
    return found


def _groups(result: Result) -> Counts:
    found: Counts = {("answered",): (both, float(result.answered) or None)}
    for row, (name, *_) in enumerate(result.table.rows):
        who = member(str(name))
        for column, number in cells(result, row):
            found["cell", str(name), str(column)] = (_of_column(column, who), number)
        for column, words in enumerate(("people", *WAYS), start=1):
            found["estimate", str(name), words] = (_of_column(column, who), value(result, f"{name}: {words}"))
    return found


def _of_column(column: int, who: Weight) -> Weight:
    return who if column == 1 else went(list(WAYS.values())[column - 2], who)


def _others(result: Result) -> Counts:
    found: Counts = {("answered",): (both, float(result.answered) or None)}
    sides = (having(both, took_part), having(both, did_not))
    for row, (who, name) in enumerate(zip(sides, ("people with us", "people compared"), strict=True)):
        found[name,] = (who, value(result, name))
        for column, number in cells(result, row):
            found["side", str(row), str(column)] = (_of_column(column, who), number)
    return found


def _reaching(result: Result) -> Counts:
    hoped = -1 if dict(result.about)["better"] == "lower" else 1
    size = value(result, "smallest change") or 0.0
    found: Counts = {("answered",): (both, float(result.answered) or None)}
    ends = (
        lambda kind: both(kind) and hoped * change(kind) >= size - SLACK,
        lambda kind: both(kind) and -hoped * change(kind) >= size - SLACK,
    )
    neither: Weight = lambda kind: both(kind) and not any(end(kind) for end in ends)  # noqa: E731
    for row, (name, who) in enumerate(
        zip(("reached it", "fell as much", "neither"), (*ends, neither), strict=True)
    ):
        found[name,] = (who, value(result, name))
        found["cell", name] = (who, next(cells(result, row))[1])
    return found


READ = {
    "people groups": _groups,
    "comparison group": _others,
    "smallest change that matters": _reaching,
    "paired ordinal": _paired,
    "paired score": _paired,
    "paired yes/no": _paired,
    "who is missing": _missing,
}
"""How the numbers of people in each kind of result are read."""


def differences(found: Counts) -> Counts:
    """What is left of one number when another that is part of it is taken away.

    Who left and who joined, in all and in a group; who is not in a group; who changed by less than matters.
    """
    made: list[tuple[tuple[str, ...], Weight, Weight]] = [
        (("left",), before, both),
        (("joined",), after, both),
    ]
    for name, (part, _) in found.items():
        if name[0] == "group" and name[2] == "1":
            made.append(((*name, "left"), part, after))
        if name[0] == "estimate":
            whole = both if name[2] == "people" else went(WAYS[name[2]])
            made.append(((*name, "not in it"), whole, part))
        if name in (("reached it",), ("fell as much",)):
            made += [((*name, "less", str(sign)), went(sign), part) for sign in (1, -1)]
    return {
        name: (lambda kind, whole=whole, part=part: took_part(kind) and whole(kind) and not part(kind), None)
        for name, whole, part in made
    }


def readings(result: Result, rule: Rule) -> Iterator[Reading]:
    """All that a published result says."""
    for who, number in counts_in(result).values():
        if number is not None:
            yield Reading(who, *behind(number, rule))
    for each in result.estimates:
        if each.value is not None and each.unit != "people":
            yield from worked_out(each, result, rule)


def behind(number: float, rule: Rule) -> tuple[float, float]:
    """What a printed number can stand for, where it may be rounded to the nearest 5."""
    if rule.nearest == 1 or not number:
        return number, number
    return max(number - 2, rule.threshold), number + 2


def worked_out(each: Estimate, result: Result, rule: Rule) -> Iterator[Reading]:
    """What an average or a share says: that over those it is of, the numbers lie around it evenly."""
    found = numbers_behind(each.name, result)
    if found is None or each.value is None:
        return
    number, who = found
    if result.kind != "comparison group":
        who = having(who, took_part)
    if rule.nearest > 1 and each.unit == "share":
        return
    blur = 0.05 if rule.nearest > 1 else 0.0
    middle = each.value
    yield Reading(lambda kind: (number(kind) - middle - blur) if who(kind) else 0.0, -inf, SLACK)
    yield Reading(lambda kind: (number(kind) - middle + blur) if who(kind) else 0.0, -SLACK, inf)
    if each.unit == "points" and each.low is not None and each.high is not None:
        yield spread(each, number, who, people_behind(each.name, result))


def people_behind(name: str, result: Result) -> float:
    """How many people an average is of."""
    if result.kind == "people groups":
        return value(result, f"{name.rpartition(': ')[0]}: people") or 0.0
    sides = {"change with us": "people with us", "change of others": "people compared"}
    return value(result, sides[name]) or 0.0 if name in sides else float(result.answered)


def spread(each: Estimate, number: Weight, who: Weight, n: float) -> Reading:
    """What a t interval of a mean says: the sum of squares around it."""
    middle = each.value or 0.0
    deviation = ((each.high or 0.0) - (each.low or 0.0)) / 2 / t.ppf(0.975, n - 1) * sqrt(n)
    squares = deviation**2 * (n - 1)
    return Reading(
        lambda kind: (number(kind) - middle) ** 2 if who(kind) else 0.0, squares - 1e-5, squares + 1e-5
    )


def numbers_behind(name: str, result: Result) -> tuple[Weight, Weight] | None:
    """Of what an estimate is the average, and of whom."""
    facts = dict(result.about)
    low, high = int(facts.get("low", 0)), int(facts.get("high", 0))
    score = facts.get("answer_type") == "score"
    moved: Weight = change if score else way
    ends = {
        "mean before": (lambda kind: float(kind.before), both),
        "mean after": (lambda kind: float(kind.after), both),
        "mean change": (change, both),
        "net share up": (way, both),
        "change in share": (way, both),
        "change with us": (change, having(both, took_part)),
        "change of others": (change, having(both, did_not)),
        "net share up with us": (way, having(both, took_part)),
        "net share up of others": (way, having(both, did_not)),
        "followed up": (lambda kind: float(both(kind)), before),
        "start of stayers": (lambda kind: float(kind.before), both),
        "start of leavers": (lambda kind: float(kind.before), lambda kind: before(kind) and not after(kind)),
        "share yes at the start of stayers": (lambda kind: float(kind.before), both),
        "share yes at the start of leavers": (
            lambda kind: float(kind.before),
            lambda kind: before(kind) and not after(kind),
        ),
    }
    if result.kind == "people groups" and ": " in name:
        return moved, member(name.rpartition(": ")[0])
    if result.kind == "smallest change that matters" and name == "share who reached it":
        reached = counts_in(result)["reached it",][0]
        return reached, both
    if name in ends:
        return ends[name]
    if result.kind == "who is missing" and any(words in name for words in ("if leavers", "possible")):
        if "if leavers" in name:
            return (lambda kind: moved(kind) if both(kind) else 0.0), before
        end = low if "lowest" in name else high
        return (lambda kind: moved(kind if both(kind) else kind._replace(after=end))), before
    return None
