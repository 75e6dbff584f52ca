"""Two person codes that a group said are one person: kept as a batch, so that it is undone as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .answer import Answer, Batch, Person, Story

TOGETHER = "Person codes put together"


def together(code: str, kept: str) -> Batch:
    """The batch that says that `code` and `kept` are one person, called `kept`. It holds nothing else."""
    return Batch(TOGETHER, columns=((code, kept),))


def puts_together(batch: Batch) -> bool:
    """Whether this batch says of two codes that they are one person."""
    return batch.name == TOGETHER and not batch.sha256 and bool(batch.columns)


def called_now(batches: Iterable[Batch]) -> dict[str, str]:
    """What a person is called now, by each other code of theirs that these batches put together."""
    said = {code: kept for each in batches if puts_together(each) for code, kept in each.columns}
    return {code: _last(code, said) for code in said if _last(code, said) != code}


def _last(code: str, said: Mapping[str, str]) -> str:
    seen = {code}
    while (code := said.get(code, code)) not in seen:
        seen.add(code)
    return code


def people_now(people: Iterable[Person], now: Mapping[str, str]) -> Iterator[Person]:
    """These people by the codes they have now. What was said of one under the code that is kept stands."""
    people = tuple(people)
    own = {person.code for person in people}
    for person in people:
        kept = now.get(person.code, person.code)
        if kept == person.code or kept not in own:
            yield replace(person, code=kept)


def answers_now(answers: Iterable[Answer], now: Mapping[str, str]) -> Iterator[Answer]:
    """These answers by the codes that people have now."""
    for each in answers:
        yield replace(each, person=now[each.person]) if each.person in now else each


def stories_now(stories: Iterable[Story], now: Mapping[str, str]) -> Iterator[Story]:
    """These stories by the codes that people have now."""
    for each in stories:
        yield replace(each, person=now[each.person]) if each.person in now else each
