"""Why we are as sure as we are: stable keys, put into words elsewhere."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """One reason for a label. Beside these there is one key for each answer about a rival or a support."""

    NOTHING = "nothing measured"
    STORIES = "people told us in stories"
    COUNTED = "counted each month"
    MARKED = "months worth asking about"
    COUNTS_MOVED = "counts moved"
    AFTER_ONLY = "asked afterwards only"
    HIDDEN = "numbers hidden"
    TEST_HIDDEN = "test hidden"
    TOO_LITTLE = "no range for chance"
    NO_CLEAR_CHANGE = "no clear change"
    CLEAR_ALONE = "clear by itself alone"
    FEW_PEOPLE = "fewer than 10 people"
    ALLOWED_FOR_HIDDEN = "clear by itself, the rest hidden"
    MAIN = "main measure, judged by itself"
    OTHER_WAY = "change against the hope"
    SAME_PEOPLE = "same people before and after"
    DIFFERENT_PEOPLE = "people may differ"
    WEAKEST = "weakest of several measures"
    NOT_ASKED = "other explanations not asked"
    NO_SUPPORT = "nothing points to us yet"
    NO_COMPARISON = "no comparison group"
    MORE_THAN_OTHERS = "changed more than others"
    AS_OTHERS = "no clear difference from others"
    UNSEEN = "comparison hidden"
    NO_WAVES = "no earlier waves"
    WAVES_ALIKE = "earlier waves alike"
    WAVES_APART = "earlier waves apart"
    NOT_BY_LOT = "nobody was chosen by lot"
    BY_LOT = "drawn by lot"
    SEVERAL_COMPARISONS = "several comparisons"
    FROM_START = "as sure as its start"
    FROM_END = "as sure as its end"
    FROM_BOTH = "as sure as both ends"


def key_of(asked: str, answer: str | None) -> str:
    """The key for an answer about a rival or a support: "ceiling: it might", "timing: not answered"."""
    return f"{asked}: {answer or NOT_ANSWERED}"


NOT_ANSWERED = "not answered"
JOINED_BY = "; "
"""What stands between the keys of one label in a table."""
