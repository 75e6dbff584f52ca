"""What is remembered of earlier files: asked of the next one, learned from it, told, and forgotten."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..domain.file_memory import FileMemory
from ..domain.measure import Measure, TimePoint
from ..domain.person_code import code_key
from ..domain.personal_details import personal_details
from ..domain.record import Record
from ..domain.typed_answer import TypedAnswer, plain
from .answer_variants import read_cell
from .column_use import Use, use_of
from .columns_before import columns_before
from .file_questions import BY_DATE, CLASH, COLUMN, DAYS, FIRST, PERSON, TWICE, WHEN, WORD
from .file_reading import FileReading
from .groups_read import MAKE, OWN
from .heading_readings import heading_key
from .row_points import answer_key, parted

LONGEST_WORDS = 40
"""Words that are longer are what one person wrote, and are not remembered."""
FEWEST_WHO_SAID = 3
"""Words that fewer people have in a file are their own, and are not remembered."""
_OF_THIS_KIND = (COLUMN, TWICE, CLASH, WORD, FIRST, OWN)
_TOLD = {
    PERSON: "Which column has the person codes",
    WHEN: "When people were asked",
    DAYS: "How dates are read",
    COLUMN: "What a column is used for",
    TWICE: "Which of two columns is used",
    CLASH: "Which of two columns is used",
    FIRST: "Which number is the first answer",
    OWN: "Answers about people that are no group here",
}


@dataclass(frozen=True)
class Remembered:
    """One thing that is remembered: a key, what it is about, and what it is taken for, in words."""

    key: str
    about: str
    means: str


def told_before(
    memory: FileMemory, headings: Sequence[str], measures: Sequence[Record[Measure]]
) -> dict[str, str]:
    """What was told of a file with these headings, by the key of each question and each word."""
    shape, known = shape_of(headings), {each.id: each.value for each in measures}
    told = {key: said for kind, key, said in memory.choices if kind == shape and _stands(said, known)}
    for id, text, said in memory.words:
        if id in known and isinstance(read_cell(said, known[id]).typed, TypedAnswer):
            told[answer_key(id, text)] = said
    return told


def learned(memory: FileMemory, reading: FileReading) -> FileMemory:
    """The memory with what was told of this file, without the words that one person alone wrote.

    What a whole file was asked at is not remembered.
    """
    table, known = reading.understood.opened.best, reading.understood.known
    columns = columns_before([reading.read.batch], known.measures)
    asked, explained = {each.key for each in reading.questions}, _words_of(reading)
    words = {
        parted(key): said
        for key, said in reading.chosen.items()
        if said and key in explained and _many_answered(reading, *parted(key))
    }
    shape = shape_of(table.headings)
    choices = {
        (shape, key): said
        for key, said in reading.chosen.items()
        if said and (key in asked or key.startswith((COLUMN, OWN))) and _of_the_kind(reading, key, said)
    }
    old_words = {(id, text): said for id, text, said in memory.words}
    old_choices = {(kind, key): said for kind, key, said in memory.choices}
    return FileMemory(
        tuple((*key, said) for key, said in (old_words | words).items()),
        tuple((dict(memory.columns) | {key: use.key for key, use in columns.items()}).items()),
        tuple((*key, said) for key, said in (old_choices | choices).items()),
    )


def remembered(memory: FileMemory, measures: Sequence[Record[Measure]]) -> tuple[Remembered, ...]:
    """Everything that is remembered, in words."""
    return tuple(_in_words(memory, {each.id: each.value.name for each in measures}))


def forgotten(memory: FileMemory, key: str) -> FileMemory:
    """The memory without the thing of this key."""
    kind, _, rest = key.partition(" ")
    return replace(
        memory,
        words=tuple(e for e in memory.words if (kind, rest) != ("word", answer_key(*e[:2]))),
        columns=tuple(e for e in memory.columns if (kind, rest) != ("column", e[0])),
        choices=tuple(e for e in memory.choices if (kind, rest) != ("choice", " ".join(e[:2]))),
    )


def shape_of(headings: Sequence[str]) -> str:
    """What files with the same headings in the same order have in common."""
    return hashlib.sha256("\n".join(map(heading_key, headings)).encode()).hexdigest()[:12]


def _stands(said: str, known: Mapping[str, Measure]) -> bool:
    """Whether a choice still means something: a measure that was removed is none."""
    return "|" not in said or use_of(said).use is not Use.ANSWER or use_of(said).measure in known


def _of_the_kind(reading: FileReading, key: str, said: str) -> bool:
    """Whether this is so of every file of this kind, and not of the time or a person of this one."""
    if key.startswith(WORD):
        return _many_had(reading, key.removeprefix(WORD))
    if key == WHEN:
        return said == BY_DATE or said.startswith(COLUMN)
    return key in (PERSON, DAYS) or key.startswith(_OF_THIS_KIND)


def _words_of(reading: FileReading) -> set[str]:
    """The keys of the words of this file that were given a meaning, without those that may show somebody."""
    changed = reading.taken.changed if reading.taken else []
    return {
        answer_key(asked.measure.id, text)
        for asked, text, _, _ in changed
        if len(text) <= LONGEST_WORDS and not personal_details(text)
    }


def _many_answered(reading: FileReading, measure: str, words: str) -> bool:
    """Whether enough people gave these words as an answer, so that they are nobody's own."""
    taken = reading.taken
    return taken is not None and taken.answers.how_many_said(measure, words) >= FEWEST_WHO_SAID


def _many_had(reading: FileReading, word: str) -> bool:
    """Whether enough people have this word in the column that says when, so that it is nobody's own."""
    layout = reading.layout
    if layout.time is None:
        return False
    rows = [row for row in layout.table.rows if row.cell(layout.time) == word]
    people = rows if layout.person is None else {code_key(row.cell(layout.person)) for row in rows}
    return len(people) >= FEWEST_WHO_SAID


def _in_words(memory: FileMemory, names: Mapping[str, str]) -> Iterator[Remembered]:
    for id, text, said in memory.words:
        about = f"'{text}' as an answer of '{names.get(id, '')}'"
        yield Remembered(f"word {answer_key(id, text)}", about, f"It is '{said}'")
    for heading, key in memory.columns:
        means = use_of(key).became(names)
        if means and plain(means) != heading:
            yield Remembered(f"column {heading}", f"The column '{heading}'", f"It is '{means}'")
    for kind, key, said in memory.choices:
        about = f"{_about(key)}, in files of one kind"
        yield Remembered(f"choice {kind} {key}", about, _said(key, said, names))


def _about(key: str) -> str:
    if key.startswith(WORD):
        return f"'{key.removeprefix(WORD)}' as a time"
    kind = key.partition(":")[0]
    return _TOLD[f"{kind}:" if ":" in key else kind]


def _said(key: str, said: str, names: Mapping[str, str]) -> str:
    if key.startswith(WORD):
        return f"It is '{said}'" if said in tuple(TimePoint) else "These rows are left out"
    if key.startswith(OWN):
        return "They are made people groups" if said == MAKE else "They are left out"
    if "|" in said:
        return f"It is '{use_of(said).became(names)}'" if use_of(said).use else "It is not used"
    if key == DAYS:
        return "The day comes first" if said == "day" else "The month comes first"
    return "As you told it the last time"
