"""Each member answers alone; nobody sees an answer before all are shown, and nobody's own answers ever."""

from datetime import date

import pytest

from coimpact_widgets.domain.agreement import Agreement, Member
from coimpact_widgets.domain.process_check import ITEMS, ProcessCheck, meeting_id
from coimpact_widgets.domain.role import Role
from coimpact_widgets.present.process_check import ONE_ALONE
from coimpact_widgets.widgets.me import this_is
from coimpact_widgets.widgets.process_check_page import TELL, ProcessCheckPage
from coimpact_widgets.widgets.shown_together import NONE_YET, PRIVATE
from coimpact_widgets.widgets.vote_cards import AGAIN, KEPT, MINE_KEPT

from .fake_keeper import FakeKeeper
from .walk import save_card

DAY = date(2026, 1, 13)


@pytest.fixture
def keeper():
    made = FakeKeeper()
    made.save(Member(Role.STAFF))
    made.save(Member(Role.CARER))
    return made


def opened(keeper):
    return ProcessCheckPage(keeper, lambda: DAY)


def answer(page, role="staff", fair_say="5", **more):
    return save_card(page.cards, role=role, fair_say=fair_say, **more)


def kept(keeper):
    return [each.value for each in keeper.contents().of(ProcessCheck)]


def test_an_answer_is_kept_with_its_meeting_and_its_words(keeper):
    page = opened(keeper)
    assert () == answer(page, chosen_name=" Sam ", got_back="0", words="Tea first. ", may_tell=(TELL,))
    expected = ProcessCheck("2026-01-13", Role.STAFF, "Sam", 5, got_back=0, words="Tea first.", may_tell=True)
    assert ([expected], KEPT) == (kept(keeper), page.cards.status.text)


def test_every_item_can_be_answered_with_not_sure(keeper):
    fields = {each.name: each for each in opened(keeper).cards.form.fields}
    assert {("5", "4", "3", "2", "1", "0")} == {fields[each.name].offered for each in ITEMS}


def test_nobody_sees_an_answer_before_all_are_shown(keeper):
    page = opened(keeper)
    answer(page, words="Too fast"), answer(page, fair_say="1")
    told = page.static_html() + page.cards.static_html()
    assert f"2 people have answered. {PRIVATE}" in told
    assert not any(words in told for words in ("Too fast", "Not really", "Staff"))


def test_all_see_the_answers_by_role_once_they_are_shown(keeper):
    page, other = opened(keeper), opened(keeper)
    for role, fair_say in (("staff", "5"), ("staff", "4"), ("carer", "1"), ("carer", "2")):
        answer(page, role, fair_say, words=f"{role} {fair_say}")
    page.together.press.click()
    other.together.ask()
    for words in ("Staff (2)", "Carers (2)", "Yes 1, Mostly 1", "Not really 1, No 1", "carer 1."):
        assert words in other.together.found.markup


def test_what_one_person_said_alone_is_not_shown(keeper):
    page = opened(keeper)
    answer(page, words="Only me")
    page.together.press.click()
    assert (True, False) == (ONE_ALONE in page.static_html(), "Only me" in page.static_html())


def test_no_card_ever_leads_to_the_answers_of_one_member(keeper):
    page = opened(keeper)
    answer(page, chosen_name="Sam"), answer(page, chosen_name="Ann")
    page.together.press.click()
    page.cards.form.cancel.click()
    assert ([], False) == (page.cards.list.cards, "Sam" in page.static_html() + page.cards.static_html())


def test_a_name_answers_again_by_saving_twice(keeper):
    page = opened(keeper)
    answer(page, chosen_name="Sam")
    assert (AGAIN,) == answer(page, fair_say="2", chosen_name="Sam")
    page.cards.form.save.click()
    assert [2] == [each.fair_say for each in kept(keeper)]


def test_another_day_leaves_the_open_form_to_whoever_is_about_to_choose_in_it(keeper):
    page = opened(keeper)
    role = page.cards.form.fields[0]
    page.day.value = date(2026, 2, 3)
    role._received({"typed": "carer", "edits": 1})
    assert Role.CARER.value == page.cards.form.values()["role"]


def test_on_a_page_of_ones_own_nobody_is_asked_next(keeper):
    this_is(Role.STAFF, "Sam")
    try:
        page = opened(keeper)
        answer(page, chosen_name="Sam")
        assert MINE_KEPT == page.cards.status.text
    finally:
        this_is(None, "")


def test_what_was_kept_is_not_said_beside_the_next_answer(keeper):
    page = opened(keeper)
    answer(page)
    page.cards.form.fields[0]._received({"typed": "carer", "edits": 1})
    assert "" == page.cards.status.text


def test_each_meeting_is_shown_by_itself(keeper):
    page = opened(keeper)
    answer(page), answer(page)
    page.together.press.click()
    page.day.value = date(2026, 2, 3)
    assert NONE_YET in page.together.so_far.markup
    answer(page)
    assert ["2026-01-13", "2026-01-13", "2026-02-03"] == [each.meeting for each in kept(keeper)]
    assert (True, None) == (
        bool(keeper.contents().shown(meeting_id(DAY))),
        keeper.contents().shown(meeting_id(date(2026, 2, 3))),
    )


def test_the_words_of_the_group_say_who_people_can_talk_to(keeper):
    before = opened(keeper).static_html()
    keeper.save(Agreement(aftercare="Ask <Robin> at the door"))
    assert (False, True) == (
        "Robin" in before,
        "Ask &lt;Robin&gt; at the door" in opened(keeper).static_html(),
    )
