"""How sure we are: each rung needs those below it, and the weakest part decides."""

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.analysis.result import Caveat, Method, Result, Table
from coimpact_widgets.analysis.strength import how_sure, how_sure_of
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.domain.answer import MonthlyCount, Story
from coimpact_widgets.domain.explanation import Answered, Could, Rival, Support
from coimpact_widgets.domain.pathway import Link, Pathway
from coimpact_widgets.domain.reason import Reason
from coimpact_widgets.domain.rung import Rung
from coimpact_widgets.errors import TooFew
from coimpact_widgets.practice.shipped import crisis_cafe
from tests.analysis.pathways import (
    CHAIN,
    RULED_OUT,
    apart,
    compared,
    found,
    labels,
    paired,
    reasons,
    unseen,
    waves,
)
from tests.domain.projects import record
from tests.report.projects import practice_results

EXPLAINED = {"explanations": (RULED_OUT,)}
VISIT = MonthlyCount("Visits", date(2026, 1, 1), 3, "o1")


def first(*results, **known):
    """The rung of the first outcome."""
    return labels(*results, **known)["o1"]


def test_what_nobody_has_measured_is_not_measured():
    assert Rung.NOT_MEASURED == first()


def test_stories_alone_say_that_people_told_us():
    assert Rung.TOLD_US == first(stories=(Story("It helped", outcome="o1"),))


def test_counts_alone_are_counted():
    assert Rung.COUNTED == first(counts=(VISIT,))


def test_asked_afterwards_alone_is_what_people_report():
    assert Rung.PEOPLE_REPORT == first(after_only={"o1"}, counts=(VISIT,))


AFTERWARDS = {"before": "after", "after": "later"}
"""What is known of a result that compares two times that both came afterwards."""


def test_what_lasted_since_the_end_is_no_change_since_the_start():
    assert Rung.TOO_LITTLE == first(paired(**AFTERWARDS))


def test_why_what_lasted_is_too_little_is_said():
    assert Reason.AFTER_ONLY in reasons("o1", paired(**AFTERWARDS))


def test_what_people_report_stands_beside_whether_it_lasted():
    assert Rung.PEOPLE_REPORT == first(paired(-1.0, -1.8, -0.2, **AFTERWARDS), after_only={"o1"})


def test_a_change_from_before_to_later_has_changed():
    assert Rung.CHANGED == first(paired(before="before", after="later"))


def test_a_clear_change_has_changed():
    assert Rung.CHANGED == first(paired())


def test_a_clear_change_is_no_more_without_an_explanation():
    assert Reason.NOT_ASKED in reasons("o1", paired())


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (paired(low=-0.1), Rung.NO_CLEAR_CHANGE),
        (paired(low=0.0), Rung.NO_CLEAR_CHANGE),
        (paired(-1.0, -1.8, -0.2), Rung.OTHER_WAY),
        (paired(better="lower"), Rung.OTHER_WAY),
        (paired(-1.0, -1.8, -0.2, better="lower"), Rung.CHANGED),
        (paired(low=None, high=None), Rung.TOO_LITTLE),
        (unseen(paired()), Rung.HIDDEN),
        (apart(), Rung.MAY_DIFFER),
        (apart(0.5, 0.4, 0.6), Rung.NO_CLEAR_CHANGE),
        (apart(0.3, 0.2, 0.4), Rung.OTHER_WAY),
        (found("who is missing", "followed up", 0.9, 0.8, 1.0), Rung.NOT_MEASURED),
        (found("over time score", "change to after", 1.0, 0.5, 1.5), Rung.CHANGED),
    ],
)
def test_each_result_takes_its_rung(result, expected):
    assert expected == first(result)


@pytest.mark.parametrize("result", [paired(low=-0.1), paired(better="lower"), apart(), unseen(paired())])
def test_an_explanation_lifts_nothing_that_did_not_clearly_change(result):
    assert first(result) == first(result, **EXPLAINED)


