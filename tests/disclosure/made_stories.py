"""Made-up collections of stories, the same for the same seed, and what is found in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import pandas as pd

from coimpact_widgets.analysis.coders import do_coders_agree
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.domain.theme import Reader
from tests.disclosure.stories_counted import Read, StoryKind

THEMES = ("Waiting", "Food", "Being heard")
ROLES = ("lived experience", "carer", "staff")


@dataclass(frozen=True)
class Collection:
    """Stories in the order they came, one a kind, and the themes that were looked for in them."""

    stories: tuple[StoryKind, ...]
    themes: tuple[str, ...] = THEMES

    def results(self) -> tuple[Result, ...]:
        """Everything that can be found out about it; found once, as several rules are tried on it."""
        return _found(self)

    def find_out(self) -> tuple[Result, ...]:
        """What people said, and whether two readers agree, where any story was read by two."""
        words = {theme: theme for theme in self.themes}
        told = pd.DataFrame(
            [
                {"story": f"s{at:03}", "person": f"p{at}", "role": each.role, "outcome": ""}
                for at, each in enumerate(self.stories)
            ]
        )
        found = [what_people_said(self._codings, told, words)]
        both = any(None not in (each.first, each.second) for each in self.stories)
        return (*found, *([do_coders_agree(self._codings, words)] if both else []))

    def with_more(self, size: int, seed: int) -> Collection:
        """The same after so many more stories were told, and read by whoever reads."""
        random = np.random.default_rng(seed)
        roles, twice = tuple(sorted({each.role for each in self.stories})), float(self._is_read_twice)
        often = tuple(random.choice([0.1, 0.5, 0.9], size=len(self.themes)))
        more = (story(random, self.themes, roles, often, (0.0, twice, 0.1)) for _ in range(size))
        return replace(self, stories=(*self.stories, *(each._replace(new=True) for each in more)))

    @property
    def _is_read_twice(self) -> bool:
        return any(each.second is not None for each in self.stories)

    @property
    def _codings(self) -> pd.DataFrame:
        rows = [
            (str(reader), f"s{at:03}", theme, theme in themes)
            for at, each in enumerate(self.stories)
            for reader, themes in ((Reader.FIRST, each.first), (Reader.SECOND, each.second))
            if themes is not None
            for theme in self.themes
        ]
        return pd.DataFrame(rows, columns=["reader", "story", "theme", "found"])


@cache
def _found(made: Collection) -> tuple[Result, ...]:
    return made.find_out()


def collection(seed: int, themes: int = len(THEMES), roles: int = len(ROLES)) -> Collection:
    """A collection of 8 to 60 stories; some are read by nobody, and some by the second reader too."""
    random = np.random.default_rng(seed)
    size, twice = int(random.integers(8, 61)), float(random.choice([0.0, 0.6, 1.0]))
    often = tuple(random.choice([0.1, 0.3, 0.6, 0.9], size=themes))
    gone, slips = float(random.choice([0.0, 0.1])), float(random.choice([0.05, 0.2]))
    some = tuple(
        story(random, THEMES[:themes], ROLES[:roles], often, (gone, twice, slips)) for _ in range(size)
    )
    return Collection(some, THEMES[:themes])


def story(
    random: np.random.Generator,
    themes: tuple[str, ...],
    roles: tuple[str, ...],
    often: tuple[float, ...],
    chances: tuple[float, float, float],
) -> StoryKind:
    """A story at random. `chances`: that it is not read, that it is read twice, and that readers differ."""
    gone, twice, slips = chances
    first: Read = frozenset(each for each, p in zip(themes, often, strict=True) if random.random() < p)
    other = frozenset(each for each in themes if (each in first) != (random.random() < slips))
    second = other if random.random() < twice else None
    return StoryKind(None if random.random() < gone else first, second, str(random.choice(roles)))
