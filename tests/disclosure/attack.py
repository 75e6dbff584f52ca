"""An attack on published results: whole numbers of people that fit everything printed.

Written apart from the code it attacks. It reads published results alone, turns every number in them into an
equation, and asks an integer programme for the lowest and the highest that a number of people can be.
"""

from __future__ import annotations

from collections import defaultdict
from math import sqrt

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.stats import t

from coimpact_widgets.analysis.paired import REASONS
from coimpact_widgets.analysis.result import Result

Sum = dict[str, float]
OWN_REASONS = [reason for reason in REASONS if not reason.startswith("no answer")]
MANY = 10_000
WORKED_OUT = {
    "net share up",
    "change in share",
    "followed up",
    "net share up if leavers did not change",
    "change if leavers did not change",
}
"""Numbers that are a sum of people, or of points, over how many answered."""


def plus(*sums: Sum, less: Sum | None = None) -> Sum:
    """The sum of these sums, less another."""
    total: dict[str, float] = defaultdict(float)
    for each in sums:
        for name, weight in each.items():
            total[name] += weight
    for name, weight in (less or {}).items():
        total[name] -= weight
    return dict(total)


class Attack:
    """What somebody knows who has read these results on one measure: the change, and who is missing."""

    def __init__(self, change: Result, missing: Result) -> None:
        self.known: list[tuple[Sum, float]] = []
        self.meaning: dict[tuple[str, ...], Sum] = {}
        self._people(change)
        self._read(change)
        self._read(missing)
        self._groups(missing)

    def range_of(self, *name: str) -> tuple[float, float]:
        """The lowest and the highest that a number can be."""
        asked = self.meaning[name]
        low, high = self._end(asked, 1), self._end(asked, -1)
        return low, high

    def _end(self, asked: Sum, sign: int) -> float:
        names = sorted({name for row, _ in self.known for name in row} | set(asked))
        weights = np.array([[row.get(name, 0.0) for name in names] for row, _ in self.known])
        values = np.array([value for _, value in self.known])
        solved = milp(
            sign * np.array([asked.get(name, 0.0) for name in names]),
            integrality=np.ones(len(names)),
            bounds=Bounds(0, MANY),
            constraints=LinearConstraint(weights, values - 1e-6, values + 1e-6),
        )
        assert solved.success, solved.message
        return sign * round(solved.fun)

    def _people(self, change: Result) -> None:
        """Who everybody is made of: those with both answers, and those left out for each reason."""
        if change.kind == "paired score":
            steps = {f"changed {d}": float(d) for d in range(-10, 11)}
            both = dict.fromkeys(steps, 1.0)
            self._say("went up", {name: 1.0 for name, d in steps.items() if d > 0})
            self._say("stayed the same", {"changed 0": 1.0})
            self._say("went down", {name: 1.0 for name, d in steps.items() if d < 0})
            self.moments = (steps, {name: d * d for name, d in steps.items()})
        else:
            places = range(len(change.table.rows))
            both = {f"{i} to {j}": 1.0 for i in places for j in places}
            up, down = self._moves(places), self._moves(places, falling=True)
            self._say("went up", up), self._say("went down", down)
            self._say("stayed the same", plus(both, less=plus(up, down)))
            for place in places:
                self._say("cell", str(place), "1", meaning={f"{place} to {j}": 1.0 for j in places})
                self._say("cell", str(place), "2", meaning={f"{i} to {place}": 1.0 for i in places})
            self._say("stayed yes", {"0 to 0": 1.0}), self._say("stayed no", {"1 to 1": 1.0})
            self._say("moved to no", {"0 to 1": 1.0}), self._say("moved to yes", {"1 to 0": 1.0})
            self._say("yes before", {"0 to 0": 1.0, "0 to 1": 1.0})
            self._say("yes after", {"0 to 0": 1.0, "1 to 0": 1.0})
        own = {when: {f"{when}: {reason}": 1.0 for reason in OWN_REASONS} for when in ("left", "joined")}
        self._say("left", {"left": 1.0, **own["left"]})
        self._say("joined", {"joined": 1.0, **own["joined"]})
        self._say("both", both)
        self._say("answered both", both)
        self._say("answered before", plus(both, self.meaning["left",]))
        self._say("answered after", plus(both, self.meaning["joined",]))
        self._say("left out", "no answer after", meaning={"left": 1.0})
        self._say("left out", "no answer before", meaning={"joined": 1.0})
        self._say("left out", "no answer at either", meaning={"neither": 1.0})
        for reason in OWN_REASONS:
            everybody = {f"{when}: {reason}": 1.0 for when in ("left", "joined", "neither")}
            self._say("left out", reason, meaning=everybody)
        self._say("left for a reason of their own", own["left"])

    def _moves(self, places: range, *, falling: bool = False) -> Sum:
        return {f"{i} to {j}": 1.0 for i in places for j in places if (j < i if falling else j > i)}

    def _say(self, *name: object, meaning: Sum | None = None) -> None:
        *words, last = name
        if isinstance(last, dict):
            self.meaning[tuple(str(word) for word in words)] = last
        else:
            self.meaning[tuple(str(word) for word in name)] = meaning or {}

    def _read(self, result: Result) -> None:
        """Every number of a published result, as an equation."""
        is_change = result.kind != "who is missing"
        total = self.meaning["both",] if is_change else self.meaning["answered before",]
        if result.answered:
            self.known.append((total, result.answered))
        if is_change:
            self._read_left_out(result)
            self._read_table(result)
        for each in result.estimates:
            if each.value is None:
                continue
            if each.unit == "people":
                self.known.append((self.meaning[each.name,], each.value))
            elif each.name == "mean change":
                self._read_mean_change(result)
            elif each.name in WORKED_OUT:
                self.known.append((self._behind(each.name, result), each.value * result.answered))

    def _read_left_out(self, result: Result) -> None:
        hidden = any(caveat.code == "hidden" for caveat in result.caveats)
        told = {each.reason: each.count for each in result.left_out}
        for reason in REASONS:
            if reason in told or not hidden:
                self.known.append((self.meaning["left out", reason], told.get(reason, 0)))

    def _read_table(self, result: Result) -> None:
        for row, cells in enumerate(result.table.rows):
            for column, cell in enumerate(cells[1:], start=1):
                if cell is None:
                    continue
                score = result.kind == "paired score"
                name = (str(cells[0]),) if score else ("cell", str(row), str(column))
                self.known.append((self.meaning[name], float(cell)))

    def _read_mean_change(self, result: Result) -> None:
        change, n = result.estimate("mean change"), result.answered
        assert change.value is not None
        self.known.append((self.moments[0], n * change.value))
        if change.low is not None and change.high is not None:
            spread = (change.high - change.low) / 2 / t.ppf(0.975, n - 1) * sqrt(n)
            self.known.append((self.moments[1], spread**2 * (n - 1) + n * change.value**2))

    def _behind(self, name: str, result: Result) -> Sum:
        """What an average or a share is the average or the share of."""
        if name == "change if leavers did not change":
            return self.moments[0]
        return self.meaning["both",] if name == "followed up" else self._net(result)

    def _net(self, result: Result) -> Sum:
        if dict(result.about)["answer_type"] == "yes/no":
            return plus(self.meaning["moved to yes",], less=self.meaning["moved to no",])
        return plus(self.meaning["went up",], less=self.meaning["went down",])

    def _groups(self, missing: Result) -> None:
        """The table of people groups. Whoever reads it may know that nobody is in two."""
        stayed, gone = {}, {}
        for row, (name, before, both) in enumerate(missing.table.rows):
            stay, leave = f"{name} stayed", f"{name} left"
            stayed[stay], gone[leave] = 1.0, 1.0
            self._say("group", str(row), "1", meaning={stay: 1.0, leave: 1.0})
            self._say("group", str(row), "2", meaning={stay: 1.0})
            self._say("group", str(row), "left", meaning={leave: 1.0})
            for column, cell in ((1, before), (2, both)):
                if cell is not None:
                    self.known.append((self.meaning["group", str(row), str(column)], float(cell)))
        self.of_groups = (stayed, gone)

    def nobody_is_in_two_groups(self) -> None:
        """Take in that the people groups add up to everybody."""
        stayed, gone = self.of_groups
        self.known.append((plus(stayed, less=self.meaning["both",]), 0))
        self.known.append((plus(gone, less=self.meaning["left",]), 0))
