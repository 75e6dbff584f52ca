"""The names of the columns that our own form for survey tools has beside its questions."""

from __future__ import annotations

from ..domain.answer import Consent

DATE, TIME_POINT, PEOPLE_GROUP, PERSON_CODE = "today", "time_point", "people_group", "person_code"
CONSENT, AGREED, NOT_AGREED = "consent", "yes", "no"
ANSWERS, TEAM = "answers", "for_the_team"
STORY, STORY_CONSENT, NO_STORY = "story", "story_consent", "no_words"
CONSENT_CODES = {level: level.value.replace(" ", "_") for level in Consent}
