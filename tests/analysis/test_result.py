"""A result, and its form as JSON."""

from __future__ import annotations

import json

import pytest

from coimpact_widgets.analysis.result import (
    Caveat,
    Estimate,
    LeftOut,
    Method,
    Result,
    Table,
    rules_out_chance,
)

RESULT = Result(
    kind="paired ordinal",
    question="Did people change?",
    method=Method("a test", "a book", (("level", 0.95), ("ties", "middle ranks"))),
    answered=12,
    left_out=(LeftOut("no answer after", 2),),
    estimates=(Estimate("net share up", 1 / 3, 0.1, 0.5, 0.95, "share"), Estimate("p", None, unit="p")),
    table=Table(("answer", "before", "after"), (("Often", 7, None),), ((0, 2),)),
    caveats=(Caveat("under 20 pairs", "Read this with care."),),
    about=(("measure", "m1"), ("labels", ("Never", "Often")), ("low", 1.0)),
    pairs=Table(("before", "after", "people"), ((1.0, 2.0, 3),)),
)


def test_a_result_is_the_same_after_a_round_trip_through_json() -> None:
    assert RESULT == Result.from_dict(json.loads(json.dumps(RESULT.to_dict(), allow_nan=False)))


def test_json_keeps_full_precision() -> None:
    assert 1 / 3 == json.loads(json.dumps(RESULT.to_dict()))["estimates"][0]["value"]


def test_what_is_missing_is_null_in_json() -> None:
    assert '"value": null' in json.dumps(RESULT.to_dict())


def test_a_reader_of_json_finds_facts_by_name() -> None:
    told = RESULT.to_dict()
    assert ("m1", 0.95) == (told["about"]["measure"], told["method"]["settings"]["level"])


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_an_estimate_is_never_a_number_that_is_none(number: float) -> None:
    with pytest.raises(ValueError, match="what is missing is None"):
        Estimate("mean change", number)


def test_an_interval_never_ends_at_a_number_that_is_none() -> None:
    with pytest.raises(ValueError, match="what is missing is None"):
        Estimate("mean change", 1.0, float("nan"), 2.0)


def test_an_estimate_that_a_result_lacks_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="mean"):
        RESULT.estimate("mean")


@pytest.mark.parametrize(("p", "expected"), [(0.0, True), (0.05, True), (0.050001, False), (None, False)])
def test_one_rule_says_whether_a_test_rules_out_chance(p: float | None, expected: bool) -> None:
    assert expected == rules_out_chance(p)
