"""What a form says beside its questions: what people are told, what they agree to, how a code is made."""

from __future__ import annotations

from .answer import Consent
from .measure import TimePoint

LOOKING_BACK = "Looking back, how was it before?"
TITLES = {
    TimePoint.BEFORE: "Questions before we start",
    TimePoint.DURING: "Questions part of the way through",
    TimePoint.AFTER: "Questions afterwards",
    TimePoint.LATER: "Questions some time later",
}
"""What a form is called, by the time it is for."""

BEFORE_YOU_BEGIN = "Before you begin"
TOLD = (
    "We want to find out what changes for people who take part.",
    "You do not have to take part. You can stop at any time.",
    "You can leave out any question.",
    "Your care and support stay the same, whatever you choose.",
    "Write a person code and never your name.",
    "A report shows what people said together. It does not say who said it.",
)
"""What people are told until the group has planned it in its own words."""

WHAT_HAPPENS = ("Where we keep your answers", "Who sees them", "How long we keep them")
AGREES_TO, AGREE = "Do you agree to this?", "Do you agree to take part?"
YES, NO = "Yes", "No"
YES_I_AGREE, NO_I_DO_NOT = "Yes, I agree", "No, I do not agree"
THANKS_ANYWAY = "Thank you. You do not need to answer anything else."
IF_NOT = "If you do not agree, stop here. Thank you for reading this."

PERSON_CODE = "Person code"
RECIPE_FIRST = "Were you given a code? Then write that one. If not, make your own:"
RECIPE = (
    "the first 2 letters of the place where you were born",
    "the day of the month you were born, in 2 figures",
    "the last letter of your first name",
)
RECIPE_EXAMPLE = "Born in Leeds on the 7th, and called Sam? Your code is LE07M."
SAME_CODE = "Use the same code each time. It lets us put your answers together."
CODE_MESSAGE = "Use a short code, such as LE07M. Never use a name or a phone number."

ABOUT_YOU = "Your code and the date"
TIME_POINT, DATE = "Time point", "Date"
DATE_TODAY = "Write today's date: day, month, year."
ANY_LEFT_OUT = "There are no right or wrong answers. You can leave out any question."
YOUR_ANSWERS, LOOKING_BACK_HEADING = "Your answers", "Looking back"
LOOKING_BACK_WHY = "Think back to how it was before. Answer as you see it today."
TICK_ONE, TICK_ONE_NUMBER = "Tick one box.", "Tick one number."

IN_YOUR_WORDS = "In your own words"
STORY = "What, if anything, changed for you?"
STORY_HINT = "It may be good or bad. Leave out names."
MAY_WE_USE = "May we use your words?"
MAY_WE_USE_THEM = {
    Consent.GROUP: "Only inside the group",
    Consent.REPORT: "Yes, in a report",
    Consent.PUBLIC: "Yes, anywhere, where everybody can read them",
}
NO_WORDS = "No, do not keep my words"

ABOUT_YOURSELF = "About yourself (optional)"
ABOUT_YOURSELF_WHY = (
    "You do not have to answer these. They show whether all kinds of people were heard. "
    "We keep them under your person code. Reports for others never show a group of fewer than 5."
)
PREFER_NOT_TO_SAY = "Prefer not to say"

FOR_THE_TEAM = "For the team"
TEAM_WHY = "Take this page off before you give out the form: it says what you hope for."
REFERENCE = "Reference"
WHERE_FROM = "Where the questions come from"
SCORE_HINT = "The team works this out. Leave it empty if you are answering the questions."
THANK_YOU = "Thank you for answering. Give this form back to the person who gave it to you."


def code_hint() -> str:
    """How to make a person code, as one short text."""
    first, second, third = RECIPE
    return f"{RECIPE_FIRST} {first}, {second}, and {third}. {RECIPE_EXAMPLE} {SAME_CODE}"


def write_a_number(low: float, high: float) -> str:
    """Which numbers can be written."""
    return f"Write a number from {low:g} to {high:g}."


def ends_in_words(low: float, high: float, ends: tuple[str, str]) -> str:
    """What the ends of a score mean, such as "0 is Not at all. 10 is Completely."."""
    pairs = zip((low, high), ends, strict=True)
    return " ".join(f"{number:g} is {words.rstrip('.')}." for number, words in pairs if words)
