"""Reading the stories for their themes: a question a story, kept as soon as a theme is ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from ..domain.answer import Story
from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.theme import Coding, Reader
from ..errors import Problem
from ..present.group_names import called_one
from ..present.phrases import and_list
from .choices import Option
from .field import Field
from .question import Question
from .several_of import SeveralOf
from .story_list import PAGE

NONE = "none of these"
"""The key of the answer that a story has none of the themes: it stands alone."""
ASKED = "Which of these themes are in this story?"
TICK = "Tick a theme or None of these, or choose I'm not sure."
NEWER = "New since you read this story: {}. Tick again what fits."
GONE = "This story was taken out meanwhile, so nothing was kept."


def stories_read(contents: Contents, reader: Reader) -> set[str]:
    """The ids of the stories that this reader has read for every theme there is now."""
    themes = contents.theme_words
    return {each.story for each in contents.codings if each.reader is reader and each.covers(themes)}


def stories_begun(contents: Contents, reader: Reader) -> set[str]:
    """The ids of the stories that this reader has read for some themes, whether or not for all of them."""
    return {each.story for each in contents.codings if each.reader is reader}


def reading_questions(keeper: Keeper, reader: Reader, first: int = 0, most: int = PAGE) -> list[Question]:
    """A question for each story, which shows this reader what they ticked and nothing of the other's.

    They are of at most so many stories, from the place `first`.
    """
    stories = keeper.contents().stories[first : first + most]
    return [
        _question(keeper, reader, story, f"Story {place}")
        for place, story in enumerate(stories, start=first + 1)
    ]


def next_to_read(contents: Contents, reader: Reader) -> int:
    """The place of the first of the `PAGE` stories among which is the next that this reader has not read."""
    read = stories_read(contents, reader)
    unread = (place for place, story in enumerate(contents.stories) if story.id not in read)
    return next(unread, 0) // PAGE * PAGE


def _question(keeper: Keeper, reader: Reader, story: Story, short: str) -> Question:
    asked: list[str] = []

    def fields() -> list[Field]:
        asked[:] = keeper.contents().theme_words
        return [_field(keeper.contents(), reader, story.id)]

    def keep(values: Mapping[str, Any]) -> list[Problem]:
        return _keep(keeper, reader, story.id, values["themes"], tuple(asked))

    return Question(
        story.id,
        ASKED,
        short=short,
        reading=_shown(keeper.contents(), story, reader),
        fields=fields,
        save=lambda values: keep(values) or _tick_first(values["themes"]),
        keep_early=lambda values: not keep(values),
        answer=lambda: _in_words(keeper.contents(), reader, story.id),
        not_sure=True,
    )


def _shown(contents: Contents, story: Story, reader: Reader) -> str:
    """The story with what is known of who told it, and which themes are newer than its reading, as HTML."""
    outcome = contents.pathway.card(story.outcome)
    about = [called_one(story.role), f"About: {outcome.value.text}" if outcome else ""]
    known = ". ".join(filter(None, about))
    who = f'<p class="ci-muted" dir="auto">{escape(known)}.</p>' if known else ""
    newer = _newer(contents, reader, story.id)
    told = f'<p dir="auto">{escape(NEWER.format(and_list(newer)))}</p>' if newer else ""
    return f'<blockquote class="ci-story" dir="auto">{escape(story.text)}</blockquote>{who}{told}'


def _newer(contents: Contents, reader: Reader, story: str) -> list[str]:
    """The themes that this reader was not asked about when they read this story."""
    coding = _coding(contents, reader, story)
    if coding is None or coding.asked is None:
        return []
    return [f"“{words}”" for theme, words in contents.theme_words.items() if theme not in coding.asked]


def _field(contents: Contents, reader: Reader, story: str) -> SeveralOf:
    options: list[Option] = [(each.id, each.value.text, each.value.meaning) for each in contents.themes]
    options.append((NONE, NONE.capitalize()))
    return SeveralOf("themes", options=options, value=_ticked(contents, reader, story), alone=NONE)


def _coding(contents: Contents, reader: Reader, story: str) -> Coding | None:
    """What this reader found in a story, or None when they have not read it."""
    return next((each for each in contents.codings if (each.story, each.reader) == (story, reader)), None)


def _ticked(contents: Contents, reader: Reader, story: str) -> tuple[str, ...]:
    """What this reader ticked of a story. None of these stands only while no theme is newer."""
    coding = _coding(contents, reader, story)
    if coding is None:
        return ()
    return coding.themes or ((NONE,) if coding.covers(contents.theme_words) else ())


def _in_words(contents: Contents, reader: Reader, story: str) -> str:
    """What this reader found in a story; empty while they have not read it for every theme."""
    if story not in stories_read(contents, reader):
        return ""
    names = contents.theme_words | {NONE: NONE.capitalize()}
    return "\n".join(names[each] for each in _ticked(contents, reader, story))


def _tick_first(ticked: tuple[str, ...]) -> list[Problem]:
    """Moving on with nothing ticked is for I'm not sure."""
    return [] if ticked else [Problem("themes", TICK)]


def _keep(
    keeper: Keeper, reader: Reader, story: str, ticked: tuple[str, ...], asked: tuple[str, ...]
) -> list[Problem]:
    """Keep what is ticked in place of what was, with the themes that were asked about.

    With nothing ticked the story counts as not read.
    """
    contents = keeper.contents()
    if all(each.id != story for each in contents.stories):
        return [Problem("", GONE)]
    before = _records(contents, reader, story)
    coding = Coding(story, reader, tuple(each for each in ticked if each != NONE), asked)
    if not ticked:
        for record in before:
            keeper.remove(record)
    elif not before or before[-1].value != coding:
        keeper.save(coding, before[-1] if before else None)
    return []


def _records(contents: Contents, reader: Reader, story: str) -> Sequence[Record[Coding]]:
    """The codings of a story by this reader, the newest last: one, unless two tabs wrote at once."""
    return [each for each in contents.of(Coding) if (each.value.story, each.value.reader) == (story, reader)]
