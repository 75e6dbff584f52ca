"""What a project published before, and what is kept of what it publishes now."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .domain.archive import PERSON, STORY
from .domain.data_form import DATA
from .domain.project import Contents
from .domain.report_kind import ONE_CHART, RESULTS
from .domain.sharing import Shared
from .store.store import Store

if TYPE_CHECKING:
    from .analysis.result import Result
    from .disclosure.earlier import Report
    from .disclosure.since import LastReport


@dataclass(frozen=True)
class Before:
    """What a project published before: `reports` has the numbers, the oldest first.

    `shared` has the day and the note of everything that it gave away, in the same order.
    """

    reports: tuple[Report, ...] = ()
    shared: tuple[tuple[date, Shared], ...] = ()

    def last(self, made_on: date, rule: str) -> LastReport | None:
        """The report made last, of those made on a day before `made_on`; None without one.

        Reports of one day are one report in several forms. One that kept no numbers told those kept last.
        """
        from .disclosure.rule import rule_named
        from .disclosure.view import View

        reports, told, last = iter(self.reports), None, None
        for on, each in self.shared:
            told = next(reports) if each.published else told
            is_report = each.view == View.PUBLISH and each.report not in (ONE_CHART, RESULTS, DATA)
            if told and is_report and on < made_on:
                last = told, on
        return last[0].since(last[1], rule_named(rule)) if last else None


NOTHING = Before()
"""Nothing was published before."""


def told_before(store: Store, contents: Contents) -> Before:
    """What the project with these contents published before.

    Numbers from before somebody withdrew, or said that their answers are not to be counted, may not be told
    again: that person is in them. Nor may numbers of stories from before a story was withdrawn.
    """
    from .analysis.result import Result
    from .disclosure.earlier import Report

    went = store.last_changes(contents.project.id, (PERSON, STORY))
    shared = contents.of(Shared)
    reports = (
        Report(
            tuple(map(Result.from_dict, json.loads(each.value.published))),
            may_stand=PERSON not in went or each.begun > went[PERSON],
            stories_may_stand=STORY not in went or each.begun > went[STORY],
        )
        for each in shared
        if each.value.published
    )
    return Before(tuple(reports), tuple((each.at.date(), each.value) for each in shared))


def to_keep(told: Sequence[Result], earlier: Sequence[Report]) -> str:
    """The numbers published here of people and stories, as JSON; nothing when the last told the same.

    They are kept so that the next report can be held against them. Only what is published is kept.
    """
    from .disclosure.earlier import OF_STORIES, without_words

    kept = (each for each in told if each.kind in OF_STORIES or dict(each.about).get("measure"))
    found = tuple(without_words(each) for each in kept if each.answered)
    if not found or (earlier and earlier[-1].results == found):
        return ""
    return json.dumps([each.to_dict() for each in found], ensure_ascii=False)
