"""The file of results has the form that is published for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from coimpact_widgets import publishing
from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.exchange.results_file import RESULTS_SCHEMA, results_file
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.workbook import Workbook, ask, open_workbook
from tests.present.grid import RESULTS
from tests.report.projects import practice_results

SCHEMA = json.loads(
    (Path(__file__).parent.parent / "data" / "results.schema.json").read_text(encoding="utf-8")
)
ANSWERS = "person code,Listened to before,Listened to after\nN1,Never,Often\nN2,Rarely,Oftn\n"


def troubles(told: Any, schema: Any = SCHEMA) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(told)]


def written(book: Workbook, file: Path) -> Any:
    answers, people, measures = book.answers(), book.people(), book.measures()
    changed = [ask(did_people_change, answers, each.value, each.id) for each in measures]
    left = [ask(who_is_missing, answers, people, each.value, each.id) for each in measures]
    book.write_results(str(file), lambda: changed, lambda: left)
    return json.loads(file.read_text(encoding="utf-8"))


def test_the_schema_is_itself_sound() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_results_of_the_practice_project_have_the_form(tmp_path: Path) -> None:
    book = open_workbook("outcomes", store=str(tmp_path / "s.sqlite"), project="practice")
    told = written(book, tmp_path / "results.json")
    assert (RESULTS_SCHEMA, []) == (told["schema"], troubles(told))


def test_results_to_publish_have_the_form(tmp_path: Path) -> None:
    told = publishing.shown(crisis_cafe(), practice_results(), View.PUBLISH)
    file = json.loads(publishing.results_to_publish("practice", told))
    assert ("safe to publish", len(told), []) == (file["view"], len(file["results"]), troubles(file))


def test_a_file_of_answers_and_what_it_is_too_few_for_have_the_form(tmp_path: Path) -> None:
    (tmp_path / "answers.csv").write_text(ANSWERS)
    book = open_workbook(
        "outcomes", store=str(tmp_path / "s"), project="practice", answers=str(tmp_path / "answers.csv")
    )
    told = written(book, tmp_path / "results.json")
    assert (True, True, []) == (bool(told["not_yet"]), bool(told["file"]["not_used"]), troubles(told))


def test_every_kind_of_result_has_the_form() -> None:
    part = SCHEMA | {"$ref": "#/$defs/result"}
    form = {key: value for key, value in part.items() if key in ("$schema", "$defs", "$ref")}
    assert [] == [each for result in RESULTS for each in troubles(_plain(result), form)]


def test_the_form_names_every_kind() -> None:
    assert [kind.value for kind in Kind] == SCHEMA["$defs"]["result"]["properties"]["kind"]["enum"]


@pytest.mark.parametrize("change", [{"answered": -1}, {"answered": "six"}, {"kind": "a guess"}, {"extra": 1}])
def test_something_else_is_noticed(change: dict[str, Any]) -> None:
    told = json.loads(results_file("", [], "inside the group"))
    right = told | {"results": [_plain(RESULTS[0])]}
    wrong = told | {"results": [_plain(RESULTS[0]) | change]}
    assert (0, 1) == (len(troubles(right)), len(troubles(wrong)))


def test_every_part_of_the_form_says_what_it_is() -> None:
    bare = [name for name, part in SCHEMA["properties"].items() if "description" not in part]
    of_result = SCHEMA["$defs"]["result"]["properties"]
    bare += [name for name, part in of_result.items() if "description" not in _told(part)]
    assert [] == bare


def _told(part: dict[str, Any]) -> dict[str, Any]:
    name = part.get("$ref", "").rpartition("/")[2]
    return part if "description" in part else SCHEMA["$defs"].get(name, {})


def _plain(result: Result) -> Any:
    return json.loads(json.dumps(result.to_dict()))
