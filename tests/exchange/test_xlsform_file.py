"""A form for survey tools, written by us and made by pyxform, which KoboToolbox and ODK use."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.form import Form, forms_of
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.person_code import LONGEST_CODE, who_it_shows
from coimpact_widgets.domain.plan import Plan
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record
from coimpact_widgets.exchange.xlsform_file import write_xlsform

from .survey_exports import survey_of
from .zoo import AT, CONFIDENCE, COPING, SAY, measure

DAY = date(2026, 11, 26)
PERCENT = measure(
    "share", "Share", "How much of it?", answer_type=AnswerType.SCORE, high=100.0, low_label="None"
)
GIVEN = measure(
    "eq",
    "Health (EQ-5D-5L)",
    "Score on the EQ-5D-5L",
    answer_type=AnswerType.SCORE,
    low=-0.594,
    high=1.0,
    scale="eq-5d-5l",
)
OUTCOME = Record("outcome-1", 1, Outcome("People", "trust themselves"), "", AT)
SHEETS = ("survey", "choices", "settings")
CONTENTS = Contents(Project("cafe", "A café"), records=(OUTCOME, CONFIDENCE, COPING, SAY, PERCENT, GIVEN))


def _form(sitting: TimePoint, contents: Contents = CONTENTS) -> Form:
    return next(each for each in forms_of(contents, DAY) if each.sitting is sitting)


def _lines(form: Form, sheet: str = "survey") -> list[dict[str, str]]:
    heads, *rows = load_workbook(io.BytesIO(write_xlsform(form)))[sheet].values
    return [{str(k): str(v) for k, v in zip(heads, row, strict=True) if v is not None} for row in rows]


@pytest.fixture(scope="module")
def before() -> dict[str, dict[str, str]]:
    """Each line of the form of before that has a name, by its name."""
    return {each["name"]: each for each in _lines(_form(TimePoint.BEFORE)) if "name" in each}


@pytest.mark.parametrize("form", forms_of(CONTENTS, DAY), ids=lambda form: form.key)
def test_pyxform_takes_it_without_a_warning(form: Form) -> None:
    assert () == survey_of(form).warnings


def test_people_are_told_and_asked_whether_they_agree_before_anything_else(before) -> None:
    shown = [each for each in before.values() if each["type"] not in ("today", "calculate")]
    assert ["before_you_begin", "consent"] == [each["name"] for each in shown[:2]]


def test_nothing_is_asked_of_somebody_who_does_not_agree(before) -> None:
    assert {"answers", "for_the_team"} == {
        name for name, each in before.items() if each.get("relevant") == "${consent} = 'yes'"
    }


def test_the_time_point_is_in_the_form_and_nobody_chooses_it(before) -> None:
    assert {"type": "calculate", "name": "time_point", "calculation": "'before'"} == before["time_point"]


def test_a_person_code_is_needed(before) -> None:
    assert "yes" == before["person_code"]["required"]


def _takes(constraint: str, code: str) -> bool:
    """What a survey tool makes of a code: each part is a pattern that it has to match, or must not."""
    part = re.compile(r"(not\()?regex\((\.|translate\(.+?\)), '(.+)'\)+")
    parts = [part.fullmatch(each) for each in constraint.split(" and ")]
    assert all(parts)
    small = code.lower()
    return all(
        bool(re.search(each[3], code if each[2] == "." else small)) is not bool(each[1])
        for each in parts
        if each
    )


CODES = (
    "P1",
    "Carer B",
    "KLM",
    "7",
    "LE07M",
    "C 01",
    "Group 2",
    "lived-experience-7",
    "2026-05-01",
    "شخص",
    "AB",
)
NO_CODES = (
    *("Sarah", "SARAH", "sarah2", "07-priya", "Mrs Jones", "Jones, Mary", "mary-ann jones 2", "Siân Ŵyn"),
    *(
        "Dr. Lee",
        "07700 900123",
        "+44 7700-900123",
        "9434765919",
        "P 123456789",
        "mary@example.org",
        "x" * 61,
    ),
)


@pytest.mark.parametrize("code", CODES + NO_CODES)
def test_the_form_takes_the_person_codes_that_we_take(before, code: str) -> None:
    ours = not who_it_shows(code) and len(code) <= LONGEST_CODE
    assert (code in CODES, ours) == (ours, _takes(before["person_code"]["constraint"], code))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("q_confidence_before", "select_one"),
        ("q_coping_before", "select_one"),
        ("q_share_before", "integer"),
        ("q_eq_before", "decimal"),
    ],
)
def test_the_kind_of_answer_follows_the_measure(before, name: str, kind: str) -> None:
    assert kind == before[name]["type"].split()[0]


def test_a_number_outside_its_range_is_refused_with_what_to_type(before) -> None:
    share = before["q_share_before"]
    assert (". >= 0 and . <= 100", "Use a number from 0 to 100.") == (
        share["constraint"],
        share["constraint_message"],
    )


def test_what_the_ends_of_a_score_mean_is_told(before) -> None:
    assert "Use a number from 0 to 100. 0 is None." == before["q_share_before"]["hint"]


def test_answers_are_kept_as_the_numbers_that_we_keep() -> None:
    codes = {each["label"]: each["name"] for each in _lines(_form(TimePoint.AFTER), "choices")}
    assert {"Low": "1", "Middle": "2", "High": "3", "Yes": "1", "No": "0", "Don't know": "dont_know"} == {
        words: codes[words] for words in ("Low", "Middle", "High", "Yes", "No", "Don't know")
    }


def test_answers_that_are_numbers_of_other_places_are_kept_by_their_words() -> None:
    turned = measure("turned", "Turned", "Which?", labels=("3", "2", "1"))
    form = _form(TimePoint.BEFORE, replace(CONTENTS, records=(turned,)))
    assert [("3", 1.0), ("2", 2.0), ("1", 3.0)] == [
        (each.code, each.value) for each in form.questions[0].choices
    ]


def test_each_question_names_its_outcome_and_its_measure(before) -> None:
    named = [(each["outcome"], each["measure"]) for each in before.values() if "measure" in each]
    assert ("People: trust themselves", "Confidence, before") == named[0]


def test_stories_are_asked_for_once_something_can_have_changed() -> None:
    asked = {each.sitting: "story" in survey_of(each).labels for each in forms_of(CONTENTS, DAY)}
    assert {TimePoint.BEFORE: False, TimePoint.AFTER: True} == asked


def test_its_id_and_its_version_stay_until_it_changes() -> None:
    one, same = (_lines(_form(TimePoint.BEFORE), "settings") for _ in range(2))
    other = _lines(_form(TimePoint.BEFORE, replace(CONTENTS, records=(SAY, COPING))), "settings")
    assert (one, "cafe_before", True) == (same, one[0]["form_id"], one[0]["version"] != other[0]["version"])


PLAN = ("told", "agrees_to", "kept_where", "seen_by", "kept_for")
MEASURE = ("name", "question", "answer", "asked of", "low end", "high end", "source")
PLACES = ("project", "who", "change", "group", *MEASURE, *PLAN)
"""Every place that a form takes words of the group's from."""
ODD: dict[str, Any] = {place: f"=1+1 ${{{place} <b> & ' \" how?" for place in PLACES}


