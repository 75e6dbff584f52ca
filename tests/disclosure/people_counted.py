"""Who is counted in each number of a result, and what is printed for it.

`counts_in` names every number of people in a result, with who is counted and what is printed (None where it
is hidden); `differences` names what is left of one when another is taken away.
"""

from __future__ import annotations

from coimpact_widgets.analysis.result import Result
from tests.disclosure.attack import Kind, Weight
from tests.disclosure.kinds_of_people import (
    HAIR,
    REASONS,
    WAYS,
    Counts,
    after,
    all_three,
    before,
    both,
    cells,
    change,
    did_not,
    having,
    member,
    reason,
    took_part,
    value,
    went,
)
from tests.disclosure.people_apart import counted_apart, silent
from tests.disclosure.people_over_time import anybody, looking_back, over_times


def counts_in(result: Result) -> Counts:
    """Every number of people that this result has a place for. Only a comparison is of others too."""
    found = READ[result.kind](result)
    if result.kind == "comparison group":
        return found
    found |= left_out(result)
    return {name: (having(who, took_part), number) for name, (who, number) in found.items()}


def joined(kind: Kind) -> bool:
    return after(kind) and not before(kind)


def left_out(result: Result) -> Counts:
    """Who is left out: anybody, or only such as joined, or such as never answered."""
    name, among = LEFT_OUT.get(result.kind.partition(" ")[0], ("", lambda kind: True))
    hidden = any(caveat.code == "hidden" for caveat in result.caveats)
    told = {each.reason: float(each.count) for each in result.left_out}
    return {
        ("left out", each, name): (
            lambda kind, each=each: among(kind) and reason(kind) == each,
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
        lambda kind: both(kind) and hoped * change(kind) >= size - HAIR,
        lambda kind: both(kind) and -hoped * change(kind) >= size - HAIR,
    )
    neither: Weight = lambda kind: both(kind) and not any(end(kind) for end in ends)  # noqa: E731
    for row, (name, who) in enumerate(
        zip(("reached it", "fell as much", "neither"), (*ends, neither), strict=True)
    ):
        found[name,] = (who, value(result, name))
        found["cell", name] = (who, next(cells(result, row))[1])
    return found


LEFT_OUT: dict[str, tuple[str, Weight]] = {"who": ("joined", joined), "apart": ("silent", silent)}

READ = {
    "apart ordinal": counted_apart,
    "apart score": counted_apart,
    "apart yes/no": counted_apart,
    "then ratings": looking_back,
    "over time score": over_times,
    "over time ordinal": over_times,
    "over time yes/no": over_times,
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
        if name == ("people with every answer",):
            made.append(((*name, "but one"), anybody, all_three))
        if name[0] == "group":
            made.append(((*name, "not in it"), before if name[2] == "1" else both, part))
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
