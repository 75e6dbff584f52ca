"""How well the check reads wordings that its lists were not made from. Nobody mends the lists by these."""

from itertools import chain

from coimpact_widgets.domain.something_counted import counts
from coimpact_widgets.domain.something_done import is_done
from coimpact_widgets.domain.two_changes import two_changes
from tests.domain.written_pathways import FRESH

CLEAN = FRESH["clean"]
FAULTY = {kind: FRESH[kind] for kind in ("something done", "two changes")}


def pointed_out(wordings):
    """Those of these in which a fault is seen, each as (who, what changes)."""
    return [
        (who, change)
        for who, change in wordings
        if is_done(who, change) or counts(who, change) or two_changes(change)
    ]


def test_there_are_thirty_of_each():
    assert (30, 30) == (len(CLEAN), len([*chain(*FAULTY.values())]))


def test_no_more_than_one_in_twenty_is_pointed_out_where_there_is_no_fault():
    assert len(pointed_out(CLEAN)) <= len(CLEAN) / 20


def test_at_least_two_in_three_faults_are_found():
    found = [pointed_out(wordings) for wordings in FAULTY.values()]
    assert sum(map(len, found)) >= 2 / 3 * sum(map(len, FAULTY.values()))
