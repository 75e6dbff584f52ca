"""What a file of answers holds, in words, before any of it is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from itertools import islice

from ..domain.answer import Person, Story
from ..domain.measure import TimePoint
from ..exchange.answers_compared import GROUP, Compared, Difference, written_of
from ..exchange.column_names import PERSON_CODE
from ..exchange.file_reading import FileReading
from ..exchange.groups_read import MAKE, OWN
from ..exchange.row_points import ANSWER, answer_key
from ..exchange.stories_of_file import StoriesOfFile
from ..exchange.unused_questions import unused_questions
from ..present.asked_and_answered import FEW
from ..present.html import folded, table_html
from ..present.text_table import TextTable
from .lines_together import lines_together
from .prose import as_paragraphs

TELL_FIRST = "Answer what is asked below. Then you see what the file holds, before anything is kept."
FIRST_ANSWERED = "What the first people answered"
NONE_USED = "No column has the words of one of your measures. Say below what each column is used for."
PUT_RIGHT = "Put them right in the file, then choose it again:"
WHY = "What was not used or was changed, and why"
LEFT_GROUPS = (
    "Some people groups of this file are not among yours. They are left out unless you say otherwise below."
)
OTHER_WORDS = "Some answers are in other words than your measures. Say below what each of them means."
IS_IT_ONE = "Is one of them a measure or a people group? Say so under 'What each column is used for'."
HIDDEN = "Reports that leave the group hide groups so small."
FIRST_PEOPLE, MOST_ASKED, SEEN = 3, 6, 2_000
"""How many people, and how many of their answers, are shown; and how many answers are looked at for it."""
FIRST_WRITTEN, FIRST_STORIES, MOST_LETTERS = "The first of them:", 3, 300
NO_STORIES = StoriesOfFile()
MOST_NAMED = 6
MOST_LISTED = 20
"""The most problems, and the most differences, that are listed. The rest are counted."""


def preview(
    compared: Compared, reading: FileReading | None = None, told_of: StoriesOfFile = NO_STORIES
) -> str:
    """What can be used, what has to be put right with its row, and what the project says otherwise.

    With a `reading` it begins with what wrote the file, and shows what the first people answered. `told_of`
    are its stories.
    """
    found = compared.in_file
    begins = f'<h3 dir="auto">What is in {escape(found.batch.name)}</h3>{_tool(reading)}'
    if reading and reading.open_questions:
        return f"{begins}{as_paragraphs(TELL_FIRST)}"
    if reading and not reading.layout.asked and not told_of.notes:
        return f"{begins}{as_paragraphs(NONE_USED)}"
    counted, *rest = found.notes
    stories = _stories(told_of)
    wrong = _wrong(_without_choice(compared, reading), bool(reading and reading.points))
    return (
        f"{begins}{as_paragraphs(*((counted,) if found.answers else ()), *_on_groups(compared, reading))}"
        f"{stories}{as_paragraphs(*_to_say_below(reading))}{wrong}{_first_people(reading)}"
        f"{folded(WHY, as_paragraphs(*rest)) if rest else ''}{_differing(compared.differences)}"
    )


def _stories(told_of: StoriesOfFile) -> str:
    """How many stories there are, who may read them, and the first of them."""
    if not told_of.notes:
        return ""
    counted, *rest = told_of.notes
    return f"{as_paragraphs(counted, *rest)}{first_stories(told_of.stories)}"


def first_stories(stories: Sequence[Story]) -> str:
    """The first of these stories, shortened, as HTML."""
    first = [f"“{escape(_short(each.text))}”" for each in stories[:FIRST_STORIES]]
    return f"<p>{FIRST_WRITTEN}</p>{_listed(first)}" if first else ""


def _short(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"


def _tool(reading: FileReading | None) -> str:
    tool = reading.understood.tool if reading else None
    return f"<p>This looks like a file of {escape(tool.name)}.</p>" if tool else ""


def _first_people(reading: FileReading | None) -> str:
    """A table of what the first people answered, as it was understood."""
    if reading is None or not reading.read.answers:
        return ""
    asked = dict.fromkeys(
        (answer.measure, answer.time_point) for answer in islice(reading.read.answers, SEEN)
    )
    shown = list(asked)[:MOST_ASKED]
    people: dict[str, dict[tuple[str, TimePoint], str]] = {}
    measures = {each.id: each.value for each in reading.understood.known.measures}
    for answer in islice(reading.read.answers, SEEN):
        if answer.person in people or len(people) < FIRST_PEOPLE:
            written = written_of(answer, measures[answer.measure])
            people.setdefault(answer.person, {})[answer.measure, answer.time_point] = written
    columns = (PERSON_CODE, *(f"{measures[measure].name}, {time}" for measure, time in shown))
    rows = tuple((code, *(said.get(each, "") for each in shown)) for code, said in people.items())
    return table_html(TextTable(FIRST_ANSWERED, columns, rows))


def _on_groups(compared: Compared, reading: FileReading | None) -> Iterable[str]:
    points = reading.points if reading else ()
    if any(each.key.startswith(OWN) and each.chosen != MAKE for each in points):
        yield LEFT_GROUPS
    if compared.new_groups:
        named = in_a_row([f"'{group}'" for group in compared.new_groups])
        yield f"New people groups: {named}. Your project does not have them yet. Check how they are written."
    small = _small_groups(compared.in_file.people)
    if small:
        yield f"Fewer than {FEW} people in this file are in: {in_a_row(small)}. {HIDDEN}"


def _small_groups(people: Sequence[Person]) -> list[str]:
    """The people groups of a file that have so few people that somebody could be known by them."""
    counts = Counter(group for person in people for group in person.people_groups)
    return [f"'{group}'" for group, count in counts.items() if count < FEW] if len(people) >= FEW else []


def _to_say_below(reading: FileReading | None) -> Iterable[str]:
    """What is not used until the group says more below."""
    if reading is None:
        return
    if any(each.key.startswith(ANSWER) and not each.chosen for each in reading.points):
        yield OTHER_WORDS
    if unused := unused_questions(reading.understood, reading.layout, reading.chosen):
        named = in_a_row([f"'{_short(each)}'" for each in unused], MOST_NAMED)
        yield f"We did not use: {named}. {IS_IT_ONE}"


def _without_choice(compared: Compared, reading: FileReading | None) -> Sequence[str]:
    """What was not used and cannot be put right by a choice below, one line for each thing."""
    offered = {each.key for each in reading.points} if reading else set()
    words = reading.taken.not_answers if reading and reading.taken else []
    told_below = {
        f"in '{each.asked.heading}', {each.problem.message}"
        for each in words
        if answer_key(each.asked.measure.id, each.text) in offered
    }
    messages = (each.message for each in compared.in_file.problems)
    return lines_together(each for each in messages if each.partition(": ")[2] not in told_below)


def _wrong(messages: Sequence[str], can_choose: bool) -> str:
    how = "Choose below what to do, or put them right in the file." if can_choose else PUT_RIGHT
    asked = f"<p>These were not used. {how}</p>"
    return asked + _listed([escape(message) for message in messages]) if messages else ""


def _differing(differences: Sequence[Difference]) -> str:
    if not differences:
        return ""
    people = list(dict.fromkeys(each.person for each in differences))
    one = len(differences) == 1
    told = (
        f"Your project has {how_many(differences)} already, and the file says something else. "
        f"{'It is' if one else 'They are'} for {in_a_row(people)}."
    )
    return f'<h4>What would change</h4><p dir="auto">{escape(told)}</p>{_listed(map(_told, differences))}'


def how_many(differences: Sequence[Difference]) -> str:
    """How many of each kind there are, such as "2 answers and 1 people group"."""
    groups = sum(each.about == GROUP for each in differences)
    counts = ((len(differences) - groups, "answer"), (groups, GROUP))
    return in_a_row([f"{count:,} {what}{'s' if count > 1 else ''}" for count, what in counts if count])


def _told(difference: Difference) -> str:
    there, in_file = escape(difference.there), escape(difference.in_file)
    about = escape(f"{difference.person}, {difference.about}")
    return f"<strong>{about}</strong>: now <bdi>{there}</bdi>, in the file <bdi>{in_file}</bdi>"


def _listed(items: Iterable[str]) -> str:
    items = list(items)
    shown = "".join(f'<li dir="auto">{item}</li>' for item in items[:MOST_LISTED])
    more = len(items) - MOST_LISTED
    return f"<ul>{shown}</ul>" + (f"<p>And {more:,} more.</p>" if more > 0 else "")


def in_a_row(words: Sequence[str], most: int = MOST_LISTED) -> str:
    """Words as they are said in a row, such as "P1, P2 and P3". Over `most`, the rest are counted."""
    if len(words) > most:
        return f"{', '.join(words[:most])} and {len(words) - most:,} more"
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
