"""What readers of a report should know first, asked on one page. Nobody has to answer any of it."""

from __future__ import annotations

from ..domain.about import About
from ..domain.keeper import Keeper
from .field import Field
from .part_of_record import PartOfRecord
from .question import Question
from .text_field import TextField

HEADING = "What should readers of your reports know first?"
WHY = "It stands at the top of your reports. Leave out what you do not know yet."
ASKED = (
    ("what", "What is your project?", "One sentence. For example: A café at night for anyone in crisis."),
    ("where", "Where does it take place?", "For example: the old harbour office in our town."),
    ("period", "Which time is your report about?", "For example: January 2025 to March 2026."),
    ("author", "Who writes your reports?", "Say roles, and no names. For example: the whole group."),
    ("contact", "How can readers reach you?", "Everybody can read it. Give an address that you share."),
)
"""Each field: its name, its label, and an example."""
FOR_EVERYBODY = ("where", "contact")
"""What is an address that everybody may know."""


def about_question(keeper: Keeper) -> Question:
    """One page with all of it. What somebody else has written since it was shown is not lost."""
    names = [name for name, *_ in ASKED]
    part = PartOfRecord(keeper, About, names, lambda typed: " ".join(typed.split()))

    def fields() -> list[Field]:
        about = part.show()
        return [
            TextField(
                name=name,
                label=label,
                hint=hint,
                value=getattr(about, name),
                names_fine=name in FOR_EVERYBODY,
                optional=True,
            )
            for name, label, hint in ASKED
        ]

    return Question(
        "about",
        HEADING,
        why=WHY,
        fields=fields,
        save=part.save,
        keep_early=part.keep,
        answer=lambda: "\n".join(filter(None, (getattr(keeper.contents().about, name) for name in names))),
        not_sure=True,
    )
