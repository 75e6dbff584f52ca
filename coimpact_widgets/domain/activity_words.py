"""Words for what a group does and makes, and for what tells of a change: what the pathway check goes by."""

from __future__ import annotations

import re
from itertools import takewhile

from .english_words import COMPARATIVES, PREPOSITIONS, RELATIVES, base, word_set, words

EVENTS = word_set(
    "activity assembly away-day board cafe café campaign celebration class clinic club co-design conference "
    "consultation course drop-in event exhibition fair festival forum group helpline interview meeting "
    "network outing panel picnic pilot programme project questionnaire review roadshow seminar service "
    "session stall survey talk training trip visit walkabout webinar workshop"
)
PRODUCTS = word_set(
    "app booklet brochure card charter checklist dashboard database directory document film flyer form "
    "framework guidance guide handbook initiative leaflet map material newsletter pack page plan podcast "
    "policy poster procedure protocol report resource scheme specification strategy system template tool "
    "toolkit video website"
)
MADE = EVENTS | PRODUCTS
"""What a group holds, runs or makes, each as one."""
OURS_ALONE = word_set(
    "booklet brochure conference consultation course drop-in flyer leaflet newsletter poster questionnaire "
    "roadshow seminar session survey toolkit training webinar workshop"
)
"""What people come to or are given because we did something, and what is no part of their lives otherwise."""
PLAINLY_OURS = word_set("booklet brochure flyer leaflet newsletter poster questionnaire roadshow survey")
"""What is ours whoever is said to make it."""
STUDY = word_set("course training")
"""What people study, as well as what we hold for them."""
AT_WORK = word_set(
    "advisers advocates agencies agency association authority bank board cafe café charities charity clinic "
    "clinicians club coaches commissioners committee company coordinator coordinators council "
    "councils department doctors employer employers facilitators federation forum foundation gps group "
    "hospital hospitals hospice landlord landlords library manager managers network nhs nurses officers "
    "organisation organisations partnership police practice practices practitioners professionals programme "
    "project projects receptionists researchers school schools service services staff surgery teachers team "
    "teams therapists trainers trust trustees university workers"
)
"""Those who do the work, as the last word of who they are."""
US = word_set("staff us we")
"""Words that say that it is us or staff, also where others are named beside them."""
DOING = word_set(
    "advertise appoint arrange begin build carry circulate co-deliver co-design co-produce commission "
    "complete conduct consult create deliver design develop distribute do draft employ establish facilitate "
    "film form give hire hold host implement introduce invite launch make offer open organise organize "
    "pilot plan prepare print produce promote provide publish put record recruit roll run send set share "
    "start train translate update write"
)
ONLY_DOING = word_set(
    "circulate conduct consult disseminate distribute facilitate host organise organize roll"
)
"""What only those who do the work do, whatever comes after."""
GIVING = word_set("arrange give offer provide")
GIVEN = word_set("equipment funding grants information lunch lunches refreshments rooms transport vouchers")
"""What those who do the work give."""
TAKING_PART = word_set("access attend come complete get go have join participate receive take")
"""What people do with what was made for them."""
COUNTABLE = word_set("call contact copy download hit referral sign-up view visit")
"""What is counted of what a group made."""
DONE = word_set(
    "appointed arranged completed created delivered designed developed distributed drafted established "
    "given held hosted introduced launched made offered organised organized printed produced provided "
    "published recruited run sent set trained updated written"
)
"""What is said of what was made."""
A_CHANGE = word_set(
    "able afraid again change changed changes college comfortable comfortably confidence confident "
    "confidently decide decides decisions equal equals fear feel feeling feels freely friends friendships "
    "heard independently instead kinder ourselves own rather themself themselves together trust university "
    "useful welcome where without"
)
"""Words that tell of a change, whatever else is said."""
MOVES = word_set(
    "decrease decreases double doubles down drop drops fall falls fell grow grows halve halves increase "
    "increases lower rise rises shrink shrinks up"
)
"""Words that say that a number changes."""
NUMBERS = word_set(
    "dozen dozens eight eleven fifteen fifty five forty four hundred hundreds nine seven several six sixty "
    "ten thirty three twelve twenty two"
)
_FIGURES = re.compile(r"\d+(?:,\d{3})*\+?")


def is_number(word: str) -> bool:
    """Whether it is a number above one, in figures or in words."""
    return bool(_FIGURES.fullmatch(word)) or word in NUMBERS


def one_of(word: str) -> str:
    """What a group makes, as one of it: "workshop" for "workshops"; any other word as it is."""
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and word[: -len(ending)] + instead in MADE:
            return word[: -len(ending)] + instead
    return word


def names(said: list[str], things: frozenset[str]) -> bool:
    """Whether one of these words is one of these things, or several of them."""
    return any(one_of(word) in things for word in said)


def tells_of_change(said: list[str]) -> bool:
    """Whether one of these words tells of a change."""
    return any(word in A_CHANGE or word in COMPARATIVES for word in said)


def doing(word: str) -> str:
    """The verb of what is done, without its ending; the word itself when it is none we know."""
    stem = word.removesuffix("ing")
    for made in (base(word), word, word.removesuffix("s"), stem, f"{stem}e"):
        if made in DOING | TAKING_PART:
            return made
    return word


def does_the_work(who: str) -> bool:
    """Whether those named are us, staff or an organisation, or nobody is named; not those it is for."""
    said = words(who)
    named = list(takewhile(lambda word: word not in RELATIVES | PREPOSITIONS, said))
    ours = not US.isdisjoint(named) or said[1:3] == ["of", "staff"]
    return not said or ours or (bool(named) and named[-1] in AT_WORK)