def test_one_pointer_and_every_rival_ruled_out_is_consistent_with_having_contributed():
    assert Rung.CONTRIBUTED == first(paired(), **EXPLAINED)


@pytest.mark.parametrize("support", Support)
def test_any_of_the_three_pointers_is_enough(support):
    only = replace(replace(RULED_OUT, timing=None), **{support.value: Answered.YES})
    assert Rung.CONTRIBUTED == first(paired(), explanations=(only,))


@pytest.mark.parametrize("support", Support)
def test_a_pointer_that_points_elsewhere_holds_it_back(support):
    others = {each.value: Answered.YES for each in Support} | {support.value: Answered.NO}
    assert Rung.CHANGED == first(paired(), explanations=(replace(RULED_OUT, **others),))


@pytest.mark.parametrize("answer", [Answered.NOT_SURE, None])
def test_without_a_pointer_it_only_changed(answer):
    assert Rung.CHANGED == first(paired(), explanations=(replace(RULED_OUT, timing=answer),))


@pytest.mark.parametrize("rival", Rival)
@pytest.mark.parametrize("answer", [Could.MIGHT, Could.DO_NOT_KNOW, None])
def test_a_rival_that_is_not_ruled_out_holds_it_back(rival, answer):
    open_still = replace(RULED_OUT, **{rival.value: answer})
    assert Rung.CHANGED == first(paired(), explanations=(open_still,))


@pytest.mark.parametrize("order", [1, -1])
def test_the_weakest_of_several_measures_decides(order):
    results = (paired(), paired(low=-0.1, measure="other"))[::order]
    assert Rung.NO_CLEAR_CHANGE == first(*results)
    assert Reason.WEAKEST in reasons("o1", *results)


def test_a_comparison_lifts_only_the_measure_that_was_compared():
    both = (paired(), compared(), waves(), paired(measure="other"))
    assert Rung.CONTRIBUTED == first(*both, **EXPLAINED)


def test_the_same_people_go_before_people_who_may_differ():
    assert Rung.NO_CLEAR_CHANGE == first(paired(low=-0.1), apart())


def test_people_who_may_differ_speak_where_too_few_answered_twice():
    assert Rung.MAY_DIFFER == first(paired(low=None, high=None), apart())


def test_people_who_may_differ_never_speak_for_what_is_hidden():
    assert Rung.HIDDEN == first(unseen(paired()), apart())


def test_a_month_that_stands_out_is_worth_asking_about_and_no_change():
    months = found("month by month", "months marked", 2.0, None, None)
    assert Rung.COUNTED == first(months)
    assert Reason.MARKED in reasons("o1", months)


@pytest.mark.parametrize(("code", "moved"), [("", True), ("too short to judge", False)])
def test_counts_that_moved_claim_nothing_of_people(code, moved):
    rates = found("counts compared", "rate ratio", 0.5, 0.3, 0.8)
    told = replace(rates, caveats=(Caveat(code, "Some words."),) if code else ())
    assert (Rung.COUNTED, moved) == (first(told), Reason.COUNTS_MOVED in reasons("o1", told))


def test_a_link_from_what_we_do_is_as_sure_as_its_end():
    assert Rung.CHANGED == labels(paired())["a-o1"]
    assert Reason.FROM_END == reasons("a-o1", paired())[0]


@pytest.mark.parametrize(
    ("one", "two", "expected", "why"),
    [
        (paired(), paired(outcome="o2"), Rung.CHANGED, Reason.FROM_BOTH),
        (paired(low=-0.1), paired(outcome="o2"), Rung.NO_CLEAR_CHANGE, Reason.FROM_START),
        (paired(), apart(outcome="o2"), Rung.MAY_DIFFER, Reason.FROM_END),
    ],
)
def test_a_link_between_two_outcomes_is_as_sure_as_its_weaker_end(one, two, expected, why):
    assert expected == labels(one, two)["o1-o2"]
    assert why == reasons("o1-o2", one, two)[0]


