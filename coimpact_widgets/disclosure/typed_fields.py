"""What people typed that is held against the results before it is published, field by field."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.about import About
from ..domain.agreed_plan import WhyChanged
from ..domain.agreement import Agreement
from ..domain.asked_group import AskedGroup
from ..domain.benefit import Benefit
from ..domain.check import Meant
from ..domain.comparison import Comparison
from ..domain.cost import Cost
from ..domain.edit import Picture
from ..domain.event import Event
from ..domain.explanation import Explanation
from ..domain.finding import Finding
from ..domain.measure import Measure
from ..domain.pathway import Link
from ..domain.plan import Format, Plan
from ..domain.said_and_done import SaidAndDone
from ..domain.target import Target
from ..domain.theory import Theory
from ..domain.thing_counted import ThingCounted
from ..domain.unexpected import UnexpectedChange

LEFT_OUT = "We left words out here, because a number in them is hidden."
"""Stands in a copy to publish in place of words that are held back."""

A_PICTURE = "A picture that the group chose."
"""Stands in place of what is said of a picture to those who cannot see it, where that is held back."""
INSTEAD = {
    (Picture, "alt"): A_PICTURE,
    (Link, "reason"): "of something that we leave out here, as a number in it is hidden",
    (Link, "assumes"): "something holds that we leave out here, as a number in it is hidden",
    (Event, "text"): "Something that we leave out here, because a number in it is hidden",
    (ThingCounted, "exposure"): "of them",
    (Plan, "languages"): Format.OTHER_LANGUAGE.value,
}
"""What stands in place of words of a field, where that is not `LEFT_OUT`."""

TYPED: dict[type, tuple[str, dict[str, str]]] = {
    Finding: (
        "outcomes",
        {
            "text": "finding",
            "disagreement": "view of those who disagree",
            **dict.fromkeys(("next_step", "next_who", "next_by"), "next step"),
        },
    ),
    UnexpectedChange: ("outcomes", {"text": "unexpected change"}),
    Meant: ("pathway", {"why": "reason"}),
    Link: (
        "pathway",
        {
            "reason": "reason of a link",
            "assumes": "what a link assumes",
            "what_else": "what else could bring a change about",
        },
    ),
    Theory: ("pathway", {"name": "name of a way of seeing it"}),
    Benefit: ("pathway", {"who": "benefit", "gain": "benefit", "known": "benefit"}),
    Explanation: (
        "outcomes",
        {"supports": "explanation", "anyway": "explanation", "what_else": "explanation"},
    ),
    About: ("agree", dict.fromkeys(("what", "where", "period", "author", "contact"), "answer")),
    SaidAndDone: (
        "share",
        {"said": "what people asked for", "did": "what you did", "changed": "what changed"},
    ),
    Picture: ("share", {"alt": "what a picture shows", "caption": "words under a picture"}),
    Plan: (
        "measures",
        dict.fromkeys(
            (
                *("asked_by", "languages", "told", "agrees_to", "kept_where", "seen_by", "kept_for"),
                "other_reason",
            ),
            "plan",
        ),
    ),
    Event: ("data", {"text": "what happened"}),
    ThingCounted: ("data", {"exposure": "what a count is out of"}),
    Measure: ("measures", {"asked_of": "whom you ask", "how": "how you ask"}),
    Comparison: ("measures", {"how": "how those were chosen who did not take part"}),
    AskedGroup: ("measures", {"people_group": "group that you ask"}),
    Target: ("measures", {"words": "target"}),
    Cost: ("measures", {"what": "cost"}),
    WhyChanged: ("measures", {"why": "reason"}),
    Agreement: ("agree", dict.fromkeys(("shaped", "paid", "needs_met"), "answer")),
}
"""What is held against the results: for each kind of record the name of the step at which it is typed, and
its fields with what each is called."""


@dataclass(frozen=True)
class HeldBack:
    """Words that are held back: what they are, such as "finding", and the words.

    `step` is the name of the step at which they were typed, `record` the id of the record that they are in,
    and `field` the name of its field.
    """

    what: str
    text: str
    step: str
    record: str
    field: str
