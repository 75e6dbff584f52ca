"""It is known when the main measure was named, and whether that was before the answers."""

from __future__ import annotations

from dataclasses import replace

from coimpact_widgets.domain.main_measure import main_named, named_after_answers
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Change
from coimpact_widgets.domain.record import to_body
from tests.domain.projects import NOON, project_with


def log(*saved):
    """A change log: of each the record and what was saved, None where it was removed. All clocks stand."""
    return [
        Change(seq, id, Measure.kind, seq, value if value is None else to_body(value), "", NOON)
        for seq, (id, value) in enumerate(saved)
    ]


MAIN, OTHER = Measure(main=True), Measure()


def test_it_was_named_when_it_was_first_saved_as_the_main_one():
    assert 1 == main_named(log(("m", OTHER), ("m", MAIN), ("m", replace(MAIN, name="Heard"))))


def test_naming_another_is_naming_it_anew():
    assert 3 == main_named(log(("m", MAIN), ("n", OTHER), ("m", OTHER), ("n", MAIN)))


def test_naming_it_again_after_it_was_taken_back_counts_from_then():
    assert 2 == main_named(log(("m", MAIN), ("m", OTHER), ("m", MAIN)))


def test_none_was_named_where_none_stands():
    assert (None, None, None) == (
        main_named(log(("m", OTHER))),
        main_named(log(("m", MAIN), ("m", None))),
        main_named([Change(0, "a", Activity.kind, 1, to_body(Activity("Meet")), "", NOON)]),
    )


def test_it_was_named_after_answers_only_where_both_are_known():
    named = replace(project_with(), main_named=1)
    assert [False, True, False] == [
        named_after_answers(replace(named, answers_began=began)) for began in (None, 0, 2)
    ]
