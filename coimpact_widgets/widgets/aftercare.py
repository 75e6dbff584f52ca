"""Who people can talk to when a meeting or a question upset them: the group's own words, in its agreement."""

from __future__ import annotations

from ..domain.agreement import Agreement
from ..domain.keeper import CardKeeper
from .field import Field
from .long_text_field import LongTextField
from .part_of_record import PartOfRecord
from .question import Question

ASKED = "Who can people talk to if something upset them?"


def aftercare_question(keeper: CardKeeper) -> Question:
    """The question of step 1 that is shown again at each meeting."""
    part = PartOfRecord(keeper, Agreement, ("aftercare",), str.strip)

    def fields() -> list[Field]:
        return [LongTextField("aftercare", label=ASKED, value=part.show().aftercare, as_heading=True)]

    return Question(
        "aftercare",
        ASKED,
        why="Hard things can stay with people. What you agree here is shown again at each meeting.",
        example="The facilitator stays for half an hour after each meeting. The helpline is on the door.",
        fields=fields,
        save=part.save,
        keep_early=part.keep,
        answer=lambda: part.newest().aftercare,
        not_sure=True,
    )
