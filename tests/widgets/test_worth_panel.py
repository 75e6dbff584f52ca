"""What a change is worth is asked of those who open it, and every answer can be left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.worth import LIFE_SATISFACTION, Worth
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.question_pages import ASKING, CHECK
from coimpact_widgets.widgets.worth_panel import CHANGED, NO_MEASURE, PAGES, WorthPanel

from .fake_keeper import FakeKeeper
from .walk import answers, go_on

SAID = {
    "years": {"years": 2.5},
    "drop_off": {"drop_off": 30.0},
    "anyway": {"anyway": 20.0, "anyway_why": "Some found work."},
    "prices": {"price_factor": 1.2, "price_year": "2025", "price_source": "ONS"},
    "cost": {"cost": 5000.0},
    "given": {"hours": 12.0, "money": 40.5},
}


LIFE = Measure("o", "Life satisfaction", LIFE_SATISFACTION, AnswerType.SCORE)


@pytest.fixture
def keeper():
    """A project that asks about life satisfaction."""
    keeper = FakeKeeper()
    keeper.save(LIFE)
    return keeper


@pytest.fixture
def without():
    """A project that does not ask about life satisfaction, with two people who answered something else."""
    keeper = FakeKeeper()
    asked = keeper.save(Measure("o", "Heard", "Do you feel heard?"))
    answers = [Answer(code, asked.id, TimePoint.BEFORE, 1.0) for code in ("P1", "P2")]
    keeper.gather(Batch("Typed in"), [Person("P1"), Person("P2")], answers)
    return keeper


def opened(keeper):
    panel = WorthPanel(keeper)
    panel.open.click()
    return panel.pages


def write(pages, **values):
    for field in pages.fields:
        field.value = values.get(field.name, field.value)


def kept(keeper):
    record = keeper.contents().worth
    return record.value if record else None


def test_it_is_closed_until_somebody_opens_it(keeper):
    panel = WorthPanel(keeper)
    assert panel.pages.view not in panel.view.children
    panel.open.click()
    assert panel.pages.view in panel.view.children


def test_the_link_to_the_next_step_stays_while_it_is_closed(keeper):
    panel = WorthPanel(keeper)
    assert ASKING not in panel.view._dom_classes


def test_how_long_it_lasts_and_what_would_have_come_anyway_are_asked_first():
    assert ["years", "drop_off", "anyway"] == [page.name for page in PAGES][:3]


def test_every_answer_is_kept_and_leads_to_the_next(keeper):
    pages = opened(keeper)
    for name, values in SAID.items():
        assert name == pages.current
        write(pages, **values)
        go_on(pages)
    everything = {name: value for values in SAID.values() for name, value in values.items()}
    assert (CHECK, Worth(**everything)) == (pages.current, kept(keeper))


def test_nothing_is_kept_of_questions_that_are_passed_over(keeper):
    pages = opened(keeper)
    for page in PAGES:
        assert page.name == pages.current
        pages.not_sure.click()
    assert None is kept(keeper)


def test_an_empty_answer_leads_on_and_keeps_nothing(keeper):
    pages = opened(keeper)
    go_on(pages)
    assert ("drop_off", None) == (pages.current, kept(keeper))


def test_an_answer_can_be_taken_out_again(keeper):
    keeper.save(Worth(years=2.0, cost=10.0))
    pages = opened(keeper)
    pages.show("years")
    write(pages, years=None)
    go_on(pages)
    assert Worth(cost=10.0) == kept(keeper)


def test_what_was_said_is_shown_to_check_when_it_is_opened_again(keeper):
    keeper.save(Worth(years=2.5, hours=12.0, money=40.5))
    pages = opened(keeper)
    assert CHECK == pages.current
    assert ("2.5 years", "12 hours\n40.5 pounds") == (answers(pages)["years"], answers(pages)["given"])


@pytest.mark.parametrize(
    ("page", "values", "message"),
    [
        ("years", {"years": 0.0}, "Use a number larger than 0."),
        ("years", {"years": 100.0}, "Use a number from 0 to 30."),
        ("drop_off", {"drop_off": 120.0}, "Use a number from 0 to 100."),
        ("cost", {"cost": -5.0}, "Use a number of 0 or more."),
        ("prices", {"price_factor": 1.2, "price_year": "2025"}, "Enter where this number comes from."),
    ],
)
def test_what_has_to_be_put_right_is_said(keeper, page, values, message):
    pages = opened(keeper)
    pages.show(page)
    write(pages, **values)
    go_on(pages)
    assert ((message,), page, None) == (pages.errors.messages, pages.current, kept(keeper))


def test_what_somebody_else_wrote_is_not_written_over_unseen(keeper):
    pages = opened(keeper)
    write(pages, years=2.0)
    keeper.save(Worth(years=5.0))
    go_on(pages)
    assert ((CHANGED,), 5.0) == (pages.errors.messages, kept(keeper).years)
    go_on(pages)
    assert 2.0 == kept(keeper).years


def test_what_somebody_else_wrote_of_another_question_stays(keeper):
    pages = opened(keeper)
    write(pages, years=2.0)
    keeper.save(replace(Worth(), cost=7.0))
    go_on(pages)
    assert Worth(years=2.0, cost=7.0) == kept(keeper)


def test_what_finds_no_room_says_so_and_stays(keeper):
    pages = opened(keeper)
    write(pages, years=2.0)
    keeper.fail_with = StoreFull("the store")
    go_on(pages)
    assert ((str(StoreFull("the store")),), 2.0) == (pages.errors.messages, pages.fields[0].value)


def test_the_static_form_holds_what_was_said(keeper):
    keeper.save(Worth(anyway=20.0, anyway_why="<b>Work</b>"))
    shown = WorthPanel(keeper).static_html()
    assert "20%" in shown
    assert "&lt;b&gt;Work&lt;/b&gt;" in shown


def test_without_life_satisfaction_that_is_said_first_and_only_what_can_be_told_is_asked(without):
    panel = WorthPanel(without)
    assert all(sentence in panel.intro.markup for sentence in NO_MEASURE)
    assert ["cost", "given"] == [each.name for each in panel.pages.questions]


def test_without_life_satisfaction_what_it_took_is_told_as_soon_as_it_is_said(without):
    panel = WorthPanel(without)
    panel.open.click()
    write(panel.pages, cost=5000.0)
    go_on(panel.pages)
    write(panel.pages, hours=12.0, money=40.0)
    go_on(panel.pages)
    told = (
        "The project cost £5,000.",
        "That is £2,500 for each of the 2 people who took part and answered.",
        "Members gave 12 hours and £40.",
    )
    assert [True] * 3 == [sentence in panel.told.markup for sentence in told]


def test_with_life_satisfaction_what_it_took_is_told_by_the_result_alone(keeper):
    keeper.save(Worth(cost=5000.0))
    assert "" == WorthPanel(keeper).told.markup
