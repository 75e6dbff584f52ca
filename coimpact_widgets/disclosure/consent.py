"""What is counted of stories in what is published: only those that may leave the group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..analysis.kind import Kind
from ..analysis.result import Caveat, Result
from ..domain.answer import Story
from ..domain.project import Contents
from ..errors import TooFew
from .earlier import OF_STORIES
from .hidden import Hidden
from .stories import MAY_READ
from .view import View

ONLY_WITH_CONSENT = Caveat(
    "only with consent", "Only stories whose tellers agreed that others may read them are counted here."
)
WHAT, WHY = "Stories that are only for the group", "Those who told them agreed to no more."


def with_consent(results: Sequence[Result], contents: Contents) -> tuple[Result, ...]:
    """The same results, those on stories made again of the stories that may leave the group.

    One is left out when no story may. Nothing is made again where every story that was read may leave.
    """
    if not _kept_back(contents):
        return tuple(results)
    again = (_again(each, contents) if each.kind in OF_STORIES else each for each in results)
    return tuple(each for each in again if each is not None)


def what_consent_hides(results: Iterable[Result], contents: Contents) -> tuple[Hidden, ...]:
    """What `with_consent` leaves out of these results, in words."""
    if not _kept_back(contents):
        return ()
    names = (str(dict(each.about).get("name", "")) for each in results if each.kind in OF_STORIES)
    return tuple(Hidden(name, WHAT, WHY) for name in dict.fromkeys(names))


def _kept_back(contents: Contents) -> bool:
    leave = {each.id for each in _may_leave(contents)}
    read = {each.story for each in contents.our_codings}
    return any(each.id in read and each.id not in leave for each in contents.our_stories)


def _may_leave(contents: Contents) -> list[Story]:
    """The stories whose tellers agreed that others may read them."""
    return [each for each in contents.our_stories if each.consent in MAY_READ[View.PUBLISH]]


def _again(result: Result, contents: Contents) -> Result | None:
    try:
        made = _themes(result, contents) if result.kind == Kind.THEMES else _coders(contents)
    except TooFew:
        return None
    return replace(made, caveats=(*made.caveats, ONLY_WITH_CONSENT))


def _themes(result: Result, contents: Contents) -> Result:
    from ..analysis.tables import codings_table, stories_table
    from ..analysis.themes import what_people_said

    about, settings = dict(result.about), dict(result.method.settings)
    return what_people_said(
        codings_table(contents.our_codings),
        stories_table(_may_leave(contents)),
        contents.theme_words,
        {each.id: each.value.text for each in contents.pathway.outcomes},
        by=about["by"],
        outcome=about["outcome"],
        base=int(settings["first stories"] or 0),
        run=int(settings["last stories"] or 0),
    )


def _coders(contents: Contents) -> Result:
    from ..analysis.coders import do_coders_agree
    from ..analysis.tables import codings_table

    leave = {each.id for each in _may_leave(contents)}
    codings = [each for each in contents.our_codings if each.story in leave]
    return do_coders_agree(codings_table(codings), contents.theme_words)
