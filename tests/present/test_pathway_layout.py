"""Large pathways are laid out so that they can be read: nothing overlaps, and few lines cross."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Pathway
from coimpact_widgets.present.pathway_drawing import ways
from coimpact_widgets.present.pathway_layers import columns_by_kind
from coimpact_widgets.present.pathway_layout import layout
from coimpact_widgets.present.pathway_order import as_given, crossings, ordered
from tests.domain.projects import record
from tests.present.made_pathways import made_pathway

SEEDS = range(12)
MOST_CROSSINGS = 260
"""Of 80 links among 40 cards, whatever the seed. In the order given there are 369 to 666."""


def columns_of(pathway):
    """The ids of the cards of each column, from left to right."""
    return [column for kind in columns_by_kind(pathway) for column in kind]


@pytest.fixture(scope="module", params=SEEDS)
def large(request):
    """A pathway of 40 cards and 80 links, some of them in circles."""
    return made_pathway(request.param, back=0.1)


@pytest.fixture(scope="module")
def placed(large):
    return layout(large)


def small(joined):
    """A pathway of three cards of each kind, with these links between the nine."""
    cards = [
        record(f"{kind.kind}{at}", kind(*("Staff",) * (kind is Outcome), "feel heard" * at))
        for kind in (Activity, Outcome, Impact)
        for at in range(3)
    ]
    links = (Link(cards[one].id, cards[other].id) for one, other in joined)
    return Pathway(
        *(tuple(cards[at : at + 3]) for at in (0, 3, 6)), tuple(map(record, map(str, joined), links))
    )


def graph(placed):
    """What stands in each column in the order given, and what lines join."""
    columns = [
        [card.id for card in placed.cards.values() if card.column == number]
        for number in range(len(placed.columns))
    ]
    for route in placed.routes:
        for node, stop in route.stops[1:-1]:
            columns[stop.column].append(node)
    pairs = (
        (one, other) for route in placed.routes for (one, _), (other, _) in itertools.pairwise(route.stops)
    )
    return tuple(map(tuple, columns)), tuple(pairs)


def overlapping(placed):
    """The pairs of cards of which one stands over the other, or nearer than lines need."""
    stacks = [
        sorted((c.y, c.y + c.height, c.id) for c in placed.cards.values() if c.x == left)
        for left in placed.lefts
    ]
    return [
        (a, b)
        for stack in stacks
        for (_, end, a), (start, _, b) in itertools.pairwise(stack)
        if start < end + 20
    ]


def columns_apart(placed):
    """Whether each column ends before the next begins."""
    return all(one + placed.card_width + 40 < other for one, other in itertools.pairwise(placed.lefts))


def behind_cards(placed):
    """Each line with a card that it runs behind: lines are level beside cards, and bend between columns."""
    return [
        (route.id, card.id)
        for route, points in ways(placed)
        for (x, y), (end, level) in itertools.pairwise(points)
        for card in placed.cards.values()
        if x < card.x + card.width
        and card.x < end
        and not (y == level and not card.y < y < card.y + card.height)
    ]


def crossings_drawn(placed):
    """How often two lines of the picture change their order between two columns."""
    bends = [
        [
            (points[at][1], points[at + 1][1])
            for _, points in ways(placed)
            for at in bend(points, left, placed)
        ]
        for left in placed.lefts
    ]
    return sum(
        (one[0] - other[0]) * (one[1] - other[1]) < 0
        for gap in bends
        for one, other in itertools.combinations(gap, 2)
    )


def bend(points, left, placed):
    """Where a line bends behind the column that begins at `left`."""
    start = left + placed.card_width
    return [
        at for at, (x, _) in enumerate(points[:-1]) if start <= x < start + 20 and points[at + 1][0] > start
    ]


def test_no_card_overlaps_another_on_a_large_pathway(placed):
    assert ([], True) == (overlapping(placed), columns_apart(placed))


def test_no_line_runs_behind_a_card(placed):
    assert [] == behind_cards(placed)


def test_far_fewer_lines_cross_than_in_the_order_given(placed):
    columns, pairs = graph(placed)
    assert crossings(ordered(columns, pairs), pairs) < crossings(as_given(columns, pairs), pairs) * 0.55


def test_few_lines_cross_in_the_picture(placed):
    assert crossings_drawn(placed) <= MOST_CROSSINGS


def test_the_picture_crosses_lines_where_the_order_does_and_nowhere_else(placed):
    columns, pairs = graph(placed)
    assert crossings(ordered(columns, pairs), pairs) == crossings_drawn(placed)


def test_every_link_of_a_large_pathway_is_drawn(large, placed):
    assert {link.id for link in large.links} == {route.id for route in placed.routes}


JOINED = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20, unique=True)


@settings(max_examples=60)
@given(JOINED)
def test_whatever_leads_to_whatever_nothing_overlaps_and_no_line_runs_behind_a_card(joined):
    found = layout(small(joined))
    assert ([], [], True) == (overlapping(found), behind_cards(found), columns_apart(found))


@settings(max_examples=60)
@given(JOINED)
def test_every_card_stands_in_one_column_and_every_link_joins_two(joined):
    pathway = small(joined)
    column_of = {card: at for at, column in enumerate(columns_of(pathway)) for card in column}
    level = [link for link in pathway.links if column_of[link.value.source] == column_of[link.value.target]]
    assert {card.id for card in pathway.cards} == column_of.keys()
    assert [] == [link for link in level if link.value.source != link.value.target]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]), unique=True
    )
)
def test_without_a_circle_no_link_runs_back(joined):
    assert [] == [route for route in layout(small(joined)).routes if route.back]


def test_a_circle_runs_back_in_one_link_alone():
    routes = layout(small([(3, 4), (4, 5), (5, 3)])).routes
    assert [False, False, True] == [route.back for route in routes]


def test_where_no_lines_cross_the_cards_stay_in_the_order_of_the_group():
    columns = columns_of(small([(0, 3), (1, 4), (2, 5)]))
    found = layout(small([(0, 3), (1, 4), (2, 5)]))
    down = [sorted(column, key=lambda card: found.cards[card].y) for column in columns]
    assert [list(column) for column in columns] == down


def test_lines_that_cross_needlessly_are_put_right():
    crossed = small([(0, 5), (1, 4), (2, 3)])
    assert 0 == crossings_drawn(layout(crossed))


def test_cards_at_one_height_change_places_where_that_takes_a_crossing_away():
    over_the_top = small([(0, 3), (0, 4), (1, 5), (3, 5), (4, 6)])
    assert 0 == crossings_drawn(layout(over_the_top))


def test_an_outcome_with_more_after_it_than_before_stands_near_what_it_leads_to():
    chain_and_one_more = small([(3, 4), (4, 6), (5, 6), (5, 7)])
    assert ("outcome1", "outcome2") == columns_of(chain_and_one_more)[2]


def test_a_line_straight_on_from_one_card_to_the_next_is_level():
    ((_, points),) = ways(layout(small([(0, 3)])))
    assert 1 == len({y for _, y in points})
