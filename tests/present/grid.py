"""Every kind of result at every edge, to hold the wording and the charts against."""

from __future__ import annotations

from itertools import product

from tests.present import (
    monthly,
    samples,
    samples_of_groups,
    samples_of_planning,
    samples_of_stories,
    samples_of_times,
    samples_of_worth,
)
from tests.present.sure_samples import few_sures

COUNTS = (0, 1, 2, 6, 24)


def changes():
    """Ordinal and score results over many counts, both ways of hoping, and hidden numbers."""
    for up, same, down in product(COUNTS, repeat=3):
        for better in ("higher", "lower"):
            yield samples.ordinal(up, same, down, better=better)
    for better, low, high in product(("higher", "lower"), (None, -1.2, 0.0, 0.6), (0.0, 1.0, 2.2)):
        yield samples.score(low=low, high=None if low is None else max(low, high), better=better)
    for before, after in ((4.0, 4.0), (4.0, 5.0), (5.0, 4.0), (-3.0, 2.0), (4.0, 4.01)):
        yield samples.score(before=before, after=after, scale=(-10.0, 10.0))
    yield samples.score(n=1, low=None, high=None)


def answers():
    """Yes or no results, and who is missing."""
    for yes, to_yes, to_no, n in ((0, 0, 0, 1), (0, 1, 0, 1), (1, 0, 1, 1), (9, 7, 1, 24), (30, 5, 20, 200)):
        for better in ("higher", "lower"):
            yield samples.yes_no(yes, to_yes, to_no, n, better=better)
    for before, both, after in ((30, 20, 22), (1, 1, 1), (1, 0, 0), (5, 0, 2), (12, 12, 12), (9, 8, 8)):
        yield samples.missing(before, both, after, groups=())


def hidden_results():
    """Each kind with one number hidden, and with all of them hidden."""
    yield samples.hidden(samples.ordinal(), "went down", "net share up", cells=((0, 1), (1, 2)))
    yield samples.hidden(samples.score(), "went up", "went down")
    yield samples.hidden(samples.score(), "mean before", "mean after", "mean change")
    yield samples.hidden(samples.score(), "went up", "stayed the same", "went down")
    yield samples.hidden(samples.ordinal(), "went up", "stayed the same", "went down", "net share up")
    yield samples.hidden(samples.yes_no(), "yes after", "moved to yes")
    yield samples.hidden(samples.yes_no(), "moved to yes", "moved to no", "change in share")
    yield samples.hidden(samples.missing(), "answered both", cells=((1, 1),))
    for make in (samples.ordinal, samples.score, samples.yes_no, samples.missing):
        yield samples.hidden(make())


RESULTS = (
    *changes(),
    *answers(),
    *hidden_results(),
    *samples_of_worth.every_kind(),
    *samples_of_groups.every_kind(),
    *few_sures(),
    *monthly.RESULTS,
    *samples_of_stories.of_stories(),
    *samples_of_times.every_kind(),
    *samples_of_planning.every_kind(),
)
