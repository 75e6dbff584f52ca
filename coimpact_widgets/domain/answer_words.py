"""Whether the answers people can choose suit the question: as many good as bad, apart, and of its kind."""

from __future__ import annotations

import re
from itertools import combinations

from .measure import AnswerType, Measure

_NONE = re.compile(r"^(?:not\b|no\b|none\b|never\b|nothing\b|nobody\b|0\b|zero\b)", re.IGNORECASE)
"""Begins an answer that says "none of it": with one, the others need no bad ones against them."""
_MIDDLE = re.compile(
    r"^(?:neither\b|neutral|fair\b|ok\b|okay\b|about the same|the same|unsure|not sure|average)",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"\b(?:good|great|excellent|satisfied|agree|better|happy|easy|likely|well|positive|helpful|safe|useful"
    r"|perfect|fantastic|brilliant|outstanding|best|improved|confident|strong|fine|comfortable|calm|healthy|high|interesting|glad)\b",
    re.IGNORECASE,
)
_BAD = re.compile(
    r"\b(?:poor|bad|terrible|awful|dissatisfied|unsatisfied|disagree|worse|unhappy|hard|difficult|unlikely"
    r"|badly|poorly|negative|unhelpful|unsafe|useless|worst|unwell|ill|weak|uncomfortable|unhealthy|low|sad|boring|angry)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:never|ever|rarely|seldom|sometimes|occasionally|often|usually|always|frequently|times?|once|twice|daily"
    r"|weekly|monthly|yearly|day|days|week|weeks|month|months|year|years|hour|hours|now and then)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d|\b(?:none|zero|no|one|two|three|four|five|six|seven|eight|nine|ten|several|few|many|more|all|most|half|some)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"^\D*(\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\D*$")
_ALIKE = (
    "always|all of the time|all the time|every time",
    "often|frequently|a lot of the time|most of the time|usually",
    "sometimes|now and then|from time to time",
    "rarely|seldom|hardly ever|almost never",
    "never|not at all|none of the time",
    "good|fine",
    "ok|okay|fair|average",
    "bad|poor",
    "a little|a bit|slightly",
    "a lot|very much|a great deal",
    "completely|totally|fully|entirely",
    "neither|neutral|neither agree nor disagree|not sure|don't know",
)
"""Answers that say the same; nobody can tell those of one line apart."""
_KINDS = {
    "agree": re.compile(r"\b(?:agree|disagree)\b", re.IGNORECASE),
    "satisfied": re.compile(r"\b(?:dis|un)?satisfied\b", re.IGNORECASE),
    "likely": re.compile(r"\b(?:un)?likely\b", re.IGNORECASE),
    "often": re.compile(
        r"\b(?:never|rarely|seldom|sometimes|occasionally|often|usually|always|frequently)\b", re.IGNORECASE
    ),
    "important": re.compile(r"\b(?:un)?important\b", re.IGNORECASE),
    "confident": re.compile(r"\bconfident\b", re.IGNORECASE),
    "good": re.compile(r"\b(?:good|bad|poor|excellent)\b", re.IGNORECASE),
    "easy": re.compile(r"\b(?:easy|hard|difficult)\b", re.IGNORECASE),
    "happy": re.compile(r"\b(?:un)?happy\b", re.IGNORECASE),
    "safe": re.compile(r"\b(?:un)?safe\b", re.IGNORECASE),
    "sure": re.compile(r"(?<!not )\bsure\b", re.IGNORECASE),
}
"""What answers can be about."""
_HOW = re.compile(r"\bhow\s+(?:very\s+)?(\w+)", re.IGNORECASE)
_GOES_WITH = {
    "often": {"often"},
    "satisfied": {"satisfied"},
    "likely": {"likely"},
    "important": {"important"},
    "confident": {"confident", "sure"},
    "sure": {"sure", "confident"},
    "easy": {"easy"},
    "hard": {"easy"},
    "difficult": {"easy"},
    "happy": {"happy"},
    "safe": {"safe"},
    "good": {"good"},
    "well": {"good"},
}
"""What answers to "How ...?" can be about."""
_HELPS_ALONG = frozenset(
    {"are", "can", "did", "do", "does", "has", "have", "is", "was", "were", "will", "would"}
)
"""Words after "how" that do not say what kind of answer is asked for."""
_ASKS_HOW = re.compile(r"\b(?:how|what|which|who|where|when|why|to what extent)\b[^?]*\?", re.IGNORECASE)
_ASKS_WHETHER = re.compile(
    r"(?:^|,\s*)(?:is|are|do|does|did|have|has|had|can|could|will|would|was|were|should|may)\b", re.IGNORECASE
)


def answers_of(measure: Measure) -> tuple[str, ...]:
    """The words that people can answer with; those of the ends of a number, where there are any."""
    if measure.answer_type is AnswerType.ORDINAL:
        return measure.labels
    if measure.answer_type is AnswerType.SCORE:
        return tuple(each for each in (measure.low_label, measure.high_label) if each)
    return ()


def unbalanced(labels: tuple[str, ...]) -> tuple[str, ...]:
    """How many answers are good and how many bad, where one side has more; empty where it is even.

    Answers that run from none to all have no two sides.
    """
    good = [each for each in labels if _side(each) == "good"]
    bad = [each for each in labels if _side(each) == "bad"]
    if not good and not bad:
        return ()
    runs_from_none = any(_NONE.match(each) and not _MIDDLE.match(each) for each in labels)
    if runs_from_none and not (good and bad):
        return ()
    return (str(len(good)), str(len(bad))) if len(good) != len(bad) else ()


def are_opposites(one: str, other: str) -> bool:
    """Whether one word is good and the other bad: "easy" and "hard"."""
    return {_side(one), _side(other)} == {"good", "bad"}


def _side(label: str) -> str:
    """Whether an answer is "good" or "bad"; empty for one in the middle, or that says "none"."""
    if _MIDDLE.match(label) or _NONE.match(label):
        return ""
    if _BAD.search(label):
        return "bad"
    return "good" if _GOOD.search(label) else ""


def overlap(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Two answers that one person could choose between by chance; empty where there are none."""
    for one, other in combinations(labels, 2):
        if _share_a_number(one, other) or _say_the_same(one, other):
            return one, other
    return ()


def _share_a_number(one: str, other: str) -> bool:
    first, second = _RANGE.match(one.strip()), _RANGE.match(other.strip())
    if not first or not second:
        return False
    (low, high), (low2, high2) = ((float(each[1]), float(each[2])) for each in (first, second))
    return low <= high2 and low2 <= high


def _say_the_same(one: str, other: str) -> bool:
    plain = [" ".join(each.lower().strip(" .").split()) for each in (one, other)]
    if plain[0] == plain[1]:
        return False
    if any(all(each in line.split("|") for each in plain) for line in _ALIKE):
        return True
    shared = _differ_in_one_word(*plain)
    return bool(shared) and any(all(each in line.split("|") for each in shared) for line in _ALIKE)


def _differ_in_one_word(one: str, other: str) -> tuple[str, ...]:
    """The words before the last, where the last is the same: "very happy" and "extremely happy"."""
    first, second = one.rpartition(" "), other.rpartition(" ")
    return (first[0], second[0]) if first[0] and second[0] and first[2] == second[2] else ()


def do_not_fit(asked: str, measure: Measure) -> tuple[str, ...]:
    """What is asked and what can be answered, where these do not belong together; empty where they do."""
    how = _HOW.search(asked)
    stem = how[1].lower() if how and how[1].lower() not in _HELPS_ALONG else ""
    if measure.answer_type is AnswerType.YES_NO:
        asks_how = _ASKS_HOW.search(asked) and not _ASKS_WHETHER.search(asked)
        return (how[0] if how else asked, "Yes or no") if asks_how else ()
    labels = answers_of(measure)
    if not labels:
        return ()
    return (how[0] if how else asked, ", ".join(labels)) if _apart(asked, stem, measure, labels) else ()


def _apart(asked: str, stem: str, measure: Measure, labels: tuple[str, ...]) -> bool:
    about = {kind for kind, words in _KINDS.items() if any(words.search(each) for each in labels)}
    yes_no = {each.lower().strip(" .") for each in labels} >= {"yes", "no"}
    if stem == "often":
        return not any(_OFTEN.search(each) for each in labels)
    if stem == "many":
        counted = any(_NUMBER.search(each) for each in labels[1:])
        return measure.answer_type is AnswerType.ORDINAL and not counted
    if stem:
        return yes_no or _of_another_kind(stem, about, labels)
    if _ASKS_WHETHER.search(asked) and not _ASKS_HOW.search(asked):
        said = {kind for kind, words in _KINDS.items() if words.search(asked)}
        return bool(about - said - {"often", "sure"})
    return False


def _of_another_kind(stem: str, about: set[str], labels: tuple[str, ...]) -> bool:
    """Whether the answers are about something else than "How ...?" asks."""
    if "often" in about and stem != "much" and all(_OFTEN.search(each) for each in labels):
        return True
    suits = _GOES_WITH.get(stem, set()) | ({stem} & about)
    strangers = about - suits - {"often"}
    if stem not in _GOES_WITH:
        strangers &= {"agree", "satisfied", "likely", "important", "confident", "happy", "safe"}
    return bool(strangers) and not any(stem in each.lower() for each in labels)
