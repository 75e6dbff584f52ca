"""Words in a sentence that may be somebody's name, though neither stands on a list of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .english_words import word_set
from .name_words import WORD, is_ordinary, plain_word
from .names import BEFORE_NO_PERSON, OF_NO_PERSON

TITLED = re.compile(
    r"\b(?i:aunt|auntie|aunty|cllr|councillor|doctor|father|imam|matron|midwife|nurse|pastor|rabbi|sgt"
    r"|sergeant|sister|uncle)\b +([^\W\d_][\w’'-]+)"
)
"""Each of these and one word with a capital may be a name: "Nurse Bickerstaff"."""
BETWEEN = word_set(
    "afterwards again always april august autumn bank boxing christmas december easter eid even every "
    "everybody everyone february finally friday fridays happily hello hi hopefully january july june last "
    "later luckily march may maybe monday mondays nobody november october often once only perhaps ramadan "
    "sadly saturday saturdays september sometimes soon spring still summer sunday sundays thank thursday "
    "thursdays today together tomorrow tonight tuesday tuesdays usually wednesday wednesdays winter yesterday"
)
"""Words that begin a sentence or tell the time, and are no part of a name."""
OF_NO_NAME = OF_NO_PERSON | word_set(
    "academy action adult adults advice africa african age airport allowance america american anonymous "
    "arabic arms army art arts asia asian association attendance authority autism badge bay beach benefit "
    "benefits big black board bridge britain british brook bus business caribbean central chi child children "
    "children's chinese choices choir christmas citizens coast coffee common community company cottage "
    "council country county craft credit crescent crisis cross cup dale day department direct disability "
    "district early eastern easy emergency employment england english europe european excel express family "
    "federation festival field fields first food football force forest form forms forum france free french "
    "friday friends german germany google great greater green grove hamlets head heath help helpline "
    "heritage high hill hills holiday homes housing hub human hundred independence india indian institute "
    "insurance international ireland irish isle italian italy jobcentre junior keynes kingdom kitchen lake "
    "language league learning leisure licence life line lives living local london lower mail meeting "
    "memorial men men's mental mental-health microsoft mid mind money morning mount mountain mum muslim "
    "national network new northern notes office officer old open outreach pakistan palace parish parliament "
    "payment peer personal pharmacy plan plus police polish post practice practitioner premier programme "
    "public quality radio railway read red refuge resource rights river rovers safe samaritans saxon "
    "scotland scottish scouts sea secondary sector self-help senior shelter shop skills social somali "
    "southern space spain spanish spice sports stadium state states store stores super support survey "
    "talking targets tax teams television therapies therapy third time times town training tree turkish "
    "ukraine ukrainian united universal upper urdu valley view village voices volunteer wales walk warm "
    "waters welcome well wellbeing welsh western white women women's wood work worker workers workshop world "
    "year year's years young youth zone"
)
"""What a place, a service, a benefit, a people or a feast is called. A run with one of these is no name."""
AFTER_NO_NAME = OF_NO_PERSON | word_set("area people programme region shop workshop")
"""What follows a name that a place or a thing bears: "the Florence Nightingale ward"."""
_PIECE = re.compile(r"[^\n.!?:;…]+")


def possible_names(text: str, known: Iterable[str] = ()) -> Iterator[str]:
    """Two or more words with capitals in a row in a sentence, or a title and one, that may be a name.

    `known` are the names that were found already, which are not found again. A text that is all capitals,
    such as a heading, is no sentence.
    """
    known = tuple(known)
    for piece in _PIECE.findall(text):
        words = list(WORD.finditer(piece))
        if any(each[0].islower() for each in words):
            found = [*_titled(piece), *(_possible(piece, run) for run in _runs(piece, words))]
            for name in found:
                if name and not any(each in name or name in each for each in known):
                    known += (name,)
                    yield name


def _titled(text: str) -> Iterator[str]:
    for match in TITLED.finditer(text):
        if _may_be_part(match[1]) and plain_word(match[1]) not in OF_NO_NAME:
            yield match[0].removesuffix("'s").removesuffix("’s")


def _runs(text: str, words: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The words with capitals in a row, without those that are no part of any name."""
    run: list[re.Match[str]] = []
    for word in words:
        if run and text[run[-1].end() : word.start()].strip(" "):
            yield run
            run = []
        if _may_be_part(word[0]) and (run or not is_ordinary(plain_word(word[0]))):
            run.append(word)
            continue
        yield run
        run = []
    yield run


def _may_be_part(word: str) -> bool:
    return word[0].isupper() and not word.isupper() and plain_word(word) not in BETWEEN


def _possible(text: str, run: list[re.Match[str]]) -> str:
    """The words of this run, where they may be a name; empty where they are none."""
    plain = [plain_word(each[0]) for each in run]
    if len(run) < 2 or BEFORE_NO_PERSON & set(plain) or OF_NO_NAME & set(plain):
        return ""
    after = WORD.search(text, run[-1].end())
    if after and not text[run[-1].end() : after.start()].strip(" ") and plain_word(after[0]) in AFTER_NO_NAME:
        return ""
    return text[run[0].start() : run[-1].end()].removesuffix("'s").removesuffix("’s")
