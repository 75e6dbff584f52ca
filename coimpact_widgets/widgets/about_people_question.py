"""What people will be asked about themselves: nothing, unless the group says why it needs to know."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..domain.about_themselves import AboutThemselves, those_asked
from ..domain.form_words import ABOUT_YOURSELF_WHY, PREFER_NOT_TO_SAY
from ..domain.keeper import Keeper
from ..domain.plan import Plan
from ..present.html import folded
from .field import Field
from .part_of_record import PartOfRecord
from .question import Question
from .several_of import SeveralOf

NEEDED = (
    "Ask only what you will use. You need it to see whether some people were left out, "
    "or helped less than others."
)
WHAT_HAPPENS = "Everybody may leave it out. It is kept under the person code and never with a name."
SMALL = "In a small group, age and gender together can show who somebody is. Then ask less."


def about_people_question(keeper: Keeper, known: Sequence[AboutThemselves]) -> Question:
    """The question of what people are asked about themselves, with what they will read."""
    part = PartOfRecord(keeper, Plan, ("about_people",), tuple)

    def fields() -> list[Field]:
        return [
            SeveralOf(
                name="about_people",
                label="What will you ask people about themselves?",
                hint="Leave this empty to ask nothing.",
                options=[(each.key, each.name, each.why) for each in known],
                value=those_of(part.show(), known),
                optional=True,
            )
        ]

    return Question(
        "about people",
        "Will you ask people about themselves?",
        why=NEEDED,
        reading=_reading(known),
        fields=fields,
        save=part.save,
        keep_early=part.keep,
        answer=lambda: "\n".join(each.name for each in those_asked(part.newest().about_people, known)),
        not_sure=True,
    )


def those_of(plan: Plan, known: Sequence[AboutThemselves]) -> tuple[str, ...]:
    """The keys that the plan asks of those that are known."""
    return tuple(each.key for each in those_asked(plan.about_people, known))


def _reading(known: Sequence[AboutThemselves]) -> str:
    """What happens with it, and the words that people will read, folded."""
    said = "".join(f"<li>{escape(each)}</li>" for each in (WHAT_HAPPENS, SMALL))
    asked = "".join(f"<h3>{escape(each.question)}</h3><p>{escape(_choices(each))}</p>" for each in known)
    source = "<p>The groups follow the standards that official statistics use. The words are ours.</p>"
    return f"<ul>{said}</ul>" + folded(
        "What people will read", f"<p>{escape(ABOUT_YOURSELF_WHY)}</p>{asked}{source}"
    )


def _choices(asked: AboutThemselves) -> str:
    return "; ".join((*(each.answer for each in asked.choices), PREFER_NOT_TO_SAY))
