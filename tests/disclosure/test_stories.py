"""Which stories may be read by whom."""

from __future__ import annotations

import pytest

from coimpact_widgets.disclosure.stories import kept_back, publishable, to_quote, without_their_role
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answer import Consent, Person, Quoting, Story

STAFF = [Person(f"S{at}", ("staff",)) for at in range(6)]
CARERS = [Person(f"C{at}", ("carer", "Welsh speaker")) for at in range(5)]
MANAGERS = [Person(f"M{at}", ("manager",)) for at in range(2)]
EVERYBODY = [*STAFF, *CARERS, *MANAGERS]


def story(consent: Consent = Consent.PUBLIC, role: str = "", person: str = "") -> Story:
    return Story("It was the first time anybody asked.", role, consent=consent, person=person)


def roles(stories: list[Story], people: list[Person]) -> list[str]:
    return [each.role for each in publishable(stories, people, View.PUBLISH)]


def test_inside_the_group_every_story_is_shown_as_it_is() -> None:
    stories = tuple(story(consent, "manager", "M1") for consent in Consent)
    assert stories == publishable(stories, EVERYBODY, View.INSIDE)


@pytest.mark.parametrize(("consent", "shown"), [(Consent.GROUP, 0), (Consent.REPORT, 1), (Consent.PUBLIC, 1)])
def test_only_a_story_with_consent_for_it_is_published(consent: Consent, shown: int) -> None:
    assert shown == len(publishable([story(consent)], EVERYBODY, View.PUBLISH))


def test_no_person_code_is_published() -> None:
    assert [""] == [each.person for each in publishable([story(person="S1")], EVERYBODY, View.PUBLISH)]


def test_a_role_that_enough_people_have_stays() -> None:
    assert ["staff"] == roles([story(role="staff")], EVERYBODY)


def test_a_role_is_found_however_it_is_written() -> None:
    assert [" Staff"] == roles([story(role=" Staff")], EVERYBODY)


def test_a_role_that_few_people_have_is_withheld() -> None:
    assert [""] == roles([story(role="manager")], EVERYBODY)


def test_a_role_that_nobody_is_known_to_have_is_withheld() -> None:
    assert [""] == roles([story(role="chair of the board")], EVERYBODY)


def test_the_next_smallest_role_is_withheld_too_so_that_no_role_does_not_name_one() -> None:
    stories = [story(role="manager"), story(role="carer"), story(role="staff")]
    assert ["", "", "staff"] == roles(stories, EVERYBODY)


def test_enough_people_in_small_roles_hide_one_another() -> None:
    others = [Person(f"F{at}", ("facilitator",)) for at in range(3)]
    stories = [story(role="manager"), story(role="facilitator"), story(role="carer")]
    assert ["", "", "carer"] == roles(stories, [*EVERYBODY, *others])


def test_a_group_counts_only_those_whose_story_may_be_published() -> None:
    stories = [story(Consent.GROUP, "manager"), story(role="carer")]
    assert ["carer"] == roles(stories, EVERYBODY)


def test_stories_keep_their_order() -> None:
    stories = [Story(text, consent=Consent.PUBLIC) for text in ("b", "a", "c")]
    assert ["b", "a", "c"] == [each.text for each in publishable(stories, [], View.PUBLISH)]


def test_a_story_is_kept_back_just_when_it_is_not_published() -> None:
    stories = [story(consent) for consent in Consent]
    published = len(publishable(stories, EVERYBODY, View.PUBLISH))
    assert (1, len(stories)) == (len(kept_back(stories)), len(kept_back(stories)) + published)


def test_quotes_that_lose_their_role_are_counted_and_those_that_had_none_are_not() -> None:
    stories = [story(role="manager"), story(role="staff"), story(), story(Consent.GROUP, "manager")]
    assert 2 == without_their_role(stories, EVERYBODY)


def test_a_report_quotes_first_what_the_group_chose() -> None:
    stories = [Story("one"), Story("two", quoting=Quoting.NOT), Story("three", quoting=Quoting.FIRST)]
    assert ["three", "one"] == [each.text for each in to_quote(stories)]


def test_choosing_a_story_as_a_quote_gives_nobody_the_consent_to_read_it() -> None:
    stories = [Story("ours alone", consent=Consent.GROUP, quoting=Quoting.FIRST)]
    assert () == to_quote(publishable(stories, EVERYBODY, View.PUBLISH))
