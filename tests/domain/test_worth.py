"""What a group says of the worth of a change: all optional, and what is said makes sense."""

import pytest

from coimpact_widgets.domain.worth import Worth

PRICED = {"price_year": "2024", "price_source": "ONS"}


def test_nothing_has_to_be_said():
    assert ([], False) == (Worth().problems(), Worth().said)


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ({"years": 0.0}, ["years"]),
        ({"drop_off": 101.0}, ["drop_off"]),
        ({"anyway": -1.0}, ["anyway"]),
        ({"cost": -1.0}, ["cost"]),
        ({"hours": -1.0}, ["hours"]),
        ({"money": -1.0}, ["money"]),
        ({"price_factor": 1.2}, ["price_year", "price_source"]),
        ({"price_factor": 0.0, **PRICED}, ["price_factor"]),
        ({"price_factor": 1.2, **PRICED}, []),
    ],
)
def test_each_fault_is_named_beside_its_field(said, fields):
    assert fields == [problem.field for problem in Worth(**said).problems()]


@pytest.mark.parametrize("said", [{"years": 1.0}, {"cost": 0.0}, {"hours": 2.0}, {"money": 5.0}])
def test_one_number_is_enough_to_tell_something(said):
    assert Worth(**said).said
