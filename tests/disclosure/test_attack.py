"""Every published set stands up to an integer programme over all its numbers, whatever the rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from coimpact_widgets.analysis.result import Cell, Result
from coimpact_widgets.disclosure.publish import Report, safe_to_publish
from coimpact_widgets.disclosure.rounding import COUNTED
from coimpact_widgets.disclosure.rule import HES, UNDER_5, UNDER_10, Rule
from coimpact_widgets.disclosure.same_people import STANDS
from coimpact_widgets.disclosure.veil import CAVEAT
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from tests.disclosure.attack import Attack, Kind, Weight, everybody, of_new, of_then
from tests.disclosure.groups import LABELS, measure
from tests.disclosure.people_counted import counts_in, differences
from tests.disclosure.projects import OTHERS, Project, project
from tests.disclosure.readings import readings

Asked = dict[tuple[str, ...], Weight]
RULES = pytest.mark.parametrize("rule", [UNDER_5, UNDER_10, HES], ids=["under 5", "under 10", "HES"])


def numbers(results: Iterable[Result]) -> Asked:
    """Who is counted in every number of people, printed or a difference of two."""
    counts = [counts_in(result) for result in results]
    return {
        (*name, str(at)): who
        for at, found in enumerate(counts)
        for name, (who, _) in (found | differences(found)).items()
    }


def everybody_in(made: Project) -> list[Kind]:
    """Who there could be, to somebody who knows the groups and whether people are in two."""
    low, high = (int(end) for end in made.asked.range)
    with_us = everybody(range(low, high + 1), made.groups, alone=made.alone, third=made.third is not None)
    beside = everybody(range(low, high + 1), (OTHERS,), alone=True) if made.has_others else []
    return [*with_us, *(kind for kind in beside if kind.groups)]


def broken(attack: Attack, asked: Asked, rule: Rule) -> dict[object, object]:
    """The numbers, small in truth, that are known too well: each with its truth and its range."""
    small = {name: who for name, who in asked.items() if rule.is_small(attack.truth(who))}
    known = {name: (attack.truth(who), attack.knows(who, rule.threshold)) for name, who in small.items()}
    return {name: found for name, found in known.items() if found[1]}


def what_breaks(made: Project, published: Iterable[Result], rule: Rule) -> dict[object, object]:
    """What somebody knows too well who has read one published set."""
    known = [each for result in published for each in readings(result, rule)]
    return broken(Attack(everybody_in(made), known, made.people), numbers(made.results()), rule)


@RULES
@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("seed", range(5))
def test_no_small_number_can_be_worked_out(answer_type: AnswerType, seed: int, rule: Rule) -> None:
    made = project(seed, answer_type)
    made = made if seed % 2 else made.with_others(seed)
    assert {} == what_breaks(made, safe_to_publish(made.results(), rule), rule)


@RULES
@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("third", [TimePoint.THEN, TimePoint.DURING])
@pytest.mark.parametrize("seed", [8, 9])
def test_no_small_number_can_be_worked_out_over_three_times(
    answer_type: AnswerType, seed: int, third: TimePoint, rule: Rule
) -> None:
    made = replace(project(seed, answer_type, high=3, groups=1), third=third)
    assert {} == what_breaks(made, safe_to_publish(made.results(), rule), rule)


@RULES
@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize(("seed", "more"), [(2, 1), (4, 8), (7, 30)])
def test_no_small_number_can_be_worked_out_beside_an_earlier_report(
    answer_type: AnswerType, seed: int, more: int, rule: Rule
) -> None:
    then = project(seed, answer_type, high=3, groups=2)
    now = then.with_more(more, seed)
    first = safe_to_publish(then.results(), rule)
    second = safe_to_publish(now.results(), rule, [Report(first)])
    assert {} == what_two_reports_break(then, now, first, second, rule)


def what_two_reports_break(
    then: Project, now: Project, first: Sequence[Result], second: Sequence[Result], rule: Rule
) -> dict[object, object]:
    """What somebody knows too well who has read both: of then, of now, or of those who came."""
    stands = [result for result in second if any(each.code == STANDS.code for each in result.caveats)]
    known = [of_then(each) for result in (*first, *stands) for each in readings(result, rule)]
    known += [each for result in second if result not in stands for each in readings(result, rule)]
    kinds = [kind._replace(new=new) for kind in everybody_in(now) for new in (False, True)]
    asked = numbers(now.results())
    asked |= {("then", *name): of_then(who) for name, who in asked.items()}
    asked |= {("came", *name): of_new(who) for name, who in asked.items() if name[0] != "then"}
    return broken(Attack(kinds, known, now.people), asked, rule)


def without_small_cells(result: Result, rule: Rule) -> Result:
    """What somebody would publish who hides small numbers and thinks of nothing else."""

    def seen(number: Cell) -> Cell:
        return None if isinstance(number, int | float) and rule.is_small(number) else number

    estimates = tuple(
        replace(each, value=None) if each.unit in COUNTED and seen(each.value) is None else each
        for each in result.estimates
    )
    rows = tuple((row[0], *map(seen, row[1:])) for row in result.table.rows)
    left_out = tuple(each for each in result.left_out if not rule.is_small(each.count))
    return replace(
        result,
        estimates=estimates,
        table=replace(result.table, rows=rows),
        left_out=left_out,
        caveats=(*result.caveats, CAVEAT),
    )


def test_new_numbers_beside_old_ones_do_not_stand_up() -> None:
    """One person more is named by the difference of two sets that are each safe."""
    group = ((1, 2),) * 9 + ((2, 2),) * 8 + ((3, 2),) * 7
    people = tuple(Kind(before, after, "", frozenset()) for before, after in group)
    then = Project(measure(AnswerType.ORDINAL, labels=LABELS[:3]), people)
    now = replace(then, people=(*people, Kind(1, 3, "", frozenset(), new=True)))
    first, second = safe_to_publish(then.results()), safe_to_publish(now.results())
    assert {} != what_two_reports_break(then, now, first, second, UNDER_5)
