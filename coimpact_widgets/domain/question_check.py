"""The check of a question: what may make it hard to answer, or to learn from. It never forbids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from .answer_words import answers_of, do_not_fit, overlap, unbalanced
from .check import Seen
from .measure import AnswerType, Measure
from .record import Record
from .two_questions import two_questions

LONGEST_SENTENCE = 20
"""A question of more words than this is hard to hold in mind."""
LONGEST_WORD = 13
"""A word of more letters than this is long."""


class QuestionFault(StrEnum):
    """What can be seen in a question, in the order in which it is best put right."""

    TWO_QUESTIONS = "two questions"
    LEADING = "leading"
    NEGATIVE = "negative"
    LONG = "long"
    HARD_WORDS = "hard words"
    DO_NOT_FIT = "answers do not fit"
    UNBALANCED = "unbalanced answers"
    OVERLAP = "answers overlap"


def check_questions(measures: Sequence[Record[Measure]], hard: Mapping[str, str]) -> tuple[Seen, ...]:
    """Everything that is seen in the questions of a project, in the order in which it is best put right.

    `hard` has plainer words for each hard one.
    """
    found = [seen for each in measures for seen in check_question(each.value, hard, each.id)]
    order = [*QuestionFault]
    return tuple(sorted(found, key=lambda seen: order.index(QuestionFault(seen.fault))))


def check_question(measure: Measure, hard: Mapping[str, str], id: str = "") -> tuple[Seen, ...]:
    """Everything that is seen in one question, of the measure with this record id.

    One that belongs to a set stands as its makers tested it.
    """
    if measure.scale:
        return ()
    about = "\n".join((measure.question.strip(), *answers_of(measure)))
    found = [*_wording(asked_in(measure.question), hard), *_answers(measure)]
    return tuple(Seen(fault, (id,), about, parts) for fault, parts in found)


def asked_in(question: str) -> str:
    """What is asked, without a beginning that tells of the numbers to answer with."""
    return _OF_NUMBERS.sub("", " ".join(question.split()))


Found = Iterator[tuple[QuestionFault, tuple[str, ...]]]


def _wording(asked: str, hard: Mapping[str, str]) -> Found:
    if two := two_questions(asked):
        yield QuestionFault.TWO_QUESTIONS, two
    leads = _LEADS.search(asked)
    if leads:
        yield QuestionFault.LEADING, (leads[0].strip(" ,"),)
    denies = _DENIES.search(_SAID_WITH_NOT.sub("", asked))
    if denies and not leads:
        yield QuestionFault.NEGATIVE, (denies[0].strip(),)
    many = max((len(sentence.split()) for sentence in re.split(r"[.!?:;]\s", asked)), default=0)
    if many > LONGEST_SENTENCE:
        yield QuestionFault.LONG, (str(many),)
    if words := _hard_words(asked, hard):
        yield QuestionFault.HARD_WORDS, words


def _answers(measure: Measure) -> Found:
    labels = answers_of(measure)
    if not_fitting := do_not_fit(asked_in(measure.question), measure):
        yield QuestionFault.DO_NOT_FIT, not_fitting
    if measure.answer_type is AnswerType.ORDINAL:
        if more := unbalanced(labels):
            yield QuestionFault.UNBALANCED, more
        if both := overlap(labels):
            yield QuestionFault.OVERLAP, both


def _hard_words(asked: str, hard: Mapping[str, str]) -> tuple[str, ...]:
    """Each hard word with plainer ones where there are any, such as "commence (start)"; then long words."""
    found = {}
    for word in _WORD.findall(asked):
        plain = hard.get(word.lower())
        if plain:
            found[word.lower()] = f"{word} ({plain})"
        elif len(word) > LONGEST_WORD or _CAPITALS.fullmatch(word):
            found[word.lower()] = word
    return tuple(found.values())


_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"(?!(?:NHS|GPs?|UK|TVs?)$)[A-Z]{2,}s?")
"""Letters that stand for words, but for those that everybody knows."""
_OF_NUMBERS = re.compile(
    r"^(?:on|using) a scale (?:where|from|of|in which)\b.*?,\s*(?=(?:overall,\s*)?(?:how|what|to what)\b)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:^|[.?!,]\s*)(?:do|does|did|would|wo|is|are|was|were|has|have|had|ca|could|should)n[’']t\s+(?:you|it|we|they|this|that"
    r"|people|everybody|everyone|our|the|your|most)\b"
    r"|,\s*(?:is|are|do|does|did|was|were|would|has|have)n[’']t (?:it|you|they|we|he|she)\b|,\s*right\s*\?"
    r"|\b(?:do|would|don[’']t) you (?:not )?agree\b|\bhow (?:much|far) do you agree\b"
    r"|\b(?:obviously|clearly|surely|of course|naturally|undoubtedly|needless to say)\b"
    r"|\bas (?:you|we all) know\b|\b(?:most|many|other|all) people (?:say|think|feel|find|agree|like|love)\b"
    r"|\b(?:everyone|everybody) (?:says|thinks|feels|finds|agrees|likes|loves|knows)\b"
    r"|\b(?:experts|doctors|studies|research(?:ers)?) (?:say|show|agree|think|found|find)s?\b"
    r"|\bhow (?:much|far) (?:has|have|did|does|do) (?!you\b|your\b|people\b).{1,60}?"
    r"\b(?:help(?:s|ed)?|improved?|benefit(?:s|ed)?|better|increased?|boost(?:s|ed)?|empower(?:s|ed)?)\b"
    r"|\bhow (?:much )?(?:better|happier|healthier|safer|calmer|easier|stronger)\b"
    r"|\bhow much (?:more|less) \w+\b(?=.*\b(?:now|since|than|after|thanks)\b)"
    r"|\bthanks to\b|\bhow (?:great|brilliant|wonderful|amazing|excellent|fantastic|much fun|awful"
    r"|terrible|much did you (?:enjoy|like|love))\b"
    r"|\bour (?:great|lovely|friendly|fine|special|popular|kind)\b"
    r"|\b(?:big|real|huge|great|clear) (?:improvement|success|help|difference)\b"
    r"|\b(?:excellent|wonderful|amazing|fantastic|brilliant|marvellous|outstanding|superb|terrible|awful"
    r"|dreadful|hard-working|dedicated|life-changing|award-winning)\b",
    re.IGNORECASE,
)
"""Words that push towards one answer, or take for granted what is asked."""
_DENIES = re.compile(
    r"\b(?:not|never|nobody|nothing|none|cannot|unable|no one|no longer|neither|nor|without|hardly|rarely)\b"
    r"|\b\w+n[’']t\b",
    re.IGNORECASE,
)
_SAID_WITH_NOT = re.compile(
    r"\b(?:whether or not|or not|not only|if not|not at all|nothing to do|did not attend)\b", re.IGNORECASE
)
"""Ways to say something with "not" that turn nothing round."""