def test_a_link_to_impact_is_not_tested():
    assert Rung.NOT_MEASURED == labels(paired(outcome="o2"))["o2-i"]


def test_a_link_to_an_impact_that_was_measured_is_as_sure_as_its_weaker_end():
    assert Rung.NO_CLEAR_CHANGE == labels(paired(outcome="o2"), paired(low=-0.1, outcome="i"))["o2-i"]


def test_a_link_to_a_card_that_was_removed_has_no_row():
    broken = replace(CHAIN, links=(record("gone", Link("o1", "removed")),))
    assert {"o1", "o2"} == set(labels(pathway=broken))


def test_a_row_names_its_cards():
    rows = how_sure(CHAIN, ()).table.rows
    assert [
        ("", "People: feel heard"),
        ("", "People: rest more"),
        ("Meet each week", "People: feel heard"),
    ] == [row[:2] for row in rows[:3]]


def test_what_is_no_result_tells_nothing():
    assert labels(paired()) == labels(paired(), "not yet", None)


def test_a_pathway_without_outcomes_is_told_what_it_needs():
    with pytest.raises(TooFew, match="at least 1 outcome"):
        how_sure(Pathway(impacts=CHAIN.impacts), ())


def test_it_comes_back_from_json_as_it_was():
    sure = how_sure(CHAIN, (paired(),), (RULED_OUT,))
    assert sure == type(sure).from_dict(sure.to_dict())


def test_a_whole_project_is_judged_by_what_stands_in_it():
    cafe = crisis_cafe()
    known = (cafe.explanations, cafe.stories, cafe.counts)
    assert how_sure(cafe.pathway, practice_results(), *known) == how_sure_of(cafe, practice_results())


def heights(results):
    cafe = crisis_cafe()
    sure = how_sure_of(cafe, results)
    return {id: Rung(row[2]) for id, row in zip(dict(sure.about)["ids"], sure.table.rows, strict=True)}


def test_what_is_published_is_never_surer_than_what_the_group_knows():
    inside, published = heights(practice_results()), heights(safe_to_publish(practice_results()))
    assert {} == {
        id: rung
        for id, rung in published.items()
        if rung is not Rung.HIDDEN and rung.height > inside[id].height
    }


def among(clear, main=""):
    """Several outcomes at once, of which the first outcome's measure is this clear."""
    table = Table(("outcome", "clear change"), (("Heard", clear), ("Other", "yes")))
    facts = (("name", "Several"), ("main", main), ("measures", ("m-o1", "m-other")))
    return Result("several outcomes", "?", Method("by hand"), 0, table=table, about=facts)


@pytest.mark.parametrize(
    ("clear", "expected"),
    [
        ("yes", Rung.CHANGED),
        ("by itself", Rung.CLEAR_ALONE),
        ("not tested", Rung.CHANGED),
        (None, Rung.CLEAR_ALONE),
    ],
)
def test_a_change_that_is_clear_by_itself_only_is_not_yet_a_change(clear, expected):
    assert expected == first(paired(), among(clear))


def test_it_is_said_why_a_change_clear_by_itself_is_no_more():
    assert Reason.CLEAR_ALONE in reasons("o1", paired(), among("by itself"))


def test_the_main_measure_is_judged_by_itself_and_that_is_said():
    known = paired(), among("by itself", main="Heard")
    assert (Rung.CHANGED, True) == (first(*known), Reason.MAIN in reasons("o1", *known))


def test_a_change_against_the_hope_is_never_made_less_of():
    assert Rung.OTHER_WAY == first(paired(-1.0, -1.8, -0.2), among("by itself"))


def test_different_people_and_clear_by_itself_only_is_the_weaker_of_the_two():
    assert Rung.CLEAR_ALONE == first(apart(), among("by itself"))


def test_no_explanation_lifts_a_change_that_is_clear_by_itself_only():
    assert Rung.CLEAR_ALONE == first(paired(), among("by itself"), **EXPLAINED)
