"""Reading the stories for their themes: a question a story, kept as soon as a theme is ticked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..domain.answer import Story
from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.theme import Coding, Reader
from ..errors import Problem
from .choices import Option
from .question import Question
from .several_of import SeveralOf

NONE = "none of these"
"""The key of the answer that a story has none of the themes: it stands alone."""
ASKED = "Which of these themes are in this story?"
TICK = "Tick a theme or None of these, or choose I'm not sure."
GONE = "This story was taken out meanwhile, so nothing was kept."


def stories_read(contents: Contents, reader: Reader) -> set[str]:
    """The ids of the stories that this reader has read."""
    return {coding.story for coding in contents.codings if coding.reader is reader}


def reading_questions(keeper: Keeper, reader: Reader) -> list[Question]:
    """A question for each story, which shows this reader what they ticked and nothing of the other's."""
    return [
        _question(keeper, reader, story, f"Story {place}")
        for place, story in enumerate(keeper.contents().stories, start=1)
    ]


def _question(keeper: Keeper, reader: Reader, story: Story, short: str) -> Question:
    return Question(
        story.id,
        ASKED,
        short=short,
        reading=_shown(keeper.contents(), story),
        fields=lambda: [_field(keeper, reader, story.id)],
        save=lambda values: _save(keeper, reader, story.id, values["themes"]),
        keep_early=lambda values: not _keep(keeper, reader, story.id, values["themes"]),
        answer=lambda: _in_words(keeper.contents(), reader, story.id),
        not_sure=True,
    )


def _shown(contents: Contents, story: Story) -> str:
    """The story with what is known of who told it, as HTML."""
    outcome = contents.pathway.card(story.outcome)
    about = [story.role.capitalize(), f"About: {outcome.value.text}" if outcome else ""]
    known = ". ".join(filter(None, about))
    who = f'<p class="ci-muted" dir="auto">{escape(known)}.</p>' if known else ""
    return f'<blockquote class="ci-story" dir="auto">{escape(story.text)}</blockquote>{who}'


def _field(keeper: Keeper, reader: Reader, story: str) -> SeveralOf:
    contents = keeper.contents()
    options: list[Option] = [(each.id, each.value.text, each.value.meaning) for each in contents.themes]
    options.append((NONE, NONE.capitalize()))
    return SeveralOf("themes", options=options, value=_ticked(contents, reader, story), alone=NONE)


def _ticked(contents: Contents, reader: Reader, story: str) -> tuple[str, ...]:
    """What this reader ticked of a story; empty when they have not read it."""
    for coding in contents.codings:
        if (coding.story, coding.reader) == (story, reader):
            return coding.themes or (NONE,)
    return ()


def _in_words(contents: Contents, reader: Reader, story: str) -> str:
    names = contents.theme_words | {NONE: NONE.capitalize()}
    return "\n".join(names[each] for each in _ticked(contents, reader, story))


def _save(keeper: Keeper, reader: Reader, story: str, ticked: tuple[str, ...]) -> list[Problem]:
    """Keep what is ticked. Returns what to put right: moving on with nothing ticked is for I'm not sure."""
    return _keep(keeper, reader, story, ticked) or ([] if ticked else [Problem("themes", TICK)])


def _keep(keeper: Keeper, reader: Reader, story: str, ticked: tuple[str, ...]) -> list[Problem]:
    """Keep what is ticked in place of what was; with nothing ticked the story counts as not read."""
    contents = keeper.contents()
    if all(each.id != story for each in contents.stories):
        return [Problem("", GONE)]
    before = _records(contents, reader, story)
    coding = Coding(story, reader, tuple(each for each in ticked if each != NONE))
    if not ticked:
        for record in before:
            keeper.remove(record)
    elif not before or before[-1].value != coding:
        keeper.save(coding, before[-1] if before else None)
    return []


def _records(contents: Contents, reader: Reader, story: str) -> Sequence[Record[Coding]]:
    """The codings of a story by this reader, the newest last: one, unless two tabs wrote at once."""
    found = [each for each in contents.of(Coding) if (each.value.story, each.value.reader) == (story, reader)]
    return sorted(found, key=lambda record: record.at)
