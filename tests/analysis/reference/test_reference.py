"""Our numbers agree with those of R and of publications."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.analysis.reference import asked

CASES = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in Path(__file__).parent.glob("*.json")
}


def _sides(expected: float | dict[str, float]) -> dict[str, float]:
    return expected if isinstance(expected, dict) else {"value": expected}


@pytest.mark.parametrize("name", sorted(CASES))
def test_our_numbers_agree(name: str) -> None:
    case: dict[str, Any] = CASES[name]
    result = getattr(asked, case["asked"])(**case["data"])
    expected = {each: _sides(numbers) for each, numbers in case["expected"].items()}
    ours = {
        each: {side: getattr(result.estimate(each), side) for side in sides}
        for each, sides in expected.items()
    }
    agree = {
        each: {side: pytest.approx(number, rel=0, abs=case["tolerance"]) for side, number in sides.items()}
        for each, sides in expected.items()
    }
    assert agree == ours


def test_every_case_says_where_its_numbers_come_from() -> None:
    assert [] == [name for name, case in CASES.items() if not case["source"] or case["tolerance"] <= 0]
