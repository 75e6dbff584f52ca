"""The answers to the questions of a scale become one score."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.scoring import scored
from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.domain.answer import Missing
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from coimpact_widgets.domain.scale import Scale
from coimpact_widgets.library.scales import scales
from tests.analysis.scales import asked, keys, record, scale, score_measure, table

ROSENBERG, SHORT, LONELY = scale("rosenberg"), scale("swemwbs"), scale("ons-loneliness")


def scores(of: Scale, people, measures=None):
    """The score of each person, by their code; what stands in its place is the reason for none."""
    answers, _ = scored(table(people), measures or asked(of), scales())
    rows = answers[answers["measure"] == f"scale-{of.id}"].itertuples()
    return {row.person: row.missing or row.value for row in rows}


def agreeing(of: Scale, answer: float):
    return dict.fromkeys(keys(of), answer)


def test_the_points_are_added_up():
    assert {"P1": 6.0} == scores(LONELY, {"P1": {"companionship": 1, "left-out": 2, "isolated": 3}})


def test_a_sum_becomes_the_number_of_the_published_table():
    answers = dict(zip(keys(SHORT), (5, 4, 4, 4, 4, 4, 4), strict=True))
    assert {"P1": 26.02} == scores(SHORT, {"P1": answers})


def test_a_reversed_question_counts_the_other_way_round():
    assert {"P1": 15.0, "P2": 15.0} == scores(
        ROSENBERG, {"P1": agreeing(ROSENBERG, 4), "P2": agreeing(ROSENBERG, 1)}
    )


def test_the_highest_self_esteem_disagrees_with_what_is_put_the_other_way():
    best = {item.key: 1 if item.reversed else 4 for item in ROSENBERG.items}
    assert {"P1": 30.0} == scores(ROSENBERG, {"P1": best})


def test_which_question_is_reversed_goes_by_its_key_and_not_by_its_place():
    best = {item.key: 1 if item.reversed else 4 for item in ROSENBERG.items}
    turned = asked(ROSENBERG)[::-1]
    assert {"P1": 30.0} == scores(ROSENBERG, {"P1": best}, turned)


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"companionship": 1, "left-out": 2}, "some questions not answered"),
        ({"companionship": 1, "left-out": 2, "isolated": Missing.DO_NOT_KNOW}, "some questions not answered"),
        (dict.fromkeys(keys(LONELY), Missing.PREFER_NOT_TO_SAY), "prefer not to say"),
        ({"companionship": 1, "left-out": 2, "isolated": 9}, "not one of the answers"),
        ({"companionship": 1, "left-out": 2, "isolated": 1.5}, "not one of the answers"),
    ],
)
def test_without_every_answer_there_is_no_score_and_the_reason_is_kept(answers, reason):
    assert {"P1": reason} == scores(LONELY, {"P1": answers})


def test_the_questions_are_gone_and_their_score_stands_in_their_place():
    measures = (record("m1", score_measure("First")), *asked(LONELY), record("m2", score_measure("Last")))
    answers, found = scored(table({"P1": {**agreeing(LONELY, 1), "m1": 4}}), measures, scales())
    assert ["m1", "scale-ons-loneliness", "m2"] == [each.id for each in found]
    assert {"m1", "scale-ons-loneliness"} == set(answers["measure"])


def test_a_set_that_lacks_a_question_is_not_added_up():
    measures = asked(LONELY)[:2]
    answers = table({"P1": {"companionship": 1, "left-out": 2}})
    kept, found = scored(answers, measures, scales())
    assert (True, measures) == (kept.equals(answers), found)


def test_a_set_whose_answers_were_changed_is_not_added_up():
    measures = asked(LONELY, labels=("No", "Yes"))
    assert measures == scored(table({}), measures, scales())[1]


def test_well_being_as_the_office_for_national_statistics_asks_it_is_never_added_up():
    measures = tuple(
        record(name, replace(score_measure(name), scale="ons4", item=name))
        for name in ("m1", "m2", "m3", "m4")
    )
    assert measures == scored(table({}), measures, scales())[1]


def test_numbers_typed_in_place_of_words_are_scored_alike():
    words = scores(SHORT, {"P1": agreeing(SHORT, 3)})
    numbers = asked(SHORT, answer_type=AnswerType.SCORE, labels=(), low=1.0, high=5.0)
    assert words == scores(SHORT, {"P1": agreeing(SHORT, 3)}, numbers)


def test_two_answers_of_one_person_to_one_question_are_a_defect():
    one = table({"P1": agreeing(LONELY, 1)})
    with pytest.raises(ValueError, match="two answers"):
        scored(pd.concat([one, one]), asked(LONELY), scales())


def test_scored_answers_are_compared_like_any_other_score():
    before = table({f"P{n}": agreeing(SHORT, 3) for n in range(8)})
    after = table({f"P{n}": agreeing(SHORT, 4 if n else 3) for n in range(8)}, TimePoint.AFTER)
    answers, (measure,) = scored(pd.concat([before, after]), asked(SHORT), scales())
    result = did_people_change(answers, measure.value, measure.id)
    assert ("paired score", 8, 7) == (result.kind, result.answered, result.estimate("went up").value)


def test_somebody_without_a_whole_set_is_left_out_with_the_reason():
    before = table({"P1": agreeing(LONELY, 1), "P2": {"left-out": 1}})
    after = table({"P1": agreeing(LONELY, 2), "P2": agreeing(LONELY, 2)}, TimePoint.AFTER)
    answers, (measure,) = scored(pd.concat([before, after]), asked(LONELY), scales())
    result = did_people_change(answers, measure.value, measure.id)
    assert [("some questions not answered", 1)] == [(each.reason, each.count) for each in result.left_out]


def test_no_answers_at_all_make_an_empty_table():
    answers, _ = scored(answers_table([]), asked(LONELY), scales())
    assert (0, ["person", "measure", "time_point", "value", "missing"]) == (len(answers), list(answers))


def test_without_a_set_nothing_is_touched():
    answers = table({"P1": {"m1": 4}})
    assert answers is scored(answers, (record("m1", score_measure()),), scales())[0]


points = st.lists(st.integers(1, 4), min_size=10, max_size=10)


@given(points)
def test_turning_every_question_and_every_answer_round_leaves_the_score(given_points):
    turned = replace(
        ROSENBERG, items=tuple(replace(item, reversed=not item.reversed) for item in ROSENBERG.items)
    )
    straight = dict(zip(keys(ROSENBERG), given_points, strict=True))
    other = {key: 5 - value for key, value in straight.items()}
    both = [
        scored(table({"P1": each}), asked(ROSENBERG), [rules])[0]["value"].item()
        for each, rules in ((straight, ROSENBERG), (other, turned))
    ]
    assert both[0] == both[1]


@given(points, st.randoms(use_true_random=False))
def test_the_order_of_questions_and_of_rows_does_not_matter(given_points, random):
    answers = table({"P1": dict(zip(keys(ROSENBERG), given_points, strict=True))})
    measures = list(asked(ROSENBERG))
    random.shuffle(measures)
    rows = list(range(len(answers)))
    random.shuffle(rows)
    straight = scored(answers, asked(ROSENBERG), scales())[0]["value"].item()
    assert straight == scored(answers.iloc[rows], measures, scales())[0]["value"].item()


@given(points)
def test_scoring_again_changes_nothing(given_points):
    once = scored(
        table({"P1": dict(zip(keys(ROSENBERG), given_points, strict=True))}), asked(ROSENBERG), scales()
    )
    again = scored(*once, scales())
    assert (True, once[1]) == (once[0].equals(again[0]), again[1])
