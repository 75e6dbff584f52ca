"""Two person codes that a group said are one person: kept as a batch, so that it is undone as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from .agreed_to import NOTHING_SAID, AgreedTo
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
    said = _said(batches)
    return {code: _last(code, said) for code in said if _last(code, said) != code}


def _said(batches: Iterable[Batch]) -> dict[str, str]:
    """What each code was last said to be called, by these batches from the oldest to the newest."""
    return {code: kept for each in batches if puts_together(each) for code, kept in each.columns}


def _last(code: str, said: Mapping[str, str]) -> str:
    seen = {code}
    while (code := said.get(code, code)) not in seen:
        seen.add(code)
    return code


def people_now(came_in: Sequence[tuple[Batch, Sequence[Person]]], now: Mapping[str, str]) -> Iterator[Person]:
    """People by the codes they have now. What was said of one under the code that is kept stands.

    `came_in` has the people of each batch, from the oldest batch to the newest. A no that was said under
    another code of theirs before the two were put together stands too, until they say otherwise.
    """
    people = [person for _, each in came_in for person in each]
    own = {person.code for person in people}
    last: dict[str, Person] = {}
    for person in people:
        kept = now.get(person.code, person.code)
        if kept == person.code or kept not in own:
            last[kept] = person if kept == person.code else replace(person, code=kept)
            yield last[kept]
    for kept, agreed in _agreed_by_both(came_in, now).items():
        yield replace(last[kept], agreed=agreed)


def _agreed_by_both(
    came_in: Sequence[tuple[Batch, Sequence[Person]]], now: Mapping[str, str]
) -> dict[str, AgreedTo]:
    """What each person of several codes agreed to, by the code that is kept; without those who said nothing.

    Under each code what was said last stands. Where two are put together, a no wins over a yes. A code that
    was put together with another one since says nothing for the first.
    """
    if not now:
        return {}
    joined: dict[str, str] = {}
    said: dict[str, AgreedTo] = {}
    stand = {pair for pair in _said(batch for batch, _ in came_in).items() if pair[0] in now}
    for batch, people in came_in:
        for person in people:
            code = _last(person.code, joined)
            said[code] = person.agreed.over(said.get(code, NOTHING_SAID))
        for code, kept in (pair for pair in _said([batch]).items() if pair in stand):
            before = said.pop(_last(code, joined), NOTHING_SAID)
            joined[code] = kept
            whose = _last(kept, joined)
            said[whose] = before.at_most(said.get(whose, NOTHING_SAID))
    kept_codes = set(now.values())
    return {code: agreed for code, agreed in said.items() if code in kept_codes and agreed != NOTHING_SAID}


def answers_now(answers: Iterable[Answer], now: Mapping[str, str]) -> Iterator[Answer]:
    """These answers by the codes that people have now."""
    for each in answers:
        yield replace(each, person=now[each.person]) if each.person in now else each


def stories_now(stories: Iterable[Story], now: Mapping[str, str]) -> Iterator[Story]:
    """These stories by the codes that people have now."""
    for each in stories:
        yield replace(each, person=now[each.person]) if each.person in now else each
