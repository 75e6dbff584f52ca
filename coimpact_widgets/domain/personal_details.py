"""What in a text could show who somebody is: a name, or an address or a number of a person in the UK."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .name_words import WORD, is_ordinary, plain_word, run_at
from .names import ALSO_WORDS, BEFORE_NO_PERSON, FAMILY_NAMES, FIRST_NAMES, OF_NO_PERSON
from .possible_names import possible_names


class DetailKind(StrEnum):
    """What a part of a text looks like."""

    NAME = "a name"
    MAY_BE_NAME = "perhaps a name"
    EMAIL = "an e-mail address"
    PHONE = "a phone number"
    NHS = "an NHS number"
    NATIONAL_INSURANCE = "a National Insurance number"
    POSTCODE = "a postcode"

    def looks(self, looks: str) -> str:
        """What is said of words of this kind, such as "looks like a name"; `looks` is "looks" or "look"."""
        return "may be a name" if self is DetailKind.MAY_BE_NAME else f"{looks} like {self}"


@dataclass(frozen=True)
class Detail:
    """One part of a text, in the words that stand there, and what it looks like."""

    kind: DetailKind
    words: str

    @property
    def told(self) -> str:
        """What it looks like and what to do, in two short sentences."""
        do = WHO_ELSE if self.kind in (DetailKind.NAME, DetailKind.MAY_BE_NAME) else LEAVE_OUT
        return f"“{self.words}” {self.kind.looks('looks')}. {do}"


WHO_ELSE = "Say who it was another way, such as a neighbour."
LEAVE_OUT = "Leave it out, so that nobody can be found by it."

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_NHS = re.compile(r"(?<![\d/.-])(?:\d{10}|\d{3}[ -]\d{3}[ -]\d{4})(?![\d/-])")
_PHONE = re.compile(
    r"(?<![\w/.-])(?:\+\d|\(?0[1-9])[\d ().-]{7,18}\d(?![\d/])",
)
_PHONE_BEGINS = re.compile(r"\+|00\d|\(?0\d{2,}")
_NATIONAL_INSURANCE = re.compile(
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b", re.IGNORECASE
)
_AREAS = (
    "AB AL BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN EX "
    "FK FY GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY LA LD LE LL LN LS LU ME MK ML NE NG "
    "NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ "
    "TR TS TW UB WA WC WD WF WN WR WS WV YO ZE B E G L M N S W"
)
_POSTCODE = re.compile(
    rf"\b(?:{_AREAS.replace(' ', '|')})(?:[1-9]\d|[1-9][A-HJKMNP-Y]|\d) ?\d[ABD-HJLNP-UW-Z]{{2}}\b",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Sir|Dame)\b\.? +([^\W\d_][^\W\d_’'-]+)")
_SAID = re.compile(
    r"\b(?:my name is|my name’s|my name's|name is|(?:I|he|she) (?:am|is|was) called)[ :]+([^\W\d_][\w’'-]+)",
    re.IGNORECASE,
)


def personal_details(text: str) -> tuple[Detail, ...]:
    """Everything in a text that looks like somebody's name, address or number, each once, in this order."""
    found = [Detail(DetailKind.EMAIL, each) for each in _EMAIL.findall(text)]
    rest = _EMAIL.sub(" ", text)
    if any(letter.isdigit() for letter in rest):
        found += _numbers(rest)
    if any(letter.isupper() for letter in rest):
        names = list(_names(rest))
        found += [Detail(DetailKind.NAME, name) for name in names]
        found += [Detail(DetailKind.MAY_BE_NAME, name) for name in possible_names(rest, names)]
    return tuple(dict.fromkeys(found))


def details_in_cells(cells: Iterable[str]) -> dict[DetailKind, list[int]]:
    """The places of the cells of one column, from 0, in which something looks like each kind of detail."""
    found: dict[DetailKind, list[int]] = {}
    for place, cell in enumerate(cells):
        for kind in dict.fromkeys(each.kind for each in personal_details(cell)):
            found.setdefault(kind, []).append(place)
    return found


def is_first_name(word: str) -> bool:
    """Whether this word, in any letters, is a first name and hardly ever anything else."""
    return word.casefold() in FIRST_NAMES


def is_nhs_number(figures: str) -> bool:
    """Whether the last of these ten figures checks the others, as in every NHS number: modulus 11."""
    total = sum(int(figure) * weight for figure, weight in zip(figures, range(10, 1, -1), strict=False))
    return len(figures) == 10 and (11 - total % 11) % 11 == int(figures[9])


def _numbers(text: str) -> Iterator[Detail]:
    for each in _NHS.findall(text):
        if is_nhs_number(re.sub(r"\D", "", each)):
            yield Detail(DetailKind.NHS, each)
    for each in _PHONE.findall(text):
        if _is_phone(each):
            yield Detail(DetailKind.PHONE, each)
    for kind, shape in (
        (DetailKind.NATIONAL_INSURANCE, _NATIONAL_INSURANCE),
        (DetailKind.POSTCODE, _POSTCODE),
    ):
        yield from (Detail(kind, each) for each in shape.findall(text))


def _is_phone(written: str) -> bool:
    """Whether these figures are as many as a phone number has, and begin as one does. A date does not."""
    figures = re.sub(r"\D", "", written)
    if written.startswith("+"):
        return 9 <= len(figures) <= 15
    return len(figures) in (10, 11) and bool(_PHONE_BEGINS.match(written))


def _names(text: str) -> Iterator[str]:
    for shape in (_TITLED, _SAID):
        for match in shape.finditer(text):
            if match[1][0].isupper() and plain_word(match[1]) not in OF_NO_PERSON:
                yield match[0] if shape is _TITLED else match[1]
    words = list(WORD.finditer(text))
    taken = -1
    for at, word in enumerate(words):
        run = run_at(text, words, at)
        if at > taken and (many := _name_begins(run, _before(words, at))):
            taken = at + many - 1
            yield text[word.start() : words[taken].end()].removesuffix("'s").removesuffix("’s")


def _before(words: Sequence[re.Match[str]], at: int) -> str:
    return plain_word(words[at - 1][0]) if at else ""


def _name_begins(run: Sequence[str], before: str) -> int:
    """How many words of a run of words with capitals are a name that begins with the first; 0 for none."""
    plain = [plain_word(each) for each in run]
    if not plain or before in BEFORE_NO_PERSON or OF_NO_PERSON & set(plain):
        return 0
    first, following = plain[0], plain[1] if len(plain) > 1 else ""
    if first in FIRST_NAMES:
        return 2 if following and not is_ordinary(following) else 1
    if following not in FAMILY_NAMES or is_ordinary(first) or first in BEFORE_NO_PERSON:
        return 0
    return 2 if first in ALSO_WORDS or following not in FIRST_NAMES else 0
