"""What a report published is kept, and the next report is held against it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.tables import answers_table, codings_table, stories_table
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.disclosure.earlier import Report
from coimpact_widgets.disclosure.since import LastReport
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.agreed_to import AgreedTo
from coimpact_widgets.domain.answer import Batch, Consent, Person, Quoting, Story
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.domain.theme import Coding, Reader, Theme
from coimpact_widgets.exchange.file_reading import read_as_chosen
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.exchange.stories_of_file import stories_of
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.publishing import shown
from coimpact_widgets.report.material import material
from coimpact_widgets.report.safety_section import safety_section
from coimpact_widgets.store.store import Store
from coimpact_widgets.to_check import numbers_hidden
from coimpact_widgets.told_before import Before, to_keep, told_before
from tests.gathered import gather
from tests.report.projects import practice_results

LABELS = ("Never", "Sometimes", "Always")
GROUP = [(1, 2)] * 9 + [(2, 2)] * 8 + [(3, 2)] * 7


@pytest.fixture
def store(tmp_path):
    with Store.open(str(tmp_path / "coimpact.sqlite")) as opened:
        opened.create_project("Our project", id="p")
        opened.save("p", Measure("outcome-1", "Heard", "?", AnswerType.ORDINAL, LABELS), id="m")
        gather(opened, GROUP)
        yield opened


def published(store):
    """What a report tells of how people changed, once it has been made and kept."""
    contents = store.contents("p")
    before = told_before(store, contents).reports
    measure = next(each for each in contents.measures if each.id == "m")
    found = did_people_change(answers_table(contents.answers), measure.value, "m")
    told = shown(contents, [found], View.PUBLISH, earlier=before)
    store.save("p", Shared("HTML", "safe to publish", "under 5", to_keep(told, before)))
    return told[0].answered, told[0].estimate("went up").value


def kept(store):
    return [each.value.published for each in store.contents("p").of(Shared)]


def test_what_is_published_is_kept(store):
    published(store)
    assert [24] == [each["answered"] for each in json.loads(kept(store)[0])]


def test_the_same_report_made_again_keeps_nothing_more(store):
    published(store)
    published(store)
    assert "" == kept(store)[1]


def test_one_more_person_leaves_the_published_numbers_standing(store):
    published(store)
    gather(store, [(1, 3)], first=50)
    assert (24, 9) == published(store)


def test_many_more_people_are_told_of(store):
    published(store)
    gather(store, GROUP, first=50)
    assert (48, 18) == published(store)


def test_numbers_with_somebody_who_has_withdrawn_are_told_no_more(store):
    published(store)
    store.erase_person("p", "P0")
    assert (0, None) == published(store)


def test_a_clock_that_was_put_back_brings_no_numbers_of_the_withdrawn_back(store, monkeypatch):
    class Earlier(datetime):
        """A clock that is a year late."""

        @classmethod
        def now(cls, tz=None):
            return super().now(tz) - timedelta(days=365)

    published(store)
    monkeypatch.setattr("coimpact_widgets.store.changes.datetime", Earlier)
    store.erase_person("p", "P0")
    assert (0, None) == published(store)


def test_numbers_with_somebody_who_is_to_be_counted_no_more_are_not_told_again(store):
    published(store)
    store.gather("p", Batch("no"), [Person("P0", (), AgreedTo(answers=False))])
    assert (0, None) == published(store)


def test_a_number_that_was_hidden_is_not_kept(store):
    gather(store, [(3, 1)], first=50)
    store.erase_person("p", "P50")
    gather(store, [(1, 2)] * 12, first=60)
    published(store)
    names = {each["name"]: each["value"] for each in json.loads(kept(store)[0])[0]["estimates"]}
    assert {"went up": 21, "stayed the same": 8, "went down": 7} == {
        name: names[name] for name in ("went up", "stayed the same", "went down")
    }


def last_report(store, made_on):
    return told_before(store, store.contents("p")).last(made_on, "under 5")


def story(id, consent=Consent.REPORT):
    return Story(f"Story {id}", "staff", "o", consent, f"P{id}", id=f"s{id}")


def told_of_stories(store):
    """What a report tells of the themes of stories, once it has been made and kept."""
    contents = store.contents("p")
    before = told_before(store, contents).reports
    codings, stories = codings_table(contents.our_codings), stories_table(contents.our_stories)
    found = what_people_said(codings, stories, contents.theme_words, {"o": "feel heard"})
    told = shown(contents, [found], View.PUBLISH, earlier=before)
    store.save("p", Shared("HTML", "safe to publish", "under 5", to_keep(told, before)))
    return told[0].answered


@pytest.fixture
def stories(store):
    """Forty stories, half of them of each of two themes, and a report that told of them."""
    themes = {id: store.save("p", Theme(name), id=id) for id, name in (("t1", "Warmth"), ("t2", "Food"))}
    kept_ = store.gather("p", Batch("stories"), stories=[story(at) for at in range(40)])
    for at in range(40):
        store.save("p", Coding(f"s{at}", Reader.FIRST, (list(themes)[at % 2],)))
    told_of_stories(store)
    return kept_


def another_story(store):
    store.gather("p", Batch("more"), stories=[story(50)])
    store.save("p", Coding("s50", Reader.FIRST, ("t2",)))


def test_numbers_of_stories_stand_when_one_more_is_told(store, stories):
    another_story(store)
    assert 40 == told_of_stories(store)


def test_numbers_with_a_story_that_was_removed_are_told_no_more(store, stories):
    store.remove_story("p", "s0")
    another_story(store)
    assert 0 == told_of_stories(store)


def test_numbers_with_a_story_that_others_may_read_no_more_are_told_no_more(store, stories):
    store.gather("p", stories, stories=[story(0, Consent.GROUP)])
    another_story(store)
    assert 0 == told_of_stories(store)


def test_a_story_that_was_withdrawn_takes_back_no_number_of_how_people_changed(store):
    store.gather("p", Batch("stories"), stories=[story(0)])
    published(store)
    store.remove_story("p", "s0")
    gather(store, [(1, 3)], first=50)
    assert (24, 9) == published(store)


TODAY = datetime.now(UTC).date()
TOMORROW = TODAY + timedelta(days=1)


def test_the_last_report_is_of_an_earlier_day(store):
    published(store)
    assert (None, TODAY) == (last_report(store, TODAY), last_report(store, TOMORROW).on)


def test_the_last_report_has_the_numbers_that_were_published(store):
    published(store)
    gather(store, GROUP, first=50)
    (then,) = last_report(store, TOMORROW).results
    assert (24, 9) == (then.answered, then.estimate("went up").value)


def test_a_report_that_told_the_same_again_is_the_last_one(store):
    published(store)
    published(store)
    assert 24 == last_report(store, TOMORROW).results[0].answered


def test_the_last_report_tells_its_own_numbers_though_a_clock_was_ahead_for_an_earlier_one():
    first, second = Shared(view=View.PUBLISH, published="1"), Shared(view=View.PUBLISH, published="2")
    shared = ((date(2027, 1, 10), first), (date(2026, 3, 1), second))
    earlier, later = Report((), may_stand=False), Report(())
    last = Before((earlier, later), shared).last(date(2026, 6, 1), "under 5")
    assert LastReport(date(2026, 3, 1), (), ()) == last


def test_without_an_earlier_report_there_is_no_last_one(store):
    assert last_report(store, TOMORROW) is None


def test_a_file_of_results_is_no_report(store):
    published(store)
    (kept_,) = store.contents("p").of(Shared)
    store.save("p", replace(kept_.value, report="results"), id=kept_.id, version=kept_.version)
    assert last_report(store, TOMORROW) is None


def test_after_somebody_withdrew_nothing_of_the_last_report_is_told(store):
    published(store)
    store.erase_person("p", "P0")
    assert last_report(store, TOMORROW) is None


def test_the_last_page_names_the_same_things_as_the_report_says_are_hidden():
    contents, results = crisis_cafe(), practice_results()
    told = shown(contents, results, View.PUBLISH)
    listed = re.findall('<li dir="auto">(.*?)</li>', numbers_hidden(contents, results, told))
    sections = safety_section(told, View.PUBLISH).sections
    (said,) = (each.blocks[0].text for each in sections if each.id == "hidden")
    assert f"Something is hidden in: {'; '.join(listed)}." == said


def test_the_last_page_names_only_what_this_kind_of_report_would_tell():
    contents, results = crisis_cafe(), practice_results()
    told = shown(contents, results, View.PUBLISH)
    pages = [
        numbers_hidden(contents, results, told, kind=kind) for kind in (ReportKind.FULL, ReportKind.POSTER)
    ]
    assert [True, False] == ["Who is missing: " in page for page in pages]


WORDS = "person code,people group,Comments\nP1,carer,{}\nP2,staff,{}\n".format(
    "I can ring the bell at two in the morning and somebody comes.",
    "It was too loud on Fridays so I stopped coming to the café.",
)


@pytest.mark.parametrize(("chosen", "leave"), [({}, 0), ({"stories:consent:2": "report"}, 2)])
def test_words_from_a_file_leave_the_group_only_where_somebody_said_that_they_may(store, chosen, leave):
    contents = store.contents("p")
    reading = read_as_chosen(look_at("words.csv", WORDS.encode(), contents), chosen)
    stories = [replace(each, quoting=Quoting.FIRST) for each in stories_of(reading).stories]
    store.gather("p", reading.read.batch, reading.read.people, stories=stories)
    told = material(store.contents("p"), (), View.PUBLISH, date(2026, 11, 26)).stories
    assert (leave, {""}) == (len(told), {"", *(each.person for each in told), *(each.role for each in told)})
