"""A whole set of questions becomes measures at once, worded only where the wording may ship."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.measure import AnswerType, Better, Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.scale import Made, scale_named, whole_sets
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.library.measure_bank import measure_bank
from coimpact_widgets.library.scales import scales
from coimpact_widgets.widgets.measures_panel import NO_SET, MeasuresPanel
from coimpact_widgets.widgets.question_pages import CHECK
from coimpact_widgets.widgets.whole_sets import WholeSets

from .fake_keeper import FakeKeeper
from .walk import answers, go_on, open_page

SEVEN = "\n".join(f"Statement {letter}" for letter in "ABCDEFG")
FIVE = "None\nRarely\nSometimes\nOften\nAlways"
FIVE_ANSWERS = "Paste the 5 answers, one on each line."
READY = {each.id for each in scales() if each.ready}


@pytest.fixture
def keeper():
    keeper = FakeKeeper()
    keeper.save(Outcome("People", "feel better", 1.0))
    return keeper


def opened(keeper) -> WholeSets:
    return WholeSets(keeper, scales())


def choose(sets, set_, **typed):
    """Choose this set, fill in the fields and press the button. Returns what has to be put right."""
    sets.outcome.value = sets.outcome.offered[0]
    sets.set.value = set_
    for field in (sets.questions, sets.answers, sets.record, sets.smallest):
        field.value = typed.get(field.name, field.value)
    sets.add.click()
    return sets.errors.messages


def measures(keeper) -> list[Measure]:
    return [each.value for each in keeper.contents().measures]


def shown(sets) -> set[str]:
    fields = (sets.questions, sets.answers, sets.record, sets.smallest)
    return {field.name for field in fields if not field.hidden}


def test_a_worded_set_is_added_in_one_go(keeper):
    assert () == choose(opened(keeper), "rosenberg")
    assert 10 == len(measures(keeper))
    assert [] == [problem for each in measures(keeper) for problem in each.problems()]
    assert ["rosenberg"] == [each.scale.id for each in whole_sets(keeper.contents().measures, scales())]


def test_a_reversed_question_hopes_for_the_other_way(keeper):
    choose(opened(keeper), "rosenberg")
    lower = {each.question for each in measures(keeper) if each.better is Better.LOWER}
    rosenberg = scale_named("rosenberg", scales())
    assert {item.question for item in rosenberg.items if item.reversed} == lower


def test_a_set_that_may_not_ship_is_pasted(keeper):
    assert () == choose(opened(keeper), "swemwbs", questions=SEVEN, answers=FIVE)
    assert [("SWEMWBS 1", "Statement A"), ("SWEMWBS 2", "Statement B")] == [
        (each.name, each.question) for each in measures(keeper)[:2]
    ]
    assert ["swemwbs"] == [each.scale.id for each in whole_sets(keeper.contents().measures, scales())]


def test_a_score_that_is_worked_out_elsewhere_is_one_number(keeper):
    assert () == choose(opened(keeper), "eq-5d-5l", record="England 2018")
    (score,) = measures(keeper)
    assert (AnswerType.SCORE, (-1.0, 1.0), True) == (
        score.answer_type,
        score.range,
        score.source.endswith("; value set: England 2018"),
    )


def test_questions_that_stand_alone_are_never_added_up(keeper):
    choose(opened(keeper), "ppeet", questions="One?\nTwo?\nThree?", answers=FIVE)
    assert (3, ()) == (len(measures(keeper)), whole_sets(keeper.contents().measures, scales()))


@pytest.mark.parametrize(
    ("set_", "expected"),
    [
        ("", set()),
        ("rosenberg", {"smallest_change"}),
        ("swemwbs", {"questions", "answers", "smallest_change"}),
        ("eq-5d-5l", {"record", "smallest_change"}),
        ("pam", {"smallest_change"}),
        ("ppeet", {"questions", "answers"}),
    ],
)
def test_only_what_a_set_needs_is_shown(keeper, set_, expected):
    sets = opened(keeper)
    sets.set.value = set_
    assert expected == shown(sets)


@pytest.mark.parametrize("scale", [each for each in scales() if not each.ready], ids=lambda each: each.id)
def test_a_set_says_where_it_is_and_who_may_use_it(keeper, scale):
    sets = opened(keeper)
    sets.set.value = scale.id
    assert scale.address in sets.about.static_html()
    assert scale.licence in sets.about.static_html()


def test_sets_that_the_ready_questions_ask_are_not_offered(keeper):
    assert READY
    assert set() == READY & set(opened(keeper).set.offered)


def test_the_smallest_change_stands_with_every_question(keeper):
    choose(opened(keeper), "ons-loneliness", smallest_change=2.0)
    assert [2.0] * 3 == [each.smallest_change for each in measures(keeper)]


@pytest.mark.parametrize(
    ("set_", "typed", "expected"),
    [
        ("", {}, ("Choose a set, or go on without one.",)),
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
        ("rosenberg", {"smallest_change": 0.0}, ("Use a number larger than 0.",)),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_added(keeper, set_, typed, expected):
    assert expected == choose(opened(keeper), set_, **typed)
    assert [] == measures(keeper)


def test_a_set_needs_an_outcome(keeper):
    sets = opened(keeper)
    sets.set.value = "rosenberg"
    sets.add.click()
    assert ("Choose the outcome this set is about.",) == sets.errors.messages


def test_a_set_is_added_once_only(keeper):
    choose(opened(keeper), "ons-loneliness")
    assert ("This set is among your measures already. Choose another.",) == choose(
        opened(keeper), "ons-loneliness"
    )


def test_a_set_that_lost_a_question_is_made_whole(keeper):
    choose(opened(keeper), "ons-loneliness")
    keeper.remove(keeper.contents().measures[1])
    choose(opened(keeper), "ons-loneliness")
    assert ["companionship", "isolated", "left-out"] == sorted(each.item for each in measures(keeper))


def test_a_name_that_is_taken_is_said(keeper):
    keeper.save(Measure("o", "left OUT", "Are you?", labels=("No", "Yes")))
    said = choose(opened(keeper), "ons-loneliness")
    assert ("Another measure is called 'left OUT'. Give that one another name first.",) == said


def test_a_set_that_finds_no_room_says_so(keeper):
    keeper.fail_with = StoreFull("the store")
    assert (str(StoreFull("the store")),) == choose(opened(keeper), "rosenberg")


def panel(keeper):
    return MeasuresPanel(keeper, measure_bank(), scales())


def test_continue_adds_the_set_that_is_chosen(keeper):
    made = panel(keeper)
    made.pages.show("sets")
    made.pages._changing = False
    made.sets.outcome.value, made.sets.set.value = made.sets.outcome.offered[0], "ons-loneliness"
    go_on(made.pages)
    assert 3 == len(measures(keeper))


def test_check_answers_names_the_sets(keeper):
    choose(opened(keeper), "ons-loneliness")
    assert "Loneliness (UCLA-3)" == answers(panel(keeper).pages)["sets"]
    assert "" == answers(panel(keeper).pages)["ready"]


def test_check_answers_says_when_a_set_has_no_score(keeper):
    choose(opened(keeper), "ons-loneliness")
    keeper.remove(keeper.contents().measures[1])
    said = "Loneliness (UCLA-3): 2 of 3 questions, so there is no score"
    assert said == answers(panel(keeper).pages)["sets"]


def test_that_there_is_no_set_is_an_answer_once_there_are_measures(keeper):
    assert "" == answers(panel(keeper).pages)["sets"]
    keeper.save(Measure("o", "Lonely", "Are you?", labels=("No", "Yes")))
    assert (NO_SET, CHECK) == (answers(panel(keeper).pages)["sets"], panel(keeper).pages.current)


def test_a_question_of_a_set_says_so_on_its_card(keeper):
    choose(opened(keeper), "ons-loneliness")
    cards = open_page(panel(keeper).pages, "measures").list.cards
    assert all(card["detail"].endswith("One question of a set.") for card in cards)


def test_the_static_form_names_every_set_that_is_offered(keeper):
    shown = opened(keeper).static_html()
    assert [] == [each.id for each in scales() if not each.ready and each.title not in shown]


def test_no_score_is_made_of_what_stands_alone_or_is_worked_out_elsewhere():
    assert {"sum"} == {each.made for each in scales() if each.metric or each.missing}
    assert [] == [each.id for each in scales() if each.made is not Made.SUM and each.items]
