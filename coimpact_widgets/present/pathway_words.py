"""A pathway in words: a sentence for each link, and what the picture shows."""

from __future__ import annotations

from collections.abc import Mapping

from ..domain.pathway import Activity, Impact, Link, Outcome, Pathway
from ..domain.record import Record
from .evidence import Evidence
from .numbers import whole
from .phrases import sentence, small_start, without_stop

LEGEND = (
    ("solid", "Solid line: a change was measured with the same people."),
    ("dashed", "Dashed line: no clear change, a change the other way, too little to say, or hidden."),
    ("dotted", "Dotted line: no change was measured yet."),
)
"""What each line means, by its look. The words say what the look says."""
LINES_SHOW = "A line shows what was found at its end. It does not show what led to it."


def link_sentence(pathway: Pathway, link: Record[Link]) -> str:
    """One link as a sentence: "If we run a café, then people feel less alone, because they meet others."

    What it assumes follows as a sentence of its own.
    """
    start, end = pathway.card(link.value.source), pathway.card(link.value.target)
    if start is None or end is None:
        return ""
    given, then = _words(start.value), _words(end.value)
    reason = without_stop(link.value.reason)
    given_reason = small_start(reason).removeprefix("because ")
    because = f", because {given_reason}" if reason else ""
    assumes = without_stop(link.value.assumes)
    tail = f" This assumes that {small_start(assumes)}." if assumes else ""
    return f"{sentence(f'If {given}, then {then}{because}')}{tail}"


def link_sentences(pathway: Pathway) -> tuple[str, ...]:
    """A sentence for each link whose two cards are both there, in the group's order."""
    return tuple(link_sentence(pathway, link) for link in pathway.standing_links)


def picture_label(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> str:
    """What stands in for the picture: what it holds, and where its words are."""
    counted = (
        (len(pathway.activities), "activity", "activities"),
        (len(pathway.outcomes), "outcome", "outcomes"),
        (len(pathway.impacts), "impact", "impacts"),
        (len(pathway.standing_links), "link", "links"),
    )
    held = ", ".join(f"{whole(count)} {one if count == 1 else many}" for count, one, many in counted)
    found = [
        f"{outcome.value.text}: {(evidence or {})[outcome.id].words}"
        for outcome in pathway.outcomes
        if outcome.id in (evidence or {})
    ]
    told = f" {'. '.join(found)}." if found else ""
    picture = f"Picture of the pathway to impact, from left to right: {held}."
    return f"{picture}{told} The sentences below tell each link."


def _words(value: Activity | Outcome | Impact) -> str:
    if isinstance(value, Activity):
        return f"we do this: {without_stop(value.text)}"
    if isinstance(value, Outcome):
        change = without_stop(value.change)
        return f"{small_start(value.who.strip())} {change[:1].lower()}{change[1:]}".strip()
    return small_start(without_stop(value.text))
