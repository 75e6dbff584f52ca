"""Step 2: impact, outcomes, activities and links are kept, shown again, and survive each other's removal."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.benefit import Benefit
from coimpact_widgets.domain.course import Begins
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.widgets.pathway_panel import PathwayPanel
from coimpact_widgets.widgets.question_pages import CHECK

from .activity_cards import titles
from .fake_keeper import FakeKeeper
from .walk import add_card, answers, body, cards_on, go_on, open_page

CAFE, ALONE, HELP = "We run the café.", "People: feel less alone", "People get help early."


def opened(keeper):
    return PathwayPanel(keeper).pages


def with_cards(*, linked=False):
    """A keeper that holds an activity, an outcome and an impact; the first two may be linked."""
    keeper = FakeKeeper()
    activity, outcome = (
        keeper.save(Activity(CAFE, 1.0)),
        keeper.save(Outcome("People", "feel less alone", 1.0)),
    )
    keeper.save(Impact(HELP, 1.0))
    if linked:
        keeper.save(Link(activity.id, outcome.id, "people meet", "people can get there"))
    return keeper


def names(pages):
    return [question.name for question in pages.questions]


def begun(begins):
    """The pages of an empty project once the group has said where to begin, and what is kept."""
    keeper = FakeKeeper()
    pages = opened(keeper)
    if begins:
        pages.fields[0].value = begins
        go_on(pages)
    else:
        pages.not_sure.click()
    return pages, keeper


def test_the_pages_begin_by_asking_where_to_begin():
    assert ("course", "Where would you like to begin?") == (
        opened(FakeKeeper()).current,
        opened(FakeKeeper()).questions[0].heading,
    )


@pytest.mark.parametrize("begins", ["impact", ""])
def test_a_group_works_back_from_its_impact_when_it_wants_to_or_is_not_sure(begins):
    pages, _ = begun(begins)
    rest = ["impact", "outcome", "activity", "benefit", "link", "vote", "pathway check"]
    assert ("impact", ["course", *rest]) == (pages.current, names(pages))


def test_a_group_works_forward_from_what_it_does():
    pages, keeper = begun("activities")
    asked = [question.heading for question in pages.questions[1:4]]
    assert ("activity", Begins.ACTIVITIES) == (pages.current, keeper.contents().course.value.begins)
    assert [
        "What will you do?",
        "What does that change first, and for whom?",
        "And what does that lead to?",
    ] == asked


def test_the_way_round_is_kept_and_can_be_changed_among_the_answers():
    keeper = begun("activities")[1]
    again = opened(keeper)
    assert "With what you do, and work forward" == answers(again)["course"]
    again.show("course")
    again.fields[0].value = "impact"
    go_on(again)
    assert (CHECK, ["course", "impact", "outcome"]) == (again.current, names(again)[:3])


def test_what_is_half_written_stays_when_the_way_round_is_changed():
    pages, _ = begun("impact")
    body(pages).form.fields[0].value = HELP
    pages.back.click()
    pages.fields[0].value = "activities"
    go_on(pages)
    pages.show("impact")
    assert HELP == body(pages).form.fields[0].value


def test_a_project_that_has_cards_is_not_asked_again_where_to_begin():
    assert "With the big change, and work back" == answers(opened(with_cards()))["course"]


@pytest.mark.parametrize(
    ("page", "values", "kept"),
    [
        ("impact", {"text": HELP}, Impact(HELP, 1.0)),
        (
            "outcome",
            {"who": "People", "change": "feel less alone"},
            Outcome("People", "feel less alone", 1.0),
        ),
        ("activity", {"text": CAFE}, Activity(CAFE, 1.0)),
    ],
)
def test_a_card_is_kept_and_shown_when_the_panel_is_made_anew(page, values, kept):
    keeper = FakeKeeper()
    add_card(cards_on(opened(keeper), page), **values)
    assert [kept] == [record.value for record in keeper.contents().records]
    assert [kept.text] == titles(open_page(opened(keeper), page))
    assert kept.text == answers(opened(keeper))[page]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("impact", ("Enter the change you all work towards.",)),
        ("outcome", ("Enter who will notice the change.", "Enter what will be different for them.")),
        ("activity", ("Enter what you do.",)),
        ("link", ("Choose what leads to what.",)),
    ],
)
def test_an_empty_card_is_not_kept_and_says_what_is_missing(page, said):
    keeper = FakeKeeper()
    assert said == add_card(cards_on(opened(keeper), page))
    assert () == keeper.contents().records


def test_an_open_card_is_kept_by_continue():
    keeper = FakeKeeper()
    pages = opened(keeper)
    cards = open_page(pages, "activity")
    cards.add()
    cards.form.fields[0].value = CAFE
    go_on(pages)
    assert [CAFE] == [record.value.text for record in keeper.contents().of(Activity)]


def test_an_open_card_with_a_problem_keeps_the_page_where_it_is():
    pages = opened(FakeKeeper())
    cards = open_page(pages, "outcome")
    cards.add()
    cards.form.fields[0].value = "People"
    go_on(pages)
    told = cards.form.errors.messages
    assert ("outcome", ("Enter what will be different for them.",)) == (pages.current, told)


def test_a_card_that_was_written_just_now_can_be_linked():
    keeper = FakeKeeper()
    pages = opened(keeper)
    page = cards_on(pages, "link")
    add_card(cards_on(pages, "activity"), text=CAFE)
    page.add()
    assert [CAFE] == [option["label"] for option in page.form.fields[0].options]


def test_links_are_said_among_the_answers():
    assert (
        "We run the café leads to people: feel less alone" == answers(opened(with_cards(linked=True)))["link"]
    )


def test_the_static_form_holds_every_card():
    shown = PathwayPanel(with_cards(linked=True)).static_html()
    assert all(
        text in shown for text in (CAFE, ALONE, HELP, "We run the café leads to people: feel less alone")
    )


def test_a_benefit_is_kept_and_said_among_the_answers():
    keeper = FakeKeeper()
    add_card(cards_on(opened(keeper), "benefit"), who="Members", gain="new friends", known="They said so.")
    assert [Benefit("Members", "new friends", "They said so.", 1.0)] == [
        record.value for record in keeper.contents().pathway.benefits
    ]
    assert "Members: new friends" == answers(opened(keeper))["benefit"]


@pytest.mark.parametrize(("links", "told"), [(5, 5), (6, 1)])
def test_many_links_are_counted_among_the_answers_and_not_listed(links: int, told: int) -> None:
    keeper = FakeKeeper()
    impact = keeper.save(Impact("People stay well"))
    for number in range(links):
        activity = keeper.save(Activity(f"Workshop {number}"))
        keeper.save(Link(activity.id, impact.id, "people meet"))
    page = next(each for each in PathwayPanel(keeper).pages.questions if each.name == Link.kind)
    assert page.answer is not None
    assert told == len(page.answer().splitlines())
