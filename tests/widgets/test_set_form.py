"""A whole set is taken at once; one whose words may not stand here asks for them first."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.measure import AnswerType, Better, Measure
from coimpact_widgets.domain.scale import scale_named, whole_sets
from coimpact_widgets.library.scales import scales
from coimpact_widgets.widgets.set_form import SetForm

from .fake_keeper import FakeKeeper
from .measure_choosing import keeper_of, measures, opened, use

SEVEN = "\n".join(f"Statement {letter}" for letter in "ABCDEFG")
FIVE = "None\nRarely\nSometimes\nOften\nAlways"


@pytest.fixture
def keeper() -> FakeKeeper:
    return keeper_of("feel better in themselves")


def form_of(keeper: FakeKeeper, set_: str) -> SetForm:
    """What this set asks for before it can be taken."""
    chooser = opened(keeper)
    chooser.find.value = next(each.name for each in chooser._offered if each.id == set_)
    chooser.table.choose(set_)
    assert chooser.form
    return chooser.form


def test_a_worded_set_is_taken_in_one_press(keeper: FakeKeeper) -> None:
    assert () == use(opened(keeper), "rosenberg")
    assert 10 == len(measures(keeper))
    assert ["rosenberg"] == [each.scale.id for each in whole_sets(keeper.contents().measures, scales())]


def test_a_set_stands_behind_the_measures_that_were_there_in_its_own_order(keeper: FakeKeeper) -> None:
    keeper.save(Measure("r1", "Own", "How are you?", labels=("Bad", "Well"), position=3.0))
    use(opened(keeper), "ons-loneliness")
    found = measures(keeper)
    assert (["Own", "Lack companionship"], [3.0, 4.0, 5.0, 6.0]) == (
        [each.name for each in found][:2],
        [each.position for each in found],
    )


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
