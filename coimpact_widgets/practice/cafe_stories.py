"""The made-up stories of the practice project, each with what its teller agreed to."""

from __future__ import annotations

from ..domain.answer import Consent, Story
from ..domain.role import Role
from .cafe_pathway import COMMUNITY, HARD_TIMES, LISTENED, ORGANISATION, STAFF


def cafe_stories() -> tuple[Story, ...]:
    """Seven stories: two for everybody, three for the report, two for the group alone."""
    return (
        Story(
            "I came in shaking and could not say why. The woman at the door said, "
            "“You don't have to explain. The kettle is on.” "
            "It was the first time that week that I could breathe.",
            Role.LIVED_EXPERIENCE,
            LISTENED,
            Consent.PUBLIC,
            "C07",
            "story-kettle",
        ),
        Story(
            "I used to fill in the form first and look up afterwards. Now the form can wait.",
            Role.STAFF,
            STAFF,
            Consent.PUBLIC,
            "S02",
            "story-form",
        ),
        Story(
            "My son said he would never go to A&E again. He walks to the café on his own now. "
            "I sleep with my phone on the table, and not in my hand.",
            Role.CARER,
            COMMUNITY,
            Consent.REPORT,
            id="story-phone",
        ),
        Story(
            "At the workshop I said that the lights were like a hospital. Two weeks later there were lamps. "
            "Nobody had ever asked me something and then done it.",
            Role.LIVED_EXPERIENCE,
            ORGANISATION,
            Consent.REPORT,
            "C16",
            "story-lamps",
        ),
        Story(
            "I came to the first meeting with a plan in my bag. I never took it out.",
            Role.MANAGER,
            ORGANISATION,
            Consent.REPORT,
            id="story-plan",
        ),
        Story(
            "It was too loud on Fridays, so I stopped coming. "
            "I did not like to say so, because everybody was so kind.",
            Role.LIVED_EXPERIENCE,
            HARD_TIMES,
            Consent.GROUP,
            "C20",
            "story-fridays",
        ),
        Story(
            "Some nights there are two of us and nine people. I go home knowing that I missed somebody.",
            Role.STAFF,
            STAFF,
            Consent.GROUP,
            "S05",
            "story-two-of-us",
        ),
    )
