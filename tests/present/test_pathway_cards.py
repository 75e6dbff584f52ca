"""A card is told with what leads to it and what it leads to, and why."""

from dataclasses import replace

from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Pathway, Sure
from coimpact_widgets.domain.theory import Theory
from coimpact_widgets.present.evidence import Evidence
from coimpact_widgets.present.pathway_cards import card_told
from coimpact_widgets.present.pathway_list import pathway_list
from coimpact_widgets.present.pathway_map import pathway_html, theory_maps_html
from tests.domain.projects import record

FIRST = Link("a", "o", "people meet", "the bus runs", staff=Sure.VERY)
PATHWAY = Pathway(
    (record("a", Activity("Run a café")),),
    (record("o", Outcome("Staff", "feel heard.")),),
    (record("i", Impact("Kind help for all")),),
    (record("first", FIRST), record("then", Link("o", "i"))),
)


def test_a_card_is_told_with_its_links_their_reasons_and_what_they_assume():
    assert (
        "Outcome. Staff: feel heard.",
        "What leads to it: Run a café, because people meet. This assumes that the bus runs.",
        "It leads to: Kind help for all.",
    ) == card_told(PATHWAY, PATHWAY.outcomes[0])


def test_what_was_found_and_how_sure_we_are_is_told_of_a_card_and_its_links():
    found = {"o": Evidence("Measured: 5 of 9", "changed", "solid", whom="From staff.")}
    _, of_card, of_link, _ = card_told(PATHWAY, PATHWAY.outcomes[0], found)
    assert "We saw a clear change. Measured: 5 of 9. From staff." == of_card
    assert of_link.endswith("How sure we are: not measured yet.")


def test_how_sure_each_role_is_stays_inside_the_group():
    told = [card_told(PATHWAY, PATHWAY.outcomes[0], inside=inside)[1] for inside in (True, False)]
    assert [True, False] == ["Staff are very sure." in each for each in told]


def test_a_card_that_nothing_joins_says_so():
    alone = replace(PATHWAY, links=())
    assert ("Nothing leads to it yet.", "It leads to nothing yet.") == card_told(alone, alone.outcomes[0])[1:]


def test_nothing_need_lead_to_what_we_do_nor_follow_an_impact():
    alone = replace(PATHWAY, links=())
    told = [card_told(alone, card)[1:] for card in (alone.activities[0], alone.impacts[0])]
    assert [("It leads to nothing yet.",), ("Nothing leads to it yet.",)] == told


def test_the_list_tells_the_reason_of_each_link_once():
    assert 1 == pathway_list(PATHWAY).count("because people meet")


def test_the_picture_holds_what_is_read_aloud_at_each_card():
    assert 3 == pathway_html(PATHWAY).count("data-told=")


def test_where_members_differ_each_theory_has_a_map_of_its_own():
    theories = (record("t", Theory("What staff think")), record("u", Theory("What people think")))
    of_one = replace(PATHWAY.links[0].value, theories=("t",))
    html = theory_maps_html(replace(PATHWAY, links=(record("first", of_one),), theories=theories))
    assert ["What people think"] == [each.value.text for each in theories if each.value.text in html]
    assert "Run a café" not in html


def test_where_all_see_it_alike_no_map_is_drawn_again():
    assert "" == theory_maps_html(replace(PATHWAY, theories=(record("t", Theory("What staff think")),)))
