"""What the check of questions sees, in words: what it is, why that matters, and how to put it right."""

from __future__ import annotations

from enum import StrEnum

from ..domain.check import Seen
from ..domain.project import Contents
from ..domain.question_check import LONGEST_SENTENCE, QuestionFault, check_questions
from ..library.hard_words import hard_word_forms
from .check import Check
from .phrases import and_list

NOTHING_SEEN = "We see nothing in your questions that may be hard to answer."
NOT_BEGUN = "There is no question to check yet."
READS_WORDS = "We read your questions for what may make them hard to answer. Only you know your group."
HEADINGS: dict[StrEnum, str] = {
    QuestionFault.TWO_QUESTIONS: "Two questions in one",
    QuestionFault.LEADING: "This may push people to one answer",
    QuestionFault.NEGATIVE: "This asks about what is not so",
    QuestionFault.LONG: "This is a long question",
    QuestionFault.HARD_WORDS: "Some words may be hard",
    QuestionFault.DO_NOT_FIT: "The answers may not fit the question",
    QuestionFault.UNBALANCED: "There are more answers on one side",
    QuestionFault.OVERLAP: "Two answers overlap",
}
FIXES: dict[StrEnum, str] = {
    QuestionFault.TWO_QUESTIONS: (
        "One answer cannot say which of the two it is about. Make two measures, or keep what matters most."
    ),
    QuestionFault.LEADING: (
        "People may say what they think you hope to hear. Ask it so that every answer is as easy to give."
    ),
    QuestionFault.NEGATIVE: (
        "A question with “not” in it is easy to answer the wrong way round. Ask about what you hope for."
    ),
    QuestionFault.LONG: (
        "At the end, people may have lost the beginning. "
        f"Use up to {LONGEST_SENTENCE} words, or make two sentences."
    ),
    QuestionFault.HARD_WORDS: "Some people will guess, or leave it out. Use words you would say to a friend.",
    QuestionFault.DO_NOT_FIT: (
        "People cannot say what they mean with these answers. Change the question or the answers."
    ),
    QuestionFault.UNBALANCED: (
        "This makes one side look more usual, and moves the result. Give as many good answers as bad ones."
    ),
    QuestionFault.OVERLAP: (
        "People could choose either, so nobody can tell what they mean. Leave one out, or set them apart."
    ),
}


def detail(seen: Seen) -> str:
    """What was seen there, in the words of the question."""
    parts = seen.parts
    told = {
        QuestionFault.TWO_QUESTIONS: lambda: f"One is '{parts[0]}'. The other is '{parts[1]}'.",
        QuestionFault.LEADING: lambda: f"It says '{parts[0]}'.",
        QuestionFault.NEGATIVE: lambda: f"It says '{parts[0]}'.",
        QuestionFault.LONG: lambda: f"It has {parts[0]} words in one sentence.",
        QuestionFault.HARD_WORDS: lambda: f"It says {and_list([*parts])}.",
        QuestionFault.DO_NOT_FIT: lambda: f"It asks '{parts[0]}'. The answers are: {parts[1]}.",
        QuestionFault.UNBALANCED: lambda: f"Good answers: {parts[0]}. Bad answers: {parts[1]}.",
        QuestionFault.OVERLAP: lambda: f"They are '{parts[0]}' and '{parts[1]}'.",
    }
    return told[QuestionFault(seen.fault)]()


def title(contents: Contents, seen: Seen) -> str:
    """The question that something was seen in."""
    return next((each.value.question for each in contents.measures if (each.id,) == seen.cards), "")


QUESTION_CHECK = Check(
    see=lambda contents: check_questions(contents.measures, hard_word_forms()),
    headings=HEADINGS,
    fixes=FIXES,
    title=title,
    detail=detail,
    looks_at=READS_WORDS,
    nothing=NOTHING_SEEN,
    not_begun=NOT_BEGUN,
    has_begun=lambda contents: bool(contents.measures),
    worth_counting=lambda contents: bool(contents.measures),
)
"""The check of questions, with its words."""
