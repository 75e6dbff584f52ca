"""Results on stories, made by the analysis from a made-up reading, for the tests of words and charts."""

from __future__ import annotations

from coimpact_widgets.analysis.coders import do_coders_agree
from coimpact_widgets.analysis.tables import codings_table, stories_table
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.domain.answer import Story
from coimpact_widgets.domain.theme import Coding, Reader
from tests.present import samples

NAMES = ("Being heard", "Somewhere to go", "Trust in staff", "Not alone", "Time", "Kindness", "Getting there")
ROLES = ("lived experience", "staff", "carer")
OUTCOMES = {"o1": "People who use the café: feel less alone", "o2": "Staff: listen more"}


def names(count):
    """So many themes by id, their words once through and then numbered."""
    return {
        f"t{at}": NAMES[at] if at < len(NAMES) else f"{NAMES[at % len(NAMES)]} {at}" for at in range(count)
    }


def reading(stories=12, themes=5, every=3, roles=ROLES, coded=True):
    """Stories with a first reading. The theme at place `k` is in each story whose number `k + 2` divides."""
    told = [
        Story(
            "Words.",
            roles[at % len(roles)] if roles else "",
            ("o1", "o2", "")[at % 3],
            person=f"P{at % (stories // 2 + 1)}" if coded else "",
            id=f"s{at}",
        )
        for at in range(stories)
    ]
    first = [
        Coding(f"s{at}", Reader.FIRST, tuple(f"t{k}" for k in range(themes) if at % (k + 2) == 0 and every))
        for at in range(stories)
    ]
    return told, first


def themes(stories=12, count=5, by="role", words=None, **facts):
    """What people said, in so many stories on so many themes."""
    told, first = reading(stories, count, **facts)
    return what_people_said(codings_table(first), stories_table(told), words or names(count), OUTCOMES, by)


def agreement(stories=24, count=4, apart=5, words=None):
    """Two readers; the second differs on the first theme in every story whose number `apart` divides."""
    _, first = reading(stories, count)
    second = [
        Coding(
            each.story, Reader.SECOND, tuple({*each.themes} ^ ({"t0"} if apart and not at % apart else set()))
        )
        for at, each in enumerate(first)
    ]
    return do_coders_agree(codings_table([*first, *second]), words or names(count))


def of_stories():
    """Results on themes and on two readers at every edge."""
    for stories in (1, 2, 6, 12, 60):
        for count in (1, 2, 5, 7, 20):
            for by in ("role", "outcome", ""):
                yield themes(stories, count, by)
    yield themes(12, 3, every=0)
    yield themes(12, 3, roles=())
    yield themes(12, 3, coded=False)
    for stories in (1, 2, 19, 20, 60):
        for count in (1, 3, 7, 20):
            for apart in (0, 1, 2, 7):
                yield agreement(stories, count, apart)
    yield from marked()


def marked():
    """Results on stories that make charts unlike each other."""
    yield from (themes(), themes(by="outcome"), themes(by=""), themes(60, 20), agreement(), agreement(1, 1))
    for result in (themes(), agreement()):
        yield samples.hidden(result)
    yield samples.hidden(themes(), "Time: stories", "staff: stories read", cells=((4, 1), (4, 2), (0, 3)))
    yield samples.hidden(agreement(), "Being heard: agreed", "agreement", cells=((0, 1),))
