"""What became of a file, told so that every row and every column of it is accounted for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..domain.agreed_to import NOTHING_SAID
from .agreed_columns import days_not_read
from .column_use import DATED, ProposedColumn
from .columns_proposed import AGREED, EMPTY, MAY_READ, SAID_IN_HEADINGS, WORDS, added_words
from .file_understood import FileUnderstood
from .layout import Layout
from .rows_once import ALMOST_ANOTHER, SAME_AGAIN, WAS_TAKEN_OUT
from .rows_sorted import (
    DID_NOT_AGREE,
    LOOKS_LIKE_A_FOOTNOTE,
    LOOKS_LIKE_A_TOTAL,
    NOTHING_ANSWERED,
    REPEATS_HEADINGS,
    listed,
)
from .rows_taken import RowsTaken

WORDS_ONLY = "What people wrote in {} was not used. It can be kept as stories, as each person agreed."
NOT_READ = {
    True: "has days that can be read in two ways, so they were not kept: {}. Write the month as a word.",
    False: "has words that are no day, so they were not kept: {}. Write a day, such as 27 March 2027.",
}
"""Why it is not kept until when somebody agreed, by whether a day stands there."""
LONGEST = 80
"""How many letters of a heading are told: some tools put whole paragraphs there."""
MOST_CHANGES = 12
"""How many changes of words are told one by one. The rest are counted."""

_OF_SEVERAL = {
    LOOKS_LIKE_A_TOTAL: "they look like totals",
    LOOKS_LIKE_A_FOOTNOTE: "they look like footnotes",
    REPEATS_HEADINGS: "they have the headings again",
    NOTHING_ANSWERED: "nothing was answered in them",
    DID_NOT_AGREE: "these people did not agree to take part",
    ALMOST_ANOTHER: "their person codes are almost others",
    WAS_TAKEN_OUT: "these people were taken out",
    SAME_AGAIN: "other rows are for the same people and times",
}
"""Why rows are not used, where one sentence tells of several."""


def notes_on_columns(understood: FileUnderstood, layout: Layout) -> tuple[str, ...]:
    """A sentence for each kind of column that was not used."""
    left = [each for each in understood.columns if not layout.is_used(each.index) and each.heading]
    left = [each for each in left if each.reason not in (AGREED, SAID_IN_HEADINGS)]
    told = {*layout.beside, *layout.untimed, *(heading for clash in layout.clashes for heading in clash[:2])}
    left = [each for each in left if each.heading not in told]
    added = [
        each for each in left if understood.tool and each.reason.startswith(added_words(understood.tool))
    ]
    dated = [each for each in left if layout.uses[each.index] == DATED]
    left = [each for each in left if each not in dated]
    added = [each for each in added if each not in dated]
    words = [each for each in left if each.reason in (WORDS, MAY_READ)]
    empty = [each for each in left if each.reason == EMPTY and understood.tool]
    other = [each for each in left if each not in (*added, *words, *empty)]
    tool = understood.tool.name if understood.tool else ""
    return (
        *_told(f"Columns that {tool} added were left out: {{}}.", added),
        *_told("Dates only tell which answers came first: {}.", dated),
        *((f"Columns with nothing in them: {len(empty)}.",) if empty else ()),
        *_told(WORDS_ONLY, words),
        *_told("Columns that were not used, because no measure has that name: {}.", other),
        *_without_heading(understood, layout),
    )


def notes_on_rows(taken: RowsTaken) -> tuple[str, ...]:
    """What can be used, what was left blank, what was read as another word, and which rows were not used."""
    answers = sum(counts["answered"] for counts in taken.counts)
    people = len(taken.people) - len(taken.noes)
    counted = (
        f"{_counted(answers, 'answer', 'answers')} from {_counted(people, 'person', 'people')} can be used."
    )
    blanks = (f"{_counted(taken.blanks, 'answer was', 'answers were')} left blank.",) if taken.blanks else ()
    told = (
        *_reasons(taken),
        *_changes(taken),
        *_groups(taken),
        *_agreed(taken),
        *_left(taken),
        *_merged(taken),
    )
    return (counted, *blanks, *told)


def _reasons(taken: RowsTaken) -> Iterator[str]:
    """How often people gave each reason for having no answer."""
    reasons: dict[str, int] = {}
    for counts in taken.counts:
        for reason, count in counts.items():
            if reason != "answered":
                reasons[reason] = reasons.get(reason, 0) + count
    if reasons:
        told = ", ".join(f"{reason} {count:,}" for reason, count in reasons.items())
        yield f"Reasons for no answer are kept apart: {told}."


def _changes(taken: RowsTaken) -> Iterator[str]:
    changed: dict[tuple[str, str], int] = {}
    for _, text, as_read, count in taken.changed:
        changed[text, as_read] = changed.get((text, as_read), 0) + count
    told = [f"'{_short(text)}' as '{as_read}' ({count:,})" for (text, as_read), count in changed.items()]
    if told:
        more = f" and {len(told) - MOST_CHANGES:,} more" if len(told) > MOST_CHANGES else ""
        yield f"Some answers were read as your measures write them: {', '.join(told[:MOST_CHANGES])}{more}."


def _groups(taken: RowsTaken) -> Iterator[str]:
    """What people said of themselves, by the group it was read as, and what is no group."""
    groups = taken.groups
    if groups is None:
        return
    said = groups.as_read.most_common()
    told = [f"'{_short(text)}' as '{group}' ({count:,})" for (_, text, group), count in said if text != group]
    if told:
        more = f" and {len(told) - MOST_CHANGES:,} more" if len(told) > MOST_CHANGES else ""
        yield f"What people said of themselves was read so: {', '.join(told[:MOST_CHANGES])}{more}."
    for (heading, text), places in list(groups.unknown.items())[:MOST_CHANGES]:
        rows = listed([taken.layout.table.rows[place].place for place in places], 10)
        which = "row" if len(places) == 1 else "rows"
        where = f"'{_short(text)}' in '{_short(heading)}'"
        yield f"{where} is no people group here. It was left out of {which} {rows}."


def _agreed(taken: RowsTaken) -> Iterator[str]:
    """Of how many people it is known what they agreed to, and where it was not read until when."""
    known = sum(1 for person in taken.people if person.agreed != NOTHING_SAID)
    if known:
        yield f"What {_counted(known, 'person', 'people')} agreed to is kept beside their person codes."
    for (heading, is_day), places in days_not_read(taken.layout, taken.once.rows).items():
        rows = f"{'row' if len(places) == 1 else 'rows'} {listed(places, 10)}"
        yield f"'{_short(heading)}' {NOT_READ[is_day].format(rows)}"
    if taken.noes:
        who = listed(sorted(taken.noes))
        yield f"Who is in your project already and said no here is counted no more: {who}."


def _left(taken: RowsTaken) -> Iterator[str]:
    rows = taken.layout.table.rows
    for why, places in taken.once.rows.left.items():
        one = len(places) == 1
        numbers = listed([rows[place].place for place in sorted(places)])
        because = why if one else _OF_SEVERAL.get(why, why)
        yield f"{'Row' if one else 'Rows'} {numbers} {'was' if one else 'were'} not used, because {because}."


def _merged(taken: RowsTaken) -> Iterator[str]:
    rows = taken.layout.table.rows
    if taken.once.merged:
        sets = [listed([rows[place].place for place in places]) for places in taken.once.merged]
        together = "Rows of one person and time that answer different things were put together"
        yield f"{together}: {listed(sets, 5)}."


def _told(sentence: str, columns: Iterable[ProposedColumn]) -> tuple[str, ...]:
    named = ", ".join(f"'{_short(each.heading)}'" for each in columns)
    return (sentence.format(named),) if named else ()


def _without_heading(understood: FileUnderstood, layout: Layout) -> Iterator[str]:
    bare = [each.index for each in understood.columns if not each.heading and each.filled]
    names = [_letter(index) for index in bare if not layout.is_used(index)]
    if names:
        which = "Column" if len(names) == 1 else "Columns"
        have = "has" if len(names) == 1 else "have"
        yield f"{which} {listed(names)} {have} no heading, so what stands below was not used."


def _letter(index: int) -> str:
    """The letters that a spreadsheet gives a column, such as "AB"."""
    letters = ""
    while index >= 0:
        letters, index = chr(ord("A") + index % 26) + letters, index // 26 - 1
    return letters


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
