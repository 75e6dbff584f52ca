from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coimpact_widgets.domain.answer import Consent
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from coimpact_widgets.domain.project import Contents
from coimpact_widgets.library import data_folder
from coimpact_widgets.practice import crisis_cafe, crisis_cafe_archive
from coimpact_widgets.practice.cafe_answers import DROP_OUT_LOW, TRUTHS, Truth
from coimpact_widgets.practice.write import cafe, cafe_files, write
from coimpact_widgets.store.store import Store

SHIPPED = data_folder() / "practice"


def _answered(contents: Contents, time_point: TimePoint) -> set[str]:
    return {answer.person for answer in contents.answers if answer.time_point is time_point}


@pytest.mark.parametrize("name", sorted(cafe_files()))
def test_writing_again_gives_the_shipped_file_to_the_byte(name: str) -> None:
    assert (SHIPPED / name).read_bytes() == cafe_files()[name]


def test_every_file_of_the_practice_project_is_written(tmp_path) -> None:
    write(tmp_path / "practice")
    assert sorted(cafe_files()) == sorted(path.name for path in (tmp_path / "practice").iterdir())


def test_reading_the_shipped_files_gives_what_was_drawn() -> None:
    assert cafe() == replace(crisis_cafe(), batches=(), seq=0, answers_began=None)


def test_the_project_says_that_it_is_made_up() -> None:
    project = crisis_cafe().project
    assert (True, True) == (project.practice, "(practice, made up)" in project.name)


def test_every_record_could_have_been_kept_as_it_is() -> None:
    assert [] == [problem for record in crisis_cafe().records for problem in record.value.problems()]


def test_ids_of_records_are_unique() -> None:
    ids = [record.id for record in crisis_cafe().records]
    assert sorted(set(ids)) == sorted(ids)


def test_every_link_joins_two_cards() -> None:
    pathway = crisis_cafe().pathway
    assert pathway.links == pathway.standing_links


def test_every_link_has_a_reason_and_an_assumption() -> None:
    links = crisis_cafe().pathway.links
    assert [] == [link.id for link in links if not (link.value.reason and link.value.assumes)]


def test_there_are_two_activities_five_outcomes_and_one_impact() -> None:
    pathway = crisis_cafe().pathway
    assert (2, 5, 1) == (len(pathway.activities), len(pathway.outcomes), len(pathway.impacts))


def test_the_measures_take_every_kind_of_answer() -> None:
    assert set(AnswerType) == {measure.value.answer_type for measure in crisis_cafe().measures}


def test_every_answer_is_to_a_measure_and_within_its_range() -> None:
    contents = crisis_cafe()
    ranges = {measure.id: measure.value.range for measure in contents.measures}
    given = [(answer, *ranges[answer.measure]) for answer in contents.answers if answer.value is not None]
    assert [] == [answer for answer, low, high in given if not low <= (answer.value or 0) <= high]


def test_an_answer_is_missing_exactly_when_it_says_why() -> None:
    assert [] == [
        each for each in crisis_cafe().answers if (each.value is None) != (each.missing is not None)
    ]


def test_some_people_did_not_answer_again() -> None:
    contents = crisis_cafe()
    before, after = _answered(contents, TimePoint.BEFORE), _answered(contents, TimePoint.AFTER)
    assert (39, True) == (len(before), 25 <= len(after) <= 35)


def test_stories_come_with_every_kind_of_consent() -> None:
    assert set(Consent) == {story.consent for story in crisis_cafe().stories}


def test_a_story_is_told_by_somebody_who_is_in_the_project() -> None:
    contents = crisis_cafe()
    known = {"", *(person.code for person in contents.people)}
    assert [] == [story.id for story in contents.stories if story.person not in known]


def test_the_story_of_leaving_is_told_by_somebody_who_did_not_answer_again() -> None:
    contents = crisis_cafe()
    told = next(story for story in contents.stories if story.id == "story-fridays")
    assert told.person not in _answered(contents, TimePoint.AFTER)


def test_the_monthly_count_covers_two_years_without_a_gap() -> None:
    months = [(count.month.year, count.month.month) for count in crisis_cafe().counts]
    assert [(year, month) for year in (2024, 2025) for month in range(1, 13)] == months


def test_the_group_agrees_on_one_finding_and_not_on_the_other() -> None:
    findings = [finding.value for finding in crisis_cafe().of(Finding)]
    assert [(Agreed.ALL, False), (Agreed.SOME, True)] == [(f.agreed, bool(f.disagreement)) for f in findings]


def test_the_answers_come_in_a_batch_with_the_hash_of_their_file() -> None:
    batch = crisis_cafe().batches[0]
    assert ("crisis_cafe_answers.csv", 64) == (batch.name, len(batch.sha256))


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth.measure)
def test_the_true_chances_of_a_measure_add_up(truth: Truth) -> None:
    assert pytest.approx(1.0) == sum(truth.chance(direction) for direction in (1, 0, -1))


def test_the_true_mean_change_takes_the_ends_of_the_scale_into_account() -> None:
    truth = Truth("", before=((4, 0.5), (5, 0.5)), change=((1, 1.0),), low=1, high=5)
    assert 0.5 == truth.mean_change


def test_the_readme_states_the_true_mean_change_of_every_measure() -> None:
    readme = (SHIPPED / "README.md").read_text(encoding="utf-8")
    assert [] == [truth.measure for truth in TRUTHS if f"| {truth.mean_change:+.2f} |" not in readme]


def test_the_readme_states_the_true_drop_out() -> None:
    assert f"{DROP_OUT_LOW:.0%} of not answering again" in (SHIPPED / "README.md").read_text(encoding="utf-8")


def test_no_sentence_of_the_group_is_longer_than_twenty_words() -> None:
    bodies = [vars(record.value) for record in crisis_cafe().records if record.value.kind != "measure"]
    texts = [text for body in bodies for text in body.values() if isinstance(text, str)]
    texts += [story.text for story in crisis_cafe().stories]
    sentences = [sentence for text in texts for sentence in re.split(r"[.?!]", text)]
    assert [] == [sentence for sentence in sentences if len(sentence.split()) > 20]


def test_a_store_takes_the_practice_project_in_as_it_is(tmp_path) -> None:
    store = Store.open(str(tmp_path / "practice.sqlite"))
    project = store.load(crisis_cafe_archive())
    assert crisis_cafe() == store.contents(project.id)


def test_taking_the_answers_out_leaves_the_stories_and_counts(tmp_path) -> None:
    store = Store.open(str(tmp_path / "practice.sqlite"))
    project = store.load(crisis_cafe_archive())
    store.undo_batch(project.id, crisis_cafe().batches[0].id)
    left = store.contents(project.id)
    assert ((), 7, 24) == (left.answers, len(left.stories), len(left.counts))
