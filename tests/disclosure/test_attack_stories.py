"""What is published of stories stands up to the attack: their themes, and how far two readers agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.disclosure.publish import Report, safe_to_publish
from coimpact_widgets.disclosure.rule import UNDER_5, Rule
from coimpact_widgets.disclosure.same_people import STANDS
from tests.disclosure.attack import Attack, of_new, of_then
from tests.disclosure.made_stories import Collection, collection
from tests.disclosure.stories_counted import Read, StoryKind, every_story, readings_of_stories, stories_in
from tests.disclosure.test_attack import RULES, Asked, broken, without_small_cells


def numbers(results: Iterable[Result]) -> Asked:
    """Which stories are counted in every number of stories, printed or not."""
    return {
        (*name, str(at)): who
        for at, result in enumerate(results)
        for name, (who, _) in stories_in(result).items()
    }


def kinds_in(made: Collection) -> list[StoryKind]:
    """Every kind of story there could be, to somebody who knows the themes and the roles."""
    return every_story(made.themes, sorted({each.role for each in made.stories}))


def what_breaks(made: Collection, published: Iterable[Result], rule: Rule) -> dict[object, object]:
    """What somebody knows too well who has read one published set."""
    known = [each for result in published for each in readings_of_stories(result, rule)]
    return broken(Attack(kinds_in(made), known, made.stories), numbers(made.results()), rule)


@RULES
@pytest.mark.parametrize("seed", [1, 4, 5, 6, 9, 10, 14, 17, 23, 29, 38, 41, 48, 59, 74, 79])
def test_no_small_number_of_stories_can_be_worked_out(seed: int, rule: Rule) -> None:
    made = collection(seed, themes=1 + seed % 3, roles=1 + seed % 3 if seed % 2 else 2)
    assert {} == what_breaks(made, safe_to_publish(made.results(), rule), rule)


@RULES
@pytest.mark.parametrize(
    ("seed", "more"), [(4, 12), (9, 30), (10, 20), (17, 40), (23, 9), (41, 60), (29, 15)]
)
def test_no_small_number_of_stories_can_be_worked_out_beside_an_earlier_report(
    seed: int, more: int, rule: Rule
) -> None:
    then = collection(seed, themes=2, roles=1)
    now = then.with_more(more, seed)
    first = safe_to_publish(then.results(), rule)
    second = safe_to_publish(now.results(), rule, [Report(first)])
    assert {} == what_two_break(then, now, first, second, rule)


def what_two_break(
    then: Collection, now: Collection, first: Sequence[Result], second: Sequence[Result], rule: Rule
) -> dict[object, object]:
    """What somebody knows too well who has read both: of then, of now, or of the stories that came."""
    stands = [each for each in second if any(caveat.code == STANDS.code for caveat in each.caveats)]
    known = [of_then(each) for result in (*first, *stands) for each in readings_of_stories(result, rule)]
    known += [each for result in second if result not in stands for each in readings_of_stories(result, rule)]
    kinds = [kind._replace(new=new) for kind in kinds_in(now) for new in (False, True)]
    asked = numbers(now.results())
    asked |= {("then", *name): of_then(who) for name, who in asked.items()}
    asked |= {("came", *name): of_new(who) for name, who in asked.items() if name[0] != "then"}
    return broken(Attack(kinds, known, now.stories), asked, rule)


def stories(*some: tuple[int, Read, Read]) -> Collection:
    """So many stories of each kind, all told by carers, in which two themes were looked for."""
    told = (StoryKind(first, second, "carer") for size, first, second in some for _ in range(size))
    return Collection(tuple(told), ("Waiting", "Food"))


NEITHER, WAITING, FOOD, BOTH = (
    frozenset(each) for each in ((), ("Waiting",), ("Food",), ("Waiting", "Food"))
)
FEW = {
    "few have a theme, which is new": stories((20, WAITING, None), (3, FOOD, None)),
    "few lack a theme": stories((18, BOTH, BOTH), (3, WAITING, WAITING)),
    "few have none": stories((18, WAITING, None), (2, NEITHER, None)),
    "readers differ in few": stories((12, BOTH, BOTH), (9, NEITHER, NEITHER), (2, FOOD, BOTH)),
    "one reader alone read few": stories((12, BOTH, BOTH), (9, NEITHER, NEITHER), (3, BOTH, None)),
}
"""Stories in which a small number is not only where it is printed."""


@pytest.mark.parametrize("what", FEW)
def test_stories_of_which_small_cells_alone_are_hidden_are_found_out(what: str) -> None:
    made = FEW[what]
    careless = [without_small_cells(without_luck(each), UNDER_5) for each in made.results()]
    assert {} != what_breaks(made, careless, UNDER_5)


def without_luck(result: Result) -> Result:
    """The result without what lies beyond luck, which stands beside no hidden number."""
    return replace(result, estimates=tuple(each for each in result.estimates if each.unit != "effect"))


@pytest.mark.parametrize("what", FEW)
def test_the_same_stories_stand_up_when_they_are_published(what: str) -> None:
    made = FEW[what]
    assert {} == what_breaks(made, safe_to_publish(made.results()), UNDER_5)


def test_how_far_readers_agree_is_told_where_it_tells_of_no_few() -> None:
    made = stories((12, BOTH, BOTH), (9, NEITHER, NEITHER), (7, FOOD, BOTH), (6, BOTH, FOOD))
    told = safe_to_publish(made.results())[1]
    assert [21, True] == [told.estimate("same themes").value, told.estimate("Cohen kappa").value is not None]
