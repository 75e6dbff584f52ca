"""The plain summary: short sentences, one idea each, with pictures of people beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ..analysis.result import Result, is_hidden
from ..domain.finding import Finding
from ..domain.pathway import Outcome
from ..domain.record import Record
from ..domain.unexpected import Felt, UnexpectedChange
from ..present.chart_plain import people_figure
from ..present.group_names import called_one
from ..present.icons import Icon, icon_figure
from ..present.phrases import capital, sentence
from ..present.subject import subject
from ..present.words_finding import AGREEMENT, next_in_lines
from ..present.words_plain import NOT_WHY, SOME_HIDDEN, TOLD, TOO_FEW, Idea, in_a_line, plainly
from .asked import asked_or_counted
from .document import Beside, Block, Note, Quote, Section, about
from .material import Material
from .outcomes_section import MISSING_KIND, changes_of
from .plain_room import (
    LONGEST_QUOTE,
    MOST_QUOTES,
    OF_DEEDS,
    OF_FINDINGS,
    OF_QUOTES,
    OF_STEPS,
    OF_UNEXPECTED,
    OF_WANTS,
    room_for,
    that_fit,
    words_in,
)
from .result_id import result_id
from .stories_section import each_outcome_first

NOT_MEASURED = "We have not measured this yet."
ALL_ELSE = ("There is a full report.", "It says how we found the numbers.", "Ask us for it.")
FELT = {
    Felt.GOOD: "This was good.",
    Felt.BAD: "This was bad.",
    Felt.BOTH: "This was good for some and bad for others.",
}


def plain_summary(told: Material) -> tuple[Section, ...]:
    """Every section, with as many outcomes in full as there is room for beside the others."""
    before, surprises, after = (
        (hoped_for(told), did(told)),
        unexpected(told),
        (meaning(told), comes_next(told)),
    )
    used = sum(map(_words_of, (*before, surprises, *after)))
    return (*before, *changed(told, used), surprises, said(told), *after, not_known(told))


def _words_of(section: Section) -> int:
    """How many words stand in it, its heading among them."""
    beside = [each.sentences for each in section.blocks if isinstance(each, Beside)]
    notes = [(each.heading, *each.items) for each in section.blocks if isinstance(each, Note)]
    return words_in((section.heading, *(text for texts in (*beside, *notes) for text in texts)))


def hoped_for(told: Material) -> Section:
    """The big change that the group wants."""
    impacts = that_fit(told.contents.pathway.impacts, lambda each: [each.value.text], OF_WANTS)
    told_of = (_beside(Icon.STAR, sentence(capital(each.value.text)), about=each.id) for each in impacts)
    return Section("hoped-for", "What we want", tuple(told_of))


def did(told: Material) -> Section:
    """What the group does."""
    activities = that_fit(told.contents.pathway.activities, lambda each: [each.value.text], OF_DEEDS)
    texts = tuple(sentence(capital(each.value.text)) for each in activities)
    return Section("did", "What we did", (_beside(Icon.ACTIVITY, *texts),) if texts else ())


def changed(told: Material, used: int = 0) -> tuple[Section, ...]:
    """A section for each outcome that there is room for, then the others in one line each.

    `used` is how many words all else has.
    """
    room = room_for(told, used)
    parts = tuple(
        Section(f"outcome-{each.id}", capital(each.value.text), _outcome(told, each.id)) for each in room.full
    )
    lines = [_in_a_line(told, each) for each in room.lines]
    heading = "What else changed" if parts else "What changed"
    return (
        Section("what-changed", "What changed", (), parts),
        Section("what-else-changed", heading, (*lines, *_left(room.left, "outcome"))),
    )


def unexpected(told: Material) -> Section:
    """What nobody planned, good and bad."""
    found = told.contents.of(UnexpectedChange)

    def tell(record: Record[UnexpectedChange]) -> tuple[str, ...]:
        felt = record.value.felt
        return (sentence(capital(record.value.text)), *((FELT[felt],) if felt else ()))

    told_of = _told(found, tell, Icon.SURPRISE, OF_UNEXPECTED, "unexpected change")
    return Section("unexpected", "What we did not expect", told_of)


def said(told: Material) -> Section:
    """What a few people said, in their own words; about as many outcomes as there can be."""
    short = [each for each in told.stories if words_in([each.text]) <= LONGEST_QUOTE]
    ordered = each_outcome_first(short)[:MOST_QUOTES]
    kept = that_fit(ordered, lambda each: [each.text, called_one(each.role)], OF_QUOTES)
    quotes = tuple(Quote(each.text.strip(), called_one(each.role)) for each in kept)
    return Section("what-people-said", "What people said", quotes)


def meaning(told: Material) -> Section:
    """What the group thinks, and whether all of it does."""
    found = told.contents.of(Finding)
    kept = that_fit(found, _finding_in_lines, OF_FINDINGS)
    blocks: list[Block] = []
    for each in kept:
        said = sentence(capital(each.value.text)), AGREEMENT[each.value.agreed]
        blocks.append(_beside(Icon.TALKING, *said, about=each.id))
        other = each.value.disagreement.strip()
        blocks += [Note("Another view in the group", (sentence(capital(other)),))] if other else []
    blocks += _left(len(found) - len(kept), "finding")
    return Section("what-it-means", "What we think", tuple(blocks))


def comes_next(told: Material) -> Section:
    """What the group will do next, and who will see to it."""
    found = [each for each in told.contents.of(Finding) if each.value.next_step.strip()]
    steps = _told(found, lambda each: next_in_lines(each.value), Icon.NEXT, OF_STEPS, "next step")
    return Section("next", "What we will do next", steps)


def not_known(told: Material) -> Section:
    """What is hidden, who did not answer again, what numbers cannot show, and where there is more."""
    missing = [each for each in told.results if each.kind == MISSING_KIND]
    items = dict.fromkeys(said for each in missing for idea in plainly(each) for said in idea.sentences)
    missed = (_beside(Icon.MISSING, *items),) if items else ()
    hides = any(is_hidden(each) for each in told.results if each.kind in TOLD)
    hidden = (_beside(Icon.SAFE, *SOME_HIDDEN),) if hides else ()
    why, more = _beside(Icon.QUESTION, *NOT_WHY), _beside(Icon.REPORT, *ALL_ELSE)
    return Section("not-known", "What we do not know", (*hidden, *missed, why, more), fixed=True)


def _finding_in_lines(record: Record[Finding]) -> tuple[str, ...]:
    finding = record.value
    other = ("Another view in the group", finding.disagreement) if finding.disagreement.strip() else ()
    return (finding.text, AGREEMENT[finding.agreed], *other)


def _told(
    found: Sequence[Record[Any]],
    tell: Callable[[Record[Any]], tuple[str, ...]],
    icon: Icon,
    most: int,
    called: str,
) -> tuple[Block, ...]:
    """These with an icon each, as far as there is room, and how many more there are."""
    kept = that_fit(found, tell, most)
    blocks = tuple(_beside(icon, *tell(each), about=each.id) for each in kept)
    return (*blocks, *_left(len(found) - len(kept), called))


def _left(count: int, called: str) -> tuple[Block, ...]:
    said = f"The full report tells {count} more {called if count == 1 else f'{called}s'}."
    return (_beside(Icon.REPORT, said),) if count else ()


def _in_a_line(told: Material, outcome: Record[Outcome]) -> Block:
    """An outcome with the main thing that was found of it, beside an icon."""
    series = [each for each in told.results if subject(each).outcome == outcome.id]
    measures = [each.id for each in told.contents.measures if each.value.outcome == outcome.id]
    of_first = [each for id in measures[:1] for each in changes_of(told.results, id)]
    found = of_first or [each for each in series if not subject(each).measure]
    unmeasured = not measures and not found
    idea = Idea((NOT_MEASURED,), icon=Icon.QUESTION) if unmeasured else in_a_line(found)
    heading = sentence(capital(outcome.value.text))
    return _beside(idea.icon or Icon.PEOPLE, heading, *idea.sentences, about=outcome.id)


def _outcome(told: Material, outcome: str) -> tuple[Block, ...]:
    blocks = [
        block
        for measure in told.contents.measures
        if measure.value.outcome == outcome
        for block in about(measure.id, _measure(measure.value.question, changes_of(told.results, measure.id)))
    ]
    counted = [
        each for each in told.results if subject(each).outcome == outcome and not subject(each).measure
    ]
    for name in dict.fromkeys(subject(each).name for each in counted):
        series = [each for each in counted if subject(each).name == name]
        blocks += about(result_id(series[0]), _counted(series))
    return tuple(blocks) or (_beside(Icon.QUESTION, NOT_MEASURED),)


def _measure(asked: str, changes: Iterable[Result]) -> Iterable[Block]:
    """What was asked and how many answered, then what they answered."""
    ideas = [idea for each in changes for idea in plainly(each)]
    people = ideas.pop(0).sentences if len(ideas) > 1 and ideas[0].icon is Icon.PEOPLE else ()
    return (
        _beside(Icon.LISTENING, f"We asked: “{asked.strip()}”", *people),
        *(map(_block, ideas) if ideas else (_beside(Icon.QUESTION, TOO_FEW),)),
    )


def _counted(series: list[Result]) -> Iterable[Block]:
    """What was counted under one name; nothing where nothing of it is told in plain words."""
    ideas = [idea for each in series for idea in plainly(each)]
    asked = asked_or_counted(series[0])
    if ideas and ideas[0].icon is Icon.CALENDAR:
        return (_beside(Icon.CALENDAR, asked, *ideas[0].sentences), *map(_block, ideas[1:]))
    return (_beside(Icon.CALENDAR, asked), *map(_block, ideas)) if ideas else ()


def _block(idea: Idea) -> Block:
    """A picture with its sentences beside it."""
    if idea.total:
        return Beside(people_figure(idea.part, idea.total), idea.sentences)
    return _beside(idea.icon or Icon.PEOPLE, *idea.sentences)


def _beside(icon: Icon, *sentences: str, about: str = "") -> Beside:
    """An icon with sentences beside it."""
    return Beside(icon_figure(icon), sentences, about)
