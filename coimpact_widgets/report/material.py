"""What every kind of report is made of: one project with its results, as they may be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..disclosure.rule import UNDER_5, Rule
from ..disclosure.since import LastReport
from ..disclosure.small_counts import small_counts
from ..disclosure.stories import publishable, to_quote
from ..disclosure.view import View
from ..domain.answer import Story
from ..domain.count_series import things_in
from ..domain.project import Contents
from ..present.evidence import Evidence, evidence

Methods = Mapping[str, tuple[tuple[str, str], ...]]
"""How each kind of result is found: the name of each part, and the part."""
NO_METHODS: Methods = MappingProxyType({})


@dataclass(frozen=True)
class Material:
    """One project and its results, from which each kind of report takes what it needs.

    `results` have been made safe by the caller when `view` is to publish. `sure` is the "how sure" result
    made of them, where there is one, and `found` what it says of each outcome and link by record id.
    `stories` are those that this view may tell and the group quotes. `methods` tell how each kind of result
    is found, `rule` is what was hidden by, and `made_with` holds the names and versions of what worked it
    out.
    `since` is the last report, where there was one.
    """

    contents: Contents
    results: tuple[Result, ...]
    view: View
    made_on: date
    sure: tuple[Result, ...] = ()
    found: dict[str, Evidence] | None = None
    stories: tuple[Story, ...] = ()
    methods: Methods = field(default_factory=dict)
    rule: Rule = UNDER_5
    made_with: tuple[tuple[str, str], ...] = ()
    since: LastReport | None = None


def material(
    contents: Contents,
    results: Sequence[Result],
    view: View,
    made_on: date,
    methods: Methods = NO_METHODS,
    rule: Rule = UNDER_5,
    made_with: tuple[tuple[str, str], ...] = (),
    since: LastReport | None = None,
) -> Material:
    """What is told of a project. Stories are chosen by consent, view and the size of the group they name.

    A "how sure" result among the `results`, made of those that are shown, says how sure we are of each
    outcome and link; without it nothing is claimed of any. Monthly counts are told as the view allows.
    """
    stories = publishable(contents.our_stories, contents.people, view, rule)
    hidden = small_counts(contents.counts, view, rule, things_in(contents))
    sure = tuple(each for each in results if each.kind == Kind.HOW_SURE)[:1]
    told = tuple(each for each in results if each.kind != Kind.HOW_SURE)
    known = [evidence(contents.pathway, each, told, stories, contents.counts, hidden) for each in sure]
    found = known[0] if known else None
    quoted = to_quote(stories)
    return Material(contents, told, view, made_on, sure, found, quoted, methods, rule, made_with, since)
