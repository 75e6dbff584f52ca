"""Sentences that break a rule of a plain summary are found, and those that keep every rule are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.edit import Passage
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.library.hard_words import hard_words
from coimpact_widgets.present.plain_rules import MOST_IN_ALL, Rule, hard_sentences, too_many_words
from coimpact_widgets.present.words_plain import NOT_WHY, plainly
from coimpact_widgets.report.passages import passages_of
from tests.present.grid import RESULTS
from tests.report.made_reports import made
from tests.report.test_kinds import made as made_of
from tests.report.test_rules import TYPED_BY_SOMEBODY

FIFTEEN = "We met each week in the hall and we cooked and ate a meal together."
BAD = {
    FIFTEEN.replace("each week", "every single week"): Rule.LENGTH,
    "People came late, but they stayed, because the food was good.": Rule.IDEAS,
    "People came late; they stayed all evening.": Rule.IDEAS,
    "The room was booked for a year.": Rule.PASSIVE,
    "People were not given a choice.": Rule.PASSIVE,
    "Meals are always made here.": Rule.PASSIVE,
    "We work with the NHS.": Rule.ACRONYM,
    "We spoke to the R&D office.": Rule.ACRONYM,
    "We help people participate.": Rule.HARD,
    "Participants liked the meals.": Rule.HARD,
    "We are enhancing the garden.": Rule.HARD,
    "We share the responsibilities.": Rule.LONG,
    "We made twelve meals.": Rule.FIGURES,
    "We made Twenty-one meals.": Rule.FIGURES,
    "70% of people liked it.": Rule.PEOPLE,
    "About 70 per cent liked it.": Rule.PEOPLE,
}
CLEAN = (
    FIFTEEN,
    "Some people answered before, and not after.",
    "People came late, but they stayed.",
    "People are tired and worried.",
    "We are pleased that people feel safe.",
    "We need a bed.",
    "We made two meals, and ten people came.",
    "They work in the UK and watch TV.",
    "They went to A&E.",
    "We went to Northamptonshire.",
    "We asked: “Was the intervention significantly enhanced by 70% of NHS stakeholders in all twelve sites?”",
    "The facilitator came.\nA facilitator is the person who runs the meeting.",
    "The average went up.\nAn average is all the scores, shared out equally.\nThe average was 3.",
    "We work with the NHS.\n“NHS” means the National Health Service.\nThe NHS pays us.",
    "We work with the National Health Service (NHS).\nThe NHS pays us.",
    "Our website is www.example.org.",
)


def broken(text):
    return [each.rule for each in hard_sentences([Passage("here", text)])]


@pytest.mark.parametrize(("text", "rule"), BAD.items())
def test_a_sentence_that_breaks_a_rule_is_found(text, rule):
    assert [rule] == broken(text)


@pytest.mark.parametrize("text", CLEAN)
def test_a_sentence_that_keeps_every_rule_is_not(text):
    assert [] == broken(text)


def test_only_the_sentence_that_breaks_a_rule_is_listed_with_its_place():
    (found,) = hard_sentences([Passage("a", "We cook. We utilise pans. We eat."), Passage("b", "We talk.")])
    told = "“utilise” is a hard word. Use “use”, or say next what it means."
    assert ("a", "We utilise pans.", told) == (found.place, found.sentence, found.told)


def test_a_long_sentence_says_how_long_it_is():
    (found,) = hard_sentences([Passage("a", " ".join(["word"] * 19) + ".")])
    assert "This sentence has 19 words. Use 15 or fewer." == found.told


def test_a_word_that_is_explained_too_late_is_found():
    assert [Rule.HARD] == broken("The facilitator came. People sat down. A facilitator runs the meeting.")[:1]


def test_a_hard_word_that_comes_again_is_not_an_explanation():
    assert [Rule.HARD] * 2 == broken("The facilitator came. The facilitator sat down.")


def test_a_summary_of_a_thousand_words_is_too_long():
    almost, whole = ([Passage("a", "word " * count)] for count in (MOST_IN_ALL - 1, MOST_IN_ALL))
    told = "The summary has 1,000 words. Leave something out, so that it has fewer than 1,000."
    assert ("", told) == (too_many_words(almost), too_many_words(whole))


def test_no_sentence_of_ours_about_any_result_breaks_a_rule():
    texts = ["\n".join(s for idea in plainly(each) for s in idea.sentences) for each in RESULTS]
    assert {} == {text: found for text in (*texts, "\n".join(NOT_WHY)) if (found := broken(text))}


@pytest.mark.parametrize("seed", range(0, 60, 5))
def test_no_sentence_of_ours_in_a_made_up_summary_breaks_a_rule(seed):
    said = passages_of(made(seed).report(ReportKind.PLAIN))
    ours = [replace(each, text=TYPED_BY_SOMEBODY.sub("", each.text)) for each in said]
    assert [] == list(hard_sentences(ours))


@pytest.mark.parametrize("view", View)
def test_of_the_practice_project_only_words_of_its_group_are_found(view):
    found = hard_sentences(passages_of(made_of("plain", view)))
    assert ["The organisation: gives people a say in how crisis care is run"] == [f.sentence for f in found]


def test_no_plainer_words_are_hard_themselves():
    hard = {Rule.HARD, Rule.LONG, Rule.ACRONYM}
    assert {} == {word: plainer for word, plainer in hard_words().items() if hard & {*broken(plainer)}}
