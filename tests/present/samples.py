"""Results written by hand to what an analysis promises, for the tests of words, charts and reports."""

from __future__ import annotations

from coimpact_widgets.analysis.result import Caveat, Estimate, LeftOut, Method, Result, Table

LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")


def about(**changes):
    facts = {
        "measure": "measure-1",
        "name": "Feeling less alone",
        "wording": "How often do you feel you have people to turn to?",
        "answer_type": "ordinal",
        "labels": LABELS,
        "low": 1.0,
        "high": 5.0,
        "better": "higher",
        "outcome": "outcome-1",
        "before": "before",
        "after": "after",
    }
    return tuple((facts | changes).items())


def ordinal(up=14, same=7, down=3, labels=LABELS, better="higher", caveats=(), **facts) -> Result:
    n = up + same + down
    net = (up - down) / n if n else None
    low, high = (max(-1.0, net - 0.22), min(1.0, net + 0.22)) if n else (None, None)
    few = up + down < 6
    before, after = spread(n, len(labels), 0), spread(n, len(labels), 1)
    return Result(
        kind="paired ordinal",
        question="Did people's answers change?",
        method=Method(
            "exact signed-rank test", "Hollander, Wolfe and Chicken (2014)", (("zeros", "dropped"),)
        ),
        answered=n,
        left_out=(LeftOut("no answer after", 5), LeftOut("don't know", 1)),
        estimates=(
            Estimate("went up", up, unit="people"),
            Estimate("stayed the same", same, unit="people"),
            Estimate("went down", down, unit="people"),
            Estimate("net share up", net, low, high, 0.95, "share"),
            Estimate("signed-rank p", None if few else 0.0123, unit="p"),
            Estimate("sign test p", None if few else 0.0127, unit="p"),
            Estimate("rank-biserial", None if up + down == 0 else (up - down) / (up + down), unit="effect"),
        ),
        table=Table(("answer", "before", "after"), tuple(zip(labels, before, after, strict=True))),
        caveats=caveats,
        about=about(labels=tuple(labels), better=better, high=float(len(labels)), **facts),
    )


def spread(n, parts, shift):
    """`n` people over `parts` answers, more of them at the high end when `shift` is 1."""
    weights = [(part + 1 if shift else parts - part) for part in range(parts)]
    counts = [n * weight // sum(weights) for weight in weights]
    counts[-1 if shift else 0] += n - sum(counts)
    return counts


def score(
    n=20, before=4.24, after=5.64, low=0.6, high=2.2, better="higher", scale=(0.0, 10.0), tested=None, **facts
) -> Result:
    up, down = n * 3 // 5, n // 5
    change = after - before
    return Result(
        kind="paired score",
        question="Did people's scores change?",
        method=Method("mean change with a t interval", "Student (1908)"),
        answered=n,
        left_out=(LeftOut("no answer before", 2),),
        estimates=(
            Estimate("went up", up, unit="people"),
            Estimate("stayed the same", n - up - down, unit="people"),
            Estimate("went down", down, unit="people"),
            Estimate("mean before", before, unit="points"),
            Estimate("mean after", after, unit="points"),
            Estimate("mean change", change, low, high, 0.95, "points"),
            Estimate("Hodges-Lehmann change", change, unit="points"),
            Estimate("Hedges g_av", 0.61, 0.2, 1.02, 0.95, "effect"),
            Estimate("t p", 0.0004, unit="p"),
            Estimate("signed-rank p", tested, unit="p"),
        ),
        table=Table(
            ("change", "people"), (("went up", up), ("stayed the same", n - up - down), ("went down", down))
        ),
        about=about(
            answer_type="score",
            labels=(),
            low=scale[0],
            high=scale[1],
            better=better,
            name="Wellbeing",
            **facts,
        ),
    )


def yes_no(yes_before=9, to_yes=7, to_no=1, n=24, better="higher", **facts) -> Result:
    yes_after = yes_before + to_yes - to_no
    share = (yes_after - yes_before) / n
    return Result(
        kind="paired yes/no",
        question="Did people's answers change?",
        method=Method("exact McNemar test, Newcombe interval", "Newcombe (1998)"),
        answered=n,
        estimates=(
            Estimate("yes before", yes_before, unit="people"),
            Estimate("yes after", yes_after, unit="people"),
            Estimate("moved to yes", to_yes, unit="people"),
            Estimate("moved to no", to_no, unit="people"),
            Estimate("stayed yes", yes_before - to_no, unit="people"),
            Estimate("stayed no", n - yes_before - to_yes, unit="people"),
            Estimate("change in share", share, share - 0.2, share + 0.2, 0.95, "share"),
            Estimate("McNemar exact p", 0.0703, unit="p"),
            Estimate("McNemar mid-p", 0.0391, unit="p"),
        ),
        table=Table(
            ("answer", "before", "after"),
            (("yes", yes_before, yes_after), ("no", n - yes_before, n - yes_after)),
        ),
        about=about(
            answer_type="yes/no",
            labels=(),
            low=0.0,
            high=1.0,
            better=better,
            name="Knows who to call",
            **facts,
        ),
    )


def missing(
    before=30, both=20, after=22, groups=(("People who use the café", 18, 10), ("Staff", 12, 10)), **facts
):
    return Result(
        kind="who is missing",
        question="Who answered before and not after?",
        method=Method("share followed up with a Wilson interval", "Wilson (1927)"),
        answered=both,
        estimates=(
            Estimate("answered before", before, unit="people"),
            Estimate("answered after", after, unit="people"),
            Estimate("answered both", both, unit="people"),
            Estimate("followed up", both / before if before else None, 0.49, 0.81, 0.95, "share"),
            Estimate("start of stayers", 4.1, unit="points"),
            Estimate("start of leavers", 3.0, unit="points"),
            Estimate("change if leavers did not change", 0.92, unit="points"),
            Estimate("lowest possible change", -1.3, unit="points"),
            Estimate("highest possible change", 2.9, unit="points"),
        ),
        table=Table(("people group", "answered before", "answered both"), tuple(groups)),
        caveats=(Caveat("followed up under 80%", "Fewer than 80% of people answered again."),)
        if before
        else (),
        about=about(**facts),
    )


def hidden(result: Result, *names: str, cells=()) -> Result:
    """The result with some estimates and cells hidden; without names, every one of them and who answered."""
    from dataclasses import replace

    estimates = tuple(
        replace(each, value=None, low=None, high=None) if not names or each.name in names else each
        for each in result.estimates
    )
    table = result.table
    if not names:
        cells = tuple((r, c) for r, row in enumerate(table.rows) for c in range(1, len(row)))
    rows = tuple(
        tuple(None if (r, c) in cells else cell for c, cell in enumerate(row))
        for r, row in enumerate(table.rows)
    )
    table = replace(table, rows=rows, hidden=tuple(cells))
    caveat = Caveat("hidden", "Counts of 1 to 4 people are hidden to keep people safe.")
    answered = result.answered if names else 0
    return replace(
        result, answered=answered, estimates=estimates, table=table, caveats=(*result.caveats, caveat)
    )
