"""What the group of the practice project wrote at its first meeting. All made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from ..domain.agreement import Agreement, GroundRule, Member, Resource
from ..domain.course import Begins, Course
from ..domain.pathway import Activity, Impact, Link, Outcome, Sure
from ..domain.project import Project
from ..domain.record import Written
from ..domain.role import Role
from ..domain.round import Round
from ..domain.theory import Theory
from ..domain.vote import OUTCOMES, Vote
from ..library import bank_measure

FIRST_MEETING = datetime(2025, 1, 14, 18, 0, tzinfo=UTC)

PROJECT = Project("practice", "The Harbour crisis café (practice, made up)", practice=True, at=FIRST_MEETING)

DESIGNING, WELCOME = "activity-designing", "activity-welcome"
LISTENED, HARD_TIMES = "outcome-listened-to", "outcome-hard-times"
STAFF, ORGANISATION, COMMUNITY = "outcome-staff", "outcome-organisation", "outcome-community"
IMPACT = "impact-kind-help"
LISTENED_MEASURE, HARD_TIMES_MEASURE = "measure-listened-to", "measure-hard-times"
STAFF_MEASURE, SAY_MEASURE = "measure-staff-satisfied", "measure-say-in-running"

_AGREEMENT = Agreement(
    meaning="We plan the café together, from the first idea to how it is run each night. "
    "People who have been in crisis, carers and staff decide side by side. "
    "Nobody is asked to agree to something already settled.",
    equality="Each person has one vote. "
    "A person who uses the café and a member of staff lead each meeting together.",
    diversity="At each meeting we ask who is missing. "
    "We hold some meetings at the college and at the mosque hall. We pay for interpreters.",
    accessibility="We meet in the early evening, near a bus stop, in a room without steps. "
    "There is a quiet room. Papers come a week before, in plain English and large print.",
    reciprocity="People are paid for their time. "
    "Those who would rather have training or a reference can choose that. "
    "Staff learn from people who have been in crisis.",
    shaped="People with lived experience, carers and staff designed the café together. "
    "The evaluator put forward the measures, and the whole group chose among them.",
    paid="Members who were not there for their job were paid £15 an hour.",
    aftercare="The facilitator stays for half an hour after each meeting. "
    "A peer worker rings you the next day if you ask. The crisis line is open all night.",
    needs_met="Large print and the quiet room were there each time. Joining by phone failed twice.",
)
_MEMBERS = (
    Member(Role.LIVED_EXPERIENCE, access_needs="A quiet place to go to during meetings"),
    Member(Role.LIVED_EXPERIENCE, access_needs="Large print"),
    Member(Role.LIVED_EXPERIENCE),
    Member(Role.LIVED_EXPERIENCE, access_needs="Joining by phone on hard days"),
    Member(Role.CARER, access_needs="Meetings that end before 8 pm"),
    Member(Role.CARER),
    Member(Role.STAFF),
    Member(Role.STAFF, access_needs="A room without steps"),
    Member(Role.MANAGER),
    Member(Role.FACILITATOR),
    Member(Role.EVALUATOR),
)
_GROUND_RULES = (
    "Listen to the end before you answer.",
    "Take a break whenever you need one. You do not have to say why.",
    "What is said here stays here, unless somebody is in danger.",
    "Use everyday words. Anyone can ask what a word means.",
    "Say what can change and what cannot, and why.",
)
_RESOURCES = (
    "Two rooms in the old harbour office, four nights a week",
    "£18,000 for one year from a community fund",
    "Three staff on each night, and six trained peer workers",
    "Tea, soup, and a shelf of books and games to borrow",
)
_LIVED = (Role.LIVED_EXPERIENCE, Role.CARER)
"""Those who chose what should change first."""
_WHO_BEGAN = (Role.LIVED_EXPERIENCE, Role.FACILITATOR)
HOW_STAFF, HOW_PEOPLE = "theory-staff", "theory-people"
_CARDS: tuple[tuple[str, Activity | Outcome | Impact], ...] = (
    (DESIGNING, Activity("Designing the café together in eight evening workshops", 1.0, _WHO_BEGAN)),
    (WELCOME, Activity("A welcome at the door from somebody who has been in crisis too", 2.0, _LIVED[:1])),
    (
        LISTENED,
        Outcome(
            "People who use the café", "feel listened to when they ask for help", 1.0, _LIVED, _LIVED[:1]
        ),
    ),
    (
        HARD_TIMES,
        Outcome("People who use the café", "feel able to get through a hard time", 2.0, _LIVED, _LIVED[1:]),
    ),
    (
        STAFF,
        Outcome(
            "Staff",
            "are satisfied with how they work with people",
            3.0,
            (*_LIVED, Role.STAFF),
            (Role.STAFF,),
        ),
    ),
    (
        ORGANISATION,
        Outcome(
            "The organisation",
            "gives people a say in how crisis care is run",
            4.0,
            (*_LIVED, Role.MANAGER),
            _LIVED[:1],
        ),
    ),
    (
        COMMUNITY,
        Outcome(
            "The community",
            "needs A&E less often at night",
            5.0,
            (Role.CARER, Role.MANAGER),
            (Role.MANAGER,),
        ),
    ),
    (IMPACT, Impact("Anyone in crisis here gets kind help, quickly, close to home.", 1.0, _LIVED)),
)
_LINKS = (
    Link(
        DESIGNING,
        ORGANISATION,
        "people who use the café and managers settle things in the same room",
        "Managers act on what the group decides.",
        lived_experience=Sure.NOT_SURE,
        carer=Sure.NOT_SURE,
        staff=Sure.FAIRLY,
        manager=Sure.VERY,
    ),
    Link(
        DESIGNING,
        STAFF,
        "staff hear from people themselves what helps",
        "Staff get time off their other work to come.",
        "A new rota may give staff shorter nights.",
    ),
    Link(
        WELCOME,
        LISTENED,
        "the first person they meet knows what it is like",
        "There is a peer worker at the door every night.",
        "The crisis phone line may begin to answer all night.",
        lived_experience=Sure.VERY,
        carer=Sure.VERY,
        staff=Sure.FAIRLY,
    ),
    Link(
        STAFF,
        LISTENED,
        "staff who like how they work take more time for each person",
        "There are enough staff on each night.",
    ),
    Link(
        LISTENED,
        HARD_TIMES,
        "being heard makes the fear smaller, and people go home with a plan of their own",
        "People come before things are at their worst.",
    ),
    Link(
        HARD_TIMES,
        COMMUNITY,
        "people who get through the night at the café do not need A&E",
        "People know that the café is there, and can get to it.",
        "A&E may find another way to help people at night.",
        lived_experience=Sure.NOT_SURE,
        carer=Sure.DO_NOT_KNOW,
        staff=Sure.FAIRLY,
        manager=Sure.VERY,
    ),
    Link(
        ORGANISATION,
        IMPACT,
        "help that is run with people fits their lives",
        "The organisation keeps listening when money is short.",
    ),
    Link(
        COMMUNITY,
        IMPACT,
        "there is somewhere better to go than A&E",
        "The café stays open after the first year.",
    ),
    Link(
        WELCOME,
        HARD_TIMES,
        "somebody who came through it shows that it can be done",
        "The peer worker has time to sit down.",
        theories=(HOW_PEOPLE,),
    ),
    Link(
        STAFF,
        HARD_TIMES,
        "staff who like their work stay, and people see a face they know",
        "The same staff are there each week.",
        theories=(HOW_STAFF,),
    ),
)
_THEORIES = (
    (HOW_STAFF, Theory("How staff see it", (Role.STAFF,), 1.0)),
    (HOW_PEOPLE, Theory("How people with lived experience see it", (Role.LIVED_EXPERIENCE,), 2.0)),
)
_VOTES = (
    (Role.LIVED_EXPERIENCE, (LISTENED, HARD_TIMES)),
    (Role.LIVED_EXPERIENCE, (LISTENED, HARD_TIMES, ORGANISATION)),
    (Role.LIVED_EXPERIENCE, (LISTENED, ORGANISATION)),
    (Role.LIVED_EXPERIENCE, (LISTENED, HARD_TIMES, STAFF)),
    (Role.CARER, (HARD_TIMES, LISTENED)),
    (Role.CARER, (HARD_TIMES, COMMUNITY)),
    (Role.STAFF, (STAFF, LISTENED, COMMUNITY)),
    (Role.STAFF, (STAFF, COMMUNITY, HARD_TIMES)),
    (Role.MANAGER, (COMMUNITY, ORGANISATION, STAFF)),
)
"""What each member chose. The facilitator and the evaluator did not vote."""
_MEASURE_VOTES = (
    *((Role.LIVED_EXPERIENCE, (LISTENED_MEASURE,)),) * 4,
    *((Role.CARER, (LISTENED_MEASURE,)),) * 2,
    (Role.STAFF, ("taken-seriously",)),
    (Role.STAFF, ("taken-seriously", LISTENED_MEASURE)),
)
"""What each would choose to ask about being listened to. Staff liked another question of the bank."""
_SHOWN = (Round(OUTCOMES, shown=True), Round(LISTENED, shown=True))
"""The votes that were shown to everybody."""
_AT_THE_CAFE = "On a card at the first visit, and again three months later"
_MEASURES = (
    (LISTENED_MEASURE, "listened-to", LISTENED, "People who use the café", _AT_THE_CAFE),
    (HARD_TIMES_MEASURE, "hard-times", HARD_TIMES, "People who use the café", _AT_THE_CAFE),
    (
        STAFF_MEASURE,
        "satisfied-with-how-we-work",
        STAFF,
        "Staff",
        "On paper, before opening and six months later",
    ),
    (SAY_MEASURE, "say-in-how-it-is-run", ORGANISATION, "People who use the café, and staff", _AT_THE_CAFE),
)


def cafe_first_meeting() -> Iterator[tuple[str, Written]]:
    """Each record with its id: the agreement, the pathway and the measures."""
    yield "agreement", _AGREEMENT
    for place, member in enumerate(_MEMBERS, start=1):
        yield f"member-{place}", replace(member, position=float(place))
    for place, text in enumerate(_GROUND_RULES, start=1):
        yield f"ground-rule-{place}", GroundRule(text, float(place))
    for place, text in enumerate(_RESOURCES, start=1):
        yield f"resource-{place}", Resource(text, float(place))
    yield from _CARDS
    for place, link in enumerate(_LINKS, start=1):
        yield f"link-{place}", link
    yield from _THEORIES
    yield "course", Course(Begins.IMPACT)
    for place, (role, choices) in enumerate(_VOTES, start=1):
        yield f"vote-{place}", Vote(OUTCOMES, role, "", choices)
    for place, (role, choices) in enumerate(_MEASURE_VOTES, start=1):
        yield f"measure-vote-{place}", Vote(LISTENED, role, "", choices)
    yield from ((each.id, each) for each in _SHOWN)
    for place, (id, banked, outcome, asked_of, how) in enumerate(_MEASURES, start=1):
        measure = bank_measure(banked).measure(outcome)
        chosen_by = (*_LIVED, Role.STAFF)
        yield id, replace(measure, asked_of=asked_of, how=how, chosen_by=chosen_by, position=float(place))
