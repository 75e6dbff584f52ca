"""Several outcomes at once: what is told of them tells nothing of a test that is hidden."""

from __future__ import annotations

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.several import several_outcomes
from coimpact_widgets.disclosure.across import safe_across
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.domain.measure import AnswerType
from tests.disclosure.groups import Pair, measure, results_of

LARGE: list[Pair] = [(2, 5)] * 9 + [(3, 3)] * 8 + [(3, 2)] * 7
SMALL: list[Pair] = [(2, 5)] * 9 + [(3, 3)] * 12 + [(3, 2)] * 3
CLEAR: list[Pair] = [(2, 4)] * 20 + [(3, 3)] * 10 + [(4, 3)] * 5
JUST: list[Pair] = [(2, 3)] * 16 + [(3, 2)] * 5 + [(3, 3)] * 12
"""Clear by itself; among two outcomes only where the other has a smaller p."""
RANGE_ALONE: list[Pair] = [(6, 6), (4, 4), (2, 2), (6, 6), (5, 4), (2, 1), (2, 1), (5, 4), (5, 6), (5, 7)]
RANGE_ALONE += [(2, 4), (5, 8), (2, 5), (2, 5), (5, 8), (3, 6)]
"""Scores of which the range may be published, and the rank test may not."""
SEVEN: list[Pair] = [(2, 4)] * 7
SEVEN_LESS: list[Pair] = [(2, 4)] * 6 + [(4, 3)]


def found(*groups: list[Pair]) -> list[list[Result]]:
    """The change and who is missing, of each measure."""
    return [results_of(pairs, measure(AnswerType.ORDINAL, f"m{at}")) for at, pairs in enumerate(groups)]


def several(*groups: list[Pair]) -> Result:
    changes = [change for change, _ in found(*groups)]
    return safe_to_publish([*changes, several_outcomes(changes)])[-1]


def test_several_outcomes_that_are_told_are_told_together() -> None:
    assert several(LARGE, LARGE * 2).estimate("m0 Holm p").value is not None


def test_who_is_missing_hides_nothing_of_several_outcomes() -> None:
    both = [result for results in found(CLEAR, CLEAR) for result in results]
    assert (("m0", "yes"), ("m1", "yes")) == safe_to_publish([*both, several_outcomes(both)])[-1].table.rows


def test_an_outcome_whose_test_is_hidden_is_hidden_among_several() -> None:
    told = several(LARGE, SMALL)
    assert ([None, None], (("m0", "no"), ("m1", None)), ((1, 1),)) == (
        [told.estimate(f"m1 {p}").value for p in ("p", "Holm p")],
        told.table.rows,
        told.table.hidden,
    )


def test_a_score_whose_rank_test_is_hidden_is_hidden_among_several() -> None:
    score, other = measure(AnswerType.SCORE, "score"), measure(AnswerType.ORDINAL, "other")
    changes = [results_of(RANGE_ALONE, score)[0], results_of(CLEAR, other)[0]]
    told = safe_to_publish([*changes, several_outcomes(changes)])
    assert (True, {"score": None, "other": "yes"}) == (
        told[0].estimate("t p").value is not None,
        dict(told[-1].table.rows),
    )


def test_what_rests_on_a_hidden_test_is_hidden_for_all() -> None:
    told = several(LARGE, SMALL)
    assert (True, None, None) == (
        told.estimate("m0 p").value is not None,
        told.estimate("m0 Holm p").value,
        told.estimate("expected by luck").value,
    )


def test_whether_a_change_is_clear_does_not_tell_a_hidden_test() -> None:
    some = found(JUST, SEVEN), found(JUST, SEVEN_LESS)
    clear = [several_outcomes([change for change, _ in each]).table.rows[0][1] for each in some]
    told = [several(JUST, other) for other in (SEVEN, SEVEN_LESS)]
    assert (["yes", "by itself"], [None, None]) == (clear, [each.table.rows[0][1] for each in told])


def test_a_change_that_is_clear_whatever_the_hidden_test_is_stays_told() -> None:
    assert [(("m0", "yes"), ("m1", None))] * 2 == [
        several(CLEAR, other).table.rows for other in (SEVEN, SEVEN_LESS)
    ]


def test_how_many_were_tested_is_not_told_beside_a_hidden_test() -> None:
    told = several(*[CLEAR] * 6, SEVEN)
    assert {"no main outcome", "hidden"} == {each.code for each in told.caveats}


def test_a_name_that_ends_like_an_adjusted_test_is_no_other_outcome() -> None:
    groups = ((CLEAR, "A"), (CLEAR, "A Holm"), (SEVEN, "B"))
    changes = [results_of(pairs, measure(AnswerType.ORDINAL, name))[0] for pairs, name in groups]
    told = safe_to_publish([*changes, several_outcomes(changes)])[-1]
    own = [each.value for each in told.estimates[::2]]
    assert ([True, True, False, False], {None}) == (
        [each is not None for each in own],
        {each.value for each in told.estimates[1::2]},
    )


def test_outcomes_with_no_result_of_their_own_beside_them_are_hidden() -> None:
    result = several_outcomes([change for change, _ in found(CLEAR, CLEAR)])
    assert {None} == {each.value for each in safe_across(result, ()).estimates}
