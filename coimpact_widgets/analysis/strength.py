"""How sure are we of each outcome and of each link? A ladder of words, climbed rung by rung."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..domain.answer import MonthlyCount, Story
from ..domain.explanation import Answered, Could, Explanation
from ..domain.pathway import Activity, Card, Link, Pathway
from ..domain.project import Contents
from ..domain.reason import JOINED_BY, Reason, key_of
from ..domain.rung import Rung
from ..errors import TooFew
from .after_only import people_report
from .kind import Kind
from .result import Method, Result, Table
from .rung_among_several import among_several
from .rung_of_change import is_of_afterwards, rung_of_change
from .rung_of_comparison import rung_of_comparison
from .tables import answers_table
from .took_part import ours
from .verdict import is_clear

METHOD = Method(
    "a ladder of words, in which the weakest part decides",
    "The ladder is our own. It rests on Mayne J (2008), ILAC Brief 16, for rival explanations; "
    "Bradford Hill A (1965), Proceedings of the Royal Society of Medicine 58: 295-300, for timing and dose; "
    "Roth J (2022), American Economic Review: Insights 4: 305-322, for earlier waves",
)
COUNTS = (Kind.INTERRUPTED_SERIES, Kind.COUNTS_COMPARED)
COLUMNS = ("from", "to", "rung", "reasons")


@dataclass(frozen=True)
class Sure:
    """How sure we are of one outcome or link: its rung, and why, as keys."""

    rung: Rung
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """Everything that is known about the cards of a pathway. `explanations` are by outcome."""

    results: Sequence[Result]
    explanations: Mapping[str, Explanation]
    told: Collection[str]
    counted: Collection[str]
    after_only: Collection[str]


def how_sure(
    pathway: Pathway,
    results: Iterable[object],
    explanations: Iterable[Explanation] = (),
    stories: Iterable[Story] = (),
    counts: Iterable[MonthlyCount] = (),
    after_only: Collection[str] = (),
) -> Result:
    """How sure are we of each outcome and of each link?

    Description: takes the pathway, the results that may be shown (anything else among them tells nothing),
    what the group wrote of each outcome, stories, monthly counts, and the ids of outcomes that people were
    asked about afterwards only. The table has a row for each outcome and each link: the words on its two
    cards, its rung, and keys of reasons. `about` has the record id of each row under "ids".

    Formula: a ladder. Stories only: "people told us". Asked afterwards only: "people report". A clear change
    in the hoped-for way: "changed"; of fewer than 10 people, or where a result on several outcomes at once
    finds it clear by itself only, "clear by itself only", but several outcomes do not lower the one main
    measure. With "changed", timing, dose or mechanism answered yes and none of them no, and all six rival
    explanations looked at and ruled out: "consistent with having contributed". With that, a clear difference
    from a comparison group and earlier waves that were alike: "is likely to have contributed". With that,
    people drawn by lot, or three such comparisons with different groups: "caused". Each rung needs those
    below it. A measure takes one rung; an outcome the lowest of its measures; a link the lowest of its ends,
    or that of its end alone where it starts with an activity.
    Assumes: what the group answers is so. No rung rests on a mean of others.
    Least: one outcome in the pathway. What each result needs is said by that result.
    Source: Mayne J (2008), ILAC Brief 16. Bradford Hill A (1965), Proceedings of the Royal Society of
    Medicine 58: 295-300. The ladder itself is our own.
    Raises TooFew when the pathway has no outcome.
    """
    if not pathway.outcomes:
        raise TooFew(1, 0, "outcome in your pathway")
    known = Known(
        [each for each in results if isinstance(each, Result)],
        {each.outcome: each for each in explanations},
        {each.outcome for each in stories},
        {each.outcome for each in counts},
        after_only,
    )
    cards = {card.id: _of_card(card, known) for card in pathway.cards}
    rows = [(each.id, "", each.value.text, cards[each.id]) for each in _with_a_label(pathway, cards)]
    rows += [_of_link(pathway, link.id, link.value, cards) for link in pathway.standing_links]
    return Result(
        kind=Kind.HOW_SURE,
        question="How sure are we of each outcome and of each link?",
        method=METHOD,
        answered=0,
        table=Table(COLUMNS, tuple(_row(start, end, sure) for _, start, end, sure in rows)),
        about=(("name", "How sure we are"), ("ids", tuple(id for id, *_ in rows))),
    )


def how_sure_of(contents: Contents, results: Iterable[object]) -> Result:
    """How sure are we of a whole project, given the results that may be shown?

    People who are there only to compare with report nothing.
    Formula: the ladder of `how_sure`, over all that the project holds.
    Assumes: what `how_sure` assumes.
    Least: one outcome in the pathway.
    Source: that of `how_sure`: Mayne J (2008), ILAC Brief 16.
    Raises TooFew when the pathway has no outcome.
    """
    reported = people_report(ours(answers_table(contents.answers), contents), contents.measures)
    known = contents.explanations, contents.our_stories, contents.counts
    return how_sure(contents.pathway, results, *known, reported)


def _with_a_label(pathway: Pathway, cards: Mapping[str, Sure]) -> tuple[Card, ...]:
    """Every outcome, and each impact that was measured."""
    measured = (each for each in pathway.impacts if cards[each.id].rung is not Rung.NOT_MEASURED)
    return (*pathway.outcomes, *measured)


def _row(start: str, end: str, sure: Sure) -> tuple[str, str, str, str]:
    return start, end, sure.rung.value, JOINED_BY.join(sure.reasons)


def _of_card(card: Card, known: Known) -> Sure:
    if isinstance(card.value, Activity):
        return Sure(Rung.NOT_MEASURED, (Reason.NOTHING,))
    about = [each for each in known.results if dict(each.about).get("outcome") == card.id]
    also = _also(card.id, about, known)
    several = [each for each in known.results if each.kind == Kind.SEVERAL_OUTCOMES]
    measured = _measured(about, known.explanations.get(card.id), several)
    if measured:
        return Sure(measured.rung, (*measured.reasons, *also))
    if card.id in known.after_only:
        return Sure(Rung.PEOPLE_REPORT, (Reason.AFTER_ONLY, *also))
    if any(map(is_of_afterwards, about)):
        return Sure(Rung.TOO_LITTLE, (Reason.AFTER_ONLY, *also))
    if Reason.COUNTED in also:
        return Sure(Rung.COUNTED, also)
    return Sure(Rung.TOLD_US, also) if also else Sure(Rung.NOT_MEASURED, (Reason.NOTHING,))


def _also(id: str, about: Sequence[Result], known: Known) -> tuple[str, ...]:
    """What there is beside the measures: counts, what they show, and stories."""
    counts = [each for each in about if each.kind in COUNTS]
    months = [each for each in about if each.kind == Kind.MONTH_BY_MONTH]
    marked = any(each.name == "months marked" and each.value for month in months for each in month.estimates)
    found = (
        (Reason.COUNTED, bool(counts or months) or id in known.counted),
        (Reason.MARKED, marked),
        (Reason.COUNTS_MOVED, any(map(is_clear, counts))),
        (Reason.STORIES, id in known.told),
    )
    return tuple(reason for reason, holds in found if holds)


def _measured(
    about: Sequence[Result], explanation: Explanation | None, several: Sequence[Result]
) -> Sure | None:
    """The weakest of the measures of one card; None when none says how people changed."""
    measures: dict[str, list[Result]] = {}
    for each in about:
        facts = dict(each.about)
        measures.setdefault(str(facts.get("measure") or facts.get("name", "")), []).append(each)
    found = [sure for results in measures.values() if (sure := _of_measure(results, explanation, several))]
    if not found:
        return None
    weakest = min(found, key=lambda sure: sure.rung.height)
    of_several = (Reason.WEAKEST,) if len(found) > 1 else ()
    return Sure(weakest.rung, (*weakest.reasons, *of_several))


def _of_measure(
    results: Sequence[Result], explanation: Explanation | None, several: Sequence[Result]
) -> Sure | None:
    judged = rung_of_change(results)
    if judged is None:
        return None
    rung, reasons = judged
    if rung not in (Rung.CHANGED, Rung.MAY_DIFFER):
        return Sure(rung, (*reasons, *(_explained(explanation)[1] if rung is Rung.CLEAR_ALONE else ())))
    alone, why_alone = among_several(results, several)
    if alone:
        return Sure(Rung.CLEAR_ALONE, (*why_alone, *reasons, *_explained(explanation)[1]))
    reasons = (*reasons, *why_alone)
    if rung is Rung.MAY_DIFFER:
        return Sure(rung, reasons)
    explained, why = _explained(explanation)
    compared, how = rung_of_comparison(results)
    told = how if explained or how != (Reason.NO_COMPARISON,) else ()
    return Sure(compared if explained else rung, (*reasons, *why, *told))


def _explained(explanation: Explanation | None) -> tuple[bool, tuple[str, ...]]:
    """Whether something points to the group and every rival was ruled out, with the answers as keys."""
    if explanation is None or not any((*explanation.pointers.values(), *explanation.rivals.values())):
        return False, (Reason.NOT_ASKED,)
    pointers, rivals = explanation.pointers, explanation.rivals
    asked = ((name.value, answer) for name, answer in (*pointers.items(), *rivals.items()))
    points = Answered.YES in pointers.values() and Answered.NO not in pointers.values()
    ruled_out = all(answer is Could.NO for answer in rivals.values())
    nothing = () if points else (Reason.NO_SUPPORT,)
    return points and ruled_out, (*nothing, *(key_of(name, answer) for name, answer in asked))


def _of_link(pathway: Pathway, id: str, link: Link, cards: Mapping[str, Sure]) -> tuple[str, str, str, Sure]:
    start, end = pathway.card(link.source), pathway.card(link.target)
    assert start is not None
    assert end is not None
    weaker, why = _weaker(start, cards[start.id], cards[end.id])
    return id, start.value.text, end.value.text, Sure(weaker.rung, (why, *weaker.reasons))


def _weaker(start: Card, first: Sure, last: Sure) -> tuple[Sure, Reason]:
    """The weaker of two ends, and which it is. What we do is no change, so there only the end counts."""
    if isinstance(start.value, Activity) or last.rung.height < first.rung.height:
        return last, Reason.FROM_END
    return (first, Reason.FROM_START) if first.rung.height < last.rung.height else (last, Reason.FROM_BOTH)
