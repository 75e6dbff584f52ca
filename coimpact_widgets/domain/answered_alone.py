"""What members answer alone before it is shown to everybody, and what a copy of the project tells of that."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from .archive import Archive
from .process_check import ProcessCheck, day_of, meeting_id
from .project import Change
from .proposal import PROPOSALS, Proposal
from .round import Round
from .vote import Vote

ANSWERED_ALONE = (ProcessCheck.kind, Proposal.kind, Vote.kind)
"""The kinds of records of which nobody sees more than how many there are, until they are shown."""
_SEEN_BY_NOBODY = {ProcessCheck.kind: ("chosen_name", "words"), Proposal.kind: ("chosen_name",)}
"""What stays unseen of them: who it was, and in a record with a role the words that are told without it."""


def without_unseen(archive: Archive) -> Archive:
    """The archive as a page hands it out: of what members answered alone, only what is shown, as it stands.

    What was changed or removed before it was shown is not in it, so no history of these answers is.
    """
    shown = {
        each.value.about for each in archive.records if isinstance(each.value, Round) and each.value.shown
    }
    latest = {change.record: change.seq for change in archive.changes}
    changes = (
        _as_seen(change)
        for change in archive.changes
        if change.kind not in ANSWERED_ALONE
        or (latest[change.record] == change.seq and _is_of(change, shown))
    )
    return replace(archive, changes=tuple(changes))


def _is_of(change: Change, shown: Collection[str]) -> bool:
    """Whether this is an answer to one of these rounds."""
    return change.body is not None and _about(change.kind, change.body) in shown


def _about(kind: str, body: dict[str, object]) -> str:
    if kind == ProcessCheck.kind:
        day = day_of(str(body.get("meeting", "")))
        return meeting_id(day) if day else ""
    return PROPOSALS if kind == Proposal.kind else str(body.get("about", ""))


def _as_seen(change: Change) -> Change:
    unseen = _SEEN_BY_NOBODY.get(change.kind, ())
    if change.body is None or not unseen:
        return change
    return replace(change, body=change.body | dict.fromkeys(unseen, ""))
