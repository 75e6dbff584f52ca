"""Results of times other than before and after, in words, tables and pictures."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coimpact_widgets.present.chart_alt import alt
from coimpact_widgets.present.charts import is_drawn
from coimpact_widgets.present.own_times import OF_TWO_TIMES, at_own_times
from coimpact_widgets.present.tables import counts_table, evaluators_table
from coimpact_widgets.present.words import caveats, headline, how_compared, method_note, question, sentences
from tests.present import samples, samples_of_groups, samples_of_pairs, samples_of_times
from tests.present.chart_pages import texts
from tests.present.grid import RESULTS

OF_TIMES = [each for each in RESULTS if each.kind in OF_TWO_TIMES]


def at(result, before, after):
    facts = dict(result.about) | {"before": before, "after": after}
    return replace(result, about=tuple(facts.items()))


def everything(result):
    tables = [counts_table(result), evaluators_table(result)]
    cells = [cell for table in tables for row in (table.columns, *table.rows) for cell in row]
    drawn = [alt(result)] if is_drawn(result) else []
    compared = method_note(result).partition(" Method:")[0]
    return [headline(result), *sentences(result), *caveats(result), compared, *drawn, *cells]


def test_no_words_of_a_result_before_and_later_speak_of_after():
    told = [text for each in OF_TIMES for text in everything(at(each, "before", "later"))]
    assert [] == [text for text in told if re.search(r"\bafter\b", text, re.IGNORECASE)]


def test_no_words_of_a_result_after_and_later_speak_of_before():
    told = [text for each in OF_TIMES for text in everything(at(each, "after", "later"))]
    assert [] == [text for text in told if re.search(r"\bbefore\b", text, re.IGNORECASE)]


def test_sentences_stay_short_whatever_the_times():
    told = [part for each in OF_TIMES for part in sentences(at(each, "during", "later"))]
    long = [part for text in told for part in re.split(r"(?<=\.) ", text) if len(part.split()) > 20]
    assert [] == long


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (samples.ordinal, "14 of 24 people went up, 3 went down, from before to later"),
        (samples.missing, "20 of 30 people answered both times"),
    ],
)
def test_a_headline_names_the_times_where_counts_alone_would_not(make, said):
    assert said == headline(at(make(), "before", "later"))


def test_a_headline_of_before_and_after_stays_as_short_as_it_was():
    assert "14 of 24 people went up, 3 went down" == headline(samples.ordinal())


def test_how_people_were_compared_names_the_times():
    assert "We compared each person’s answer after with their own answer later." in sentences(
        at(samples.ordinal(), "after", "later")
    )


def test_several_results_with_other_times_are_not_said_to_compare_before_and_after():
    both = [samples.ordinal(), at(samples.score(), "before", "later")]
    assert "We compared each person’s own answers at two times." == how_compared(both)


def test_a_table_is_headed_by_the_times():
    assert ("Answer", "Before", "Later") == counts_table(at(samples.ordinal(), "before", "later")).columns


def test_what_people_named_keeps_its_words():
    labels = ("Worse than before", "As before", "Better", "Much better", "Best")
    result = at(samples.ordinal(labels=labels), "after", "later")
    assert "Worse than before" in [row[0] for row in counts_table(result).rows]


def test_a_people_group_keeps_its_name():
    result = samples_of_groups.groups(Joined_after_May=[(1, 2)], Staff=[(2, 3)])
    assert "Joined after May: later" == at_own_times("Joined after May: after", at(result, "before", "later"))


def test_a_question_names_the_times():
    result = replace(samples.yes_no(), question="Did more people say yes than before?")
    assert "Did more people say yes than after?" == question(at(result, "after", "later"))


@pytest.mark.parametrize(
    "result",
    [
        *(samples.ordinal(), samples.score(), samples.yes_no(), samples.missing()),
        *(each for each in samples_of_times.marked() if each.kind in OF_TWO_TIMES),
        *samples_of_pairs.every_kind(),
    ],
)
def test_no_picture_of_before_and_later_has_the_word_after(result):
    drawn = texts(at(result, "before", "later"))
    assert [] == [text for text in drawn if re.search(r"\bafter\b", text, re.IGNORECASE)]
