"""Results made safe to publish."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.result import Method, Result, Table
from coimpact_widgets.disclosure.publish import safe_to_publish, what_is_hidden
from coimpact_widgets.disclosure.rule import Rule
from coimpact_widgets.disclosure.veil import CAVEAT
from coimpact_widgets.domain.measure import AnswerType
from tests.disclosure.groups import Pair, measure, random_results, results_of

ORDINAL, SCORE, YES_NO = AnswerType.ORDINAL, AnswerType.SCORE, AnswerType.YES_NO
SAFE: list[Pair] = [(2, 3)] * 9 + [(3, 3)] * 8 + [(3, 2)] * 7
WAYS = ("went up", "stayed the same", "went down")


def change(pairs: list[Pair], answer_type: AnswerType = ORDINAL) -> Result:
    return results_of(pairs, measure(answer_type))[0]


def published(pairs: list[Pair], answer_type: AnswerType = ORDINAL, threshold: int = 5) -> Result:
    return safe_to_publish([change(pairs, answer_type)], Rule(threshold))[0]


def values(result: Result, *names: str) -> list[float | None]:
    return [result.estimate(name).value for name in names]


def codes(result: Result) -> list[str]:
    return [caveat.code for caveat in result.caveats]


def test_a_result_with_no_small_numbers_stays_as_it_is() -> None:
    assert change(SAFE) == published(SAFE)


def test_results_keep_their_order() -> None:
    results = [*random_results(1, ORDINAL), *random_results(2, SCORE)]
    assert [each.kind for each in results] == [each.kind for each in safe_to_publish(results)]


def test_a_small_count_is_hidden_with_the_smallest_other() -> None:
    pairs: list[Pair] = [(2, 3)] * 12 + [(3, 3)] * 7 + [(3, 2)] * 3
    assert [12, None, None] == values(published(pairs), *WAYS)


def test_a_count_of_nobody_stays() -> None:
    pairs: list[Pair] = [(2, 3)] * 12 + [(3, 3)] * 3
    assert [None, None, 0] == values(published(pairs), *WAYS)


def test_what_is_worked_out_from_a_hidden_count_is_hidden() -> None:
    pairs: list[Pair] = [(2, 3)] * 12 + [(3, 3)] * 7 + [(3, 2)] * 3
    names = ("net share up", "signed-rank p", "sign test p", "rank-biserial")
    assert [None] * 4 == values(published(pairs), *names)


def test_an_interval_goes_with_its_number() -> None:
    net = published([(2, 3)] * 12 + [(3, 3)] * 7 + [(3, 2)] * 3).estimate("net share up")
    assert (None, None, None) == (net.low, net.high, net.level)


def test_a_small_cell_of_the_table_is_hidden_with_another_and_listed() -> None:
    pairs: list[Pair] = [(1, 2)] * 3 + [(2, 3)] * 9 + [(3, 3)] * 8 + [(3, 2)] * 7
    table = published(pairs).table
    assert ((0, 1), None) == (table.hidden[0], table.rows[0][1])


def test_tests_that_know_the_answers_go_with_a_hidden_cell() -> None:
    pairs: list[Pair] = [(1, 2)] * 3 + [(2, 3)] * 9 + [(3, 3)] * 8 + [(3, 2)] * 7
    safe = published(pairs)
    assert ([None, None], True) == (
        values(safe, "signed-rank p", "rank-biserial"),
        safe.estimate("sign test p").value is not None,
    )


@pytest.mark.parametrize("answer_type", list(AnswerType))
def test_under_ten_people_only_how_many_answered_is_told(answer_type: AnswerType) -> None:
    """ "All 9 went up" would tell what each of the nine said."""
    safe = published([(0, 1)] * 9 if answer_type is YES_NO else [(2, 5)] * 9, answer_type)
    cells = {cell for row in safe.table.rows for cell in row[1:]}
    assert (9, {None}, {None}) == (safe.answered, {each.value for each in safe.estimates}, cells)


def test_from_ten_people_that_all_of_them_changed_is_told() -> None:
    assert [10, 0, 0] == values(published([(2, 5)] * 10), *WAYS)


@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("people", [1, 2, 3, 4])
def test_under_five_people_no_number_is_left(answer_type: AnswerType, people: int) -> None:
    safe = published([(1, 1)] * people, answer_type)
    cells = [cell for row in safe.table.rows for cell in row[1:]]
    assert (0, {None}, set(), ["hidden"]) == (
        safe.answered,
        {each.value for each in safe.estimates},
        {cell for cell in cells if cell is not None},
        codes(safe),
    )


def test_counts_of_people_left_out_are_hidden_when_one_is_small() -> None:
    assert () == published([*SAFE, (2, None), (2, None)]).left_out


def test_a_large_count_of_people_left_out_is_told() -> None:
    pairs: list[Pair] = [*SAFE, *[(2.0, None)] * 40]
    told = {each.reason: each.count for each in published(pairs).left_out}
    assert 20 == told["no answer after"]


def test_a_small_number_who_left_hides_how_many_began() -> None:
    results = results_of([*SAFE, (2, None), (2, None)], measure(ORDINAL))
    missing = safe_to_publish(results)[1]
    assert ([None, 24, None], 0) == (
        values(missing, "answered before", "answered both", "followed up"),
        missing.answered,
    )


def test_a_small_number_who_joined_hides_how_many_answered_after() -> None:
    results = results_of([*SAFE, (None, 2), (None, 2)], measure(ORDINAL))
    assert [24, None] == values(safe_to_publish(results)[1], "answered before", "answered after")


def test_a_people_group_with_a_small_number_who_left_is_hidden() -> None:
    pairs: list[Pair] = [*SAFE, *[(2.0, None)] * 12]
    groups = tuple(("carer",) if at in (0, 1, 2, 3, 4, 5, 24, 25) else ("staff",) for at in range(36))
    missing = safe_to_publish(results_of(pairs, measure(SCORE), groups))[1]
    assert None in {cell for row in missing.table.rows for cell in row[1:]}


def test_moves_are_hidden_together_and_the_margins_stay() -> None:
    pairs: list[Pair] = [(1, 1)] * 9 + [(1, 0)] + [(0, 1)] * 8 + [(0, 0)] * 6
    safe = published(pairs, YES_NO)
    moves = ("stayed yes", "moved to no", "moved to yes", "stayed no")
    assert ([None] * 4, [10, 17]) == (values(safe, *moves), values(safe, "yes before", "yes after"))


def test_the_interval_of_a_share_goes_with_the_moves_and_the_share_stays() -> None:
    share = published([(1, 1)] * 9 + [(1, 0)] + [(0, 1)] * 8 + [(0, 0)] * 6, YES_NO).estimate(
        "change in share"
    )
    assert (7 / 24, None, None) == (share.value, share.low, share.high)


def test_the_spread_of_a_score_goes_when_it_tells_who_changed() -> None:
    """One person of 20 rose by 1: the mean change and its interval together leave no other group."""
    mean = published([(4, 4)] * 19 + [(4, 5)], SCORE).estimate("mean change")
    assert (None, None) == (mean.low, mean.high)


def test_a_caveat_that_hints_at_a_hidden_count_goes() -> None:
    assert ["hidden"] == codes(published([(2, 3)] * 4 + [(3, 3)] * 20))


@pytest.mark.parametrize("people", range(3, 12))
def test_a_score_without_its_averages_tells_nothing_of_where_people_began(people: int) -> None:
    assert "ceiling" not in codes(published([(10, 10)] * 3 + [(4, 5)] * (people - 3), SCORE))


def test_a_warning_on_follow_up_stays_beside_the_numbers_it_rests_on() -> None:
    pairs: list[Pair] = [*SAFE, *[(2.0, None)] * 16]
    change_, missing = safe_to_publish(results_of(pairs, measure(SCORE)))
    assert ("followed up under 80%" in codes(change_), 40) == (True, missing.answered)


def test_a_warning_on_follow_up_goes_when_who_left_is_hidden() -> None:
    pairs: list[Pair] = [(2, 3)] * 6 + [(3, 2)] * 6 + [(2, None)] * 4
    assert "followed up under 80%" not in codes(published(pairs))


def test_numbers_that_are_left_are_not_said_to_be_all_hidden() -> None:
    missing = safe_to_publish(results_of([*SAFE, (2, None), (2, None)], measure(ORDINAL)))[1]
    assert "Some numbers are hidden" in missing.caveats[-1].message


def test_one_who_left_hides_less_than_everything() -> None:
    """A change that is safe by itself is still told: who left is hidden, with the people groups."""
    groups = (("staff",),) * 25
    safe = safe_to_publish(results_of([*SAFE, (2, None)], measure(ORDINAL), groups))[0]
    assert [9, 8, 7] == values(safe, *WAYS)


def test_the_same_measure_at_other_times_keeps_only_who_went_which_way() -> None:
    first, later = change(SAFE), replace(change(SAFE), about=(("measure", "m1"), ("after", "later")))
    safe = safe_to_publish([first, later])[1]
    assert ([9, 8, 7], {None}) == (
        values(safe, *WAYS),
        {cell for row in safe.table.rows for cell in row[1:]},
    )


def test_the_order_of_results_at_several_times_does_not_matter() -> None:
    first = replace(change(SAFE), about=(("measure", "m1"), ("before", "before"), ("after", "after")))
    later = replace(first, about=(("measure", "m1"), ("before", "before"), ("after", "later")))
    assert safe_to_publish([first, later]) == safe_to_publish([later, first])[::-1]


def test_a_further_result_at_other_times_is_hidden_and_it_is_said_why() -> None:
    first = replace(change(SAFE), about=(("measure", "m1"), ("before", "before"), ("after", "after")))
    about = (("measure", "m1"), ("before", "before"), ("after", "later"))
    later = replace(first, kind=Kind.OVER_TIME_ORDINAL, about=about)
    for results in ([first, later], [later, first]):
        safe = safe_to_publish(results)
        hidden = [each for each in what_is_hidden(results, safe) if each.what == "Every number"]
        assert [24, 0] == sorted((each.answered for each in safe), reverse=True)
        assert ["It tells of other times than the first"] == [each.why[:38] for each in hidden]


def test_a_second_result_with_other_numbers_on_the_same_measure_is_hidden_whole() -> None:
    others = change([*SAFE, (2, 3)])
    assert 0 == safe_to_publish([change(SAFE), others])[1].answered


def test_a_result_told_twice_is_made_safe_alike() -> None:
    pairs: list[Pair] = [(2, 3)] * 12 + [(3, 3)] * 7 + [(3, 2)] * 3
    one, other = safe_to_publish([change(pairs), change(pairs)])
    assert one == other


def test_a_result_of_an_unknown_kind_is_hidden_whole() -> None:
    strange = Result("strange", "?", Method("?"), 50, table=Table(("a", "b"), (("x", 3),)))
    safe = safe_to_publish([strange])[0]
    assert (0, (("x", None),)) == (safe.answered, safe.table.rows)


@pytest.mark.parametrize("answer_type", list(AnswerType))
def test_what_is_safe_stays_safe(answer_type: AnswerType) -> None:
    once = safe_to_publish(random_results(3, answer_type))
    assert once == safe_to_publish(once)


def test_a_higher_threshold_hides_more() -> None:
    assert [None, None, None] == values(published(SAFE, threshold=10), *WAYS)


def test_a_safe_result_can_be_kept_as_json_and_read_again() -> None:
    safe = published([(2, 3)] * 12 + [(3, 3)] * 7 + [(3, 2)] * 3)
    assert safe == Result.from_dict(json.loads(json.dumps(safe.to_dict(), allow_nan=False)))


def test_nothing_is_nothing() -> None:
    assert () == safe_to_publish([])


@pytest.mark.parametrize("answer_type", [ORDINAL, SCORE])
def test_no_pair_of_answers_is_ever_published(answer_type: AnswerType) -> None:
    pairs: list[Pair] = [(2, 3)] * 6 + [(3, 3)] * 6
    inside, safe = change(pairs, answer_type), published(pairs, answer_type)
    assert (((2.0, 3.0, 6), (3.0, 3.0, 6)), ()) == (inside.pairs.rows, safe.pairs.rows)


def test_a_result_that_was_hidden_elsewhere_is_published_without_its_pairs() -> None:
    hidden = replace(change([(2, 3)] * 6), caveats=(CAVEAT,))
    assert Table() == safe_to_publish([hidden])[0].pairs
