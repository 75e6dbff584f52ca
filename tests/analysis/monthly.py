"""Monthly tables for the tests of analysis."""

from __future__ import annotations

from tests.analysis.reference.asked_months import table

__all__ = ["marked", "table", "value"]


def value(result, name):
    return result.estimate(name).value


def marked(result):
    """The mark and the way of each month that has one, by its place from 0."""
    return {place: row[-2:] for place, row in enumerate(result.table.rows) if row[-2]}
