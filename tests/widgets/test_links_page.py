"""What more can be said of a link is closed until it is wanted, and theories stand beside each other."""

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.pathway import Link, Outcome, Sure
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.theory import Theory
from coimpact_widgets.present.pathway_words import THEORY_GONE
from coimpact_widgets.widgets.card_list import REMOVE
from coimpact_widgets.widgets.link_cards import JOINED
from coimpact_widgets.widgets.link_fields import HOW_SURE, ITS_GONE, MORE, NONE_IS_ALL, THEORIES, WHAT_ELSE
from coimpact_widgets.widgets.links_page import LinksPage

from .activity_cards import titles
from .fake_keeper import FakeKeeper
from .walk import add_card, change_card

ALONE_TO_REST = "People: feel less alone leads to carers: rest"


def group(*, link=None, theories=()):
    keeper = FakeKeeper()
    ends = [
        keeper.save(Outcome("People", "feel less alone", 1.0)),
        keeper.save(Outcome("Carers", "rest", 2.0)),
    ]
    for role in (Role.STAFF, Role.CARER):
        keeper.save(Member(role))
    for name in theories:
        keeper.save(Theory(name))
    ids = [each.id for each in ends]
    if link is not None:
        keeper.save(Link(*ids, **link))
    return keeper, ids


def links(keeper):
    return [each.value for each in keeper.contents().of(Link)]


def shown(form):
    return [field.name for field in form.fields if not field.hidden]


def test_a_plain_link_asks_no_more_than_it_did():
    page = LinksPage(group()[0])
    page.links.add()
    assert ["source", "target", "reason", "assumes", MORE] == shown(page.links.form)


def test_how_sure_is_asked_of_each_role_in_the_group_once_it_is_wanted():
    page = LinksPage(group()[0])
    page.links.add()
    page.links.form.fields[4].value = (HOW_SURE,)
    assert ["carer", "staff"] == shown(page.links.form)[5:]


def test_all_that_a_link_can_say_is_kept_and_told():
    keeper, (first, second) = group()
    more = {MORE: (WHAT_ELSE, HOW_SURE), WHAT_ELSE: "The spring", "carer": "very sure", "staff": "not sure"}
    page = LinksPage(keeper)
    add_card(page.links, source=first, target=second, **more)
    wanted = Link(first, second, what_else="The spring", carer=Sure.VERY, staff=Sure.NOT_SURE)
    assert [wanted] == links(keeper)
    assert (
        "We thought this could bring it about too: the spring. Carers are very sure. Staff are not sure. "
        "Roles are not equally sure of this."
    ) == page.links.list.cards[0]["detail"]


def test_what_was_said_before_is_open_when_the_link_is_changed():
    page = LinksPage(group(link={"what_else": "The spring"})[0])
    page.links.change(page.links.list.cards[0]["id"])
    assert ((WHAT_ELSE,), WHAT_ELSE) == (page.links.form.fields[4].value, shown(page.links.form)[-1])


def test_what_was_said_is_taken_back_with_its_tick():
    keeper, _ = group(link={"what_else": "The spring", "staff": Sure.VERY})
    change_card(LinksPage(keeper).links, ALONE_TO_REST, **{MORE: (WHAT_ELSE,)})
    assert [("The spring", {})] == [(each.what_else, each.sure) for each in links(keeper)]


def test_theories_are_hidden_until_somebody_sees_it_differently():
    page = LinksPage(group()[0])
    before = len(page.view.children), page.differ in page.view.children
    page.differ.click()
    assert ((2, True), False, "Add a way of seeing it") == (
        before,
        page.differ in page.view.children,
        page.theories.form.heading.markup.partition(">")[2].partition("<")[0],
    )


def test_a_theory_is_kept_with_who_put_it_forward():
    keeper, _ = group()
    add_card(LinksPage(keeper).theories, name="What staff think", proposed_by=("staff",))
    found = keeper.contents().pathway.theories
    assert [Theory("What staff think", (Role.STAFF,), 1.0)] == [each.value for each in found]
    assert ["What staff think"] == titles(LinksPage(keeper).theories)


def test_a_link_is_put_into_a_theory():
    keeper, _ = group(link={}, theories=["What staff think"])
    (theory,) = keeper.contents().pathway.theories
    page = LinksPage(keeper)
    change_card(page.links, ALONE_TO_REST, **{MORE: (THEORIES,), THEORIES: (theory.id,)})
    assert [(theory.id,)] == [each.theories for each in links(keeper)]
    assert "Way of seeing it: What staff think." == page.links.list.cards[0]["detail"]


def test_a_link_whose_theory_was_removed_says_so_and_asks_who_sees_it_so():
    keeper, _ = group(link={}, theories=["What staff think", "What carers think"])
    theory, _ = keeper.contents().pathway.theories
    page = LinksPage(keeper)
    change_card(page.links, ALONE_TO_REST, **{MORE: (THEORIES,), THEORIES: (theory.id,)})
    page.theories.list.press(REMOVE, theory.id)
    assert THEORY_GONE == page.links.list.cards[0]["detail"]
    page.links.change(page.links.list.cards[0]["id"])
    field = next(each for each in page.links.form.fields if each.name == THEORIES)
    assert (False, f"{ITS_GONE} {NONE_IS_ALL}") == (field.hidden, field.hint)


def test_two_theories_may_join_the_same_cards_and_one_may_not_twice():
    keeper, (first, second) = group(theories=["What staff think", "What carers think"])
    staff, carers = (each.id for each in keeper.contents().pathway.theories)
    page = LinksPage(keeper)
    said = [
        add_card(page.links, source=first, target=second, **{MORE: (THEORIES,), THEORIES: (theory,)})
        for theory in (staff, carers, staff)
    ]
    assert [(), (), (JOINED,)] == said


def test_the_static_form_tells_theories_only_where_there_are_some():
    one, two = (LinksPage(group(theories=names)[0]).static_html() for names in ((), ["What staff think"]))
    assert (False, True) == ("theor" in one.lower(), "What staff think" in two)
