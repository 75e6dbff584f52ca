"""A form of the plan, filled in with a survey tool, comes back to the right person, measure and time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from coimpact_widgets.domain.answer import Answer, Consent, Missing
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.form import Form, forms_of
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record
from coimpact_widgets.exchange.answers_file import AnswersRead, read_answers
from coimpact_widgets.exchange.file_reading import read_as_chosen
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.exchange.stories_of_file import stories_of

from .survey_exports import Sent, Survey, kobo_csv, kobo_rows, odk_csv, odk_rows, survey_of, xlsx
from .zoo import CONFIDENCE, COPING, SAY, measure

DAY = date(2026, 11, 26)
AT = datetime(2026, 11, 26, tzinfo=UTC)
EXPORTS: dict[str, Callable[[Survey, Sequence[Sent]], bytes]] = {
    "Kobo CSV, names": lambda s, sent: kobo_csv(kobo_rows(s, sent, labels=False, groups=True)),
    "Kobo CSV, labels": lambda s, sent: kobo_csv(kobo_rows(s, sent, labels=True, groups=False)),
    "Kobo Excel, labels in groups": lambda s, sent: xlsx(kobo_rows(s, sent, labels=True, groups=True)),
    "Kobo Excel, names": lambda s, sent: xlsx(kobo_rows(s, sent, labels=False, groups=False)),
    "ODK CSV": lambda s, sent: odk_csv(odk_rows(s, sent)),
}
WORDS = (
    "Never",
    "rarely",
    "Some times",
    "often",
    "Always",
    "I don't know",
    "1",
    "2",
    "3",
    "1 - No",
    "n/a",
    "Yes",
)
QUESTIONS = (
    "How are you?",
    "Do you sleep; well/badly?",
    "Oes gennych chi “lais”?",
    "How sure are you, 0-10?",
)
NAMES = ("Sleep", "A say/voice", "Notes", "Status", "Self-esteem", "Time", "After care", "Llais")
_IDS = st.from_regex("[0-9a-f]{12}", fullmatch=True)
CODES = ("LE07M", "c 01", "ŁO31a", "007", "P-1")


@st.composite
def _measures(draw: st.DrawFn) -> tuple[Record[Measure], ...]:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
    ids = draw(st.lists(_IDS, min_size=len(names), max_size=len(names), unique=True))
    return tuple(Record(id, 1, draw(_measure(name)), "", AT) for id, name in zip(ids, names, strict=True))


@st.composite
def _measure(draw: st.DrawFn, name: str) -> Measure:
    low = draw(st.sampled_from([0.0, 1.0, -3.0, 0.5]))
    times = draw(st.lists(st.sampled_from(list(TimePoint)), min_size=1, max_size=5, unique=True))
    return Measure(
        outcome="o",
        name=name,
        question=draw(st.sampled_from(QUESTIONS)),
        answer_type=draw(st.sampled_from(list(AnswerType))),
        labels=tuple(draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=6, unique=True))),
        low=low,
        high=low + draw(st.sampled_from([4.0, 10.0, 100.0])),
        time_points=tuple(times),
    )


@st.composite
def _forms(draw: st.DrawFn) -> tuple[Contents, Form]:
    """A project with measures of many kinds, perhaps asked of one people group, and one of its forms."""
    records: tuple[Record, ...] = draw(_measures())
    if draw(st.booleans()):
        records += (Record("asked", 1, AskedGroup("People's café"), "", AT),)
    contents = Contents(Project("cafe", "A café"), records=records)
    return contents, draw(st.sampled_from(forms_of(contents, DAY)))


@st.composite
def _filled(draw: st.DrawFn) -> tuple[Contents, Form, list[Sent], set[Answer]]:
    """One of the forms, as several people sent it, and the answers that they meant."""
    contents, form = draw(_forms())
    sent: list[Sent] = []
    meant: set[Answer] = set()
    for code in draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=3, unique=True)):
        answered: Sent = {"consent": "yes", "person_code": code, "story": "I sleep; at last."}
        for each in form.questions:
            given_answer = draw(_answer(each))
            if given_answer:
                said, value, missing = given_answer
                answered[each.column] = said
                meant.add(Answer(code, each.measure.id, each.time_point, value, missing))
        sent.append(answered)
    return contents, form, sent, meant


@st.composite
def _answer(draw: st.DrawFn, asked) -> tuple[str, float | None, Missing | None] | None:
    if draw(st.integers(0, 4)) == 0:
        return None
    if asked.choices:
        choice = draw(st.sampled_from((*asked.choices, *asked.aside)))
        return choice.code, choice.value, choice.missing
    low, high = asked.measure.value.range
    number = low + draw(st.integers(0, int(high - low)))
    return f"{number:g}", number, None


def _groups(read: AnswersRead) -> set[tuple[str, ...]]:
    return {each.people_groups for each in read.people}


def _read(contents: Contents, data: bytes) -> AnswersRead:
    return read_answers("export.csv", data, contents.measures)


@settings(
    max_examples=12,
    derandomize=True,
    phases=[Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(_filled())
def test_what_was_sent_comes_back_the_same_from_every_export(filled) -> None:
    contents, form, sent, meant = filled
    survey = survey_of(form)
    read = {name: _read(contents, write(survey, sent)) for name, write in EXPORTS.items() if meant}
    assert () == survey.warnings
    groups = {(form.people_group,) if form.people_group else ()}
    found = {name: (set(each.answers), each.problems, _groups(each)) for name, each in read.items()}
    assert {} == {name: each for name, each in found.items() if each != (meant, (), groups)}


@pytest.mark.parametrize("export", EXPORTS)
def test_nothing_is_asked_of_a_group_whose_form_came_from_its_plan(after, export: str) -> None:
    contents, _, survey = after
    understood = look_at("export.csv", EXPORTS[export](survey, [SENT]), contents)
    reading = read_as_chosen(understood, {})
    assert ((), (), MEANT) == (reading.questions, reading.points, set(reading.read.answers))
    assert [] == [each.heading for each in understood.columns if each.look or each.fits]


@pytest.fixture(scope="module")
def after() -> tuple[Contents, Form, Survey]:
    """The form of afterwards of a small project, in which one measure looks back."""
    looks_back = measure(
        "trust", "Trust", "How much trust is there?", labels=("None", "Some"), time_points=BACK
    )
    contents = Contents(Project("cafe", "A café"), records=(CONFIDENCE, COPING, SAY, looks_back))
    form = next(each for each in forms_of(contents, DAY) if each.sitting is TimePoint.AFTER)
    return contents, form, survey_of(form)


BACK = (TimePoint.AFTER, TimePoint.THEN)
SENT: Sent = {
    "consent": "yes",
    "person_code": "LE07M",
    "q_confidence_after": "3",
    "q_trust_then": "prefer_not_to_say",
    "story": "I sleep again.",
}
MEANT = {
    Answer("LE07M", "confidence", TimePoint.AFTER, 3.0),
    Answer("LE07M", "trust", TimePoint.THEN, None, Missing.PREFER_NOT_TO_SAY),
}


def test_every_column_is_told_of(after) -> None:
    contents, _, survey = after
    notes = _read(contents, EXPORTS["ODK CSV"](survey, [SENT])).notes
    added = "'today', 'meta-instanceID', 'KEY', 'SubmitterID', 'SubmitterName', "
    added += "'AttachmentsPresent', 'AttachmentsExpected', 'Status', 'ReviewState', 'DeviceID', 'Edits', "
    assert (
        "1 answer from 1 person can be used.",
        "3 answers were left blank.",
        "Reasons for no answer are kept apart: prefer not to say 1.",
        "What 1 person agreed to is kept beside their person codes.",
        f"Columns that ODK Central added were left out: {added}'FormVersion'.",
        "Dates only tell which answers came first: 'SubmissionDate'.",
        "Columns with nothing in them: 5.",
        "What people wrote in 'answers-story' was not used. "
        "It can be kept as stories, as each person agreed.",
    ) == notes


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("", [Consent.GROUP]),
        ("report", [Consent.REPORT]),
        ("public", [Consent.PUBLIC]),
        ("group_only", [Consent.GROUP]),
        ("no_words", []),
    ],
)
@pytest.mark.parametrize("export", EXPORTS)
def test_words_come_back_as_each_person_agreed(after, export: str, said: str, kept: list[Consent]) -> None:
    contents, _, survey = after
    sent = SENT | ({"story_consent": said} if said else {})
    reading = read_as_chosen(look_at("export.csv", EXPORTS[export](survey, [sent]), contents), {})
    told = stories_of(reading).stories
    assert [(SENT["story"], "LE07M", consent) for consent in kept] == [
        (each.text, each.person, each.consent) for each in told
    ]


@pytest.mark.parametrize(
    ("verdict", "kept"), [("", MEANT), ("Approved", MEANT), ("Not approved", set()), ("On hold", MEANT)]
)
def test_what_the_team_did_not_approve_is_left_out(after, verdict: str, kept: set[Answer]) -> None:
    contents, _, survey = after
    headings, row = kobo_rows(survey, [SENT], labels=True, groups=False)
    row[headings.index("_validation_status")] = verdict
    assert kept == set(_read(contents, kobo_csv([headings, row])).answers)


def test_it_is_said_which_row_was_not_approved(after) -> None:
    contents, _, survey = after
    headings, row = odk_rows(survey, [SENT])
    row[headings.index("ReviewState")] = "rejected"
    notes = _read(contents, odk_csv([headings, row])).notes
    assert "Row 2 was not used, because ODK Central says that it was not approved." in notes


@pytest.mark.parametrize("labels", [True, False])
def test_somebody_who_did_not_agree_is_nobody_who_answered(after, labels: bool) -> None:
    contents, _, survey = after
    rows = kobo_rows(survey, [SENT, {"consent": "no"}], labels=labels, groups=True)
    read = _read(contents, kobo_csv(rows))
    assert (MEANT, ()) == (set(read.answers), read.problems)
    assert "Row 3 was not used, because this person did not agree to take part." in read.notes


def test_a_choice_that_the_form_does_not_have_is_listed_with_its_row(after) -> None:
    contents, _, survey = after
    read = _read(contents, odk_csv(odk_rows(survey, [SENT | {"q_confidence_after": "4"}])))
    assert [
        "Row 2: in 'answers-q_confidence_after', '4' is not one of the answers. "
        "Use Low, Middle or High, or a number from 1 to 3."
    ] == [each.message for each in read.problems]


def test_a_measure_keeps_its_column_when_its_words_change(after) -> None:
    contents, _, survey = after
    renamed = measure(
        "confidence", "Trusting myself", "Do you trust yourself?", labels=("Low", "Middle", "High")
    )
    read = read_answers("x.csv", odk_csv(odk_rows(survey, [SENT])), (renamed, *contents.measures[1:]))
    assert set(read.answers) == MEANT


def test_an_answer_that_looks_back_is_taken_once_from_two_rows() -> None:
    headings = "person code,time point,How confident do you feel?,Confidence then\n"
    text = f"{headings}P1,before,Low,Low\nP1,after,High,High\n"
    read = read_answers("x.csv", text.encode(), (CONFIDENCE,))
    assert ["Row 3: 'Confidence then' is answered in row 2 too. That one was used."] == [
        each.message for each in read.problems
    ]
