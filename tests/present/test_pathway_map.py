"""The pathway as a picture, a list and sentences."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import combinations

import pytest

from coimpact_widgets.analysis.strength import how_sure
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Pathway
from coimpact_widgets.domain.rung import Rung
from coimpact_widgets.present.drawing import Line, Text
from coimpact_widgets.present.evidence import Evidence, evidence, line_of
from coimpact_widgets.present.pathway_drawing import pathway_drawing
from coimpact_widgets.present.pathway_layout import layout
from coimpact_widgets.present.pathway_map import pathway_figure, pathway_html
from coimpact_widgets.present.pathway_words import (
    ALL_TESTED,
    assumption,
    because,
    link_sentences,
    picture_label,
)
from tests.domain.projects import record
from tests.present import samples
from tests.present.test_html import NASTY, Reader

LONG = "Because people who have been through it themselves shape everything. " * 150


def pathway(activities=(), outcomes=(), impacts=(), links=()):
    return Pathway(
        tuple(record(f"a{number}", Activity(text)) for number, text in enumerate(activities)),
        tuple(record(f"o{number}", Outcome("People", text)) for number, text in enumerate(outcomes)),
        tuple(record(f"i{number}", Impact(text)) for number, text in enumerate(impacts)),
        tuple(record(f"l{number}", link) for number, link in enumerate(links)),
    )


def simple(**link):
    return pathway(["Run a café"], ["Feel less alone"], ["Kind help for all"], [Link("a0", "o0", **link)])


def overlapping(placed):
    def apart(one, other):
        return (
            one.x + one.width <= other.x
            or other.x + other.width <= one.x
            or one.y + one.height <= other.y
            or other.y + other.height <= one.y
        )

    return [(a.id, b.id) for a, b in combinations(placed.cards.values(), 2) if not apart(a, b)]


@pytest.mark.parametrize("count", [0, 1, 12])
@pytest.mark.parametrize("text", ["Short", LONG])
def test_no_card_overlaps_another_at_any_number_of_cards(count, text):
    cards = [text] * count
    links = [Link(f"a{a}", f"o{(a * 5) % 12}") for a in range(count)] + [
        Link(f"o{o}", "i0") for o in range(count)
    ]
    assert [] == overlapping(layout(pathway(cards, cards, cards, links)))


def test_an_outcome_stands_after_the_outcome_that_leads_to_it():
    placed = layout(pathway(["A"], ["one", "two"], ["I"], [Link("a0", "o0"), Link("o0", "o1")]))
    assert (1, 2) == (placed.cards["o0"].column, placed.cards["o1"].column)


def test_a_circle_of_outcomes_is_drawn_and_does_not_run_for_ever():
    circle = [Link("o0", "o1"), Link("o1", "o2"), Link("o2", "o0")]
    assert 3 == len(layout(pathway(["A"], ["one", "two", "three"], ["I"], circle)).routes)


def test_a_line_that_passes_a_column_has_a_place_of_its_own_there():
    placed = layout(pathway(["A"], ["one", "two"], ["I"], [Link("a0", "i0")]))
    (stop,) = placed.routes[0].passes
    assert not any(
        card.y < stop.y + stop.height and stop.y < card.y + card.height
        for card in placed.cards.values()
        if card.column == 1
    )


def test_a_link_is_a_sentence_with_its_reason_and_what_it_assumes():
    link = {"reason": "Because people meet others.", "assumes": "The café is open at night."}
    assert (
        "If we do this: Run a café, then people feel less alone, because people meet others. "
        "This assumes that the café is open at night.",
    ) == link_sentences(simple(**link))


def test_a_link_without_a_reason_is_a_sentence_too():
    assert ("If we do this: Run a café, then people feel less alone.",) == link_sentences(simple())


def test_a_line_to_a_removed_card_is_not_told():
    assert () == link_sentences(pathway(["A"], links=[Link("a0", "gone")]))


def test_an_empty_pathway_says_what_to_do():
    assert "Nothing is on the pathway yet." in pathway_html(Pathway())


def test_a_column_without_cards_is_left_out():
    placed = layout(pathway(["A"], impacts=["I"], links=[Link("a0", "i0")]))
    assert (("What we do", "Impact"), ()) == (placed.columns, placed.routes[0].passes)


def test_a_circle_leaves_no_empty_column():
    circle = [Link("o0", "o1"), Link("o1", "o0")]
    placed = layout(pathway(["A"], ["one", "two"], ["I"], circle))
    assert set(range(len(placed.columns))) == {card.column for card in placed.cards.values()}


def test_a_line_that_comes_back_from_the_last_column_stays_on_the_picture():
    links = [Link("o0", "o1"), Link("o1", "o2"), Link("o2", "o0"), Link("o0", "o2")]
    placed = pathway_drawing(pathway(outcomes=["one", "two", "three"], links=links))
    across = [x for mark in placed.marks if isinstance(mark, Line) for x, _ in mark.points]
    assert max(across) < placed.width


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("people meet", "because people meet"),
        ("Because because People meet each week..", "because people meet each week"),
        ("because, of the bus .", "because of the bus"),
        ("they meet because it is warm", "because they meet because it is warm"),
        ("Because", ""),
        (" ", ""),
    ],
)
def test_a_reason_says_because_once_and_has_no_full_stop(reason, expected):
    assert expected == because(Link(reason=reason))


@pytest.mark.parametrize(
    ("assumes", "expected"),
    [
        ("The bus runs", "This assumes that the bus runs"),
        ("If the bus runs.", "This assumes that the bus runs"),
        ("that if the bus runs", "This assumes that the bus runs"),
        ("Iffley has a bus", "This assumes that Iffley has a bus"),
        ("", ""),
    ],
)
def test_what_a_link_assumes_is_a_sentence(assumes, expected):
    assert expected == assumption(Link(assumes=assumes))


@pytest.mark.parametrize(
    ("who", "change", "expected"),
    [
        ("Staff", "staff feel heard", "staff feel heard"),
        ("Staff", "They feel heard.", "staff feel heard"),
        ("Staff", "staffing is better", "staff staffing is better"),
        ("Staff", "Staff", "staff staff"),
    ],
)
def test_those_who_change_are_named_once(who, change, expected):
    two = Pathway((record("a", Activity("Meet")),), (record("o", Outcome(who, change)),), (), ())
    linked = replace(two, links=(record("l", Link("a", "o")),))
    assert (f"If we do this: Meet, then {expected}.",) == link_sentences(linked)


def test_the_look_of_a_line_is_told_in_words():
    html = pathway_html(simple(), {"o0": Evidence("Measured: 5 of 9 people went up", "changed", "solid")})
    assert "Solid line: a clear change was measured, or we are surer still." in html


def test_without_evidence_nothing_is_said_of_lines():
    assert "Solid line" not in pathway_html(simple())


@pytest.mark.parametrize(
    ("strength", "dashes"), [("changed", 0), ("no clear change", 2), ("not measured yet", 2)]
)
def test_a_card_and_its_line_are_drawn_by_what_was_found(strength, dashes):
    line = {"changed": "solid", "no clear change": "dashed"}.get(strength, "dotted")
    drawn = pathway_figure(simple(), dict.fromkeys(("o0", "l0"), Evidence("Found", strength, line))).svg
    assert dashes == drawn.count("stroke-dasharray")


def test_a_line_is_drawn_by_its_own_strength():
    found = {"o0": Evidence("x", "changed", "solid"), "l0": Evidence("", "no clear change", "dashed")}
    assert "no clear change" == layout(simple(), found).routes[0].strength


def chain():
    """Every look of a line: four outcomes with four results, and links between them and to an impact."""
    links = [Link("a0", "o0"), Link("o0", "o1"), Link("o1", "o2"), Link("a0", "o3"), Link("o3", "i0")]
    drawn = pathway(["Meet"], ["hear", "rest", "talk", "walk"], ["Good lives"], links)
    results = (
        samples.ordinal(outcome="o0"),
        samples.ordinal(outcome="o1"),
        samples.score(low=-0.1, outcome="o2"),
        samples.hidden(samples.score(outcome="o3")),
    )
    return drawn, evidence(drawn, how_sure(drawn, results), results)


def test_the_picture_the_list_and_the_sentences_agree_on_every_link():
    drawn, found = chain()
    placed, html = layout(drawn, found), pathway_html(drawn, found)
    lines = [line_of(route.strength) for route in placed.routes]
    said = [found[link.id].said for link in drawn.standing_links]
    sentences = link_sentences(drawn, found)
    assert [found[link.id].line for link in drawn.standing_links] == lines
    assert [] == [told for told, end in zip(sentences, said, strict=True) if not told.endswith(end)]
    listed = re.findall(r'<br><span class="ci-small">(.*?)</span>', html)
    assert sorted(said) == sorted(listed)


def test_the_picture_the_list_and_the_words_for_the_picture_agree_on_every_outcome():
    drawn, found = chain()
    placed, html, label = layout(drawn, found), pathway_html(drawn, found), picture_label(drawn, found)
    for outcome in drawn.outcomes:
        assert found[outcome.id].label == " ".join(placed.cards[outcome.id].label)
        assert f'ci-found-{found[outcome.id].line}" dir="auto">{found[outcome.id].label}.' in html
        assert f"{outcome.value.text}: {found[outcome.id].words}. {found[outcome.id].said}" in label


def test_the_links_that_nobody_has_tested_are_listed_under_the_picture():
    html = pathway_html(*chain())
    after = html.partition("These links have an end where nobody’s change was measured yet:")[2]
    assert ["People: walk leads to Good lives"] == re.findall(r'<li dir="auto">(.*?)</li>', after)[:1]


def test_it_is_said_when_every_link_was_tested():
    drawn = pathway(["A"], ["one"], links=[Link("a0", "o0")])
    found = dict.fromkeys(("o0", "l0"), Evidence("x", "changed", "solid"))
    assert ALL_TESTED in pathway_html(drawn, found)


def test_why_we_are_this_sure_stands_with_each_outcome():
    found = {"o0": Evidence("x", "changed", "solid", ("We compared the same people.",), "From staff.")}
    html = pathway_html(simple(), found)
    assert "We compared the same people." in html
    assert "From staff." in html.partition("Why we are this sure")[2]


def test_a_report_that_tells_why_elsewhere_does_not_tell_it_here():
    assert "Why we are this sure" not in pathway_html(*chain(), why=False)


def test_an_impact_that_was_measured_shows_it_in_white_on_its_own_colour():
    found = {"i0": Evidence("Measured: 5 of 9", "changed", "solid")}
    inks = [mark.colour for mark in pathway_drawing(simple(), found).marks if isinstance(mark, Text)]
    assert ["#FFFFFF", "#FFFFFF"] == inks[-2:]


@pytest.mark.parametrize("rung", Rung)
def test_no_card_overlaps_another_whatever_is_said_of_it(rung):
    drawn = pathway(["A"] * 6, [LONG[:80]] * 6, ["I"], [Link("a0", "o0"), Link("o0", "o1"), Link("o1", "o2")])
    found = {f"o{number}": Evidence(LONG[:200], rung, line_of(rung)) for number in range(6)}
    assert [] == overlapping(layout(drawn, found))


def test_what_people_wrote_is_text_and_never_a_tag():
    html = pathway_html(pathway([NASTY], [NASTY], [NASTY], [Link("a0", "o0", NASTY, NASTY)]), {})
    assert [] == Reader(html).all("script")


def test_words_cut_from_the_picture_stand_whole_in_the_list():
    html = pathway_html(pathway([LONG]))
    assert ('ci-list-switch" open' in html, " ".join(LONG.split()) in html) == (True, True)


def test_the_picture_is_sound_svg_whatever_it_holds():
    nasty = pathway([NASTY, "\x00\x0b😀", "مرحبا"], ["Ŵŷ &amp;"], ["مرحبا بالعالم"], [Link("a2", "o0")])
    assert ET.fromstring(pathway_figure(nasty).svg).tag.endswith("}svg")


def test_words_from_right_to_left_stand_at_the_right_of_their_card():
    assert 'direction="rtl"' in pathway_figure(pathway(["مرحبا بالعالم"])).svg


def test_the_picture_can_be_had_as_png():
    assert b"\x89PNG" == pathway_figure(simple()).png[:4]
