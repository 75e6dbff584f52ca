"""Step 1: what a group writes is kept at once, and nobody writes over anybody else unseen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.domain.agreement import Agreement, GroundRule, Member, Resource
from coimpact_widgets.domain.role import Role
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.library.principles import principles
from coimpact_widgets.widgets.agree_panel import AgreePanel
from coimpact_widgets.widgets.question_pages import NOT_YET

from .fake_keeper import FakeKeeper
from .walk import add_card, answers, change_card, go_on, open_page, write

WRITTEN = ["meaning", "equality", "diversity", "accessibility", "reciprocity"]


def opened(keeper):
    return AgreePanel(keeper, principles()).pages


def agreement(keeper):
    return keeper.contents().agreement.value


def somebody_else_writes(keeper, **texts):
    record = keeper.contents().agreement
    keeper.save(replace(record.value if record else Agreement(), **texts), record)


def test_every_written_page_is_kept_and_leads_to_the_next():
    keeper = FakeKeeper()
    pages = opened(keeper)
    for name in WRITTEN:
        assert name == pages.current
        write(pages, f"Our {name}.")
        go_on(pages)
    assert ("members", Agreement(*(f"Our {name}." for name in WRITTEN))) == (pages.current, agreement(keeper))


def test_what_was_written_is_shown_when_the_panel_is_made_anew():
    keeper = FakeKeeper()
    write(opened(keeper), "We decide together.")
    again = opened(keeper)
    assert ("equality", "We decide together.") == (again.current, answers(again)["meaning"])
    again.show("meaning")
    assert "We decide together." == again.fields[0].value


def test_what_is_written_is_kept_before_continue_is_pressed():
    keeper = FakeKeeper()
    pages = opened(keeper)
    write(pages, "We decide")
    assert ("We decide", "Saved") == (agreement(keeper).meaning, pages.status.text)


def test_what_is_no_longer_kept_early_is_not_said_to_be_saved():
    keeper = FakeKeeper()
    pages = opened(keeper)
    write(pages, "one")
    somebody_else_writes(keeper, meaning="Theirs.")
    write(pages, "one more")
    assert (NOT_YET, "Theirs.") == (pages.status.text, agreement(keeper).meaning)


def test_what_finds_no_room_while_it_is_written_is_not_said_to_be_saved():
    keeper = FakeKeeper()
    pages = opened(keeper)
    write(pages, "one")
    keeper.fail_with = StoreFull("the store")
    write(pages, "one more")
    assert (NOT_YET, "one") == (pages.status.text, agreement(keeper).meaning)


def test_what_can_be_kept_again_is_said_to_be_saved():
    keeper = FakeKeeper()
    pages = opened(keeper)
    keeper.fail_with = StoreFull("the store")
    write(pages, "one")
    keeper.fail_with = None
    write(pages, "one more")
    assert ("Saved", "one more") == (pages.status.text, agreement(keeper).meaning)


def test_a_group_may_be_unsure_of_what_it_is_asked_to_write():
    keeper = FakeKeeper()
    pages = opened(keeper)
    for _ in WRITTEN:
        pages.not_sure.click()
    assert ("members", None) == (pages.current, keeper.contents().agreement)
    assert ["Not sure yet"] * 5 == [answers(pages)[name] for name in WRITTEN]


def test_members_ground_rules_and_resources_are_kept_and_said():
    keeper = FakeKeeper()
    pages = opened(keeper)
    add_card(open_page(pages, "members"), role="carer", chosen_name="Sam", access_needs="Large print")
    add_card(open_page(pages, "members"), role="lived experience")
    add_card(open_page(pages, "ground_rules"), text="One speaks at a time.")
    add_card(open_page(pages, "resources"), text="A room each Tuesday.")
    contents = keeper.contents()
    assert [Member(Role.CARER, "Sam", "Large print", 1.0), Member(Role.LIVED_EXPERIENCE, position=2.0)] == [
        record.value for record in contents.of(Member)
    ]
    assert ["One speaks at a time."] == [record.value.text for record in contents.of(GroundRule)]
    assert ["A room each Tuesday."] == [record.value.text for record in contents.of(Resource)]
    said = answers(opened(keeper))
    assert ("1 person with lived experience\n1 carer", "One speaks at a time.", "A room each Tuesday.") == (
        said["members"],
        said["ground_rules"],
        said["resources"],
    )


def test_a_member_without_a_name_is_known_by_their_role():
    pages = opened(FakeKeeper())
    members = open_page(pages, "members")
    add_card(members, role="carer", access_needs="Large print")
    add_card(members, role="staff", chosen_name="Sam")
    shown = [(card["title"], card["detail"]) for card in members.list.cards]
    assert [("Carer", "Large print"), ("Sam", "Staff")] == shown


def test_a_member_needs_a_role():
    keeper = FakeKeeper()
    said = add_card(open_page(opened(keeper), "members"), chosen_name="Sam")
    assert (("Choose how this person takes part.",), ()) == (said, keeper.contents().of(Member))


def test_a_member_can_be_changed():
    keeper = FakeKeeper()
    members = open_page(opened(keeper), "members")
    add_card(members, role="carer")
    change_card(members, "Carer", role="manager")
    assert [Role.MANAGER] == [record.value.role for record in keeper.contents().of(Member)]


def test_a_half_filled_member_is_kept_by_continue():
    keeper = FakeKeeper()
    pages = opened(keeper)
    rules = open_page(pages, "ground_rules")
    rules.add()
    rules.form.fields[0].value = "Be kind."
    go_on(pages)
    assert ["Be kind."] == [record.value.text for record in keeper.contents().of(GroundRule)]


def test_what_somebody_else_wrote_meanwhile_is_shown_and_neither_is_lost():
    keeper = FakeKeeper()
    pages = opened(keeper)
    somebody_else_writes(keeper, meaning="Theirs.")
    write(pages, "Ours.")
    go_on(pages)
    assert ("Theirs.", "Ours.", "meaning") == (
        agreement(keeper).meaning,
        pages.fields[0].value,
        pages.current,
    )
    assert (
        "Somebody else wrote 'Theirs.'. Change yours, or continue to keep yours.",
    ) == pages.errors.messages


def test_after_seeing_what_somebody_else_wrote_mine_can_be_kept():
    keeper = FakeKeeper()
    pages = opened(keeper)
    somebody_else_writes(keeper, meaning="Theirs.")
    write(pages, "Ours.")
    go_on(pages)
    go_on(pages)
    assert ("Ours.", "equality") == (agreement(keeper).meaning, pages.current)


def test_an_answer_that_somebody_else_took_out_is_told():
    keeper = FakeKeeper()
    somebody_else_writes(keeper, meaning="At first.")
    pages = opened(keeper)
    pages.show("meaning")
    somebody_else_writes(keeper, meaning="")
    write(pages, "Ours.")
    go_on(pages)
    told = "Somebody else took this answer out. Change yours, or continue to keep yours."
    assert (told,) == pages.errors.messages


def test_two_people_who_answer_different_questions_keep_both():
    keeper = FakeKeeper()
    pages = opened(keeper)
    somebody_else_writes(keeper, equality="Theirs.")
    write(pages, "Ours.")
    go_on(pages)
    assert Agreement("Ours.", "Theirs.") == agreement(keeper)
    assert "Theirs." == pages.fields[0].value


def test_a_page_that_was_open_before_somebody_else_wrote_does_not_write_over_them():
    keeper = FakeKeeper()
    pages = opened(keeper)
    pages.show("equality")
    pages.show("meaning")
    somebody_else_writes(keeper, equality="Theirs.")
    write(pages, "Ours.")
    pages.show("equality")
    write(pages, "Mine.")
    go_on(pages)
    assert ("Theirs.", "equality") == (agreement(keeper).equality, pages.current)


def test_the_same_words_from_two_people_are_no_conflict():
    keeper = FakeKeeper()
    pages = opened(keeper)
    somebody_else_writes(keeper, meaning="Together.")
    write(pages, "Together.")
    go_on(pages)
    assert ("equality", 1) == (pages.current, keeper.contents().agreement.version)


def test_a_full_store_is_said_and_once_there_is_room_nobody_else_is_blamed():
    keeper = FakeKeeper()
    pages = opened(keeper)
    keeper.fail_with = StoreFull("the store")
    write(pages, "Ours.")
    go_on(pages)
    assert (str(StoreFull("the store")),) == pages.errors.messages
    keeper.fail_with = None
    go_on(pages)
    assert ("Ours.", "equality") == (agreement(keeper).meaning, pages.current)


@pytest.mark.parametrize("principle", principles(), ids=lambda each: each.name)
def test_each_principle_is_explained_where_it_is_asked_about(principle):
    pages = opened(FakeKeeper())
    pages.show(principle.name)
    assert (principle.question, principle.example) == (pages.head.heading, pages.head.example)
    assert principle.meaning in pages.head.why


def test_the_static_form_holds_every_question_and_answer():
    keeper = FakeKeeper()
    somebody_else_writes(keeper, meaning="<b>Together</b>")
    shown = AgreePanel(keeper, principles()).static_html()
    assert "&lt;b&gt;Together&lt;/b&gt;" in shown
    assert 12 == shown.count("Not provided")