def _odd(*more: Record[Any]) -> Contents:
    """A project whose every word a tool could take for a command."""
    asked = measure(
        "odd",
        ODD["name"],
        ODD["question"],
        labels=(ODD["answer"], "=2"),
        asked_of=ODD["asked of"],
        source=ODD["source"],
    )
    ends = replace(PERCENT.value, low_label=ODD["low end"], high_label=ODD["high end"])
    values: dict[str, Any] = {"outcome-1": Outcome(ODD["who"], ODD["change"]), "share": ends}
    values |= {"plan": Plan(**{place: ODD[place] for place in PLAN})}
    records = (Record(id, 1, value, "", AT) for id, value in values.items())
    return Contents(Project("cafe", ODD["project"]), (asked, *records, *more))


def test_words_of_the_group_are_never_taken_for_a_command_of_the_tool() -> None:
    group = Record("group-1", 1, AskedGroup(ODD["group"]), "", AT)
    forms = [_form(TimePoint.BEFORE, contents) for contents in (_odd(), _odd(group))]
    cells = [
        text for form in forms for sheet in SHEETS for line in _lines(form, sheet) for text in line.values()
    ]
    assert PLACES == tuple(
        place for place in PLACES if any(f"=1+1 $ {{{place} <b>" in text for text in cells)
    )
    assert [(), ()] == [survey_of(form).warnings for form in forms]


def test_who_else_wrote_the_questions_is_said_in_the_form() -> None:
    lonely = replace(SAY.value, name="Lonely", question="How lonely?", source="ONS, under the OGL")
    contents = replace(CONTENTS, records=(OUTCOME, Record("lonely", 1, lonely, "", AT)))
    (said,) = (each for each in _lines(_form(TimePoint.AFTER, contents)) if each.get("name") == "where_from")
    assert ("note", "Where the questions come from: ONS, under the OGL.") == (said["type"], said["label"])
