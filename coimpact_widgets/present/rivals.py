"""What else could explain a change, and what points to the group's own work: in questions and in words."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.explanation import Answered, Could, Rival, Support


@dataclass(frozen=True)
class Asked:
    """One thing to ask about a change. `name` follows on in a sentence, such as "a wider change"."""

    name: str
    question: str
    why: str
    example: str


RIVALS: dict[Rival, Asked] = {
    Rival.WIDER_TREND: Asked(
        "a wider change",
        "Could a wider change explain it?",
        "Sometimes life gets better or worse for everybody, with or without you.",
        "It was summer, and most people feel better in summer.",
    ),
    Rival.OTHER_SERVICES: Asked(
        "other services",
        "Could other services or support explain it?",
        "People may get help from more than one place.",
        "A new helpline opened in the same month.",
    ),
    Rival.WHO_ANSWERED: Asked(
        "who answered",
        "Could who answered explain it?",
        "If only the happiest people answer at the end, things look better than they are.",
        "People who stopped coming did not answer again.",
    ),
    Rival.STARTED_LOW: Asked(
        "starting low",
        "Did people join when things were at their worst?",
        "After a very bad time, things often get better on their own.",
        "People come to us on the worst day of the year.",
    ),
    Rival.CEILING: Asked(
        "starting high",
        "Did many people begin near the top or the bottom?",
        "Somebody who begins at the top answer cannot go up, so the numbers can mislead.",
        "Half of us said “Always” before we began.",
    ),
    Rival.GOODWILL: Asked(
        "people being kind",
        "Could people have said what they thought you hoped to hear?",
        "People can be kind to whoever asks them.",
        "The worker who runs the group asked the questions.",
    ),
}
"""The rival explanations, always asked of every outcome."""

SUPPORTS: dict[Support, Asked] = {
    Support.TIMING: Asked(
        "timing",
        "Did the change come after what you did?",
        "What comes first cannot be the result of what comes later.",
        "We began in May, and people felt better from June.",
    ),
    Support.DOSE: Asked(
        "taking part more",
        "Did those who took part more change more?",
        "If it was you, more of you should mean more change.",
        "People who came each week changed more than those who came once.",
    ),
    Support.MECHANISM: Asked(
        "what people told us",
        "Did people tell you that this is why?",
        "Those who changed often know what helped.",
        "“I sleep better since I have somebody to ring.”",
    ),
}
"""What can point to the group's own work."""

COULD: dict[Could, str] = {
    Could.NO: "No, we looked",
    Could.MIGHT: "It might",
    Could.DO_NOT_KNOW: "We do not know",
}
ANSWERED: dict[Answered, str] = {
    Answered.YES: "Yes",
    Answered.NO: "No",
    Answered.NOT_SURE: "I’m not sure",
}
