"""Step 3: the measures that fit an outcome are compared, and one press takes one or a whole set."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.answer import Batch, MonthlyCount
from coimpact_widgets.domain.measure import AnswerType, Better, Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.scale import scale_named, whole_sets
from coimpact_widgets.domain.vote import Vote
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.library.measure_bank import measure_bank
from coimpact_widgets.library.scales import scales
from coimpact_widgets.widgets.measure_chooser import MOST, NOT_FOUND, NOTHING_FITS, MeasureChooser
from coimpact_widgets.widgets.set_form import SetForm

from .fake_keeper import FakeKeeper
from .walk import add_card

SEVEN = "\n".join(f"Statement {letter}" for letter in "ABCDEFG")
FIVE = "None\nRarely\nSometimes\nOften\nAlways"


def keeper_of(*changes: str) -> FakeKeeper:
    keeper = FakeKeeper()
    for place, change in enumerate(changes, start=1):
        keeper.save(Outcome("People", change, float(place)))
    return keeper


@pytest.fixture
def keeper() -> FakeKeeper:
    return keeper_of("feel better in themselves")


def opened(keeper: FakeKeeper) -> MeasureChooser:
    return MeasureChooser(keeper, measure_bank(), scales())


def measures(keeper: FakeKeeper) -> list[Measure]:
    return [each.value for each in keeper.contents().measures]


def shown(chooser: MeasureChooser) -> list[str]:
    return [row["id"] for row in chooser.table.rows]


def use(chooser: MeasureChooser, id: str, **typed: object) -> tuple[str, ...]:
    """Find this measure by its name, and take it. Returns what has to be put right."""
    chooser.find.value = next(each.name for each in chooser._offered if each.id == id)
    chooser.table.choose(id)
    if chooser.form is None:
        return chooser.errors.messages
    form = chooser.form
    for field in (form.questions, form.answers, form.record, form.smallest, form.wording):
        field.value = typed.get(field.name, field.value)
    form.add.click()
    return form.errors.messages


def form_of(keeper: FakeKeeper, set_: str) -> SetForm:
    """What this set asks for before it can be taken."""
    chooser = opened(keeper)
    chooser.find.value = next(each.name for each in chooser._offered if each.id == set_)
    chooser.table.choose(set_)
    assert chooser.form
    return chooser.form


def test_the_best_is_one_press_away() -> None:
    keeper = keeper_of("feel listened to")
    chooser = opened(keeper)
    chooser.table.choose(chooser.table.best)
    assert ["Listened to"] == [each.name for each in measures(keeper)]


def test_three_outcomes_are_measured_with_three_presses() -> None:
    keeper = keeper_of("feel listened to", "sleep better", "feel more confident")
    chooser = opened(keeper)
    for _ in range(3):
        chooser.table.choose(chooser.table.best)
    outcomes = [each.id for each in keeper.contents().pathway.outcomes]
    assert outcomes == [each.outcome for each in measures(keeper)]
    assert [] == [problem for each in measures(keeper) for problem in each.problems()]


def test_what_was_taken_is_said_with_what_comes_next() -> None:
    chooser = opened(keeper_of("feel listened to", "sleep better"))
    chooser.table.choose("listened-to")
    said = "Saved. Listened to is one of your measures now. Here is the next outcome."
    assert (said, "Measures for: People: sleep better") == (chooser.status.text, chooser.table.caption)


def test_it_begins_with_the_first_outcome_that_has_no_measure_and_no_count() -> None:
    keeper = keeper_of("sleep better", "feel more confident", "rest")
    first, second, third = (each.id for each in keeper.contents().pathway.outcomes)
    keeper.save(Measure(first, "Sleep", "How well?", labels=("Badly", "Well")))
    keeper.gather(Batch("Counts"), counts=[MonthlyCount("Calls", date(2026, 1, 1), 3, second)])
    assert third == opened(keeper).outcome.value


def test_each_outcome_says_what_measures_it() -> None:
    keeper = keeper_of("sleep better", "rest")
    chooser = opened(keeper)
    chooser.table.choose("sleep")
    assert ["Measured by: Sleep.", "No measure yet."] == [each["hint"] for each in chooser.outcome.options]


def test_between_two_and_four_are_compared(keeper: FakeKeeper) -> None:
    fewest, most = opened(keeper_of("give something back to others")), opened(keeper)
    assert (2, MOST) == (len(shown(fewest)), len(shown(most)))


def test_what_is_taken_is_no_longer_offered(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    use(chooser, "ons-loneliness")
    use(chooser, "hopeful")
    for name in ("Loneliness", "hopeful"):
        chooser.find.value = name
        assert {"ons-loneliness", "hopeful"}.isdisjoint(shown(chooser))


def test_others_can_be_looked_at_and_after_the_last_the_first_again(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    first, seen = shown(chooser), set()
    for _ in range(50):
        seen |= set(shown(chooser))
        chooser.others.click()
        if shown(chooser) == first:
            break
    assert {each.id for each in chooser._offered} == seen


def test_a_word_finds_others(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.find.value = "trust"
    assert "trust-in-support" == shown(chooser)[0]


def test_a_word_that_finds_nothing_says_so(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.find.value = "astronomy"
    assert ([], True) == (shown(chooser), NOT_FOUND in chooser.so_far.markup)


def test_where_nothing_comes_close_nothing_is_put_forward() -> None:
    chooser = opened(keeper_of("fix damp sooner"))
    assert ("", True) == (chooser.table.best, NOTHING_FITS in chooser.so_far.markup)


def test_one_that_finds_no_room_is_not_taken(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    keeper.fail_with = StoreFull("the store")
    chooser.table.choose(chooser.table.best)
    assert ((str(StoreFull("the store")),), []) == (chooser.errors.messages, measures(keeper))


def test_a_worded_set_is_taken_in_one_press(keeper: FakeKeeper) -> None:
    assert () == use(opened(keeper), "rosenberg")
    assert 10 == len(measures(keeper))
    assert ["rosenberg"] == [each.scale.id for each in whole_sets(keeper.contents().measures, scales())]


def test_a_reversed_question_hopes_for_the_other_way(keeper: FakeKeeper) -> None:
    use(opened(keeper), "rosenberg")
    lower = {each.question for each in measures(keeper) if each.better is Better.LOWER}
    rosenberg = scale_named("rosenberg", scales())
    assert rosenberg
    assert {item.question for item in rosenberg.items if item.reversed} == lower


def test_a_set_that_may_not_ship_is_pasted(keeper: FakeKeeper) -> None:
    assert () == use(opened(keeper), "swemwbs", questions=SEVEN, answers=FIVE, smallest_change=2.0)
    assert [("SWEMWBS 1", "Statement A", 2.0), ("SWEMWBS 2", "Statement B", 2.0)] == [
        (each.name, each.question, each.smallest_change) for each in measures(keeper)[:2]
    ]
    assert ["swemwbs"] == [each.scale.id for each in whole_sets(keeper.contents().measures, scales())]


def test_a_score_that_is_worked_out_elsewhere_is_one_number_with_the_words_of_its_questions(
    keeper: FakeKeeper,
) -> None:
    assert () == use(opened(keeper), "eq-5d-5l", record="England 2018", wording="One\n\nTwo ")
    (score,) = measures(keeper)
    assert (AnswerType.SCORE, (-1.0, 1.0), ("One", "Two")) == (score.answer_type, score.range, score.wording)
    assert score.source.endswith("; value set: England 2018")


def test_questions_that_stand_alone_are_never_added_up(keeper: FakeKeeper) -> None:
    use(opened(keeper), "ppeet", questions="One?\nTwo?\nThree?", answers=FIVE)
    assert (3, ()) == (len(measures(keeper)), whole_sets(keeper.contents().measures, scales()))


@pytest.mark.parametrize(
    ("set_", "typed", "expected"),
    [
        ("swemwbs", {"answers": FIVE}, ("Paste the questions, one on each line.",)),
        (
            "swemwbs",
            {"questions": "One\nTwo", "answers": FIVE},
            ("This set has 7 questions. You pasted 2. Put each on a line of its own.",),
        ),
        ("swemwbs", {"questions": SEVEN, "answers": "a\nb"}, ("Paste the 5 answers, one on each line.",)),
        (
            "swemwbs",
            {"questions": SEVEN, "answers": "a\na\nb\nc\nd"},
            ("Paste the 5 answers, one on each line.",),
        ),
        ("eq-5d-5l", {}, ("Enter which value set was used.",)),
        ("icecap-a", {"smallest_change": 0.0}, ("Use a number larger than 0.",)),
    ],
)
def test_what_a_set_lacks_is_said_and_nothing_is_taken(
    keeper: FakeKeeper, set_: str, typed: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert expected == use(opened(keeper), set_, **typed)
    assert [] == measures(keeper)


@pytest.mark.parametrize(
    ("set_", "expected"),
    [
        ("swemwbs", {"questions", "answers", "smallest_change"}),
        ("eq-5d-5l", {"record", "wording", "smallest_change"}),
        ("pam", {"wording", "smallest_change"}),
        ("ppeet", {"questions", "answers"}),
    ],
)
def test_a_set_asks_only_for_what_it_needs(keeper: FakeKeeper, set_: str, expected: set[str]) -> None:
    assert expected == {field.name for field in form_of(keeper, set_).fields}


@pytest.mark.parametrize("set_", ["swemwbs", "wemwbs", "ascot", "ascof-1a", "eq-5d-5l", "icecap-a", "ppeet"])
def test_a_set_says_where_it_is_and_who_may_use_it(keeper: FakeKeeper, set_: str) -> None:
    scale = scale_named(set_, scales())
    assert scale
    about = form_of(keeper, set_).view.children[2].static_html()
    assert scale.address in about
    assert scale.licence in about


def test_a_set_that_lost_a_question_is_made_whole(keeper: FakeKeeper) -> None:
    use(opened(keeper), "ons-loneliness")
    keeper.remove(keeper.contents().measures[1])
    use(opened(keeper), "ons-loneliness")
    assert ["companionship", "isolated", "left-out"] == sorted(each.item for each in measures(keeper))


def test_a_set_that_lacks_a_question_says_that_there_is_no_score(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    use(chooser, "ons-loneliness")
    assert "Loneliness (UCLA-3)" == chooser.in_words()
    keeper.remove(keeper.contents().measures[1])
    assert "Loneliness (UCLA-3): 2 of 3 questions, so there is no score" == chooser.in_words()


def test_a_name_that_is_taken_is_said(keeper: FakeKeeper) -> None:
    keeper.save(Measure("o", "left OUT", "Are you?", labels=("No", "Yes")))
    said = use(opened(keeper), "ons-loneliness")
    assert ("Another measure is called 'left OUT'. Give that one another name first.",) == said


def test_a_set_can_be_left_again(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.find.value = "SWEMWBS"
    chooser.table.choose("swemwbs")
    assert chooser.form
    chooser.form.cancel.click()
    assert (None, []) == (chooser.form, measures(keeper))


def test_moving_on_asks_for_what_a_set_still_needs(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.find.value = "SWEMWBS"
    chooser.table.choose("swemwbs")
    assert ["questions", "answers"] == [problem.field for problem in chooser.finish()]


def test_each_member_votes_on_the_measures_of_an_outcome(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.vote.click()
    assert chooser.votes
    first = shown(chooser)[0]
    assert () == add_card(chooser.votes.cards, role="carer", choices=(first,))
    outcome = keeper.contents().pathway.outcomes[0].id
    assert [Vote(outcome, Role.CARER, "", (first,))] == [
        each.value for each in keeper.contents().votes(outcome)
    ]


def test_where_roles_differ_on_a_measure_it_is_told_side_by_side(keeper: FakeKeeper) -> None:
    outcome = keeper.contents().pathway.outcomes[0].id
    keeper.save(Vote(outcome, Role.CARER, "", ("hopeful",)))
    keeper.save(Vote(outcome, Role.STAFF, "", ("worthwhile",)))
    chooser = opened(keeper)
    chooser.vote.click()
    assert chooser.votes
    told = chooser.votes.static_html()
    assert "Roles differ on &#x27;Hopeful&#x27;" in told
    assert "1 of 1" in told


def test_the_static_form_tells_each_source_and_licence(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    use(chooser, "life-satisfaction")
    told = chooser.static_html()
    for words in ("Office for National Statistics", "OGL-UK-3.0", "Higher is better."):
        assert words in told
