"""What became of every save: whether it was kept, over what, and when each other page showed it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.store import Store
from tests.benchmarks.writer import MARK, Save, Visit


class Kept(NamedTuple):
    """A text in the change log: the card it stands on, as which version, and its mark."""

    card: str
    version: int
    mark: str


class Log:
    """What the store kept of every activity, one version after another, and the words of each card now."""

    def __init__(self, store: Store, project: str) -> None:
        changes = [each for each in store.changes_since(project) if each.kind == Activity.kind]
        marked = [(each, MARK.search(str(each.body))) for each in changes]
        self.kept = [Kept(each.record, each.version, mark.group()) for each, mark in marked if mark]
        self.by_mark = {each.mark: each for each in self.kept}
        self.cards = {each.id: each.value.text for each in store.contents(project).of(Activity)}

    def lost(self, saves: Iterable[Save]) -> list[Save]:
        """The saves that a page said were kept, and that are not there."""
        return [each for each in saves if each.acknowledged and each.mark not in self.by_mark]

    def unseen(self, saves: Iterable[Save]) -> list[Save]:
        """The saves over words that were not told on that page before Save was pressed."""
        before = {(each.card, each.version + 1): each.mark for each in self.kept}
        over = {each.mark: before.get((each.card, each.version), "") for each in self.kept}
        return [each for each in saves if _later_than_pressed(each, over.get(each.mark, ""))]

    def rewritten(self) -> list[str]:
        """The cards that do not hold the words of their last version: a save went past the change log."""
        last = {each.card: each.mark for each in sorted(self.kept, key=lambda each: each.version)}
        return [card for card, mark in last.items() if mark not in self.cards.get(card, "")]


def _later_than_pressed(save: Save, over: str) -> bool:
    return bool(over) and save.visit.known.get(over, math.inf) > save.pressed


def delays(saves: Iterable[Save], visits: Iterable[Visit], log: Log, longest: float) -> list[float]:
    """The seconds from each press of Save to when each other page showed that, or a later version.

    Of pages that were open when it was pressed. Infinity where a page never did. One that ended before it
    showed it counts for the seconds until then, where they are more than `longest`: it may have hung.
    """
    shown, found = [_Shown(each, log) for each in visits], []
    kept = [each for each in saves if each.acknowledged and each.mark in log.by_mark]
    for save in kept:
        for each in shown:
            if each.visit is save.visit or each.visit.opened > save.pressed:
                continue
            at = each.at(log.by_mark[save.mark])
            waited = min(at, each.visit.lost) - save.pressed
            if at < math.inf or waited > longest:
                found.append(waited)
    return found


class _Shown:
    """When a page first told of each card, version by version: by its cards, and by its map."""

    def __init__(self, visit: Visit, log: Log) -> None:
        self.visit = visit
        self._told = [_by_card(told, log) for told in (visit.listed, visit.drawn)]

    def at(self, kept: Kept) -> float:
        """When both had this version or a later one; infinity when they never had."""
        found = [[at for version, at in told[kept.card] if version >= kept.version] for told in self._told]
        return max(min(each, default=math.inf) for each in found)


def _by_card(told: dict[str, float], log: Log) -> dict[str, list[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for mark, at in told.items():
        if mark in log.by_mark:
            kept = log.by_mark[mark]
            found[kept.card].append((kept.version, at))
    return found
