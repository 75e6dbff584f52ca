from __future__ import annotations

import pytest

from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.something_counted import counts
from coimpact_widgets.domain.something_done import is_done
from coimpact_widgets.domain.two_changes import two_changes
from coimpact_widgets.library import measure_bank, scales
from coimpact_widgets.library.outcome_bank import BankOutcome, ForWhom, outcome_bank

each_outcome = pytest.mark.parametrize("banked", outcome_bank(), ids=lambda banked: banked.id)


@each_outcome
def test_a_change_of_the_bank_can_be_kept_as_it_is(banked: BankOutcome) -> None:
    assert [] == Outcome(banked.who, banked.change).problems()


@each_outcome
def test_a_change_of_the_bank_is_one_change_and_nothing_that_is_done(banked: BankOutcome) -> None:
    seen = is_done(banked.who, banked.change), counts(banked.who, banked.change), two_changes(banked.change)
    assert (False, "", None) == seen


@each_outcome
def test_what_is_suggested_for_a_change_is_there(banked: BankOutcome) -> None:
    assert {*banked.measures} <= {measure.id for measure in measure_bank()}
    assert {*banked.scales} <= {scale.id for scale in scales()}


@each_outcome
def test_what_is_confirmed_says_where_it_stands(banked: BankOutcome) -> None:
    for each in banked.confirmed:
        assert each.reference.endswith(".")
        assert each.address.startswith("https://")


@each_outcome
def test_a_finding_is_one_short_sentence(banked: BankOutcome) -> None:
    for each in banked.evidence:
        assert each.finding.endswith(".")
        assert len(each.finding.split()) <= 20


def test_what_has_no_reference_is_never_said_to_be_confirmed() -> None:
    assert [] == [
        each.finding
        for outcome in outcome_bank()
        for each in outcome.evidence
        if each.confirmed and not each.address
    ]


def test_ids_and_changes_of_the_bank_are_unique() -> None:
    ids = [banked.id for banked in outcome_bank()]
    changes = [(banked.who, banked.change) for banked in outcome_bank()]
    assert (len(ids), len(changes)) == (len({*ids}), len({*changes}))


def test_there_are_changes_for_everybody() -> None:
    assert {*ForWhom} == {banked.group for banked in outcome_bank()}
