"""Moving a card saves as few positions as possible."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.record import Record
from coimpact_widgets.widgets.card_order import places_to_save

from .fake_keeper import NOON


def records_at(*positions):
    return [Record(f"r{n}", 1, Activity("", position), "", NOON) for n, position in enumerate(positions)]


def ids_after(records, id, by):
    positions = {record.id: record.value.position for record in records}
    positions |= {record.id: position for record, position in places_to_save(records, id, by)}
    return sorted(positions, key=lambda each: (positions[each], int(each[1:])))


@given(st.lists(st.floats(0, 5), min_size=1, max_size=8).map(sorted), st.data())
def test_the_card_and_no_other_changes_its_place(positions, data):
    records = records_at(*positions)
    at, by = data.draw(st.integers(0, len(records) - 1)), data.draw(st.sampled_from([-1, 1]))
    expected = [record.id for record in records]
    if 0 <= at + by < len(records):
        expected.insert(at + by, expected.pop(at))
    assert expected == ids_after(records, f"r{at}", by)


def test_one_position_is_enough_when_there_is_room():
    assert 1 == len(places_to_save(records_at(1, 2, 3), "r2", -1))


def test_a_card_that_is_not_there_moves_nothing():
    assert [] == places_to_save(records_at(1, 2), "r9", 1)
