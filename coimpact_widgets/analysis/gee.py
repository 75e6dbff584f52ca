"""Shares of yes at several times, when some answers are missing: a model that uses every answer given."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .several_times import Grid
from .signed_rank import Numbers

ROUNDS = 200
CLOSE = 1e-12
WIDEST = 0.999
"""The highest correlation taken, so that the model stays sound when people never change."""


@dataclass(frozen=True)
class Shares:
    """The share at each time, with the covariances of the shares, and the degrees of freedom for t."""

    shares: Numbers
    covariance: Grid
    correlation: float
    df: int


def gee(answers: Grid) -> Shares:
    """Estimate a share for each time by generalised estimating equations, exchangeable within each person.

    Description: `answers` has a row a person and a column a time, 1 for yes, 0 for no, NaN where missing;
    every time has answers, and some people have two or more.

    Formula: identity link with one share a time and one working variance, so that shares at 0 and 1 are
    sound. The correlation is the mean product of the residuals of two answers of one person, over the mean
    square. Covariances are robust, with residuals freed of each person's own pull (Mancl and DeRouen),
    because plain ones are too small under some 40 people; with t on people - times degrees of freedom.
    Assumes: missing answers are missing completely at random.
    Source: Liang KY, Zeger SL (1986), Biometrika 73: 13-22; Mancl LA, DeRouen TA (2001), Biometrics 57:
    126-134.
    """
    seen = ~np.isnan(answers[~np.isnan(answers).all(axis=1)])
    values = np.nan_to_num(answers[~np.isnan(answers).all(axis=1)])
    shares, correlation = values.sum(axis=0) / seen.sum(axis=0), 0.0
    for _ in range(ROUNDS):
        correlation = _correlation((values - shares) * seen, seen)
        last, shares = shares, _shares(values, seen, correlation)
        if np.abs(shares - last).max() < CLOSE:
            break
    return Shares(shares, _robust(values, seen, shares, correlation), correlation, len(values) - len(shares))


def _correlation(rest: Grid, seen: Grid) -> float:
    pairs = float((seen.sum(axis=1) * (seen.sum(axis=1) - 1)).sum() / 2)
    square = float((rest**2).sum()) / float(seen.sum())
    if not pairs or not square:
        return 0.0
    product = float((rest.sum(axis=1) ** 2 - (rest**2).sum(axis=1)).sum()) / 2 / pairs
    lowest = -WIDEST / (seen.shape[1] - 1)
    return min(max(product / square, lowest), WIDEST)


def _shrunk(seen: Grid, correlation: float) -> Numbers:
    """What is taken off a person's answers for their correlation, by how many there are."""
    return np.asarray(correlation / (1 + (seen.sum(axis=1) - 1) * correlation))


def _information(seen: Grid, correlation: float) -> Grid:
    there = seen.astype(float)
    return np.asarray(np.diag(there.sum(axis=0)) - there.T @ (there * _shrunk(seen, correlation)[:, None]))


def _shares(values: Grid, seen: Grid, correlation: float) -> Numbers:
    totals = values.sum(axis=0) - seen.T @ (_shrunk(seen, correlation) * values.sum(axis=1))
    return np.asarray(np.linalg.solve(_information(seen, correlation), totals))


def _robust(values: Grid, seen: Grid, shares: Numbers, correlation: float) -> Grid:
    bread = np.linalg.inv(_information(seen, correlation))
    middle = np.zeros_like(bread)
    for person, there in zip(values, seen, strict=True):
        at = np.flatnonzero(there)
        size = len(at)
        weight = np.eye(size) - correlation / (1 + (size - 1) * correlation)
        pull = bread[np.ix_(at, at)] @ weight
        freed = np.linalg.solve(np.eye(size) - pull, person[at] - shares[at])
        score = np.zeros(len(shares))
        score[at] = weight @ freed
        middle += np.outer(score, score)
    return np.asarray(bread @ middle @ bread)
